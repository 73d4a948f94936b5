"""Analysers that treat each piece of a text independently, so that a writer analyses each distinct piece only once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from whoosh.analysis import Analyzer, Token

from indexer.columnar.cuts import Cuts, cut

WeightedTerm = tuple[str, float]
"""A term, and what one occurrence of it weighs."""


class PieceAnalyzer(Analyzer):
    """An analyser that cuts a text into pieces, and gives the terms of each piece regardless of its context.

    A subclass defines `positions`. Whoosh's own writer, and the query parser, ask for every piece of a text; this
    package's writer asks once for each different piece.
    """

    def pieces(self, text: str) -> Sequence[str]:
        """The pieces of a text in order: what stands between white space."""
        return text.split()

    def cut_together(self, texts: Sequence[str]) -> Cuts | None:
        """Many texts cut together, for speed, where that can be. The pieces may be others than those of `pieces`, but
        must have the same positions."""
        return cut(texts) if type(self).pieces is PieceAnalyzer.pieces else None

    def positions(self, piece: str) -> Sequence[Sequence[WeightedTerm]]:
        """The terms at each of the positions that a piece takes: none for a piece that is skipped."""
        raise NotImplementedError

    def __call__(
        self, value: str, *, tokenize: bool = True, start_pos: int = 0, mode: str = "", **kwargs: Any
    ) -> Iterator[Token]:
        """The terms of a text, as Whoosh's tokens."""
        token = Token(positions=True, boosts=True, mode=mode)
        found = (terms for piece in (self.pieces(value) if tokenize else [value]) for terms in self.positions(piece))
        for position, terms in enumerate(found, start_pos):
            for term, weight in terms:
                token.text, token.boost, token.pos, token.stopped = term, weight, position, False
                yield token
