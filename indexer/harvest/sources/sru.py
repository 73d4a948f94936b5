"""KOOP's SRU (repository.overheid.nl): the official publications, from 1995 on (SRU 2.0, OASIS searchRetrieve).

It answers 504 for every record from position 10,000 on, so a list is paged by key: each page asks for the identifiers
after the last one, and `startRecord` is always 1. `numberOfRecords` is then what is left.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from indexer.harvest.catalogue import catalogue
from indexer.harvest.errors import SourceChanged
from indexer.harvest.items import Listed, Page, Query, Window, day, is_id, is_number
from indexer.harvest.sources.asking import STAYS, asking
from indexer.harvest.transfer.client import Answer, Client
from indexer.harvest.transfer.markup import Element, name, parsed, text, texts, within
from indexer.parliament import chambers

BASE = "https://repository.overheid.nl/sru"
PAGE = 1000
"""Records a page; the most that the server gives."""
_OVERLAP = timedelta(days=2)
"""`dt.modified` is a day, and a record may be listed a while after it changed."""
_DATES = ("date", "issued", "available")
_PROVISIONAL = "onopgemaakt"
_MANIFESTATIONS = frozenset({"xml", "html", "pdf", "metadata"})


@dataclass(slots=True)
class Koop:
    """Lists publications by key."""

    client: Client
    base: str = BASE
    size: int = PAGE
    name: str = "koop"

    def page(self, query: Query, window: Window, cursor: str) -> Page:
        """A page of what a window of a query holds. The cursor is the last identifier of the page before that is
        of the usual form.

        Raises:
            SourceDown, SourceChanged
        """
        asked = cql(query, window, cursor)
        root = self._answer(asked)
        stated = text(root, "numberOfRecords")
        if not is_number(stated):
            said = "; ".join(text(found, "uri") + " " + text(found, "message") for found in within(root, "diagnostic"))
            said = said or "no numberOfRecords"
            raise SourceChanged(f"{self.base}: it does not take our query ({said}): {asked}; {STAYS}")
        records = list(within(root, "record"))
        identifiers = tuple(text(record, "identifier") for record in records)
        usual = list(filter(is_id, identifiers))
        if records and not (all(identifiers) and usual):
            raise SourceChanged(f"{self.base}: it lists documents without an identifier: {asked}; {STAYS}")
        left = int(stated)
        last = len(records) == left or not records
        words = catalogue()[query.kind].title
        listed = tuple(_listed(record) for record in records if words in _own_title(record).casefold())
        return Page(listed, left, "" if last else usual[-1], identifiers)

    def _answer(self, asked: str) -> Element:
        parameters = {
            "operation": "searchRetrieve",
            "version": "2.0",
            "query": asked,
            "startRecord": 1,
            "maximumRecords": self.size,
            "recordSchema": "gzd",
            "httpAccept": "application/xml",
        }
        with asking(self.base, asked, "name its successor with --base-url"):
            answer = self.client.get(f"{self.base}?{urlencode(parameters)}", _fault)
        root = parsed(answer.content)
        assert root is not None  # _fault has seen it
        return root


def cql(query: Query, window: Window, after: str = "") -> str:
    """The query in CQL: identifiers after a key, in ascending order."""
    terms = [
        "c.product-area==officielepublicaties",
        catalogue()[query.kind].cql,
        query.chamber and f'dt.creator=="{chambers.official_name(query.chamber)}"',
        query.dossier and f'w.dossiernummer=="{query.dossier}"',
        query.since and f"dt.date>={query.since}",
        query.until and f"dt.date<={query.until}",
        window.since and f"dt.modified>={date.fromisoformat(window.since) - _OVERLAP}",
        after and f'dt.identifier>"{after}"',
    ]
    return " AND ".join(dict.fromkeys(filter(None, terms))) + " sortBy dt.identifier/sort.ascending"


def _fault(answer: Answer) -> str:
    """Why an answer is no page of a list, whole or with a diagnostic; "" for one that is."""
    root = parsed(answer.content)
    if root is None or name(root) != "searchRetrieveResponse":
        return "the answer is no list of records"
    return ""


def _listed(record: Element) -> Listed:
    creator = text(record, "creator")
    chamber = next((chamber for chamber, official in chambers.NAMES.items() if official == creator), "")
    dossiers = tuple(filter(None, ";".join(texts(record, "dossiernummer")).split(";")))
    number = ";".join(texts(record, "ondernummer"))
    addresses = tuple(
        (kind, (item.text or "").strip())
        for item in within(record, "itemUrl")
        if (kind := item.get("manifestation", "")) in _MANIFESTATIONS
    )
    return Listed(
        id=text(record, "identifier"),
        version=text(record, "timestamp") or text(record, "datumTijdstipWijzigingWork") or text(record, "modified"),
        title=text(record, "title"),
        date=next(filter(None, (day(text(record, name)) for name in _DATES)), ""),
        chamber=chamber,
        dossiers=dossiers,
        number=number,
        session_year=text(record, "vergaderjaar"),
        paper=_paper(record, chamber, dossiers, number),
        provisional=text(record, "documentstatus").casefold() == _PROVISIONAL,
        addresses=addresses,
        page=text(record, "preferredUrl"),
    )


def _paper(record: Element, chamber: str, dossiers: tuple[str, ...], number: str) -> str:
    """What stays the same when a paper that was published provisionally gets its final identifier."""
    series = text(record, "identifier").partition("-")[0]
    appendix = text(record, "aanhangselnummer")
    if appendix:
        return " ".join((series, chamber, text(record, "vergaderjaar"), appendix))
    return " ".join((series, chamber, ";".join(sorted(dossiers)), number)) if dossiers and number else ""


def _own_title(record: Element) -> str:
    """The title of the paper itself; its full title begins with that of the dossier."""
    return text(record, "documenttitel") or text(record, "title")
