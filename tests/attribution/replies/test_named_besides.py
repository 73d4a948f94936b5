"""A group that is only told of beside who asked (made-up texts)."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.named_besides import is_beside
from indexer.attribution.replies.replying import answered
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties
from tests.support.growth import seconds

CONTEXT = Context(parties.load())


@pytest.mark.parametrize(
    "beside",
    [
        "Dat is opgenomen, mede op aandringen van de PvdA-fractie.",
        "Dat geld ging op aan een plafond, waar de leden van de PvdA-fractie in november om verzochten.",
        "Die brief, die ook is gericht aan de fractie van de PvdA, is bijgevoegd.",
        "De leden van de PvdA-fractie daarentegen steunden dit.",
        "In het debat heeft de PvdA-fractie daar ook op gewezen.",
        "Hierover heeft de regering de fractie van de PvdA eerder geschreven.",
        "Er is een motie, die mede door de PvdA-fractie was ondertekend.",
    ],
)
def test_what_another_group_did_elsewhere_is_not_answered_with_who_asks(beside: str) -> None:
    assert answered(f"De leden van de SP-fractie vragen naar het verzonnen loket. {beside}", CONTEXT) == ("sp",)


def test_hostile_clauses_are_read_in_linear_time() -> None:
    text = "Dat is opgenomen, waar de SP-fractie in november om " * 1_000
    groups = find_groups(text, CONTEXT)
    assert seconds(lambda given: [is_beside(given, 0, group) for group in groups], text) < 5
