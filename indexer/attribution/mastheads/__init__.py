"""The heads of papers: what a document prints about itself above its text, and which lines are part of that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.mastheads import (
    council,
    council_of_state,
    decisions,
    letter,
    nondossier,
    paper,
    sitting,
    unnumbered,
    website,
)
from indexer.attribution.mastheads.masthead import Masthead
from indexer.records import Metadata, overridden

__all__ = ["Masthead", "opens_report", "read_masthead", "read_sitting"]

read_sitting = sitting.read
opens_report = sitting.opens_report


def read_masthead(texts: Sequence[str], beside: Sequence[str] = ()) -> Masthead:
    """The head of a document, from its lines or paragraphs, and from those that are printed `beside` them. A metadata
    file overrides what is found here."""
    if shown := website.read([" ".join(text.split()) for text in texts]):
        start = len(shown.lines)
        inside = read_masthead(texts[start:], beside)
        lines = shown.lines | {start + index for index in inside.lines}
        stated = inside.metadata
        if shown.metadata.title and _says_less(stated.title, inside.own_title, shown):
            stated = replace(stated, title=None)
        if shown.metadata.id and (stated.id or "").startswith("ah-"):  # told by the number of the answer
            stated = replace(stated, id=None)
        told = inside.own_title if inside.own_title != letter.BARE else ""
        own = told or shown.own_title or inside.own_title or shown.metadata.title or ""
        return Masthead(overridden(shown.metadata, stated), lines, own, inside.genre or shown.genre)
    found = (
        paper.read(texts)
        or nondossier.read_registered(texts)
        or unnumbered.read(texts)
        or council_of_state.read(texts)
        or decisions.read(texts)
        or council.read(texts, beside)
        or letter.read(texts, beside)
        or nondossier.read(texts)
    )
    return found or Masthead(Metadata(), frozenset())


def _says_less(title: str | None, own: str, shown: Masthead) -> bool:
    """Whether the title that a paper prints names no more than its kind, or its dossier and its kind, where the page
    that shows it says what it is about."""
    if title is None or title == own:
        return True
    kinds = {text.casefold() for text in (own, shown.own_title)}
    about = shown.metadata.title or ""
    return title.endswith(f"; {own}") and bool(own) and "; " not in about and about.casefold() not in kinds
