"""Who takes the floor in the minutes of a council by what only these print: a group and its member, a label with a
colon, a member's name alone; and where nobody has it: what the meeting did, and what guests say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.councils.answering_in_council import (
    is_of_the_meeting,
    is_told_to_member,
    officer_in_heading,
    officer_on_the_floor,
)
from indexer.attribution.kinds.councils.groups_in_council import (
    group_alone,
    group_with_member,
    groups_printed,
    groups_voting,
)
from indexer.attribution.kinds.councils.headings_in_council import headed_by_groups
from indexer.attribution.kinds.councils.labels_in_council import (
    NAMED,
    label_alone,
    labelled_group,
    labels_groups,
    member_by_name,
    member_for_group,
)
from indexer.attribution.kinds.councils.present_in_council import guests_present, is_row, presiding
from indexer.attribution.kinds.groups_on_the_floor import SpokenFor
from indexer.attribution.kinds.people_met import People
from indexer.attribution.kinds.taking_the_floor import surnames
from indexer.attribution.layout.blocks import Block
from indexer.extraction.names.groups import Person, find_persons
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex
from indexer.records import UNKNOWN, Role

_IN_FULL = regex(r"[A-Z][a-zà-ÿ]{1,20} (?:(?:van|de|den|der|ten?|ter) ){0,3}[A-Z][\w’'-]{1,30}")
"""A member by first name and surname."""
_OF_GUESTS = regex(
    r"(?:\W*\w{1,4}[.)]? +)?(?:(?:mondelinge |ingekomen )?inspre(?:ker|kers|ekster|ekrecht)\b|inspraak\b|spreekrecht\b"
    r"|(?:vragen|bijdragen?) (?:van|aan) (?:de )?inspreker)",
    re.IGNORECASE,
)
"""The item of a meeting in which people from outside speak."""
_AGAIN = regex(
    r"(?:Hij|Zij) (?:zegt|zegde) [^.?!:;]{0,80}\btoe\b|(?:Hij|Zij) (?:antwoordt|antwoordde|ontraadt|ontraadde)\b"
)
"""How it goes on that who answered last answers a member in between: no member promises anything."""
_OUTSIDER = regex(
    r", (?!(?:fractie|raads|staten|burger|commissie)\w|lid )[a-z][^.?!:;,]{2,60} (?:van|namens|bij|der) "
    r"[^.?!:;,]{2,60}, "
)
"""Behind somebody without a group: whom he speaks for."""
_AS_GUEST = regex(
    r"(?:,[^.?!:;]{2,80},)? (?:(?:spreekt|sprak) (?:namens [^.?!:;]{2,60} )?in(?= (?:namens|over|voor|tegen)\b|[.,])"
    r"|(?:heeft|had) [^.?!:;]{0,40}\bingesproken\b)"
)
"""Behind somebody: he speaks as one from outside."""
_TO_MEMBER = regex(
    rf"\b(?:wijst|wees|antwoordt|antwoordde|zegt|zei|belooft|beloofde|verzekert|verzekerde|meldt|meldde|adviseert)"
    rf" (?:aan |tegen )?(?P<name>{NAME}) (?=[a-z])"
)
_OF_GROUP = regex(
    rf"\b(?:opmerking|vra(?:ag|gen)|suggestie|oproep|verzoek|zorgen?|voorstel|bijdrage|pleidooi)(?:en)?"
    rf" (?:van|uit|door) (?:de |het )?(?:fractie (?:van )?)?(?P<group>{NAMED})(?![\w-])"
)
"""How it is said in an answer to which member, by name alone, or to whose question it is."""
_DEEP = 120
"""A table of those who are present ends among so many paragraphs."""


@dataclass(slots=True)
class CouncilFloor:
    """What is known of who speaks in the minutes of a council: its `people`, the groups that are `printed` anywhere
    behind names or where a vote is told, whether it labels what is said with groups, whether it lists the groups of its
    members, whose the headings are, and the surnames of its chairs and its guests. `for_guests`: it is an item in which
    these speak; `last`: who answered last."""

    context: Context
    people: People
    printed: frozenset[str]
    labels: bool
    listed: bool
    headed: Mapping[int, SpokenFor]
    chairs: frozenset[str]
    guests: set[str] = field(default_factory=set)
    for_guests: bool = False
    last: str | None = None

    @classmethod
    def of(cls, blocks: Sequence[Block], context: Context, people: People, head: int) -> CouncilFloor:
        """What the blocks tell, so many of which at the `head` list who is present; these are met."""
        rows = (block.text for block in blocks[head:_DEEP] if is_row(block.text))
        people.meet_present([*(block.text for block in blocks[:head]), *rows])
        listed = any(people.groups.values())
        voted = frozenset(group for block in blocks for group in groups_voting(block.text, context))
        labels = labels_groups((block.text for block in blocks if not block.heading), context)
        chairs = frozenset(surnames(name)[-1] for name in presiding(block.text for block in blocks[:head]))
        headed = headed_by_groups(blocks, context)
        for group in headed.values():
            if group.name:
                people.know(group.name, group.parties)
        outside = dict(guests_present(block.text for block in blocks[:head]))
        theirs = frozenset(party for group in outside.values() if group for party in context.printed(group))
        known = voted | (groups_printed((block.text for block in blocks), context) - theirs)
        guests = {surnames(name)[-1] for name in outside}
        return cls(context, people, known, labels, listed, headed, chairs, guests)

    def taken(self, text: str) -> SpokenFor | None:
        """Who takes the floor with his name: behind that of his group, or alone where he is known or his group is
        printed."""
        name = label_alone(text) or ""
        if " " in name and (own := self._known(name)):
            return SpokenFor(name, own, name)
        if found := group_with_member(text, self.context):
            return found
        if told := member_for_group(text, self.context):
            return SpokenFor(told[0], self.context.printed(told[2]), told[1])
        name, group = member_by_name(text) or ("", "")
        own = self._printed(group) if group else self._known(name)
        return SpokenFor(name, own, name) if own else None

    def officer(self, text: str) -> str | None:
        """Who answers in a paragraph, as printed: by his office, or whoever did last (`Hij zegt dat toe`)."""
        found = officer_on_the_floor(text)
        self.last = found or self.last
        return found or (self.last if _AGAIN.match(text) else None)

    def alone(self, text: str, *, answers: bool, replies: bool) -> tuple[str, ...]:
        """The parties of the group that takes the floor by its name alone; below a heading of `replies` a label says
        who is answered."""
        if replies and label_alone(text):
            return ()
        return group_alone(text, self.context, self._met(), answers=answers, labels=self.labels)

    def answered(self, text: str, *, replies: bool) -> tuple[str, ...]:
        """The parties of those whom an answer names without `de heer` or `mevrouw`, and, below a heading of `replies`,
        of the group that is its label."""
        called = (self.people.groups.get(found[0].casefold(), ()) for found in _IN_FULL.finditer(text))
        label = label_alone(text) if replies else None
        named = labelled_group(label, self.context, self._met(), groups=self.labels) if label else ()
        told = (self._known(found["name"]) for found in _TO_MEMBER.finditer(text))
        groups = (UNKNOWN + found["group"] for found in _OF_GROUP.finditer(text))
        met = self._met()
        asked = (party for party in groups if party in met)
        return (*named, *(party for parties in (*called, *told) for party in parties), *asked)

    def is_nobodys(self, text: str, person: Person | None, role: Role, *, someone: bool, replies: bool) -> bool:
        """Whether nobody has the floor in a paragraph: it tells what the meeting did, or `someone` does not have it
        already and a guest speaks, or it has a label that names nobody who is known. `person`: who opens it; `role`:
        that of who had it before; `replies`: it stands below a heading of these."""
        if is_of_the_meeting(text):
            return True
        told = role != "response" and is_told_to_member(text)
        labelled = role != "response" and not replies and self._is_labelled(text)
        chair = person is not None and bool(self._called(person) & self.chairs)
        return not someone and (told or labelled or chair or self._of_guest(text, person))

    def _is_labelled(self, text: str) -> bool:
        label = label_alone(text)
        return label is not None and (self.labels or " " in label)

    def _of_guest(self, text: str, person: Person | None) -> bool:
        """Whether a guest speaks: who opens the paragraph is none of those listed as present, in an item for guests or
        with a word for how these speak; or, there, whoever is said to have told it."""
        if person is None:
            end = SENTENCE.search(text)
            named = find_persons(text[: end.start()] if end else text) if self.for_guests else []
            return any(self._called(one) & self.guests for one in named)
        called = self._called(person)
        outside = not self.people.printed(person) and not self.people.answers(person)
        stated = _AS_GUEST.match(text, person.end) or self._is_outsider(text, person)
        stated = stated or any(party and party[0].islower() for _, party in person.names)
        if outside and (stated or (self.listed and self.for_guests)):
            self.guests |= called
        return bool(called & self.guests)

    def under(self, heading: str, at: int) -> tuple[Role, str | None, tuple[str, ...]]:
        """A heading at this place: who has the floor below it, where it names a group or somebody in office."""
        self.for_guests = bool(_OF_GUESTS.match(heading))
        if group := self.headed.get(at):
            return "contribution", group.speaker or None, group.parties
        officer = officer_in_heading(heading)
        return ("response" if officer else "procedural"), officer, ()

    def _is_outsider(self, text: str, person: Person) -> bool:
        told = _OUTSIDER.match(text, person.end)
        return told is not None and not self.context.named(told[0])

    def _met(self) -> frozenset[str]:
        return self.printed.union(*self.people.groups.values())

    def _known(self, name: str) -> tuple[str, ...]:
        """The parties of who is known by a name; of nobody where another first name is known with its surname."""
        if not name:
            return ()
        called = surnames(name)
        others = self.people.full.get(called[-1], set())
        known = len(called) == 1 or not others or called[0] in others
        return self.people.groups.get(called[-1], ()) if known else ()

    def _printed(self, group: str) -> tuple[str, ...]:
        """The parties of a group behind a name; where the members are listed it is one of theirs, or a known one."""
        parties = () if self.people.is_office(group) else self.context.printed(group)
        known = not self.listed or not set(parties) - self._met() or self.context.registered(group)
        return parties if known or not all(party.startswith(UNKNOWN) for party in parties) else ()

    @staticmethod
    def _called(person: Person) -> set[str]:
        return {surnames(name)[-1] for name, _ in person.names}
