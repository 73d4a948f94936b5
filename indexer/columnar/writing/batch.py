"""Documents turned into columns: of each field the values of all that have it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any


@dataclass(frozen=True, slots=True)
class Values:
    """The values of a field, and the places in the batch of the documents that have them."""

    places: Sequence[int]
    values: Sequence[Any]

    def at(self, places: Sequence[int], otherwise: Sequence[Any]) -> list[Any]:
        """The values of the documents at some places; of those that have none what is given for them instead."""
        own = dict(zip(self.places, self.values, strict=True))
        return [own.get(place, value) for place, value in zip(places, otherwise, strict=True)]


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents, column by column: see `whoosh.writing.IndexWriter.add_document` for the names."""

    size: int
    columns: Mapping[str, Values]


def of_documents(documents: Sequence[Mapping[str, Any]]) -> Batch:
    """Documents as Whoosh's `add_document` has them. A field that is None is not there."""
    names = dict.fromkeys(chain.from_iterable(documents))
    columns = {}
    for name in names:
        absent = _absent(name)
        columns[name] = [fields.get(name, absent) for fields in documents]
    return of_columns(columns)


def of_columns(columns: Mapping[str, Sequence[Any]]) -> Batch:
    """Documents column by column. A value that is None is not there."""
    size = len(next(iter(columns.values()), ()))
    found = ((name, _given(values, _absent(name))) for name, values in columns.items())
    return Batch(size, {name: own for name, own in found if own.places})


def _given(values: Sequence[Any], absent: object) -> Values:
    if type(absent) not in set(map(type, values)):
        return Values(range(len(values)), values)
    places = [place for place, value in enumerate(values) if value is not absent]
    return Values(places, [values[place] for place in places])


def _absent(name: str) -> object:
    """What stands for no value. Names that begin with `_` are no fields, and None says something of them."""
    return _ABSENT if name.startswith("_") else None


class _Absent:
    """The type of what is not there."""


_ABSENT = _Absent()
