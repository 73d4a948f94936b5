"""Questions that stand beside their answers in a table without rules or head: they are no text in two columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from indexer.analysis.sentences import ends_sentence, opens_sentence
from indexer.extraction.formulas.question_labels import read_label
from indexer.readers.pdf.page import Page, Stretch

_LEAST = 3
"""So many answers begin level with their question, at least, and two thirds of all."""


def asks_beside(pages: Sequence[Page], gutter: float) -> bool:
    """Whether what stands left of the gutter, a part of the width of a page, asks, and the answer to each question
    begins right of it on the same line."""
    begun = level = 0
    for page in pages:
        left, right = "?", "."
        rows = groupby(sorted(page.stretches, key=lambda text: -text.base), key=lambda text: round(text.base))
        for _, row in rows:
            texts = list(row)
            asked = _text(text for text in texts if text.right <= gutter * page.width)
            answered = _text(text for text in texts if text.left >= gutter * page.width)
            if read_label(asked):  # which parts questions and answers by itself
                return False
            if asked and left.endswith("?"):
                begun += 1
                level += bool(answered) and opens_sentence(answered) and ends_sentence(right)
            left, right = asked or left, answered or right
    return level >= _LEAST and level * 3 >= begun * 2


def _text(texts: Iterable[Stretch]) -> str:
    return " ".join(text.text for text in sorted(texts, key=lambda text: text.left))
