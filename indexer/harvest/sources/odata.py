"""The documents of the Tweede Kamer, from its OData, with who signed them. Deleted ones carry a flag; an answer in
which an attribute is missing is said, never guessed around."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import quote

from indexer.harvest.catalogue import catalogue
from indexer.harvest.items import PAGE_OF_TWEEDE_KAMER, Listed, Page, Query, Window, day
from indexer.harvest.sources.attributes import Entity, entities, flag, number, text
from indexer.harvest.sources.odata_api import Api

_EXPANDED = (
    "DocumentActor($select=ActorNaam,ActorFractie,Functie,Relatie),Kamerstukdossier($select=Id,Nummer,Toevoeging)"
)
_OVERLAP = timedelta(days=2)
_NEEDED = ("Id", "DocumentNummer", "Onderwerp", "Datum", "Kamer", "Volgnummer", "GewijzigdOp", "Verwijderd")
_CHAMBERS = {1: "EK", 2: "TK"}


@dataclass(slots=True)
class TweedeKamer:
    """Lists the documents of a kind. They get the ids that they have, or will have, at KOOP."""

    api: Api
    name: str = "tk"

    def page(self, query: Query, window: Window, cursor: str) -> Page:
        """A page of what a window of a query holds. The cursor is the address of the page.

        Raises:
            SourceDown, SourceChanged
        """
        asked = cursor or self.api.address("Document", filter=_filter(query, window), expand=_EXPANDED)
        return self.api.page(asked, _NEEDED, resumes=bool(cursor)).page(self._listed)

    def _listed(self, record: Entity) -> Iterator[Listed]:
        """Nothing for a placeholder, of which nothing is known but that it is there."""
        key = text(record, "Id")
        if flag(record, "Verwijderd"):
            yield Listed("", "", key=key, gone=True)
            return
        dossiers = [dossier for one in entities(record, "Kamerstukdossier") if (dossier := _dossier(one))]
        volume, document = number(record, "Volgnummer") or 0, text(record, "DocumentNummer")
        paper = bool(dossiers) and volume > 0
        document_id = f"kst-{dossiers[0]}-{volume}" if paper else document
        if not document_id:
            return
        chamber = _CHAMBERS.get(number(record, "Kamer") or 0, "")
        yield Listed(
            id=document_id,
            version=text(record, "GewijzigdOp"),
            title=text(record, "Onderwerp"),
            date=day(text(record, "Datum")),
            chamber=chamber,
            dossiers=tuple(dossiers),
            number=str(volume or ""),
            session_year=text(record, "Vergaderjaar"),
            paper=" ".join(("kst", chamber, ";".join(sorted(dossiers)), str(volume))) if paper else "",
            addresses=(("file", self.api.file(key)),),
            page=PAGE_OF_TWEEDE_KAMER + quote(document),
            key=key,
            actors=tuple(filter(None, map(_actor, entities(record, "DocumentActor")))),
        )


def changed_since(window: Window) -> str:
    """The condition that an entity changed in a window, with the days before it in which it may not have been listed
    yet; "" for all."""
    return window.since and f"ApiGewijzigdOp ge {date.fromisoformat(window.since) - _OVERLAP}T00:00:00Z"


def either(attribute: str, values: tuple[str, ...]) -> str:
    """The condition that an attribute has one of some values.

    >>> either("Soort", ("Motie", "Motie (gewijzigd/nader)"))
    "(Soort eq 'Motie' or Soort eq 'Motie (gewijzigd/nader)')"
    """
    terms = (attribute + " eq '" + value.replace("'", "''") + "'" for value in values)
    return f"({' or '.join(terms)})"


def _filter(query: Query, window: Window) -> str:
    number = query.dossier.partition("-")[0]
    terms = [
        either("Soort", catalogue()[query.kind].soorten),
        "" if window.since else "Verwijderd eq false",
        query.since and f"Datum ge {query.since}T00:00:00Z",
        query.until and f"Datum le {query.until}T23:59:59Z",
        number and f"Kamerstukdossier/any(d: d/Nummer eq {int(number) if number.isdecimal() else 0})",
        changed_since(window),
    ]
    return " and ".join(filter(None, terms))


def _actor(record: Entity) -> str:
    """A member with the group; "" for who has none, such as a minister or a committee."""
    name, group = text(record, "ActorNaam"), text(record, "ActorFractie")
    return f"{name} ({group})" if name and group else ""


def _dossier(record: Entity) -> str:
    return "-".join(filter(None, (text(record, "Nummer"), text(record, "Toevoeging"))))
