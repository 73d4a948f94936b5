"""Lines → blocks: the paragraphs and headings of a text whose lines were broken to fit a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.records import Span
from indexer.structure import headings, hyphens
from indexer.structure.lines import Line, ends_sentence
from indexer.vocabulary.parties import PartyRegister

_UNWRAPPED = 160
"""Lines longer than this were not broken to fit a page: each is a paragraph of its own."""
_SHORT = 0.9
"""A line that ends a sentence was broken on purpose if the next word would have fitted in this part of the width."""
_OPENS_SENTENCE = re.compile(r"[«“\"'‘(]*[A-ZÀ-Ý0-9]")
_LIST_ITEM = re.compile(r"(?:[–•▪◦*-]|\d{1,3}[.)]|[a-z][.)])\s+\S")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading: its text, and the stretches of the source that it was made from."""

    text: str
    spans: tuple[Span, ...]
    page: int | None
    heading: headings.HeadingForm | None


def reflow(lines: Sequence[Line], register: PartyRegister) -> list[Block]:
    """The blocks of a text in order. Furniture is left out; every other line is in one block."""
    body = [line for line in lines if not line.furniture]
    words = hyphens.vocabulary(line.text for line in body)
    groups = list(_groups(lines, register))
    lone = [len(group) == 1 and group[0].after_blank for group in groups]
    closed = [index + 1 == len(groups) or groups[index + 1][0].after_blank for index in range(len(groups))]
    return [
        _block(group, words, register, alone=opens and closes)
        for group, opens, closes in zip(groups, lone, closed, strict=True)
    ]


def _groups(lines: Sequence[Line], register: PartyRegister) -> Iterator[list[Line]]:
    """The lines of each block."""
    width = _width([line for line in lines if not line.furniture])
    group: list[Line] = []
    across_page = False
    for line in lines:
        if line.furniture:
            across_page = True
            continue
        if group and _breaks(group, line, width, register, across_page=across_page):
            yield group
            group = []
        group.append(replace(line, after_blank=True) if across_page else line)
        across_page = False
    if group:
        yield group


def _breaks(group: Sequence[Line], line: Line, width: float, register: PartyRegister, *, across_page: bool) -> bool:
    """Whether a line opens a new block."""
    last = group[-1]
    is_new = bool(headings.recognise(line.text, register)) or bool(_LIST_ITEM.match(line.text))
    if across_page and not ends_sentence(last.text):
        return is_new
    after_heading = len(group) == 1 and headings.recognise(last.text, register) is not None
    if is_new or across_page or line.after_blank or after_heading or width > _UNWRAPPED:
        return True
    fits = len(last.text) + 1 + len(line.text.split()[0]) <= _SHORT * width
    return fits and ends_sentence(last.text) and bool(_OPENS_SENTENCE.match(line.text))


def _width(lines: Sequence[Line]) -> float:
    """The width of the column in characters: nine of ten lines are no longer."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(0.9 * (len(lengths) - 1))] if lengths else 0


def _block(lines: Sequence[Line], words: Counter[str], register: PartyRegister, *, alone: bool) -> Block:
    text = lines[0].text
    for line in lines[1:]:
        text = hyphens.join(text, line.text, words)
    spans: list[Span] = []
    for line in lines:
        if spans and not line.after_blank:
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
    tidy = re.sub(r"\s+", " ", text.replace("\u00ad", ""))
    form = headings.recognise_alone(tidy, register) if alone else headings.recognise(tidy, register)
    return Block(tidy, tuple(spans), lines[0].page, form)
