"""The pace of requests: slower where a source is busy, and back by and by."""

from __future__ import annotations

import pytest

from indexer.harvest.transfer.pace import Pace
from tests.support.standin import SetClock


def test_a_busy_source_halves_the_pace_to_a_minute_at_the_most() -> None:
    pace = Pace(0.5, SetClock())
    gaps = [pace.gap for _ in range(9) if pace.slower(0.0) is None]
    assert gaps == [1, 2, 4, 8, 16, 32, 60, 60, 60]


def test_a_pace_that_is_slower_than_that_stays() -> None:
    pace = Pace(90.0, SetClock())
    pace.slower(0.0)
    assert pace.gap == 90


def test_35_good_answers_undo_a_doubling_and_no_answer_makes_it_faster_than_it_was() -> None:
    pace = Pace(0.5, SetClock())
    pace.slower(0.0)
    pace.slower(0.0)
    for _ in range(35):
        pace.easier()
    assert pace.gap == pytest.approx(1.0, rel=0.02)
    for _ in range(50):
        pace.easier()
    assert pace.gap == 0.5


def test_a_request_waits_for_what_was_asked_and_for_its_turn() -> None:
    clock = SetClock()
    pace = Pace(0.5, clock)
    begun = []
    for wait in (0.0, 0.0, 30.0, 0.0):
        pace.wait()
        begun.append(clock.monotonic())
        if wait:
            pace.slower(wait)
    assert begun == [0.0, 0.5, 1.0, 31.0]
