"""Paragraphs that say nearly the same: made-up pairs, questions that are printed again, and what is like nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import open_index
from indexer.engines import Engine
from indexer.engines.likeness import sought
from indexer.records import Paragraph
from tests.bench import likeness
from tests.support.documents import made_up


@pytest.fixture(scope="module")
def among_real_ones(corpus_index: Path, tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """The made-up pairs among real questions and motions."""
    engine = open_index(copytree(corpus_index, tmp_path_factory.mktemp("likeness") / "index"))
    engine.write(likeness.made_up()[0])
    return engine


def test_questions_that_ask_the_same_find_each_other(among_real_ones: Engine) -> None:
    first, five = likeness.found(among_real_ones, likeness.made_up()[1])
    assert first >= 0.85
    assert five >= 0.85


def test_questions_that_are_printed_again_find_each_other(among_real_ones: Engine) -> None:
    again = likeness.repeated(among_real_ones)
    assert again
    assert likeness.found(among_real_ones, again) == (1.0, 1.0)


def test_what_is_like_a_paragraph_is_of_another_document_and_in_order(among_real_ones: Engine) -> None:
    for one in likeness.made_up()[1]:
        hits = among_real_ones.similar(one, 4)
        assert len(hits) <= 4
        assert all(hit.document.id != one.partition("/")[0] for hit in hits)
        assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)
        assert all(0.3 <= hit.score <= 1.0001 for hit in hits)


@pytest.mark.parametrize("nothing", ["x-0/99", "nergens/1", "", "x-0"])
def test_nothing_is_like_a_paragraph_that_is_not_there(archive_index: Path, nothing: str) -> None:
    assert open_index(archive_index).similar(nothing) == ()


def test_a_procedural_line_is_like_nothing_and_nothing_is_like_it(tmp_path: Path) -> None:
    line = "De verzonnen voorzitter sluit de beraadslaging over de zeehondenopvang."
    said = [made_up(number, [(line, ("vvd",), ())]) for number in (1, 2, 3)]
    procedural = [replace(one, role="procedural", parties=()) for one in said[2].paragraphs]
    others = [made_up(number, [(f"Een verzonnen brug {number}.", ("d66",), ())]) for number in range(4, 12)]
    engine = open_index(tmp_path)
    engine.write([*others, *said[:2], replace(said[2], paragraphs=tuple(procedural))])
    assert [hit.document.id for hit in engine.similar("x-1/1")] == ["x-2"]
    assert engine.similar("x-3/1") == ()


def test_texts_with_fewer_than_three_words_in_common_are_not_alike_and_parts_of_words_weigh_half() -> None:
    said = Paragraph("x-1/1", "x-1", 1, "Verzonnen politiegegevens over de brug en de sluis.", "contribution")
    text = sought(said, lambda _: 10, 1000)
    assert text is not None
    assert text.weights["politie"] == pytest.approx(text.weights["politiegegeven"] / 2)
    assert text.likeness("Verzonnen brug.") == 0
    assert text.likeness("Verzonnen brug, verzonnen sluis.") > 0.5


@given(st.text("ab éA.?-'0", max_size=60), st.text("ab éA.?-'0", max_size=60))
def test_likeness_is_a_share_and_the_same_both_ways(one: str, other: str) -> None:
    def frequency(word: str) -> int:
        return len(word) + 1

    said = [Paragraph("x-1/1", "x-1", 1, text, "contribution") for text in (one, other)]
    both = [sought(paragraph, frequency, 100) for paragraph in said]
    if both[0] and both[1]:
        there, back = both[0].likeness(other), both[1].likeness(one)
        assert there == pytest.approx(back)
        assert 0 <= there <= 1.0001
        assert both[0].likeness(one) in (0, pytest.approx(1))
