"""The page of a person."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from flask_babel import gettext

from indexer.parliament import chambers
from indexer.searches import SearchRequest
from indexer.vocabulary.member_stays import Stay
from indexer.vocabulary.people import Person
from webui.links.choice import Choice, Fact, facts, told
from webui.links.urls import Links
from webui.names import periods
from webui.names.subject import Subject
from webui.wording import labels
from webui.wording.speakers import party_class


def person_page(person: Person, links: Links) -> Subject:
    """A person: of the register of members, or known by name alone."""
    return Subject(
        kind=labels.title("person"),
        name=person.name,
        css="",
        facet="person",
        id=person.id,
        inside=gettext("Zoek bij deze persoon"),
        request=SearchRequest(
            person=person.names,
            party=person.groups if person.among_namesakes else (),
            since=person.since,
            until=person.until,
            sort="date",
        ),
        facts=(
            *facts((gettext("Ook geschreven als"), told(*(name for name in person.names if name != person.name)))),
            *_stays(person.stays, links),
        ),
        shares=("topic", "type"),
        thing={"@type": "Person", "name": person.name, "memberOf": [_membership(stay) for stay in person.stays]},
        doubt=_doubt(person),
    )


def _stays(stays: Sequence[Stay], links: Links) -> tuple[Fact, ...]:
    """In which chamber, for which groups and when somebody sat."""
    found: list[Fact] = []
    for chamber, there in groupby(sorted(stays, key=lambda stay: stay.chamber, reverse=True), lambda one: one.chamber):
        groups: dict[str, list[tuple[str, str]]] = {}
        for stay in there:
            groups.setdefault(stay.group, []).append((stay.start, stay.end))
        found.append(
            Fact(
                gettext("Tweede Kamer") if chamber == "TK" else gettext("Eerste Kamer"),
                tuple(
                    Choice(
                        labels.label("party", group),
                        links.named("party", group),
                        count=periods.in_words(seated),
                        css=f"party {party_class(group)}",
                    )
                    for group, seated in groups.items()
                ),
            )
        )
    return tuple(found)


def _doubt(person: Person) -> str:
    if not person.stays:
        return str(gettext("Deze naam staat niet in het ledenregister: wie zo heet is hier niet te onderscheiden."))
    if person.among_namesakes:
        return str(
            gettext(
                "Meer leden hebben deze naam. Hier staat wat onder deze naam voor de eigen fractie en in de eigen "
                "jaren is gezegd."
            )
        )
    return ""


def _membership(stay: Stay) -> dict[str, object]:
    chamber = chambers.official_name(stay.chamber)
    days = {"startDate": stay.start, "endDate": stay.end}
    return {
        "@type": "OrganizationRole",
        "roleName": chamber,
        **{name: day for name, day in days.items() if day},
        "memberOf": {"@type": "Organization", "name": labels.label("party", stay.group)},
    }


def namesakes(people: Sequence[Person], links: Links) -> tuple[Choice, ...]:
    """Persons who answer to one name, each with the groups that tell them apart."""
    return tuple(
        Choice(
            person.name,
            links.named("person", person.id),
            count=labels.joined(tuple(labels.label("party", group) for group in person.groups)),
        )
        for person in people
    )
