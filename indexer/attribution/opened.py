"""A document as it is read before anybody is given a word: its kind, what it says of itself, and its blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from indexer.attribution.kinds import written_questions
from indexer.attribution.kinds.answering import of_members
from indexer.attribution.layout.blocks import Block
from indexer.attribution.mastheads.masthead import Masthead
from indexer.attribution.metadata.chambers_of_askers import chamber_of_askers
from indexer.attribution.metadata.description import describe, with_head, without_bare_title
from indexer.attribution.metadata.recognition import recognise_genre
from indexer.attribution.pens import Kind
from indexer.extraction.formulas.council_papers import asks_a_board
from indexer.extraction.formulas.genres import Genre, genre_named
from indexer.extraction.formulas.meetings import day_of_meeting, reports_a_meeting
from indexer.patterns import regex
from indexer.records import Metadata, Span, Turn, overridden
from indexer.vocabulary.members import Members

_TITLED = 3
"""The number of blocks at the start among which is the title of a report that has no number."""
_OPENING = 60
"""The number of blocks at the start in which a document says what it is."""
_OF_CHAMBER = regex(r"Voorstel van (?:(?:de|het) )?(?:\w+ ){0,2}(?:commissie|Presidium|Voorzitter)\b", re.IGNORECASE)
_OF_LAW = "stuk van wetgeving"
"""The title of what a committee of a chamber proposes, of which no paper is a minister's, and what genre these are."""
_GUIDES = regex(r"(?:geleidende |aanbiedings)brief\b", re.IGNORECASE)
_OF_MEMBER = "brief van een lid"
"""The title of the letter with which a bill is sent, and the genre of that of members."""
LAST = 15
"""The number of lines at the end in which it is signed."""


class Opened(NamedTuple):
    """The kind of a document, what it says of itself, its blocks, and where its furniture stands."""

    kind: Kind
    metadata: Metadata
    blocks: list[Block]
    furniture: list[Span]


def is_spoken(turn: Turn | None) -> bool:
    """Whether somebody speaks, and not the report itself."""
    return turn is not None and bool(turn.speaker)


def of_genre(genre: Genre | None, texts: Sequence[str], head: Masthead, spoken: bool) -> Metadata:
    """The type of a document, and the day on which was said what a printed paper reports: not that of its adoption."""
    numbered = head.metadata.number is not None
    titled = any(map(reports_a_meeting, (head.own_title, *(() if numbered else texts[:_TITLED]))))
    reports = titled or (not head.own_title and reports_a_meeting(genre.name if genre else ""))
    met = day_of_meeting(texts) if spoken + numbered + reports >= 2 else None
    return Metadata(type=genre.type if genre else None, date=met)


def genre_by(head: Masthead, stated: Metadata, texts: Sequence[str]) -> Genre | None:
    """The genre of a paper: what its head alone tells, unless another type is stated, else what its words do."""
    named = genre_named(head.genre)
    if named and stated.type in (None, named.type):
        return named
    found = recognise_genre(stated, head.own_title, texts)
    title = head.metadata.title or ""
    if found is None or found.pen != "government":
        return found
    if _GUIDES.match(head.own_title) and of_members(title):
        return genre_named(_OF_MEMBER)
    return genre_named(_OF_LAW) if _OF_CHAMBER.match(title) else found


def described(
    head: Metadata,
    stated: Metadata,
    genre: Genre | None,
    texts: Sequence[str],
    own_title: str,
    members: Members,
    last: Sequence[str] = (),
) -> Metadata:
    """What is stated of a document; else what its head says; else what it says of itself beside that, and what all of
    its genre have."""
    known = overridden(without_bare_title(head), stated)
    asked = written_questions.describe(texts[:_OPENING])
    found = describe(texts, own_title, last, overridden(replace(asked, date=None), known))
    later = max(filter(None, (found.date, asked.date)), default=None)  # answers are dated below what was asked
    usual = genre.chamber if genre else None
    if genre and genre.pen == "askers" and not (found.chamber or known.chamber):
        usual = None if asks_a_board(texts) else chamber_of_askers(texts, known.date or later, members) or usual
    told = overridden(Metadata(chamber=usual), replace(overridden(found, asked), date=later))
    return overridden(with_head(told, head), stated)
