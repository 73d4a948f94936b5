"""The folder of a Whoosh index: opening, reading while another writes, and commits that are whole or not there."""

from __future__ import annotations

import datetime
import json
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from whoosh import index, scoring
from whoosh.index import EmptyIndexError, FileIndex, LockError
from whoosh.searching import Searcher
from whoosh.writing import IndexWriter

from indexer.errors import EngineError, InbrengError, IndexDamaged, IndexLocked, IndexMissing, Refused
from indexer.schema import schema
from indexer.searches import RefusedFile

_NAME = "inbreng2"
"""The name of the index inside its folder; the number is that of the schema and changes with it."""
_WEIGHTING = scoring.BM25F(B=0.75, K1=1.2)
_REFUSED = "refused.json"
_LOCK_WAIT = 5.0  # seconds


class IndexFolder:
    """A folder with an index. Whatever Whoosh raises comes out as one of our errors."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._local = threading.local()

    def generation(self) -> str:
        """A name for the last commit: it changes with every commit."""
        with self._reporting():
            return str(self._open().latest_generation())

    def changed(self) -> str | None:
        """When the last commit was made, in ISO form; None where there is none."""
        times = [file.stat().st_mtime for file in self._folder.glob(f"_{_NAME}_*.toc")]
        return (
            datetime.datetime.fromtimestamp(max(times), datetime.UTC).isoformat(timespec="seconds") if times else None
        )

    def refused(self) -> tuple[RefusedFile, ...]:
        """The files that were refused, by name."""
        return tuple(RefusedFile(Path(path).name, reason) for path, reason in sorted(self._refusals().items()))

    def refuse(self, refused: Iterable[Refused], read: Iterable[str]) -> None:
        """Keep which files were refused and why, and forget those of the paths that were `read` after all."""
        before = self._refusals()
        kept = {path: reason for path, reason in before.items() if path not in set(read)}
        kept.update({error.path: error.reason for error in refused})
        if kept != before and self._folder.is_dir():
            written = self._folder / f"{_REFUSED}.new"
            written.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
            written.replace(self._folder / _REFUSED)

    def _refusals(self) -> dict[str, str]:
        with suppress(OSError, ValueError):  # none yet, or not ours to read
            kept = json.loads((self._folder / _REFUSED).read_text(encoding="utf-8"))
            return {str(path): str(reason) for path, reason in kept.items()}
        return {}

    @contextmanager
    def reading(self) -> Iterator[Searcher]:
        """A searcher on the last commit, one for each thread."""
        with self._reporting():
            searcher: Searcher | None = getattr(self._local, "searcher", None)
            if searcher is None or not searcher.up_to_date():
                # Searcher.refresh() would keep the segments of the old commit beside those of the new one
                searcher = self._local.searcher = self._open().searcher(weighting=_WEIGHTING)
            yield searcher

    @contextmanager
    def writing(self, *, create: bool) -> Iterator[IndexWriter]:
        """A writer whose work is committed at the end, or dropped whole where anything goes wrong."""
        with self._reporting():
            try:
                opened = self._open()
            except IndexMissing:
                if not create:
                    raise
                opened = self._create()
            try:
                writer = opened.writer(timeout=_LOCK_WAIT)
            except LockError as error:
                raise IndexLocked(str(self._folder)) from error
        try:
            yield writer
            writer.commit()
        except BaseException as error:
            with suppress(Exception):  # on a full disk not even this can be written; the lock is let go of all the same
                writer.cancel()
            if isinstance(error, OSError):
                raise self._unwritable(error) from error
            raise

    def _open(self) -> FileIndex:
        if not self._folder.is_dir():
            raise IndexMissing(str(self._folder))
        if not index.exists_in(str(self._folder), _NAME):
            if any(self._folder.glob("_inbreng*.toc")):
                raise IndexDamaged(
                    str(self._folder), "it was made by another version, or its contents file cannot be read"
                )
            raise IndexMissing(str(self._folder))
        return index.open_dir(str(self._folder), _NAME)

    def _create(self) -> FileIndex:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return index.create_in(str(self._folder), schema(), _NAME)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> EngineError:
        remedy = "check the space and the permissions; what was committed before is intact"
        return EngineError(str(self._folder), f"the index cannot be written ({error.strerror or error})", remedy)

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        """Turns whatever Whoosh meets in files that it cannot read into one clear error."""
        try:
            yield
        except InbrengError:
            raise
        except EmptyIndexError as error:
            raise IndexMissing(str(self._folder)) from error
        except Exception as error:  # Whoosh decodes files without a check: any exception can come of a damaged one
            raise IndexDamaged(str(self._folder), f"{type(error).__name__}: {error}") from error
