"""Dutch text → terms, the same for the index, queries, highlighting, topics and suggestions.

>>> lemma("vertrouwenspersonen"), lemma("gemeenten"), lemma("veiligheid")
('vertrouwenspersoon', 'gemeente', 'veiligheid')
>>> [part.lemma for part in analyse("aanstellingsbrieven").parts]
['aanstelling', 'brief']
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.analysis.morphology.compounds import Part, parts_beside
from indexer.analysis.morphology.families import family
from indexer.analysis.morphology.hyphenated import joined, joined_at, joined_tokens
from indexer.analysis.morphology.lemmas import lemma as _known_lemma
from indexer.analysis.morphology.lexicon import lexicon
from indexer.analysis.morphology.lost_spaces import behind_name as _behind_name
from indexer.analysis.morphology.lost_spaces import words_in
from indexer.analysis.morphology.parted_verbs import VERB, parted, pieces_with_verbs, with_verbs
from indexer.analysis.morphology.roots import root
from indexer.analysis.morphology.spellings import modern
from indexer.analysis.tokens import (
    PARTED,
    Cut,
    Remembered,
    Token,
    fold,
    matches,
    normal,
    pieces,
    printed,
    spelled,
    tokens,
    tokens_at,
    words,
)
from indexer.analysis.wordlists import fillers, formula_words, referring_words, stop_words

__all__ = [
    "PARTED", "VERB", "Cut", "Part", "Remembered", "Token", "Word", "analyse", "behind_name", "fillers", "fold",
    "formula_words", "is_capitals", "is_dutch", "joined", "joined_at", "joined_tokens", "lemma", "matches", "normal",
    "parted", "pieces", "pieces_with_verbs", "printed", "referring_words", "root", "spelled", "stop_words", "tokens",
    "tokens_at", "with_verbs", "words",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Word:
    """The terms that a word is found by: its lemma, the parts of a compound, and the families of the word and its
    parts."""

    lemma: str
    parts: tuple[Part, ...]
    families: tuple[str, ...]


def analyse(word: str) -> Word:
    """The terms of a word as `words` gives it."""
    return _analysed[word]


def lemma(word: str) -> str:
    """The lemma of a word as `words` gives it; the lemma of a verb is its stem."""
    return _analysed[word].lemma


def is_dutch(word: str) -> bool:
    """Whether a word is in the lexicon, in some form."""
    base, known = lemma(word), lexicon()
    return base in known.lemmas or base in known.verbs


def behind_name(word: str) -> int:
    """Where a word goes on behind the name that it begins with (`Groningenveld`); 0 where it is no such word."""
    return _behind_name(word, lexicon())


def is_capitals(printed: str) -> bool:
    """Whether a word is an abbreviation in capitals that is another word in small letters: `OM`, `NAM`, not `AVG`."""
    if not _CAPITALS.fullmatch(printed):
        return False
    small = printed.lower()
    return small in stop_words() or is_dutch(small)


_CAPITALS = re.compile("[A-Z]{2,6}")


def _analyse(word: str) -> Word:
    known = lexicon()
    bare = word.partition("'")[0] if word.endswith(_AFTER_APOSTROPHE) else word
    base = _known_lemma(bare, known)
    found = parts_beside(base, bare, known)
    if base is None and not found:
        base = _known_lemma(modern(bare, known), known)
    if base is None and not found:
        found = _before_number(bare) or words_in(bare, known)
    if base is None:
        base = bare[: found[-1].start] + found[-1].lemma if found and found[-1].end == len(bare) else bare
    families = dict.fromkeys(family(one) for one in (bare, *(part.lemma for part in found)) if one.isalpha())
    return Word(base, found, tuple(families))


_AFTER_APOSTROPHE = ("'s", "'tje", "'tjes", "'er", "'ers", "'en")


def _before_number(word: str) -> tuple[Part, ...]:
    """The word or abbreviation of one that ends in a number (`ets2`, `covid19`)."""
    numbered = _NUMBERED.fullmatch(word)
    return (Part(lemma(numbered[1]), *numbered.span(1)),) if numbered else ()


_NUMBERED = re.compile(r"([a-z]{3,})-?\d{1,4}")
_analysed: Remembered[Word] = Remembered(_analyse)
