"""Words of a query that stand side by side in a text as they are typed: such a paragraph comes before one in which they
stand apart.

>>> parts = (ReadingPart("word", "werk"), ReadingPart("and"), ReadingPart("word", "werk"))
>>> print(neighbours(Reading(parts, ()), "werk naar werk"))
exact:"werk naar werk"
"""

from __future__ import annotations

from whoosh import query as whoosh

from indexer import analysis
from indexer.query import weights
from indexer.query.language.named import NAMING
from indexer.query.terms import as_written
from indexer.searches import Reading, ReadingPart

_MOST = 6  # words


def neighbours(reading: Reading, q: str) -> whoosh.Query | None:
    """The words of a query as one phrase, `q` being the query as it was typed; None where it is no row of words, or
    where one of them names a kind of document, a group or an office."""
    if not all(part.kind in ("word", "and") for part in reading.parts) or any(map(_names, reading.parts)):
        return None
    words = analysis.words(q)
    if not 2 <= len(words) <= _MOST:
        return None
    if any(word in analysis.stop_words() for word in words):
        return as_written(words, weights.NEIGHBOURS)
    return whoosh.Phrase("text", [analysis.lemma(word) for word in words], boost=weights.NEIGHBOURS)


def _names(part: ReadingPart) -> bool:
    return any(meant.startswith(NAMING) for meant in part.meant)
