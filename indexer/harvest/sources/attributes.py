"""Attributes of entities, read as what they should be. What is null or lacks is empty; what is of another type is
said, never guessed around."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from indexer.harvest.errors import SourceChanged
from indexer.harvest.items import is_number

Entity = Mapping[str, Any]


def text(entity: Entity, name: str) -> str:
    """A text or a whole number as text, with single spaces."""
    value = entity.get(name)
    if value is not None and (isinstance(value, bool) or not isinstance(value, str | int)):
        raise _odd(name, value, "a text")
    return "" if value is None else " ".join(str(value).split())


def number(entity: Entity, name: str) -> int | None:
    """A whole number."""
    value = text(entity, name)
    if value and not is_number(value.removeprefix("-")):
        raise _odd(name, entity[name], "a number")
    return int(value) if value else None


def flag(entity: Entity, name: str) -> bool:
    """Whether something is so."""
    value = entity.get(name)
    if value is not None and not isinstance(value, bool):
        raise _odd(name, value, "true or false")
    return bool(value)


def entity(outer: Entity, name: str) -> Entity:
    """The entity that another one leads to."""
    value = outer.get(name)
    if value is not None and not isinstance(value, dict):
        raise _odd(name, value, "an entity")
    return value or {}


def entities(outer: Entity, name: str) -> list[Entity]:
    """The entities that another one leads to."""
    value = outer.get(name)
    if value is not None and not (isinstance(value, list) and all(isinstance(one, dict) for one in value)):
        raise _odd(name, value, "a list of entities")
    return value or []


def _odd(name: str, value: object, wanted: str) -> SourceChanged:
    remedy = "leave this source out with --source koop until a newer version of this program reads it"
    return SourceChanged(f"the OData of the Tweede Kamer: {name} is {str(value)[:60]!r} and not {wanted}; {remedy}")
