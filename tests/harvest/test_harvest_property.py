"""Whatever goes wrong, the next run puts right. `python -m tests.bench.fault_scripts` tries more of it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import HealthCheck, example, given, settings

from tests.support.fault_scripts import SCRIPTS, check
from tests.support.standin import Fault, SetClock, StandIn
from tests.support.tried import Tried

EXAMPLES = int(os.environ.get("INBRENG_SCRIPTS", "500"))
"""Scripts that are tried."""


@pytest.fixture(scope="module")
def stage() -> Iterator[StandIn]:
    """One stand-in for all scripts."""
    with StandIn(clock=SetClock()) as running:
        yield running


@pytest.fixture(scope="module")
def tried() -> Tried:
    """What was tried of them."""
    return Tried()


@settings(
    max_examples=EXAMPLES,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(scripts=SCRIPTS)
@example(scripts=[[Fault("busy", "/metadata", times=5)], [Fault("busy", times=5, after="86400")]])
def test_whatever_goes_wrong_the_next_run_puts_right(
    stage: StandIn, tried: Tried, scripts: Sequence[Sequence[Fault]]
) -> None:
    check(stage, tried, scripts)


def test_only_scripts_that_get_the_same_answers_are_not_tried_twice(stage: StandIn) -> None:
    tried = Tried()
    script = [[Fault("busy", "/metadata", times=2)], [Fault("reset", times=1)]]
    assert not tried.knows(script)
    check(stage, tried, script)
    assert tried.knows(script)
    assert tried.knows([[*script[0], Fault("gone", "/nowhere")], [Fault("reset", after="3")]])
    for other in (
        [],
        script[:1],
        [*script, []],
        script[::-1],
        [[Fault("busy", "/metadata", times=3)], script[1]],
        [[Fault("busy", "/metadata", times=2, after="3")], script[1]],
        [script[0], [Fault("gone", times=1)]],
    ):
        assert not tried.knows(other), other
