"""Query expansion: abbreviations and their full forms, synonyms, related words.

>>> from indexer.vocabulary import synonyms
>>> [other.text for other in Thesaurus(synonyms.load()).same("PSA")]
['psychosociale arbeidsbelasting']
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from typing import Any

from indexer import analysis
from indexer.query.language.numbers import is_numbered
from indexer.searches import Expansion
from indexer.vocabulary.prepared import prepared
from indexer.vocabulary.synonyms import Listed, Synonyms

FILE = "synonyms-prepared.json"
_PLURALS = ("ers", "er", "en", "s")
_PLURAL = re.compile(r"[a-z]{2,5}(?:ers?|en|s)")
"""The plural of an abbreviation."""


@dataclass(frozen=True, slots=True)
class Other:
    """A word or phrase that stands for another: as it is written, its words as a text is searched for them, and whether
    it is an abbreviation that counts in capitals only."""

    text: str
    words: tuple[str, ...]
    capitals: bool = False

    @property
    def lemmas(self) -> tuple[str, ...]:
        """The lemmas of its words; of an abbreviation that is another word in small letters, itself."""
        found = tuple(map(analysis.lemma, self.words))
        return (self.text,) if analysis.is_capitals(self.text) and (self.capitals or found != self.words) else found


class Thesaurus:
    """Synonyms made ready for looking up; forms of a word are looked up by its lemma."""

    def __init__(self, known: Synonyms) -> None:
        found = prepared(FILE, known.digest) or tables(known.listed)
        self._capitals = found["capitals"]
        self._same: dict[str, list[str]] = found["same"]
        self._near: dict[str, list[str]] = found["near"]
        self.longest: int = found["longest"]

    def same(self, typed: str) -> tuple[Other, ...]:
        """Words and phrases of the same meaning as one that is typed. `OM` counts as an abbreviation in capitals alone:
        `om` is a word."""
        if typed != self._capitals.get(typed.lower(), typed):
            return ()
        short = typed.upper()  # `ind` is typed for IND
        found = self._others(self._same, short if short in self._same else _key(typed))
        if not found and "-" in typed:
            found = self._others(self._same, _whole(typed))
        return found or self._plural(typed)

    def numbered(self, typed: str) -> tuple[Other, ...]:
        """What means the same as a word that is typed with its number: `art 16` is `artikel 16`, `125 mln` is
        `125 miljoen`."""
        first, _, last = typed.partition(" ")
        counted = last.isalpha()
        meant = (other.text for other in self.same(last if counted else first))
        texts = (f"{first} {other}" if counted else f"{other} {last}" for other in meant)
        return tuple(Other(text, tuple(analysis.words(text))) for text in texts)

    def near(self, typed: str) -> tuple[Other, ...]:
        """Related words and phrases, which often occur in answers to one that is typed."""
        return self._others(self._near, _key(typed))

    def in_capitals(self, typed: str) -> bool:
        """Whether an abbreviation counts in capitals only."""
        return typed in self._capitals.values()

    def is_short(self, typed: str) -> bool:
        """Whether a word is an abbreviation that is another word in small letters: `IND`, not `BOEREN`."""
        return typed in self._same and analysis.is_capitals(typed)

    def _plural(self, typed: str) -> tuple[Other, ...]:
        """What a plural of an abbreviation that is typed without its apostrophe means (`zzpers`, `ggden`): the
        abbreviation, and what that means."""
        word = analysis.fold(typed)
        if not _PLURAL.fullmatch(word) or analysis.is_dutch(word):
            return ()
        for ending in _PLURALS:
            short = word.removesuffix(ending)
            if short != word and (meant := self._others(self._same, short)):
                return (Other(short.upper(), (short,)), *meant)
        return ()

    def _others(self, table: dict[str, list[str]], key: str) -> tuple[Other, ...]:
        found = table.get(key, ())
        return tuple(Other(text, tuple(analysis.words(text)), self.in_capitals(text)) for text in found)


def tables(known: Listed) -> dict[str, Any]:
    """What a thesaurus looks up: `capitals` are abbreviations that count in capitals alone, by their small letters; in
    `same` and `near` the texts that stand for a word or phrase, by its lemmas, or by itself where it is an abbreviation
    that is another word in small letters; what is written with a hyphen also by all of it as one word. `longest` is the
    number of words of the longest of these."""
    same, near = dict[str, list[str]](), dict[str, list[str]]()
    key, whole = cache(_key), cache(_whole)
    longest = 1

    def add(table: dict[str, list[str]], at: str, other: str) -> None:
        if at != key(other) and other not in table.get(at, ()):
            table.setdefault(at, []).append(other)

    def link(table: dict[str, list[str]], word: str, other: str) -> None:
        nonlocal longest
        longest = max(longest, len(analysis.words(word)))
        add(table, word if word in known.abbreviations and analysis.is_capitals(word) else key(word), other)
        if "-" in word and " " not in word:
            for meant in (word, other) if table is same else (other,):
                add(table, whole(word), meant)

    for short, forms in known.abbreviations.items():
        for form in forms:
            link(same, short, form)
            link(same, form, short)
    for table, groups in ((same, known.same), (near, known.near)):
        for group in groups:
            for word, other in permutations(group, 2):
                link(table, word, other)
    return {
        "capitals": {abbreviation.lower(): abbreviation for abbreviation in sorted(known.capitals)},
        "longest": longest,
        "same": same,
        "near": near,
    }


def _key(text: str) -> str:
    """What a word or phrase is looked up by: its lemmas, of several words without those that stand in every text, for
    these need not be typed (`autoriteit consument markt`)."""
    words = analysis.words(text)
    telling = [word for word in words if word not in analysis.stop_words()]
    return " ".join(map(analysis.lemma, telling if len(telling) > 1 else words))


def _whole(text: str) -> str:
    """What a word with hyphens is looked up by as one word: `wobverzoek`."""
    return analysis.lemma("".join(analysis.words(text)))


class Expander:
    """Looks words up for one query, and keeps what was found; without a thesaurus nothing is."""

    def __init__(self, thesaurus: Thesaurus | None) -> None:
        self._thesaurus = thesaurus
        self._used: dict[str, Expansion] = {}

    @property
    def longest(self) -> int:
        """The number of words of the longest phrase that can be found."""
        return self._thesaurus.longest if self._thesaurus else 1

    def same(self, typed: str, one_part: bool = True) -> tuple[Other, ...]:
        """What means the same as a word or phrase as typed, which is `one_part` of a query or several."""
        found = self._thesaurus.same(typed) if self._thesaurus else ()
        if self._thesaurus and not found and one_part and is_numbered(typed):
            found = self._thesaurus.numbered(typed)
        if found:
            self._used[typed] = Expansion(typed, tuple(other.text for other in found))
        return found

    def near(self, typed: str) -> tuple[Other, ...]:
        """Related words and phrases, which often occur in answers to one that is typed."""
        return self._thesaurus.near(typed) if self._thesaurus else ()

    def in_capitals(self, typed: str) -> bool:
        """Whether an abbreviation counts in capitals only."""
        return self._thesaurus is not None and self._thesaurus.in_capitals(typed)

    def is_short(self, typed: str) -> bool:
        """Whether a word is an abbreviation that is another word in small letters."""
        return self._thesaurus is not None and self._thesaurus.is_short(typed)

    def used(self) -> tuple[Expansion, ...]:
        """The words that were found to have others of the same meaning, in the order in which they were looked up."""
        return tuple(self._used.values())
