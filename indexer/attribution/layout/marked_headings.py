"""Headings that a format marks as such, with their level."""

from __future__ import annotations

from dataclasses import replace

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.layout.headings import LONGEST, HeadingForm, recognise_alone
from indexer.extraction.names.party_names import Context
from indexer.readers.conventions.speaker_lines import names_who_presides


def marked_heading(text: str, level: int, context: Context) -> HeadingForm | None:
    """The form of a text that a format marks as a heading of a level; None where it is none for all that: it says who
    presides, or is sentences, longer than a title that ends so."""
    if names_who_presides(text) or (len(text) > LONGEST and (ends_sentence(text) or text.endswith(":"))):
        return None
    form = recognise_alone(text, context) or HeadingForm("subject", level)
    return replace(form, rank=form.rank or level)
