"""The examples in docstrings give what stands beside them."""

from __future__ import annotations

import doctest
from importlib import import_module

import pytest

from tests.support import ROOT

MODULES = [
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for package in ("indexer", "webui", "tests")
    for path in sorted((ROOT / package).rglob("*.py"))
    if any(line.lstrip().startswith(">>> ") for line in path.read_text(encoding="utf-8").splitlines())
]


@pytest.mark.parametrize("name", MODULES)
def test_examples_are_right(name: str) -> None:
    told: list[str] = []
    module = import_module(name)
    runner = doctest.DocTestRunner(verbose=False)
    for example in doctest.DocTestFinder(exclude_empty=True).find(module, name):
        runner.run(example, out=told.append)
    assert told == []
    assert runner.tries, "its examples are not found"
