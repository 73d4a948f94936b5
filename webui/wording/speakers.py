"""How the speaker of a paragraph is called: the parties, the member, the role."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from flask import Flask
from flask_babel import gettext
from markupsafe import Markup

from indexer.facets import NONE
from indexer.records import UNKNOWN, Paragraph, Role
from indexer.vocabulary import Vocabularies
from webui.engine import vocabularies
from webui.wording import labels
from webui.wording.language import locale

_GROUP = re.compile(r"fractie|\bleden van\b|[Gg]roep")
_TITLE, _BRACKETED = re.compile(r"^(?:lid|leden)\s+"), re.compile(r"\s*\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks, with the class that gives a party its colour."""

    label: str
    css: str


def register(app: Flask) -> None:
    """Let templates write the names of speakers."""
    app.add_template_global(names)


def speakers(paragraph: Paragraph) -> tuple[Speaker, ...]:
    """Who speaks: the parties and the member, else who is printed, else nobody in particular."""
    return _speakers(vocabularies(), locale().language, paragraph.role, paragraph.parties, paragraph.speaker or "")


@lru_cache(maxsize=5_000)
def _speakers(
    _called: Vocabularies, _language: str, role: Role, parties: tuple[str, ...], speaker: str
) -> tuple[Speaker, ...]:
    """Who speaks, as these vocabularies call parties and in the language of the page: of a long debate a few."""
    if parties:
        found = _parties(parties)
        member = _member(speaker)
        return (*found, Speaker(member, "member")) if member else found
    if role == "procedural" and not speaker:
        return (Speaker(gettext("Procedureel"), "procedural"),)
    unnamed = gettext("Bewindspersoon") if role == "response" else gettext("Fractie onbekend")
    printed = speaker or unnamed
    who = Speaker(printed[:1].upper() + printed[1:], "speaker")
    if role == "contribution" and speaker:
        return who, Speaker(labels.label("party", NONE), "member unknown")
    return (who,)


def parties_of(paragraph: Paragraph) -> tuple[Speaker, ...]:
    """The parties that speak, without the names of their members."""
    return _parties(paragraph.parties)


def _parties(parties: tuple[str, ...]) -> tuple[Speaker, ...]:
    return tuple(Speaker(labels.label("party", party), f"party {party_class(party)}") for party in parties)


def _member(printed: str) -> str:
    """The name of the member or members who speak for a party; empty where a whole group does."""
    if _GROUP.search(printed):
        return ""
    name = _TITLE.sub("", _BRACKETED.sub("", printed))
    return "" if name in ("", "-") else name[:1].upper() + name[1:]


@lru_cache(maxsize=5_000)
def names(who: tuple[Speaker, ...]) -> Markup:
    """Speakers as a page has them, one after another.

    >>> names((Speaker("D66", "party party-d66"),))
    Markup('<span class="party party-d66">D66</span>')
    """
    return Markup('<span class="plus">,</span> ').join(
        Markup('<span class="{}">{}</span>').format(speaker.css, speaker.label) for speaker in who
    )


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
    role = _role(vocabularies(), locale().language, paragraph.role, paragraph.responds_to)
    return "" if len(who) == 1 and who[0].label.lower() == role else role


@lru_cache(maxsize=5_000)
def _role(_called: Vocabularies, _language: str, role: Role, responds_to: tuple[str, ...]) -> str:
    named = labels.label("role", role).lower()
    if not responds_to:
        return named
    asked = labels.joined(tuple(labels.label("party", party) for party in responds_to))
    return str(gettext("%(role)s aan %(parties)s", role=named, parties=asked))
