"""The records that pass between the sources, the state and a run: queries, windows, pages and listed documents."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from indexer.records import Vote

PAGE_OF_TWEEDE_KAMER = "https://www.tweedekamer.nl/kamerstukken/detail?id="
"""The address of the page of a document of the Tweede Kamer, without its number."""
_DIGITS = 15
_ID = re.compile(r"[A-Za-z0-9][\w.();-]{0,120}")


@dataclass(frozen=True, slots=True)
class Query:
    """Which documents are wanted: of a kind of the catalogue, dated within a period (ISO dates, "" for no bound), of a
    chamber (`TK`, `EK`, "" for both) and a dossier ("" for all), as `source` lists them."""

    source: str
    kind: str
    since: str = ""
    until: str = ""
    chamber: str = ""
    dossier: str = ""

    def __str__(self) -> str:
        narrowed = [
            f"{name} {value}" for name in ("since", "until", "chamber", "dossier") if (value := getattr(self, name))
        ]
        return " ".join([f"{self.kind} ({self.source})", *narrowed])


@dataclass(frozen=True, slots=True)
class Window:
    """What of a query is listed: all of it, or what changed since a mark that the source gave or a day (ISO)."""

    since: str = ""


@dataclass(frozen=True, slots=True)
class Listed:
    """A document as a source lists it.

    `version` changes whenever the source changes the document. `paper` is the same for the provisional and the final
    publication of one paper, "" where that cannot be told. `addresses` are (manifestation, URL): `xml`, `html`, `pdf`,
    `file`, `metadata`. `page` is where people read it. `gone`: the source says that it was taken away.
    """

    id: str
    version: str
    title: str = ""
    date: str = ""
    chamber: str = ""
    dossiers: tuple[str, ...] = ()
    number: str = ""
    session_year: str = ""
    paper: str = ""
    provisional: bool = False
    addresses: tuple[tuple[str, str], ...] = ()
    page: str = ""
    key: str = ""
    gone: bool = False
    actors: tuple[str, ...] = ()
    """Who moved, asked or signed it, with the group: `H.C. van der Woude (VVD)`."""
    vote: Vote | None = None
    """How the chamber voted on the document with this `key`; `id` is then that of the decision."""

    def address(self, manifestation: str) -> str:
        """The URL of a manifestation; "" where it has none."""
        return next((url for name, url in self.addresses if name == manifestation), "")


@dataclass(frozen=True, slots=True)
class Page:
    """One answer of a source: what it lists, how many documents the window holds from here on (None: not said), where
    the next page begins ("" on the last), and the ids of all that it lists, wanted or not. `mark` is where to go on
    another day, for a source that says so itself."""

    listed: tuple[Listed, ...]
    left: int | None
    cursor: str
    seen: tuple[str, ...]
    mark: str = ""


class Source(Protocol):
    """One of the official sources."""

    name: str

    def page(self, query: Query, window: Window, cursor: str) -> Page:
        """A page of what a window of a query holds; the first one has the cursor "".

        Raises:
            SourceDown, SourceChanged
        """


def is_id(text: str) -> bool:
    """Whether a text can be the id of a publication: it becomes the name of a file, so it may lead nowhere else."""
    return _ID.fullmatch(text) is not None and ".." not in text


def is_number(text: str) -> bool:
    """Whether a text is a number that documents, pages or papers can have.

    >>> is_number("12008"), is_number("²"), is_number("9" * 40)
    (True, False, False)
    """
    return text.isascii() and text.isdecimal() and len(text) <= _DIGITS


def day(text: str) -> str:
    """The day (ISO) with which a text begins; "" where it does not begin with one."""
    try:
        return date.fromisoformat(text[:10]).isoformat()
    except ValueError:
        return ""
