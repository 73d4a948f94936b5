"""Queries in English: the documents are Dutch, and who does not know that finds nothing."""

from __future__ import annotations

from pathlib import Path

from indexer import analysis
from indexer.analysis.wordlists import words_in
from indexer.searches import Reading


def is_english(reading: Reading) -> bool:
    """Whether half of the words of a query at least are English, not counting names of groups."""
    parts = [part for part in reading.parts if part.kind == "word" and not _names_a_group(part.meant)]
    words = [word for part in parts for word in analysis.words(part.text) if word.isalpha()]
    listed = words_in(Path(__file__).with_suffix(".txt"))
    return bool(words) and 2 * sum(word in listed for word in words) >= len(words)


def _names_a_group(meant: tuple[str, ...]) -> bool:
    return any(value.startswith("party:") for value in meant)
