"""The folder of an index: opening it, reading while another process writes, and atomic commits."""

from __future__ import annotations

import datetime
import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from whoosh.index import EmptyIndexError
from whoosh.reading import IndexReader

from indexer.boundary.own_files import COMMIT
from indexer.columnar import (
    ColumnarIndex,
    Evaluator,
    OkapiBM25F,
    Snapshot,
    budget,
    create_index,
    open_index,
)
from indexer.columnar import errors as columnar
from indexer.engines import refused_files
from indexer.engines.schema import schema
from indexer.errors import EngineError, InbrengError, IndexDamaged, IndexLocked, IndexMissing, Refused, TooCostly
from indexer.query import weights
from indexer.searches import RefusedFile

if TYPE_CHECKING:
    from indexer.columnar import ColumnarWriter

VERSION = 15
"""The version of the index, which is that of its schema and changes with it."""
NAME = f"inbreng{VERSION}"
"""The name of the index inside its folder."""
_REMEDY = "remove this folder and index your documents again"
_OLDER = "bring it up to date, without the files it was made of: inbreng upgrade --index {}"
_NEWER = "use the version of the program that made it or a later one; where that was installed, restart this one"
_REFUSED = "refused.json"
_LOCK_WAIT = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Commit:
    """One commit, opened: threads can share it."""

    generation: int
    reader: IndexReader
    snapshot: Snapshot
    evaluator: Evaluator


