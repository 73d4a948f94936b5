"""An analyser that gives words and their parts."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.columnar.analysis import PieceAnalyzer

PARTS = {"hondenhok": ("hond", "hok"), "hokhok": ("hok", "hok")}


class Compounds(PieceAnalyzer):
    """Words, and what they are put together of at half the weight. `a` is passed over, `hok` counts twice."""

    def positions(self, piece: str) -> Sequence[Sequence[tuple[str, float]]]:
        terms = [(piece, 1.0), *((part, 0.5) for part in PARTS.get(piece, ()))]
        return {"a": [], "één": [[]], "hok": [terms, terms]}.get(piece, [terms])
