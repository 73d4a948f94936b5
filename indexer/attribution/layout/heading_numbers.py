"""The numbers of headings: `3.2 Kosten`."""

from __future__ import annotations

from indexer.patterns import regex

Number = tuple[int, ...]
"""The parts of a number; nothing for a heading that has none."""
_NUMBER = regex(r"\d{1,2}(?:\.\d{1,2}){0,3}(?=[.)]?\s)")


def number_of(heading: str) -> Number:
    """The number that a heading opens with.

    >>> number_of("3.2 Kosten"), number_of("Kosten")
    ((3, 2), ())
    """
    found = _NUMBER.match(heading)
    return tuple(map(int, found.group().split("."))) if found else ()


def comes_after(number: Number, above: Number) -> bool:
    """Whether a heading with a number counts on from one above it, and stands not below it.

    >>> comes_after((3,), (2,)), comes_after((3,), (2, 1)), comes_after((2, 2), (2,)), comes_after((1,), (2,))
    (True, True, False, False)
    """
    return 0 < len(number) <= len(above) and number > above[: len(number)]
