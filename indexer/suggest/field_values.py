"""Values of a facet for a field that is being typed: `woning partij:v` → `woning partij:VVD`.

>>> from indexer.searches import FacetValue
>>> parties = Facet("party", (FacetValue("vvd", "VVD", 9, False), FacetValue("gl-pvda", "GroenLinks-PvdA", 5, False)))
>>> [found.value for found in FieldValues().beginning("brug partij:pv", (parties,), len, 8) or ()]
['brug partij:GroenLinks-PvdA']
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice

from indexer import analysis
from indexer.query.language import fields
from indexer.searches import Facet, Suggestion

_LONGEST = 200  # characters: what is longer is no query that is still being typed
_BEGUN = re.compile(r'(?:^|(?<=[\s(-]))(?P<field>[^\W\d_]{1,20}):[ ]?(?P<value>"[^"]{0,200}|[^"():]{0,200})$')
_FACETS = {"speaker": "person"}
"""The facet whose values are offered behind a field that is searched word by word."""


@dataclass(frozen=True, slots=True)
class _Value:
    """A value of a facet: its words after a space each, and how it is typed."""

    words: str
    typed: str


class FieldValues:
    """The values of facets by the words of their labels; those of a commit are kept until the next."""

    def __init__(self) -> None:
        self._read: tuple[tuple[Facet, ...], dict[str, list[_Value]]] = ((), {})

    def beginning(
        self, typed: str, facets: tuple[Facet, ...], count: Callable[[str], int], limit: int
    ) -> tuple[Suggestion, ...] | None:
        """At most `limit` queries in which the field at the end of what was typed has a value of which a word begins
        so, most found first; None where there is no field of a facet at the end, or words that may stand behind its
        value."""
        begun = _BEGUN.search(typed) if len(typed) <= _LONGEST else None
        field = fields.name(begun["field"]) if begun else None
        if begun is None or field is None:
            return None
        name, value = _FACETS.get(field, field), begun["value"]
        ended = value != value.rstrip()
        if name in fields.TEXT or ended:
            return None
        before, sought = typed[: begun.start("value")], _words(value)
        values = (one for one in self._of(facets, name) if sought in one.words)
        queries = (before + one.typed for one in islice(values, max(limit, 0)))
        counted = [Suggestion("term", q, q, count(q)) for q in dict.fromkeys(queries)]
        found = tuple(sorted((one for one in counted if one.count), key=lambda one: -one.count))
        return found if found or " " not in value.lstrip('"') else None

    def _of(self, facets: tuple[Facet, ...], name: str) -> list[_Value]:
        """The values of a facet, most frequent first."""
        if self._read[0] is not facets:
            self._read = (facets, {})
        kept = self._read[1]
        if name not in kept:
            listed = [value for facet in facets if facet.name == name for value in facet.values]
            kept[name] = [
                _Value(f"{_words(one.label)} {_words(one.value)}", fields.written(one.value, one.label))
                for one in listed
            ]
        return kept[name]


def _words(text: str) -> str:
    """The words of a text as they are compared, a space before each."""
    return " " + re.sub(r"[\W_]+", " ", analysis.fold(text)).strip()
