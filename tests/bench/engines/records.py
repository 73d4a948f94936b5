"""What goes into the engines and what comes out of them. Standard library only: any interpreter can read it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

FACETS = ("party", "topic", "role", "year")
"""What every engine counts."""

Operator = Literal["all", "and", "or", "phrase", "prefix"]
Selection = tuple[str, tuple[str, ...]]
"""A facet and its selected values, which are alternatives."""
Counts = dict[str, dict[str, int]]
"""Per facet the number of matches that have each value; values that no match has are left out."""


class Paragraph(NamedTuple):
    """A made-up paragraph. `number` counts from 1 over the whole corpus; a document's paragraphs follow each other."""

    number: int
    document: str
    text: str
    party: tuple[str, ...]
    topic: tuple[str, ...]
    role: tuple[str, ...]
    year: tuple[str, ...]

    def values(self, facet: str) -> tuple[str, ...]:
        """The values of one of FACETS."""
        values: tuple[str, ...] = getattr(self, facet)
        return values


@dataclass(frozen=True, slots=True)
class Query:
    """Words as they are in the text, in lower case; `kind` is its class, under which it is reported.

    One word is an `and` of one. `all` has no words; `prefix` has one.
    """

    kind: str
    operator: Operator
    words: tuple[str, ...] = ()
    selected: tuple[Selection, ...] = ()

    def but(self, facet: str) -> tuple[Selection, ...]:
        """The selections of the other facets: those that a facet's counts keep to."""
        return tuple(selection for selection in self.selected if selection[0] != facet)


@dataclass(frozen=True, slots=True)
class Answer:
    """The exact number of matches, the stored text of the ten best (of all where there are fewer), and exact counts,
    each facet without its own selection."""

    total: int
    hits: tuple[str, ...]
    counts: Counts
