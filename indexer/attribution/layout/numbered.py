"""Numbers of questions that stand in a line or a paragraph of their own above them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.analysis.sentences import opens_sentence
from indexer.attribution.layout.blocks import Block
from indexer.patterns import regex

_NUMBER = regex(r"\d{1,3}[.)]")
_AGAIN = regex(r"(\d{1,3})[.)] (?=\S)")


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


def without_numbers_again(blocks: Iterable[Block]) -> list[Block]:
    """The blocks, the number of a question or an answer that is printed again below its label as a part of that; not
    where it opens a list."""
    found = list(blocks)
    for at, (label, block) in enumerate(pairwise(found)):
        numbers = label.label.numbers if label.label and label.label.kind != "note" else frozenset()
        if len(numbers) != 1 or not (_is_plain(block) and block.spans):
            continue
        number = min(numbers)
        again = _AGAIN.match(block.text)
        below = found[at + 2].text if at + 2 < len(found) else ""
        if again is None or int(again[1]) != number or below.startswith((f"{number + 1}.", f"{number + 1})")):
            continue
        start, end = block.spans[0]
        cut = min(start + again.end(), end)
        found[at] = replace(label, spans=(*label.spans, (start, cut)))
        found[at + 1] = replace(block, text=block.text[again.end() :], spans=((cut, end), *block.spans[1:]))
    return found


def _is_plain(block: Block) -> bool:
    return not (block.heading or block.label or block.aside or block.turn or block.signature)
