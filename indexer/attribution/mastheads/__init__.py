"""The heads of papers: what a document prints of itself above its text, and which of its lines say nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.attribution.mastheads import decisions, letter, nondossier, paper
from indexer.attribution.mastheads.masthead import Masthead
from indexer.records import Metadata

__all__ = ["Masthead", "read_masthead"]

_KINDS = (paper.read, decisions.read, letter.read, nondossier.read)
"""The heads that are known, in the order in which they are looked for."""


def read_masthead(texts: Sequence[str]) -> Masthead:
    """The head of a document, from its lines or paragraphs. A metadata file overrides what is found here."""
    return next((head for read in _KINDS if (head := read(texts))), Masthead(Metadata(), frozenset()))
