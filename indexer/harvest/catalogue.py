"""The kinds of documents that can be harvested: `catalogue.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its Dutch name, the CQL that selects it at KOOP, words that its title must hold ("" for any), what the
    Tweede Kamer calls it (nothing where it is not taken from there), and whether that votes on it."""

    label: str
    cql: str
    title: str = ""
    soorten: tuple[str, ...] = ()
    votes: bool = False


@lru_cache(maxsize=1)
def catalogue() -> dict[str, Kind]:
    """The kinds by name, in the order of the file."""
    text = (files("indexer.harvest") / "catalogue.toml").read_text(encoding="utf-8")
    tables = tomllib.loads(text)
    return {name: Kind(**table | {"soorten": tuple(table.get("soorten", ()))}) for name, table in tables.items()}