class IndexFolder:
    """A folder with an index. Whatever goes wrong in it is raised as an `EngineError`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opening = threading.Lock()
        self._index: ColumnarIndex | None = None
        self._commit: Commit | None = None
        self._opened_at: tuple[int, int] | None = None
        self._refused: tuple[tuple[int, int, int] | None, tuple[RefusedFile, ...]] = (None, ())
        self._replaced = 0

    def generation(self) -> str:
        """A name for the last commit: it changes with every commit."""
        with self.reading() as commit:
            return str(commit.generation)

    def changed(self) -> str | None:
        """When the last commit was made, in ISO form; None where there is none."""
        times = [file.stat().st_mtime for file in self._folder.glob(f"_{NAME}_*.toc")]
        return (
            datetime.datetime.fromtimestamp(max(times), datetime.UTC).isoformat(timespec="seconds") if times else None
        )

    def refused(self) -> tuple[RefusedFile, ...]:
        """The files that were refused, by name. They are read again when they were written again: the start page asks
        for them."""
        try:
            kept = (self._folder / _REFUSED).stat()
            state = (kept.st_ino, kept.st_size, kept.st_mtime_ns)
        except OSError:
            return ()
        if self._refused[0] != state:
            self._refused = (state, refused_files.listed(self._refusals()))
        return self._refused[1]

    def refuse(self, refused: Iterable[Refused], read: Iterable[str]) -> None:
        """Keep which files were refused and why, and forget those of the paths that were `read` after all."""
        before = self._refusals()
        kept = refused_files.kept(before, refused, read)
        if kept != before and self._folder.is_dir():
            written = self._folder / f"{_REFUSED}.new"
            written.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
            written.replace(self._folder / _REFUSED)

    def problems(self) -> list[str]:
        """What a comparison of all files with their checksums finds, one line each."""
        with self.reporting():
            self._opened()
            from indexer.columnar import verify

            return verify(self._folder)

    @contextmanager
    def reading(self) -> Iterator[Commit]:
        """The last commit. What was opened stays readable, whatever is committed meanwhile, and also where a newer
        version of the program makes the index new: until this one is restarted, its last commit is read. Where somebody
        wrote in its files, they are opened anew, and compared with their checksums."""
        with self.reporting():
            yield self._last_commit()

    def _last_commit(self) -> Commit:
        latest = self._opened().latest_generation()
        commit = self._commit
        if commit is not None and not commit.snapshot.is_as_opened:
            commit = self._commit = None  # nor is anything of it kept for the next one
        if commit is None:
            return self._open_commit()
        made_new = latest < 0 and max(versions(self._folder).values(), default=0) > VERSION
        return commit if made_new or commit.generation == self._numbered(latest) else self._open_commit()

    @contextmanager
    def writing(self, *, create: bool) -> Iterator[ColumnarWriter]:
        """A writer whose work is committed at the end, or dropped whole where anything goes wrong."""
        with self.reporting():
            try:
                index = self._opened()
            except IndexMissing:
                if not create:
                    raise
                index = self._create()
            try:
                writer = index.writer(timeout=_LOCK_WAIT)
            except OSError as error:
                raise self._unwritable(error) from error
        try:
            yield writer
            writer.commit()
        except BaseException as error:
            with suppress(Exception):  # on a full disk not even this can be written; the lock is let go of all the same
                writer.cancel()
            if isinstance(error, columnar.ColumnarError):
                raise EngineError(error.place, error.problem, error.remedy) from error
            if isinstance(error, OSError):
                raise self._unwritable(error) from error
            raise

    def _open_commit(self) -> Commit:
        """The last commit, opened by the first thread that asks for it."""
        with self._opening:
            index = self._opened()
            with budget.free():
                snapshot = index.snapshot()
            reader = snapshot.reader
            last = int(reader.generation() or 0) if snapshot.segments else index.latest_generation()
            generation = self._numbered(last)
            commit = self._commit
            if commit is None or commit.generation != generation:
                with budget.free():
                    evaluator = Evaluator(
                        snapshot, OkapiBM25F(B=weights.B, K1=weights.K1), commit.evaluator if commit else None
                    )
                commit = self._commit = Commit(generation, reader, snapshot, evaluator)
            return commit

    def _numbered(self, generation: int) -> int:
        """The number of a commit, other than that of any commit of a folder that was here before."""
        return generation + (self._replaced << 32)

    def _opened(self) -> ColumnarIndex:
        place = self._place()
        if self._index is None or place != self._opened_at:
            self._index = self._commit = None
            if place is None:
                raise IndexMissing(str(self._folder))
            self._replaced += self._opened_at not in (None, place)
            self._opened_at = place
            try:
                self._index = open_index(self._folder, NAME)
            except EmptyIndexError:
                raise self._not_ours() from None
        return self._index

    def _not_ours(self) -> EngineError:
        """Why there is no index of this version."""
        there = versions(self._folder)
        if NAME in there:
            return IndexDamaged(str(self._folder), "its table of contents cannot be read")
        if not there:
            return IndexMissing(str(self._folder))
        if max(there.values()) > VERSION:
            return EngineError(str(self._folder), "the index was made by a newer version of the program", _NEWER)
        problem = "the index was made by another version of the program"
        return EngineError(str(self._folder), problem, _OLDER.format(self._folder))

    def _place(self) -> tuple[int, int] | None:
        """Which folder it is, whatever its name: another may be put in its place; None where there is none."""
        with suppress(FileNotFoundError, NotADirectoryError):
            found = self._folder.stat()
            return found.st_dev, found.st_ino
        return None

    def _create(self) -> ColumnarIndex:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._index = create_index(self._folder, schema(), NAME)
        except OSError as error:
            raise self._unwritable(error) from error
        return self._index

    def _refusals(self) -> dict[str, Any]:
        with suppress(OSError, ValueError):  # none yet, or not ours to read
            kept = json.loads((self._folder / _REFUSED).read_text(encoding="utf-8"))
            return dict(kept) if isinstance(kept, dict) else {}
        return {}

    def _unwritable(self, error: OSError) -> EngineError:
        remedy = "check the space and the permissions; what was committed before is intact"
        return EngineError(str(self._folder), f"the index cannot be written ({error.strerror or error})", remedy)

    @contextmanager
    def reporting(self) -> Iterator[None]:
        """Turns any failure to read the files into one clear error."""
        try:
            yield
        except InbrengError:
            raise
        except columnar.OverBudget as error:
            raise TooCostly(error.problem) from error
        except columnar.IndexLocked as error:
            raise IndexLocked(error.place, error.problem) from error
        except (columnar.OtherVersion, columnar.OtherProgram) as error:
            raise EngineError(error.place, error.problem, _REMEDY) from error
        except columnar.ColumnarError as error:
            raise IndexDamaged(str(self._folder), f"{Path(error.place).name}: {error.problem}") from error
        except EmptyIndexError as error:
            raise IndexMissing(str(self._folder)) from error
        except PermissionError as error:
            remedy = "give this user the right to read it, or name another with --index"
            raise EngineError(str(self._folder), f"the index cannot be read ({error.strerror})", remedy) from error
        except OSError as error:
            remedy = "check the disk and try again; nothing was changed"
            raise EngineError(str(self._folder), f"the index cannot be read ({error})", remedy) from error
        except Exception as error:  # files are decoded without a check: this may come of a damaged one
            problem = f"this program failed on the index ({type(error).__name__}: {error})"
            remedy = f"see whether its files are whole: inbreng check --index {self._folder}; if they are, report this"
            raise EngineError(str(self._folder), problem, remedy) from error


def versions(folder: Path) -> dict[str, int]:
    """The names of the indexes in a folder, and their versions."""
    files = folder.iterdir() if folder.is_dir() else ()
    return {match[1]: int(match[2]) for file in files if (match := COMMIT.fullmatch(file.name))}
