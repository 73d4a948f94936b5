"""The genre of a paper: from its printed title, or from the words with which it opens.

>>> genre_of("NOTA NAAR AANLEIDING VAN HET VERSLAG").pen
'government'
>>> genre_of("Wijziging van de Leerplichtwet")
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, get_args

from indexer.parliament.chambers import chamber_coded
from indexer.records import Chamber, DocumentType

Pen = Literal["government", "askers", "committee", "groups", "mover", "member", "adviser", "speakers", "nobody"]
"""Who wrote a paper; `genres.toml` says what each value means."""


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of paper: its name, the type of its documents, who writes it, and the only chamber that has such papers,
    where there is one."""

    name: str
    type: DocumentType
    pen: Pen
    chamber: Chamber | None = None


def genre_of(title: str) -> Genre | None:
    """The genre that a printed title names; None where it names none."""
    plain = " ".join(title.split())
    if not _any_title().match(plain):
        return None
    return next((genre for genre, titles, _ in _genres() if titles.match(plain)), None)


def type_of(title: str) -> DocumentType | None:
    """The type of the document that a printed title names; None where it names none."""
    genre = genre_of(title)
    return genre.type if genre else None


def opening_genre(texts: Iterable[str]) -> Genre | None:
    """The genre that the opening of a paper shows, from its first paragraphs; None where it shows none."""
    plain = [shown for text in texts if _any_opening().match(shown := " ".join(text.split()))]
    if not plain:
        return None
    return next((genre for genre, _, openings in _genres() if any(map(openings.match, plain))), None)


def genre_for(type_: DocumentType) -> Genre | None:
    """The first genre of a type."""
    return next((genre for genre, _, _ in _genres() if genre.type == type_), None)


@lru_cache(maxsize=1)
def _genres() -> tuple[tuple[Genre, re.Pattern[str], re.Pattern[str]], ...]:
    tables = tomllib.loads((Path(__file__).parent / "genres.toml").read_text(encoding="utf-8"))["genre"]
    types: dict[str, DocumentType] = {name: name for name in get_args(DocumentType)}
    pens: dict[str, Pen] = {name: name for name in get_args(Pen)}
    return tuple(
        (
            Genre(table["name"], types[table["type"]], pens[table["pen"]], chamber_coded(table.get("chamber", ""))),
            _any_of(table["titles"]),
            _any_of(table.get("openings", [])),
        )
        for table in tables
    )


@lru_cache(maxsize=1)
def _any_title() -> re.Pattern[str]:
    return _any_of([titles.pattern for _, titles, _ in _genres()])


@lru_cache(maxsize=1)
def _any_opening() -> re.Pattern[str]:
    return _any_of([openings.pattern for _, _, openings in _genres()])


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    """A pattern that matches any of these patterns; one that matches nothing where there are none."""
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns) or r"(?!)", re.IGNORECASE)
