"""Which names are nearly what was typed."""

from __future__ import annotations

import pytest

from indexer.suggest.near_names import alike

NAMES = {"vvd": ("VVD",), "energie": ("Energie",)}


@pytest.mark.parametrize(
    ("typed", "found"),
    [("vvx", ["vvd"]), ("vxx", []), ("enerxxe", ["energie"]), ("enexxxe", []), ("xnergie", ["energie"])],
)
def test_one_sign_of_three_may_differ(typed: str, found: list[str]) -> None:
    assert alike(typed, NAMES) == found
