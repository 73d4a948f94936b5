"""A text → its terms as a cluster takes them: at their places, or counted.

A term occurs as often as it weighs units, and a text is filled up with NONE until it has a length that a cluster can
tell (`text_lengths`). A text without a term has that one alone: so each paragraph has each field, and counts for how
rare a term is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import chain

from indexer.analysis.tokens import Remembered
from indexer.columnar import PieceAnalyzer
from indexer.engines.opensearch.rows.mapping import BESIDE, EMPTY, NONE, SPACE, TIMES
from indexer.engines.opensearch.rows.text_lengths import filling

_TEXTS = 1_000
"""The number of texts whose terms are remembered: titles, headings and speakers are those of the paragraph before."""


def placed(analyser: PieceAnalyzer, unit: float) -> Callable[[str], str]:
    """A function from a text to its terms at their positions, separated by spaces; terms of one position are joined by
    BESIDE."""

    def of_piece(piece: str) -> tuple[str, int, int]:
        positions = [_weighed(position, unit) for position in analyser.positions(piece)]
        places = (BESIDE.join(BESIDE.join([term] * times) for term, times in position) for position in positions)
        found = [times for position in positions for _, times in position]
        return " ".join(place or EMPTY for place in places), len(found), sum(found)

    known = Remembered(of_piece)

    def terms(text: str) -> str:
        found = list(map(known.__getitem__, analyser.pieces(text)))
        places, numbers, times = zip(*found, strict=True) if found else ((), (), ())
        number = sum(numbers)
        if not number:
            return NONE
        return " ".join([*filter(None, places), *[NONE] * filling(number, sum(times), unit)])

    return terms


def counted(analyser: PieceAnalyzer, unit: float) -> Callable[[str], str]:
    """A function from a text to its distinct terms, separated by spaces, each with its frequency behind TIMES."""

    def of_piece(piece: str) -> tuple[Sequence[str], int]:
        weighed = [found for position in analyser.positions(piece) for found in _weighed(position, unit)]
        return list(chain.from_iterable([term] * times for term, times in weighed)), len(weighed)

    known = Remembered(of_piece)

    @lru_cache(maxsize=_TEXTS)
    def terms(text: str) -> str:
        found = list(map(known.__getitem__, analyser.pieces(text)))
        number = sum(count for _, count in found)
        if not number:
            return NONE
        times = Counter(chain.from_iterable(occurring for occurring, _ in found))
        times[NONE] = filling(number, times.total(), unit)
        return " ".join([f"{term}{TIMES}{count}" for term, count in times.items() if count])

    return terms


def safe(term: str) -> str:
    """A term without white space: there are ligatures that stand for several words."""
    return term if term.isascii() else SPACE.join(term.split())


def _weighed(position: Sequence[tuple[str, float]], unit: float) -> Sequence[tuple[str, int]]:
    return [(safe(term), round(weight / unit)) for term, weight in position]
