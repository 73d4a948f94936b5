"""The files that an index does not hold, as engines keep them."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from indexer.engines import open_engine, refused_files
from indexer.errors import Refused
from indexer.searches import RefusedFile, SearchRequest
from tests.support.documents import made_up


def test_they_are_kept_with_their_kind_until_they_are_read_after_all(tmp_path: Path) -> None:
    engine = open_engine(tmp_path)
    engine.write([made_up(1, [("Een verzonnen brug.", ("vvd",), ())])])
    images = Refused("/map/a.pdf", "only images", "scan it", "no-text")
    engine.refuse([images, Refused("/map/b", "broken", "mend it")], [])
    kept = (RefusedFile("a.pdf", "only images", "no-text"), RefusedFile("b", "broken", "unreadable"))
    assert open_engine(tmp_path).stats().refused == kept
    engine.refuse([], ["/map/a.pdf"])
    assert engine.stats().refused == kept[1:]


def test_they_are_read_once_for_each_time_they_are_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(tmp_path)
    engine.write([made_up(1, [("Een verzonnen brug.", ("vvd",), ())])])
    engine.refuse([Refused("/map/a", "broken", "mend it")], [])
    read: list[int] = []
    listed = refused_files.listed
    monkeypatch.setattr(refused_files, "listed", lambda table: read.append(1) or listed(table))
    for _ in range(3):
        assert [file.name for file in engine.stats().refused] == ["a"]
        engine.meant(SearchRequest(person=("iemand",)))
    open_engine(tmp_path).refuse([Refused("/map/zip.zip/b", "broken", "mend it")], [])  # as another process does
    assert [file.name for file in engine.stats().refused] == ["a", "zip.zip/b"]
    assert len(read) == 2


def test_what_an_earlier_version_kept_is_read() -> None:
    assert refused_files.listed({"/map/a": "broken"}) == (RefusedFile("a", "broken", "unreadable"),)
    again = refused_files.kept({"/map/a": "broken"}, [Refused("/map/b", "is JSON", "leave it", "no-document")], [])
    assert again == {"/map/a": ["unreadable", "broken"], "/map/b": ["no-document", "is JSON"]}


def test_a_refusal_keeps_its_kind_from_one_process_to_another() -> None:
    error = pickle.loads(pickle.dumps(Refused("a", "b", "c", "too-large")))  # our own
    assert (error.kind, str(error)) == ("too-large", "a: b; c")
