"""The kinds of documents that can be harvested: `catalogue.toml`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its Dutch name, the CQL that selects it at KOOP, words that its title must hold ("" for any), and what
    the Tweede Kamer calls it ("" where it is not taken from there)."""

    label: str
    cql: str
    title: str = ""
    soort: str = ""


@lru_cache(maxsize=1)
def catalogue() -> dict[str, Kind]:
    """The kinds by name, in the order of the file."""
    text = (files("indexer.harvest") / "catalogue.toml").read_text(encoding="utf-8")
    return {name: Kind(**table) for name, table in tomllib.loads(text).items()}
