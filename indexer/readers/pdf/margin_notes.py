"""Footnotes in the margin of a page, beside its text, where papers before 2010 have them: small print in a narrow
column of its own. It is known by where it stands and by its marks, before any line is read: its lines are no part of
the lines of the text, also where they share a baseline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain

from indexer.analysis.sentences import ends_sentence
from indexer.patterns import regex
from indexer.readers.conventions.footnotes import marks_in
from indexer.readers.conventions.note_openings import mark_before
from indexer.readers.conventions.small_print import is_small_print
from indexer.readers.pdf.page import Page, Stretch

_SMALL = 0.93
_APART = 1.7
"""Lines of small print that are farther apart, in sizes of their type, are two blocks."""
_SAME_SIZE = 0.5
_NUMBER = regex(r"\d+|\*+")
_DIVIDED = regex(r"\d{1,3}\s+\d")
"""A large number in groups (`29 270`), as that of a dossier is printed."""


Marks = frozenset[str]


def marks_borne(pages: Iterable[Page], size: float) -> Marks:
    """The marks of notes that stand in the text, which is most of it of this `size`: raised, or, where it is no small
    print, right behind a word."""
    found: set[str] = set()
    for text in chain.from_iterable(page.stretches for page in pages):
        found.update(mark for word in text.words if word.mark for mark in _NUMBER.findall(word.mark))
        if text.size >= _SMALL * size:
            found.update(map(str, marks_in(text.text)))
    return frozenset(found)


def notes_in(
    column: Sequence[Stretch], text: Iterable[Stretch], size: float, borne: Callable[[], Marks], last: Stretch | None
) -> list[Stretch]:
    """The notes in what stands in one margin of a page: from the first block of small print on that opens with a mark,
    or that goes on with the note whose `last` line is on the page before. A mark that is not `borne` by the text, or
    that has a full stop, may be that of a row beside it: its block must have baselines of its own, not those of the
    `text`."""
    small = [stretch for stretch in column if stretch.size < _SMALL * size]
    if not small or is_small_print(stretch.text for stretch in column):
        return []
    bases = {round(stretch.base) + off for stretch in text for off in (-1, 0, 1)}
    found: list[Stretch] = []
    for block in _blocks(small):
        goes_on = last is not None and abs(last.size - block[0].size) < _SAME_SIZE
        if goes_on or _opens(block, bases, borne):
            found += block
            last = block[-1]
    return found


def unfinished(notes: Sequence[Stretch]) -> Stretch | None:
    """The last line of these notes, where it goes on, on the next page."""
    return notes[-1] if notes and not ends_sentence(notes[-1].text) else None


def _blocks(column: Sequence[Stretch]) -> Iterator[list[Stretch]]:
    """What stands close together, from the top down."""
    block: list[Stretch] = []
    for text in sorted(column, key=lambda text: (-text.base, text.left)):
        if block and block[-1].base - text.base > _APART * text.size:
            yield block
            block = []
        block.append(text)
    if block:
        yield block


def _opens(block: Sequence[Stretch], bases: set[int], borne: Callable[[], Marks]) -> bool:
    """Whether a block opens with the mark of a note and has words."""
    text = " ".join(stretch.text for stretch in block)
    mark = mark_before(text)
    if not mark or not any(map(str.isalpha, text)):
        return False
    level = sum(round(stretch.base) in bases for stretch in block)
    is_borne = not text.startswith(f"{mark}.") and mark in borne()
    return is_borne or (2 * level <= len(block) and not _DIVIDED.match(text))
