"""Minutes of a committee's debate, as the reports of the years before 2008 give it: "De heer Smit (CDA) had begrip
voor …", "De minister antwoordde dat …". Who was named last speaks on until somebody else does.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, field, replace

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.councils.answering_in_council import officer_in_heading, officer_on_the_floor
from indexer.attribution.kinds.councils.council_floor import CouncilFloor
from indexer.attribution.kinds.councils.groups_in_council import groups_together, opens_as_group, opens_with_member
from indexer.attribution.kinds.councils.items_of_council import under_item
from indexer.attribution.kinds.councils.labels_in_council import label_alone, without_kind
from indexer.attribution.kinds.groups_on_the_floor import (
    acts_on_motion,
    group_taking_the_floor,
    opens_by_member,
    opens_first,
    opens_with_group,
    spoken_for,
)
from indexer.attribution.kinds.members_told_of import answers_member, had_asked, is_told_of
from indexer.attribution.kinds.motion import is_formula
from indexer.attribution.kinds.motions_in_minutes import groups_of, motions_within, says_who_moved
from indexer.attribution.kinds.offices_on_the_floor import (
    OFFICE,
    floor_of_office,
    names_no_member,
    of_executive,
    office_holders,
    tells_of_meeting,
    told_office,
)
from indexer.attribution.kinds.people_met import People
from indexer.attribution.kinds.sections import Section
from indexer.attribution.kinds.taking_the_floor import GETS, as_told, entering_person, opening_person, surnames
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import SIGNATURE, lists_commitments
from indexer.attribution.layout.notes import ATTENDANCE, present
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.attribution.replies.asked_lately import AskedLately
from indexer.attribution.replies.replying import answered
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.attribution.sentences.speaking import asking_at_once
from indexer.extraction.formulas import council_bodies, council_minutes
from indexer.extraction.names.groups import Person, find_groups, find_persons
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex
from indexer.readers.conventions.speaker_lines import names_who_presides, tells_of_a_stranger
from indexer.records import UNKNOWN, Role

_LEAST, _PREAMBLE = 2, 12
"""So many members take the floor at least; in so many blocks at the start it is said that it was a debate."""
_BRIEF = regex(r"\boverleg\b[^.]{0,80}\bbeknopt verslag\b")
"""How a report says that it tells what was said: in it one member may be alone."""
_DEBATE = regex(
    r"\b(?:overleg (?:te )?(?:gevoerd|gehad|gehouden)|gevoerde? overleg|beknopt verslag|(?:algemeen|mondeling) overleg|"
    r"(?:nota|wetgevings)overleg|gedachten gewisseld|gesproken met|vragen en opmerkingen uit de commissie)\b",
    re.IGNORECASE,
)
_ALSO_FOR = regex(
    r"(?:,? ?(?:[–-] (?:hij|zij) )?"
    r"(?:(?:die|en|hier|tevens|ook|mede|sprekende?|spreekt|sprak|het woord voerend|voer(?:t|de) het woord) ){0,4}"
    r"|(?: [a-zà-ÿ]{1,20}){1,2},? (?:mede|ook|tevens) )"
    r"namens (?P<who>[^,.;–]{3,60}(?:(?:, [A-Z0-9][\w'/+-]{1,20})+ en [^,.;–]{2,40})?)"
)
"""How it is said behind a member's name for whom else he speaks."""
_TOO = regex(r"\b(?:mede|ook|tevens)\b")
_BRACKETED = regex(r",? ?\([^)]*\)")
_PASSIVE = regex(r"\bwerd(?:en)? (?:[^.?!:;]{0,60} )?door $")
_BESIDE = regex(r"\b(?:aan|als|bij|dan|dat|door|en|met|namens|om|onder|over|tegen|tegenover|van|voor) $")
"""What stands before somebody who is named in another's words; he who takes the floor stands behind a verb."""
_GOT = regex(
    rf"(?:Deze s|S)preker (?!van )[a-z]|(?:De heren|Mevrouw|De heer) {NAME}(?:(?:,| en) {NAME}){{0,3}}{GETS.pattern}"
)
_OPINION_OF = regex(rf"(?:De|Het) (?:[a-z]{{2,20}} )?(?:{any_word('opinions')}) van ")
"""What stands before a group of which a sentence tells something that may be said by it or by another."""
_CHAIR = regex(r"De (?i:(?:fungerend )?(?:onder)?voorzitter) (?!van )(?=[a-z])")


