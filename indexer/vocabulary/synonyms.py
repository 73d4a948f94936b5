"""Synonyms: abbreviations, words of the same meaning, and related words, one of which often occurs in answers to
another.

The bundled list is `synonyms.toml`, which explains its form.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

from indexer.analysis import words
from indexer.vocabulary.tables import FaultError, VocabularyFile, tables_of

_TABLES = ("abbreviations", "same", "near")

Group = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """The words and phrases of a file, as it writes them and in its order.

    `capitals` are abbreviations that are ordinary words in small letters (`OM`, `PAS`); `abbreviations` maps a short
    form to its full forms; `same` and `near` are groups of at least two words or phrases.
    """

    capitals: frozenset[str]
    abbreviations: dict[str, Group]
    same: tuple[Group, ...]
    near: tuple[Group, ...]


@dataclass(frozen=True)
class Synonyms:
    """A file of synonyms. Two are equal when their files are.

    `digest` is the SHA-256 of the file, in hexadecimal. What it lists is read when it is first asked for.
    """

    digest: str
    _read: Callable[[], Listed] = field(compare=False, repr=False)

    @cached_property
    def listed(self) -> Listed:
        """The words and phrases."""
        return self._read()


def load(path: Path | None = None) -> Synonyms:
    """The synonyms in a file: `path`, else the bundled one.

    Raises UsageError where the file cannot be read or is not of the form that the head of `synonyms.toml` explains.
    """
    file = VocabularyFile("synonyms.toml", path)
    found = Synonyms(file.digest, partial(file.made, _listed))
    if path is not None:
        _ = found.listed  # what is wrong with a user's own is told at once
    return found


@lru_cache(maxsize=4)
def _listed(text: str) -> Listed:
    """What a text lists, made once for all indexes that share it."""
    found = tables_of(text)
    capitals = _entries(found.pop("capitals", []), "capitals")
    for name, table in found.items():
        if name not in _TABLES or not isinstance(table, dict):
            raise FaultError(f"{name}: is not one of the tables; use [{'], ['.join(_TABLES)}]")
    abbreviations = {
        short: _full_forms(short, values, f'[abbreviations] "{short}"')
        for short, values in found.get("abbreviations", {}).items()
    }
    for short in capitals:
        if short not in abbreviations:
            raise FaultError(f'capitals: "{short}" is not an abbreviation; give it a line in [abbreviations]')
    same, near = (_groups(found.get(name, {}), f"[{name}]") for name in ("same", "near"))
    return Listed(frozenset(capitals), abbreviations, same, near)


def _full_forms(short: str, values: Any, place: str) -> Group:
    forms = _entries(values, place)
    if not forms:
        raise FaultError(f"{place}: has no full form; give at least one")
    if short in forms:
        raise FaultError(f"{place}: is its own full form; write it in full or take the line out")
    return forms


def _groups(table: dict[str, Any], place: str) -> tuple[Group, ...]:
    return tuple(group for section, values in table.items() for group in _section(values, f"{place} {section}"))


def _section(values: Any, place: str) -> tuple[Group, ...]:
    if not isinstance(values, list):
        raise FaultError(f"{place}: must be a list of groups")
    groups = tuple(_entries(group, f"{place}, group {number}") for number, group in enumerate(values, 1))
    for number, group in enumerate(groups, 1):
        if len(group) < 2:
            raise FaultError(f"{place}, group {number}: holds fewer than two words; add one or take the group out")
    return groups


def _entries(values: Any, place: str) -> Group:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise FaultError(f"{place}: must be a list of strings")
    for value in values:
        if not words(value):
            raise FaultError(f'{place}: "{value}" cannot be looked for; write words')
        if values.count(value) > 1:
            raise FaultError(f'{place}: "{value}" stands there twice; take one out')
    return tuple(values)
