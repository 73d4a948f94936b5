"""Amendments: how they open, and where each begins in a file that holds several."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.layout.blocks import Block
from indexer.patterns import regex

MOVES = regex(r"(?:De )?ondergeteken(?:de|den) stel(?:t|len) (?:het|de) volgende .{0,40}voor:?", re.IGNORECASE)
"""How an amendment opens."""
NUMERAL = regex(r"(?:[IVX]{1,5}|[A-Z]{1,2}|\d{1,2})\.?")
"""What stands above each part of an amendment."""
DATED = regex(r"(?:Ontvangen|Voorgesteld)(?: op)? \d{1,2} [a-z]+ \d{4}")
HEAD = regex(r"\d{2} ?\d{3}\b|nr\. ?\d|.*\b(?:motie|amendement)\b", re.IGNORECASE)
"""What stands in the head of a motion or an amendment, below another in the same file."""
_OVER = regex(r"(?:Tweede|Eerste) Kamer der Staten-Generaal\b|Vergaderjaar \d{4}\b", re.IGNORECASE)
_DEEP, _LONGEST = 8, 400
"""A head is no more blocks than this, each of so many characters."""


def is_amendment(texts: Iterable[str]) -> bool:
    """Whether these are the paragraphs of an amendment."""
    return any(map(MOVES.match, texts))


def each_amendment(blocks: Sequence[Block]) -> list[Sequence[Block]]:
    """The blocks of each amendment: the first has what stands above it, and every other its own head."""
    moves = [index for index, block in enumerate(blocks) if MOVES.match(block.text)]
    starts = [0, *(_head_above(blocks, index) for index in moves[1:]), len(blocks)]
    return [blocks[start:end] for start, end in pairwise(starts)]


def _head_above(blocks: Sequence[Block], index: int) -> int:
    """The index of the first block of the head above one."""
    start = index
    while start > max(0, index - _DEEP) and _is_of_head(blocks[start - 1]):
        start -= 1
    return start


def _is_of_head(block: Block) -> bool:
    text = block.text
    return len(text) <= _LONGEST and not ends_sentence(text) and any(form.match(text) for form in (HEAD, DATED, _OVER))
