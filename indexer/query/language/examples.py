"""Examples of the query language, from `examples.toml`: for the help page, and for the tests of the parser."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Example:
    """A query, how it is read, and which paragraphs it finds, in Dutch (`nl`) and English (`en`)."""

    q: str
    read: str
    nl: str
    en: str


@cache
def examples() -> tuple[Example, ...]:
    """All examples in the order in which they are shown."""
    data = tomllib.loads((Path(__file__).parent / "examples.toml").read_text(encoding="utf-8"))
    return tuple(Example(**example) for example in data["example"])
