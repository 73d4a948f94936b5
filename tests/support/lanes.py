"""Groups of tests for several processes (pytest-xdist): what shares something dear runs in one, the longest first."""

from __future__ import annotations

import pytest

SHARED = ("cluster", "browser", "corpus")
"""What is made once for all tests that use it, the dearest first: one process does these."""
LONG = ("harvest", "columnar", "exporting", "api", "readers")
"""Folders of tests that take longest: none is to be left for the end, when the other processes have nothing to do."""


def group(item: pytest.Item) -> str:
    """With which others a test runs in one process: those that share something dear, otherwise those of its file."""
    engine = getattr(getattr(item, "callspec", None), "params", {}).get("kind", "")
    used = {engine, *getattr(item, "fixturenames", ())}
    return next((name for name in SHARED if name in used), item.nodeid.partition("::")[0])


def rank(item: pytest.Item) -> int:
    """How early a test starts: the lower, the earlier."""
    if (name := group(item)) in SHARED:
        return SHARED.index(name)
    folders = item.path.parent.parts
    return len(SHARED) + next((place for place, folder in enumerate(LONG) if folder in folders), len(LONG))


def divide(items: list[pytest.Item]) -> None:
    """Mark tests with their groups and put those first that take longest; those of a file keep their order."""
    for item in items:
        item.add_marker(pytest.mark.xdist_group(group(item)))
    items.sort(key=rank)
