"""The genre of a paper: from its printed title, or from the words with which it opens.

>>> genre_of("NOTA NAAR AANLEIDING VAN HET VERSLAG").pen
'government'
>>> genre_of("Wijziging van de Leerplichtwet")
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, get_args

from indexer.analysis.keyed import Keyed
from indexer.extraction.formulas import council_minutes, council_papers, papers_of_others
from indexer.parliament.chambers import chamber_coded
from indexer.patterns import regex
from indexer.records import Chamber, DocumentType

Pen = Literal[
    "government",
    "board",
    "askers",
    "council",
    "committee",
    "groups",
    "mover",
    "member",
    "adviser",
    "speakers",
    "nobody",
]
"""Who wrote a paper; `genres.toml` says what each value means."""

_SHARED = {
    "<minutes of a council>": council_minutes.TITLE,
    "<papers of others>": papers_of_others.PAPER,
    "<reports to a committee>": papers_of_others.REPORT,
    "<questions of a council>": council_papers.QUESTIONS,
    "<senators>": r"(?:senator(?:en)?\b|eerste[ -]kamerl(?:id|eden)\b)",
    "<of no group>": (
        r"(?! van (?:de|het) "
        r"|(?-i: van (?:(?!IJ[a-z])[A-Z0-9]{2}|[A-Z][a-z]+[A-Z]|Volt\b|Forum |Nieuw )))"
    ),
    "<told before>": (
        r"[^.?!()]{2,120}(?:\([^().]{1,60}\))?,?(?: [^.?!]{0,120}?\b(?:heb ik|hebben wij)\b| (?:is|zijn|werd(?:en)?) "
        r"| (?:gesteld )?(?:in|uit|bij|tijdens) (?:het|de|mijn) (?:[a-z]{1,20} ){0,3}\w{0,20}"
        r"(?:debat|overleg|behandeling|beschouwingen|termijn|vragenuur)\b)"
    ),
}
"""What stands in `genres.toml` for a pattern: one that others use too; members of the Eerste Kamer; that those who
are named are no group's; and that they were answered before, or asked in a debate."""
_SHARED_NAME = regex(r"<[a-z ]+>")


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of paper: its name, the type of its documents, who writes it, and the only chamber that has such papers,
    where there is one."""

    name: str
    type: DocumentType
    pen: Pen
    chamber: Chamber | None = None


@lru_cache(maxsize=1000)  # most papers of a kind have the same title, which several parts of the reading ask about
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
    plain = [shown for text in texts if _any_opening().opens(shown := " ".join(text.split()))]
    if not plain:
        return None
    return next((genre for genre, _, openings in _genres() if any(map(openings.opens, plain))), None)


def genre_for(type_: DocumentType) -> Genre | None:
    """The first genre of a type."""
    return next((genre for genre, _, _ in _genres() if genre.type == type_), None)


COUNCIL_QUESTIONS = "raadsvragen"
"""The genre of the written questions of a council: its head is a form, with lines like those of a letter."""


def genre_named(name: str) -> Genre | None:
    """The genre of this name."""
    return next((genre for genre, _, _ in _genres() if genre.name == name), None)


class _Openings:
    """How a paper of a genre opens: with some words, or with a sentence that has one of some keys inside it."""

    def __init__(self, genres: Sequence[dict[str, Any]]) -> None:
        """The openings of these genres, as `genres.toml` has them."""
        within = [inside for genre in genres for inside in genre.get("inside", [])]
        self._first = _any_of([pattern for genre in genres for pattern in _first_words(genre)])
        self._within = [Keyed(_filled(inside["pattern"]), *inside["keys"], flags=re.IGNORECASE) for inside in within]

    def opens(self, text: str) -> bool:
        """Whether a text opens so."""
        return bool(self._first.match(text)) or any(keyed.match(text) for keyed in self._within)


def _first_words(genre: dict[str, Any]) -> list[str]:
    """The patterns of the words with which a paper of a genre opens."""
    return [*genre.get("openings", []), *(genre["titles"] if genre.get("titles_open") else [])]


@lru_cache(maxsize=1)
def _genres() -> tuple[tuple[Genre, re.Pattern[str], _Openings], ...]:
    types: dict[str, DocumentType] = {name: name for name in get_args(DocumentType)}
    pens: dict[str, Pen] = {name: name for name in get_args(Pen)}
    return tuple(
        (
            Genre(table["name"], types[table["type"]], pens[table["pen"]], chamber_coded(table.get("chamber", ""))),
            _any_of(table["titles"]),
            _Openings([table]),
        )
        for table in _tables()
    )


@lru_cache(maxsize=1)
def _any_title() -> re.Pattern[str]:
    return _any_of([titles.pattern for _, titles, _ in _genres()])


@lru_cache(maxsize=1)
def _any_opening() -> _Openings:
    return _Openings(_tables())


@lru_cache(maxsize=1)
def _tables() -> list[dict[str, Any]]:
    tables: list[dict[str, Any]] = tomllib.loads((Path(__file__).parent / "genres.toml").read_text("utf-8"))["genre"]
    return tables


def _any_of(patterns: list[str]) -> re.Pattern[str]:
    """A pattern that matches any of these patterns; one that matches nothing where there are none."""
    either = "|".join(f"(?:{_filled(pattern)})" for pattern in patterns)
    return regex(either or r"(?!)", re.IGNORECASE)


def _filled(pattern: str) -> str:
    """A pattern of `genres.toml`, with what its names in angle brackets stand for."""
    return _SHARED_NAME.sub(lambda name: _SHARED.get(name[0], name[0]), pattern)
