"""The fields of a letterhead: labels (`Datum`, `Betreft`) and their values, beside, below and inside each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from indexer.analysis.sentences import SENTENCE, ends_sentence
from indexer.analysis.unfinished import is_unfinished
from indexer.attribution.mastheads.label_rows import REFERENCE, among_values
from indexer.attribution.mastheads.masthead import DATELINE
from indexer.attribution.mastheads.words import Words
from indexer.extraction.dates import WRITTEN
from indexer.patterns import regex

DEEP = 60
"""The number of lines or paragraphs at the start in which a head is looked for."""
SHORT, LONG = 70, 160
"""A line of a head that nothing tells is at most so long, in characters; a sentence of more than the second is text."""
_BARE_DAY = regex(WRITTEN, re.IGNORECASE)
_WITH_DAY = regex(rf"^\S{{1,40}} (?P<day>{DATELINE})$")
"""A reference with the place and the day of a letter beside it."""
COLUMNS = regex(r"[ \u00a0]{3,}\s*|\t\s*")
"""What stands between the columns of a line that was taken from a printed page."""


@dataclass(slots=True)
class Letter:
    """What was read of a head so far. `values` are those of the fields, by label; `row` are labels beside each other,
    above their values; `end` is the line after the last that is known; `marks` counts those."""

    values: dict[str, str] = field(default_factory=dict)
    row: tuple[str, ...] = ()
    waiting: str = ""
    end: int = 0
    marks: int = 0
    salutation: int | None = None


def taken(letter: Letter, columns: Sequence[str], index: int, known: Words, within: int) -> bool:
    """Whether a line is part of the head, of which it is then read. Before the line `within` only text is none."""
    if len(columns) == 1 and (row := known.in_row(columns[0])):
        letter.row, letter.end, letter.marks = tuple(row), index + 1, letter.marks + 1
        return True
    mixed = among_values(columns[0], known.inside(columns[0]), known.purposes["subject"]) if len(columns) == 1 else {}
    if mixed:
        letter.values.update(mixed)
        letter.waiting = next((label for label, value in mixed.items() if not value), "")
        letter.row, letter.end, letter.marks = (), index + 1, letter.marks + 1
        return True
    pieces = [piece for column in columns for piece in known.parted(" ".join(column.split()))]
    labels = [told[0] for piece in pieces if (told := known.field(piece)) and not told[1]]
    letter.row = tuple(labels) if len(labels) == len(pieces) > 1 else ()
    for piece in pieces:
        if (told := known.field(piece)) and not _is_text(told[1]):
            letter.waiting = told[0] if not told[1] or told[0] in known.purposes["subject"] else ""
            letter.values.setdefault(told[0], told[1])
            if told[0] in known.purposes["reference"] and (day := _WITH_DAY.search(told[1])):
                letter.values.setdefault("datum", day["day"])
        elif not letter.waiting and _BARE_DAY.fullmatch(piece):
            letter.values.setdefault("datum", piece)
            letter.waiting, letter.end = "", index + 1
            return True
        elif known.bare.match(piece) or known.mark.match(piece):
            letter.waiting = ""
        elif letter.waiting in known.purposes["subject"] and len(columns) > 1 and piece.isdecimal():
            continue  # the number of enclosures, in the column beside the subject
        elif letter.waiting and _isvalue_of(letter, piece, known):
            letter.values[letter.waiting] = f"{letter.values.get(letter.waiting, '')} {piece}".strip()
        elif piece in letter.values.values():  # the subject is printed again
            letter.waiting = ""
        else:
            letter.waiting = ""
            is_text = len(piece) > LONG and ends_sentence(piece)
            is_line = letter.salutation is None and len(piece) <= SHORT and not ends_sentence(piece)
            return is_line or (index < within and not is_text)
    letter.end, letter.marks = index + 1, letter.marks + max(1, sum(map(bool, map(known.field, pieces))))
    return True


def _is_text(value: str) -> bool:
    """Whether what stands behind a label is no value but text, as in a mail of which all lines were joined."""
    return len(value) > LONG and ends_sentence(value) and SENTENCE.search(value) is not None


def _isvalue_of(letter: Letter, piece: str, known: Words) -> bool:
    """Whether a line is the value of the label above it, or goes on with it."""
    so_far = letter.values.get(letter.waiting, "")
    if not so_far:
        return len(piece) <= (REFERENCE if letter.waiting in known.purposes["reference"] else 4 * LONG)
    if letter.waiting in known.purposes["reference"] and len(piece) > REFERENCE:
        return False
    return piece[0].islower() or (len(so_far) > 1 and (so_far.endswith(("-", ",")) or is_unfinished(so_far, "verbs")))


def value_of(letter: Letter, labels: frozenset[str]) -> str:
    return next((value for label, value in letter.values.items() if label in labels and value), "")


def values_beside(beside: Sequence[str], known: Words) -> dict[str, str]:
    """The values of the labels beside a letter."""
    letter = Letter()
    for index, text in enumerate(beside[:DEEP]):
        taken(letter, COLUMNS.split(text.strip()), index, known, -1)
    return letter.values


def last_label(opening: Sequence[str], known: Words) -> int:
    """Where the date or the subject of a letter without a salutation stands, below other short lines of a head; -1
    where nothing tells."""
    short = list(takewhile(lambda line: len(line) <= LONG, opening))
    told = known.purposes["date"] | known.purposes["subject"]
    labels = [index for index, line in enumerate(short) if _tells(line, known) & told]
    return labels[-1] if labels and any(map(known.mark.match, short[: labels[0]])) else -1


def _tells(line: str, known: Words) -> set[str]:
    field = known.field(line)
    return set(known.in_row(line)) or ({field[0]} if field else set())
