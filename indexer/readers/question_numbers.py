"""The numbers of questions and answers that stand on a line of their own: `Vraag 1`, `Antwoord 2 en 3`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.records import SourceBlock

_NUMBERS = r"\d{1,3}[a-z]?(?:\s*(?:,|en|t/m|tot en met|[-–])\s*\d{1,3}[a-z]?)*"
_LABEL = re.compile(rf"(?:(?:Vraag|Vragen|Antwoord|Antwoorden)(?:\s+op)?(?:\s+(?:vraag|vragen))?\s+{_NUMBERS})[.:]?")


def label(text: str) -> str:
    """The label that a text is, or an empty text.

    >>> label("Antwoord 2 en 3:"), label("Vraag 1 gaat over de dijken.")
    ('Antwoord 2 en 3', '')
    """
    return text.rstrip(".:") if _LABEL.fullmatch(text) else ""


def with_labels(blocks: Iterable[SourceBlock]) -> Iterator[SourceBlock]:
    """The blocks with each label on the paragraph after it. A label with nothing after it stays a block."""
    waiting: SourceBlock | None = None
    for block in blocks:
        if label(block.text):
            if waiting:
                yield waiting
            waiting = block
        elif waiting:
            yield replace(block, label=label(waiting.text), kind="paragraph", level=0)
            waiting = None
        else:
            yield block
    if waiting:
        yield waiting
