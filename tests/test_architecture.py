"""The architecture: packages in layers, each importing from those below it, and no name that stands for two things."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

from tests.support import ROOT

LAYERS = (
    ("errors", "counted", "boundary", "records", "parliament", "patterns", "columnar"),
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
def tree(path: Path) -> ast.Module:
    """The syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imports(path: Path) -> frozenset[str]:
    """The modules that a file imports, with the names that it takes from them."""
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return frozenset(found)


def layer(module: str) -> int:
    """The number of the layer of a module of `indexer`; -1 for the package itself, whose door opens on demand."""
    part = [*module.split("."), ""][1]
    return next((number for number, names in enumerate(LAYERS) if part in names), -1)


def reads_environment(path: Path) -> bool:
    """Whether a module names the environment: `os.environ`, or that by its own name."""
    names = {"environ", "getenv", "environb"}
    found = {
        ast.unparse(node) for node in ast.walk(tree(path)) if isinstance(node, ast.Attribute) and node.attr in names
    }
    return not {f"os.{name}" for name in names}.isdisjoint(found | imports(path))


def offenders(folders: Iterable[Path], offends: Callable[[Path], object]) -> list[tuple[str, object]]:
    """The files that break a rule, each with what it does."""
    each = ((named(path), offends(path)) for folder in folders for path in sources(folder))
    return [(name, what) for name, what in each if what]


def test_a_module_imports_only_from_its_own_layer_and_below() -> None:
    def above(path: Path) -> list[str]:
        own = module_of(path)
        if own == "indexer":
            return []
        if layer(own) < 0:
            return [f"{own} is in no layer: add it to LAYERS"]
        higher = [one for one in imports(path) if one.startswith("indexer.") and layer(one) > layer(own)]
        pages = [one for one in imports(path) if one.startswith("webui") and own != "indexer.commands.serving"]
        return higher + pages  # only this command starts the web pages

    assert offenders([INDEXER], above) == []


def test_the_web_pages_know_the_door_of_the_engines_alone() -> None:
    door = {f"indexer.engines.{name}" for name in ("Engine", "budget", "open_engine")}

    def behind_the_door(path: Path) -> list[str]:
        engines = [one for one in imports(path) if one.startswith("indexer.engines.") and one not in door]
        inner = [
            one for one in imports(path) if one.partition(".")[0] == "whoosh" or one.startswith("indexer.columnar")
        ]
        return engines + inner

    assert offenders([WEBUI], behind_the_door) == []


def test_the_web_pages_know_nothing_of_reading_documents() -> None:
    beyond = ("indexer.readers", "indexer.attribution", "indexer.pipeline", "indexer.workers", "indexer.evaluation")
    assert offenders([WEBUI], lambda path: [one for one in imports(path) if one.startswith(beyond)]) == []


def test_records_import_nothing_of_the_program() -> None:
    for name in ("records", "errors"):
        assert not any(module.startswith(("indexer", "webui")) for module in imports(INDEXER / f"{name}.py"))


def test_the_columnar_index_needs_nothing_else_of_the_program() -> None:
    def outside(path: Path) -> list[str]:
        inside = [module for module in imports(path) if module.startswith(("indexer", "webui"))]
        return [module for module in inside if not module.startswith("indexer.columnar")]

    assert offenders([INDEXER / "columnar"], outside) == []


def test_the_environment_is_read_at_the_edge_alone() -> None:
    """Vocabularies and all else that it names are handed down; a password is read where it is used."""
    edge = ("indexer.cli", "indexer.vocabulary", "indexer.alerts.mail", "indexer.engines.opensearch.connection.address")
    assert offenders([INDEXER, WEBUI], lambda path: module_of(path) not in edge and reads_environment(path)) == []


def test_a_file_is_found_by_its_name() -> None:
    stems = Counter(path.stem for path in sources(INDEXER) if path.stem not in SHARED_NAMES)
    assert [name for name, count in stems.items() if count > 1] == []


def test_packages_with_many_patterns_compile_them_when_they_are_used() -> None:
    def compiled(path: Path) -> list[str]:
        return re.findall(r"(?<![\w.])re\.compile\((?!rb)", path.read_text(encoding="utf-8"))

    assert offenders([INDEXER / name for name in ("attribution", "extraction", "readers")], compiled) == []


def test_no_file_holds_more_than_three_hundred_lines() -> None:
    def too_many(path: Path) -> int:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        return lines if lines > 300 else 0

    assert offenders([INDEXER, WEBUI, TESTS], too_many) == []


def test_a_module_says_what_it_is() -> None:
    assert offenders([INDEXER, WEBUI], lambda path: not ast.get_docstring(tree(path))) == []


def test_no_test_imports_a_test() -> None:
    def tests_in(path: Path) -> list[str]:
        listed = [module for module in imports(path) if module.startswith("tests.")]
        return [one for one in listed if any(part.startswith("test_") for part in one.split("."))]

    assert offenders([TESTS], tests_in) == []


def test_the_rules_see_what_breaks_them(tmp_path: Path) -> None:
    path = tmp_path / "verzonnen.py"
    path.write_text("import os\nfrom os import getenv\nfrom tests.test_x import y\n", encoding="utf-8")
    assert imports(path) == {"os", "os.getenv", "tests.test_x.y"}
    assert reads_environment(path)
    path = tmp_path / "ander.py"
    path.write_text("import os\nprint(os.environ['X'])\n", encoding="utf-8")
    assert reads_environment(path)
    path = tmp_path / "geen.py"
    path.write_text("import os\nprint(os.sep, {}.environ)\n", encoding="utf-8")
    assert not reads_environment(path)
