"""Which modules a command imports: none waits for what only another needs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from indexer.harvest.state import database
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

SERVE_NOBODY = "import webui.server; webui.server.run = lambda *_: None"
"""A server that ends as soon as it would answer."""


def modules(*command: str, before: str = "") -> set[str]:
    """The modules that are imported when a command has run, after `before`."""
    script = before + SAY_MODULES
    done = subprocess.run([sys.executable, "-c", script, *command], capture_output=True, text=True, check=True)
    return set(done.stdout.rsplit("\n", 2)[-2].split())


def packages(found: set[str]) -> set[str]:
    """The modules of the program among those imported: those of `indexer` itself, and the packages in it."""
    return {".".join(name.split(".")[:2]) for name in found if name.split(".")[0] in ("indexer", "webui")}


def test_help_imports_nothing_that_reads_or_searches() -> None:
    found = modules("--help")
    assert not found & {"numpy", "whoosh", "flask", "lxml", "pypdfium2", "rapidfuzz", "importlib.metadata", "tomllib"}
    assert packages(found) == {
        "indexer", "indexer.cli", "indexer.counted", "indexer.errors", "indexer.records", "indexer.searches",
        "indexer.options", "indexer.facets", "indexer.labels", "indexer.extraction", "indexer.parliament",
        "indexer.patterns",
    }  # fmt: skip
    assert {name for name in found if name.startswith("indexer.extraction.")} == {
        "indexer.extraction.names",
        "indexer.extraction.names.persons",
    }


def test_parse_imports_no_index_and_no_other_format(capsys: pytest.CaptureFixture[str]) -> None:
    found = modules("parse", str(SEED))
    assert not found & {"numpy", "whoosh", "flask", "rapidfuzz", "multiprocessing", "lxml", "pypdfium2"}
    assert not packages(found) & {"indexer.columnar", "indexer.engines", "indexer.query", "indexer.workers"}
    assert not {name for name in found if name.startswith(tuple(f"indexer.readers.{kind}" for kind in
                ("pdf", "word", "html", "xml", "jsonl")))}  # fmt: skip


def test_search_imports_no_reader_no_page_and_nothing_that_writes_or_suggests(seed_index: Path) -> None:
    found = modules("search", "vertrouwenspersoon", "--index", str(seed_index))
    assert "numpy" in found
    assert not found & {"flask", "lxml", "pypdfium2", "rapidfuzz", "multiprocessing", "tomllib"}
    assert not packages(found) & {"indexer.readers", "indexer.attribution", "indexer.pipeline", "indexer.as_json"}
    assert not {name for name in found if name.startswith(("indexer.columnar.writing", "indexer.columnar.writer"))}
    suggesting = {name for name in found if name.startswith(("indexer.suggest.", "indexer.vocabulary.parties"))}
    assert suggesting == {"indexer.suggest.phrases"}, "what a phrase is, the fields of an index say"
    assert not found & {"indexer.query.question", "indexer.extraction.topic_terms", "indexer.engines.suggester"}


def test_a_question_needs_no_vocabulary_as_its_authors_write_it(seed_index: Path) -> None:
    """What is prepared of them serves: reading their TOML takes longer than the rest of the command."""
    found = modules(
        "search", "Hoe wordt de vertrouwenspersoon volgens de minister beschermd?", "--index", str(seed_index)
    )
    assert "indexer.extraction.topic_words" in found
    assert "tomllib" not in found


def test_a_server_of_an_index_imports_nothing_that_says_who_speaks(seed_index: Path) -> None:
    """What reads documents takes longer to import than all else that a server needs."""
    found = modules("serve", "--index", str(seed_index), before=SERVE_NOBODY)
    assert "webui.information.routes" in found
    assert not packages(found) & {"indexer.attribution", "indexer.pipeline", "indexer.workers"}


def test_the_status_of_a_harvest_imports_nothing_that_says_who_speaks(tmp_path: Path) -> None:
    (tmp_path / "harvest").mkdir()
    database.connect(tmp_path / "harvest").close()
    found = modules("harvest", "status", "--folder", str(tmp_path / "harvest"))
    assert "indexer.harvest.state.completeness" in found
    assert not packages(found) & {"indexer.attribution", "indexer.pipeline"}
