"""The heads of papers: what a document prints of itself above its text, and which of its lines say nothing else."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.attribution.mastheads import decisions, letter, nondossier, paper
from indexer.attribution.mastheads.masthead import Masthead
from indexer.records import Metadata

__all__ = ["Masthead", "read_masthead"]


def read_masthead(texts: Sequence[str], beside: Sequence[str] = ()) -> Masthead:
    """The head of a document, from its lines or paragraphs, and from those that are printed `beside` them. A metadata
    file overrides what is found here."""
    found = paper.read(texts) or decisions.read(texts) or letter.read(texts, beside) or nondossier.read(texts)
    return found or Masthead(Metadata(), frozenset())
