"""How the speaker of a paragraph is called: the parties, the member, the role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flask_babel import gettext

from indexer.facets import NONE
from indexer.records import UNKNOWN, Paragraph
from webui.wording import labels


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, with the class that gives a party its colour."""

    label: str
    css: str


def speakers(paragraph: Paragraph) -> tuple[Speaker, ...]:
    """Who speaks: the parties and the member, else who is printed, else nobody in particular."""
    if paragraph.parties:
        found = parties_of(paragraph)
        member = _member(paragraph.speaker or "")
        return (*found, Speaker(member, "member")) if member else found
    if paragraph.role == "procedural" and not paragraph.speaker:
        return (Speaker(gettext("Procedureel"), "procedural"),)
    unnamed = gettext("Bewindspersoon") if paragraph.role == "response" else gettext("Fractie onbekend")
    printed = paragraph.speaker or unnamed
    who = Speaker(printed[:1].upper() + printed[1:], "speaker")
    if paragraph.role == "contribution" and paragraph.speaker:
        return who, Speaker(labels.label("party", NONE), "member unknown")
    return (who,)


def parties_of(paragraph: Paragraph) -> tuple[Speaker, ...]:
    """The parties that speak, without the names of their members."""
    return tuple(Speaker(labels.label("party", party), f"party {party_class(party)}") for party in paragraph.parties)


def _member(printed: str) -> str:
    """The name of the member or members who speak for a party; empty where a whole group does."""
    if re.search(r"fractie|\bleden van\b|[Gg]roep", printed):
        return ""
    name = re.sub(r"^(?:lid|leden)\s+", "", re.sub(r"\s*\([^)]*\)", "", printed))
    return "" if name in ("", "-") else name[:1].upper() + name[1:]


def by_register(paragraph: Paragraph) -> str:
    """Which of the parties of a paragraph it does not print itself, the register of members telling them; empty for
    none."""
    told = [found.party for found in paragraph.looked_up if not found.party.startswith(UNKNOWN)]
    if not told:
        return ""
    if set(told) == {party for party in paragraph.parties if not party.startswith(UNKNOWN)}:
        return str(gettext("fractie volgens het ledenregister"))
    names = labels.joined(tuple(labels.label("party", party) for party in told))
    return str(gettext("%(parties)s volgens het ledenregister", parties=names))


def party_class(party: str) -> str:
    """The CSS class of a party's colour."""
    return "party-" + re.sub("[^0-9a-z-]", "-", party)


def role_of(paragraph: Paragraph, who: tuple[Speaker, ...]) -> str:
    """The role, where the speaker's label does not say it already."""
    role = labels.label("role", paragraph.role).lower()
    if paragraph.responds_to:
        asked = labels.joined(tuple(labels.label("party", party) for party in paragraph.responds_to))
        role = gettext("%(role)s aan %(parties)s", role=role, parties=asked)
    return "" if [speaker.label.lower() for speaker in who] == [role] else role
