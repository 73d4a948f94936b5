"""Copies of the shards: none while an index is filled for the first time, then one as soon as a node can hold it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from indexer.engines import open_engine
from indexer.engines.opensearch.connection import address as addresses
from indexer.engines.opensearch.connection.http import Cluster
from indexer.engines.opensearch.state import commits
from indexer.engines.opensearch.state.commits import Commits
from indexer.searches import SearchRequest
from tests.support.cluster import SearchCluster
from tests.support.documents import made_up

DOCUMENTS = [made_up(1, [("zorg", (), ())])]


@pytest.fixture
def address(cluster: SearchCluster) -> Iterator[str]:
    """The address of an index that is not there yet."""
    yield f"{cluster.address}/copied"
    cluster.delete("copied*")


def copied(cluster: SearchCluster, index: str) -> bool:
    """Whether an index gets copies of its shards as soon as there are nodes for them."""
    settings = cluster.get(f"/{index}/_settings")[index]["settings"]["index"]
    return bool(settings.get("auto_expand_replicas") == "0-1")


def test_an_index_has_copies_once_its_first_commit_is_shown(cluster: SearchCluster, address: str) -> None:
    made = Commits(Cluster(addresses.read(address))).create()
    assert not copied(cluster, made)
    open_engine(address).write(DOCUMENTS)
    assert copied(cluster, made)
    assert open_engine(address).search(SearchRequest(q="zorg")).total == 1


def test_one_that_is_made_beside_another_has_them_when_it_takes_its_place(
    cluster: SearchCluster, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commits, "GRACE", 0.0)
    open_engine(address).write(DOCUMENTS)
    with open_engine(address).anew() as engine:
        engine.write(DOCUMENTS)
        assert not copied(cluster, "copied-2")
    assert cluster.indexes("copied*") == ["copied-2"]
    assert copied(cluster, "copied-2")
