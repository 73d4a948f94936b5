"""Running heads, feet and page numbers of a PDF: what stands at the edge of a page and is no part of its text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.extraction.formulas.imprint import IMPRINT
from indexer.extraction.formulas.question_labels import read_label
from indexer.parliament import chambers
from indexer.patterns import regex
from indexer.readers.pdf.page import Page, Stretch

_EDGE = 0.13
"""Furniture stands in this part of the height of the page, at the top and at the bottom."""
_IMPRINT = 0.25
"""Furniture that is recognised by its words may stand this far from the edge."""
_APART = 1.45
"""The least distance between furniture and text, in sizes of its type."""
_SAME_ROW = 1.0
_PAGE_NUMBER = regex(
    r"(?:(?:pagina|blz\.?|p\.)\s*)?\d{1,4}(?:\s*(?:/|van)\s*\d{1,4})?|[-–]\s*\d{1,4}\s*[-–]", re.IGNORECASE
)
"""At the foot of a page; at its head a number may be that of a question, unless it is repeated."""
_DIGITS = regex(r"\d{1,9}")
_SITTING = regex(r"(?:TK|EK)\s+\d{1,3}(?:\s+\d+-\d+-\d+)?", re.IGNORECASE)
_ITEM = regex(r"\d{1,3}-\d{1,3}-\d{1,4}")
"""In the lowest row of a page of the Handelingen: the number of the sitting, and that with those of item and page."""
_CHAMBER = regex(r"(?:Tweede|Eerste) Kamer")
_SITTING_PAGE = regex(r"\d{1,3}-\d{1,4}")
"""There, before 2011: the chamber, and the number of the sitting with that of the page."""
_KNOWN = regex(
    rf"""(?xi)
      {_SITTING.pattern}
    | {_ITEM.pattern}
    | {IMPRINT}
    | {chambers.NAMED},\ vergaderjaar\ .*
    """
)
"""Text that is furniture wherever it stands at an edge, also on a document's only page."""


def split(pages: Sequence[Page]) -> list[tuple[Page, tuple[Stretch, ...]]]:
    """The pages without their furniture, and the furniture of each."""
    seen = Counter(key for page in pages for key in {key for text in page.stretches for key in _keys(page, text)})
    found = []
    for page in pages:
        of_edge = (*_of_edge(page, seen, top=True), *_of_edge(page, seen, top=False))
        furniture = set(map(id, (*of_edge, *_imprint(page))))
        body = tuple(stretch for stretch in page.stretches if id(stretch) not in furniture)
        kept = replace(page, stretches=body)
        found.append((kept, tuple(stretch for stretch in page.stretches if id(stretch) in furniture)))
    return found


def _keys(page: Page, stretch: Stretch) -> Iterator[tuple[int, str]]:
    """Where a stretch stands and what it says, whatever the number of the page in it: equal on the pages that it is
    repeated on. That number is the last or the first in it, or in other words equal to that of the page; notes, which
    differ in other numbers too, are not repeated."""
    place = round((page.height - stretch.base) / 4)
    if stretch.marked:
        yield place, stretch.text
        return
    numbers = [match.span() for match in _DIGITS.finditer(stretch.text)]
    for start, end in dict.fromkeys((numbers[-1], numbers[0])) if numbers else ():
        yield place, f"{stretch.text[:start]}#{stretch.text[end:]}"
    yield place, _DIGITS.sub(lambda found: "#" if int(found[0]) == page.number else found[0], stretch.text)


def _imprint(page: Page) -> Iterator[Stretch]:
    """What is known by its words, also where the text runs on beside it: the identifier in the margin."""
    for stretch in page.stretches:
        if min(stretch.base, page.height - stretch.base) < _IMPRINT * page.height and _KNOWN.fullmatch(stretch.text):
            yield stretch


def _of_edge(page: Page, seen: Counter[tuple[int, str]], *, top: bool) -> Iterator[Stretch]:
    """The furniture at the top or the bottom: rows from the edge inwards, as long as they are known or repeated."""
    rows = _rows(page, top=top)
    waiting: list[Stretch] = []
    numbered = False
    sitting = not top and bool(rows) and _names_sitting(rows[0][1])  # with the day and the subject in the rows above it
    for index, (base, row) in enumerate(rows):
        depth = (page.height - base if top else base) / page.height
        known = any(_KNOWN.fullmatch(stretch.text) for stretch in row)
        counts = not top and any(_PAGE_NUMBER.fullmatch(stretch.text) for stretch in row)
        repeated = all(any(seen[key] > 1 for key in _keys(page, stretch)) for stretch in row)
        if depth > _EDGE or not (known or repeated or sitting or (counts and not numbered)):
            return
        numbered = numbered or counts
        waiting.extend(row)
        following = rows[index + 1][0] if index + 1 < len(rows) else None
        numbered_alike = repeated and any(_numbers_pages(page, stretch, seen) for stretch in row)
        if following is None or numbered_alike or abs(following - base) > _APART * max(text.size for text in row):
            yield from waiting
            waiting = []
            sitting = False


def _names_sitting(row: Sequence[Stretch]) -> bool:
    """Whether a row has the number of a sitting, or the chamber, and the number of the page in it."""
    texts = [stretch.text for stretch in row]
    forms = (_SITTING, _ITEM), (_CHAMBER, _SITTING_PAGE)
    return any(all(any(map(form.fullmatch, texts)) for form in pair) for pair in forms)


def _numbers_pages(page: Page, stretch: Stretch, seen: Counter[tuple[int, str]]) -> bool:
    """Whether a stretch has words and the number of its page, and stands on others with theirs: text may stand close to
    it. The label of a question has no number of a page."""
    text, place = stretch.text, round((page.height - stretch.base) / 4)
    own = (match for match in _DIGITS.finditer(text) if int(match[0]) == page.number)
    alike = any(seen[place, f"{text[: match.start()]}#{text[match.end() :]}"] > 1 for match in own)
    return alike and any(map(str.isalpha, text)) and read_label(text) is None


def _rows(page: Page, *, top: bool) -> list[tuple[float, list[Stretch]]]:
    """The stretches of a page by their baseline, from the edge inwards."""
    rows: list[tuple[float, list[Stretch]]] = []
    for stretch in sorted(page.stretches, key=lambda stretch: stretch.base, reverse=top):
        if not rows or abs(rows[-1][0] - stretch.base) > _SAME_ROW:
            rows.append((stretch.base, []))
        rows[-1][1].append(stretch)
    return rows
