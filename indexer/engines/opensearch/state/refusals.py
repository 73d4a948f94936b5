"""Which files were refused and why, kept with the index."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from indexer.engines import refused_files
from indexer.engines.opensearch.connection.http import Cluster
from indexer.engines.opensearch.state import index_state
from indexer.errors import IndexMissing, Refused
from indexer.searches import RefusedFile

_NAME = "refused"


def keep(cluster: Cluster, refused: Iterable[Refused], read: Iterable[str]) -> None:
    """Keep which files were refused, and forget those of the paths that were `read` after all."""
    gone, found = set(read), tuple(refused)
    while True:
        try:
            before = index_state.read(cluster, cluster.address.index, _NAME)
            commit = index_state.read(cluster, cluster.address.index, "commit")
        except IndexMissing:
            return
        known: dict[str, Any] = before.table if before else {}
        now = refused_files.kept(known, found, gone)
        if now == known or commit is None:
            return
        put = (
            index_state.replace(cluster, before, _NAME, now)
            if before
            else index_state.create(cluster, commit.index, _NAME, now)
        )
        if put is not None:
            return


def files(cluster: Cluster, index: str) -> tuple[RefusedFile, ...]:
    """The files that were refused, by name."""
    kept = index_state.read(cluster, index, _NAME)
    return refused_files.listed(kept.table if kept else {})
