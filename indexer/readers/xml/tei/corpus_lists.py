"""The lists of persons and groups of a ParlaMint corpus, in a document or in files beside it.

A corpus has one root file (`ParlaMint-NL.xml`, `teiCorpus`) and, from version 3 on, `ParlaMint-NL-listPerson.xml` and
`-listOrg.xml`; they lie in the folder of the documents or in the one above it.
"""

from __future__ import annotations

import contextlib
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from indexer.errors import Refused
from indexer.patterns import regex
from indexer.readers import files
from indexer.readers.companions import lists_beside
from indexer.readers.xml.elements import Element, attribute, children, name, parse, root_of, text_at, text_of, within

ROOTS = frozenset({"teicorpus", "listperson", "listorg", "taxonomy", "particdesc"})
"""The outermost elements of the files of a corpus that are no documents."""
_OFFICES = frozenset({"minister", "primeminister", "deputyprimeminister", "secretary", "secretaryofstate"})
_GROUP = regex(r"(?:Groep|Fractie|Lid)\b", re.IGNORECASE)
_SHORT = ("abb", "init")


@dataclass(frozen=True, slots=True)
class Affiliation:
    """What someone was, of what (`party.VVD`, `TK`, `GOV`; empty in old lists), and from when to when: dates in ISO
    form, or their beginning; empty where they are not known."""

    role: str
    of: str
    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Person:
    """Who someone was on one day: `party` is empty where it is not listed."""

    name: str
    party: str = ""
    minister: bool = False
    chambers: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class People:
    """The persons of some lists, by id: their names and affiliations; and the names of groups, by id."""

    names: Mapping[str, str]
    affiliations: Mapping[str, frozenset[Affiliation]]
    groups: Mapping[str, str]

    def on(self, person: str, date: str) -> Person | None:
        """Who the person of an id was on an ISO date (empty: at any time); None where no list has this id."""
        if person not in self.names:
            return None
        held = [affiliation for affiliation in self.affiliations[person] if _covers(affiliation, date)]
        held.sort(key=lambda affiliation: (affiliation.start, affiliation.of))  # who has changed groups is in the last
        parties = [affiliation.of for affiliation in held if affiliation.of.startswith("party.")]
        return Person(
            self.names[person],
            self.groups.get(parties[-1], parties[-1].removeprefix("party.")) if parties else "",
            any(_is_office(affiliation) for affiliation in held),
            frozenset(affiliation.of for affiliation in held) & {"TK", "EK"},
        )


def people(path: Path, root: Element) -> People:
    """The persons in a document and in the lists that belong to it."""
    listed = _listed(tuple((file, files.state(file)) for file in lists_beside(path)))
    own = _read(root)
    return _together([listed, own]) if own.names else listed


@lru_cache(maxsize=16)
def _listed(lists: tuple[tuple[Path, tuple[int, int]], ...]) -> People:
    """The persons in files, as these are in a state; a file that cannot be read is no document to refuse, and adds
    nobody."""
    found: list[People] = []
    for file, _ in lists:
        with contextlib.suppress(Refused):
            content = files.content(file, within=file.parent) or b""
            found += [_read(parse(str(file), content))] if root_of(content) in ROOTS else []
    return _together(found)


def _read(root: Element) -> People:
    persons = [root, *within(root, "person")] if name(root) == "person" else list(within(root, "person"))
    return People(
        {attribute(person, "id"): _name(person) for person in persons},
        {attribute(person, "id"): frozenset(_affiliations(person)) for person in persons},
        {attribute(group, "id"): label for group in within(root, "org") if (label := _label(group))},
    )


def _together(lists: Iterable[People]) -> People:
    names: dict[str, str] = {}
    groups: dict[str, str] = {}
    affiliations: dict[str, frozenset[Affiliation]] = defaultdict(frozenset)
    for listed in lists:
        names.update(listed.names)
        groups.update(listed.groups)
        for person, held in listed.affiliations.items():
            affiliations[person] |= held
    return People(names, affiliations, groups)


def _affiliations(person: Element) -> Iterable[Affiliation]:
    for held in children(person, "affiliation"):
        for ref in attribute(held, "ref").split() or [""]:
            role, start, end = (attribute(held, part) for part in ("role", "from", "to"))
            yield Affiliation(role.lower(), ref.lstrip("#"), start, end)


def _is_office(affiliation: Affiliation) -> bool:
    in_government = affiliation.of == "GOV" or affiliation.of.startswith("ministry.")
    return in_government or (not affiliation.of and affiliation.role in _OFFICES)


def _name(person: Element) -> str:
    """A name in the order in which it is said, whatever that of the list."""
    parts = ("forename", "namelink", "surname")
    said = " ".join(text_of(part) for wanted in parts for part in within(person, wanted))
    return said or text_at(person, "persname")


def _label(group: Element) -> str:
    """How a group is called: its abbreviation, but that of a group of one or two members is known to nobody."""
    names = {attribute(named, "full").lower(): text_of(named) for named in within(group, "orgname")}
    whole = names.get("yes", "")
    return whole if _GROUP.match(whole) else next((names[form] for form in _SHORT if form in names), "")


def _covers(affiliation: Affiliation, date: str) -> bool:
    """Whether it holds on a date; its own dates may be years or months."""
    start, end = affiliation.start, affiliation.end
    return not date or (date[: len(start)] >= start and (not end or date[: len(end)] <= end))
