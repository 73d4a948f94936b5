"""A run: list, fetch, index, and take out what was withdrawn. It may end at any moment; the next one goes on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Protocol

from indexer.boundary import own_files
from indexer.errors import Refused
from indexer.harvest.clock import Clock
from indexer.harvest.errors import ManyWithdrawn, SourceChanged, SourceDown, Unreachable
from indexer.harvest.items import Query, Source
from indexer.harvest.state import completeness, database, item_states, listings
from indexer.harvest.state.membership import FIRST
from indexer.harvest.transfer import downloads
from indexer.harvest.transfer.client import Client
from indexer.harvest.transfer.fetching import fetch
from indexer.readers import fence

BATCH = 500
"""Documents that are brought into the index in one commit."""
_DOWN = 25
"""A source counts as down when this many documents in a row cannot be fetched."""
_WITHDRAWN_AT_ONCE = 0.01
"""This share of the documents may be withdrawn in one run; of fewer than a hundred, one document."""


class Index(Protocol):
    """Where documents are brought to."""

    def bring(self, paths: Sequence[Path]) -> Sequence[Refused]:
        """Read files and write their documents in one commit; return those that cannot be read."""

    def remove(self, document_id: str) -> None:
        """Take a document out, where it is there."""

    def ids(self) -> set[str]:
        """The ids of the documents in it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a run is made: `everything` is listed anew or only changes, files are verified, missing ones asked for again,
    at most `limit` documents are fetched (None: all), and a great many may be taken for withdrawn."""

    everything: bool = False
    verify: bool = False
    retry: bool = False
    limit: int | None = None
    accept_withdrawals: bool = False


@dataclass(slots=True)
class Report:
    """What a run did: how many documents were fetched, how many of these were known to the byte, how many were
    indexed; ids of those removed; what was wrong with lists, by query; and the first error that ended one."""

    fetched: int = 0
    unchanged: int = 0
    indexed: int = 0
    removed: list[str] = field(default_factory=list)
    troubles: dict[str, str] = field(default_factory=dict)
    stopped: SourceDown | SourceChanged | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """What a run would do: documents to fetch, requests for them, and bytes, as far as can be told."""

    documents: int
    requests: int
    size: int


@dataclass(slots=True)
class Harvest:
    """The parts of a run: the folder of files and state, the sources with their clients by name, the index (None: files
    are only kept), the clock, and what is told of progress: how many of how many documents are fetched, and how many of
    a query are listed of how many that are expected (None: not known)."""

    folder: Path
    sources: Mapping[str, tuple[Source, Client]]
    index: Index | None
    clock: Clock
    progress: Callable[[int, int], None] = lambda done, total: None
    listing: Callable[[str, int, int | None], None] = lambda query, seen, expected: None

    def run(self, asked: Iterable[Query], settings: Settings) -> Report:
        """Bring queries up to date; with none, all that were ever asked.

        Raises:
            SourceDown, SourceChanged, ManyWithdrawn, AnotherRun, StateDamaged, Unwritable, EngineError: what was done
                before stands.
        """
        with own_files.usable(self.folder), database.locked(self.folder), closing(database.connect(self.folder)) as db:
            fence.enclose(self.folder)
            try:
                return self._run(db, list(asked), settings)
            finally:
                completeness.publish(self.folder, completeness.survey(db))

    def preview(self, asked: Iterable[Query]) -> Preview:
        """What a run would fetch. It lists, and changes nothing.

        Raises:
            SourceDown, SourceChanged, StateDamaged
        """
        with closing(database.copied(self.folder)) as db:
            numbered = self._numbered(db, list(asked))
            report = Report()
            self._list(db, numbered, Settings(), report)
            if report.stopped is not None:
                raise report.stopped
            documents = item_states.waiting(db, self._fetchable(db, numbered), self.clock.now())
            return Preview(documents, 2 * documents, documents * item_states.usual_size(db))

    def _run(self, db: sqlite3.Connection, asked: Sequence[Query], settings: Settings) -> Report:
        report = Report()
        item_states.begin(db, settings.retry, self.clock.now())
        numbered = self._numbered(db, asked)
        self._reconcile(db, settings)
        self._index(db, report)  # what an earlier run fetched
        try:
            self._list(db, numbered, settings, report)
            self._fetch(db, self._fetchable(db, numbered), settings, report)
        except (SourceDown, SourceChanged):
            self._index(db, report)  # what was fetched is not kept from the reader
            raise
        self._index(db, report)
        self._take_out(db, settings, report)
        if report.stopped is not None:
            raise report.stopped
        return report

    def _reconcile(self, db: sqlite3.Connection, settings: Settings) -> None:
        """What the state takes to be there is there: documents in the index, and files where they are verified."""
        if self.index is not None:
            for document_id, path in item_states.reconcile(db, self.index.ids()).items():
                if not (self.folder / path).is_file():
                    item_states.fetch_again(db, document_id)
        if settings.verify:
            for document_id, path, sha256 in item_states.stored(db):
                if not self._is_kept(path, sha256):
                    item_states.fetch_again(db, document_id)

    def _is_kept(self, path: str, sha256: str) -> bool:
        """Whether the files of a document are there, as they were fetched."""
        try:
            return downloads.hash_of(downloads.kept(self.folder, self.folder / path)) == sha256
        except Refused:  # one that cannot be read, or a link in its place: it is fetched again
            return False

    def _list(self, db: sqlite3.Connection, numbered: Mapping[int, Query], settings: Settings, report: Report) -> None:
        for number, query in numbered.items():
            source, _ = self.sources[query.source]
            everything = settings.everything or settings.verify
            try:
                trouble = listings.update(db, source, number, query, everything, self.clock, self.listing)
            except (SourceDown, SourceChanged) as error:
                report.stopped = report.stopped or error  # the other sources go on
                continue
            if trouble:
                report.troubles[str(query)] = trouble

    def _numbered(self, db: sqlite3.Connection, asked: Sequence[Query]) -> dict[int, Query]:
        """The queries of a run by number: those asked, or all that are known of its sources."""
        found = {listings.query_id(db, query): query for query in asked} or listings.queries(db)
        return {number: query for number, query in found.items() if query.source in self.sources}

    def _fetchable(self, db: sqlite3.Connection, numbered: Mapping[int, Query]) -> item_states.Wanted:
        """Whose documents are fetched. What only the second source lists waits until the first source's list of that
        kind was complete once: it has most of them in a better form."""
        unknown = listings.never_complete(db, FIRST)
        queries = [number for number, query in numbered.items() if query.source == FIRST or query.kind not in unknown]
        return item_states.Wanted(tuple(queries), tuple(self.sources))

    def _fetch(self, db: sqlite3.Connection, wanted: item_states.Wanted, settings: Settings, report: Report) -> None:
        began = self.clock.now()
        total = item_states.waiting(db, wanted, began)
        total = total if settings.limit is None else min(total, settings.limit)
        in_a_row = 0
        for tried, (name, item, before) in enumerate(islice(item_states.due(db, wanted, began), total), start=1):
            source, client = self.sources[name]
            try:
                fetched = fetch(client, item)
            except Unreachable as error:
                raise SourceDown(source.name, error) from error
            known_missing = fetched.state == before == "missing"  # says nothing of the source
            if not known_missing:
                in_a_row = in_a_row + 1 if fetched.state in ("failed", "missing") else 0
            if fetched.state == "ready":
                self._keep(db, item.id, fetched.files, report)
            else:
                item_states.settle(db, item, fetched, self.clock.now())
            self.progress(tried, total)
            if in_a_row == _DOWN:
                raise SourceDown(source.name, f"{_DOWN} documents in a row could not be fetched ({fetched.reason})")
            if tried % BATCH == 0:
                self._index(db, report)

    def _keep(self, db: sqlite3.Connection, document_id: str, files: Mapping[str, bytes], report: Report) -> None:
        path = downloads.keep(self.folder, document_id, files)
        size = sum(map(len, files.values()))
        where = path.relative_to(self.folder).as_posix()
        report.fetched += 1
        if item_states.settle_ready(db, document_id, downloads.hash_of(files), size, where):
            report.unchanged += 1

    def _index(self, db: sqlite3.Connection, report: Report) -> None:
        """Bring what is fetched into the index, and take out the provisional publications that it replaces."""
        if self.index is None:
            return
        while batch := item_states.ready(db, BATCH):
            brought = [(document_id, self.folder / path) for document_id, path in batch]
            refused = self.index.bring([path for _, path in brought])
            item_states.settle_indexed(db, brought, refused, self.clock.now())
            report.indexed += len(brought) - len(refused)
        for document_id, path, final in item_states.superseded(db):
            self._out(document_id, path)
            item_states.settle_superseded(db, document_id, final)

    def _take_out(self, db: sqlite3.Connection, settings: Settings, report: Report) -> None:
        """Take withdrawn documents out of the index, unless there are so many that the source may be wrong."""
        found = item_states.withdrawing(db)
        known = item_states.in_index(db)
        present = [document_id for document_id, _, there in found if there]
        if len(present) > max(1, _WITHDRAWN_AT_ONCE * known) and not settings.accept_withdrawals:
            raise ManyWithdrawn(present, known)
        if self.index is None:
            return
        for document_id, path, _ in found:
            self._out(document_id, path)
            item_states.settle_withdrawn(db, document_id)
            report.removed.append(document_id)

    def _out(self, document_id: str, path: str) -> None:
        assert self.index is not None
        self.index.remove(document_id)
        if path:
            downloads.set_aside(self.folder, self.folder / path)
