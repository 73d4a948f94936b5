"""The pace of requests to a source: never two within `gap` seconds, and slower for a while after it was busy."""

from __future__ import annotations

from indexer.harvest.clock import Clock

_EASE = 0.98
"""With each good answer the gap shrinks by this: 35 answers undo a doubling."""
_LONGEST = 60.0


class Pace:
    """The pace of requests to one source."""

    def __init__(self, gap: float, clock: Clock) -> None:
        self._least, self._gap, self._clock = gap, gap, clock
        self._next = clock.monotonic()

    @property
    def gap(self) -> float:
        """Seconds between the beginnings of two requests, now."""
        return self._gap

    def wait(self) -> None:
        """Return when the next request may begin, and count it as begun."""
        left = self._next - self._clock.monotonic()
        if left > 0:
            self._clock.sleep(left)
        self._next = self._clock.monotonic() + self._gap

    def slower(self, wait: float) -> None:
        """The source was busy: wait for this many seconds, and then go on at half the pace."""
        self._gap = min(2 * self._gap, max(_LONGEST, self._least))
        self._next = max(self._next, self._clock.monotonic() + wait)

    def easier(self) -> None:
        """It answered: a little faster, never faster than the pace it was given."""
        self._gap = max(self._least, self._gap * _EASE)
