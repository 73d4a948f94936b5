"""The architecture: packages in layers, each importing from those below it, and no name that stands for two things."""

from __future__ import annotations

import ast
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from tests.support import ROOT

LAYERS = (
    ("errors", "counted", "own_files", "records", "parliament", "columnar"),
    ("analysis",),
    ("vocabulary",),
    ("extraction",),
    ("labels", "facets", "searches"),
    ("readers", "attribution", "as_json", "query"),
    ("suggest",),
    ("engines",),
    ("joining",),
    ("workers", "pipeline", "gone", "options"),
    ("harvest", "alerts", "exporting"),
    ("evaluation",),
    ("commands", "cli", "__main__"),
)
"""The packages and modules of `indexer`, lowest first; each imports from its own layer and from those before it."""
SHARED_NAMES = {"__init__", "__main__", "errors", "reader", "metadata", "analysis", "command", "engine"}
"""Names that several files of `indexer` may have."""
INDEXER, WEBUI, TESTS = ROOT / "indexer", ROOT / "webui", ROOT / "tests"


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def module_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


@cache
def nodes(path: Path) -> tuple[ast.AST, ...]:
    """All nodes of the syntax tree of a file."""
    return tuple(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def imports(path: Path) -> frozenset[str]:
    """The modules that a file imports, with the names that it takes from them."""
    found: set[str] = set()
    for node in nodes(path):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return frozenset(found)


def layer(module: str) -> int:
    """The number of the layer of a module of `indexer`; -1 for the package itself, whose door opens on demand."""
    part = [*module.split("."), ""][1]
    return next((number for number, names in enumerate(LAYERS) if part in names), -1)


def attributes(path: Path) -> set[str]:
    """The attributes of modules that a module names (`os.environ`)."""
    return {ast.unparse(node) for node in nodes(path) if isinstance(node, ast.Attribute)}


@pytest.mark.parametrize("path", sources(INDEXER), ids=named)
def test_a_module_imports_only_from_its_own_layer_and_below(path: Path) -> None:
    own = module_of(path)
    if own == "indexer":
        return
    assert layer(own) >= 0, f"{own} is in no layer: add it to LAYERS"
    for module in imports(path):
        if module.startswith("indexer."):
            assert layer(module) <= layer(own), f"{own} imports {module}, which lies above it"
        assert not module.startswith("webui") or own == "indexer.commands.serving", (
            "only this command starts the web pages"
        )


@pytest.mark.parametrize("path", sources(WEBUI), ids=named)
def test_the_web_pages_know_the_door_of_the_engines_alone(path: Path) -> None:
    for module in imports(path):
        assert module.partition(".")[0] != "whoosh", f"{named(path)} imports {module}"
        assert not module.startswith("indexer.columnar"), f"{named(path)} imports {module}"
        if module.startswith("indexer.engines."):
            assert module.count(".") == 2, f"{named(path)} imports {module}, which lies behind the door"
            assert module in {f"indexer.engines.{name}" for name in ("Engine", "budget", "open_engine")}


@pytest.mark.parametrize("path", sources(WEBUI), ids=named)
def test_the_web_pages_know_nothing_of_reading_documents(path: Path) -> None:
    beyond = ("indexer.readers", "indexer.attribution", "indexer.pipeline", "indexer.workers", "indexer.evaluation")
    assert not any(module.startswith(beyond) for module in imports(path))


def test_records_import_nothing_of_the_program() -> None:
    for name in ("records", "errors"):
        assert not any(module.startswith(("indexer", "webui")) for module in imports(INDEXER / f"{name}.py"))


@pytest.mark.parametrize("path", sources(INDEXER / "columnar"), ids=named)
def test_the_columnar_index_needs_nothing_else_of_the_program(path: Path) -> None:
    inside = {module for module in imports(path) if module.startswith(("indexer", "webui"))}
    assert all(module.startswith("indexer.columnar") for module in inside)


@pytest.mark.parametrize("path", sources(INDEXER) + sources(WEBUI), ids=named)
def test_the_environment_is_read_at_the_edge_alone(path: Path) -> None:
    """Vocabularies and all else that it names are handed down; a password is read where it is used."""
    edge = ("indexer.cli", "indexer.vocabulary", "indexer.alerts.mail", "indexer.engines.opensearch.connection.address")
    if module_of(path) not in edge:
        assert not {"os.environ", "os.getenv", "os.environb"} & {*imports(path), *attributes(path)}


def test_a_file_is_found_by_its_name() -> None:
    stems = Counter(path.stem for path in sources(INDEXER) if path.stem not in SHARED_NAMES)
    assert [name for name, count in stems.items() if count > 1] == []


@pytest.mark.parametrize("path", sources(INDEXER) + sources(WEBUI), ids=named)
def test_no_module_holds_more_than_three_hundred_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


@pytest.mark.parametrize("path", sources(INDEXER) + sources(WEBUI), ids=named)
def test_a_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", sources(TESTS), ids=named)
def test_no_test_imports_a_test(path: Path) -> None:
    names = [part for module in imports(path) if module.startswith("tests.") for part in module.split(".")]
    assert not any(name.startswith("test_") for name in names)
