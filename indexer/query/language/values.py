"""The typed value of a facet → the values that it means: by id, label or name, in upper or lower case.

Vocabularies know parties, topics and the names of roles and kinds; of committees, ministers, persons and documents an
index knows what they are called in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from itertools import islice
from typing import Any

from whoosh import query as whoosh

from indexer import analysis
from indexer.facets import DEFINITIONS, FACETS
from indexer.query.language.lexemes import followed_values
from indexer.searches import Facet, SearchRequest
from indexer.vocabulary import Vocabularies, ministries

NAMED_BY_INDEX = ("committee", "minister", "person", "document")
_OF_MINISTRIES = ("committee", "minister")
_OF_WORDS = ("person", *_OF_MINISTRIES)
"""Facets of which a value is meant by words of its name."""
_MANY = ("year", *NAMED_BY_INDEX)
"""Facets of which what is typed may be several values."""
_PERIOD = re.compile(r"(\d{4}) ?(?:[-–]|\.\.) ?(\d{4})", re.ASCII)
_BEYOND = re.compile(r"([<>])(=?)(\d{4})", re.ASCII)
_MOST = 20
"""The greatest number of values that a part of a name stands for: those with most paragraphs."""
_MOST_QUOTED = 10
"""Of so many values in a query at most it is asked whether the words behind them belong to them."""
Facets = Callable[[], tuple[Facet, ...]]
"""Gives the facets of the last commit with all their values, the same tuple as long as there is no other commit."""


@dataclass(frozen=True, slots=True)
class _Known:
    """The values of a facet, the most frequent first: by how they are spelled, and the words of each."""

    spelled: Mapping[str, tuple[str, ...]]
    words: Mapping[str, frozenset[str]]


class ValuesMeant:
    """Reads typed values by some vocabularies and by the values of an index."""

    def __init__(self, vocabularies: Vocabularies, facets: Facets = tuple) -> None:
        self._vocabularies, self._facets = vocabularies, facets
        self._read: tuple[tuple[Facet, ...], dict[str, _Known]] | None = None

    def meant(self, facet: str, typed: str) -> tuple[str, ...]:
        """The values that are meant by what was typed: the one that is called so, else those with all its words in
        their name (`omtzigt`; `SZW` for a ministry), else what was typed itself. A period means its years, and
        so does `>2020`; values with commas between them mean each."""
        value = DEFINITIONS[facet].read(self._vocabularies, typed)
        if facet == "year" and (period := _period(value)):
            first, last = period
            return tuple(year for year in self.there(facet) if first <= year <= last) or (value,)
        if facet not in NAMED_BY_INDEX:
            return (value,) if self.is_known(facet, value) else self._listed(facet, typed) or (value,)
        known = self._known(facet)
        if value in known.words:
            return (value,)
        in_full = ministries.in_capitals().get(typed.upper()) if facet in _OF_MINISTRIES else None
        words = analysis.words(in_full or typed)
        within = (name for name, its in known.words.items() if words and its.issuperset(words))
        found = known.spelled.get(" ".join(words)) or (tuple(within)[:_MOST] if facet != "document" else ())
        return found or (value,)

    def in_quotes(self, q: str) -> str:
        """A query in which a value of several words that is known has quotation marks around it: `thema:natuur en
        milieu` and `commissie:Sociale Zaken` name one."""
        for typed, ends in reversed(list(islice(followed_values(q), _MOST_QUOTED))):
            facet = "person" if typed.field == "speaker" else typed.field
            texts = [q[typed.start : end] for end in ends]
            if facet in _OF_WORDS and texts and not self._is_one(facet, texts[0]):
                continue  # what is not in a name with one word more is not with others either
            if found := next((text for text in reversed(texts) if self._is_one(facet, text)), None):
                q = f'{q[: typed.start]}"{found}"{q[typed.start + len(found) :]}'
        return q

    def _is_one(self, facet: str, typed: str) -> bool:
        """Whether a text of several words is a value of a facet."""
        if facet == "dossier":
            return DEFINITIONS[facet].read(self._vocabularies, typed) in self._known(facet).words
        return facet in FACETS and all(self.is_known(facet, value) for value in self.meant(facet, typed))

    def request(self, request: SearchRequest) -> SearchRequest:
        """A request with the values that are meant by those selected."""
        values: dict[str, Any] = {
            facet: tuple(dict.fromkeys(value for typed in selected for value in self.meant(facet, typed)))
            for facet in FACETS
            if (selected := request.selected(facet))
        }
        return replace(request, **values) if values else request

    def tree(self, tree: whoosh.Query) -> whoosh.Query:
        """A tree in which terms of facets are those that are meant."""

        def read(leaf: whoosh.Query) -> whoosh.Query:
            if isinstance(leaf, whoosh.Term) and leaf.fieldname == "dossier" and (paper := self.paper(leaf.text)):
                return whoosh.Term("document", paper)
            if not isinstance(leaf, whoosh.Term) or leaf.fieldname not in FACETS:
                return leaf
            if leaf.fieldname not in _MANY and "," not in leaf.text:
                return leaf
            found = [whoosh.Term(leaf.fieldname, value) for value in self.meant(leaf.fieldname, leaf.text)]
            return found[0] if len(found) == 1 else whoosh.Or(found)

        return tree.accept(read)

    def paper(self, dossier: str) -> str:
        """The document of the index that is typed as a dossier, with its number behind it (`34843-33`); else empty."""
        paper = f"kst-{dossier}"
        typed_so = "-" in dossier and dossier not in self.there("dossier") and paper in self.there("document")
        return paper if typed_so else ""

    def is_known(self, facet: str, value: str) -> bool:
        """Whether a value is one of a vocabulary, has the form that its facet asks, or is in the index."""
        definition = DEFINITIONS[facet]
        if facet in NAMED_BY_INDEX:
            return value in self._known(facet).words
        return value in definition.closed or (not definition.closed and definition.known(self._vocabularies, value))

    def _listed(self, facet: str, typed: str) -> tuple[str, ...]:
        """The values of a list (`vvd,d66`); none where one of them is not known, for a name may hold a comma."""
        parts = [part.strip() for part in typed.split(",")] if "," in typed else []
        found = tuple(DEFINITIONS[facet].read(self._vocabularies, part) for part in parts)
        return found if all(parts) and all(self.is_known(facet, value) for value in found) else ()

    def there(self, facet: str) -> tuple[str, ...]:
        """The values of a facet that paragraphs of the index have, the most frequent first."""
        return _of(self._facets(), facet)

    def _known(self, facet: str) -> _Known:
        facets = self._facets()
        if self._read is None or self._read[0] is not facets:
            self._read = (facets, {})
        tables = self._read[1]
        if facet not in tables:
            tables[facet] = _table(_of(facets, facet))
        return tables[facet]


def _period(value: str) -> tuple[str, str] | None:
    """The first and the last year of a period.

    >>> _period("2021-2018"), _period(">2020"), _period("<=2020"), _period("2020")
    (('2018', '2021'), ('2021', '9999'), ('0000', '2020'), None)
    """
    if found := _PERIOD.fullmatch(value):
        first, last = sorted(found.groups())
        return first, last
    if not (beyond := _BEYOND.fullmatch(value)):
        return None
    after, year = beyond[1] == ">", int(beyond[3])
    year += 0 if beyond[2] else 1 if after else -1
    return (f"{min(year, 9999):04}", "9999") if after else ("0000", f"{year:04}")


def _of(facets: tuple[Facet, ...], name: str) -> tuple[str, ...]:
    """The values of one of some facets."""
    return tuple(value.value for facet in facets if facet.name == name for value in facet.values)


def _table(names: tuple[str, ...]) -> _Known:
    words = {name: analysis.words(name) for name in names}
    spelled: dict[str, tuple[str, ...]] = {}
    for name in names:
        key = " ".join(words[name])
        spelled[key] = (*spelled.get(key, ()), name)
    return _Known(spelled, {name: frozenset(found) for name, found in words.items()})
