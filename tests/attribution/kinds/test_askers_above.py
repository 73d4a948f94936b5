"""Who asks what a minister answers, as his letter or the heading above the questions says; all are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, Paragraph, SourceDocument
from indexer.vocabulary import Vocabularies

HEAD = "De Voorzitter van de Tweede Kamer\n\nDatum: 3 juni 2020\nBetreft: {}\n\nGeachte voorzitter,"
ASKED = "Vraag {0}\nHoe groot is de verzonnen school?\n\nAntwoord {0}\nHeel groot."


def _read(text: str) -> tuple[Paragraph, ...]:
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs


@pytest.mark.parametrize(
    ("says", "speaker", "of"),
    [
        (
            "Hierbij zend ik de antwoorden op de vragen die de leden Leijten (SP) en Wassenberg (PvdD) op 24 mei 2020 "
            "hebben gesteld over verzonnen scholen.",
            "leden Leijten (SP) en Wassenberg (PvdD)",
            ("sp", "pvdd"),
        ),
        (
            "Bijgaand vindt u mijn antwoorden op de vragen, die het lid Beertema (PVV) heeft gesteld over een school.",
            "lid Beertema (PVV)",
            ("pvv",),
        ),
        (
            "Hierbij beantwoord ik de schriftelijke vragen welke door het lid Rog (CDA) op 2 mei 2020 zijn gesteld.",
            "lid Rog (CDA)",
            ("cda",),
        ),
    ],
)
def test_who_asked_as_a_clause_of_the_letter_says(says: str, speaker: str, of: tuple[str, ...]) -> None:
    signed = "De minister voor Basis- en Voortgezet Onderwijs en Media,\n\nArie Slob"
    text = f"{HEAD.format('Kamervragen over scholen')}\n\n{says}\n\n{ASKED.format(1)}\n\n{signed}"
    assert [(p.speaker, p.parties) for p in _read(text) if p.role == "contribution"] == [(speaker, of)]


@pytest.mark.parametrize("heading", ["Fractie van {}", "{}-fractie", "Leden van de fractie van {}"])
@pytest.mark.parametrize(
    "subject",
    ["Beantwoording vragen schriftelijk overleg", "Antwoorden op Kamervragen", "Beantwoording feitelijke vragen"],
)
def test_the_first_group_below_a_signature_is_no_signatory(subject: str, heading: str) -> None:
    groups = [f"{heading.format(name)}\n\n{ASKED.format(at)}" for at, name in ((1, "SP"), (2, "VVD"))]
    signed = "De minister voor Basis- en Voortgezet Onderwijs en Media, Arie Slob"
    text = "\n\n".join((HEAD.format(subject), "Hierbij zend ik u mijn antwoorden.", signed, *groups))
    found = _read(text)
    assert [p.parties for p in found if p.role == "contribution"] == [("sp",), ("vvd",)]
    assert [p.responds_to for p in found if p.answers] == [("sp",), ("vvd",)]


@pytest.mark.parametrize("name", ["Piet Adema", "drs. M.L. Verzonnen"])
def test_a_name_before_the_office_in_one_line_signs_and_heads_nothing(name: str) -> None:
    signed = f"{name} Minister van Landbouw, Natuur en Voedselkwaliteit"
    asked = "Vragen van het lid Vestering (PvdD)\n\nVraag\n\nKomt er een verzonnen wei?\n\nAntwoord\n\nJa."
    head = HEAD.format("Beantwoording vragen eerste termijn begroting LNV")
    found = _read(f"{head}\n\nBij dezen ontvangt u de antwoorden.\n\n{signed}\n\n{asked}")
    assert [p.role for p in found if p.text == signed] == ["procedural"]
    assert not any(signed in p.section for p in found)
    assert [p.parties for p in found if p.role == "contribution"] == [("pvdd",)]


@pytest.mark.parametrize(
    ("heading", "of"),
    [
        ("Verzin (D66) en Bedacht-Zoek (ChristenUnie)", ("d66", "cu")),
        ("Verzin (D66), Bedacht (SP) en De Zoek (VVD)", ("d66", "sp", "vvd")),
        ("Leden Verzin (D66) en Bedacht (SP)", ("d66", "sp")),
    ],
)
def test_names_alone_with_their_parties_are_the_heading_of_who_asks(heading: str, of: tuple[str, ...]) -> None:
    said = f"{heading}\n\nHoe groot is de verzonnen school?\n\nHeel groot.\n\nHoe oud is zij?\n\nHeel oud."
    read = _read(f"{HEAD.format('Beantwoording vragen WGO')}\n\nHierbij mijn antwoorden.\n\n{said}\n\nHoogachtend,")
    assert [paragraph.parties for paragraph in read if paragraph.role == "contribution"] == [of, of]
    assert [paragraph.responds_to for paragraph in read if paragraph.role == "response"] == [(), of, of]
