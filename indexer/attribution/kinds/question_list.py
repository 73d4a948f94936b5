"""Lists of questions: a number, the question, and where it was answered the answer.

The number stands alone on a line, or opens the question (`1. Waar zijn …?`). Who asks is not said: the list is the
committee's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer.attribution.kinds import consultation
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import SIGNATURE, HeadingForm
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.reflow import Marks
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.extraction.party_names import Context

_ALONE = re.compile(r"(?P<number>\d{1,3})\.?")
_OPENING = re.compile(r"(?P<number>\d{1,3})[.)]\s+\S")
_LEAST = 2
"""A list has at least this many questions; a single number says nothing."""


def marks(lines: Sequence[Line]) -> Marks:
    """The lines that open a paragraph: every number of the list that stands alone, and what follows it."""
    opens: set[int] = set()
    number, after = 0, False
    for index, line in enumerate(lines):
        match = None if line.furniture else _ALONE.fullmatch(line.text)
        is_next = bool(match) and line.after_blank and match is not None and int(match["number"]) == number + 1
        if is_next or (after and not line.furniture):
            opens.add(index)
        number += is_next
        after = is_next
    return Marks(frozenset(opens))


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Questions as contributions, what follows a question up to the next number as its answer. A text without a list
    is read as a consultation."""
    listed = list(blocks)
    places = _places(listed)
    if len(places) < _LEAST:
        yield from consultation.attribute(listed, context)
        return
    first = min(places)
    yield from consultation.attribute(listed[:first], context)
    section: tuple[str, ...] = ()
    asked = True
    for index, block in enumerate(listed[first:], first):
        mentions = context.named(block.text)
        if index in places:
            section, asked = (str(places[index]),), False
            if _ALONE.fullmatch(block.text):
                yield OutlineHeading(replace(block, heading=HeadingForm("subject", 0)), 1)
                continue
            yield OutlineHeading(Block(section[0], (), block.page, HeadingForm("subject", 0)), 1)
        if block.aside or block.signature or SIGNATURE.fullmatch(block.text):
            yield Said(block, Attribution((), "procedural", None, (), mentions))
        elif asked:
            yield Said(block, Attribution(section, "response", None, (), mentions))
        else:
            yield Said(block, Attribution(section, "contribution", None, (), mentions))
            asked = "?" in block.text


def _places(blocks: Sequence[Block]) -> dict[int, int]:
    """Where each number of the list stands, by the index of its block."""
    places: dict[int, int] = {}
    for index, block in enumerate(blocks):
        match = _ALONE.fullmatch(block.text) or (_OPENING.match(block.text) if "?" in block.text else None)
        if match and int(match["number"]) == len(places) + 1:
            places[index] = len(places) + 1
    return places
