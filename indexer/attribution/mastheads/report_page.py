"""The heads of pages that show the report of a debate: of berthub.eu/tkconv, and of tweedekamer.nl (a `Stenogram`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.attribution.mastheads.masthead import Masthead
from indexer.extraction.dates import labelled_date
from indexer.parliament import identifiers
from indexer.parliament.session_years import RANGE, session_year
from indexer.patterns import regex
from indexer.records import Metadata

_DEEP = 12
_UPDATED = regex(r"(?:(?:\[[^\[\]]{2,30}\] ?){4,24})?Datum (?P<date>\d{4}-\d\d-\d\d)\. Laatste update:.{0,120}")
_STATE = regex(r"(?:.{0,600} )?(?:Tussenpublicatie|Eindpublicatie|Voorpublicatie) / (?:Ong|G)ecorrigeerd")
_KIND = regex(r"Opening|(?:Verslag|Stenogram) van een .{4,40}")
_LONGEST_TITLE = 200
_STENOGRAM = regex(r"Stenogram : (?P<title>\S.{2,600})")
_ITEM = regex(r"(?P<item>\d{1,3}) \S.*")
_FIELD = regex(rf"Vergaderjaar (?P<session>{RANGE})|Vergaderingnummer (?P<sitting>\d{{1,3}})")
_LINKS = regex(
    rf"{_FIELD.pattern}|Te raadplegen sinds|\d{{4}}-\d\d-\d\d(?:Inhoudsopgave)?|Inhoudsopgave|Gerelateerde informatie"
    r"|Toon alle (?:stukken over dossier|items in vergadering).{0,80}|Handelingen TK \d{4}.{0,30}"
)


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of such a page; None where there is none.

    >>> head = read(["Datum 2025-06-18. Laatste update: 2025-06-23 18:08", "Zaal", "Tussenpublicatie / Ongecorrigeerd"])
    >>> head.metadata.date, sorted(head.lines)
    ('2025-06-18', [0, 1, 2])
    >>> page = ["Stenogram : Bruggen", "5 Bruggen", "Vergaderjaar 2024-2025", "Vergaderingnummer 48", "De voorzitter:"]
    >>> read(page).metadata.id, sorted(read(page).lines)
    ('h-tk-20242025-48-5', [0, 2, 3])
    """
    return _of_day(texts) or _stenogram(texts)


def _of_day(texts: Sequence[str]) -> Masthead | None:
    """A page that says of which day the debate is and how far its report is, and then what it is about."""
    told = next(((at, found) for at, text in enumerate(texts[:_DEEP]) if (found := _UPDATED.fullmatch(text))), None)
    if told is None:
        return None
    start, day = told
    end = next((at for at, text in enumerate(texts[start:_DEEP], start) if _STATE.fullmatch(text)), None)
    if end is None:
        return None
    title = next((text for text in texts[end + 1 : end + 2] if not _KIND.fullmatch(text)), None)
    stated = Metadata(
        title=title if title and len(title) <= _LONGEST_TITLE and not title.endswith(":") else None,
        chamber="TK",
        date=labelled_date(day["date"]),
    )
    return Masthead(stated, frozenset(range(end + 1)), "Handelingen")


def _stenogram(texts: Sequence[str]) -> Masthead | None:
    """A page that calls an item of a sitting by its title, and lists its sitting and what there is beside it."""
    titled = _STENOGRAM.fullmatch(texts[0]) if texts else None
    listed = [at for at, text in enumerate(texts[: _DEEP + 1]) if _LINKS.fullmatch(text)]
    if titled is None or not listed:
        return None
    fields = {key: value for at in listed if (found := _FIELD.fullmatch(texts[at])) for key, value in _stated(found)}
    item = next(filter(None, map(_ITEM.fullmatch, texts[1:3])), None)
    session, sitting = session_year(fields.get("session", "")), fields.get("sitting")
    stated = Metadata(
        id=identifiers.in_session("h", "TK", session, sitting, item["item"]) if session and sitting and item else None,
        title=titled["title"],
        chamber="TK",
        session_year=session,
        number=sitting,
    )
    return Masthead(stated, frozenset((0, *listed)), "Handelingen")


def _stated(field: re.Match[str]) -> list[tuple[str, str]]:
    return [(key, value) for key, value in field.groupdict().items() if value]
