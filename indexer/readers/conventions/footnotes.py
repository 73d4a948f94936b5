"""The marks of footnotes in a text, small and raised after a word, and notes that are typed as paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer.extraction.formulas.imprint import is_of_page
from indexer.patterns import regex
from indexer.readers.conventions.note_openings import RAISED, mark_before, plain
from indexer.readers.conventions.sources import is_source
from indexer.records import SourceBlock

_MARK = regex(r"[\[(]?\s*(?:\d{1,3}(?:\s*,\s*\d{1,3})*|\*{1,3})\s*[\])]?")
_UNIT = regex(r"(?:\b[kcdm]?m|\bCO|\b10)$")
_TYPED = regex(r"(?P<mark>\[\d{1,2}\]|\d{1,2}\)|\*{1,3}\))\s*\S")
_TYPED_MARK = regex(r"\[\d{1,2}\]|(?<!\d)\d{1,2}\)|(?<!\*)\*{1,3}\)")
_STARS = regex(r"(?<!\*)(\*{1,3})\)")
_IN_TEXT = regex(
    r"(?:[^\W\d_]{2}|[.,;:?!»”’)\"'])"
    r"(?:\s?(?:\[(?P<spaced>\d{1,2}) \]|[\[(]?(?P<bracketed>\d{1,2})[\])])"
    r"|(?<!\bCO)(?<!\b[kcdm]m)(?P<number>\d{1,2})(?=[\s.,;:?!)]|$))"
)
_BEFORE_NUMBER = 4
"""So many characters of that stand before the number at most."""

_FIGURE = regex(rf"[{RAISED}]")
_RAISED = regex(
    rf"(?:[^\W\d_]{{2}}(?<!\b[kcdmN]m)(?<!\bCO)|[.,;:?!»”’)\"'] ?)(?P<number>[{RAISED}]{{1,2}})(?![{RAISED}⁻])"
)
"""A mark in raised figures: `klaar.²`; no unit has them (`km²`)."""
_MAY_BEAR = regex(r"\d(?:(?<=[^\W\d_].)|(?<=[.,;:?!»”’)\"'].)|\d?(?: ?\]|\)))")
"""What is in every text with the mark of a note: a number right behind a letter or a point, or in brackets."""
_SECOND = regex(r"[.?!»”’)\"']\d{1,2}[.?!]?,? (?P<number>\d{1,2})(?=$| [A-ZÀ-Ý])")
"""A mark that follows on another: `klaar?1 2`."""
_LOOSE = regex(r"[?!»”’)\"'] (?P<number>\d{1,2})$")
"""A mark behind the last word of a text, from which it came loose: `klaar? 1`."""

_STATED = regex(r"X ?Noot(?: (?P<number>\d{1,2}))?(?: (?P<text>.*\S))?", re.DOTALL)
"""What the pages of officielebekendmakingen.nl print above a note."""
_LOWER = regex(r"\W*\d{1,3}\W*[a-zß-ÿ]")
"""How an item of a list opens that goes on with a sentence."""


def is_mark(raised: str, before: str) -> bool:
    """Whether raised characters are the mark of a footnote, judged by the text before them.

    >>> is_mark("1", "het beleid"), is_mark("1", "in 2018"), is_mark("2", "per m"), is_mark("e", "de 2")
    (True, True, False, False)
    """
    return bool(_MARK.fullmatch(raised.strip())) and not _UNIT.search(before[-4:])


def marks_in(text: str) -> set[int]:
    """The numbers of the notes whose marks stand in a text: `klaar.2`, `"De dijk" 3)`, `gemeld [4]`, `gemeld[5 ]`.

    >>> marks_in("Is dit klaar?1 Volgens het rapport [2] wel."), marks_in("In 2019 was er 12 km2, zonder CO2.")
    ({1, 2}, set())
    >>> marks_in("De dijk is klaar.[6 ]"), marks_in("Dit is (zie bijlage 7 ) nog niet klaar.")
    ({6}, set())
    >>> marks_in("2) Is dit klaar (zie ook 7)? Nee (8)."), marks_in("De dijk (bij Sluis) is klaar 9).")
    ({8}, {9})
    >>> marks_in("Is dit klaar?3 4"), marks_in("Kent u «De dijk»5?, 6")
    ({3, 4}, {5, 6})
    >>> marks_in("Is dit klaar? 7"), marks_in("Zie Kamerstuk 34 843, nr. 8")
    ({7}, set())
    >>> marks_in("De commissie¹ vroeg: «Is dit klaar?»² Nee, 3 km² is 3.000.000 m².")
    {1, 2}
    """
    loose = _LOOSE.search(text) if text[-1:].isdigit() else None
    found = {int(loose["number"])} if loose else set[int]()
    if not text.isascii() and _FIGURE.search(text):
        found.update(int(plain(mark["number"])) for mark in _RAISED.finditer(text))
    first = _MAY_BEAR.search(text)
    marks = list(_IN_TEXT.finditer(text, max(0, first.start() - _BEFORE_NUMBER))) if first else []
    if not marks:
        return found
    inside, at = False, 0  # between brackets, as the end of `(zie vraag 1)` is
    for mark in marks:
        opened, closed = text.rfind("(", at, mark.start()), text.rfind(")", at, mark.start())
        inside, at = opened > closed or (inside and opened == closed), mark.start()
        if not inside or not mark[0].endswith(")") or "(" in mark[0]:
            found.add(int(mark["number"] or mark["bracketed"] or mark["spaced"]))
    return found | {int(mark["number"]) for mark in _SECOND.finditer(text)}


def stars_in(text: str) -> set[str]:
    """The marks of notes that are stars (`gemeld *)`) in a text, but for one at its head.

    >>> stars_in("Kent u dit bericht *)?"), stars_in("*) De Telegraaf, 3 mei 1999")
    ({'*'}, set())
    """
    return {found[1] for found in _STARS.finditer(text) if found.start()} if "*)" in text else set()


def with_stated_notes(blocks: Sequence[SourceBlock]) -> Iterator[SourceBlock]:
    """The blocks, with the notes of a page of officielebekendmakingen.nl that was copied: below a line that says that a
    note follows stand its number and its text.

    >>> copied = [SourceBlock("Is dit zo?1"), SourceBlock("X Noot"), SourceBlock("1"), SourceBlock("Bron van 3 mei.")]
    >>> [(block.text, block.note) for block in with_stated_notes(copied)]
    [('Is dit zo?1', False), ('1 Bron van 3 mei.', True)]
    """
    number, below = "", False
    for block in blocks:
        if stated := _STATED.fullmatch(block.text):
            number, below = stated["number"] or "", True
            if stated["text"]:
                yield replace(block, text=f"{number} {stated['text']}".strip(), note=True, turn=None)
                below = False
        elif below and not number and block.text.isdecimal():
            number = block.text
        elif below:
            yield replace(block, text=f"{number} {block.text}".strip(), kind="paragraph", note=True, turn=None)
            number, below = "", False
        else:
            yield block


def with_typed_notes(blocks: Iterable[SourceBlock]) -> Iterator[SourceBlock]:
    """The blocks, with notes that are typed as paragraphs (`1) NOS, 6 maart 2024`) under the paragraph whose text bears
    their mark. Paragraphs like it whose marks are in no text before them are the items of a list. A mark that is
    raised, or stands right behind a word, is that of a note in any form (`1 NOS, …`), where no other text follows, or
    where that number is itself raised."""
    listed = list(with_stated_notes(list(blocks)))
    last = _last_notes(listed)
    kept: list[list[SourceBlock]] = []
    bearers: dict[str, list[SourceBlock]] = {}
    for index, block in enumerate(listed):
        typed = _typed_mark(block)
        number = mark_before(block.text)
        by_number = index >= last or number in block.marks or (typed not in bearers and _is_source(block))
        mark = number if by_number else typed
        bearer = bearers.pop(mark, None) if mark and not block.note else None
        if bearer is not None:
            bearer.append(replace(block, note=True, turn=None))
            continue
        kept.append([block])
        if not block.note:
            typed_behind = map(str, marks_in(block.text))
            bearers.update((mark, kept[-1]) for mark in (*_marks(block.text), *block.marks, *typed_behind))
    yield from (block for group in kept for block in group)


def _is_source(block: SourceBlock) -> bool:
    """Whether a paragraph is a source with its number before it: the note of a raised mark wherever it stands."""
    return block.kind == "paragraph" and not block.label and not block.note and is_source(block.text)


def _typed_mark(block: SourceBlock) -> str:
    """What a paragraph that is typed as a note opens with; empty for another block."""
    opened = _TYPED.match(block.text) if block.kind == "paragraph" and not block.label else None
    return opened["mark"] if opened else ""


def _last_notes(blocks: Sequence[SourceBlock]) -> int:
    """The index of the first block of those at the end that open with the numbers of marks, in order: of raised ones,
    or of such as stand right behind a word and before no other paragraph, and there before a capital."""
    opening = Counter(mark_before(block.text) for block in blocks)
    once = {mark_before(block.text) for block in blocks if not _LOWER.match(block.text)}
    once -= {mark for mark, count in opening.items() if count > 1}
    raised = {mark for block in blocks for mark in block.marks}
    raised |= {mark for block in blocks for mark in map(str, marks_in(block.text)) if mark in once}
    first = len(blocks)
    while first and raised and _is_around(blocks[first - 1].text):
        first -= 1
    above = ""
    while first and raised:
        block = blocks[first - 1]
        number = mark_before(block.text)
        is_next = number in raised and (not above or (number.isdecimal() and int(number) < int(above)))
        if block.kind != "paragraph" or block.label or not (block.note or is_next):
            break
        first, above = first - 1, above if block.note else number
    return first


def _is_around(text: str) -> bool:
    """Whether a text is a running foot: an identifier, a number of the publisher's, a page number."""
    return text.isdecimal() or is_of_page(text)


def _marks(text: str) -> Iterator[str]:
    """The marks in a text, not at its head: not the end of `(zie vraag 1)` or of a larger number."""
    opened = at = 0
    for match in _TYPED_MARK.finditer(text):
        opened += text.count("(", at, match.start()) - text.count(")", at, match.start())
        at = match.start()
        if at and (match[0].startswith("[") or opened <= 0):
            yield match[0]
