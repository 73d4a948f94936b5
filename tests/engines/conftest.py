"""Places for indexes, one kind for each engine: what is said of one is said of all."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from indexer import pipeline, readers
from indexer.engines import Engine, open_engine
from tests.conftest import ARCHIVE
from tests.support.cluster import SearchCluster

KINDS = ("folder", "cluster")
Place = Callable[[], str]
"""Gives a place where no index is yet."""
_numbers = itertools.count(1)


@pytest.fixture(scope="session", params=KINDS)
def kind(request: pytest.FixtureRequest) -> str:
    """The kind of engine that a test is for."""
    return str(request.param)


@pytest.fixture(scope="module")
def place(kind: str, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """Gives places for indexes of this kind; on a cluster there are few of them at a time."""
    if kind == "folder":
        yield lambda: str(tmp_path_factory.mktemp("place") / "index")
        return
    cluster: SearchCluster = request.getfixturevalue("cluster")
    made: list[str] = []

    def new() -> str:
        if len(made) > 1:  # a test has two at most
            cluster.delete(f"{made.pop(0)}-*")
        made.append(f"test-{next(_numbers)}")
        return f"{cluster.address}/{made[-1]}"

    yield new
    cluster.delete("test-*")


@pytest.fixture
def engine(place: Place) -> Engine:
    """An engine without an index."""
    return open_engine(place())


def filled(kind: str, folder: Path, request: pytest.FixtureRequest, name: str, sources: list[Path]) -> Engine:
    """An engine with the documents in some places, not to be written to."""
    if kind == "folder":
        return open_engine(folder)
    engine = open_engine(f"{request.getfixturevalue('cluster').address}/{name}")
    pipeline.index_files(readers.documents_in(sources), engine)
    return engine


@pytest.fixture(scope="session")
def seeds(kind: str, seed_index: Path, request: pytest.FixtureRequest) -> Engine:
    """An engine with the bundled seeds, not to be written to."""
    return filled(kind, seed_index, request, "seeds", [pipeline.bundled_seeds()])


@pytest.fixture(scope="session")
def archived(kind: str, archive_index: Path, request: pytest.FixtureRequest) -> Engine:
    """An engine with made-up documents of several parties and years, not to be written to."""
    return filled(kind, archive_index, request, "archive", [ARCHIVE])
