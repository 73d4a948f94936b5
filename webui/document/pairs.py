"""Questions beside their answers: the paragraphs of a document in an order in which they can be read together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.records import Paragraph


@dataclass(frozen=True, slots=True)
class Pair:
    """Questions, and the paragraphs that answer them; at least one of each."""

    questions: tuple[Paragraph, ...]
    answers: tuple[Paragraph, ...]


def paired(paragraphs: Sequence[Paragraph]) -> tuple[Paragraph | Pair, ...]:
    """All paragraphs, each once. Questions that share an answer stand in one pair, at the place of the first of them;
    what is no part of a pair keeps its place among the questions."""
    by_id = {paragraph.id: paragraph for paragraph in paragraphs}
    sides: list[tuple[list[Paragraph], list[Paragraph]]] = []
    pair_of: dict[str, int] = {}
    for paragraph in paragraphs:
        ids = dict.fromkeys(paragraph.answered_by)
        replies = [by_id[other] for other in ids if other in by_id and other != paragraph.id]
        if not replies or paragraph.id in pair_of:
            continue
        number = next((pair_of[reply.id] for reply in replies if reply.id in pair_of), len(sides))
        if number == len(sides):
            sides.append(([], []))
        questions, answers = sides[number]
        questions.append(paragraph)
        answers += [reply for reply in replies if reply.id not in pair_of]
        for placed in (paragraph, *replies):
            pair_of.setdefault(placed.id, number)
    first_of = {questions[0].id: Pair(tuple(questions), tuple(answers)) for questions, answers in sides}
    return tuple(
        first_of.get(paragraph.id, paragraph)
        for paragraph in paragraphs
        if paragraph.id in first_of or paragraph.id not in pair_of
    )
