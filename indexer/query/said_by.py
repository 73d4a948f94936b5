"""A query that is the name of a person: the paragraphs in which this person speaks.

>>> print(said_by("Minister Omtzigt"))
speaker:omtzigt
>>> print(said_by("sylvana simons"))
(speaker:simons ANDMAYBE speaker:sylvana)
>>> said_by("klaver"), said_by("brug water sluis")
(None, None)
"""

from __future__ import annotations

from whoosh import query as whoosh

from indexer import analysis
from indexer.analysis.morphology.lexicon import lexicon
from indexer.extraction.names.persons import persons

_MOST = 6  # words
_IN_SURNAMES = frozenset(("van", "de", "der", "den", "ter", "ten", "te", "el", "al", "la", "le", "in", "'t", "t"))
"""Words in small letters before a surname."""


def said_by(typed: str) -> whoosh.Query | None:
    """The paragraphs in which a person of this name speaks; None for what is no name. A word that is Dutch too
    (`klaver`) is one where it is typed as one: with a capital, or after `van` and the like."""
    called = persons(" ".join(word[:1].upper() + word[1:] for word in typed.split()[:_MOST]))
    words = analysis.words(called[0]) if len(called) == 1 else []
    telling = [word for word in words if word not in _IN_SURNAMES]
    if not telling or len(typed.split()) > _MOST or not _is_name(typed, words, telling):
        return None
    first, surname = (words[:1], words[1:]) if len(telling) > 1 and telling[0] == words[0] else ([], words)
    return whoosh.AndMaybe(_spoken(surname), _spoken(first)) if first else _spoken(surname)


def _is_name(typed: str, words: list[str], telling: list[str]) -> bool:
    if any(not word.isalpha() for word in words):
        return False
    known = lexicon().lemmas
    return (
        len(telling) < len(words)
        or any(word[:1].isupper() for word in typed.split())
        or not any(analysis.lemma(word) in known for word in telling)
    )


def _spoken(words: list[str]) -> whoosh.Query:
    terms = [whoosh.Term("speaker", word) for word in words]
    return terms[0] if len(terms) == 1 else whoosh.And(terms)
