"""How well questions find the answers that belong to them: known-item search over all answers of a file.

The file is CSV with the columns `question`, `answer` and `other_answer`, an answer that belongs to another question.
Every different answer is a paragraph of an index made for the purpose, and each question is asked as it is typed, with
any of its words.
"""

from __future__ import annotations

import csv
import hashlib
import math
import random
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from indexer.counted import counted
from indexer.engines import Engine, open_engine
from indexer.errors import UsageError
from indexer.extraction.topic_terms import find_topics
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.topics import TopicVocabulary

DEEPEST = 100
"""Ranks beyond this count as not found."""
Half = Literal["tuning", "held out"]
_FIRST = 10
_COLUMNS = ("question", "answer", "other_answer")
_RESAMPLES = 1000
_LONGEST_FIELD = 1_000_000  # characters


@dataclass(frozen=True, slots=True)
class Pairs:
    """Questions, all different answers, and for each question the number of the answer that belongs to it."""

    questions: tuple[str, ...]
    answers: tuple[str, ...]
    belonging: tuple[int, ...]

    def half(self, number: int) -> Half:
        """The half that a question is in, by its own text: constants are chosen on one and reported on the other."""
        digest = hashlib.sha256(self.questions[number].encode()).digest()
        return "held out" if digest[-1] % 2 else "tuning"


@dataclass(frozen=True, slots=True)
class Score:
    """A mean over questions from 0 to 1, and the bounds of its 95% interval (bootstrap over questions)."""

    name: str
    mean: float
    low: float
    high: float


def read(path: Path) -> Pairs:
    """The pairs of a file; white space in answers is single, and equal answers count once.

    Raises:
        UsageError: the file cannot be read or lacks a column.
    """
    csv.field_size_limit(_LONGEST_FIELD)
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file, strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise UsageError(
            f"{path}: cannot be read as CSV in UTF-8 ({error}); name a file of questions and answers"
        ) from None
    if not rows or any(row.get(column) is None for row in rows for column in _COLUMNS):
        raise UsageError(f"{path}: it has no rows with the columns {', '.join(_COLUMNS)}; add them")
    numbers: dict[str, int] = {}
    for row in rows:
        for column in _COLUMNS[1:]:
            numbers.setdefault(_single_spaced(row[column]), len(numbers))
    return Pairs(
        tuple(_single_spaced(row["question"]) for row in rows),
        tuple(numbers),
        tuple(numbers[_single_spaced(row["answer"])] for row in rows),
    )


def ranks(pairs: Pairs, vocabularies: Vocabularies) -> list[int | None]:
    """For each question the rank, from 1, at which its answer is found; None where it is not among DEEPEST."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "index", vocabularies)
        engine.write(_documents(pairs.answers, vocabularies.topics))
        return [_rank(engine, *pair) for pair in zip(pairs.questions, pairs.belonging, strict=True)]


def scores(found: Sequence[int | None]) -> tuple[Score, ...]:
    """MRR@10, nDCG@10 (one relevant answer each), recall@10 and recall@100 of the ranks of some questions."""
    return tuple(_score(name, [gain(rank) for rank in found]) for name, gain in _GAINS.items())


def table(pairs: Pairs, found: Sequence[int | None]) -> str:
    """The scores of all questions and of each half, as lines of text."""
    halves: list[tuple[str, list[int | None]]] = [("all questions", list(found))]
    for half in ("tuning", "held out"):
        halves.append((f"{half} half", [rank for number, rank in enumerate(found) if pairs.half(number) == half]))
    lines = [f"{counted(len(pairs.questions), 'question')}, {counted(len(pairs.answers), 'answer')}"]
    for name, some in halves:
        if some:
            lines.append(f"{name} ({len(some)})")
            lines += [f"  {s.name:<11} {s.mean:.3f}  ({s.low:.3f} to {s.high:.3f})" for s in scores(some)]
    return "\n".join(lines)


def _rank(engine: Engine, question: str, answer: int) -> int | None:
    for size in (_FIRST, DEEPEST):  # most are among the first, and every hit takes the time to mark what matches in it
        result = engine.search(SearchRequest(q=question, match="any", size=size))
        for rank, hit in enumerate(result.hits, 1):
            if hit.document.number == str(answer):
                return rank
    return None


def _documents(answers: Sequence[str], vocabulary: TopicVocabulary) -> Iterator[ParsedDocument]:
    for number, text in enumerate(answers):
        document = Document(id=f"answer-{number}", type="other", title="", number=str(number))
        evidence = find_topics(text, vocabulary)
        paragraph = Paragraph(
            id=f"{document.id}/1", document_id=document.id, position=1, text=text, role="response",
            topics=tuple(found.topic for found in evidence), evidence=evidence,
        )  # fmt: skip
        yield ParsedDocument(document, (paragraph,), (), ())


def _score(name: str, gains: Sequence[float]) -> Score:
    chance = random.Random(0)  # the same interval for the same ranks
    means = sorted(sum(chance.choices(gains, k=len(gains))) / len(gains) for _ in range(_RESAMPLES))
    return Score(name, sum(gains) / len(gains), means[_RESAMPLES // 40], means[-_RESAMPLES // 40])


_GAINS: dict[str, Callable[[int | None], float]] = {
    "MRR@10": lambda rank: 1 / rank if rank and rank <= 10 else 0.0,
    "nDCG@10": lambda rank: 1 / math.log2(rank + 1) if rank and rank <= 10 else 0.0,
    "recall@10": lambda rank: float(bool(rank and rank <= 10)),
    "recall@100": lambda rank: float(bool(rank and rank <= 100)),
}


def _single_spaced(text: str) -> str:
    return " ".join(text.split())
