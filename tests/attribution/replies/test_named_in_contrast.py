"""A group against which another is set is answered only where it asks itself, or nobody else does (made-up texts)."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.named_in_contrast import without_opposed
from indexer.attribution.replies.replying import answered
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties
from tests.support.growth import seconds

CONTEXT = Context(parties.load())


@pytest.mark.parametrize(
    "opening",
    [
        "Anders dan de leden van de SP-fractie vrezen de leden van de CDA-fractie verzonnen lasten.",
        "In tegenstelling tot de leden van de SP-fractie zijn de leden van de CDA-fractie niet overtuigd.",
        "In tegenstelling tot de SP vindt het CDA de verzonnen heffing te hoog.",
        "Anders dan de SP-fractie meent, vindt de CDA-fractie de verzonnen heffing te hoog.",
        "Meer dan de leden van de SP-fractie maken de leden van de CDA-fractie zich zorgen.",
        "Anders dan bij de leden van de SP-fractie leven bij de leden van de CDA-fractie verzonnen zorgen.",
        "Anders dan het lid Bedacht (SP) pleitte mevrouw Verzonnen (CDA) voor minder.",
        "Waar de leden van de SP-fractie meer geld willen, vragen de leden van de CDA-fractie om minder.",
        "Hoewel de leden van de SP-fractie dit klein vinden, vinden de leden van de CDA-fractie het groot.",
    ],
)
def test_a_group_that_is_only_compared_with_who_asks_is_not_answered(opening: str) -> None:
    assert answered(f"{opening} Het verzonnen fonds is klein.", CONTEXT) == ("cda",)


@pytest.mark.parametrize(
    ("opening", "to"),
    [
        ("Anders dan de leden van de SP-fractie veronderstellen, is de verzonnen heffing laag.", ("sp",)),
        ("Waar de leden van de SP-fractie vrezen dat dit te laag is, wijst de regering op de raming.", ("sp",)),
        ("Waar de SP-fractie vraagt om meer, vraagt de CDA-fractie om minder.", ("sp", "cda")),
        ("Anders dan de SP-fractie meent, is dit zo. De leden van de CDA-fractie vragen waarom.", ("sp", "cda")),
    ],
)
def test_one_that_asks_itself_or_is_contradicted_is(opening: str, to: tuple[str, ...]) -> None:
    assert answered(opening, CONTEXT) == to


def test_hostile_comparisons_are_read_in_linear_time() -> None:
    for text in ("Anders dan de SP-fractie meent, " * 2_000, "Waar de SP-fractie vindt, wil de VVD " * 2_000):
        assert seconds(lambda given: without_opposed(given, CONTEXT), text) < 5
