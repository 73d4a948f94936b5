"""An advice and the comments on it whose print is lost: whose a paragraph is, by what it says. All are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

_HEAD = """35 498 Wijziging van de verzonnen Sluizenwet

Nr. 4 ADVIES AFDELING ADVISERING RAAD VAN STATE EN NADER RAPPORT

Hieronder zijn opgenomen het advies van de Afdeling advisering van de Raad van State en het nader rapport.

1. Verzonnen sluizen"""
_ADVISES = "De Afdeling merkt op dat de verzonnen drempel hoog is. Zij adviseert deze te verlagen."
_DESCRIBES = "Het voorstel regelt hoe hoog een verzonnen sluis mag zijn."
_SIGNED = "De Minister van Infrastructuur en Waterstaat,\n\nMark Harbers"


def _roles(*paragraphs: str) -> list[str]:
    """The roles of the paragraphs that are no heading, in their order."""
    text = "\n\n".join((_HEAD, *paragraphs, _SIGNED))
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    roles = {paragraph.text: paragraph.role for paragraph in found}
    return [roles[text] for text in paragraphs if text in roles]


@pytest.mark.parametrize("above", [_ADVISES, _DESCRIBES])
@pytest.mark.parametrize(
    "comment",
    [
        "De hoogte van de drempel is naar aanleiding van deze opmerking teruggebracht tot een meter.",
        "Artikel 4, tweede lid, is overeenkomstig het advies van de Afdeling geschrapt.",
        "Van de gelegenheid is gebruik gemaakt om een verzonnen verwijzing te herstellen.",
        "Tevens is van de gelegenheid gebruikgemaakt om het verzonnen artikel 9 te verduidelijken.",
    ],
)
def test_a_sentence_that_only_a_minister_can_say_is_a_comment(comment: str, above: str) -> None:
    assert _roles(above, comment) == ["procedural", "response"]


@pytest.mark.parametrize(
    "comment",
    [
        "De regering heeft de verzonnen drempel verlaagd.",
        "1. Het kabinet vindt het van belang dat een verzonnen sluis veilig is.",
        "De initiatiefnemers delen die zorg over verzonnen drempels niet.",
    ],
)
@pytest.mark.parametrize("advice", [_ADVISES, "Volgens de Afdeling is dat hoog. Zij vraagt hiervoor aandacht."])
def test_the_government_speaks_below_what_it_is_advised(advice: str, comment: str) -> None:
    follows = "Dit geldt voor elke verzonnen sluis."
    assert _roles(advice, comment, follows) == ["procedural", "response", "response"]
    assert _roles(_DESCRIBES, comment) == ["procedural", "procedural"]


@pytest.mark.parametrize(
    "told",
    [
        "De regering stelt voor de verzonnen drempel op twee meter te houden.",
        "De regering heeft, zo meent de Afdeling, de verzonnen drempel niet toegelicht.",
        "Het voorstel is naar aanleiding van het advies van de verzonnen Sluizenraad aangepast.",
        "Het voorstel is naar aanleiding van het eerdere advies aangepast.",
    ],
)
def test_what_the_adviser_tells_of_the_paper_is_no_comment(told: str) -> None:
    assert _roles(_ADVISES, told) == ["procedural", "procedural"]


def test_a_heading_ends_what_was_advised() -> None:
    said = "De regering heeft de verzonnen drempel verhoogd."
    assert _roles(_ADVISES, "2. Verzonnen drempels", said) == ["procedural", "procedural"]


def test_below_the_words_to_the_king_the_advice_begins() -> None:
    told = "Blijkens de mededeling van de Directeur van Uw kabinet bied ik U dit verzonnen advies hierbij aan."
    assert _roles("Bij Kabinetsmissive van 27 juli 2004 werd advies gevraagd.", told, _DESCRIBES) == [
        "procedural",
        "response",
        "procedural",
    ]
