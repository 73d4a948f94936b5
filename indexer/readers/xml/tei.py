"""TEI of the ParlaMint project: proceedings with their speakers (DOMAIN.md, section 2.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.extraction.dates import iso_date
from indexer.parliament.chambers import chamber_named
from indexer.readers.content import Content
from indexer.readers.xml.elements import (
    Element,
    attribute,
    children,
    first,
    name,
    parse,
    root_of,
    text_at,
    text_of,
    within,
)
from indexer.readers.xml.speakers import turn_of
from indexer.records import Metadata, SourceBlock, Turn

_APARTS = frozenset({"note", "vocal", "kinesic", "incident", "gap", "desc"})  # what is not said, in what is said
_PRINTED = re.compile(r"(?P<speaker>[^():]*?)\s*(?:\((?P<party>[^()]*)\))?\s*:?")
_OFFICES = frozenset({"minister", "head", "secretaryofstate", "primeminister", "deputyprimeminister"})


def reads(content: bytes) -> bool:
    """Whether this is one TEI document."""
    return root_of(content) == "tei"


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a sitting, in order, and what it states of itself.

    Raises:
        Refused: it cannot be read.
    """
    root = parse(path, content)
    metadata = _metadata(root)
    body = first(root, "text")
    walk = _Walk(_people(root, metadata.date or ""))
    blocks = walk.inside(body, 0) if body is not None else ()
    return Content(blocks=tuple(block for block in blocks if block.text), metadata=metadata)


@dataclass(frozen=True, slots=True)
class _Person:
    """Who someone was on the day of the sitting."""

    name: str
    party: str
    minister: bool


class _Walk:
    """The blocks of a text; keeps the name printed last, for the utterance that follows it."""

    def __init__(self, people: dict[str, _Person]) -> None:
        self._people = people
        self._printed = ""

    def inside(self, element: Element, depth: int) -> Iterator[SourceBlock]:
        for child in children(element):
            match name(child):
                case "div":
                    yield from self.inside(child, depth + 1)
                case "head":
                    yield SourceBlock(text_of(child), "heading", max(depth, 1))
                case "note" if attribute(child, "type") == "speaker":
                    self._printed = text_of(child)
                case "u":
                    yield from self._utterance(child)
                case "note" | "p" | "seg":
                    yield SourceBlock(text_of(child))
                case _:
                    yield from self.inside(child, depth)

    def _utterance(self, utterance: Element) -> Iterator[SourceBlock]:
        for note in children(utterance, "note"):
            if attribute(note, "type") == "speaker":
                self._printed = text_of(note)
        turn = self._turn(utterance)
        for segment in list(within(utterance, "seg", "p")) or [utterance]:
            yield SourceBlock(text_of(segment, _APARTS), turn=turn)

    def _turn(self, utterance: Element) -> Turn:
        """Whose utterance it is: as printed before it, else as the list of persons has it; the party by that list,
        else as printed."""
        who = attribute(utterance, "who").lstrip("#")
        person = self._people.get(who, _Person("", "", False))
        printed = _PRINTED.fullmatch(self._printed)
        self._printed = ""
        speaker = (printed["speaker"] if printed else "") or person.name or who
        party = person.party or (printed["party"] if printed else "") or ""
        roles = attribute(utterance, "ana").lower().split()
        if "#chair" in roles:
            return Turn(speaker, function="chair")
        if "#regular" in roles:
            return Turn(speaker, party, "member")
        if person.minister:
            return Turn(speaker, function="minister")
        return turn_of("", speaker, "" if "#guest" in roles else party)


def _people(root: Element, date: str) -> dict[str, _Person]:
    """The persons that the file lists, by id, as they were on an ISO date."""
    groups = {attribute(group, "id"): _short(group) for group in within(root, "org")}
    people: dict[str, _Person] = {}
    for person in within(root, "person"):
        held = [held for held in children(person, "affiliation") if _on(held, date)]
        refs = [ref.lstrip("#") for held in held for ref in attribute(held, "ref").split()]
        parties = [groups.get(ref) or ref.removeprefix("party.") for ref in refs if ref.startswith("party.")]
        minister = any(attribute(held, "role").lower() in _OFFICES and not _in_party(held) for held in held)
        people[attribute(person, "id")] = _Person(_name(person), next(iter(parties), ""), minister)
    return people


def _short(group: Element) -> str:
    """The abbreviation of a group; empty where it is not given."""
    return next((text_of(named) for named in within(group, "orgname") if attribute(named, "full") == "abb"), "")


def _name(person: Element) -> str:
    """A name in the order in which it is said, whatever that of the list."""
    parts = ("forename", "namelink", "surname")
    said = " ".join(text_of(part) for wanted in parts for part in within(person, wanted))
    return said or text_at(person, "persname")


def _on(affiliation: Element, date: str) -> bool:
    """Whether it holds on a date; its own dates may be years or months."""
    start, end = attribute(affiliation, "from"), attribute(affiliation, "to")
    return not date or (date[: len(start)] >= start and (not end or date[: len(end)] <= end))


def _in_party(affiliation: Element) -> bool:
    return "#party." in attribute(affiliation, "ref")


def _metadata(root: Element) -> Metadata:
    titles = [text_of(title) for title in within(root, "title") if attribute(title, "type") in ("", "main", "sub")]
    dates = [
        date for part in ("settingdesc", "teiheader") for head in within(root, part) for date in within(head, "date")
    ]
    document_id = attribute(root, "id")
    stated = " ".join((document_id, *titles, *(text_of(meeting) for meeting in within(root, "meeting"))))
    return Metadata(
        id=document_id or None,
        type="proceedings",
        title=next(iter(titles), None),
        chamber=chamber_named(stated),
        date=next(filter(None, (iso_date(attribute(date, "when")) for date in dates)), None) or iso_date(document_id),
    )
