"""The columnar codec: what Whoosh finds on it is what Whoosh finds on its own."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, reject, settings
from hypothesis import strategies as st
from whoosh import fields, index, query
from whoosh.filedb.filestore import RamStorage
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from indexer import columnar
from indexer.columnar.codec.codec import ColumnarCodec
from indexer.columnar.index import create_index
from indexer.columnar.segment.contents import Snapshot
from indexer.columnar.segment.facet_columns import FACET
from indexer.columnar.writer import ColumnarWriter
from tests.support.compounds import Compounds

WORDS = ["hondenhok", "hokhok", "hok", "kat", "hond", "katten", "mat", "deur", "één", "a"]
PARTIES = ["vvd", "d66", "pvda"]


@dataclass(frozen=True)
class Step:
    """What one commit does."""

    added: list[dict[str, Any]]
    deleted: list[str]
    optimize: bool


def schema() -> fields.Schema:
    return fields.Schema(
        id=fields.ID(stored=True, unique=True),
        text=fields.TEXT(stored=True),
        chars=fields.TEXT(chars=True),
        compounds=fields.TEXT(analyzer=Compounds(), field_boost=1.5),
        title=fields.TEXT(phrase=False, field_boost=2.0),
        party=FACET(stored=True),
        month=FACET(indexed=False),
        number=fields.NUMERIC(sortable=True),
        kind=fields.KEYWORD(sortable=True, vector=True),
    )


texts = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
documents = st.fixed_dictionaries(
    {
        "id": st.sampled_from("abcdefghij"),
        "text": texts,
        "chars": texts,
        "compounds": texts,
        "title": texts,
        "party": st.lists(st.sampled_from(PARTIES), max_size=3),
        "month": st.sampled_from(["2018-09", "2018-10"]),  # none: see below, where Whoosh is wrong
        "number": st.integers(-100, 100),
        "kind": texts,
    },
    optional={"_text_boost": st.sampled_from([0.5, 2.0]), "_boost": st.just(1.5)},
)
steps = st.lists(
    st.builds(
        Step,
        st.lists(documents, max_size=6, unique_by=lambda document: document["id"]),
        st.lists(st.sampled_from("abcdefghij"), max_size=2),
        st.booleans(),
    ),
    max_size=5,
)
leaves = st.one_of(
    st.builds(query.Term, st.sampled_from(["text", "title", "chars", "kind", "compounds"]), st.sampled_from(WORDS)),
    st.builds(query.Term, st.just("party"), st.sampled_from(PARTIES)),
    st.builds(query.Prefix, st.just("text"), st.sampled_from(["k", "ka", "z"])),
    st.builds(query.FuzzyTerm, st.just("text"), st.sampled_from(WORDS)),
    st.builds(
        query.Phrase,
        st.sampled_from(["text", "chars", "compounds"]),
        st.lists(st.sampled_from(WORDS), min_size=2, max_size=3),
    ),
    st.builds(query.NumericRange, st.just("number"), st.integers(-100, 0), st.integers(0, 100)),
    st.just(query.Every()),
)
trees = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(query.And, st.lists(inner, min_size=1, max_size=3)),
        st.builds(query.Or, st.lists(inner, min_size=1, max_size=3)),
        st.builds(query.AndNot, inner, inner),
        st.builds(query.AndMaybe, inner, inner),
    ),
    max_leaves=5,
)


def with_its_own_codec(opened: FileIndex) -> SegmentWriter:
    return SegmentWriter(opened)


def with_the_codec(opened: FileIndex) -> SegmentWriter:
    return SegmentWriter(opened, codec=ColumnarCodec())


def build(start: Callable[[FileIndex], SegmentWriter], history: list[Step]) -> FileIndex:
    opened: FileIndex = RamStorage().create_index(schema())
    for step in history:
        writer = start(opened)
        for identity in step.deleted:
            writer.delete_by_term("id", identity)
        for document in step.added:
            writer.update_document(**document)
        writer.commit(optimize=step.optimize, merge=False)
    return opened


def answers(opened: FileIndex, trees: list[query.Query]) -> list[Any]:
    with opened.searcher() as searcher:
        found: list[Any] = [
            [
                (hit.docnum, hit.fields(), pytest.approx(hit.score, rel=1e-5))
                for hit in searcher.search(tree, limit=None)
            ]
            for tree in trees
        ]
        found += [
            [hit.docnum for hit in searcher.search(query.Every(), sortedby=name, limit=None)]
            for name in ("number", "kind")
        ]
        reader = searcher.reader()
        names = ("party", "month", "number") if reader.doc_count_all() else ()
        columns = [reader.column_reader(name) for name in names]
        found.append([[_sorted(column[number]) for column in columns] for number in reader.all_doc_ids()])
        found.append(list(reader.all_terms()))
        for name in ("text", "title", "kind", "party", "compounds"):
            found.append([(term, info.weight(), info.doc_frequency()) for term, info in reader.iter_field(name)])
            found.append(searcher.field_length(name) if schema()[name].scorable else None)
        return found


def _sorted(value: Any) -> Any:
    return sorted(set(value)) if isinstance(value, tuple) else value


@settings(max_examples=60, deadline=None, phases=set(Phase) - {Phase.explain})
@given(steps, st.lists(trees, min_size=1, max_size=4))
def test_whoosh_finds_on_it_what_it_finds_on_its_own_codec(history: list[Step], queries: list[query.Query]) -> None:
    try:
        expected = answers(build(with_its_own_codec, history), queries)
    except IndexError:  # some of Whoosh's matchers go on after the end of another
        reject()
    assert answers(build(with_the_codec, history), queries) == expected
    assert answers(build(ColumnarWriter, history), queries) == expected


def test_a_document_that_is_replaced_by_one_without_a_value_has_none() -> None:
    """Whoosh's own codec may keep the old value where segments are merged in the same commit."""
    document: dict[str, Any] = {"id": "a", "text": "kat", "party": ["vvd"], "number": 1, "kind": "hond"}
    history = [Step([document | {"month": "2018-09"}], [], optimize=False), Step([document], [], optimize=True)]
    with build(ColumnarWriter, history).reader() as reader:
        month = reader.column_reader("month")
        assert [month[number] for number in reader.all_doc_ids()] == [()]


