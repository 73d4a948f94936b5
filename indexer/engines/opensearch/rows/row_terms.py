"""A text → its terms as a cluster takes them: at their places, or counted.

A term occurs as often as it weighs units, and a text is filled up with NONE until it has a length that a cluster can
tell (`text_lengths`). A text without a term has that one alone: so each paragraph has each field, and counts for how
rare a term is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from indexer.analysis.tokens import Remembered
from indexer.columnar import PieceAnalyzer
from indexer.engines.opensearch.rows.mapping import BESIDE, EMPTY, NONE, SPACE, TIMES
from indexer.engines.opensearch.rows.text_lengths import filling

Weighed = Sequence[tuple[str, int]]
"""The terms of a piece, and how often each occurs."""


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
        found = [known[piece] for piece in analyser.pieces(text)]
        number = sum(terms for _, terms, _ in found)
        if not number:
            return NONE
        filled = [NONE] * filling(number, sum(times for _, _, times in found), unit)
        return " ".join([*(places for places, _, _ in found if places), *filled])

    return terms


def counted(analyser: PieceAnalyzer, unit: float) -> Callable[[str], str]:
    """A function from a text to its distinct terms, separated by spaces, each with its frequency behind TIMES."""

    def of_piece(piece: str) -> Weighed:
        return [weighed for position in analyser.positions(piece) for weighed in _weighed(position, unit)]

    known = Remembered(of_piece)

    def terms(text: str) -> str:
        times: Counter[str] = Counter()
        number = 0
        for piece, count in Counter(analyser.pieces(text)).items():
            found = known[piece]
            number += count * len(found)
            for term, weight in found:
                times[term] += count * weight
        if not number:
            return NONE
        times[NONE] = filling(number, times.total(), unit)
        return " ".join(f"{term}{TIMES}{count}" for term, count in times.items() if count)

    return terms


def safe(term: str) -> str:
    """A term without white space: there are ligatures that stand for several words."""
    return term if term.isascii() else SPACE.join(term.split())


def _weighed(position: Sequence[tuple[str, float]], unit: float) -> Weighed:
    return [(safe(term), round(weight / unit)) for term, weight in position]
