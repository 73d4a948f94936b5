"""What the Tweede Kamer decided on its papers, and how the groups voted, from its OData (Besluit, with Stemming).

By a show of hands there is one Stemming for each group, and a member who votes otherwise has one too; in a roll call
there is one for each member. What was cast by mistake counts for nobody. A decision says of which Zaak it is, and that
has the documents: where a motion was changed, the vote was on the changed one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from indexer.harvest.catalogue import catalogue
from indexer.harvest.items import Listed, Page, Query, Window, day
from indexer.harvest.sources.attributes import Entity, entities, entity, flag, text
from indexer.harvest.sources.odata import changed_since, either
from indexer.harvest.sources.odata_api import Api
from indexer.records import Outcome, Vote

_EXPANDED = (
    "Stemming($select=Soort,ActorFractie,Vergissing,Verwijderd),"
    "Zaak($select=Id,Soort;$expand=Document($select=Id,Soort,Verwijderd)),"
    "Agendapunt($select=Id;$expand=Activiteit($select=Id,Datum))"
)
_NEEDED = ("Id", "BesluitSoort", "GewijzigdOp", "Verwijderd")
_OUTCOMES: dict[str, Outcome] = {
    "aangenomen": "adopted",
    "zonder stemming aannemen": "adopted",
    "verworpen": "rejected",
    "niet aangenomen": "rejected",
}
_DECIDED = "Stemmen - "
_CHANGED = " ("
"""What stands in the Soort of a document that changes an earlier one: `Motie (gewijzigd/nader)`."""


@dataclass(slots=True)
class Votes:
    """Lists votes on the documents of a kind, by the keys that these have at the Tweede Kamer."""

    api: Api
    name: str = "votes"

    def page(self, query: Query, window: Window, cursor: str) -> Page:
        """A page of what a window of a query holds. The cursor is the address of the page.

        Raises:
            SourceDown, SourceChanged
        """
        asked = cursor or self.api.address("Besluit", filter=_filter(query, window), expand=_EXPANDED)
        soorten = catalogue()[query.kind].soorten
        return self.api.page(asked, _NEEDED, resumes=bool(cursor)).page(partial(_listed, soorten=soorten))


def _filter(query: Query, window: Window) -> str:
    kinds = tuple(soort for soort in catalogue()[query.kind].soorten if _CHANGED not in soort)
    terms = [
        f"startswith(BesluitSoort,'{_DECIDED}')",
        f"Zaak/any(z: {either('z/Soort', kinds)})",
        "" if window.since else "Verwijderd eq false",
        query.since and f"Agendapunt/Activiteit/Datum ge {query.since}T00:00:00Z",
        changed_since(window),
    ]
    return " and ".join(filter(None, terms))


def _listed(record: Entity, soorten: tuple[str, ...]) -> Iterator[Listed]:
    """The vote of a decision for each document that it is on; without a key and vote for one that was taken back."""
    decision, version = text(record, "Id"), text(record, "GewijzigdOp")
    outcome = _OUTCOMES.get(text(record, "BesluitSoort").removeprefix(_DECIDED).strip().casefold())
    if flag(record, "Verwijderd") or outcome is None:
        yield Listed(decision, version, gone=True)
        return
    activity = entity(entity(record, "Agendapunt"), "Activiteit")
    in_favour, against, divided = _groups(entities(record, "Stemming"))
    vote = Vote(outcome, day(text(activity, "Datum")) or None, in_favour, against, divided)
    for zaak in entities(record, "Zaak"):
        for key in _voted_on(entities(zaak, "Document"), soorten):
            yield Listed(decision, version, key=key, vote=vote)


def _groups(votes: Iterable[Entity]) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The groups in favour, against, and of which members voted both ways."""
    sides: dict[str, set[str]] = {}
    for vote in votes:
        group, side = text(vote, "ActorFractie"), text(vote, "Soort")
        if group and side in ("Voor", "Tegen") and not flag(vote, "Vergissing") and not flag(vote, "Verwijderd"):
            sides.setdefault(group, set()).add(side)
    alike = {group: found.pop() if len(found) == 1 else "" for group, found in sides.items()}
    in_favour, against, divided = (
        tuple(sorted(group for group, side in alike.items() if side == wanted)) for wanted in ("Voor", "Tegen", "")
    )
    return in_favour, against, divided


def _voted_on(documents: Iterable[Entity], soorten: tuple[str, ...]) -> list[str]:
    of_kind = [
        one for one in documents if text(one, "Soort") in soorten and text(one, "Id") and not flag(one, "Verwijderd")
    ]
    changed = [one for one in of_kind if _CHANGED in text(one, "Soort")]
    return [text(one, "Id") for one in changed or of_kind]
