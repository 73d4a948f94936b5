"""The layers of the program: each imports only from those below it."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = [
    {"records", "searches", "errors", "dates", "examples", "columnar", ""},
    {"vocabulary", "analysis"},
    {"contrast", "parties", "persons", "topics", "labels", "references", "abbreviations"},
    {"readers", "structure", "forms"},
    {"fields", "schema", "expansion", "language", "matching", "question", "query", "highlight"},
    {"accents", "indexwords", "phrases", "spelling", "suggestions"},
    {"engines", "workers"},
    {"pipeline"},
    {"evaluation", "relevance", "proposals", "synonym_proposals"},
    {"cli", "__main__"},
]
"""The modules of `indexer`, lowest first; a layer may import from itself and from those before it."""


def imports(path: Path) -> set[str]:
    """The modules that a file imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def layer(module: str) -> int:
    """The layer of a module of `indexer`."""
    part = [*module.split("."), ""][1]
    return next((number for number, names in enumerate(LAYERS) if part in names), -1)


@pytest.mark.parametrize("path", sorted((ROOT / "indexer").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_imports_only_from_its_own_layer_and_below(path: Path) -> None:
    own = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    assert layer(own) >= 0, f"{own} is in no layer: add it to LAYERS"
    for module in imports(path):
        if module.split(".")[0] == "indexer":
            name = module.split(".")[1] if "." in module else ""
            if (ROOT / "indexer" / name).is_dir() or (ROOT / "indexer" / f"{name}.py").is_file():
                assert layer(module) <= layer(own), f"{own} imports {module}, which lies above it"
        assert not module.startswith("webui") or own == "indexer.cli", "only the command starts the web pages"


@pytest.mark.parametrize("path", sorted((ROOT / "webui").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_the_web_pages_know_no_engine(path: Path) -> None:
    assert not any(module.split(".")[0] == "whoosh" for module in imports(path))


def test_records_import_nothing_of_the_program() -> None:
    for name in ("records", "errors"):
        assert not any(module.startswith(("indexer", "webui")) for module in imports(ROOT / "indexer" / f"{name}.py"))


@pytest.mark.parametrize("path", sorted((ROOT / "indexer" / "columnar").rglob("*.py")), ids=lambda path: path.name)
def test_the_columnar_index_needs_nothing_else_of_the_program(path: Path) -> None:
    inside = {module for module in imports(path) if module.startswith(("indexer", "webui"))}
    assert all(module.startswith("indexer.columnar") for module in inside)
