"""What both pages show of a paragraph: who speaks, in which role, and its topics as links."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from indexer.labels import label
from indexer.records import Paragraph
from indexer.searches import SearchRequest
from webui import dutch
from webui.urls import Links


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
        found = [Speaker(label("party", party), f"party {party_class(party)}") for party in paragraph.parties]
        member = _member(paragraph.speaker or "")
        return (*found, Speaker(member, "member")) if member else tuple(found)
    printed = paragraph.speaker or {"response": "Bewindspersoon", "contribution": "Fractie onbekend"}.get(
        paragraph.role
    )
    return (
        (Speaker(printed[:1].upper() + printed[1:], "speaker"),) if printed else (Speaker("Procedureel", "procedural"),)
    )


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
    role = label("role", paragraph.role).lower()
    if paragraph.responds_to:
        role = f"{role} aan {dutch.joined(tuple(label('party', party) for party in paragraph.responds_to))}"
    return "" if [speaker.label.lower() for speaker in who] == [role] else role


def topics_of(paragraph: Paragraph, search: SearchRequest, links: Links) -> tuple[Choice, ...]:
    """The topics of a paragraph, each a link to the search narrowed to it."""
    return tuple(
        Choice(label("topic", topic), links.search(replace(search, topic=(*search.topic, topic), page=1)))
        for topic in paragraph.topics
        if topic not in search.topic
    )
