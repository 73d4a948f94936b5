"""What both pages show of a paragraph: who speaks, in which role, and its topics as links."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass

from flask_babel import gettext

from indexer.records import Paragraph
from webui import wording


@dataclass(frozen=True, slots=True)
class Choice:
    """A link that switches something: a facet value, an order, a page."""

    label: str
    url: str
    count: str = ""
    selected: bool = False
    css: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, with the class that gives a party its colour."""

    label: str
    css: str


def speakers(paragraph: Paragraph) -> tuple[Speaker, ...]:
    """Who speaks: the parties and the member, else who is printed, else nobody in particular."""
    if paragraph.parties:
        found = [Speaker(wording.label("party", party), f"party {party_class(party)}") for party in paragraph.parties]
        member = _member(paragraph.speaker or "")
        return (*found, Speaker(member, "member")) if member else tuple(found)
    if paragraph.role == "procedural" and not paragraph.speaker:
        return (Speaker(gettext("Procedureel"), "procedural"),)
    unnamed = gettext("Bewindspersoon") if paragraph.role == "response" else gettext("Fractie onbekend")
    printed = paragraph.speaker or unnamed
    return (Speaker(printed[:1].upper() + printed[1:], "speaker"),)


def _member(printed: str) -> str:
    """The name of the member or members who speak for a party; empty where a whole group does."""
    if re.search(r"fractie|\bleden van\b|[Gg]roep", printed):
        return ""
    name = re.sub(r"^(?:lid|leden)\s+", "", re.sub(r"\s*\([^)]*\)", "", printed))
    return "" if name in ("", "-") else name[:1].upper() + name[1:]


def party_class(party: str) -> str:
    """The CSS class of a party's colour."""
    return "party-" + re.sub("[^0-9a-z-]", "-", party)


def role_of(paragraph: Paragraph, who: tuple[Speaker, ...]) -> str:
    """The role, where the speaker's label does not say it already."""
    role = wording.label("role", paragraph.role).lower()
    if paragraph.responds_to:
        asked = wording.joined(tuple(wording.label("party", party) for party in paragraph.responds_to))
        role = gettext("%(role)s aan %(parties)s", role=role, parties=asked)
    return "" if [speaker.label.lower() for speaker in who] == [role] else role


def topics_of(paragraph: Paragraph, address: Callable[[str], str], chosen: Collection[str] = ()) -> tuple[Choice, ...]:
    """The topics of a paragraph that are not `chosen` already, each a link to its `address`."""
    return tuple(
        Choice(wording.label("topic", topic), address(topic)) for topic in paragraph.topics if topic not in chosen
    )
