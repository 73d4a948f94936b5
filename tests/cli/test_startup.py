"""Which modules a command imports: none waits for what only another needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import SEED

SAY_MODULES = """
import sys
from indexer.cli import main
sys.argv = ["inbreng", *sys.argv[1:]]
try:
    main()
except SystemExit as left:
    assert not left.code, left.code
print("\\n" + " ".join(sorted(sys.modules)))
"""


def modules(*command: str) -> set[str]:
    """The modules that are imported when a command has run."""
    done = subprocess.run([sys.executable, "-c", SAY_MODULES, *command], capture_output=True, text=True, check=True)
    return set(done.stdout.rsplit("\n", 2)[-2].split())


def test_help_imports_nothing_that_reads_or_searches() -> None:
    found = modules("--help")
    assert not found & {"numpy", "whoosh", "flask", "lxml", "pypdfium2", "rapidfuzz", "importlib.metadata"}
    assert not {name for name in found if name.startswith("indexer.") and not name.startswith("indexer.parliament")} - {
        "indexer.cli", "indexer.errors", "indexer.records", "indexer.searches", "indexer.options",
        "indexer.facets", "indexer.labels", "indexer.extraction", "indexer.extraction.persons",
    }  # fmt: skip


def test_parse_imports_no_index(capsys: pytest.CaptureFixture[str]) -> None:
    found = modules("parse", str(SEED))
    assert not found & {"numpy", "whoosh", "flask", "rapidfuzz", "indexer.columnar", "indexer.query", "indexer.workers"}


def test_search_imports_no_reader_and_no_page(seed_index: Path) -> None:
    found = modules("search", "vertrouwenspersoon", "--index", str(seed_index))
    assert "numpy" in found
    assert not found & {"flask", "lxml", "pypdfium2", "indexer.readers", "indexer.attribution", "indexer.pipeline"}
