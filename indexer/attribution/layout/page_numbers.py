"""The numbers at the ends of the pages of a text: of one that says where its pages end, and of one whose pages are of
one length."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from indexer.patterns import regex

_NUMBER = regex(r"(?:[Pp]agina |[Bb]lz\. |[Pp]\. )?(?P<number>\d{1,4})(?: ?(?:/|van) ?\d{1,4})?")
_ENOUGH, _LONGEST = 2, 4
"""So many numbers that count on from page to page count the pages, from whatever number on; one that stands alone
between lines has fewer digits than the second."""
_FIRST, _SHORTEST_PAGE, _LEAST_PAGES = 2, 25, 3
"""The first number of a page that is printed, how few lines a page has, and how many pages show that all are alike."""
_ALIKE, _FIRST_PAGE = 0.2, 0.5
"""Pages differ in length by no more than this part; the first, below its head, is no shorter than that part."""


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


def ends_of_equal_pages(texts: Sequence[str]) -> frozenset[int]:
    """The lines, by index, that are numbers alone, where these count on from one or two, stand equally far apart, and
    below one of them a sentence goes on: they number pages, and no questions.

    >>> page = ["Dat is verzonnen."] * 40
    >>> sorted(ends_of_equal_pages([*page, "1", "en dat.", *page, "2", *page[:-3], "3", "Einde."]))
    [40, 82, 120]
    >>> ends_of_equal_pages([*page[:9], "1", "en dat.", *page, "2", *page[:-20], "3", "Einde."])
    frozenset()
    """
    alone = [index for index, text in enumerate(texts) if text.isdecimal() and len(text) < _LONGEST]
    numbers = [int(texts[index]) for index in alone]
    if len(alone) < _LEAST_PAGES or not 0 < numbers[0] <= _FIRST or numbers != [*range(numbers[0], numbers[-1] + 1)]:
        return frozenset()
    lengths = [end - start for start, end in pairwise(alone)]
    usual = median(lengths)
    equal = all(abs(length - usual) <= _ALIKE * usual for length in lengths) and alone[0] >= _FIRST_PAGE * usual
    goes_on = any(text[0].islower() for index in alone for text in texts[index + 1 : index + 2])
    return frozenset(alone) if equal and goes_on and usual >= _SHORTEST_PAGE else frozenset()
