"""The OData of the Tweede Kamer (v4): its documents, with who signed them.

A page holds at most 250 entities and leads to the next by `@odata.nextLink`, which is followed unread, but never to
another server. Deleted entities carry a flag. v4/2.0 was announced to stop in October 2026; the address of its
successor can be given, and an answer in which an attribute is missing is said, never guessed around.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import quote, urlsplit

from indexer.harvest.catalogue import catalogue
from indexer.harvest.client import Answer, Client
from indexer.harvest.errors import Failed, NotThere, Rejected, SourceChanged, SourceDown
from indexer.harvest.items import Listed, Page, Query, Window, day, is_id

BASE = "https://gegevensmagazijn.tweedekamer.nl/OData/v4/2.0"
_PAGE = "https://www.tweedekamer.nl/kamerstukken/detail?id="
_EXPANDED = (
    "DocumentActor($select=ActorNaam,ActorFractie,Functie,Relatie),Kamerstukdossier($select=Id,Nummer,Toevoeging)"
)
_OVERLAP = timedelta(days=2)
_NEEDED = ("Id", "DocumentNummer", "Onderwerp", "Datum", "Kamer", "Volgnummer", "GewijzigdOp", "Verwijderd")
_CHAMBERS = {1: "EK", 2: "TK"}
_CHARACTERS = "/():$,'=;"  # encoded, they broke queries there
Entity = Mapping[str, Any]


@dataclass(slots=True)
class TweedeKamer:
    """Lists the documents of a kind. They get the ids that they have, or will have, at KOOP."""

    client: Client
    base: str = BASE
    name: str = "tk"

    def page(self, query: Query, window: Window, cursor: str) -> Page:
        """A page of what a window of a query holds. The cursor is the address of the page.

        Raises:
            SourceDown, SourceChanged
        """
        answer = entities(self.client, self.base, cursor or f"{self.base}/{_asked(query, window)}")
        records = [record for record in answer.records if record.get("Id")]
        for record in records[:1]:
            lacking = [name for name in _NEEDED if name not in record]
            if lacking:
                raise SourceChanged(f"{self.base}: its Document has no {lacking[0]}; leave it out with --source koop")
        listed = [found for record in records if (found := self._listed(record)) is not None]
        return Page(tuple(listed), answer.count, answer.following, tuple(str(record["Id"]) for record in records))

    def _listed(self, record: Entity) -> Listed | None:
        """None for a placeholder, of which nothing is known but that it is there."""
        key = str(record["Id"])
        if record["Verwijderd"]:
            return Listed("", "", key=key, gone=True)
        dossiers = [_dossier(one) for one in record.get("Kamerstukdossier") or ()]
        volume = record["Volgnummer"]
        document = str(record["DocumentNummer"] or "")
        document_id = f"kst-{dossiers[0]}-{volume}" if dossiers and volume and int(volume) > 0 else document
        if not is_id(document_id):
            return None
        return Listed(
            id=document_id,
            version=str(record["GewijzigdOp"]),
            title=" ".join(str(record["Onderwerp"] or "").split()),
            date=day(str(record["Datum"])),
            chamber=_CHAMBERS.get(record["Kamer"], ""),
            dossiers=tuple(dossiers),
            number=str(volume or ""),
            session_year=str(record.get("Vergaderjaar") or ""),
            paper=" ".join(("kst", _CHAMBERS.get(record["Kamer"], ""), ";".join(sorted(dossiers)), str(volume)))
            if document_id != document
            else "",
            addresses=(("file", f"{self.base}/Document({quote(key)})/resource"),),
            page=_PAGE + quote(document),
            key=key,
            actors=tuple(filter(None, map(_actor, record.get("DocumentActor") or ()))),
        )


@dataclass(frozen=True, slots=True)
class Entities:
    """One answer: entities, how many there are in all (None: not said), and where the next page is ("": the last)."""

    records: tuple[Entity, ...]
    count: int | None
    following: str


def entities(client: Client, base: str, url: str) -> Entities:
    """A page of an entity set.

    Raises:
        SourceDown, SourceChanged
    """
    try:
        found = json.loads(client.get(url, _fault).content)
    except NotThere as error:
        reason = "there is nothing any more; v4/2.0 was announced to stop in 2026"
        remedy = "name its successor with --base-url, or leave this source out with --source koop"
        raise SourceChanged(f"{base}: {reason}; {remedy}") from error
    except Rejected as error:
        raise SourceChanged(f"{base}: it does not take our query ({error}): {url}") from error
    except Failed as error:
        raise SourceDown(base, str(error)) from error
    following = str(found.get("@odata.nextLink") or "")
    if following and urlsplit(following).netloc != urlsplit(base).netloc:
        raise SourceChanged(f"{base}: its next page is on another server: {following[:200]}")
    count = found.get("@odata.count")
    return Entities(tuple(found["value"]), count if isinstance(count, int) else None, following)


def _asked(query: Query, window: Window) -> str:
    soort = catalogue()[query.kind].soort.replace("'", "''")
    number = query.dossier.partition("-")[0]
    terms = [
        f"Soort eq '{soort}'",
        "" if window.since else "Verwijderd eq false",
        query.since and f"Datum ge {query.since}T00:00:00Z",
        query.until and f"Datum le {query.until}T23:59:59Z",
        number and f"Kamerstukdossier/any(d: d/Nummer eq {int(number) if number.isdecimal() else 0})",
        window.since and f"ApiGewijzigdOp ge {date.fromisoformat(window.since) - _OVERLAP}T00:00:00Z",
    ]
    parameters = {
        "$filter": " and ".join(filter(None, terms)),
        "$expand": _EXPANDED,
        "$orderby": "GewijzigdOp",
        "$count": "true",
    }
    return "Document?" + "&".join(f"{name}={quote(value, safe=_CHARACTERS)}" for name, value in parameters.items())


def _fault(answer: Answer) -> str:
    try:
        found = json.loads(answer.content)
    except ValueError:
        return "the answer is no JSON"
    whole = isinstance(found, dict) and isinstance(found.get("value"), list)
    return "" if whole and all(isinstance(one, dict) for one in found["value"]) else "the answer is no list of entities"


def _actor(record: Entity) -> str:
    """A member with the group; "" for who has none, such as a minister or a committee."""
    name, group = (" ".join(str(record.get(key) or "").split()) for key in ("ActorNaam", "ActorFractie"))
    return f"{name} ({group})" if name and group else ""


def _dossier(record: Entity) -> str:
    return "-".join(str(record[name]) for name in ("Nummer", "Toevoeging") if record.get(name))