def is_minutes(blocks: Sequence[Block]) -> bool:
    """Whether a report of an oral debate tells in a narrative, paragraph by paragraph, which member with what party
    took the floor. In the minutes of a council the party need not be there; it may stand in the list of who was there.
    """
    council = council_minutes.is_minutes(block.text for block in blocks)
    if not council and not any(_DEBATE.search(block.text) for block in blocks[:_PREAMBLE]):
        return False
    listed = {surnames(name)[-1] for block in blocks if ATTENDANCE.match(block.text) for name, _ in present(block)}
    texts = [without_kind(as_told(block.text)) if council else block.text for block in blocks if not block.heading]
    opened = map(opening_person, texts)
    named = (named for person in opened if person for named in person.names[:1])
    least = 1 if council or any(_BRIEF.search(block.text) for block in blocks[:_PREAMBLE]) else _LEAST
    labelled = sum(label_alone(text) is not None for text in texts) if council else 0
    headed = council and any(officer_in_heading(block.text) for block in blocks if block.heading)
    if council and (headed or labelled >= _LEAST or any(map(officer_on_the_floor, texts))):
        return True
    by_members = sum(opens_by_member(text) or (council and opens_with_member(text)) for text in texts)
    return by_members + sum(council or bool(party) or surnames(name)[-1] in listed for name, party in named) >= least


def attribute(blocks: Sequence[Block], context: Context, *, council: bool = False) -> Iterator[Part]:
    """Members as contributions, ministers as responses; what nobody is named for before is procedural. `council`: it is
    known to be of one."""
    section = Section()
    council = council or council_minutes.is_minutes(block.text for block in blocks)
    executive = context.register.executive or (council_bodies.OFFICES if council else ())
    people = People(context, executive, office_holders(block.text for block in blocks[:_PREAMBLE]))
    floor = _Floor(context, people, CouncilFloor.of(blocks, context, people, _PREAMBLE + 1) if council else None)
    moved = motions_within([block.text for block in blocks])
    for index, block in enumerate(blocks):
        if index in moved:
            yield Said(block, floor.moved(block.text, section, moved[index]))
        elif block.heading:
            form = replace(block.heading, with_reply=False)
            form = replace(form, kind="apart") if lists_commitments(block.text) else form
            section = under_item(section, block, form) if council else section.under(block, form, in_turn=False)
            floor.leave()
            if floor.council:
                floor.role, floor.speaker, floor.parties = floor.council.under(block.text, index)
            yield OutlineHeading(block, len(section.path))
        else:
            yield Said(block, floor.attribution(block, section))


