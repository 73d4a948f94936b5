"""The page of a party."""

from __future__ import annotations

from collections.abc import Iterable

from flask_babel import gettext

from indexer.searches import SearchRequest
from indexer.vocabulary.parties import Party, PartyRegister
from webui.links.choice import Choice, facts, told
from webui.links.context import look
from webui.links.urls import Links
from webui.names import periods
from webui.names.subject import Subject
from webui.wording import labels
from webui.wording.speakers import party_class

_KINDS = {"party": "PoliticalParty", "group": "Organization", "member": "Organization"}


def party_page(party: Party, register: PartyRegister, links: Links) -> Subject:
    """A party of the register, or a group or member who split off."""

    def linked(ids: Iterable[str]) -> tuple[Choice, ...]:
        return tuple(
            Choice(register[one].label, links.named("party", one), css=f"party {party_class(one)}") for one in ids
        )

    seats = gettext("In de Tweede Kamer") if look().of_parliament else gettext("Vertegenwoordigd")
    return Subject(
        kind=labels.title("party"),
        name=party.label,
        css=f"party {party_class(party.id)}",
        facet="party",
        id=party.id,
        inside=gettext("Zoek bij deze fractie"),
        request=SearchRequest(party=(party.id,), sort="date"),
        facts=facts(
            (gettext("Volledige naam"), told(party.name if party.name != party.label else "")),
            (seats, told(periods.in_words(party.periods))),
            (gettext("Voortgekomen uit"), linked(party.before)),
            (gettext("Verdergegaan als"), linked(party.after)),
        ),
        shares=("topic", "person"),
        thing={
            "@type": _KINDS[party.kind],
            "name": party.name,
            "alternateName": [name for name in dict.fromkeys((party.label, *party.aliases)) if name != party.name],
            "foundingDate": party.periods[0][0] if party.periods else None,
        },
    )
