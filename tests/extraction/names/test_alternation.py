"""One regular expression for many words finds what the words themselves find."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from indexer.extraction.names.alternation import any_of

WORDS = st.lists(st.text(alphabet="abC. -+", min_size=1, max_size=5), min_size=1, max_size=12)


@given(WORDS, st.text(alphabet="abC. -+x", max_size=30))
def test_it_finds_what_the_words_listed_longest_first_find(words: list[str], text: str) -> None:
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    assert [match.span() for match in re.finditer(any_of(words), text)] == [
        match.span() for match in re.finditer(listed, text)
    ]


def test_a_shared_beginning_is_written_once() -> None:
    assert any_of(["VVD", "VV", "SP", "SGP"]) == "(?:S(?:GP|P)|VV(?:D)?)"
    assert any_of(["Volt"]) == "(?:Volt)"
