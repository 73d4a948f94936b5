"""What goes wrong with a cluster: each is one clear sentence, nothing wrong is shown, nothing is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.engines.opensearch.connection import http
from indexer.engines.opensearch.connection.address import CA, KEY, PASSWORD, USER, Address
from indexer.engines.opensearch.reading import stored_rows
from indexer.engines.opensearch.rows import mapping
from indexer.engines.opensearch.state import commits, lock
from indexer.errors import EngineError, IndexLocked, TooCostly
from indexer.records import ParsedDocument
from indexer.searches import Match, SearchRequest
from tests.support.cluster import SearchCluster, proxy
from tests.support.documents import made_up

ZORG = SearchRequest(q="zorg")
DOCUMENTS = [made_up(number, [("zorg", (), ())]) for number in range(3)]


@pytest.fixture
def address(cluster: SearchCluster) -> Iterator[str]:
    """The address of an index with three paragraphs."""
    open_engine(f"{cluster.address}/fault").write(DOCUMENTS)
    yield f"{cluster.address}/fault"
    cluster.delete("fault*")


@pytest.fixture
def engine(address: str) -> Engine:
    """The engine on it."""
    return open_engine(address)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits are short."""
    rounds = http._rounds
    monkeypatch.setattr(http, "_rounds", lambda patience: rounds(min(patience, 0.5)))
    monkeypatch.setattr(lock, "WAIT", 0.5)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate that nobody trusts of itself."""
    return proxy.certificate(tmp_path_factory.mktemp("tls"))


def test_a_node_that_is_away_is_passed_over(address: str) -> None:
    scheme, _, rest = address.partition("://")
    assert open_engine(f"{scheme}://127.0.0.1:1,{rest}").search(ZORG).total == 3


@pytest.mark.usefixtures("impatient")
def test_a_cluster_that_is_away_is_said_soon() -> None:
    began = time.monotonic()
    with pytest.raises(EngineError, match=r"no node of the cluster answers \(http://127.0.0.1:1 takes no connection\)"):
        open_engine("http://127.0.0.1:1/inbreng").search(ZORG)
    assert time.monotonic() - began < 3


@pytest.mark.usefixtures("impatient")
def test_a_node_that_hangs_is_given_up(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(http.Cluster.ask.__kwdefaults__, "longest", 0.5)
    node, _, index = address.rpartition("/")
    with proxy.in_front_of(node) as before:
        before.open.clear()
        with pytest.raises(EngineError, match="gives no answer in time"):
            open_engine(f"{before.address}/{index}").search(ZORG)


def test_a_cluster_that_is_busy_is_asked_again(address: str) -> None:
    node, _, index = address.rpartition("/")
    with proxy.in_front_of(node) as before:
        before.statuses.extend([429, 503, 502])
        assert open_engine(f"{before.address}/{index}").search(ZORG).total == 3
        before.statuses.extend([503] * 3)
        assert open_engine(f"{before.address}/{index}").write([made_up(9, [("zorg", (), ())])]) == 1
    assert open_engine(address).search(ZORG).total == 4


@pytest.mark.usefixtures("impatient")
def test_a_cluster_that_stays_busy_is_said(address: str) -> None:
    node, _, index = address.rpartition("/")
    with proxy.in_front_of(node) as before:
        before.statuses.extend([429] * 100)
        for nodes in (before.address, f"{before.address},127.0.0.1:1"):
            with pytest.raises(EngineError, match="too busy"):
                open_engine(f"{nodes}/{index}").search(ZORG)


def test_over_tls_with_a_password(address: str, certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    node, _, index = address.rpartition("/")
    with proxy.in_front_of(node, certificate, "Basic d2llOmdlaGVpbQ==") as before:
        there = f"{before.address}/{index}"
        with pytest.raises(EngineError, match=r"is not trusted .*name the file of the authority that signed it in"):
            open_engine(there).search(ZORG)
        monkeypatch.setenv(CA, str(certificate))
        with pytest.raises(EngineError, match=r"does not let us in \(401\)"):
            open_engine(there).search(ZORG)
        monkeypatch.setenv(USER, "wie")
        monkeypatch.setenv(PASSWORD, "verkeerd")
        with pytest.raises(EngineError, match=r"does not let us in \(401\)") as refused:
            open_engine(there).search(ZORG)
        assert "verkeerd" not in str(refused.value)
        monkeypatch.setenv(PASSWORD, "geheim")
        assert open_engine(there).search(ZORG).total == 3
    with proxy.in_front_of(node, certificate, "ApiKey sleutel") as before:
        monkeypatch.delenv(USER)
        monkeypatch.delenv(PASSWORD)
        monkeypatch.setenv(KEY, "sleutel")
        assert open_engine(f"{before.address}/{index}").search(ZORG).total == 3


@pytest.mark.usefixtures("impatient")
def test_a_full_disk_lets_search_and_says_what_to_do(engine: Engine, cluster: SearchCluster) -> None:
    cluster.put("/fault-1/_settings", {"index.blocks.read_only_allow_delete": True})
    with pytest.raises(EngineError, match="read-only, as it is where a disk of the cluster is full; make room"):
        engine.write(DOCUMENTS)
    assert engine.search(ZORG).total == 3
    cluster.put("/fault-1/_settings", {"index.blocks.read_only_allow_delete": None})
    assert engine.write([made_up(4, [("zorg", (), ())])]) == 1
    assert engine.search(ZORG).total == 4


@pytest.mark.usefixtures("impatient")
def test_a_part_of_the_index_that_is_away_is_said(cluster: SearchCluster) -> None:
    made = mapping.body(1, "2.19.6") | {"aliases": {"fault-red": {}}}
    made["settings"]["index"]["routing.allocation.require._name"] = "nergens"
    cluster.put("/fault-red-1?wait_for_active_shards=0", made)
    for call in (lambda engine: engine.search(ZORG), lambda engine: engine.write(DOCUMENTS)):
        with pytest.raises(EngineError, match=r"a part of the index is away .*GET _cluster/health"):
            call(open_engine(f"{cluster.address}/fault-red"))
    asked = http.Cluster(Address((cluster.address,), "fault-red"))
    with pytest.raises(EngineError, match="a part of the index is away"):  # a row that cannot be read is not gone
        stored_rows.paragraphs(asked, "fault-red-1", [("x-1@1.0", 1)])
    cluster.delete("fault-red-1")


def test_fields_that_another_program_changed_are_said(address: str, cluster: SearchCluster) -> None:
    cluster.put("/fault-1/_mapping", {"properties": {"anders": {"type": "keyword"}}})
    with pytest.raises(EngineError, match="fields of the index were changed by another program"):
        open_engine(address).search(ZORG)


def test_an_index_of_another_program_is_left_alone(cluster: SearchCluster) -> None:
    cluster.put("/fault-other", {})
    for call in (lambda engine: engine.search(ZORG), lambda engine: engine.write(DOCUMENTS)):
        with pytest.raises(EngineError, match="another program; choose another name"):
            call(open_engine(f"{cluster.address}/fault-other"))
    cluster.delete("fault-other")


@pytest.mark.usefixtures("impatient")
def test_a_second_writer_is_told_who_writes_and_takes_over_a_lock_that_expired(
    address: str, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = open_engine(address)

    def slow() -> Iterator[ParsedDocument]:
        yield made_up(7, [("zorg", (), ())])
        with pytest.raises(IndexLocked, match=r"process \d+ on .* is writing to it since .*; wait until it is done"):
            other.delete("x-1")
        monkeypatch.setattr(time, "time", lambda now=time.time: now() + lock.EXPIRY + 1)
        assert other.delete("x-1")
        monkeypatch.undo()

    with pytest.raises(EngineError, match="another writer took over"):
        engine.write(slow())
    assert {document.id for document in engine.documents()} == {"x-0", "x-2"}
    assert engine.write([made_up(8, [("zorg", (), ())])]) == 1
    assert engine.search(ZORG).total == 3


def test_a_writer_that_is_killed_leaves_nothing_and_the_next_one_goes_on(
    address: str, engine: Engine, cluster: SearchCluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = subprocess.Popen([sys.executable, "-c", WRITER, address], stdout=subprocess.PIPE)
    assert writer.stdout is not None
    assert writer.stdout.readline() == b"written\n"
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    assert engine.search(ZORG).total == 3
    open_engine(address)._commits.cluster.ask("DELETE", "/fault-1/_doc/lock", routing="inbreng")  # it would expire
    assert engine.write([made_up(5, [("zorg", (), ())])]) == 1
    assert engine.search(ZORG).total == 4
    assert sum(value.count for value in engine.stats().facets[-1].values) == 4
    assert engine.check() == ()
    rows = "/fault-1/_count?q=_exists_:version"
    assert cluster.get(rows)["count"] > 4  # somebody may be reading them
    monkeypatch.setattr(commits, "GRACE", 0.0)
    assert engine.write([made_up(6, [("zorg", (), ())])]) == 1
    assert cluster.get(rows)["count"] == engine.search(ZORG).total == 5


WRITER = """
import sys, time
from indexer.engines import open_engine
from indexer.engines.opensearch import bulk
from tests.support.documents import made_up
bulk._SIZE = 1
def documents():
    for number in range(10, 120):
        yield made_up(number, [("zorg", (), ())])
    time.sleep(1)
    print("written", flush=True)
    time.sleep(60)
open_engine(sys.argv[1]).write(documents())
"""
"""Sends the rows of a hundred documents, and goes on before it commits."""


@pytest.mark.parametrize("match", ["auto", "all", "most", "any"])
def test_a_long_query_is_answered(engine: Engine, match: Match) -> None:
    words = list(engine.vocabularies.synonyms.listed.abbreviations)[:80]
    assert engine.search(SearchRequest(q=" ".join(words), match=match)).total == 0


def test_a_query_beyond_the_bound_of_the_cluster_is_said_to_be(engine: Engine) -> None:
    words = engine.vocabularies.synonyms.listed.abbreviations
    with pytest.raises(TooCostly, match="the search has too many words for the cluster; leave out words or filters"):
        engine.search(SearchRequest(q=" ".join(words), match="all"))
