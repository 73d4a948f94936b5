"""OData of the Tweede Kamer, with recorded entities as templates."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from tests.support.standin.publications import Publication, pdf
from tests.support.standin.recordings import recorded

PATH = "/OData/v4/2.0"
PAGE = 250
_SOORT = "Verslag van een schriftelijk overleg"
_TERMS = (
    re.compile(r"\((Soort eq '[^']*'(?: or Soort eq '[^']*')*)\)"),
    re.compile(r"Verwijderd eq (false)"),
    re.compile(r"Datum ge (\S+)"),
    re.compile(r"Datum le (\S+)"),
    re.compile(r"Kamerstukdossier/any\(d: d/Nummer eq (\d+)\)"),
    re.compile(r"ApiGewijzigdOp ge (\S+)"),
)


@dataclass(frozen=True)
class ChamberDocument:
    """A document as the Tweede Kamer has it. `changed` is a moment in UTC; `actors` are (name, group). Of a
    `placeholder` all values are null but its id."""

    number: str
    dossier: int
    suffix: str | None
    volume: int
    title: str
    date: str
    changed: str
    soort: str = _SOORT
    deleted: bool = False
    actors: tuple[tuple[str, str], ...] = ()
    content: bytes = b""
    placeholder: bool = False

    @property
    def id(self) -> str:
        """Its GUID."""
        return str(uuid.uuid5(uuid.NAMESPACE_OID, self.number))

    def entity(self) -> dict[str, object]:
        """The entity, as it was recorded but for the values."""
        found: dict[str, object] = dict(json.loads(recorded("document_moties_2023.json"))["value"][0])
        found |= {"Id": self.id, "Soort": self.soort, "DocumentNummer": self.number, "Onderwerp": self.title}
        found |= {"Datum": f"{self.date}T00:00:00+01:00", "Volgnummer": self.volume, "Verwijderd": self.deleted}
        found |= {"GewijzigdOp": self.changed, "ApiGewijzigdOp": self.changed, "ContentType": "application/pdf"}
        found["Kamerstukdossier"] = [{"Id": self.id, "Nummer": self.dossier, "Toevoeging": self.suffix}]
        found["DocumentActor"] = [
            {"ActorNaam": name, "ActorFractie": group, "Functie": "Tweede Kamerlid", "Relatie": "Eerste ondertekenaar"}
            for name, group in self.actors
        ]
        return {name: value if name == "Id" else None for name, value in found.items()} if self.placeholder else found


def chamber_document(one: Publication, **changed: object) -> ChamberDocument:
    """A publication as the Tweede Kamer has it."""
    dossier, _, suffix = one.dossier.partition("-")
    values: dict[str, object] = {
        "number": f"2026D{int(one.number):05}",
        "dossier": int(dossier),
        "suffix": suffix or None,
        "volume": int(one.number),
        "title": one.title,
        "date": one.date,
        "changed": f"{one.date}T12:00:00Z",
        "content": pdf("Dit is verzonnen. De leden van de VVD-fractie vragen iets aan de Tweede Kamer."),
    }
    return ChamberDocument(**(values | changed))  # type: ignore[arg-type]


@dataclass(frozen=True)
class Seat:
    """That somebody sat in a group: surname with what stands before it, initials, first name, group, and days."""

    person: tuple[str, str, str, str]
    group: tuple[str, str]
    start: str
    end: str | None = None

    def entity(self) -> dict[str, object]:
        """The entity, with the person and the seat as they were recorded but for the values."""
        person = dict(json.loads(recorded("persoon_metadata_full_2019.json")))
        person |= dict(zip(("Tussenvoegsel", "Achternaam", "Initialen", "Roepnaam"), self.person, strict=True))
        seat = dict(json.loads(recorded("fractiezetel_fractie_expanded_2019.json")))
        seat["Fractie"] = seat["Fractie"] | {"Afkorting": self.group[0], "NaamNL": self.group[1]}
        days = {"Van": f"{self.start}T00:00:00+01:00", "TotEnMet": self.end and f"{self.end}T00:00:00+01:00"}
        return {
            "Id": str(uuid.uuid4()),
            "Functie": "Lid",
            "Verwijderd": False,
            "Persoon": person,
            "FractieZetel": seat,
        } | days


@dataclass(frozen=True)
class Decision:
    """What was decided on documents. `changed` is a moment in UTC; `votes` are (group, side, whether by mistake)."""

    number: int
    documents: tuple[ChamberDocument, ...]
    votes: tuple[tuple[str, str, bool], ...] = ()
    soort: str = "Stemmen - aangenomen"
    date: str = "2023-02-07"
    changed: str = "2023-02-07T16:00:00Z"
    deleted: bool = False

    def entity(self) -> dict[str, object]:
        """The entity, with what is expanded: attributes as in the schema of SyncFeed."""
        documents = [{"Id": one.id, "Soort": one.soort, "Verwijderd": False} for one in self.documents]
        return {
            "Id": str(uuid.uuid5(uuid.NAMESPACE_URL, str(self.number))), "Agendapunt_Id": None, "Status": "Besluit",
            "StemmingsSoort": "Met handopsteken", "BesluitSoort": self.soort, "BesluitTekst": "Verzonnen.",
            "GewijzigdOp": self.changed, "ApiGewijzigdOp": self.changed, "Verwijderd": self.deleted,
            "Stemming": [
                {"Soort": side, "ActorFractie": group, "Vergissing": mistaken, "Verwijderd": False}
                for group, side, mistaken in self.votes
            ],
            "Zaak": [{"Id": str(uuid.uuid4()), "Soort": "Motie", "Document": documents}],
            "Agendapunt": {"Id": None, "Activiteit": {"Id": None, "Datum": f"{self.date}T00:00:00+01:00"}},
        }  # fmt: skip


_OF_DECISIONS = (
    r"startswith\(BesluitSoort,'Stemmen - '\)|Zaak/any\(z: .*\)|Verwijderd eq false|"
    r"Agendapunt/Activiteit/Datum ge \S+|ApiGewijzigdOp ge \S+"
)


def decisions_answer(decisions: Iterable[Decision], parameters: dict[str, str]) -> bytes | None:
    """Besluit entities in one page; None for a filter that is not understood."""
    found = sorted(decisions, key=lambda one: one.changed)
    for term in parameters.get("$filter", "").split(" and "):
        if not re.fullmatch(_OF_DECISIONS, term):
            return None
        since = term.rpartition(" ")[2]
        if term.startswith("ApiGewijzigdOp"):
            found = [one for one in found if one.changed >= since]
        elif term.startswith("Agendapunt"):
            found = [one for one in found if one.date >= since[:10]]
        elif term.startswith("Verwijderd"):
            found = [one for one in found if not one.deleted]
    return json.dumps({"@odata.count": len(found), "value": [one.entity() for one in found]}).encode()


def seats_answer(seats: Sequence[Seat], parameters: dict[str, str], base: str) -> bytes:
    """A page of FractieZetelPersoon."""
    start = int(parameters.get("$skiptoken", 0))
    page: dict[str, object] = {"@odata.count": len(seats)}
    page["value"] = [one.entity() for one in seats[start : start + PAGE]]
    if start + PAGE < len(seats):
        page["@odata.nextLink"] = f"{base}{PATH}/FractieZetelPersoon?$skiptoken={start + PAGE}"
    return json.dumps(page).encode()


def answer(documents: Iterable[ChamberDocument], path: str, parameters: dict[str, str], base: str) -> bytes | None:
    """The answer to a request below the base; None: 400 or 404."""
    if resource := re.fullmatch(r"/Document\(([\w-]+)\)/resource", path):
        return next((one.content for one in documents if one.id == resource[1]), None)
    if path != "/Document":
        return None
    found = _selected(documents, parameters.get("$filter", ""))
    if found is None:
        return None
    start = int(parameters.get("$skiptoken", 0))
    page: dict[str, object] = {"@odata.context": f"{base}{PATH}/$metadata#Document", "@odata.count": len(found)}
    page["value"] = [one.entity() for one in found[start : start + PAGE]]
    if start + PAGE < len(found):
        kept = "&".join(f"{name}={quote(value)}" for name, value in parameters.items() if name != "$skiptoken")
        page["@odata.nextLink"] = f"{base}{PATH}/Document?{kept}&$skiptoken={start + PAGE}"
    return json.dumps(page).encode()


def _selected(documents: Iterable[ChamberDocument], asked: str) -> list[ChamberDocument] | None:
    """What a filter selects, in order of change; None for a filter that is not understood."""
    found = sorted(documents, key=lambda one: (one.changed, one.id))
    for term in filter(None, asked.split(" and ")):
        number, value = next(
            ((number, match[1]) for number, known in enumerate(_TERMS) if (match := known.fullmatch(term))), (-1, "")
        )
        match number:
            case 0:
                found = [one for one in found if one.soort in re.findall(r"Soort eq '([^']*)'", term)]
            case 1:
                found = [one for one in found if not one.deleted]
            case 2:
                found = [one for one in found if one.date >= value[:10]]
            case 3:
                found = [one for one in found if one.date <= value[:10]]
            case 4:
                found = [one for one in found if one.dossier == int(value)]
            case 5:
                found = [one for one in found if one.changed >= value]
            case _:
                return None
    return found
