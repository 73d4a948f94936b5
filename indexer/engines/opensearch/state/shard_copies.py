"""The copies that an index has of its shards. While it is filled for the first time it has none: when it is whole they
are made of its files, which is less work for the nodes than to index each paragraph twice."""

from __future__ import annotations

import time

from indexer.engines.opensearch.connection.http import WRITE, Cluster

_ONE = {"auto_expand_replicas": "0-1"}  # as soon as there is a second node to hold it
_LONGEST = 600.0
"""Seconds in which all copies should be made."""


def make(cluster: Cluster, index: str) -> None:
    """Have each shard copied to another node, and wait until all are. Where one cannot be made the index is without it
    for now, as after the loss of a node."""
    cluster.ask("PUT", f"/{index}/_settings", {"index": _ONE}, patience=WRITE)
    until = time.monotonic() + _LONGEST
    while time.monotonic() < until:
        path = f"/_cluster/health/{index}"
        health = cluster.ask("GET", path, patience=WRITE, accept=(408,), wait_for_status="green", timeout="5s")
        if not health["timed_out"] or not health["initializing_shards"]:
            return
