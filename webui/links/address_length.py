"""How much room a query takes in an address. A page repeats it in each of its links, some three hundred times."""

from __future__ import annotations

from functools import lru_cache
from itertools import accumulate
from urllib.parse import quote_plus

MOST = 3000
"""A query has so many characters as an address writes it, where a bracket takes three of them and an emoji twelve."""
_LONG = 600
_LARGEST = 12
"""An address takes so many characters at most for one of a text."""


def fitting(query: str) -> str:
    """The beginning of a query that has room in an address: nearly always all of it.

    >>> fitting("(" * 2000) == "(" * 1000, fitting("zorg")
    (True, 'zorg')
    """
    return query if _LARGEST * len(query) <= MOST else _cut(query)


def is_long(query: str) -> bool:
    """Whether a query takes so much room that a page had better not repeat it hundreds of times."""
    return _LARGEST * len(query) > _LONG and len(quoted(query)) > _LONG


def quoted(text: str) -> str:
    """A text as an address writes it."""
    return quote_plus(text, safe="/:", errors="replace")


@lru_cache(maxsize=1_000)
def _cut(query: str) -> str:
    if len(quoted(query)) <= MOST:
        return query
    taken = accumulate(len(quoted(character)) for character in query)
    return query[: sum(room <= MOST for room in taken)].rstrip()
