"""Who speaks in a document as a whole: movers or askers, each with the group that is known to be theirs; parties and
persons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from flask_babel import gettext

from indexer.engines import Engine
from indexer.extraction.names.persons import persons
from indexer.facets import is_known
from indexer.records import Paragraph, Role
from indexer.searches import SearchRequest
from webui.links.choice import Choice
from webui.links.pages_of_names import page_of
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.speakers import party_class

_MOST_PEOPLE = 20


def members_and_groups(said: Sequence[Paragraph], links: Links) -> tuple[Choice, ...]:
    """Who speaks in some paragraphs, each once: the members with their group where the register tells it or where there
    is but one, and then the groups of which no member is told."""
    members = tuple(dict.fromkeys(name for one in said for name in persons(one.speaker)))
    parties = tuple(dict.fromkeys(party for one in said for party in one.parties))
    known = {name: found.party for one in said for found in one.looked_up for name in found.members}
    own = {name: known.get(name, parties[0] if len(parties) == 1 else "") for name in members}
    return (
        *(_member(name, own[name], links) for name in members),
        *groups((party for party in parties if party not in own.values()), links),
    )


def groups(parties: Iterable[str], links: Links) -> tuple[Choice, ...]:
    """Groups with their colours, each a link to its page."""
    return tuple(
        Choice(labels.label("party", party), page_of("party", party, links), css=f"party {party_class(party)}")
        for party in parties
    )


def people(document_id: str, names: Sequence[str], links: Links) -> tuple[Choice, ...]:
    """Persons who speak in a document, each a link to its page; of many the first, and a link to all."""
    shown = tuple(Choice(labels.label("person", name), page_of("person", name, links)) for name in names[:_MOST_PEOPLE])
    if len(names) == len(shown):
        return shown
    everybody = gettext("Alle %(count)s", count=labels.number(len(names)))
    return (*shown, Choice(everybody, links.page("values", SearchRequest(document=(document_id,)), facet="person")))


def who_speaks(engine: Engine, document_id: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The parties and the persons that speak in a document, those who say most first; whoever chairs or signs is
    none."""

    def most(facet: str, *roles: Role) -> tuple[str, ...]:
        counts = engine.tally(SearchRequest(document=(document_id,), role=roles), (facet,))
        known = [value for (value,) in counts if value and is_known(value)]
        return tuple(sorted(known, key=lambda value: (-counts[(value,)], value)))

    return most("party", "contribution"), most("person", "contribution", "response")


def _member(name: str, party: str, links: Links) -> Choice:
    page = page_of("person", name, links)
    if not party:
        return Choice(name, page)
    return Choice(f"{name} ({labels.label('party', party)})", page, css=f"party {party_class(party)}")
