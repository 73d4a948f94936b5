"""The chair of a committee who takes the floor for a group. All is made up (verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.minutes import parsed, saying

REPORT = """Van dit overleg brengt de commissie bijgaand beknopt verslag uit.

Vragen en opmerkingen uit de commissie

Mevrouw Zoek (PvdA) schetste de verzonnen situatie.

{chair} naar de lasten.

De voorzitter, mevrouw Bedacht (VVD), dankte de sprekers.

Antwoord van de bewindslieden

De lasten, waarnaar mevrouw Bedacht had gevraagd, worden in kaart gebracht.
"""


@pytest.mark.parametrize(
    "chair",
    [
        "De voorzitter, mevrouw Bedacht (VVD), sprekend namens haar fractie, vroeg",
        "De voorzitter, sprekend namens de VVD-fractie, vroeg",
        "De fungerend voorzitter, sprekende namens de fractie van de VVD, vroeg",
    ],
)
def test_the_chair_takes_the_floor_for_a_group_and_is_answered(chair: str) -> None:
    document = parsed(REPORT.format(chair=chair))
    asked = saying(document, "naar de lasten")
    assert (asked.role, asked.parties) == ("contribution", ("vvd",))
    assert saying(document, "situatie").parties == ("pvda",)
    assert saying(document, "waarnaar").responds_to == ("vvd",)
