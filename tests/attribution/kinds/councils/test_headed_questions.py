"""Questions of councils below the headings of groups, and those whose title names a group that no register knows. All
documents are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.records import ParsedDocument
from tests.support.minutes import parsed, saying

TITLE = "Beantwoording technische vragen jaarrekening 2024 gemeente Verzonnen"


def _answers(*headings: str) -> ParsedDocument:
    parts = [
        f"{heading}\n\n{number}. Waarom is brug {number} dicht?\n\nAntwoord: Die is oud."
        for number, heading in enumerate(headings, 1)
    ]
    return parsed("\n\n".join((TITLE, "10 juni 2025", *parts)) + "\n")


@pytest.mark.parametrize(
    ("heading", "party"),
    [
        ("Fractie Van Bedacht", "unknown:Van Bedacht"),
        ("Progressief Verzonnen", "unknown:Progressief Verzonnen"),
        ("Vragen van Beter voor Dorp", "unknown:Beter voor Dorp"),
        ("Vragen van de fractie van D66", "d66"),
    ],
)
def test_each_heading_of_a_group_is_of_the_questions_below_it_alone(heading: str, party: str) -> None:
    document = _answers("Fractie VVD", heading, "Fractie CDA")
    asked = [saying(document, f"brug {number}").parties for number in (1, 2, 3)]
    assert asked == [("vvd",), (party,), ("cda",)]
    answered = [one.responds_to for one in document.paragraphs if one.role == "response"]
    assert answered == asked


@pytest.mark.parametrize(
    ("title", "parties"),
    [
        ("Schriftelijke vragen van Wij Lokaal", ("unknown:Wij Lokaal",)),
        ("Schriftelijke vragen van de fractie Verzin over de brug", ("unknown:Verzin",)),
        ("Schriftelijke vragen van Jan Bedacht over de brug", ()),
        (
            "Schriftelijke vragen ex artikel 38 RvO van de fracties GroenLinks, Verzin en Volt",
            ("gl", "unknown:Verzin", "volt"),
        ),
    ],
)
def test_a_title_names_the_group_that_asks(title: str, parties: tuple[str, ...]) -> None:
    document = parsed(f"{title}\n\nAan het college van Verzonnen\n\n1. Waarom is de brug dicht?\n\n2. Hoe lang nog?\n")
    assert [one.parties for one in document.paragraphs[-2:]] == [parties] * 2


def test_who_is_told_that_he_asked_is_no_group_that_is_named_beside() -> None:
    document = parsed(
        "Aan de heer T. Bedacht, raadslid\n\nDatum: 10 oktober 2023\n\nOnderwerp: beantwoording vragen brug\n\n"
        "Geachte heer Bedacht,\n\nOp 12 september heeft u vragen gesteld over de brug. Ook de fractie van de VVD heeft "
        "zich daarover tot ons gewend. Hieronder beantwoorden wij uw vragen.\n\n1. Hoe lang is de brug dicht?\n\n"
        "Tot mei.\n\n2. En daarna?\n\nDan niet meer.\n\nBurgemeester en wethouders van Verzonnen,\n"
    )
    assert {one.parties for one in document.paragraphs} == {()}
    assert saying(document, "Hoe lang").role == "contribution"
    assert {one.responds_to for one in document.paragraphs} == {()}


def test_what_a_board_says_above_its_answers_is_its_own() -> None:
    document = parsed(
        "Beantwoording Statenvragen brug\n\nGedeputeerde Staten van Verzin, 11 februari 2025\n\n"
        "Het Statenlid Bedacht (CDA) heeft vragen gesteld over de brug. Hieronder treft u onze antwoorden aan.\n\n"
        "Vraag 1\n\nHoe lang is de brug dicht?\n\nAntwoord\n\nTot mei.\n"
    )
    opening = saying(document, "Hieronder")
    assert (opening.role, opening.responds_to) == ("response", ("cda",))
