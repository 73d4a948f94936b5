"""Snippets: what was found is always in them."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexer.engines.results.highlight import Marker
from indexer.query import QueryParser
from indexer.searches import SNIPPET
from indexer.vocabulary import Vocabularies

parse = QueryParser(Vocabularies()).parse

TEXTS = st.lists(st.sampled_from(["zorg", "jeugdzorgplus", "brug", "de", "x" * 90, "verzonnen,"]), max_size=150)


@settings(max_examples=300, deadline=None)
@given(TEXTS, st.sampled_from(["zorg", '"zorg brug"', "brug zorg", "jeugdz*"]))
@example(["verzonnen"] * 38 + ["zorg"], "zorg")
@example(["y" * 400, "zorg"], "zorg")
def test_a_snippet_shows_what_the_text_has(words: list[str], q: str) -> None:
    text = " ".join(words)
    marker = Marker(parse(q, expand=False).tree)
    snippet, whole = marker.snippet_and_whole(text)
    assert "".join(piece.text for piece in whole) == text
    assert any(piece.matched for piece in snippet) == any(piece.matched for piece in whole)
    shown = "".join(piece.text for piece in snippet)
    assert shown.removeprefix("… ").removesuffix(" …") in text
    assert len(shown) <= 1.2 * SNIPPET + 120 + len("…  …")


def test_a_text_somewhat_longer_than_a_snippet_is_shown_whole() -> None:
    marker = Marker(parse("zorg", expand=False).tree)
    fits = "zorg " + "x" * (SNIPPET * 12 // 10 - 5)
    assert "".join(piece.text for piece in marker.snippet_and_whole(fits)[0]) == fits
    longer = "zorg " + "xxxx " * (SNIPPET * 13 // 50)
    assert marker.snippet_and_whole(longer)[0][-1].text == " …"
    assert len("".join(piece.text for piece in marker.snippet_and_whole(longer)[0])) <= SNIPPET + len(" …")