def test_the_arrays_say_what_was_written(tmp_path: Path) -> None:
    opened = index.create_in(str(tmp_path), schema())
    with opened.writer(codec=ColumnarCodec()) as writer:
        writer.add_document(id="a", text="kat en kat", party=["vvd", "d66"])
        writer.add_document(id="b", text="hond", party="vvd")
        writer.add_document(id="c")
    with opened.reader() as reader:
        snapshot = Snapshot(reader)
        (segment,) = snapshot.segments
        field, column = segment.field("text"), segment.column("party")
        assert field is not None
        assert column is not None
        assert list(field.terms) == [b"en", b"hond", b"kat"]
        kat = field.postings(field.terms.find(b"kat"))
        assert kat.documents.tolist() == [0]
        assert kat.frequencies.tolist() == [2]
        assert [part.tolist() for part in kat.positions()] == [[0, 2], [0, 2]]
        assert [column[number] for number in range(3)] == [("d66", "vvd"), ("vvd",), ()]
        assert segment.field("title") is None


def test_the_example_of_its_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readme = Path(columnar.__file__).with_name("README.md").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})


def test_what_was_let_go_of_can_still_be_read(tmp_path: Path) -> None:
    made = create_index(tmp_path, fields.Schema(text=fields.TEXT(stored=True)))
    with made.writer() as writer:
        writer.add_document(text="a made-up paragraph")
    with made.reader() as reader:
        snapshot = Snapshot(reader)
        before = reader.stored_fields(0), reader.doc_frequency("text", "paragraph")
        snapshot.release()
        assert (reader.stored_fields(0), reader.doc_frequency("text", "paragraph")) == before
