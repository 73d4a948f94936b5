"""The numbers at the ends of the pages of a text that says where its pages end."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

_NUMBER = re.compile(r"(?:[Pp]agina |[Bb]lz\. |[Pp]\. )?(?P<number>\d{1,4})(?: ?(?:/|van) ?\d{1,4})?")
_ENOUGH = 2
"""So many numbers that count on from page to page count the pages, from whatever number on."""


def ends_of_pages(texts: Sequence[str], starts: Sequence[int], feeds: Sequence[int]) -> frozenset[int]:
    """The lines, by index, that number the page which they end: the last above a form feed, counted as the pages are.
    `starts` is where each line stands, `feeds` where the form feeds do, both in order.

    >>> ends_of_pages(["Dat is verzonnen.", "1", "Ook dat.", "2", "En dit."], [0, 19, 22, 32, 35], [21, 34])
    frozenset({1, 3})
    >>> ends_of_pages(["7", "Waarom?", "8", "Hoezo?"], [0, 3, 12, 15], [11])
    frozenset()
    """
    last = {page: index - 1 for page, feed in enumerate(feeds, 1) if (index := bisect_left(starts, feed))}
    numbers = {
        page: (index, int(found["number"]))
        for page, index in last.items()
        if (found := _NUMBER.fullmatch(texts[index]))
    }
    before = {number - page for page, (_, number) in numbers.items()}
    counted = before == {0} or (len(before) == 1 and len(numbers) >= _ENOUGH)
    return frozenset(index for index, _ in numbers.values()) if counted else frozenset()
