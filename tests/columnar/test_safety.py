"""Whatever happens to the writer or its files: the last commit is there, or one clear error says what is wrong."""

from __future__ import annotations

import os
import random
import shutil
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from whoosh import fields, query
from whoosh.index import TOC

from indexer.columnar.errors import ColumnarError, DamagedIndex, IndexLocked, OtherProgram, OtherVersion
from indexer.columnar.index import create_index, open_index
from indexer.columnar.segment import format as file_format
from indexer.columnar.storage import ColumnarStorage
from indexer.columnar.verification import verify
from tests.support import compounds
from tests.support.columnar_kill import check, commit, kill_once, limit_file_size, schema
from tests.support.compounds import Compounds


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create_index(tmp_path, schema())
    return tmp_path


def found(folder: Path) -> list[tuple[object, ...]]:
    """All that a search can say."""
    with open_index(folder).searcher() as searcher:
        trees = [
            query.Every(),
            query.Term("text", "made"),
            query.Prefix("text", "re"),
            query.Phrase("text", ["up", "text"]),
        ]
        return [(hit.docnum, hit.fields(), hit.score) for tree in trees for hit in searcher.search(tree, limit=None)]


def test_a_writer_killed_at_any_moment_leaves_its_last_commit(folder: Path) -> None:
    chance = random.Random(4)
    last = 0
    for _ in range(25):
        last = kill_once(folder, last, chance.uniform(0, 0.1))
    commit(folder, last + 1)
    assert check(folder, at_least=last + 1) == last + 1


def test_writes_cut_short_leave_the_last_commit_and_nothing_after_the_next(folder: Path) -> None:
    commit(folder, 1)
    commit(folder, 2)
    number = 2
    for size in range(0, 6000, 350):
        limit_file_size(folder, number + 1, size)
        number = check(folder, at_least=number)
    commit(folder, number + 1)
    names = {file.name.split(".")[0] for file in folder.iterdir() if file.suffix in (".documents", ".terms")}
    assert names == {segment.name for segment in open_index(folder)._segments()}
    assert len(list(folder.glob("*.toc*"))) == 1
    assert not list(folder.glob("*.tmp"))


