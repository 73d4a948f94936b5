"""Copies of indexes: between engines, again after an interruption, and an index made anew in its own place."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from click.testing import CliRunner

from indexer.cli import cli
from indexer.commands.copying import Copied, copy_index
from indexer.engines import Engine, open_engine
from indexer.engines.opensearch.state import commits
from indexer.errors import EngineError, Refused
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.engines.conftest import Place
from tests.support.cluster import SearchCluster
from tests.support.documents import made_up

DOCUMENTS = [made_up(number, [("zorg", ("vvd",), ()), ("brug", (), ())]) for number in range(5)]


def fingerprints(engine: Engine) -> dict[str, str]:
    return {document.id: document.fingerprint for document in engine.documents()}


def test_a_copy_holds_the_same_and_a_second_one_does_nothing(place: Place, archived: Engine) -> None:
    target = open_engine(place())
    done: list[int] = []
    total = len(archived.documents())
    assert copy_index(archived, target, done.append) == Copied(total, 0, 0)
    assert sum(done) == total
    for document in archived.documents():
        copied, original = target.document(document.id), archived.document(document.id)
        assert copied == original
        assert copied is not None
        assert original is not None
        assert copied.document.first_indexed == original.document.first_indexed
        assert [one.added for one in copied.paragraphs] == [one.added for one in original.paragraphs]
    before = target.generation()
    assert copy_index(archived, target) == Copied(0, total, 0)
    assert target.generation() == before
    assert target.check() == ()


def test_what_the_source_has_no_more_or_otherwise_is_so_in_the_copy(place: Place) -> None:
    source, target = open_engine(place()), open_engine(place())
    source.write(DOCUMENTS[:3])
    source.refuse([Refused("map/fout.xml", "het is stuk", "")], [])
    copy_index(source, target)
    assert [file.name for file in target.stats().refused] == ["fout.xml"]
    source.delete("x-1")
    other = made_up(2, [("plan", (), ())])
    source.write([replace(other, document=replace(other.document, fingerprint="anders"))])
    assert copy_index(source, target) == Copied(1, 1, 1)
    assert fingerprints(target) == fingerprints(source)
    assert target.search(SearchRequest(q="plan")).total == 1
    assert target.suggest("pla") == source.suggest("pla")


def test_a_copy_that_was_interrupted_goes_on_where_it_was(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.commands.copying.BATCH", 2)
    source, target = open_engine(place()), open_engine(place())
    source.write(DOCUMENTS)
    done: list[int] = []

    def interrupted(count: int) -> None:
        done.append(count)
        if sum(done) == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        copy_index(source, target, interrupted)
    assert (target.stats().documents, target.check()) == (4, ())
    assert copy_index(source, target) == Copied(1, 4, 0)
    assert fingerprints(target) == fingerprints(source)


def test_the_command_copies_from_a_folder_to_a_cluster(
    tmp_path_factory: pytest.TempPathFactory, cluster: SearchCluster
) -> None:
    folder, address = str(tmp_path_factory.mktemp("place")), f"{cluster.address}/copied"
    open_engine(folder).write(DOCUMENTS)
    result = CliRunner().invoke(cli, ["copy", folder, address])
    assert result.output == f"{address}: 5 copied, 0 unchanged, 0 removed\n"
    assert CliRunner().invoke(cli, ["check", "--index", address]).output == f"{address}: the index is in order\n"
    cluster.delete("copied-*")


def test_an_index_of_another_version_is_made_anew_while_it_is_read(
    cluster: SearchCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commits, "GRACE", 0.5)
    address = f"{cluster.address}/anew"
    engine = open_engine(address)
    engine.write(DOCUMENTS)
    totals: list[int] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            totals.append(engine.search(SearchRequest(q="zorg")).total)

    reader = threading.Thread(target=read)
    reader.start()
    assert CliRunner().invoke(cli, ["copy", address, address]).output.endswith("5 copied, 0 unchanged, 0 removed\n")
    done.set()
    reader.join()
    assert set(totals) == {5}
    assert cluster.indexes("anew-*") == ["anew-2"]
    cluster.put("/anew-2/_mapping", {"_meta": {"inbreng": 0}})
    later = open_engine(address)
    with pytest.raises(EngineError, match=f"another version of the program; make it anew .*: inbreng copy {address}"):
        later.search(SearchRequest())
    assert CliRunner().invoke(cli, ["copy", address, address]).exit_code == 0
    assert open_engine(address).search(SearchRequest(q="zorg")).total == 5
    cluster.delete("anew-*")


def test_what_fails_while_an_index_is_made_anew_changes_nothing(
    cluster: SearchCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commits, "GRACE", 0.0)
    engine = open_engine(f"{cluster.address}/failed")
    engine.write(DOCUMENTS)

    def broken() -> Iterator[ParsedDocument]:
        yield DOCUMENTS[0]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), engine.anew() as new:
        new.write(broken())
    assert cluster.indexes("failed-*") == ["failed-1"]
    assert engine.stats().documents == 5
    assert engine.write(DOCUMENTS[:1]) == 1  # the lock was let go of
    cluster.delete("failed-*")


def test_a_folder_cannot_take_its_own_place(tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = str(tmp_path_factory.mktemp("place"))
    open_engine(folder).write(DOCUMENTS)
    result = CliRunner().invoke(cli, ["copy", folder, folder])
    assert "a folder is copied into another one" in str(result.exception)
