"""The fields of the index: many texts together give the terms that each gives by itself."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from indexer import analysis
from indexer.columnar import PieceAnalyzer
from indexer.columnar.writing.cutter import Cutter
from indexer.engines.schema import Accented, Families, Lemmas, Words, texts
from indexer.query.weights import NOTE
from indexer.records import Note
from tests.support.compounds import Compounds
from tests.support.documents import made_up

PARTS = (
    "De verzonnen", " minister", " dient", " dat", " in", " in te dienen", " stelt", " vast", " jeugd- en samen", ".",
    ",", " (", ")", "\x1b", "één ", "een", "-", " 34 843", " 12.500", "\n", "\u00a0",
    " zorgkosten en -premies", " \x1aDe\x19noot", "\x1a", " \x1a ", "\x19", "jeugd-,",
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


@given(
    st.lists(st.sampled_from([part for part in PARTS if not set(part) & {"\x19", "\x1a"}]), max_size=12).map("".join)
)
def test_words_are_those_of_the_text_whatever_verbs_are_parted_in_it(text: str) -> None:
    pieces = Words().pieces(text)
    found = [term for piece in pieces for terms in Words().positions(piece) for term, _ in terms]
    assert found == analysis.words(text)


@pytest.mark.parametrize("analyser", [Lemmas(), Words()], ids=lambda one: type(one).__name__)
def test_no_phrase_or_nearness_runs_from_a_text_into_its_note(analyser: PieceAnalyzer) -> None:
    places = [terms for piece in analyser.pieces("brug \x1asluis") for terms in analyser.positions(piece)]
    assert [len(terms) > 0 for terms in places] == [True, *[False] * 10, True]


def test_a_note_is_searched_with_its_paragraph_and_its_words_weigh_less() -> None:
    made = made_up(1, [("Een verzonnen zin.", (), ())])
    noted = replace(made.paragraphs[0], notes=(Note("Kamerstuk 34 843 meldt de bruggen\naan.", ()),))
    (text,) = texts(replace(made, paragraphs=(noted,)))
    found = {term: weight for piece in Lemmas().pieces(text) for at in Lemmas().positions(piece) for term, weight in at}
    assert found["verzin"] == 1.0
    assert found["34843"] == found["brug"] == found[analysis.lemma("aanmelden")] == NOTE
    as_written = [term for piece in Words().pieces(text) for at in Words().positions(piece) for term in at]
    assert ("bruggen", 1.0) in as_written
