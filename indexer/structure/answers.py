"""Which contribution a response answers: from numbering, else from the question that it repeats.

Only where the evidence is clear; both directions are in the record.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from indexer import analysis
from indexer.records import Paragraph
from indexer.structure.written_questions import LABEL, numbers

_ALIKE = 0.72
"""The share of a contribution's content words that a response must repeat."""
_LEAST = 6
"""A repeated question has at least this many content words."""


def linked(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs with `answers` and `answered_by` filled in."""
    pairs = _by_number(paragraphs) or _by_repetition(paragraphs)
    answered: dict[str, list[str]] = defaultdict(list)
    for response, contributions in pairs.items():
        for contribution in contributions:
            answered[contribution].append(response)
    return [
        replace(paragraph, answers=pairs.get(paragraph.id, ()), answered_by=tuple(answered.get(paragraph.id, ())))
        for paragraph in paragraphs
    ]


def _by_number(paragraphs: Sequence[Paragraph]) -> dict[str, tuple[str, ...]]:
    """Answers to questions of the same number; an answer without a number answers the questions just before it."""
    asked: dict[int, list[str]] = defaultdict(list)
    pending: list[str] = []
    pairs: dict[str, tuple[str, ...]] = {}
    answering = False
    for paragraph in paragraphs:
        label = paragraph.section[-1] if paragraph.section else ""
        if not LABEL.fullmatch(label) and not label.rstrip(".").isdigit():
            continue
        if paragraph.role == "contribution":
            pending = [paragraph.id] if answering else [*pending, paragraph.id]
            answering = False
            for number in numbers(label):
                asked[number].append(paragraph.id)
        elif paragraph.role == "response":
            answering = True
            own = sorted(numbers(label))
            targets = [target for number in own for target in asked.get(number, ())] if own else pending
            pairs[paragraph.id] = tuple(dict.fromkeys(targets))
    return {response: targets for response, targets in pairs.items() if targets}


def _by_repetition(paragraphs: Sequence[Paragraph]) -> dict[str, tuple[str, ...]]:
    """Responses that repeat a question, and those that follow them in the same section."""
    contributions = [(p, _content(p.text)) for p in paragraphs if p.role == "contribution"]
    pairs: dict[str, tuple[str, ...]] = {}
    current: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    for paragraph in paragraphs:
        if paragraph.role != "response":
            continue
        if paragraph.section != section:
            current, section = (), paragraph.section
        content = _content(paragraph.text)
        repeated = tuple(
            other.id
            for other, words in contributions
            if len(words) >= _LEAST
            and len(words & content) >= _ALIKE * len(words)
            and (not paragraph.responds_to or not other.parties or set(other.parties) & set(paragraph.responds_to))
        )
        if repeated:
            current = repeated
        elif paragraph.responds_to:
            current = ()
        if current:
            pairs[paragraph.id] = current
    return pairs


def _content(text: str) -> frozenset[str]:
    """The stems of the words that say what a text is about."""
    common = analysis.stop_words()
    return frozenset(
        analysis.stem(word) for word in analysis.words(re.sub(r"\([^)]*\)", "", text)) if word not in common
    )
