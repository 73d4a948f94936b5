"""How the speaker of a paragraph is called: the parties, the member, the role."""

from __future__ import annotations

import re
from dataclasses import dataclass

from flask_babel import gettext

from indexer.records import Paragraph
from webui.wording import labels


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, with the class that gives a party its colour."""

    label: str
    css: str


def speakers(paragraph: Paragraph) -> tuple[Speaker, ...]:
    """Who speaks: the parties and the member, else who is printed, else nobody in particular."""
    if paragraph.parties:
        found = [Speaker(labels.label("party", party), f"party {party_class(party)}") for party in paragraph.parties]
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
    role = labels.label("role", paragraph.role).lower()
    if paragraph.responds_to:
        asked = labels.joined(tuple(labels.label("party", party) for party in paragraph.responds_to))
        role = gettext("%(role)s aan %(parties)s", role=role, parties=asked)
    return "" if [speaker.label.lower() for speaker in who] == [role] else role
