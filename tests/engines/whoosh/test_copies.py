"""Backups that are whole while others write, and indexes of older versions made new."""

from __future__ import annotations

import json
import shutil
import threading
from dataclasses import asdict, replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from indexer.boundary import own_files
from indexer.cli import cli
from indexer.columnar import create_index, open_index
from indexer.engines import open_engine, stored_records
from indexer.engines.schema import HEAD, columns, schema
from indexer.engines.whoosh import copies
from indexer.engines.whoosh import folder as folder_module
from indexer.engines.whoosh.copies import backup, upgrade
from indexer.errors import EngineError, InbrengError, IndexLocked, IndexMissing, UsageError
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies
from tests.support.documents import made_up
from webui import create_app


def documents(first: int, count: int) -> list[ParsedDocument]:
    """Made-up documents of three paragraphs."""
    numbers = range(first, first + count)
    return [made_up(n, [(f"Verzonnen brug {place} van {n}.", ("vvd",), ()) for place in range(3)]) for n in numbers]


def test_a_backup_is_an_index_that_answers_the_same_wherever_it_lies(archive_index: Path, tmp_path: Path) -> None:
    size = backup(archive_index, tmp_path / "backup")
    assert size == sum(file.stat().st_size for file in (tmp_path / "backup").iterdir())
    moved = tmp_path / "elsewhere" / "index"
    moved.parent.mkdir()
    shutil.move(tmp_path / "backup", moved)
    before, after = open_engine(archive_index), open_engine(moved)
    for q in ("fietspad", "", "klimaat OR zorg"):
        one, other = (engine.search(SearchRequest(q=q)) for engine in (before, after))
        assert [(hit.paragraph, hit.score) for hit in one.hits] == [(hit.paragraph, hit.score) for hit in other.hits]
        assert one.facets == other.facets
    assert after.check() == ()
    after.write(documents(1, 1))
    assert after.document("x-1") is not None


