"""The rights that the documentation lists suffice, and those of a reader for reading alone: on a node that asks."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.engines.opensearch.connection.address import CA, PASSWORD, USER
from indexer.engines.opensearch.state import commits
from indexer.errors import EngineError
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.support import ROOT, cluster
from tests.support.cluster import secured
from tests.support.cluster.secured import Secured
from tests.support.documents import made_up

LISTED = ROOT / "indexer" / "engines" / "opensearch" / "README.md"
_RIGHT = re.compile(r"`((?:indices|cluster):[^`]+)`")


def rights(who: str) -> tuple[list[str], list[str]]:
    """The rights on the cluster and on the indexes that the documentation lists for somebody."""
    [row] = [line for line in LISTED.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {who} |")]
    on_indexes, _, on_cluster = row.partition("of the cluster")
    return _RIGHT.findall(on_cluster), _RIGHT.findall(on_indexes)


READER = rights("the pages")
WRITER = tuple(read + more for read, more in zip(READER, rights("`inbreng index`, `copy`"), strict=True))


def documents(word: str) -> list[ParsedDocument]:
    return [made_up(number, [(f"zorg {word}", ("vvd",), ()), ("brug", (), ())]) for number in range(4)]


def test_the_documentation_lists_rights() -> None:
    assert READER[1]
    assert set(READER[1]) < set(WRITER[1])
    assert WRITER[0]


@pytest.fixture(scope="module")
def node(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    if not os.environ.get("INBRENG_SECURED"):
        pytest.skip("INBRENG_SECURED is not set, as .ci/cluster-rights does: the plugin is 45 MB")
    if lacking := cluster.lacking():
        pytest.fail(f"INBRENG_SECURED asks for a node, but {lacking}")
    with secured.secured(tmp_path_factory.mktemp("secured")) as running:
        yield running


def opened(node: Secured, user: str, program: pytest.MonkeyPatch) -> Engine:
    """The index as a user has it."""
    for name, value in ((CA, str(node.authority)), (USER, user), (PASSWORD, secured.PASSWORD)):
        program.setenv(name, value)
    return open_engine(f"{node.address}/inbreng")


def test_the_rights_that_are_listed_suffice(node: Secured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(commits, "GRACE", 0.0)  # what was deleted is cleaned at once
    node.allow("schrijver", *WRITER)
    node.allow("lezer", *READER)
    writer = opened(node, "schrijver", monkeypatch)
    for word in ("eerst", "dan", "later"):
        assert writer.write(documents(word)) == 4
    assert writer.delete("x-3")
    with writer.anew() as new:
        new.write(documents("nieuw"))
    assert writer.check() == ()

    reader = opened(node, "lezer", monkeypatch)
    assert reader.search(SearchRequest(q="zorg")).total == 4
    assert reader.search(SearchRequest(q="zorg nergens")).total == 0
    assert reader.search(SearchRequest(q="zorg", grouped=True)).listed > 0
    assert len(list(reader.hits(SearchRequest(q="zorg", sort="date")))) == 4
    assert len(list(reader.entries(SearchRequest()))) == 8
    assert reader.tally(SearchRequest(q="zorg"), ("party",)) == {("vvd",): 4}
    assert len(reader.documents()) == reader.stats().documents == 4
    assert reader.document("x-1") is not None
    assert len(reader.paragraphs(("x-1/1",))) == len(reader.records(("x-1",))) == 1
    assert reader.newest("party")
    assert reader.suggest("zo")
    assert reader.similar("x-1/1") is not None
    with pytest.raises(EngineError, match="this user may not do that"):
        reader.write(documents("verboden"))
    assert reader.search(SearchRequest(q="verboden")).total == 0


def test_a_right_that_is_lacking_is_named(node: Secured, monkeypatch: pytest.MonkeyPatch) -> None:
    on_cluster, on_indexes = WRITER
    but = [*(one for one in on_indexes if "refresh" not in one), "indices:admin/refresh"]  # and not on each shard
    node.allow("half", on_cluster, but)
    with pytest.raises(EngineError, match=r"may not do that \(.*indices:admin/refresh"):
        opened(node, "half", monkeypatch).write(documents("half"))


def test_who_is_not_known_is_not_let_in(node: Secured, monkeypatch: pytest.MonkeyPatch) -> None:
    stranger = opened(node, "niemand", monkeypatch)
    with pytest.raises(EngineError, match="does not let us in"):
        stranger.search(SearchRequest())
