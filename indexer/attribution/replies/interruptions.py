"""Whom a minister is answering in a debate, from one paragraph to the next.

That is who interrupted: the one member who spoke since the same minister did, or who has spoken at all; or whom the
opening of a paragraph names. The answer goes on from paragraph to paragraph until somebody else speaks, or the minister
turns to another, takes up the text again or closes, or, below a paragraph of some length, comes to what has no word of
it nor of the question, but one of others; it goes on too where he comes to what those alone spoke of. Where somebody is
spoken of, or those who are answered were only named far down, it goes on as long as a paragraph points back. The chair
ends it, but for a call to order, unless what is said next points back.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import chain

from indexer.analysis.sentences import SENTENCE, ends_sentence
from indexer.attribution.parts import Attribution
from indexer.attribution.replies.hanging_on import points_back, shares
from indexer.attribution.replies.new_matter import names_others, turns_away
from indexer.attribution.replies.spoken_names import Speakers, length, named_alone, opening, turned_to
from indexer.attribution.replies.spoken_reply import asked_aloud
from indexer.attribution.replies.turning_forms import (
    ALSO,
    ASKED_BY_NOBODY,
    ASKS,
    ASKS_ON,
    BESIDES,
    BY_SAME,
    CALLS_TO_ORDER,
    CHAIR_IS_RIGHT,
    CLOSES,
    COUNTS,
    FOR_ALL,
    FOR_MEMBER,
    FURTHER,
    GOES_ON,
    HANDS_BACK,
    MOTION,
    OF_BOTH,
    OF_ORDER,
    ON_MOTION,
    ON_SUBJECT,
    ON_THAT,
    ON_THING,
    OPENS_ON_NOTHING,
    OPENS_ON_THING,
    OTHERWISE,
    PUTS_OFF,
    SEVERAL,
    TAKES_UP,
    TO_ANOTHER,
    TO_CHAIR,
)
from indexer.attribution.replies.words_of_members import WordsOfMembers, theme
from indexer.extraction.names.groups import find_groups, find_persons
from indexer.extraction.names.party_names import Context
from indexer.records import Turn

_SHORT, _FIRST, _OPENING, _FULL = 3, 2, 3, 60
"""All of a paragraph of so many sentences is for whom it names, or of one that names them in so many of its first.
Where no answer goes on, a name in so many turns to somebody. A sentence of so many characters is not short."""


@dataclass(slots=True)
class Interruptions:
    """One item of a report: who spoke last, what members said since a minister spoke, and whom that one answers.
    `_named`: a paragraph named those, `_aloof`: only far down in it; `_aside` are those who were answered when the
    chair came between."""

    context: Context
    speakers: Speakers = field(default_factory=Speakers)
    _last: Turn | None = None
    _above: str = ""
    _minister: Turn | None = None
    _members: dict[Turn, list[str]] = field(default_factory=dict)
    _words: WordsOfMembers = field(default_factory=WordsOfMembers)
    _parties: tuple[str, ...] = ()
    _question: str = ""
    _answered: tuple[str, ...] = ()
    _aside: tuple[str, ...] = ()
    _named: bool = False
    _aloof: bool = False

    def heard(self, said: Attribution, turn: Turn, text: str) -> Attribution:
        """A paragraph as it stands, or, of a reply that names nobody, with those that it answers."""
        if turn.function == "chair" and self._last == self._minister and CALLS_TO_ORDER.match(text):
            return said
        if turn.function == "chair":
            asks = text.endswith("?") and not FOR_MEMBER.search(text)
            self._aside, self._answered = () if asks else self._aside or self._answered, ()
            on_motion = MOTION.search(text) and not text.endswith("?")
            if HANDS_BACK.search(text) or on_motion or OF_ORDER.search(self._above):
                self._aside = ()
                if self._members:
                    self._members, self._minister = {}, turn
        elif said.role == "contribution":
            self._members.setdefault(turn, []).append(text)
            self._words.spoke(said.parties, text)
            self._parties, self._aside = said.parties, ()
            self.speakers.spoke(said.parties, turn.speaker)
        elif said.role == "response":
            self.speakers.goes_on = self.speakers.goes_on or not self.speakers.parties
            said = self._reply(said, turn, text)
        self._last, self._above = turn, text
        return said

    def _reply(self, said: Attribution, turn: Turn, text: str) -> Attribution:
        to_chair = TO_CHAIR if self._last and self._last.function == "chair" else CHAIR_IS_RIGHT
        if self._last != turn and to_chair.fullmatch(text):
            if to_chair is CHAIR_IS_RIGHT:
                self._members, self._minister, self._answered = {}, turn, ()
            return said
        if opens := self._last != turn:
            alone = len(self._members) == 1 and (self._minister in (None, turn) or self._last in self._members)
            last = self._minister == turn and self._last in self._members
            alone = alone or (last and (self._names(text, self._parties) or self._only_last_asks()))
            goes_on = not self._members and self._minister == turn and points_back(text)
            self._answered = self._parties if alone else self._aside if goes_on else ()
            self._question = " ".join(chain(*self._members.values())) if alone else self._question if goes_on else ""
            self._named = self._aloof = False
            self._members, self._minister = {}, turn
        self._aside = ()
        interrupted = opens and self._last is not None and self._last.function != "chair" and not GOES_ON.match(text)
        holds = not said.responds_to and bool(self._answered) and self._holds(text, opens)
        passing = False
        joins = said.responds_to and interrupted and self._answered and not TAKES_UP.match(text)
        if joins and not self._begins_with_another(text):
            said = replace(said, responds_to=tuple(dict.fromkeys((*self._answered, *said.responds_to))))
        elif not said.responds_to and not (interrupted and self._answered) and not self._chair_on_motion():
            turned = turned_to(text, self.speakers, self.context, within=_FIRST if holds else _OPENING)
            turned = turned or (() if holds else self._comes_to(text))
            said = replace(said, responds_to=turned)
            passing = turned not in ((), self._answered) and not self._is_for(turned, text)
        if said.responds_to:
            self._named = self._named or self._answered != said.responds_to
            if self._named:
                self._question, self._aloof = text, not self._opens_with(said.responds_to, text)
            self._answered = () if passing else said.responds_to
        elif not holds:
            self._answered = ()
        return said if said.responds_to else replace(said, responds_to=self._answered)

    def _is_for(self, parties: tuple[str, ...], text: str) -> bool:
        """Whether all of a paragraph is for those of these parties whom it names: it is short, its first sentence names
        them that is not short itself, or it comes to what they alone spoke of."""
        at_once = length(text) <= _SHORT or turned_to(text, self.speakers, self.context, within=1, least=_FULL)
        return bool(at_once) or self._words.alone(parties, theme(text))

    def _opens_with(self, parties: tuple[str, ...], text: str) -> bool:
        """Whether a paragraph is short, its first sentences name somebody of these parties, or it opens with what they
        alone spoke of."""
        if length(text) <= _SHORT:
            return True
        end = opening(text, _FIRST)[-1][1]
        named = (group for group in self.speakers.named_in(text, self.context) if group.start < end)
        return any(set(parties) & set(group.parties) for group in named) or self._words.alone(parties, theme(text))

    def _chair_on_motion(self) -> bool:
        """Whether the chair just spoke, of a motion: who is named then, is so as its mover."""
        return self._last is not None and self._last.function == "chair" and bool(MOTION.search(self._above))

    def _only_last_asks(self) -> bool:
        """Whether of those who spoke since the minister did, the last alone asked something."""
        *before, last = (any("?" in text for text in texts) for texts in self._members.values())
        return last and not any(before) and len(before) == 1

    def _begins_with_another(self, text: str) -> bool:
        """Whether a paragraph begins with what another asked than those who are answered, on something else."""
        first = SENTENCE.split(text, maxsplit=1)[0]
        hangs_on = OF_BOTH.search(first) or shares(first, self._question) or self._names(text, self._answered)
        return bool(asked_aloud(first, self.context)) and not hangs_on

    def _names(self, text: str, parties: tuple[str, ...]) -> bool:
        """Whether a paragraph names somebody of these parties."""
        return any(set(parties) & set(group.parties) for group in find_groups(text, self.context))

    def _names_another(self, text: str) -> bool:
        """Whether the opening of a paragraph names a member, and nobody of those who were answered."""
        end = opening(text, _FIRST)[-1][1]
        people = (group for group in find_groups(text, self.context) if group.person and group.start < end)
        named = [group.parties for group in people if group.parties]
        return bool(named) and not any(set(self._answered) & set(parties) for parties in named)

    def _comes_to(self, text: str) -> tuple[str, ...]:
        """The parties of the one member whom a paragraph names far down, if it comes to a thing, or opens with what he
        alone spoke of."""
        named = named_alone(text, self.speakers, self.context)
        comes = named and (GOES_ON.match(text) or TAKES_UP.match(text) or self._words.alone(named, theme(text)))
        return named if comes else ()

    def _on_theme_of_others(self, first: str) -> bool:
        """Whether a first sentence opens with a thing that others spoke of, and not those who are answered, or says
        that this comes up too."""
        also = ALSO.match(first)
        if points_back(OTHERWISE.sub("", first)) or (OPENS_ON_NOTHING.match(first) and not also):
            return False
        if shares(first, self._question, self._above):
            return False
        told = first if also else theme(first)
        return self._words.others(self._answered, told, alike=bool(OPENS_ON_THING.match(first)))

    def _holds(self, text: str, opens: bool) -> bool:
        """Whether a paragraph still answers who spoke before the minister."""
        if not opens and not ends_sentence(self._above):
            return True
        interrupted = opens and self._last is not None and self._last.function != "chair"
        first = SENTENCE.split(text, maxsplit=1)[0]
        if TAKES_UP.match(text) or SEVERAL.match(text):
            return False
        if not opens and PUTS_OFF.fullmatch(self._above) and not points_back(first):
            return False
        if BY_SAME.match(text) or (COUNTS.match(text) and not opens):
            return True
        if not interrupted and ASKED_BY_NOBODY.match(first):
            return False
        if not opens and (CLOSES.match(text) or (FOR_ALL.match(first) and not points_back(first))):
            return False
        if not interrupted and names_others(text, self._answered, self.context):
            return False
        if (
            not opens
            and not ON_THAT.match(text)
            and (self._names_another(text) or set(self._comes_to(text)) - set(self._answered))
        ):
            return False
        if ON_THAT.match(text) or (opens and self._names(text, self._answered)):
            return True
        part = FURTHER.match(text) or (ON_SUBJECT.match(text) and not self._named)
        on_it = part and shares(text, self._question, self._above)
        turns = GOES_ON.match(text) and not on_it and (not interrupted or TO_ANOTHER.match(text))
        if turns or (ON_MOTION.match(text) and not interrupted):
            on = ON_THING.match(text)
            thing = on and next(filter(None, on.groups()), "")
            return "?" in self._question if opens else bool(thing and self._words.alone(self._answered, thing))
        if opens and not self._named:
            return True
        if (self._aloof or find_persons(text)) and not points_back(text):
            return not self._named and shares(text, self._question)
        if self._named and ASKS.match(text) and not ASKS_ON.match(text):
            return self._words.alone(self._answered, theme(first))
        if not opens and self._on_theme_of_others(first):
            return False
        if points_back(first) or turns_away(BESIDES.sub("", text), self._question):
            return points_back(first)
        if opens or length(self._above) < _SHORT or shares(text, self._question, self._above):
            return True
        return not self._words.others(self._answered, theme(first), alike=True)
