"""Headings that a format does not mark."""

from __future__ import annotations

import pytest

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.plain_headings import with_plain_headings
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import Vocabularies

TEXT = "De verzonnen regering heeft in dit stuk een antwoord gegeven op alle vragen die er zijn gesteld."


def headings(*texts: str) -> list[str]:
    context = Context(Vocabularies().parties)
    blocks = [Block(text, ((0, len(text)),)) for text in texts]
    return [block.text for block in with_plain_headings(blocks, context) if block.heading]


def test_a_title_between_paragraphs_is_a_heading() -> None:
    assert headings(TEXT, "Aanleiding voor deze notitie", TEXT) == ["Aanleiding voor deze notitie"]


def test_titles_may_stand_below_one_another() -> None:
    assert headings(TEXT, "1. Inleiding", "Aanleiding", TEXT) == ["1. Inleiding", "Aanleiding"]


@pytest.mark.parametrize(
    "title",
    [
        "Motie van het lid Verzonnen (ChristenUnie) c.s.",
        "Motie-Verzonnen c.s.",
        "Gewijzigde motie Verzonnen c.s.",
        "1. Toezegging aan het lid Verzonnen c.s.",
        "Moties Verzonnen c.s. en Bedacht c.s.",
    ],
)
def test_a_motion_of_several_is_a_heading_as_one_of_a_single_member_is(title: str) -> None:
    assert headings(TEXT, title, TEXT) == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Plannen tot en met 2041",
        "Het verzonnen tekort in 2019-2020",
        "Bruggennota 2033",
        "2 Schijf 4",
        "Wat er verandert in groep 8",
        "Spoor 2",
    ],
)
def test_a_title_may_end_in_a_year_or_in_the_number_of_what_is_counted(title: str) -> None:
    assert headings(TEXT, title, TEXT) == [title]


@pytest.mark.parametrize("line", ["Inleiding 12", "Utrecht, 3 mei 2019", "Tweede Kamer, vergaderjaar 2012-2013"])
def test_a_line_that_ends_in_a_page_or_a_date_is_no_title(line: str) -> None:
    assert headings(TEXT, line, TEXT) == []


@pytest.mark.parametrize(
    "line",
    [
        "J. W. Remkes",
        "De Minister van Justitie,",
        "België | 12",
        "Zij steunen de motie Verzonnen c.s.",
        "en de rest daarvan",
    ],
)
def test_a_name_an_office_a_row_or_a_part_of_a_sentence_is_none(line: str) -> None:
    assert headings(TEXT, line, TEXT) == []


def test_items_of_a_list_are_none() -> None:
    assert headings("Het gaat om:", "Verzonnen bruggen", "Verzonnen sluizen", TEXT) == []
