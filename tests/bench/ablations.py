"""What each part of the ranking of questions is worth: the scores without it, and with other constants of BM25F."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from indexer import analysis
from indexer.evaluation.relevance import Half, Pairs, ranks, scores
from indexer.query import weights
from indexer.vocabulary import Vocabularies

Change = tuple[Any, str, object]
"""A module, the name of one of its constants, and its value in place of ours."""


def _no_parts(*_: object) -> tuple[()]:
    """No word is a compound."""
    return ()


WITHOUT: dict[str, tuple[Change, ...]] = {
    "as it is": (),
    "without compounds": ((analysis, "parts_beside", _no_parts), (analysis, "words_in", _no_parts)),
    "without words run together": ((analysis, "words_in", _no_parts),),
    "parts weigh as much as words": ((weights, "PART", 1.0),),
    "without families": ((weights, "QUESTION_FAMILY", 0.0),),
    "without topics": ((weights, "QUESTION_TOPIC", 0.0), (weights, "QUESTION_SUB_THEME", 0.0)),
    "without near words": ((weights, "QUESTION_NEAR", 0.0),),
    "without synonyms": ((weights, "QUESTION_SYNONYM", 0.0),),
    "formula words weigh fully": ((weights, "FORMULA", 1.0),),
}
CURVE = [(b, 1.8) for b in (0.4, 0.6, 0.75, 0.8, 0.85, 1.0)] + [(0.9, k1) for k1 in (0.9, 1.2, 1.4, 2.2, 2.6)]
"""Values of B and K1 around ours."""


def table(pairs: Pairs) -> str:
    """MRR@10 and recall@10 of each half with each change, as lines of text."""
    changes = WITHOUT | {f"B {b}, K1 {k1}": ((weights, "B", b), (weights, "K1", k1)) for b, k1 in CURVE}
    halves: tuple[Half, ...] = ("tuning", "held out")
    lines = [f"{'':<30}" + "".join(f"{half:<20}" for half in halves), f"{'':<30}" + "MRR@10    recall@10 " * 2]
    for name, some in changes.items():
        with changed(some):
            found = ranks(pairs, Vocabularies())
        measured = (scores(of_half(pairs, found, half)) for half in halves)
        lines.append(f"{name:<30}" + "".join(f"{one[0].mean:<10.3f}{one[2].mean:<10.3f}" for one in measured))
    return "\n".join(lines)


def of_half(pairs: Pairs, found: Sequence[int | None], half: Half | None) -> list[int | None]:
    """The ranks of the questions in a half; of all where it is None."""
    return [rank for number, rank in enumerate(found) if half in (None, pairs.half(number))]


@contextmanager
def changed(changes: Sequence[Change]) -> Iterator[None]:
    """Inside it these constants have these values; nothing is remembered from before or kept after."""
    before = [(place, name, getattr(place, name)) for place, name, _ in changes]
    try:
        _set(changes)
        yield
    finally:
        _set(before)


def _set(changes: Sequence[Change]) -> None:
    for place, name, value in changes:
        setattr(place, name, value)
    analysis._analysed.clear()
