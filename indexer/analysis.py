"""Dutch text → terms, in one place: for the index, queries, highlighting, topics and suggestions.

>>> [token.word for token in tokens("De D66-fractie vraagt: ‘geen café’s’?")]
['de', 'd66', 'fractie', 'vraagt', 'geen', "café's"]
>>> stem("vertrouwenspersonen") == stem("vertrouwenspersoon")
True
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import Stemmer

# Letters and digits; an apostrophe between letters, or a dot or comma between digits, belongs to the word.
_WORD = re.compile(r"[^\W_]+(?:(?:(?<=[^\W\d_])['’‘](?=[^\W\d_])|(?<=\d)[.,](?=\d))[^\W_]+)*")
_stemmer = Stemmer.Stemmer("dutch")  # Kraaij–Pohlmann; the Snowball release is pinned, see pyproject.toml


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text: `word` in lower case with plain apostrophes, and where it stands (characters)."""

    word: str
    start: int
    end: int

    @property
    def term(self) -> str:
        """What the word is found by: its stem."""
        return stem(self.word)


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order."""
    for match in _WORD.finditer(text):
        yield Token(_normal(match.group()), match.start(), match.end())


def words(text: str) -> list[str]:
    """The words of a text in lower case, in order."""
    return [_normal(match) for match in _WORD.findall(text)]


def places(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand (characters), in order."""
    return [match.span() for match in _WORD.finditer(text)]


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """The word without accents: `één` → `een`."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word)
    return "".join(character for character in decomposed if not unicodedata.combining(character))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The term of a lower-case word, by the Kraaij–Pohlmann stemmer (Snowball 3, `dutch`), after folding."""
    folded = fold(word)
    stemmed: str = _stemmer.stemWord(folded)
    return stemmed or folded


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words so common that a query's other words need not stand beside them."""
    return _listed("stopwords.txt")


@lru_cache(maxsize=1)
def formula_words() -> frozenset[str]:
    """Words of the formula in which questions are put; they say nothing of what is asked."""
    return _listed("formula.txt")


def _listed(name: str) -> frozenset[str]:
    """The words of a file of the vocabulary; lines that begin with # are comments."""
    lines = (files("indexer") / "vocabulary" / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _normal(word: str) -> str:
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).lower().replace("’", "'").replace("‘", "'")
