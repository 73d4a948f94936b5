"""The committee at whose request a letter is written. All are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.metadata.description import describe
from indexer.extraction.names.committees import find_committee, find_requesting


@pytest.mark.parametrize(
    ("text", "committee"),
    [
        (
            "In de procedurevergadering van 3 mei heeft de vaste commissie voor Verzinsels mij gevraagd om uitleg.",
            "vaste commissie voor Verzinsels",
        ),
        (
            "Op verzoek van uw vaste commissie voor Defensie1 en voor Verzinsels2 reageer ik op het rapport.",
            "vaste commissie voor Defensie en vaste commissie voor Verzinsels",
        ),
        (
            "Ik zegde een brief toe. Ook voldoe ik aan het verzoek van de commissie voor Verzinsels, dat u deed.",
            "commissie voor Verzinsels",
        ),
        (
            "Bij brief van 3 mei verzocht de vaste commissie voor Verzinsels mij om een reactie.",
            "vaste commissie voor Verzinsels",
        ),
        (
            "Hierbij zend ik u mijn antwoord op de vragen van de vaste commissie voor Verzinsels.",
            "vaste commissie voor Verzinsels",
        ),
        ("Door mij is met de vaste commissie voor Verzinsels gesproken over uw vragen.", None),
        ("Het onderzoek is op verzoek van de vaste commissie voor Verzinsels gedaan.", None),
        ("Het onderzoek is op verzoek van de commissie voor Verzinsels gedaan. Ik zend het u.", None),
        ("Op verzoek van de Europese Commissie stuur ik u een brief.", None),
    ],
)
def test_the_committee_that_asked_for_a_letter(text: str, committee: str | None) -> None:
    assert find_requesting([text]) == committee


def test_the_committee_that_acts_goes_before_the_one_that_asked() -> None:
    asked = "Op verzoek van de vaste commissie voor Verzinsels stuur ik u deze brief."
    acts = "De vaste commissie voor Defensie heeft een aantal vragen."
    assert describe(["Geachte voorzitter,", asked], "").committee == "vaste commissie voor Verzinsels"
    assert describe([asked, acts], "").committee == "vaste commissie voor Defensie"


@pytest.mark.parametrize(("above", "found"), [(550, True), (600, False)])
def test_a_committee_is_looked_for_in_the_first_six_hundred_characters(above: int, found: bool) -> None:
    text = "Dit is verzonnen. ".ljust(above - 2, "x") + ". De vaste commissie voor Verzinsels heeft vragen."
    assert (find_committee([text]) is not None) is found
