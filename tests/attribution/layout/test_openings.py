"""Whose words a paragraph is where the layout does not show where it begins; every text is made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.layout.openings import opened
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies
from tests.support.growth import grows_within

_HEAD = "Nr. 5 VERSLAG\nDe commissie, belast met dit wetsvoorstel, brengt verslag uit. Verzonnen.\n"
_FULL = "Is dat op dit moment bij alle betrokken waterschappen in het land werkelijk zo?"
"""A line that fills the column and ends a sentence."""


def _spoken(text: str, kind: str = "report") -> list[tuple[str, tuple[str, ...], str]]:
    source = SourceDocument("verzonnen.txt", "", "", text, Metadata(type=kind))  # type: ignore[arg-type]
    paragraphs = parse(source, Vocabularies()).paragraphs
    return [(p.role, p.parties, p.text.split(" ")[0]) for p in paragraphs if p.role != "procedural"]


@pytest.mark.parametrize(
    "line",
    [
        "Waarom, zo vragen de leden van de SP-fractie, wordt niet gekozen voor een ander",
        "Volgens de leden van de SP-fractie is dit voorstel in zijn geheel overbodig, en",
        "Met zorg hebben de leden van de fractie van de SP kennisgenomen van het voorstel",
        "Klopt het dat de toets niet geldt, zo vragen de leden van de SP-fractie, en waar",
        "Van de zijde van de SP-fractie werd gevraagd naar de stand van zaken, en naar de",
        "Is de regering het met de leden van de SP-fractie eens dat dit overbodig is, en",
        "De fractieleden van de SP vragen of dit voorstel nog wel van deze tijd is, en of",
        "Met de leden van de SP-fractie zijn wij van mening dat dit overbodig is, en wij",
        "Wat betreft de vraag van de leden van de SP-fractie over dit voorstel merken wij",
    ],
)
def test_another_group_begins_a_paragraph_below_a_line_that_is_full(line: str) -> None:
    text = f"{_HEAD}1. Inleiding\nDe leden van de PvdA-fractie vragen waarom bedrijven eigen zetels houden in dit\n"
    text += f"bestuur. {_FULL[:70]}\n{_FULL}\n{line}\ndaarvan de reden is.\n"
    assert [parties for _, parties, _ in _spoken(text)] == [("pvda",), ("sp",)]


def test_a_sentence_of_the_same_group_goes_on() -> None:
    lines = ["De leden van de SP-fractie zien dit.", "Waarom kan dat, zo vragen de leden van de SP-fractie, die"]
    assert opened(lines) == frozenset()


def test_what_another_group_said_of_this_at_another_time_goes_on_too() -> None:
    lines = ["De leden van de VVD-fractie zien dit.", "De leden van de D66-fractie hebben daar in 2022 ook op gewezen."]
    assert opened(lines) == frozenset()


def test_these_members_may_be_a_group_that_only_an_amendment_is_of() -> None:
    paper = f"{_HEAD}\n1. Inleiding\n\nDe leden van de ChristenUnie-fractie vragen dit.\n\n{{}}\n"
    doubtful = (
        "Waarom is het amendement dat de leden van de SGP-fractie indienden niet gevolgd? Deze leden zien daarin iets."
    )
    shared = "Deelt de regering de mening van de leden van de SGP-fractie dat dit kan?"
    own = doubtful.replace("SGP", "ChristenUnie")
    assert [_spoken(paper.format(text))[-1][1] for text in (doubtful, shared, own)] == [(), (), ("cu",)]


def test_a_question_is_no_address() -> None:
    text = "Aan de hand van welke criteria, aldus de leden van de VVD-fractie, wordt dit bepaald?"
    assert _spoken(f"{_HEAD}\n1. Inleiding\n\n{text}\n")[-1][:2] == ("contribution", ("vvd",))


def test_a_reply_under_the_heading_of_the_question_begins_a_paragraph() -> None:
    heading = "Vragen van de leden van de SP-fractie en reactie van de minister"
    lines = [heading, "De leden van de SP-fractie vragen dit.", "Ik bereid dat voor."]
    assert opened(lines) == {2}
    assert opened(lines[1:]) == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De leden van de D66-fractie vroegen eerder naar sancties; hoeveel zijn er ontweken?", ("sp",)),
        ("De leden van de VVD-fractie deelden die zorg in het verleden. Wat is nu de stand?", ("sp",)),
        ("Het lid van de VVD-fractie vraagt hoe dit kan.", ("vvd",)),
    ],
)
def test_what_a_group_said_at_another_time_makes_it_no_speaker_under_a_heading(text: str, expected: object) -> None:
    paper = f"{_HEAD}\nInbreng van de leden van de SP-fractie\n\nDe leden van de SP-fractie vragen dit.\n\n{text}\n"
    assert _spoken(paper)[-1][1] == expected


def test_members_of_whom_it_is_not_known_who_they_are_are_not_the_group_before() -> None:
    paper = f"{_HEAD}\n1. Inleiding\n\nHet lid Omtzigt vraagt dit.\n\n{{}} of er onderzoek is gedaan.\n"
    assert _spoken(paper.format("Het BIJ1-lid vraagt"))[-1][:2] == ("contribution", ("bij1",))
    assert _spoken(paper.format("De verzonnen leden vragen"))[-1][:2] == ("contribution", ())
    assert _spoken(paper.format("Deze leden vragen"))[-1][1] == _spoken(paper.format("Deze leden vragen"))[0][1]


def test_an_answer_among_the_parties_is_of_none_of_them() -> None:
    paper = (
        f"{_HEAD}\nTarieven\n\nDe leden van de D66-fractie vragen wanneer dit vervalt.\n\n"
        "De leden van de PVV-fractie vinden dit onbetaalbaar.\n\n"
        "Dat vervalt volgend jaar, zo antwoord ik de leden van de D66-fractie.\n"
    )
    assert [(role, parties) for role, parties, _ in _spoken(paper)] == [
        ("contribution", ("d66",)),
        ("contribution", ("pvv",)),
        ("response", ()),
    ]


def test_a_group_that_a_question_tells_of_does_not_ask_it() -> None:
    paper = "Nr. 6 LIJST VAN VRAGEN EN ANTWOORDEN\nVerzonnen.\n\nVraag 1\n\n{}\n\nAntwoord 1\n\nGeen.\n"
    told = "De VVD-fractie heeft eerder gepleit voor meer preventie. Welke middelen zijn er?"
    asked = "Welke middelen zijn er, zo vragen de leden van de VVD-fractie?"
    assert [_spoken(paper.format(text), "written-questions")[0][1] for text in (told, asked)] == [(), ("vvd",)]


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ["vragen de leden van ", "De leden van de SP-fractie ", "De a-leden ", "ab. ", "Het "]
)
def test_repetitive_lines_are_read_in_linear_time(piece: str) -> None:
    def read(repeated: str) -> None:
        opened([piece.strip() + ".", repeated, repeated])
        _spoken(f"{_HEAD}\nDe leden van de SP-fractie vragen.\n\n{repeated}\n")

    assert grows_within(read, 2 * [piece * 500], 2 * [piece * 4_000], lambda least: 20 * max(least, 0.01))


def test_in_a_paper_with_replies_under_the_questions_who_speaks_of_himself_below_a_question_opens_a_paragraph() -> None:
    heading = "Vragen en opmerkingen van de leden van de VVD-fractie en reactie van de Minister"
    asked = "Wat doet de verzonnen dienst?"
    assert 2 in opened([heading, asked, "De dienst doet volgens mij niets."])
    assert 2 not in opened([heading, asked, "De dienst doet niets."])
    assert 2 not in opened([heading, asked, "De dienst doet niets volgens mij, is dat juist?"])


def test_in_a_paper_that_says_that_it_prints_answers_a_reply_below_a_question_opens_a_paragraph() -> None:
    told = ["De vragen, voorzien van de antwoorden van de verzonnen", "minister, zijn hieronder weergegeven."]
    asked = "Is het niet zinloos om dit te doen?"
    replies = ["Ik ben niet van dat oordeel.", "Dat is naar mijn oordeel niet zo.", "Nee, dat is niet zo."]
    assert [3 in opened([*told, asked, reply]) for reply in replies] == [True] * 3
    assert 1 not in opened([asked, replies[0]])
    assert 3 not in opened([*told, "Dit is zinloos.", replies[0]])


def test_in_minutes_who_answers_opens_a_paragraph_below_a_line_that_is_full() -> None:
    minutes = "Van het gevoerde overleg brengt de commissie bijgaand beknopt verslag uit."
    told = ["De minister antwoordde dat dit niet sneller kan.", "De voorzitter van de Kamer is daarvan op de hoogte."]
    lines = [f"Mevrouw Verzinsel (SP) betreurde dit. {_FULL}", told[0], "Bruggen, zei zij, zijn verzonnen.", told[1]]
    assert opened([minutes, "Mevrouw Zoek sprak.", *lines]) >= {3}
    assert 5 not in opened([minutes, "Mevrouw Zoek sprak.", *lines])
    assert 3 not in opened(["De commissie brengt verslag uit.", "Mevrouw Zoek sprak.", *lines])


def test_the_group_of_a_member_begins_a_paragraph_too() -> None:
    for group in ("De fractie-Krol heeft", "De fractie Krol heeft", "De groep-Wilders heeft", "De Groep Krol/X heeft"):
        assert 1 in opened(["Dat is zo, wat ook de fractie Krol zei.", f"{group} geen behoefte aan vragen."])


def test_a_list_of_questions_without_numbers_is_read() -> None:
    text = "Nr. 4 LIJST VAN VRAGEN EN ANTWOORDEN\nDe commissie heeft vragen voorgelegd, alle verzonnen.\n\n"
    source = SourceDocument("verzonnen.txt", "", "", f"{text}Waarom is dat zo?\n\nDat is verzonnen.\n", Metadata())
    texts = [paragraph.text for paragraph in parse(source, Vocabularies()).paragraphs]
    assert texts[-2:] == ["Waarom is dat zo?", "Dat is verzonnen."]
