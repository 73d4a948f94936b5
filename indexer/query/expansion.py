"""Query expansion: abbreviations and their full forms, synonyms, related words.

>>> from indexer.vocabulary import synonyms
>>> [other.text for other in Thesaurus(synonyms.load()).same("PSA")]
['psychosociale arbeidsbelasting']
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from indexer import analysis
from indexer.extraction import prepared_lemmas
from indexer.searches import Expansion
from indexer.vocabulary.synonyms import Synonyms

Lemmas = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Other:
    """A word or phrase that stands for another: as it is written, and its words as a text is searched for them."""

    text: str
    words: tuple[str, ...]

    @property
    def lemmas(self) -> Lemmas:
        """The lemmas of its words."""
        return tuple(map(prepared_lemmas.lemma, self.words))


class Thesaurus:
    """Synonyms made ready for looking up; forms of a word are looked up by its lemma."""

    def __init__(self, known: Synonyms) -> None:
        self._capitals = {abbreviation.lower(): abbreviation for abbreviation in known.capitals}
        self._same: dict[Lemmas, list[Other]] = defaultdict(list)
        self._near: dict[Lemmas, list[Other]] = defaultdict(list)
        for short, forms in known.abbreviations.items():
            for form in forms:
                self._link(self._same, short, form)
                if short not in known.capitals:  # `om` is everywhere: the index does not tell it from OM
                    self._link(self._same, form, short)
        for table, groups in ((self._same, known.same), (self._near, known.near)):
            for group in groups:
                for word in group:
                    for other in group:
                        if other != word:
                            self._link(table, word, other)
        self.longest = max(map(len, (*self._same, *self._near)), default=1)

    def same(self, typed: str) -> tuple[Other, ...]:
        """What means the same as a word or phrase as typed. `OM` in small letters is a word, not an abbreviation."""
        capitals = self._capitals.get(typed.lower())
        if capitals is not None and typed != capitals:
            return ()
        return tuple(self._same.get(_lemmas(typed), ()))

    def near(self, typed: str) -> tuple[Other, ...]:
        """What often answers a word or phrase."""
        return tuple(self._near.get(_lemmas(typed), ()))

    def _link(self, table: dict[Lemmas, list[Other]], word: str, text: str) -> None:
        key, other = _lemmas(word), Other(text, tuple(analysis.words(text)))
        if other not in table[key] and other.lemmas != key:
            table[key].append(other)


def _lemmas(text: str) -> Lemmas:
    return tuple(map(prepared_lemmas.lemma, analysis.words(text)))


class Expander:
    """Looks words up for one query, and keeps what was found; without a thesaurus nothing is."""

    def __init__(self, thesaurus: Thesaurus | None) -> None:
        self._thesaurus = thesaurus
        self._used: dict[str, Expansion] = {}

    @property
    def longest(self) -> int:
        """The number of words of the longest phrase that can be found."""
        return self._thesaurus.longest if self._thesaurus else 1

    def same(self, typed: str) -> tuple[Other, ...]:
        """What means the same as a word or phrase as typed."""
        found = self._thesaurus.same(typed) if self._thesaurus else ()
        if found:
            self._used[typed] = Expansion(typed, tuple(other.text for other in found))
        return found

    def near(self, typed: str) -> tuple[Other, ...]:
        """What often answers a word or phrase."""
        return self._thesaurus.near(typed) if self._thesaurus else ()

    def used(self) -> tuple[Expansion, ...]:
        """The words that were found to have others of the same meaning, in the order in which they were looked up."""
        return tuple(self._used.values())