def test_a_damaged_byte_is_an_error_or_changes_nothing(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    commit(folder, 1)
    expected = found(folder)
    chance = random.Random(2)
    unnoticed = 0
    for file in (*folder.glob("*.documents"), *folder.glob("*.terms"), *folder.glob("*.toc")):
        for _ in range(60):
            copy = tmp_path_factory.mktemp("damaged")
            shutil.copytree(folder, copy, dirs_exist_ok=True)
            data = bytearray(file.read_bytes())
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            (copy / file.name).write_bytes(data)
            problems = verify(copy)
            try:
                assert found(copy) == expected
                unnoticed += not problems
            except ColumnarError:
                assert "again from its documents" in problems[0]
    assert unnoticed < 60  # only what stands between sections, which nothing reads


def test_a_file_cut_short_is_an_error_wherever_it_is_cut(folder: Path) -> None:
    commit(folder, 1)
    for file in (*folder.glob("*.documents"), *folder.glob("*.terms"), *folder.glob("*.toc")):
        data = file.read_bytes()
        for length in range(0, len(data), 97):
            file.write_bytes(data[:length])
            with pytest.raises(DamagedIndex, match="again from its documents"):
                found(folder)
            assert verify(folder)
        file.write_bytes(data)
    assert verify(folder) == []


def test_a_file_cut_short_under_a_reader_is_an_error(folder: Path) -> None:
    commit(folder, 1)
    with open_index(folder).searcher() as searcher:
        for file in folder.glob("*.terms"):
            os.truncate(file, 100)
        with pytest.raises(DamagedIndex, match="cut short while it was open"):
            searcher.search(query.Term("text", "made"))


def test_a_missing_file_is_an_error(folder: Path) -> None:
    commit(folder, 1)
    next(folder.glob("*.terms")).unlink()
    with pytest.raises(DamagedIndex, match="missing"):
        found(folder)
    assert "missing" in verify(folder)[0]


def test_a_foreign_file_is_an_error(folder: Path) -> None:
    commit(folder, 1)
    next(folder.glob("*.terms")).write_bytes(b"This is a made-up text and no index." * 9)
    with pytest.raises(DamagedIndex, match="not a file of a columnar index"):
        found(folder)


def test_another_version_of_the_format_says_what_to_do(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(file_format, "VERSION", 0)
        commit(folder, 1)
    with pytest.raises(OtherVersion, match=r"has version 0 .* Remove the folder and build the index again"):
        found(folder)


def test_an_index_with_an_analyser_that_is_gone_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        compounds, "Gone", type("Gone", (Compounds,), {"__module__": Compounds.__module__}), raising=False
    )
    create_index(tmp_path, fields.Schema(text=fields.TEXT(analyzer=compounds.Gone())))
    monkeypatch.undo()
    with pytest.raises(OtherProgram, match=r"by another version of the program .*Gone.* build the index again"):
        open_index(tmp_path)


class _Runs:
    """What unpickles by calling a function."""

    def __init__(self, function: Callable[..., object], *arguments: object) -> None:
        self._called = function, arguments

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        return self._called


@pytest.mark.parametrize("place", ["schema", "segments", "segment"])
def test_a_folder_that_somebody_else_made_runs_nothing(folder: Path, place: str) -> None:
    commit(folder, 1)
    trap = folder / "trap"
    runs = _Runs(os.mkdir, str(trap))
    contents = TOC.read(ColumnarStorage(folder), "MAIN")
    if place == "schema":
        contents.schema.add("more", fields.ID())
        contents.schema["more"].analyzer = runs
    elif place == "segments":
        contents.segments.append(runs)
    else:
        contents.segments[0].more = runs
    contents.generation += 1
    contents.write(ColumnarStorage(folder), "MAIN")
    with pytest.raises(DamagedIndex, match=r"\.toc: it names posix\.mkdir, which is no part of an index"):
        open_index(folder)
    assert not trap.exists()


def test_nor_do_its_stored_fields(folder: Path) -> None:
    trap = folder / "trap"
    writer = open_index(folder).writer()
    writer.add_document(id="1", text="made up", _stored_text=_Runs(os.mkdir, str(trap)))
    writer.commit()
    with open_index(folder).searcher() as searcher, pytest.raises(DamagedIndex, match="no part of an index"):
        searcher.stored_fields(0)
    assert not trap.exists()


def test_a_second_writer_is_told_who_writes(folder: Path) -> None:
    writer = open_index(folder).writer()
    with pytest.raises(IndexLocked, match=r"is being written by process \d+ on .+ since \d{4}-\d\d-\d\d"):
        open_index(folder).writer(timeout=0.2)
    writer.cancel()
    open_index(folder).writer().cancel()


def test_a_writer_that_cannot_begin_lets_go_of_the_lock(folder: Path) -> None:
    index = open_index(folder)
    (contents,) = folder.glob("*.toc")
    data = contents.read_bytes()
    contents.write_bytes(data[:-1])
    with pytest.raises(DamagedIndex) as raised:  # held on to, and with it the writer
        index.writer()
    contents.write_bytes(data)
    index.writer().cancel()
    assert "contents is damaged" in str(raised.value)


def test_readers_go_on_with_their_commit_while_others_are_made(folder: Path) -> None:
    commit(folder, 1)
    old = open_index(folder).searcher()
    before = [hit["id"] for hit in old.search(query.Term("text", "made"), limit=None)]
    failures: list[BaseException] = []
    stop = threading.Event()

    def read() -> None:
        try:
            while not stop.is_set():
                with open_index(folder).searcher() as searcher:
                    assert len(searcher.search(query.Term("text", "made"), limit=None)) == searcher.doc_count()
        except BaseException as error:  # noqa: BLE001  # whatever it is, it must reach the test
            failures.append(error)

    threads = [threading.Thread(target=read) for _ in range(3)]
    for thread in threads:
        thread.start()
    for number in range(2, 25):
        commit(folder, number)
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert [hit["id"] for hit in old.search(query.Term("text", "made"), limit=None)] == before
    old.close()


def test_documents_that_fail_in_analysis_leave_no_trace(folder: Path) -> None:
    writer = open_index(folder).writer()
    with pytest.raises(ValueError, match="not unicode"):
        writer.add_document(id="a", text=3, commit="1")
    writer.add_document(id="b", text="made up", commit="1")
    writer.commit()
    with open_index(folder).searcher() as searcher:
        assert [hit["id"] for hit in searcher.search(query.Every())] == ["b"]
        assert list(searcher.reader().lexicon("id")) == [b"b"]
