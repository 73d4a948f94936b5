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
from indexer.structure.asking import SENTENCE
from indexer.structure.written_questions import LABEL, numbers

_ALIKE = 0.72
"""The share of the content words of a contribution's sentence that a response must repeat."""
_LEAST, _LEAST_UNNAMED = 4, 7
"""A repeated sentence has at least this many content words; more where the response names no party."""


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
    """Responses that repeat a sentence of a contribution, and those that follow them in the same section."""
    contributions = [(p, _sentences(p.text)) for p in paragraphs if p.role == "contribution"]
    pairs: dict[str, tuple[str, ...]] = {}
    current: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    for paragraph in paragraphs:
        if paragraph.role != "response":
            continue
        if paragraph.section != section:
            current, section = (), paragraph.section
        said = _sentences(paragraph.text)
        repeated = tuple(other.id for other, asked in contributions if _repeats(said, asked, paragraph, other))
        if repeated:
            current = repeated
        elif paragraph.responds_to:
            current = ()
        if current:
            pairs[paragraph.id] = current
    return pairs


def _repeats(
    said: Sequence[frozenset[str]], asked: Sequence[frozenset[str]], response: Paragraph, contribution: Paragraph
) -> bool:
    """Whether a response repeats what a contribution asks. Where both name a party, that must be the same one."""
    if response.responds_to:
        if not set(response.responds_to) & set(contribution.parties):
            return False
        least = _LEAST
    else:
        least = _LEAST_UNNAMED
    return any(
        len(question) >= least and len(question & reply) >= _ALIKE * len(question)
        for question in asked
        for reply in said
    )


def _sentences(text: str) -> list[frozenset[str]]:
    """For each sentence the stems of the words that say what it is about."""
    return [_content(sentence) for sentence in SENTENCE.split(re.sub(r"\([^)]*\)", "", text))]


def _content(sentence: str) -> frozenset[str]:
    return frozenset(
        analysis.stem(word)
        for word in analysis.words(sentence)
        if word not in analysis.stop_words() and word not in analysis.formula_words()
    )
