"""Who speaks in a written consultation, a paragraph at a time: whoever spoke last, unless a sentence says otherwise."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.heard import Heard
from indexer.attribution.kinds.letters_within import announces_answers, is_of_who_answers, tells_who_asked
from indexer.attribution.kinds.sections import Section
from indexer.attribution.kinds.told_answered import repeats_and_answers
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import LETTER_HEAD
from indexer.attribution.layout.notes import ATTENDANCE
from indexer.attribution.layout.signatures import is_close, is_signature
from indexer.attribution.parts import Attribution
from indexer.attribution.replies.answer_to_come import awaits_answer
from indexer.attribution.replies.new_matter import turns_away, turns_to_others
from indexer.attribution.replies.replying import answered, names_several
from indexer.attribution.sentences.floor import Floor
from indexer.attribution.sentences.labelled import labelled
from indexer.attribution.sentences.speaking import (
    Subjects,
    asks_of_others,
    asks_on,
    opens_with_strangers,
    puts_question,
    subjects,
)
from indexer.attribution.sentences.those_before import means_others, one_of, taken_up
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_COMMITTEE_SPEAKS = regex(
    r"(?:De (?:leden|voorzitter) van |Binnen |In |Bij )?de (?:\w+ ){0,2}?"
    r"(?-i:commissies?\b|COMMISSIES?\b|Commissies?\b(?= (?:voor|van|belast) ))(?! (?:Europese|van de Europese))"
    r"(?! (?:wil|wenst|stelt voor|van gezanten))"
    r"|In (?:haar|de) (?:commissie)?vergadering van [^.?]{3,40} (?:heeft|hebben) (?:de (?:leden van de )?)?commissie\b"
    r"|Onder (?:het )?voorbehoud dat [^.?]{0,200}\bacht de commissie\b"
    r"|Hierbij is (?:ten onrechte|abusievelijk) de inbreng\b",
    re.IGNORECASE,
)
JOINED = regex(
    r"\b(?:sluit|sluiten) zich\b|\bzich (?:[a-z]{1,20} ){0,3}?aan(?:sluit|sluiten|gesloten)\b|\b(?:mede|ook) namens\b"
)
"""How somebody joins others in what they ask."""
_SIGNED = regex(r".*\b(?:commissie|verslag|Kamer|voorzitter|griffier),\s*(?P<name>\S.*)", re.IGNORECASE)
_LONGEST_NAME = 60
_ITEM = regex(r"(?:[a-z][.)]|\d{1,2}[.)]|[•●○–-]) ")
_WISHES = regex(r"\? (?:Graag|Gaarne) [^.?!]{1,150}\.$")
"""How a paragraph ends that asks for more than an answer."""
_FIRST_PERSON = regex(
    r"\b(?:ik|mij|mijn|wij|ons|onze)\b|^(?:Antwoord|Reactie)\b"
    r"|^(?:De|Het) (?:minister|staatssecretaris|bewindspersoon|regering|kabinet) (?:be)?dankt de (?:leden|fracties?)\b",
    re.IGNORECASE,
)
"""Words of who answers, who may speak of himself by his office."""


@dataclass(slots=True)
class Speakers:
    """Who spoke last, and whom the last reply answered, while a document is gone through. `mixed`: no heading parts
    the questions from the answers; `joiner`: who joined last under the heading of others; `askers`: the parties
    of all who spoke since the last answer; `lists`: the committee goes on in a list; `together`: those who ask
    what follows together, as one has joined the other; `spoken`: who was heard below this heading; `heard`: who said
    what; `named`: those who spoke since several did together, none where others are named beside them; `awaits`: the
    last paragraph of a reply says that somebody asked, and no more."""

    context: Context
    mixed: bool
    speaker: str | None = None
    parties: tuple[str, ...] = ()
    follows: bool = False
    signed: bool = False
    asked: bool = False
    answered: tuple[str, ...] = ()
    question: str = ""
    awaits: bool = False
    signing: bool = False
    joiner: tuple[str, tuple[str, ...]] | None = None
    askers: tuple[str, ...] = ()
    lists: bool = False
    together: tuple[str, ...] = ()
    spoken: set[str] = field(default_factory=set)
    heard: Heard = field(default_factory=Heard)
    named: tuple[str, ...] = ()

    def enter(self, section: Section, *, numbers: bool = False, nobody: bool = False) -> None:
        """A heading: what is below it follows on nobody's words, unless it is a party's, or the label that `numbers` a
        question where only one has spoken. Below that of a group that `nobody` knows, no other is meant by "these"."""
        one = bool(self.spoken) and self.spoken <= set(self.parties)
        self.follows = numbers and one and not section.labelled
        self.signing = self.signed = self.asked = False
        self.together = ()
        if nobody:
            self.speaker, self.parties, self.named = None, (), ()
        if not (numbers or section.answering):
            self.spoken.clear()
        if section.parties and not section.answering:
            self.speaker, self.parties, self.named, self.follows = section.speaker, *[section.parties] * 2, True
        if not section.answering:
            self.answered = self.askers = ()

    def asked_again(self, text: str, section: Section) -> Attribution | None:
        """A question that is printed again in the letter that answers it."""
        if (asker := self.heard.again(text)) is None:
            return None
        self.answered = asker[1]
        return Attribution(section.headings, "contribution", *asker, self.context.named(text))

    def repeated(self, text: str, section: Section) -> Section:
        """The section of a question that is printed again: of who asked it before, else of those whose heading it is
        under."""
        before = self.heard.by(text)
        speaker, parties = before if before and before[1] else (section.speaker, section.parties)
        self.speaker, self.parties, self.follows = speaker, parties, True
        return replace(section, speaker=speaker, parties=parties, labelled=True)

    def attribution(self, block: Block, section: Section, *, closes: bool = True) -> Attribution:
        """Who speaks in a paragraph below these headings; `closes`: what is signed ends there."""
        text, headings = block.text, section.headings
        mentions = self.context.named(text)
        signs, self.signing = self.signing, False
        if is_signature(block):
            self.signing = text.endswith(",") or is_close(text)
            self.follows, self.signed = self.follows and not closes, self.signed or closes
            signed = _SIGNED.fullmatch(text)
            return Attribution(headings, "procedural", signed["name"] if signed else None, (), mentions)
        if block.aside or section.part == "apart" or (signs and len(text) < _LONGEST_NAME):
            return Attribution(headings, "procedural", None, (), mentions)
        if section.part == "opening" and tells_who_asked(text) and not self._opens_with_group(text):
            return Attribution(headings, "procedural", None, (), mentions)
        if LETTER_HEAD.fullmatch(text) or ATTENDANCE.match(text):
            return Attribution(headings, "procedural", None, (), mentions)
        self.lists = self.lists and _ITEM.match(text) is not None
        if not section.replies and (self.lists or _COMMITTEE_SPEAKS.match(text)):
            return self._of_committee(text, section, mentions)
        if section.replies:
            to, carried = self._answered(text, section)
            return Attribution(headings, "response", section.responder, (), mentions, to, carried=carried)
        return self._contribution(text, section, mentions)

    def _opens_with_group(self, text: str) -> bool:
        return any(group.start == 0 and group.parties for group in find_groups(text, self.context)[:1])

    def _of_committee(self, text: str, section: Section, mentions: tuple[str, ...]) -> Attribution:
        """What a committee says for all; where it goes on with one group that has questions, these follow below, or
        stand there already."""
        self.lists = self.lists or text.endswith(":")
        end = SENTENCE.search(text)
        rest = text[end.end() :] if end else ""
        found = subjects(rest, self.context)
        groups = {party for group in find_groups(rest, self.context) if group.clear for party in group.parties}
        if section.parties or not found.parties or groups != set(found.parties):
            return Attribution(section.headings, "procedural", None, (), mentions)
        self.speaker, self.parties, self.follows = found.speaker, found.parties, section.part == "contributions"
        self.together = found.parties if JOINED.search(rest) else ()
        if "?" not in rest:
            return Attribution(section.headings, "procedural", None, (), mentions)
        return Attribution(section.headings, "contribution", self.speaker, self.parties, mentions)

    def _answered(self, text: str, section: Section) -> tuple[tuple[str, ...], bool]:
        """Whom a paragraph of a reply answers: those under whose heading it stands, else those it names, else those of
        the paragraph before, unless it turns away or names groups and not which; and whether it is the last."""
        above = tuple(dict.fromkeys(self.askers)) or self.parties if section.answering else section.parties
        label = labelled(text, self.context) if above else None
        named = self._asking_under(text, above) if above else answered(text, self.context)
        named = label.parties if label else named
        joined = bool(above) and set(above) < set(self.answered)
        back = means_others(text, find_groups(text, self.context), frozenset(named))
        before = self.answered if joined or back else ()
        together = () if named and (label or set(named) < set(above)) else above + before
        told = tuple(dict.fromkeys(together + named))
        several = names_several(text, self.context) or announces_answers(text)
        others = not told and turns_to_others(text, self.answered, self.context, asked=self.awaits)
        away = not told and (several or others or turns_away(text, self.question))
        self.awaits = bool(told) and awaits_answer(SENTENCE.split(text)[-1])
        self.answered = () if away else told or self.answered
        self.question = text if told else self.question
        return self.answered, not (told or away)

    def _asking_under(self, text: str, above: tuple[str, ...]) -> tuple[str, ...]:
        """Whom a paragraph of a reply to others names as who asks, or as who joins these; else those of them to whom
        it turns."""
        found = subjects(text, self.context)
        if found.at_once or set(found.parties) > set(above):
            return found.parties
        named = answered(text, self.context) if len(above) > 1 else ()
        return named if set(named) < set(above) else ()

    def _contribution(self, text: str, section: Section, mentions: tuple[str, ...]) -> Attribution:
        found = labelled(text, self.context) or subjects(text, self.context)
        said = self._taken_up(text, section, found, mentions) or self._said(text, section, found, mentions)
        if found.found or found.likely:
            before = () if len(said.parties) > 1 else (one for one in self.named if one not in said.parties)
            self.named = () if set(mentions) - set(said.parties) else (*before, *said.parties)
        if said.role != "contribution" or not said.parties:
            return said
        if set(said.parties) < set(self.together):
            return replace(said, parties=self.together)
        return replace(said, parties=tuple(dict.fromkeys((*said.parties, *found.spoken_for))))

    def _taken_up(self, text: str, section: Section, found: Subjects, mentions: tuple[str, ...]) -> Attribution | None:
        """A paragraph of one or both of those who spoke before it (`Laatstgenoemde leden …`), of nobody where it
        is not clear who; None where one did."""
        taken = None if found.found or section.with_reply or len(self.named) == 1 else taken_up(text)
        if taken is None:
            return None
        printed, which = taken
        pair = self.named if len(self.named) == 2 else self.named[-1:] if which == "last" else ()
        parties = one_of(pair, which)
        if parties != self.parties or not parties:
            self.speaker = printed if parties else None
        self.parties, self.follows = parties, bool(parties)
        self.asked = puts_question(text)
        return Attribution(section.headings, "contribution", self.speaker, parties, mentions)

    def _said(self, text: str, section: Section, found: Subjects, mentions: tuple[str, ...]) -> Attribution:
        headings = section.headings
        asked = puts_question(text) or (section.with_reply and asks_of_others(text, self.context))
        mixed = section.with_reply and self.mixed and section.part != "opening"
        joiner, self.joiner = self.joiner, None
        if mixed and self.asked:
            for askers in (self.parties, self.askers):
                if repeats_and_answers(text, askers, self.context):
                    return Attribution(
                        headings, "response", section.responder, (), mentions, tuple(dict.fromkeys(askers))
                    )
        if section.parties and not mixed and (floor := found.floor(section.parties)):
            return self._joined(floor, asked, section, mentions)
        if joiner and asks_on(text):
            self.speaker, self.parties = joiner
        elif set(found.parties) & set(section.parties):
            self.speaker, self.parties = section.speaker, section.parties
        several = not found.parties if found.found else found.likely is not None and not found.likely.parties
        if several and section.part == "opening":
            return Attribution(headings, "procedural", None, (), mentions)
        if found.found and not (section.parties and not found.overrides(section.parties)):
            self.speaker, self.parties, self.follows = *found.with_before(self.speaker, self.parties), True
            self.asked = asked
            return Attribution(headings, "contribution", self.speaker, self.parties, mentions)
        apart = bool(section.parties) and not set(found.parties) & set(section.parties)
        if mixed and (apart or not found.found):
            return self._mixed(text, section, found, mentions)
        self.asked = self.asked or asked
        if not section.parties and is_of_who_answers(text):
            self.follows = False
            return Attribution(headings, "response", section.responder, (), mentions, answered(text, self.context))
        if not section.parties and found.likely and not (self.follows and self._goes_on(text, found)):
            doubt = found.put and self.spoken and not set(found.likely.parties) <= set(self.parties)
            likely = (None, (), False) if doubt else (found.likely.printed, found.likely.parties, True)
            self.speaker, self.parties, self.follows = likely
            return Attribution(headings, "contribution", self.speaker, self.parties, mentions)
        strangers = not found.refers_back and opens_with_strangers(text)
        others = set(found.perhaps) if self.follows else {*found.perhaps, *found.beside}
        if not section.parties and (strangers or others - set(self.parties)):
            self.speaker, self.parties, self.follows = None, (), False
        if self.follows or (found.refers_back and self.parties):
            self.follows = True
            one = bool(found.parties) and set(found.parties) < set(self.parties)
            speaker, parties = (found.speaker, found.parties) if one else (self.speaker, self.parties)
            return Attribution(headings, "contribution", speaker, parties, mentions)
        if (section.part == "contributions" or (asked and section.path)) and not self.signed:
            return Attribution(headings, "contribution", None, (), mentions)
        return Attribution(headings, "procedural", None, (), mentions)

    def _goes_on(self, text: str, found: Subjects) -> bool:
        """Whether a paragraph that only concerns a group goes on with the words of who has the floor: an item of a
        list, or one that names an opinion of a group that was heard before in this section."""
        quoted = found.likely is not None and found.holds and set(found.likely.parties) <= self.spoken
        return quoted or bool(_ITEM.match(text))

    def _joined(self, floor: Floor, asked: bool, section: Section, mentions: tuple[str, ...]) -> Attribution:
        """A paragraph under the heading of one group in which another has the floor too, or alone."""
        speaker = floor.alone or section.speaker
        self.follows, self.asked = True, asked
        self.speaker, self.parties = (section.speaker, section.parties) if floor.passes else (speaker, floor.parties)
        self.joiner = (floor.alone, floor.parties) if floor.alone else None
        return Attribution(section.headings, "contribution", speaker, floor.parties, mentions)

    def _mixed(self, text: str, section: Section, found: Subjects, mentions: tuple[str, ...]) -> Attribution:
        """A paragraph under a heading for questions and reply alike, in which no group is the subject. A question is
        the group's, and so is what "deze leden" say; the minister speaks as "ik", and after a question. Else it is not
        clear whose it is."""
        asks = text.endswith("?") or found.refers_back or asks_on(text) or bool(_WISHES.search(text))
        asks = asks or (bool(self.answered) and SENTENCE.split(text)[0].endswith("?"))
        if _FIRST_PERSON.search(text) or (self.asked and not asks):
            named = answered(text, self.context)
            self.answered = named if named and set(named) <= set(self.askers) else self.answered or self.parties
            to = self.answered
            return Attribution(section.headings, "response", section.responder, (), mentions, to)
        self.asked = asks
        if found.likely and asks and not (found.holds and section.parties):
            self.speaker, self.parties = found.likely.printed, found.likely.parties
        elif set(found.perhaps) - set(self.parties):
            self.speaker, self.parties = None, ()
        speaker, parties = (self.speaker, self.parties) if asks else (None, ())
        return Attribution(section.headings, "contribution", speaker, parties, mentions)
