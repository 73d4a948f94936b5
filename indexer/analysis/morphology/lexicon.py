"""The Dutch words that the program knows: lemmas, stems of verbs, parts of compounds, and forms that follow no rule.

The data come from the spelling dictionary of OpenTaal (revised BSD licence or CC BY 3.0, see `lexicon-licence.txt`);
`build_lexicon.py` makes the file anew from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any

FILE = "lexicon.txt"
_BEGINNING = 3
"""Words of which so many first letters are the same stand on one line."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words without accents, in lower case.

    `lemmas` are basic forms: singular nouns, adjectives, stems of verbs; `verbs` are those of verbs alone (`geef`).
    `names` are proper names, and `whole` are lemmas that look like compounds and are not to be parted (`maatregel`).
    `openings` can begin a compound or stand in its middle (`aanstellings`), `endings` can end one. `irregular` gives
    the lemma of forms that the rules of inflection would get wrong.
    """

    lemmas: Set[str]
    verbs: Set[str]
    openings: Set[str]
    endings: Set[str]
    names: Set[str]
    whole: Set[str]
    irregular: Mapping[str, str]


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon that comes with the program."""
    return loads((Path(__file__).parent / FILE).read_text(encoding="ascii"))


def loads(text: str) -> Lexicon:
    """A lexicon from its text: lists with an empty line between them, in the order of the fields of Lexicon. A line of
    a list holds the words that begin alike; in the last list each form has its lemma after it."""
    *lists, irregular = text.split("\n\n")
    lemmas, verbs, openings, endings, names, whole = (_Words(words.split("\n")) for words in lists)
    return Lexicon(lemmas, verbs, openings, endings, names, whole, _Forms(irregular.split("\n")))


def dumps(known: Lexicon) -> str:
    """The text that `loads` reads, each list sorted."""
    lists = (known.lemmas, known.verbs, known.openings, known.endings, known.names, known.whole)
    pairs = (f"{form} {base}" for form, base in sorted(known.irregular.items()))
    return "\n\n".join("\n".join(_lines(words)) for words in (*map(sorted, lists), pairs))


def save(known: Lexicon, path: Path) -> None:
    """Write a lexicon."""
    path.write_text(dumps(known), encoding="ascii")


class _Words(Set[str]):
    """The words of some lines. A line becomes a set when a word that begins so is looked up: most commands need few of
    a quarter of a million words."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = {line[:_BEGINNING].rstrip(): line for line in lines}
        self._sets = _Sets(self._lines)

    def __contains__(self, word: object) -> bool:
        return word in self._sets[word[:_BEGINNING]]  # type: ignore[index]  # words are text

    def __iter__(self) -> Iterator[str]:
        return (word for line in self._lines.values() for word in line.split())

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Sets(dict[str, frozenset[str]]):
    """The words of a line, by how they begin."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, beginning: str) -> frozenset[str]:
        line = self._lines.get(beginning)
        if line is None:
            return _NONE
        self[beginning] = found = frozenset(line.split())
        return found


_NONE: frozenset[str] = frozenset()


class _Forms(Mapping[str, str]):
    """Forms and their lemmas from lines; as `_Words`."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = {line[:_BEGINNING].rstrip(): line for line in lines}
        self._pairs = _Pairs(self._lines)

    def __getitem__(self, form: str) -> str:
        return self._pairs[form[:_BEGINNING]][form]

    def get(self, form: str, default: Any = None) -> Any:
        """The lemma of a form; nearly all words have none, and an exception for each would take long."""
        return self._pairs[form[:_BEGINNING]].get(form, default)

    def __iter__(self) -> Iterator[str]:
        return (form for line in self._lines.values() for form, _ in _paired(line))

    def __len__(self) -> int:
        return sum(1 for _ in self)


class _Pairs(dict[str, dict[str, str]]):
    """The forms of a line with their lemmas, by how they begin."""

    def __init__(self, lines: Mapping[str, str]) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, beginning: str) -> dict[str, str]:
        line = self._lines.get(beginning)
        if line is None:
            return _NO_PAIRS
        self[beginning] = found = dict(_paired(line))
        return found


_NO_PAIRS: dict[str, str] = {}


def _paired(line: str) -> Iterator[tuple[str, str]]:
    words = line.split()
    return zip(words[::2], words[1::2], strict=True)


def _lines(words: Iterable[str]) -> Iterator[str]:
    """Sorted words (or forms with their lemmas), those that begin alike on one line."""
    return (" ".join(alike) for _, alike in groupby(words, lambda word: word[:_BEGINNING].rstrip()))
