"""Documents in batches: what is added column by column is what is added one by one."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import fields
from whoosh.analysis import StemmingAnalyzer

from indexer.columnar.index import create_index, open_index
from indexer.columnar.segment.facet_columns import FACET
from indexer.columnar.verification import verify
from indexer.columnar.writing import segment_workers
from indexer.columnar.writing.batch import of_columns, of_documents
from tests.support.compounds import Compounds

VALUES: dict[str, st.SearchStrategy[Any]] = {
    "id": st.sampled_from(["1", "2"]),
    "text": st.sampled_from(["hok kat", "hondenhok", "a", "één hok", ""]),
    "party": st.sampled_from([("vvd",), ("vvd", "d66"), (), "sp"]),
    "number": st.integers(0, 9),
    "_text_boost": st.floats(0.5, 2, width=16),
    "_boost": st.floats(0.5, 2, width=16),
    "_stored_text": st.sampled_from(["verzonnen", None]),
}


def schema() -> fields.Schema:
    return fields.Schema(
        id=fields.ID(stored=True),
        text=fields.TEXT(analyzer=Compounds(), stored=True, vector=True, spelling=True),
        party=FACET(stored=True),
        number=fields.NUMERIC(stored=True, sortable=True),
    )


DOCUMENTS = st.lists(st.fixed_dictionaries({}, optional=VALUES), max_size=40)


@given(DOCUMENTS)
def test_a_batch_holds_what_the_documents_hold(documents: list[dict[str, Any]]) -> None:
    columns = of_documents(documents).columns
    held = [{name: own for name, own in one.items() if own is not None or name[0] == "_"} for one in documents]
    found: list[dict[str, Any]] = [{} for _ in documents]
    for name, own in columns.items():
        for place, value in zip(own.places, own.values, strict=True):
            found[place][name] = value
    assert found == held


def test_a_value_that_is_none_is_not_there() -> None:
    batch = of_columns({"id": ["1", None], "text": [None, None]})
    assert (batch.size, list(batch.columns), list(batch.columns["id"].places)) == (2, ["id"], [0])


@pytest.mark.parametrize("alone", [1 << 40, 0], ids=["here", "elsewhere"])
def test_columns_make_the_index_that_documents_make(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, alone: int
) -> None:
    monkeypatch.setattr(segment_workers, "_ALONE", alone)
    names = ("id", "text", "party", "number", "_text_boost")
    documents = [dict(zip(names, _values(number), strict=True)) for number in range(100)]
    one_by_one = create_index(tmp_path / "documents", schema()).writer(procs=1)
    together = create_index(tmp_path / "columns", schema()).writer(procs=2)
    for part in (documents[:30], documents[30:]):
        for document in part:
            one_by_one.add_document(**document)
        together.add_columns({name: [document[name] for document in part] for name in names})
        for writer in (one_by_one, together):
            writer.add_document(id="beside", text="kat")
    for writer, name in ((one_by_one, "documents"), (together, "columns")):
        writer.commit()
        assert verify(tmp_path / name) == []
    found = _content(tmp_path / "columns")
    assert found == _content(tmp_path / "documents")
    assert len(found[0]) == 102
    assert len(found[1]) > 200


def _values(number: int) -> tuple[Any, ...]:
    """The values of a made-up document."""
    text = ["hok kat", "hondenhok", "a", "één hok", "made-up"][number % 5] if number % 7 else None
    return str(number), text, ["vvd", "d66"][: number % 3], number % 11 or None, 1 + number % 2


def _content(folder: Path) -> tuple[list[Any], list[Any]]:
    """What is kept of each document, and the postings of each term."""
    with open_index(folder).reader() as reader:
        numbers = reader.all_doc_ids()
        columns = {name: reader.column_reader(name) for name in ("party", "number")}
        kept = [
            (reader.stored_fields(number), reader.doc_field_length(number, "text"))
            + tuple(column[number] for column in columns.values())
            + (
                (list(reader.vector(number, "text").items_as("frequency")),)
                if reader.has_vector(number, "text")
                else ()
            )
            for number in numbers
        ]
        postings = []
        for name, term in reader.all_terms():
            matcher = reader.postings(name, term)
            while matcher.is_active():
                postings.append((name, term, matcher.id(), matcher.weight(), matcher.value()))
                matcher.next()
        return kept, postings


def test_words_for_spelling_are_in_a_field_of_their_own(tmp_path: Path) -> None:
    kept = fields.Schema(text=fields.TEXT(analyzer=StemmingAnalyzer(), spelling=True))
    index = create_index(tmp_path / "index", kept)
    with index.writer() as writer:
        writer.add_document(text="made up rendering")
    with index.reader() as reader:
        found = {name: list(reader.field_terms(name)) for name in ("text", "spell_text")}
    assert found == {"text": ["made", "render", "up"], "spell_text": ["made", "rendering", "up"]}
