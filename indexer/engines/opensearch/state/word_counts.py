"""In how many paragraphs each word stands.

A cluster does not list the words of an index, so that the writer keeps them: each commit adds a table of what it
changed, and small tables are put together into larger ones. A commit names the tables that hold for it; none is ever
changed, so that a reader keeps those that it has.
"""

from __future__ import annotations

import base64
import json
import zlib
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from indexer.engines.opensearch.connection.http import Cluster
from indexer.engines.opensearch.state import index_state
from indexer.engines.opensearch.state.commits import Commit
from indexer.errors import IndexDamaged

_LARGER = 2
"""A table that is less than this many times as large as the one after it is merged with it."""


class Words:
    """The tables that were read so far, and what they come to for the commit that was asked for last."""

    def __init__(self, cluster: Cluster) -> None:
        self._cluster = cluster
        self._tables: dict[str, Mapping[str, int]] = {}
        self._known: tuple[str, Mapping[str, int]] = ("", {})

    def frequencies(self, commit: Commit) -> Mapping[str, int]:
        """In how many paragraphs of a commit each word stands, in the order of the words."""
        known = self._known
        if known[0] != commit.name:
            tables = {name: self._tables.get(name) or read(self._cluster, commit.index, name) for name in commit.words}
            self._tables = tables
            total: Counter[str] = Counter()
            for table in tables.values():
                total.update(table)
            known = self._known = commit.name, {word: count for word, count in sorted(total.items()) if count > 0}
        return known[1]


def read(cluster: Cluster, index: str, name: str) -> dict[str, int]:
    """A table."""
    kept = index_state.read(cluster, index, name)
    if kept is None:
        raise IndexDamaged(str(cluster.address), f"its table of words {name} is gone")
    table: dict[str, int] = json.loads(zlib.decompress(base64.b64decode(kept.table["counts"])))
    return table


def added(
    cluster: Cluster, index: str, tables: Sequence[Sequence[Any]], name: str, change: Mapping[str, int]
) -> list[list[Any]]:
    """The tables of a commit (name and number of words), from those of the one before and what it changed."""
    kept = [list(table) for table in tables]
    total = Counter(change)
    while kept and kept[-1][1] < _LARGER * len(total):
        total.update(read(cluster, index, kept.pop()[0]))
    counts = {word: count for word, count in total.items() if count}
    if not counts:
        return kept
    packed = base64.b64encode(zlib.compress(json.dumps(counts, separators=(",", ":")).encode())).decode()
    index_state.put(cluster, index, name, {"counts": packed})
    return [*kept, [name, len(counts)]]