def test_a_backup_is_whole_while_documents_come_and_go(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write(documents(0, 5))
    stop = threading.Event()
    wrong: list[BaseException] = []

    def write() -> None:
        turn = 0
        try:
            while not stop.is_set():
                turn += 1
                engine.write(documents(5 * turn, 5))
                engine.delete(f"x-{5 * turn - 5}")
        except InbrengError as error:
            wrong.append(error)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for _ in range(5):
            backup(tmp_path / "index", tmp_path / "backup")
            copy = open_engine(tmp_path / "backup")
            assert copy.check() == ()
            stats = copy.stats()
            assert stats.paragraphs == 3 * stats.documents > 0
    finally:
        stop.set()
        writer.join()
    assert wrong == []
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backup", "index"]


def test_a_backup_takes_the_place_of_nothing_but_a_backup(archive_index: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "brief.txt").write_text("verzonnen", encoding="utf-8")
    with pytest.raises(UsageError, match="something else"):
        backup(archive_index, tmp_path / "letters")
    with pytest.raises(UsageError, match="something else"):
        backup(archive_index, tmp_path / "letters" / "brief.txt")
    with pytest.raises(IndexMissing):
        backup(tmp_path / "none", tmp_path / "backup")
    assert not (tmp_path / "backup").exists()


def test_an_index_is_no_backup_of_itself(tmp_path: Path) -> None:
    index = tmp_path / "index"
    open_engine(index).write(documents(1, 1))
    (tmp_path / "other-name").symlink_to(index)
    for target in (index, tmp_path / "x" / ".." / "index", tmp_path / "other-name"):
        with pytest.raises(UsageError, match="the index itself"):
            backup(index, target)
    assert open_engine(index).check() == ()


def test_a_backup_of_a_damaged_index_is_refused_and_the_earlier_one_stays(archive_index: Path, tmp_path: Path) -> None:
    shutil.copytree(archive_index, tmp_path / "index")
    backup(tmp_path / "index", tmp_path / "backup")
    [file, *_] = sorted((tmp_path / "index").glob("*.documents"))
    content = bytearray(file.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 256] = bytes(byte ^ 255 for byte in content[middle : middle + 256])  # more than a gap
    file.write_bytes(content)
    with pytest.raises(EngineError, match="inbreng check"):
        backup(tmp_path / "index", tmp_path / "backup")
    assert open_engine(tmp_path / "backup").check() == ()


def older(folder: Path, name: str, parsed: list[ParsedDocument]) -> None:
    """An index as an older version of the program made it: another name, and records with every field but the newer."""
    writer = create_index(folder, schema(), name).writer()
    for one in parsed:
        for number, said in enumerate(one.paragraphs):
            fields = {name: getattr(said, name) for name in said.__slots__ if name != "added"}
            record = json.dumps(fields | {"evidence": [asdict(found) for found in said.evidence]})
            head = {} if number else {"head": HEAD, "document_record": stored_records.dump_document(one)}
            found = {name: values[number] for name, values in columns(one).items()}
            writer.add_document(**found, **head, record=record)
    writer.commit()


def of_version(program: pytest.MonkeyPatch, number: int) -> None:
    """The program as it was when its index had another version."""
    for module in (copies, folder_module):
        program.setattr(module, "VERSION", number)
        program.setattr(module, "NAME", f"inbreng{number}")


def test_an_index_of_an_older_version_is_made_new_without_its_files(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    parsed = documents(1, 7)
    older(folder, "inbreng2", parsed)
    with pytest.raises(EngineError, match="inbreng upgrade"):
        open_engine(folder).stats()
    done = CliRunner().invoke(cli, ["upgrade", "--index", str(folder)], catch_exceptions=False)
    assert "7 documents brought over from version 2" in done.output
    engine = open_engine(folder)
    for one in parsed:
        found = engine.document(one.document.id)
        assert found is not None
        assert (found.document, found.paragraphs) == (one.document, one.paragraphs)
    assert engine.search(SearchRequest(q="brug", party=("vvd",))).total == 21
    assert engine.check() == ()
    assert not list(folder.glob("*inbreng2_*"))
    again = CliRunner().invoke(cli, ["upgrade", "--index", str(folder)], catch_exceptions=False)
    assert "nothing to do" in again.output


def test_where_making_it_new_goes_wrong_the_old_index_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    older(folder, "inbreng2", documents(1, 3))
    loaded = stored_records.load_paragraph

    def fails(stored: str) -> object:
        paragraph = loaded(stored)
        if paragraph.id == "x-3/2":
            raise KeyError("verzonnen")
        return paragraph

    monkeypatch.setattr(copies.stored_records, "load_paragraph", fails)
    with pytest.raises(EngineError, match="inbreng export"):
        upgrade(folder, Vocabularies())
    monkeypatch.undo()
    assert upgrade(folder, Vocabularies()) == replace(copies.Upgraded(3, 2))


def test_who_serves_an_index_that_is_made_new_goes_on_with_it_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = tmp_path / "index"
    index.mkdir()
    older(index, "inbreng2", documents(1, 3))
    with monkeypatch.context() as earlier:
        of_version(earlier, 2)
        served = open_engine(index)
        pages = create_app({"ENGINE": served}).test_client()
        before = pages.get("/api/v1/search?q=brug").get_json()
    assert upgrade(index, Vocabularies()) == copies.Upgraded(3, 2)
    open_engine(index).write(documents(4, 1))
    with monkeypatch.context() as earlier:
        of_version(earlier, 2)
        after = pages.get("/api/v1/search?q=brug").get_json()
        assert (after["total"], after["hits"]) == (before["total"], before["hits"])
        assert pages.get("/document/x-3").status_code == pages.get("/healthz").status_code == 200
        assert pages.get("/document/x-4").status_code == 404
        with pytest.raises(EngineError, match=r"newer version of the program.*restart"):
            open_engine(index).stats()
        with pytest.raises(EngineError, match="newer version of the program"):
            upgrade(index, Vocabularies())
    assert create_app({"INDEX": index}).test_client().get("/document/x-4").status_code == 200
    assert open_engine(index).check() == ()


def test_an_index_is_not_made_new_while_a_program_of_its_version_writes_it(tmp_path: Path) -> None:
    index = tmp_path / "index"
    index.mkdir()
    older(index, "inbreng2", documents(1, 3))
    writer = open_index(index, "inbreng2").writer()
    with pytest.raises(IndexLocked, match="written"):
        upgrade(index, Vocabularies())
    writer.cancel()
    assert upgrade(index, Vocabularies()) == copies.Upgraded(3, 2)


def test_what_an_ended_run_left_behind_is_taken_away(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    older(folder, "inbreng2", documents(1, 3))
    (folder / "upgrade-left").mkdir()
    (folder / "upgrade-left" / "inbreng99_x.seg").write_bytes(b"verzonnen")
    assert upgrade(folder, Vocabularies()) == copies.Upgraded(3, 2)
    older(folder, "inbreng2", documents(1, 3))  # as if it had ended before these were deleted
    assert upgrade(folder, Vocabularies()) == copies.Upgraded(0, None)
    assert not [*folder.glob("upgrade-*"), *folder.glob("*inbreng2_*")]
    assert open_engine(folder).check() == ()


def test_an_index_is_made_new_by_one_process_at_a_time(tmp_path: Path) -> None:
    folder = tmp_path / "index"
    folder.mkdir()
    older(folder, "inbreng2", documents(1, 3))
    held = own_files.alone(folder / "upgrade_WRITELOCK", UsageError("made up"))
    with held, pytest.raises(EngineError, match="another process"):
        upgrade(folder, Vocabularies())
    assert upgrade(folder, Vocabularies()) == copies.Upgraded(3, 2)


def test_there_must_be_an_index_to_make_new(tmp_path: Path) -> None:
    with pytest.raises(IndexMissing):
        upgrade(tmp_path / "none", Vocabularies())
