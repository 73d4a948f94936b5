"""Headings that a format does not mark: a short line between paragraphs of whole sentences."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm, is_numbered, recognise_alone
from indexer.attribution.layout.signatures import is_name, is_signature
from indexer.extraction.formulas.law_parts import opens_part
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex
from indexer.readers.conventions.heading_looks import CELLS

_ONE_WORD = regex(r"[^\W\d_][\w/&-]{1,29}")
_LEAST = 60
"""A paragraph under a heading has at least so many characters."""


def with_plain_headings(blocks: Sequence[Block], context: Context) -> list[Block]:
    """The blocks, each title between paragraphs as a heading: not an item of a list, a row of a table or a name."""
    found = list(blocks)
    for index in range(len(blocks) - 2, -1, -1):
        above, block, below = blocks[index - 1] if index else None, blocks[index], found[index + 1]
        signs = is_signature(block) or _names(block, above)
        if not _is_text(block) or CELLS in block.text or signs:
            continue
        opens = below.heading or (_is_text(below) and len(below.text) >= _LEAST and ends_sentence(below.text))
        ended = above is None or _ends(above)
        if opens and ended and (form := recognise_alone(block.text, context)):
            found[index] = replace(block, heading=form)
    return found


def with_words_of_capitals(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, each word of capitals alone (`REACH`) between whole sentences as the heading of what stands below."""
    found = list(blocks)
    for index in range(1, len(blocks) - 1):
        above, block, below = found[index - 1], blocks[index], blocks[index + 1]
        told = _is_text(block) and block.text.isupper() and _ONE_WORD.fullmatch(block.text)
        if told and _is_text(below) and ends_sentence(below.text) and (above.heading or ends_sentence(above.text)):
            found[index] = replace(block, heading=HeadingForm("subject", 0))
    return found


def _names(block: Block, above: Block | None) -> bool:
    """Whether a block is the name of a person: a single word is only below an office."""
    alone = " " not in block.text and not (above and is_signature(above))
    return is_name(block.text) and not alone and not opens_part(block.text)


def _ends(above: Block) -> bool:
    marked = above.heading or above.label or is_signature(above) or is_name(above.text) or is_numbered(above.text)
    return bool(marked) or ends_sentence(above.text)


def _is_text(block: Block) -> bool:
    return not (block.heading or block.label or block.aside or block.signature or block.turn)