@dataclass(slots=True)
class _Floor:
    """Who has the floor. `people` are those named so far with what is printed behind their names; `council`: what is
    known besides where it is of one, which decides at once; `begun`: somebody spoke; `closed`: it is signed; `in_full`:
    whoever took the floor was printed with a party; `answerer`: who answered last.
    """

    context: Context
    people: People
    council: CouncilFloor | None = None
    role: Role = "procedural"
    speaker: str | None = None
    parties: tuple[str, ...] = ()
    begun: bool = False
    closed: bool = False
    in_full: bool | None = None
    answerer: str | None = None
    lately: AskedLately = field(default_factory=AskedLately)

    def leave(self) -> None:
        """A heading: nobody has the floor."""
        self.role, self.speaker, self.parties = "procedural", None, ()

    def attribution(self, block: Block, section: Section) -> Attribution:
        """Who speaks in a paragraph below these headings."""
        text = without_kind(as_told(block.text)) if self.council else block.text
        headings = section.headings
        mentions = self.context.named(text)
        attendance = bool(ATTENDANCE.match(text))
        for name, party in present(block):
            self.people.meet(name, party)
        signed = block.signature or SIGNATURE.fullmatch(text)
        self.closed = self.closed or bool(self.begun and signed and not attendance and not names_who_presides(text))
        if block.aside or self.closed or attendance or section.part == "apart" or says_who_moved(text):
            return Attribution(headings, "procedural", None, (), mentions)
        met = frozenset(self.people.groups)
        named = self.people.named_in(text)
        told = told_office(text)
        officer = self.council.officer(text) if self.council else None
        taken = (self.council.taken(text) if self.council else None) or spoken_for(text, self.context)
        answers = self.role == "response" or section.part == "response"
        replies = section.part == "response"
        silent = not (officer or taken)
        alone = self.council.alone(text, answers=answers, replies=replies) if self.council and silent else ()
        office = told or OFFICE.match(text) or of_executive(text, self.people.executive)
        person = opening_person(text, answers=answers) or entering_person(text, met)
        person = None if told or officer or taken or alone else person
        open_to_all = self.role == "contribution" or section.part == "contributions"
        among = section.part == "contributions" or self.council is not None  # members speak, unless another does
        someone = bool(officer or taken or alone)
        if tells_of_meeting(text) or (
            self.council and self.council.is_nobodys(text, person, self.role, someone=someone, replies=replies)
        ):
            self.leave()
        elif officer:
            self.role, self.speaker, self.parties = "response", officer, ()
        elif taken:
            self.role, self.speaker, self.parties = "contribution", taken.speaker, taken.parties
            self.people.know(taken.name, taken.parties)
        elif alone:
            theirs = self.role == "contribution" and alone == self.parties
            self.role, self.speaker, self.parties = "contribution", self.speaker if theirs else None, alone
        elif person and self._retells(text, person, section):
            self.role, self.speaker, self.parties = "response", self._responder(section), ()
        elif person and self.people.answers(person):
            self.role, self.speaker, self.parties = "response", person.printed, ()
        elif person:
            before, speaker = text[: person.start], _BRACKETED.sub("", text[person.start : person.end])
            on_behalf = () if find_persons(before) else self.context.named(before)
            also = _ALSO_FOR.match(text, person.end)
            own = self.people.group(person) or on_behalf
            self.in_full = self.in_full is not False and all(party for _, party in person.names)
            if own and len(person.names) == 1:
                self.people.know(person.names[0][0], own)
            if also and not own and _TOO.search(also[0]):
                together = groups_together(text, person.end, self.context) if self.council else ()
                own = together or tuple(UNKNOWN + name for name, _ in person.names)
            parties = (*own, *(self.context.named(also["who"]) if also else ()))
            self.role, self.speaker, self.parties = "contribution", speaker, tuple(dict.fromkeys(parties))
        elif (open_to_all or acts_on_motion(text, self.context)) and (asking := self._of_group(text)):
            theirs = self.role == "contribution" and asking == self.parties
            self.role, self.speaker, self.parties = "contribution", self.speaker if theirs else None, asking
        elif self.role == "contribution" and self.in_full and self.answerer and answers_member(text):
            self.role, self.speaker, self.parties = "response", self.answerer, ()
        elif self.role == "contribution" and (self._passes(text, met) or (self.council and opens_as_group(text))):
            self.speaker, self.parties = None, ()
        elif office and (told or not among or floor_of_office(text, office) == "office"):
            self.role, self.speaker, self.parties = "response", re.sub("^[Dd]e ", "", office["who"]), ()
        elif self.role == "contribution" and among and (office or names_no_member(text)):
            self.speaker, self.parties = None, ()
        elif _CHAIR.match(text) or (
            tells_of_a_stranger(text) and not (_GOT.match(text) or opens_with_group(text, self.context))
        ):
            self.leave()
        elif self.role == "procedural" and section.part == "response":
            self.role, self.speaker = "response", section.responder
        self.begun = self.begun or self.role != "procedural"
        if self.role == "response":
            self.answerer = self.speaker
            called = self.council.answered(text, replies=replies) if self.council else ()
            named = (*called, *answered(text, self.context), *named, *self._of_group(text))
            asked = (party for party in named if not self.people.is_office(party.removeprefix(UNKNOWN)))
            answering = self.lately.answered(headings, text, tuple(dict.fromkeys(asked)))
            return Attribution(headings, "response", self.speaker, (), mentions, answering)
        said = Attribution(headings, self.role, self.speaker, self.parties, mentions)
        self.lately.spoke(headings, said, text)
        return said

    def moved(self, text: str, section: Section, movers: tuple[str, ...]) -> Attribution:
        """Who speaks in a part of a motion: its movers, and who has the floor among them."""
        own = self.parties if self.role == "contribution" else ()
        parties = groups_of(movers, own, self.people.group_of)
        role: Role = "procedural" if is_formula(text) else "contribution"
        named = " en ".join(filter(None, movers)) or self.speaker
        speaker, parties = (named, parties) if role == "contribution" and parties else (None, ())
        return Attribution(section.headings, role, speaker, parties, self.context.named(text))

    def _retells(self, text: str, person: Person, section: Section) -> bool:
        """Whether what a member asked is told by the minister who answers it, or by who answers in a council."""
        printed = any(party for _, party in person.names)
        if section.part != "response":
            if not self.council or self.role != "response":
                return False
            return had_asked(text, person.end) or (
                bool(self.in_full) and not printed and self._is_answered_below(text, person.end)
            )
        again = self.role != "contribution" and not printed
        return is_told_of(text, person.end, again=again, in_full=bool(self.in_full))

    def _is_answered_below(self, text: str, end: int) -> bool:
        """Whether the sentence behind the one in which a name ends at a place opens with who answers in a council."""
        sentence = SENTENCE.search(text, end)
        return bool(sentence and of_executive(text[sentence.end() :], self.people.executive))

    def _responder(self, section: Section) -> str | None:
        """Who answers below this heading: who has the floor, else who it says."""
        return self.speaker if self.role == "response" else section.responder

    def _of_group(self, text: str) -> tuple[str, ...]:
        """The parties of the group that takes the floor without a member of it being named."""
        group = group_taking_the_floor(text, self.context)
        return group.parties if group else asking_at_once(text, self.context)

    def _passes(self, text: str, met: Container[str]) -> bool:
        """Whether the floor seems to pass on: the first sentence opens with another group, or somebody of another group
        is named in it with his party, for the first time or behind a verb, or as who thinks so. Who has it then is not
        certain."""
        first = text[: end.start()] if (end := SENTENCE.search(text)) else text
        groups = find_groups(first, self.context)
        opens = groups and (opens_first(first, groups[0]) or _OPINION_OF.fullmatch(text, 0, groups[0].start))
        if opens and not set(groups[0].parties) & set(self.parties):
            return True
        people = find_persons(first)
        if any(first.endswith("volgens ", 0, person.start) and not self._is_speaker(person) for person in people):
            return True
        return any(
            not set(self.people.printed(person)) & set(self.parties)
            and (
                any(surnames(name)[-1] not in met for name, _ in person.names)
                or not _BESIDE.search(first, 0, person.start)
                or _PASSIVE.search(first, 0, person.start)
            )
            for person in people
            if any(party for _, party in person.names)
        )

    def _is_speaker(self, person: Person) -> bool:
        return (self.speaker or "").casefold().endswith(surnames(person.names[0][0])[-1])
