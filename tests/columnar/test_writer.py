"""The writer: the same segment whoever does the work, and merging that costs about what a commit adds."""

from __future__ import annotations

import multiprocessing
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import fields, query

from indexer.columnar.cuts import cut
from indexer.columnar.errors import WorkerDied
from indexer.columnar.index import create_index, open_index
from indexer.columnar.segment.facet_columns import FACET
from indexer.columnar.verification import verify
from indexer.columnar.writer import ColumnarWriter
from indexer.columnar.writing import runs, segment_workers
from indexer.columnar.writing.invert import sorted_rows
from indexer.columnar.writing.lookup import Lookup, Numbering
from indexer.columnar.writing.policy import merged_together
from tests.support.compounds import Compounds


def schema() -> fields.Schema:
    compounds = fields.TEXT(analyzer=Compounds(), stored=True)
    return fields.Schema(id=fields.ID(stored=True, unique=True), text=compounds, party=FACET(stored=True))


def documents(count: int) -> list[dict[str, Any]]:
    words = ["hondenhok", "kat", "één", "hok", "made-up"]
    return [
        {"id": str(number), "text": " ".join([*words[: number % 6], f"w{number % 97}"]), "party": words[: number % 3]}
        for number in range(count)
    ]


def files(folder: Path) -> list[bytes]:
    return [file.read_bytes() for suffix in ("documents", "terms") for file in folder.glob(f"*.{suffix}")]


def test_many_processes_and_many_runs_write_what_one_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_workers, "_ALONE", 500)
    for name, processes, full, batch in (("one", 1, 1 << 40, 0), ("runs", 1, 300, 0), ("two", 2, 1 << 40, 30_000)):
        (tmp_path / name).mkdir()
        monkeypatch.setattr(runs, "_FULL", full)
        monkeypatch.setattr(segment_workers, "_BATCH", batch)
        writer = create_index(tmp_path / name, schema()).writer(procs=processes)
        for document in documents(2000):
            writer.add_document(**document)
        writer.commit()
        assert verify(tmp_path / name) == []
    searched = [_found(tmp_path / name) for name in ("one", "runs", "two")]
    assert searched[0] == searched[1] == searched[2]
    terms = [(tmp_path / name) for name in ("one", "runs", "two")]
    assert files(terms[0])[1] == files(terms[1])[1] == files(terms[2])[1]


@given(st.lists(st.lists(st.text(alphabet="aé \t\x1c\x85\xa0\u2003\0𝄞", max_size=40), max_size=6), max_size=3))
def test_words_looked_up_together_are_those_of_split(batches: list[list[str]]) -> None:
    known = Numbering()
    lookup = Lookup(known)
    for texts in batches * 2:
        cuts = cut(texts)
        numbers = lookup(cuts)
        words = list(known)
        assert [words[number] for number in numbers.tolist()] == [word for text in texts for word in text.split()]
        assert cuts.counts.tolist() == [len(text.split()) for text in texts]


@given(st.lists(st.tuples(*[st.integers(0, 3) | st.integers(0, (1 << 32) - 1)] * 3), max_size=20))
def test_rows_are_sorted_as_tuples_are_whether_they_fit_in_a_number_or_not(rows: list[tuple[int, ...]]) -> None:
    columns = [np.array([row[place] for row in rows], np.uint32) for place in range(3)]
    assert list(zip(*(column.tolist() for column in sorted_rows(*columns)), strict=True)) == sorted(rows)


def test_a_document_that_cannot_be_added_leaves_nothing_behind(tmp_path: Path) -> None:
    writer = create_index(tmp_path, schema()).writer()
    for wrong in ({"text": "hok \ud800"}, {"text": "hok kat", "_boost": "made-up"}):
        with pytest.raises(ValueError, match=r"surrogates not allowed|could not convert"):
            writer.add_document(id="wrong", **wrong)
    writer.add_document(id="right", text="made-up hondenhok")
    writer.commit()
    assert verify(tmp_path) == []
    with open_index(tmp_path).searcher() as searcher:
        assert searcher.doc_count_all() == 1
        terms = [term for _, term in searcher.reader().all_terms()]
    assert terms == [b"right", *sorted(token.text.encode() for token in Compounds()("made-up hondenhok"))]


def fail_among_many(folder: Path, procs: int) -> None:
    """One of many documents cannot be written: the commit raises, nothing is committed, and no lock is left."""
    writer = create_index(folder, schema()).writer(procs=procs)
    for document in documents(600):
        writer.add_document(**document)
    writer.add_document(id="x", text=3)
    with pytest.raises(ValueError, match="not unicode"):
        writer.commit()
    with open_index(folder).searcher() as searcher:
        assert searcher.doc_count() == 0
    open_index(folder).writer().cancel()


def test_what_fails_in_another_process_fails_the_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_workers, "_ALONE", 500)
    monkeypatch.setattr(segment_workers, "_BATCH", 1)
    fail_among_many(tmp_path, procs=2)


def test_what_fails_among_many_documents_fails_the_commit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_FEW", 500)
    fail_among_many(tmp_path, procs=1)


def test_a_process_that_dies_fails_the_commit_and_lets_go_of_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(segment_workers, "_ALONE", 500)
    monkeypatch.setattr(segment_workers, "_BATCH", 1)
    writer = create_index(tmp_path, schema()).writer(procs=2)
    for document in documents(600):
        writer.add_document(**document)
    for process in multiprocessing.active_children():
        process.kill()
        process.join()
    with pytest.raises(WorkerDied, match=r"exit code -9.* write with one process"):
        _add_and_commit(writer, documents(600))
    with open_index(tmp_path).searcher() as searcher:
        assert searcher.doc_count() == 0
    open_index(tmp_path).writer().cancel()


def test_a_small_commit_leaves_large_segments_as_they_are(tmp_path: Path) -> None:
    index = create_index(tmp_path, schema())
    for count in (1000, *[1] * 30):
        writer = index.writer()
        for document in documents(count):
            writer.add_document(**document)
        writer.commit()
    sizes = [segment.doc_count_all() for segment in index._segments()]
    assert 1000 in sizes
    assert sum(sizes) == 1030
    assert len(sizes) < 12


@given(st.lists(st.tuples(st.integers(1, 10**6), st.floats(0, 1)), max_size=40), st.integers(1, 10**5))
def test_no_more_is_merged_than_the_budget_allows(segments: list[tuple[int, float]], budget: int) -> None:
    sizes = [(size, int(size * alive)) for size, alive in segments]
    merged = merged_together(sizes, budget)
    assert len(set(merged)) == len(merged)
    assert sum(sizes[place][1] for place in merged) <= budget


def _add_and_commit(writer: ColumnarWriter, documents: list[dict[str, Any]]) -> None:
    with writer:
        for document in documents:
            writer.add_document(**document)


def _found(folder: Path) -> list[Any]:
    with open_index(folder).searcher() as searcher:
        trees = [query.Term("text", "hond"), query.Phrase("text", ["kat", "hok"]), query.Term("party", "kat")]
        return [[(hit.docnum, hit.fields(), hit.score) for hit in searcher.search(tree, limit=None)] for tree in trees]
