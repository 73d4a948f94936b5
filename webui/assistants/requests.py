"""Requests of an assistant, checked: parties and topics by the names that people use, dates as they are written."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from indexer.engines import Engine
from indexer.facets import DEFINITIONS, label
from indexer.searches import SearchRequest, is_period
from indexer.suggest.near_names import alike
from webui.links import urls

_NAMED = ("party", "topic", "person", "committee", "minister", "dossier", "document")
"""The facets whose values are looked up in the index, where no vocabulary tells them."""
_NUMBERED = ("dossier", "document")
"""Those of numbers: one that is written nearly the same is something else altogether."""


class Misunderstood(ValueError):
    """A request that cannot be answered; the message says what can be asked instead."""


def request(engine: Engine, query: str = "", **asked: Any) -> SearchRequest:
    """A search. Facets are lists of values, as ids or as people write them.

    Raises:
        Misunderstood: a value is not in the index, or a date is none.
    """
    values: dict[str, Any] = {name: asked.pop(name) for name in tuple(asked) if name not in DEFINITIONS}
    for name in ("since", "until"):
        if values.get(name):
            values[name] = _date(name, values[name])
    for facet, typed in asked.items():
        values[facet] = tuple(_meant(engine, facet, text) for text in typed or ())
    return urls.canonical(SearchRequest(q=query, **values))


def _meant(engine: Engine, facet: str, typed: str) -> str:
    """The value of a facet that is meant."""
    definition = DEFINITIONS[facet]
    value = definition.read(engine.vocabularies, typed.strip())
    if definition.closed:
        if value not in definition.closed:
            raise Misunderstood(f"{facet} {typed!r} does not exist; choose from {', '.join(definition.closed)}")
        return value
    if facet not in _NAMED:
        return value
    there = {found for (found,) in engine.tally(SearchRequest(), (facet,)) if found}
    if value in there or any(found.startswith(f"{value}/") for found in there):
        return value
    names = {found: (found, label(engine.vocabularies, facet, found)) for found in there}
    found = alike(typed, names, written_nearly=facet not in _NUMBERED)
    near = f"; did you mean {', '.join(map(repr, found))}?" if found else ""
    raise Misunderstood(f"no {facet} {typed!r} in this index{near}; list_values gives what there is")


def _date(name: str, text: str) -> str:
    """A date, a month or a year."""
    if is_period(text):
        return text
    raise Misunderstood(f"{name} {text!r} is no date; write 2018, 2018-09 or 2018-09-18")


def bounded(name: str, number: int, most: int) -> int:
    """A number from 1 to `most`."""
    if not 1 <= number <= most:
        raise Misunderstood(f"{name} is {number}; give a number from 1 to {most}")
    return number


def first(values: Sequence[Any], count: int) -> tuple[list[Any], int]:
    """The first values, and how many more there are."""
    return list(values[:count]), max(0, len(values) - count)
