"""Atomic commits.

Rows carry the number of the commit that wrote them (`generation`) and the version of their document. A reader learns
once for each request which commit is the last, and sees the rows up to its number whose version is not stale. A
writer takes a number that nobody had, writes rows, makes sure that all of them can be found, and then publishes by
replacing one document, which it may only do if nobody else did since. A number that was taken and never published is
void: its rows are hidden for good, also those that a writer given up for dead may still send.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from indexer.engines.opensearch.connection import failures
from indexer.engines.opensearch.connection.http import WRITE, Cluster
from indexer.engines.opensearch.rows import mapping
from indexer.engines.opensearch.state import index_state, lock
from indexer.engines.opensearch.state.index_state import Kept
from indexer.engines.opensearch.state.lock import Lock
from indexer.errors import EngineError, IndexMissing

GRACE = 60.0
"""Seconds for which rows stay that are no longer shown: no request that began before takes longer. So do those of a
number that is void: a reader may have seen it published by a node that was lost before any other heard of it."""
_HAUNTED = 3600.0
"""Seconds for which rows of a number that is void are looked for: its writer may not know yet that it was given up."""
MOST_STALE = 60_000
"""The greatest number of versions that are hidden at a time; Lucene's own bound for one filter is 65,536."""
_MOST_VOID = 1_000
_NAME = "commit"
_NONE = {"number": 0, "reserved": 0, "stale": {}, "void": {}, "changed": None, "words": [], "token": ""}


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit: the index that it is in, its number, what of the rows up to that number is hidden, when it was made,
    where the counts of words are kept, and by what boosts are multiplied (`mapping.factors`)."""

    index: str
    number: int
    stale: frozenset[str]
    void: frozenset[int]
    changed: str | None
    words: tuple[str, ...]
    factors: Mapping[str, float] = field(compare=False)

    @property
    def name(self) -> str:
        """A name for it that no other commit has."""
        return f"{self.index}:{self.number}"


class Commits:
    """The commits of the index that an alias stands for."""

    def __init__(self, cluster: Cluster) -> None:
        self.cluster = cluster
        self._alias = cluster.address.index
        self._known: dict[str, Mapping[str, float]] = {}  # the factors of indexes whose fields are ours

    def last(self, *, any_version: bool = False) -> Commit:
        """The last commit; `any_version`: also of an index of another version, of which the records can be read.

        Raises:
            IndexMissing: there is no index.
            EngineError: it was made by another version, or the cluster cannot be asked.
        """
        kept = index_state.read(self.cluster, self._alias, _NAME)
        if kept is None:
            self._factors(self._alias)
            raise IndexMissing(str(self.cluster.address))  # somebody is making it
        if any_version:
            return _commit(kept, {})
        if kept.index not in self._known:
            self._known[kept.index] = self._factors(kept.index)
        return _commit(kept, self._known[kept.index])

    @contextmanager
    def writing(self, *, create: bool) -> Iterator[Draft]:
        """A commit in the making, for the only writer; it is dropped unless it is published."""
        try:
            index = self.last().index
        except IndexMissing:
            if not create:
                raise
            index = self.create()
        with lock.held(self.cluster, index) as held:
            before = index_state.read(self.cluster, index, _NAME, patience=WRITE)
            if before is None:
                raise IndexMissing(str(self.cluster.address))
            yield Draft(self.cluster, held, _reserved(self.cluster, before))

    def create(self, name: str = "", *, aliased: bool = True) -> str:
        """Make an index and give its name: that of the alias with a number. Who makes the same meanwhile is met."""
        name = name or f"{self._alias}-1"
        alias = {"aliases": {self._alias: {"is_write_index": True}}} if aliased else {}
        version = self.cluster.ask("GET", "/")["version"]["number"]
        made = mapping.body(self.cluster.address.shards, version) | alias
        answer = self.cluster.ask("PUT", f"/{name}", made, patience=WRITE, accept=(400,), wait_for_active_shards=1)
        if "error" in answer and answer["error"].get("type") != "resource_already_exists_exception":
            raise self.cluster.refused(400, answer)
        index_state.create(self.cluster, name, _NAME, _NONE)
        return name

    @contextmanager
    def anew(self) -> Iterator[str]:
        """A new index beside the one there is, by its name; it takes the place of that one when the block ends. The old
        one goes as soon as no request can be reading it."""
        old = self.last(any_version=True).index
        stem, _, number = old.rpartition("-")
        new = f"{stem}-{int(number) + 1}"
        with lock.held(self.cluster, old) as held, held.renewed():
            self._delete(new)  # what an attempt before left
            try:
                yield self.create(new, aliased=False)
            except BaseException:
                with suppress(EngineError):
                    self._delete(new)
                raise
            switched = [
                {"remove": {"index": old, "alias": self._alias}},
                {"add": {"index": new, "alias": self._alias, "is_write_index": True}},
            ]
            self.cluster.ask("POST", "/_aliases", {"actions": switched}, patience=WRITE)
        time.sleep(GRACE)
        self._delete(old)

    def _delete(self, index: str) -> None:
        self.cluster.ask("DELETE", f"/{index}", patience=WRITE, accept=(404,))

    def _factors(self, index: str) -> Mapping[str, float]:
        """The factors of an index, if its fields are ours."""
        answer = self.cluster.ask("GET", f"/{index}/_mapping")
        [found] = [one["mappings"] for one in answer.values()]
        where = str(self.cluster.address)
        version = found.get("_meta", {}).get("inbreng")
        if version is None:
            raise EngineError(where, "the index was made by another program", "choose another name for ours")
        if version != mapping.VERSION:
            raise EngineError(where, "the index was made by another version of the program", failures.anew(where))
        if found.get("properties", {}).keys() != mapping.mappings()["properties"].keys():
            raise failures.changed(where, "its fields are not those that we made")
        return mapping.factors(found["_meta"]["whole_bm25"])


@dataclass(slots=True)
class Draft:
    """A commit in the making, under the number that was taken for it. `kept` is the state that publishing replaces."""

    cluster: Cluster
    lock: Lock
    kept: Kept

    @property
    def before(self) -> Commit:
        """The last commit."""
        return _commit(self.kept, {})

    @property
    def number(self) -> int:
        """The number of this one."""
        return int(self.kept.table["reserved"])

    def clean(self) -> None:
        """Delete the rows that nobody has been shown for some time, and those of numbers that are void."""
        table, now = self.kept.table, time.time()
        gone = [version for version, since in table["stale"].items() if now - since > GRACE]
        void = [int(number) for number, since in table["void"].items() if GRACE < now - since < _HAUNTED]
        if not gone and not void:
            return
        hidden = [{"terms": {"version": gone}}, {"terms": {"generation": void}}]
        answer = self.cluster.ask(
            "POST",
            f"/{self.kept.index}/_delete_by_query",
            {"query": {"bool": {"should": hidden}}},
            patience=WRITE,
            longest=_CLEANING,
            conflicts="proceed",
            refresh=True,
        )
        if not answer.get("failures") and not answer.get("version_conflicts"):
            left = {version: since for version, since in table["stale"].items() if version not in set(gone)}
            self._replace(table | {"stale": left})

    def publish(self, stale: Iterable[str], words: list[list[Any]]) -> None:
        """Show what was written, and hide versions of documents that it replaces.

        Raises:
            EngineError: another writer took over, or too much is replaced at a time.
        """
        now = time.time()
        hidden = self.kept.table["stale"] | dict.fromkeys(stale, now)
        if len(hidden) > MOST_STALE:
            where = str(self.cluster.address)
            problem = f"more than {MOST_STALE:,} documents are replaced at a time"
            raise EngineError(where, problem, failures.anew(where))
        changed = datetime.fromtimestamp(now, UTC).isoformat(timespec="seconds")
        made = {"number": self.number, "stale": hidden, "words": words, "changed": changed}
        self._replace(self.kept.table | made)

    def _replace(self, table: dict[str, Any]) -> None:
        kept = index_state.replace(self.cluster, self.kept, _NAME, table)
        if kept is None:
            raise lock.taken_over(str(self.cluster.address))
        self.kept = kept


_CLEANING = 600.0  # seconds


def _reserved(cluster: Cluster, before: Kept) -> Kept:
    """The state with another number taken; those that were taken before and never published are void."""
    table, now = before.table, time.time()
    unpublished = map(str, range(table["number"] + 1, table["reserved"] + 1))
    void = dict.fromkeys(unpublished, now) | table["void"]
    latest = sorted(void, key=int)[-_MOST_VOID:]
    taken = {"reserved": table["reserved"] + 1, "void": {number: void[number] for number in latest}}
    kept = index_state.replace(cluster, before, _NAME, table | taken | {"token": lock.token()})
    if kept is None:
        raise lock.taken_over(str(cluster.address))
    return kept


def _commit(kept: Kept, factors: Mapping[str, float]) -> Commit:
    table = kept.table
    words = tuple(name for name, _ in table["words"])
    stale, void = frozenset(table["stale"]), frozenset(map(int, table["void"]))
    return Commit(kept.index, table["number"], stale, void, table["changed"], words, factors)
