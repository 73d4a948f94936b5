"""A clock that is set, and on which waiting takes no time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class SetClock:
    """Stands still until somebody waits or sets it on."""

    def __init__(self, now: datetime = datetime(2026, 11, 28, 3, 0, tzinfo=UTC)) -> None:
        self._begin = self._now = now

    def now(self) -> datetime:
        return self._now

    def monotonic(self) -> float:
        return (self._now - self._begin).total_seconds()

    def sleep(self, seconds: float) -> None:
        self._now += timedelta(seconds=seconds)

    def days_pass(self, days: float) -> None:
        """Set it on."""
        self._now += timedelta(days=days)
