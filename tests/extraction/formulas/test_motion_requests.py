"""What a motion requests, found from what it considers; the motions are made up."""

from __future__ import annotations

import pytest

from indexer.extraction.formulas.motion_requests import considers, request
from indexer.records import Paragraph

MOTION = (
    "Voorzitter. Vandaar deze verzonnen motie.",
    "De Kamer,",
    "gehoord de beraadslaging,",
    "overwegende dat een verzonnen brug wankelt;",
    "van mening dat het volgende nodig is:",
    "• een verzonnen inspectie;",
    "verzoekt de regering de verzonnen brug te stutten;",
    "verzoekt de regering voorts:",
    "• de Kamer te berichten,",
    "en gaat over tot de orde van de dag.",
    "Overwegende dat het laat is, voorzitter, houd ik op.",
)
REQUESTED = list(MOTION[6:9])


def paragraphs(*texts: str, role: str = "contribution") -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(f"x-1/{place}", "x-1", place, text, role)  # type: ignore[arg-type]
        for place, text in enumerate(texts, 1)
    )


def requested(texts: tuple[str, ...], position: int) -> list[str]:
    return [paragraph.text for paragraph in request(paragraphs(*texts), position)]


@pytest.mark.parametrize("position", [3, 4, 5, 6])
def test_it_is_found_from_all_that_stands_before_it(position: int) -> None:
    assert requested(MOTION, position) == REQUESTED


@pytest.mark.parametrize("position", [1, 7, 8, 9, 10, 11, 99])
def test_it_is_not_told_of_itself_nor_of_what_is_no_part_of_a_motion(position: int) -> None:
    assert requested(MOTION, position) == []


def test_each_motion_has_its_own() -> None:
    other = ("De Kamer,", "constaterende dat een verzonnen tunnel lekt;", "spreekt uit dat dit niet kan,", MOTION[9])
    assert requested((*MOTION[:10], *other), 4) == REQUESTED
    assert requested((*MOTION[:10], *other), 12) == ["spreekt uit dat dit niet kan,"]


def test_a_request_may_hold_the_formula_that_ends_it() -> None:
    ending = "roept de regering op een verzonnen dijk te dichten, en gaat over tot de orde van de dag."
    assert requested(("De Kamer,", "overwegende dat het water stijgt;", ending), 2) == [ending]


def test_words_of_the_chair_end_a_motion_without_its_formula() -> None:
    before, after = paragraphs(*MOTION[1:7]), paragraphs("Verzoekt u ook het woord?", role="procedural")
    assert [paragraph.text for paragraph in request((*before, *after), 3)] == [MOTION[6]]


@pytest.mark.parametrize(
    ("text", "so"),
    [
        ("constaterende dat", True), ("Gelet op artikel 1", True), ("van oordeel dat", True),
        ("en ervan overtuigd dat", True),
        ("verzoekt de regering", False), ("In Nederland", False), ("gehoorzaamheid", False), ("", False),
    ],
)  # fmt: skip
def test_what_a_motion_considers_is_known_by_how_it_begins(text: str, so: bool) -> None:
    assert considers(text) is so


def test_hostile_text_takes_no_time() -> None:
    assert not considers("en " * 200_000)
    assert request(paragraphs(*["De Kamer, " + "en " * 100_000] * 50), 30) == ()
