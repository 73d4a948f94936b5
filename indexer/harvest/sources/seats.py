"""Who sat in which group of the Tweede Kamer, from its OData, as lines of the register of members."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from indexer.errors import UsageError
from indexer.extraction.names.party_names import Context
from indexer.harvest.errors import SourceChanged
from indexer.harvest.items import day
from indexer.harvest.sources.attributes import Entity, entity, flag, text
from indexer.harvest.sources.odata_api import Api
from indexer.records import UNKNOWN
from indexer.vocabulary.member_stays import COLUMNS, Stay
from indexer.vocabulary.parties import PartyRegister

SOURCE = "tk-odata"
_EXPANDED = (
    "Persoon($select=Achternaam,Tussenvoegsel,Initialen,Roepnaam),"
    "FractieZetel($expand=Fractie($select=Afkorting,NaamNL))"
)


def fetched(api: Api) -> list[Entity]:
    """All FractieZetelPersoon entities, with person and group.

    Raises:
        SourceDown, SourceChanged: the list is not whole.
    """
    url, count = api.address("FractieZetelPersoon", filter="Verwijderd eq false", expand=_EXPANDED), None
    records: list[Entity] = []
    seen: set[str] = set()
    while url and url not in seen:
        seen.add(url)
        page = api.page(url, ("Van", "TotEnMet", "Persoon", "FractieZetel"), resumes=bool(records))
        count = page.count if count is None else count
        records += page.records
        url = page.following
        if not page.records or (count is not None and len(records) > count):
            break  # it leads on for ever, or counts wrongly
    if url or (count is not None and count != len(records)):
        raise SourceChanged(
            f"{api.base}: it said that {count} members sat in a group and listed {len(records)}; try later"
        )
    return records


def stays(records: Iterable[Entity], register: PartyRegister) -> list[Stay]:
    """The stays of members in groups, each under the name that the group had then. Placeholders are passed over.

    Raises:
        UsageError: the register of parties does not know a group.
    """
    return [stay for record in records for stay in _stays(record, register)]


def table(old: str, found: Iterable[Stay]) -> str:
    """The file of the register: its remarks and the lines of other sources as they were in `old`, and these stays, with
    the other surnames that it has for them."""
    lines = old.splitlines()
    remarks = [line for line in lines if line.startswith("#")]
    others = [line for line in lines[len(remarks) + 1 :] if line and not line.endswith(f"\t{SOURCE}")]
    named = {(cells[0].partition("|")[0], *cells[1:4]): cells[0] for cells in (line.split("\t") for line in lines)}
    fresh = []
    for stay in found:
        person = (stay.surname, stay.initials, stay.first_name, stay.group)
        cells = (named.get(person, stay.surname), *person[1:], stay.chamber, stay.start, stay.end, SOURCE)
        fresh.append("\t".join(cells))
    return "\n".join([*remarks, "\t".join(COLUMNS), *sorted(set(others + fresh)), ""])


def _stays(record: Entity, register: PartyRegister) -> Iterator[Stay]:
    person, group = entity(record, "Persoon"), entity(entity(record, "FractieZetel"), "Fractie")
    start, end = day(text(record, "Van")), day(text(record, "TotEnMet"))
    if flag(record, "Verwijderd") or not text(person, "Achternaam") or not group or not start:
        return
    surname = f"{text(person, 'Tussenvoegsel')} {text(person, 'Achternaam')}".strip()
    party = _group(text(group, "Afkorting"), text(group, "NaamNL"), start, register)
    for named, since, until in _by_name(party, start, end, register):
        yield Stay(surname, text(person, "Initialen"), text(person, "Roepnaam"), named, "TK", since, until)


def _group(short: str, full: str, on: str, register: PartyRegister) -> str:
    """The id of a group by its abbreviation, else by its name."""
    for name in filter(None, (short, full)):
        found = Context(register, on).printed(name)
        if len(found) == 1 and not found[0].startswith(UNKNOWN):
            return found[0]
    raise UsageError(f"the register of parties has no group {short!r} ({full}) of {on}; add it to parties.toml")


def _by_name(party: str, start: str, end: str, register: PartyRegister) -> Iterator[tuple[str, str, str]]:
    """A stay cut where the group took another name: id, first and last day of each piece."""
    periods = register[party].periods
    last = next((until for since, until in periods if until and since <= start <= until), "")
    after = [one for one in register[party].after if last and register[one].sat_on(_next_day(last))]
    if not last or len(after) != 1 or (end and end <= last):
        yield party, start, end
        return
    yield party, start, last
    yield from _by_name(after[0], _next_day(last), end, register)


def _next_day(iso: str) -> str:
    return (date.fromisoformat(iso) + timedelta(days=1)).isoformat()
