"""Spaces within words: a text that is parted at all others holds the same words."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer import analysis
from indexer.analysis.spaces import bare, within
from indexer.columnar.cuts import cut

PARTS = (
    "34", "843", "5", "D", "d", "'", "’", "66", "50", "0", "plus", "PLUS", "A", "F", "’s", "'s", "Gravenhage", "jeugd",
    "-", ",", "en", "of", "gezinszorg", "premies", " ", "  ", "\u00a0", "\n", ".", "o.a", "é", "_", "kst-", "www.", ":",
    "(", ")", '"', ";", "?", "!", "%", "te", "in", "aan", "tegemoet", "achteruit", "dienen", "dient", "gaan", "2017-18",
    "12", "000",
)  # fmt: skip


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
@example("jeugd-, ouderen- en gezinszorg, zorgkosten en -premies of -toeslagen")
@example("jeugd-, of ouderenzorg in 's Gravenhage en ’s Hertogenbosch")
@example("achteruit te gaan, in te dienen, tegemoet te komen, begin te dienen, 12 500 000 en 1 200 euro")
@example("34 843 843, nr. 12 bij 50 PLUS en 50 plus, D 66, D  66, d' 66 en D- 66, A 2 en EA 2, n.v. A 2")
def test_a_text_that_is_parted_at_other_spaces_has_the_same_words(text: str) -> None:
    apart = list(analysis.pieces(text))
    for joined in (cut([text, text, text], within), cut([text, text, text], within, bare)):
        assert [word for piece in joined.pieces() for word in analysis.pieces(piece)] == apart * 3


@given(st.lists(st.sampled_from(PARTS), max_size=14).map("".join))
def test_a_word_by_itself_is_that_word(text: str) -> None:
    assert [analysis.pieces(piece) for piece in analysis.pieces(text)] == [(piece,) for piece in analysis.pieces(text)]


@pytest.mark.parametrize("text", ["De 34 vragen van d 6", "een en ander of niet", "het jaar 2018 is om", "VVD 34"])
def test_other_spaces_part(text: str) -> None:
    assert cut([text], within).pieces() == text.split()


def test_marks_around_words_are_left_out() -> None:
    text = "(Zie (de brief), o.a. artikel 7:685: ja! 65+, 12.500. - ( é. a."
    left = ["Zie", "de", "brief", "o.a.", "artikel", "7:685", "ja", "65+", "12.500", "-", "(", "é.", "a"]
    assert cut([text], within, bare).pieces() == left


@given(st.lists(st.lists(st.sampled_from(PARTS), max_size=14).map("".join), max_size=5))
def test_a_piece_stands_in_its_text_where_its_characters_do(texts: list[str]) -> None:
    found = cut(texts, within, bare)
    owners = [text for text, count in zip(texts, found.counts.tolist(), strict=True) for _ in range(count)]
    places = zip(*(edges.tolist() for edges in found.characters()), strict=True)
    assert [text[start:end] for text, (start, end) in zip(owners, places, strict=True)] == found.pieces()
