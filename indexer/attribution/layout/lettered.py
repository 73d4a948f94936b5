"""Items of a list that look like headings: a small letter before each, and one right below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import is_lettered


def without_items(blocks: Sequence[Block]) -> list[Block]:
    """The blocks, lettered items of a list as no headings: `a. Meer geld`, `b. Minder regels`, and no text between."""
    lettered = [is_lettered(block.text) for block in blocks]
    return [
        replace(block, heading=None) if block.heading and lettered[index] and _is_item(lettered, index) else block
        for index, block in enumerate(blocks)
    ]


def _is_item(lettered: Sequence[bool], index: int) -> bool:
    """Whether another item stands right above or below, or nothing at all below."""
    return any(lettered[max(0, index - 1) : index]) or any(lettered[index + 1 : index + 2] or [True])
