"""Tables of contents, footnotes and lists of members in the lines of a committee's paper."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.layout.lines import read_lines
from indexer.attribution.layout.notes import ends_page, note_lines
from indexer.attribution.layout.toc import table_of_contents
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

BODY = ["I Vragen en opmerkingen vanuit de fracties", "Inbreng van de VVD-fractie", "Kan dit?", "II Reactie", "Ja."]


def test_a_table_of_contents_ends_where_its_first_entry_comes_back() -> None:
    forms = (
        ["Inhoudsopgave", *BODY[:2], "II Reactie"],
        ["Inhoudsopgave blz.", f"{BODY[0]} 2", f"{BODY[1]} ..... 2", "II Reactie 3"],
        ["Inhoudsopgave", "blz.", "I", BODY[0][2:], "2", BODY[1], "2", "II", "Reactie", "3"],
        ["Inhoudsopgave", "Blz.", "I.", BODY[0][2:], "2", BODY[1], "2", "II.", "Reactie", "3"],
    )
    for contents in forms:
        assert table_of_contents(["Vooraf.", *contents, *BODY]) == frozenset(range(1, len(contents) + 1))


def test_entries_with_their_pages_below_are_contents_until_the_pages_fall() -> None:
    entries = ["Verzonnen deel", "2", "Bedacht deel", "2", "Laatste verzinsel", "7"]
    assert table_of_contents(["Inhoudsopgave", *entries, "Verzonnen kop", "Ja."]) == frozenset(range(7))
    assert table_of_contents(["Inhoudsopgave", *entries, "Verzonnen kop", "1", "Ja."]) == frozenset(range(7))


def test_lines_that_repeat_a_heading_with_its_page_are_contents_without_a_title_too() -> None:
    contents = [f"{BODY[0]} 2", f"{BODY[1]} 2"]
    assert table_of_contents(["Vooraf.", *contents, *BODY]) == {1, 2}


def test_four_numbered_entries_that_stand_together_are_contents_whatever_stands_below() -> None:
    entries = [f"{number}. Verzonnen deel {number}" for number in range(1, 5)]
    assert table_of_contents(["Vooraf.", *entries[:3], "Dit is verzonnen."]) == frozenset()
    assert table_of_contents(["Vooraf.", *entries, "Dit is verzonnen."]) == {1, 2, 3, 4}


def test_questions_with_the_pages_that_they_are_about_are_no_contents() -> None:
    asked = [f"{number} Waarom is deel {number} verzonnen? {number}{number}" for number in range(1, 5)]
    assert table_of_contents(["Vooraf.", *asked, "Dit is verzonnen."]) == frozenset()


def test_headings_that_are_repeated_have_twelve_letters() -> None:
    for letters, found in ((12, {0, 1}), (11, frozenset())):
        headings = ["Verzonnenabcdefgh"[:letters], "Bedachtabcdefgh"[:letters]]
        assert table_of_contents([f"{headings[0]} 2", f"{headings[1]} 3", "Dit is verzonnen.", *headings]) == found


@pytest.mark.parametrize(("above", "ends"), [(13, True), (14, False)])
def test_a_stroke_between_pages_is_looked_for_in_fourteen_lines(above: int, ends: bool) -> None:
    lines = read_lines("Verzonnen regel.\n" * (1 + above) + "\n-----\n\nVerder niets.\n")
    assert ends_page(lines, 0) is ends


def test_a_title_alone_takes_no_paragraph_with_it() -> None:
    assert table_of_contents(["Inhoudsopgave", "VVD-fractie", "Kan dit wel?", "Reactie", "VVD-fractie", "Ja."]) == {0}


def notes(text: str) -> list[str]:
    lines = read_lines(text)
    return [lines[index].text for index in sorted(note_lines(lines)[0])]


def test_a_note_at_the_foot_of_a_page_is_told_by_its_mark() -> None:
    foot = "kst-99999-1\nISSN 0921 - 7371\n’s-Gravenhage 2018\n\n"
    assert notes(f"De commissie1 vraagt.\n\n1 Verzonnen bron.\n\n{foot}Verder niets.\n") == ["1 Verzonnen bron."]
    assert notes(f"De commissie vraagt.\n\n1 Inleiding\n\n{foot}Verder niets.\n") == []


def test_a_heading_with_the_number_of_a_mark_is_no_note() -> None:
    assert notes("De commissie1 vraagt.\n\n1 Inleiding\n\nDe leden vragen dit.\n\n1 Verzonnen bron.\n") == [
        "1 Verzonnen bron."
    ]


def test_members_of_a_committee_are_a_note() -> None:
    members = "Samenstelling: Leden: Verzonnen (VVD), voorzitter, Bedacht (CDA), Mijmer (SP)."
    assert notes(f"De commissie vraagt.\n\n1 {members}\n") == [f"1 {members}"]


@pytest.mark.parametrize(
    "line",
    [
        "1 De Verzonnen Telegraaf, 3 mei 2021",
        "1 De Verzonnen Telegraaf, 3 mei 2021, «Duizend firma's op één adres».",
        "[1] Kamerstuk 25 087, nr. 2",
        "1) https://www.example.nl/verzonnen",
        "1 Verzonnen Courant, 28 oktober jl.",
    ],
)
def test_a_source_is_a_note_without_a_mark(line: str) -> None:
    assert notes(f"De leden vragen dit.\n{line}\nDe regering antwoordt.\n\nDit is verzonnen.\n") == [line]


@pytest.mark.parametrize(
    "line",
    ["1 Het rapport, van 2019, is nog niet openbaar.", "1 Komt dit, zoals in 2019?", "1 januari 2019 is de datum."],
)
def test_a_sentence_with_a_year_is_no_source(line: str) -> None:
    assert notes(f"De leden vragen dit.\n{line}\nDe regering antwoordt.\n\nDit is verzonnen.\n") == []


def test_a_stroke_that_parts_the_pages_ends_the_notes_above_it() -> None:
    text = (
        "Vragen van het lid Bedacht (SP) aan de Minister van Verzonnen Zaken.\n\nVraag 1\nIs er verzonnen gas?\n\n"
        "Antwoord 1\nDat is er niet.[1 ] Of toch?[2 ]\n\n1 Gegevens VERZONNEN.\n2 Motie Bedacht\n\n-----\n\n"
    )
    paragraphs = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [note.text for note in paragraphs[-1].notes] == ["1 Gegevens VERZONNEN.", "2 Motie Bedacht"]


def test_numbered_words_of_a_group_and_questions_are_no_notes() -> None:
    lines = read_lines(
        "De leden van de CDA-fractie verwijzen naar de brief (1) en het rapport (2).\n\n"
        "(1) De leden van de PvdD-fractie vragen waarom dit verzonnen is.\n\n(2) Wanneer is dat klaar?\n"
    )
    assert note_lines(lines)[0] == frozenset()


def test_a_reference_between_brackets_is_no_mark_of_a_note() -> None:
    lines = read_lines("2) Waarom is dit zo (zie ook 1)?\n\n(1) Dat is verzonnen.\n")
    assert note_lines(lines)[0] == frozenset()


def test_a_table_of_contents_is_all_of_its_cells_where_no_heading_comes_back() -> None:
    cells = ["Inhoudsopgave |", "blz. |", "||", "I. |", "Algemeen |", "1 |", "|", "1. |", "Inleiding |", "1 |", "|"]
    below = ["De leden van de VVD-fractie vragen iets verzonnens.", "De leden van de SP-fractie ook."]
    assert table_of_contents(["Vooraf.", *cells, *below]) == frozenset(range(1, len(cells) + 1))
