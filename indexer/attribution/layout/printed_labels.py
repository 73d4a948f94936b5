"""Labels that open a paragraph (`Antwoord: …`, `Vraag 3: …`) are headings of it, not words that were spoken."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.extraction.formulas.question_labels import opening_label


def without_labels(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with each label that opens a paragraph as a heading above it."""
    for block in blocks:
        label = None if block.heading or block.aside or not block.spans else opening_label(block.text)
        if label is None:
            yield block
            continue
        printed = block.text[: label.length].rstrip()
        start, end = block.spans[0]
        cut = min(start + len(printed), end)
        form = HeadingForm("question" if label.kind == "question" else "response", 0, speaker=label.speaker)
        yield Block(printed.rstrip(" :."), ((start, cut),), block.page, form)
        yield replace(block, text=block.text[label.length :], spans=((cut, end), *block.spans[1:]))
