"""Fixtures: a stand-in for the sources, and harvests from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.harvest_site import Site
from tests.support.standin import SetClock, StandIn, consultations


@pytest.fixture
def clock() -> SetClock:
    """A night in November 2026."""
    return SetClock()


@pytest.fixture
def standin(clock: SetClock) -> Iterator[StandIn]:
    """A stand-in without publications."""
    with StandIn(clock=clock) as running:
        yield running


@pytest.fixture
def site(standin: StandIn, clock: SetClock, tmp_path: Path) -> Site:
    """What is harvested, and where to."""
    return Site(standin, clock, tmp_path)


@pytest.fixture
def five(site: Site) -> Site:
    """A site with five consultations at the source."""
    site.standin.put(*consultations(5))
    return site
