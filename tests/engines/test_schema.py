"""The fields of the index: many texts together give the terms that each gives by itself."""

from __future__ import annotations

from itertools import chain

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer import analysis
from indexer.columnar import PieceAnalyzer
from indexer.columnar.writing.cutter import Cutter
from indexer.engines.schema import Accented, Families, Lemmas, Words, signature
from tests.support.compounds import Compounds

PARTS = (
    "De verzonnen", " minister", " dient", " dat", " in", " in te dienen", " stelt", " vast", " jeugd- en samen", ".",
    ",", " (", ")", " \x1a ", "\x1a", "\x1b", "één ", "een", "-", " 34 843", " 12.500", "\n", "\u00a0",
    " zorgkosten en -premies",
)  # fmt: skip


@pytest.mark.parametrize("analyser", [Lemmas(), Words(), Families(), Accented()], ids=lambda one: type(one).__name__)
@given(st.lists(st.lists(st.sampled_from(PARTS), max_size=12).map("".join), min_size=1, max_size=3))
@example(["De minister dient het voorstel in, en stelt het vast. \x1a Zij dient het in.", "in."])
def test_texts_that_are_cut_together_have_the_same_terms(analyser: PieceAnalyzer, texts: list[str]) -> None:
    cuts = analyser.cut_together(texts)
    assert cuts is not None
    together = list(chain.from_iterable(map(analyser.positions, cuts.pieces())))
    alone = list(chain.from_iterable(analyser.positions(piece) for text in texts for piece in analyser.pieces(text)))
    assert list(map(tuple, together)) == list(map(tuple, alone))


def test_fields_share_pieces_only_where_they_cut_alike() -> None:
    cutter = Cutter(Words())
    others = (Families(), Accented(), Words(), Lemmas(), Compounds())
    assert [cutter.cuts_like(one) for one in others] == [True, True, True, True, False]


@given(st.lists(st.sampled_from([part for part in PARTS if "\x1a" not in part]), max_size=12).map("".join))
def test_words_are_those_of_the_text_whatever_verbs_are_parted_in_it(text: str) -> None:
    pieces = Words().pieces(text)
    found = [term for piece in pieces for terms in Words().positions(piece) for term, _ in terms]
    assert found == analysis.words(text)


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


@pytest.mark.parametrize("analyser", [Lemmas(), Words()], ids=lambda one: type(one).__name__)
def test_no_phrase_or_nearness_runs_from_a_text_into_its_note(analyser: PieceAnalyzer) -> None:
    places = analyser.positions("brug \x1a sluis")
    assert [len(terms) > 0 for terms in places] == [True, *[False] * 10, True]
