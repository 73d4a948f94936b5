"""Copies of an index in a folder: a backup while others read and write it; one of an older version made new."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from indexer.boundary import own_files
from indexer.boundary.own_files import COMMIT
from indexer.columnar import ColumnarError, open_index
from indexer.engines import stored_records
from indexer.engines.whoosh.engine import WhooshEngine
from indexer.engines.whoosh.folder import NAME, VERSION, IndexFolder, versions
from indexer.errors import EngineError, InbrengError, IndexLocked, UsageError
from indexer.records import Paragraph, ParsedDocument
from indexer.vocabulary import Vocabularies

_LOCK = "_WRITELOCK"
_TRIES = 5
_ROOM = "upgrade-"
"""How the folder in an index begins in which a new one is made."""


def backup(folder: Path, target: Path) -> int:
    """Copy the last commit of an index into a folder that is an index itself, checked; return its size in bytes.

    Nobody waits: readers and a writer go on, and where a writer takes files away meanwhile, its newer commit is copied.
    An earlier backup at `target` stays until the new one is whole.

    Raises:
        UsageError: there is something else at the target, or the index itself, or it cannot be written.
        EngineError: there is no index, or it is damaged.
    """
    IndexFolder(folder).generation()  # says what is wrong with it, if anything is
    if target.resolve() == folder.resolve():
        raise UsageError(f"{target}: this is the index itself; name another folder for its copy")
    if target.exists() and not _is_replaceable(target):
        raise UsageError(f"{target}: there is something else here; name a new folder, or an earlier backup")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as room:
            copy = Path(room) / "copy"
            _copy_whole(folder, copy)
            size = sum(file.stat().st_size for file in copy.iterdir())
            if target.exists():
                target.rename(Path(room) / "earlier")
            copy.rename(target)
    except OSError as error:
        raise UsageError(f"{target}: cannot be written ({error.strerror}); check the folder and the space") from error
    return size


def _copy_whole(folder: Path, copy: Path) -> None:
    """Copy until all files of a commit are there and whole."""
    problems: list[str] = []
    for _ in range(_TRIES):
        shutil.rmtree(copy, ignore_errors=True)
        copy.mkdir()
        names = sorted(file.name for file in folder.iterdir() if file.is_file() and not file.name.endswith(_LOCK))
        names.sort(key=lambda name: not COMMIT.fullmatch(name))  # what a commit names was written before it
        for name in names:
            with contextlib.suppress(FileNotFoundError):  # a writer took it away; a newer commit has its content
                _copied(folder / name, copy / name)
        try:
            problems = IndexFolder(copy).problems()
        except InbrengError as error:
            problems = [str(error)]
        if not problems:
            return
    raise EngineError(str(folder), f"it cannot be copied whole ({problems[0]})", f"see: inbreng check --index {folder}")


def _copied(source: Path, copy: Path) -> None:
    shutil.copyfile(source, copy)
    with copy.open("rb") as file:
        os.fsync(file.fileno())


def _is_replaceable(target: Path) -> bool:
    """Whether a backup may take the place of what is there: nothing, or an earlier one."""
    return target.is_dir() and (not any(target.iterdir()) or any(COMMIT.fullmatch(f.name) for f in target.iterdir()))


@dataclass(frozen=True, slots=True)
class Upgraded:
    """How many documents were brought over, and from which version of the index; none where it was new already."""

    documents: int
    version: int | None


def upgrade(folder: Path, vocabularies: Vocabularies) -> Upgraded:
    """Make an index of an older version new, from what it stores of its documents: no source file is read. It is
    replaced as a whole; until then, and where something goes wrong, it stays as it was.

    Raises:
        EngineError: there is no index, this program cannot read one so old, or it is written by another process.
    """
    if not versions(folder):
        IndexFolder(folder).generation()  # this says that there is none
    taken = EngineError(str(folder), "it is being made new by another process", "wait until that ends")
    with own_files.usable(folder), own_files.alone(folder / f"upgrade{_LOCK}", taken):
        return _upgraded(folder, vocabularies)


def _upgraded(folder: Path, vocabularies: Vocabularies) -> Upgraded:
    """The same, alone: what a run that was ended in the middle left behind is taken away."""
    for left in folder.glob(f"{_ROOM}*"):
        shutil.rmtree(left)
    older = versions(folder)
    if NAME in older or max(older.values(), default=0) > VERSION:
        IndexFolder(folder).generation()  # says what is wrong with it, if anything is
        count, version = 0, None
        _take_away(folder, [name for name, number in older.items() if number < VERSION])
    else:
        version, name = max((number, name) for name, number in older.items())
        written = IndexLocked(str(folder), "it is being written by a program of the version that made it")
        with own_files.alone(folder / f"{name}{_LOCK}", written):
            count = _made_new(folder, name, vocabularies)
            _take_away(folder, older.keys())
    return Upgraded(count, version)


def _made_new(folder: Path, name: str, vocabularies: Vocabularies) -> int:
    """Put a new index beside one of this name; return how many documents it has."""
    with tempfile.TemporaryDirectory(prefix=_ROOM, dir=folder) as room:
        new = Path(room)
        count = WhooshEngine(new, vocabularies).write(_documents(folder, name))
        files = [file for file in new.iterdir() if not file.name.endswith(_LOCK)]
        for file in sorted(files, key=lambda file: bool(COMMIT.fullmatch(file.name))):  # after what it names
            file.rename(folder / file.name)
    return count


def _take_away(folder: Path, names: Iterable[str]) -> None:
    """Delete the indexes of these names."""
    for name in names:
        for file in (*folder.glob(f"{name}_*"), *folder.glob(f"_{name}_*.toc")):
            file.unlink(missing_ok=True)


def _documents(folder: Path, name: str) -> Iterator[ParsedDocument]:
    """Every document of an index of this name, as it is stored. The paragraphs of one stand together."""
    try:
        reader = open_index(folder, name).snapshot().reader
        head: ParsedDocument | None = None
        said: list[Paragraph] = []
        for number in reader.all_doc_ids():
            stored = reader.stored_fields(number)
            if "document_record" in stored:
                if head is not None:
                    yield replace(head, paragraphs=tuple(said))
                head, said = stored_records.load_document(stored["document_record"]), []
            said.append(stored_records.load_paragraph(stored["record"]))
        if head is not None:
            yield replace(head, paragraphs=tuple(said))
    except (ColumnarError, KeyError, TypeError, AttributeError, ImportError) as error:
        remedy = "export it with the version that made it (inbreng export -o all.jsonl), and index that file"
        raise EngineError(str(folder), f"this version cannot read an index so old ({error})", remedy) from error
