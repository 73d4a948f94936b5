"""The heads of papers of councils; all are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution.mastheads import read_masthead
from indexer.attribution.mastheads.council import read

FORM = ["Schriftelijke vragen artikel 36", "Indiener: V. Verzonnen (SP)", "Datum: 5 maart 2024", "Onderwerp: palen"]


def test_the_title_of_a_form_is_its_kind_and_its_subject_and_who_asks_stays_in_the_text() -> None:
    head = read(FORM)
    assert head is not None
    assert (head.metadata.title, head.metadata.date) == ("Schriftelijke vragen artikel 36: Palen", "2024-03-05")
    assert (head.genre, head.lines) == ("raadsvragen", frozenset([2, 3]))


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Motie", "Onderwerp: Zwembad", "De gemeenteraad van Verzonnendorp,"], "Motie: Zwembad"),
        (["Statenmededeling", "Van: Gedeputeerde Staten", "Onderwerp: bruggen"], "Bruggen"),
        (["Gemeente Verzonnendorp", "Vragen van de heer V. Verzonnen (SP) over palen"], None),
    ],
)
def test_the_subject_is_the_title_where_it_says_enough(lines: list[str], title: str | None) -> None:
    head = read(lines)
    assert head is not None
    assert head.metadata.title == (title or lines[-1])


def test_a_title_goes_on_in_the_next_line_and_the_day_of_the_answer_is_that_of_the_paper() -> None:
    head = read(
        [
            "Schriftelijke vragen van het raadslid Verzonnen (SP) over",
            "palen in sportpark De Bedachte Hoek",
            "Ingekomen: 20 februari 2025",
            "Antwoord van burgemeester en wethouders, verzonden 13 maart 2025",
        ]
    )
    assert head is not None
    title = "Schriftelijke vragen van het raadslid Verzonnen (SP) over palen in sportpark De Bedachte Hoek"
    assert (head.metadata.title, head.metadata.date) == (title, "2025-03-13")


@pytest.mark.parametrize(
    "lines",
    [
        ["Vragen van het lid Verzonnen (SP) aan de Minister van Bruggen over palen"],
        ["Verslag van de commissie Ruimte", "Gemeente Verzonnendorp", "Datum: 5 maart 2024"],
        ["Lijst van vragen en opmerkingen over bruggen"],
    ],
)
def test_a_paper_of_parliament_and_minutes_have_no_such_head(lines: list[str]) -> None:
    assert read(lines) is None
    assert read_masthead(lines).genre == ""
