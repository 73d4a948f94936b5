"""Signatures: the same for paragraphs that repeat one another."""

from __future__ import annotations

import pytest

from indexer.engines.signatures import signature


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Dit is een verzonnen zin van acht woorden.", "dit is één VERZONNEN zin, van acht woorden"),
        ("Dit is “een” verzonnen zin van acht woorden", "Dit is ‑ een verzonnen zin van acht woorden"),
    ],
)
def test_a_signature_is_of_letters(text: str, other: str) -> None:
    assert signature(text) == signature(other) != 0
    assert signature(text) != signature(text + " niet")


@pytest.mark.parametrize("text", ["", "Zo zij het.", "- – - – - – - – - –", "a b c d e f g"])
def test_what_says_nothing_has_no_signature(text: str) -> None:
    assert signature(text) == 0
