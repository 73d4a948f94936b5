"""Fixtures: the seed, parsed and indexed once for all tests."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, settings

from indexer import pipeline, readers
from indexer.engines import open_engine
from indexer.records import ParsedDocument
from indexer.vocabulary import Vocabularies
from tests.support import DATA, ROOT, lanes, scratch
from tests.support import cluster as nodes
from tests.support.cluster import SearchCluster
from tests.support.parsed import write
from webui import create_app

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

SEED = pipeline.bundled_seeds() / "kst-34843-33.txt"
signal.signal(signal.SIGINT, signal.default_int_handler)
"""A shell that starts the tests in the background lets them, and all that they start, ignore Ctrl+C."""
scratch.use()
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
"""Each process that tests start would otherwise compile the program anew."""
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
"""No example fails because other work keeps the machine busy."""
ARCHIVE = DATA / "archive"
_OBJECTS = 50_000
"""So many objects are made between two collections of garbage."""


@pytest.fixture(scope="session")
def seed() -> ParsedDocument:
    """The seed document, parsed."""
    return pipeline.parse_file(SEED, Vocabularies())


@pytest.fixture(scope="session")
def seed_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of the bundled seeds, not to be written to."""
    folder = tmp_path_factory.mktemp("seed") / "index"
    pipeline.index_files(readers.documents_in([pipeline.bundled_seeds()]), open_engine(folder))
    return folder


@pytest.fixture(scope="session")
def archive_index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of made-up documents of several parties and years, not to be written to."""
    folder = tmp_path_factory.mktemp("archive") / "index"
    report = pipeline.index_files(readers.documents_in([ARCHIVE]), open_engine(folder))
    assert not report.refused
    return folder


@pytest.fixture(scope="session")
def archive(archive_index: Path) -> FlaskClient:
    """A client of the application on the made-up documents."""
    return create_app({"INDEX": archive_index}).test_client()


@pytest.fixture(scope="session")
def client(seed_index: Path) -> FlaskClient:
    """A client of the web pages on the seed's index."""
    return create_app({"INDEX": seed_index}).test_client()


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of real documents that INBRENG_CORPUS names."""
    named = os.environ.get("INBRENG_CORPUS")
    if not named or not Path(named).is_dir():
        if "corpus" in os.environ.get("INBRENG_REQUIRE", ""):
            pytest.fail("INBRENG_REQUIRE asks for the corpus, but INBRENG_CORPUS names no folder")
        pytest.skip("INBRENG_CORPUS names no folder with real documents")
    return Path(named)


@pytest.fixture(scope="session")
def corpus_index(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index of real questions and motions, not to be written to."""
    folder = tmp_path_factory.mktemp("corpus") / "index"
    paths = readers.documents_in([corpus / "kamervragen-txt", corpus / "moties-txt"])
    write(open_engine(folder), paths)
    return folder


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SearchCluster]:
    """A real OpenSearch node, started once for all tests."""
    if lacking := nodes.lacking():
        if "cluster" in os.environ.get("INBRENG_REQUIRE", ""):
            pytest.fail(f"INBRENG_REQUIRE asks for a cluster, but {lacking}")
        pytest.skip(f"{lacking}, so that no cluster can be started")
    with nodes.running(tmp_path_factory.mktemp("cluster")) as started:
        yield started


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--regenerate` writes the golden files anew; look at their diff before committing. `--over cluster` serves the
    pages for the browser from an index on a cluster."""
    parser.addoption("--regenerate", action="store_true", help="write the golden files anew")
    parser.addoption("--over", choices=("folder", "cluster"), default="folder", help="where the pages' index is")


SLOW = {
    "browser",
    "columnar",
    "harvest",
    "alerts",
    "evaluation",
    "engines",
    "cli",
    "exporting",
    "webui",
    "test_fuzz.py",
    "test_group_sentences.py",
    "test_hostile.py",
    "test_lexicon.py",
    "test_linear.py",
    "test_no_word_lost.py",
    "test_packaging.py",
    "test_pdf_proceedings.py",
    "test_suggestions.py",
    "test_workers.py",
}
"""Folders and files of tests that start processes, build many indexes or the lexicon, try many examples or measure how
time grows: not for every save."""


def is_slow(path: Path) -> bool:
    """Whether tests at a place are left out by `-m "not slow"`."""
    return path.is_relative_to(ROOT) and not SLOW.isdisjoint(path.relative_to(ROOT).parts)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """The fast lane does not even import what it leaves out."""
    return True if config.option.markexpr == "not slow" and is_slow(collection_path) else None


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    """Tests that share something dear run in one process (`pytest -n 2`)."""
    return lanes.scheduler(config, log)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Mark what is left out by `-m "not slow"`; where there are several processes, what takes longest comes first."""
    if hasattr(config, "workerinput"):
        lanes.order(items)
    for item in items:
        if is_slow(item.path):
            item.add_marker(pytest.mark.slow)


def pytest_collection_finish() -> None:
    """What was collected stays to the end: no collection of garbage, a second long otherwise, need look through it.
    What is made since is looked through as seldom as in the program itself."""
    gc.freeze()
    gc.set_threshold(_OBJECTS)
