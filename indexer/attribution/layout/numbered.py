"""Numbers of questions that stand in a line or a paragraph of their own above them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.analysis.sentences import opens_sentence
from indexer.attribution.layout.blocks import Block

_NUMBER = re.compile(r"\d{1,3}[.)]")


def with_numbers(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks, each number that stands alone (`1.`) before the paragraph below it."""
    number: Block | None = None
    for block in blocks:
        if number is not None and _is_plain(block) and opens_sentence(block.text):
            yield replace(block, text=f"{number.text} {block.text}", spans=number.spans + block.spans, page=number.page)
            number = None
            continue
        if number is not None:
            yield number
        number = block if _is_plain(block) and _NUMBER.fullmatch(block.text) else None
        if number is None:
            yield block
    if number is not None:
        yield number


def _is_plain(block: Block) -> bool:
    return not (block.heading or block.label or block.aside or block.turn or block.signature)
