"""Whatever goes wrong, the next run puts right. `python -m tests.bench.fault_scripts` tries more of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, example, given, settings

from tests.support.fault_scripts import SCRIPTS, check
from tests.support.standin import Fault, SetClock, StandIn

EXAMPLES = int(os.environ.get("INBRENG_SCRIPTS", "500"))
"""Scripts that are tried."""


@pytest.fixture(scope="module")
def stage() -> Iterator[StandIn]:
    """One stand-in for all scripts."""
    with StandIn(clock=SetClock()) as running:
        yield running


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(scripts=SCRIPTS)
@example(scripts=[[Fault("busy", "/metadata", times=5)], [Fault("busy", times=5, after="86400")]])
def test_whatever_goes_wrong_the_next_run_puts_right(stage: StandIn, scripts: Sequence[Sequence[Fault]]) -> None:
    check(stage, scripts)
