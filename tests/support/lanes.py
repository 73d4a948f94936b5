"""Lanes of tests for several processes (pytest-xdist): what shares something dear runs in one, the longest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from xdist.remote import Producer
    from xdist.scheduler import Scheduling

SHARED = {
    "cluster": ("tests/engines/", "tests/webui/test_over_cluster.py"),
    "browser": ("tests/browser/",),
}
"""By fixture that is made once for all its tests, the dearest first: where these stand. One process runs them."""
LONG = ("tests/harvest/", "tests/columnar/", "tests/exporting/", "tests/webui/api/", "tests/readers/")
"""Folders of tests that take longest: none is to be left for the end, when the other processes have nothing to do."""


def lane(nodeid: str) -> str:
    """With which others a test runs in one process: those that share something dear, otherwise those of its file."""
    return next((name for name, places in SHARED.items() if nodeid.startswith(places)), nodeid.partition("::")[0])


def rank(nodeid: str) -> int:
    """How early a test starts: the lower, the earlier."""
    if (name := lane(nodeid)) in SHARED:
        return list(SHARED).index(name)
    return len(SHARED) + next((place for place, folder in enumerate(LONG) if nodeid.startswith(folder)), len(LONG))


def order(items: list[pytest.Item]) -> None:
    """Put those tests first that take longest; those of a file keep their order. Raises `UsageError` for a test that
    uses what is shared outside the places of its lane."""
    for item in items:
        used = {str(item.callspec.params.get("kind"))} if hasattr(item, "callspec") else set()
        for name in SHARED.keys() & used.union(getattr(item, "fixturenames", ())):
            if lane(item.nodeid) != name:
                raise pytest.UsageError(f"{item.nodeid} uses {name}: add its place to {__name__}.SHARED")
    items.sort(key=lambda item: rank(item.nodeid))


def scheduler(config: pytest.Config, log: Producer) -> Scheduling:
    """What hands the lanes to the processes, in the order in which they come."""
    from xdist.scheduler import LoadScopeScheduling

    class ByLane(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return lane(nodeid)

    config.option.loadscopereorder = False
    return ByLane(config, log)
