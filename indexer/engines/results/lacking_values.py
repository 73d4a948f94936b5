"""Values of facets that are typed or chosen and that the index has not, each with those nearest to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, islice

from indexer.facets import DEFINITIONS, FACETS, NONE, label
from indexer.query.language import fields, grammar
from indexer.query.language.values import ValuesMeant
from indexer.searches import NearValue, SearchRequest, UnknownValue
from indexer.vocabulary import Vocabularies

_MOST, _NEAREST = 3, 3
"""So many values are told of at most, and so many are offered for each."""
_NUMBERED = ("dossier", "document")
"""Facets of numbers: one that is written nearly the same is something else altogether."""
_Named = tuple[str, str, Callable[[str, str], SearchRequest]]
"""A facet, its value as it was typed or chosen, and what gives the search with another one, by its id and label."""


def unknown_values(
    values: ValuesMeant,
    total: Callable[[SearchRequest], int],
    request: SearchRequest,
    found: int,
    vocabularies: Vocabularies,
) -> Iterator[UnknownValue]:
    """The values that the index has not: those that a query names, and where nothing is `found` those selected. `total`
    gives how many paragraphs a request finds."""
    named = chain(_typed(request), () if found else _selected(request))
    for facet, given, instead in islice((one for one in named if not _is_there(values, *one[:2])), _MOST):
        titled = [(value, label(vocabularies, facet, value)) for value in _near(values, facet, given, vocabularies)]
        searches = [(value, name, instead(value, name)) for value, name in titled]
        counted = [NearValue(*one, total(one[-1])) for one in searches]
        yield UnknownValue(facet, given, tuple(value for value in counted if value.total))


def _typed(request: SearchRequest) -> Iterator[_Named]:
    """The values of facets that a query names."""
    for typed in grammar.typed_values(request.q):
        if typed.field in FACETS:
            yield typed.field, typed.value, partial(_in_query, request, typed)


def _selected(request: SearchRequest) -> Iterator[_Named]:
    for facet in FACETS:
        for value in request.selected(facet):
            yield facet, value, partial(_in_place, request, facet, value)


def _in_query(request: SearchRequest, typed: grammar.TypedValue, value: str, name: str) -> SearchRequest:
    """A search with another value in the place of the one that is typed, called as a page shows it."""
    shown = fields.written(value, name)
    return replace(request, q=f"{request.q[: typed.start]}{shown}{request.q[typed.end :]}", page=1)


def _in_place(request: SearchRequest, facet: str, given: str, value: str, _: str) -> SearchRequest:
    """A search with another value selected in the place of one."""
    kept = tuple(dict.fromkeys(value if other == given else other for other in request.selected(facet)))
    return replace(request, page=1, **{facet: kept})  # type: ignore[arg-type]  # a field of type tuple


def _is_there(values: ValuesMeant, facet: str, given: str) -> bool:
    """Whether any paragraph has a value; a dossier is there with any of its chapters. That something is lacking, or is
    not answered, can be said of every index."""
    there = values.there(facet)
    meant = values.meant(facet, given)
    if NONE in meant or (facet == "answer" and set(meant) <= set(DEFINITIONS[facet].closed)):
        return True
    if facet == "dossier" and any(map(values.paper, meant)):
        return True
    chapters = tuple(f"{value}-" for value in meant) if facet == "dossier" else ()
    return any(value in meant or (chapters and value.startswith(chapters)) for value in there)


def _near(values: ValuesMeant, facet: str, given: str, vocabularies: Vocabularies) -> Sequence[str]:
    """The values of the index nearest to one that it has not; none where that one is known all the same."""
    there = values.there(facet)
    if facet == "year":
        years = [value for value in there if value.isdigit()]
        return sorted(years, key=lambda year: (abs(int(year) - int(given)), year))[:1] if given.isdecimal() else ()
    if facet in _NUMBERED or all(values.is_known(facet, value) for value in values.meant(facet, given)):
        return ()
    from indexer.suggest.near_names import alike  # most searches name what is there

    names = {value: (value, label(vocabularies, facet, value)) for value in there}
    few = sorted(there) if len(DEFINITIONS[facet].closed) in range(1, _NEAREST + 1) else ()
    return alike(given, names, few=_NEAREST) or few
