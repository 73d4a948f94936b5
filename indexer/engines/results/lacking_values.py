"""Values of facets and words of fields that are typed or chosen and that the index has not, each with those nearest to
it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, islice

from indexer.facets import DEFINITIONS, FACETS, NONE, label
from indexer.query.language import fields, lexemes
from indexer.query.language.values import ValuesMeant
from indexer.searches import NearValue, SearchRequest, UnknownValue
from indexer.vocabulary import Vocabularies

_MOST, _NEAREST = 3, 3
"""So many values are told of at most, and so many are offered for each."""
_NUMBERED = ("dossier", "document")
"""Facets of numbers: one that is written nearly the same is something else altogether."""
_NAMES = {"speaker": "person"}
"""The facet whose values are those of a field."""
_Value = tuple[str, str]
"""The id of a value, and its label."""
_Named = tuple[str, str, Callable[[SearchRequest, _Value], SearchRequest]]
"""A facet or field, its value as it was typed or chosen, and what gives a search with another one in its place."""


def unknown_values(
    values: ValuesMeant,
    total: Callable[[SearchRequest], int],
    request: SearchRequest,
    found: int,
    vocabularies: Vocabularies,
) -> Iterator[UnknownValue]:
    """The values that the index has not: those that a query names, and where nothing is `found` those selected. `total`
    gives how many paragraphs a request finds. What is offered for one has the nearest of the others in their place."""
    request = replace(request, q=values.in_quotes(request.q))
    named = chain(_typed(request), () if found else _selected(request))
    there = partial(_is_there, values, total)
    lacking = list(islice((one for one in named if not there(*one[:2])), _MOST))
    near = [
        [
            (value, label(vocabularies, _NAMES.get(facet, facet), value))
            for value in _near(values, facet, given, vocabularies)
        ]
        for facet, given, _ in lacking
    ]
    for place, (facet, given, _) in enumerate(lacking):
        before, after = near[:place], near[place + 1 :]
        searches = [(value, _mended(request, lacking, [*before, [value], *after])) for value in near[place]]
        counted = [NearValue(*value, search, total(search)) for value, search in searches]
        yield UnknownValue(facet, given, tuple(value for value in counted if value.total))


def _mended(request: SearchRequest, lacking: Sequence[_Named], near: Sequence[Sequence[_Value]]) -> SearchRequest:
    """A search with the first value near to each one that is lacking in its place; the last that is typed is put in
    first, so that the others stay where they are."""
    for (_, _, instead), values in reversed(list(zip(lacking, near, strict=True))):
        for value in values[:1]:
            request = instead(request, value)
    return replace(request, page=1)


def _typed(request: SearchRequest) -> Iterator[_Named]:
    """The values of facets and the words of fields that a query names."""
    for typed in lexemes.typed_values(request.q):
        yield typed.field, typed.value, partial(_in_query, typed)


def _selected(request: SearchRequest) -> Iterator[_Named]:
    for facet in FACETS:
        for value in request.selected(facet):
            yield facet, value, partial(_in_place, facet, value)


def _in_query(typed: lexemes.TypedValue, request: SearchRequest, value: _Value) -> SearchRequest:
    """A search with another value in the place of the one that is typed, called as a page shows it."""
    return replace(request, q=f"{request.q[: typed.start]}{fields.written(*value)}{request.q[typed.end :]}")


def _in_place(facet: str, given: str, request: SearchRequest, value: _Value) -> SearchRequest:
    """A search with another value selected in the place of one."""
    kept = tuple(dict.fromkeys(value[0] if other == given else other for other in request.selected(facet)))
    return replace(request, **{facet: kept})  # type: ignore[arg-type]  # a field of type tuple


def _is_there(values: ValuesMeant, total: Callable[[SearchRequest], int], facet: str, given: str) -> bool:
    """Whether any paragraph has a value, or all words of a field; a dossier is there with any of its chapters. That
    something is lacking, or is not answered, can be said of every index."""
    if facet not in FACETS:
        return total(SearchRequest(q=f'{facet}:"{given}"')) > 0
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
    facet = _NAMES.get(facet, facet)
    if facet not in FACETS:
        return ()
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
