"""Whom a minister is answering in a debate, from one paragraph to the next.

That is who interrupted: the one member who spoke since the same minister did, or who has spoken at all; or whom the
opening of a paragraph names. Below a short first paragraph the answer goes on, and else as long as a paragraph points
back or is on the same, until somebody else speaks, or the minister turns to another, takes up the text again or closes;
also behind a word of the chair, if it points back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import chain

from indexer.analysis.sentences import SENTENCE, ends_sentence
from indexer.attribution.parts import Attribution
from indexer.attribution.replies.hanging_on import points_back, shares
from indexer.attribution.replies.new_matter import names_others, turns_away
from indexer.attribution.replies.replying import ASKING
from indexer.attribution.replies.spoken_names import Speakers, length, opening, turned_to
from indexer.attribution.replies.spoken_reply import asked_aloud
from indexer.extraction.names.groups import find_groups, find_persons
from indexer.extraction.names.party_names import Context
from indexer.records import Turn

_VOORZITTER = r"(?:(?:mevrouw|mijnheer|meneer) de )?voorzitter\b"
_OPENS = rf"(?:{_VOORZITTER}[.,!:]? )?(?:(?:Goed|Oké|Prima|Nou|Ja|En|Nu)[.,]? )?"
_TAKES_UP = re.compile(
    rf"{_OPENS}(?:Geachte\b|(?:(?:Dan )?(?:ga|kom|vervolg|hervat|was) ik|ik (?:ga|kom|vervolg|hervat|was|ben))\b"
    r"[^.?!]{0,60}\b(?:verder|betoog|gebleven|klaar|bij (?:de|het)|toe aan|door met|blok(?:je)?|kopje|mapje)\b"
    r"|(?:Dan (?:nog )?)?(?:de|het) (?:motie|amendement)\b"
    r"|Dan (?:nog )?(?:de|het|een) (?:\w+ )?(?:vragen|vraag|punt|onderwerp|thema|blok(?:je)?|kop(?:je)?)\b)",
    re.IGNORECASE,
)
"""How a minister opens who takes up the text again."""
_CLOSES = re.compile(
    rf"{_OPENS}(?:(?:Daarmee|Hiermee) (?:ben|heb|kom|rond) ik\b|Rest mij\b|Zoals ik\b|Ik (?:kom tot|rond)\b"
    r"|(?:Ik (?:wil|ga) (?:[a-z]{1,20} )?(?:af(?:sluiten|ronden)|eindigen)|Afsluitend|Ter afsluiting)\b"
    r"|Daar (?:wil|laat) ik het (?:graag )?bij\b|Ik hecht er\w*\b|Laat ik (?:vooropstellen|duidelijk)\b|Vooropgesteld\b"
    rf"|Dat (?:was|waren) (?:het|de|mijn)\b|Tot zover\b|Dank (?:u|je) ?(?:wel)?(?:, {_VOORZITTER})?[.!]$)",
    re.IGNORECASE,
)
"""How one opens that closes a block, or the reply, or is for all."""
_ON_WHAT_WAS_SAID = r"(?:zijn (?:wij|we) het\b|(?!kom|ga|heb|begin|ben|was|wil|zijn )[a-z]{2,15} (?:ik|wij|we)\b)"
"""Behind `Dan`, where a minister takes a stand on what was said: `Dan verschillen wij van mening`."""
_GOES_ON = re.compile(
    rf"{_VOORZITTER}|{_OPENS}(?:Dan(?! {_ON_WHAT_WAS_SAID})|Vervolgens|Tot slot"
    r"|Ten slotte|Tot zover|Verder|Voorts|Wat betreft|Ten aanzien van|Over|Als het (?:gaat )?(?:om|over))\b",
    re.IGNORECASE,
)
_ON_SUBJECT = re.compile(r"(?:Wat betreft|Als het (?:gaat )?(?:om|over))\b")
"""The same, where it may be on a part of what was asked."""
_TO_ANOTHER = re.compile(
    rf"{_VOORZITTER}|{_OPENS}(?:Dan|Vervolgens|Tot slot|Ten slotte|Tot zover|Verder|Voorts)\b", re.IGNORECASE
)
"""How the first paragraph of a reply opens that goes on so right behind a member."""
_ON_MOTION = re.compile(
    rf"[^.?!]{{0,80}}(?:\b(?:blokjes?|kopjes?|mapjes?|inleiding|motie|amendement)\b|, {_VOORZITTER})", re.IGNORECASE
)
"""How a later paragraph of a reply opens that goes on to something else."""
_BY_SAME = re.compile(
    rf"{_OPENS}(?:(?:Dan|Ook|Verder|Voorts|Daarnaast|Vervolgens|Tot slot)(?: (?:nog|ook))? ){{0,2}}"
    r"(?:(?:vroeg|wilde|noemde|had|stelde|informeerde|pleitte|wees|heeft|vraagt|wil) (?:hij|zij|ze)\b"
    r"|(?:zijn|haar) (?:[a-z]{1,20} )?(?:punt|vra(?:ag|gen)|opmerking(?:en)?|suggestie|zorg(?:en)?|voorstel)\b)",
    re.IGNORECASE,
)
"""How a paragraph opens that answers something else that was asked by the same."""
_ON_THAT = re.compile(
    r"[^.?!]{0,120}\b(?:(?:op|over) (?:dat|dit|die) (?:punt|vraag|onderwerp)"
    r"|uw (?:[a-z]{2,15} )?(?:vervolg)?(?:vraag|punt))\b"
)
"""What stands in the first sentence of a paragraph that still answers the same, though somebody else is named in it."""
_SEVERAL = re.compile(
    r"(?:Door )?(?:Verschillende|Diverse|Meerdere|Enkele|Andere|Sommige|Veel|Een aantal|verschillende|diverse|meerdere)"
    r" (?:van u\b|(?:andere )?(?:sprekers|woordvoerders|leden|fracties|Kamerleden|partijen)\b)"
    r"|Er (?:is|zijn|was|waren|werd(?:en)?) (?:[a-z]{1,20} ){0,3}?(?:gevraagd|vra(?:ag|gen))\b"
    r"|Het gaat hier uiteindelijk\b|Uiteindelijk gaat het\b"
)
_ASKS = re.compile(r"[^.?!]{0,300}\?")
"""How one opens of which it is not said who asked it, or that is for all, and one that opens with what was asked."""
_HANDS_BACK = re.compile(
    r"\b(?:verder|vervolgt|vervolgen|hervat|continueert|betoog|termijn|beantwoording|luisteren"
    r"|(?:gaan|ga) (?:we|wij|u) (?:\w+ ){0,3}naar)\b",
    re.IGNORECASE,
)
"""What stands in the words of the chair who has a minister go on with the text."""
_OF_BOTH = re.compile(
    r"\b(?:ik|wij|we|u|uw|ook|eveneens|evenals|net|zo|zoals|dat|die|dit|deze|dezelfde|hetzelfde"
    r"|(?:daar|hier|er)(?:[a-z]{2,6})?)\b",
    re.IGNORECASE,
)
"""What stands in the first sentence of an answer to one who asked the same as another, or that is for both."""
_SHORT = 3
"""A paragraph of so many sentences at most need not be the whole of an answer."""
_MOTION = re.compile(r"\b(?:motie|amendement)\b", re.IGNORECASE)
"""What else stands there, unless the chair asks something."""
_FOR_MEMBER = re.compile(r"\b(?:vraag|vragen|de heer|mevrouw|het lid)\b")
_TO_CHAIR = re.compile(rf"[^.?!]{{0,80}}, {_VOORZITTER}[.!]", re.IGNORECASE)
_CHAIR_IS_RIGHT = re.compile(rf"(?=[^.?!]{{0,100}}\bu\b)[^.?!]{{0,80}}, {_VOORZITTER}[^.?!]{{0,60}}[.!]", re.IGNORECASE)
"""What a minister says to the chair, and no more."""
_OF_ORDER = re.compile(r"\bpunt van orde\b", re.IGNORECASE)
"""What a member says who asks something of the chair."""


@dataclass(slots=True)
class Interruptions:
    """One item of a report: who spoke last, what members said since a minister spoke, and whom that one answers.
    `_begun` is the paragraph in which the answer to those began, `_named`: it named them; `_aside` are those who were
    answered when the chair came between."""

    context: Context
    speakers: Speakers = field(default_factory=Speakers)
    _last: Turn | None = None
    _above: str = ""
    _minister: Turn | None = None
    _members: dict[Turn, list[str]] = field(default_factory=dict)
    _parties: tuple[str, ...] = ()
    _question: str = ""
    _begun: str = ""
    _answered: tuple[str, ...] = ()
    _aside: tuple[str, ...] = ()
    _named: bool = False

    def heard(self, said: Attribution, turn: Turn, text: str) -> Attribution:
        """A paragraph as it stands, or, of a reply that names nobody, with those that it answers."""
        if turn.function == "chair":
            asks = text.endswith("?") and not _FOR_MEMBER.search(text)
            self._aside, self._answered = () if asks else self._aside or self._answered, ()
            on_motion = _MOTION.search(text) and not text.endswith("?")
            if _HANDS_BACK.search(text) or on_motion or _OF_ORDER.search(self._above):
                self._aside = ()
                if self._members:
                    self._members, self._minister = {}, turn
        elif said.role == "contribution":
            self._members.setdefault(turn, []).append(text)
            self._parties, self._aside = said.parties, ()
            self.speakers.spoke(said.parties, turn.speaker)
        elif said.role == "response":
            self.speakers.goes_on = self.speakers.goes_on or not self.speakers.parties
            said = self._reply(said, turn, text)
        self._last, self._above = turn, text
        return said

    def _reply(self, said: Attribution, turn: Turn, text: str) -> Attribution:
        to_chair = _TO_CHAIR if self._last and self._last.function == "chair" else _CHAIR_IS_RIGHT
        if self._last != turn and to_chair.fullmatch(text):
            if to_chair is _CHAIR_IS_RIGHT:
                self._members, self._minister, self._answered = {}, turn, ()
            return said
        if opens := self._last != turn:
            alone = len(self._members) == 1 and (self._minister in (None, turn) or self._last in self._members)
            last = self._minister == turn and self._last in self._members
            alone = alone or (last and (self._names(text, self._parties) or self._only_last_asks()))
            goes_on = not self._members and self._minister == turn and points_back(text)
            self._answered = self._parties if alone else self._aside if goes_on else ()
            self._question = " ".join(chain(*self._members.values())) if alone else self._question if goes_on else ""
            self._named, self._begun = False, text
            self._members, self._minister = {}, turn
        self._aside = ()
        interrupted = opens and self._last is not None and self._last.function != "chair" and not _GOES_ON.match(text)
        passing = False
        joins = said.responds_to and interrupted and self._answered and not _TAKES_UP.match(text)
        if joins and not self._begins_with_another(text):
            said = replace(said, responds_to=tuple(dict.fromkeys((*self._answered, *said.responds_to))))
        elif not said.responds_to and not (interrupted and self._answered) and not self._chair_on_motion():
            said = replace(said, responds_to=turned_to(text, self.speakers, self.context))
            passing = said.responds_to not in ((), self._answered) and not self._turns_at_once(text)
        if said.responds_to:
            self._named = self._named or self._answered != said.responds_to
            if self._named:
                self._question = self._begun = text
            self._answered = () if passing else said.responds_to
        elif self._answered and not self._holds(text, opens):
            self._answered = ()
        return said if said.responds_to else replace(said, responds_to=self._answered)

    def _turns_at_once(self, text: str) -> bool:
        """Whether all of a paragraph is for whom its opening names: it is short, or its first sentence names them."""
        return length(text) <= _SHORT or bool(turned_to(text, self.speakers, self.context, within=1))

    def _chair_on_motion(self) -> bool:
        """Whether the chair just spoke, of a motion: who is named then, is so as its mover."""
        return self._last is not None and self._last.function == "chair" and bool(_MOTION.search(self._above))

    def _only_last_asks(self) -> bool:
        """Whether of those who spoke since the minister did, the last alone asked something."""
        *before, last = (any("?" in text for text in texts) for texts in self._members.values())
        return last and not any(before) and len(before) == 1

    def _is_begun(self, text: str) -> bool:
        """Whether the answer began in the paragraph above, which is too short to be the whole of it, and a paragraph
        speaks of nobody else."""
        short = length(self._above) <= _SHORT
        return self._begun == self._above and short and not find_persons(text)

    def _begins_with_another(self, text: str) -> bool:
        """Whether a paragraph begins with what another asked than those who are answered, on something else."""
        first = SENTENCE.split(text, maxsplit=1)[0]
        hangs_on = _OF_BOTH.search(first) or shares(first, self._question) or self._names(text, self._answered)
        return bool(asked_aloud(first, self.context)) and not hangs_on

    def _names(self, text: str, parties: tuple[str, ...]) -> bool:
        """Whether a paragraph names somebody of these parties."""
        return any(set(parties) & set(group.parties) for group in find_groups(text, self.context))

    def _names_another(self, text: str) -> bool:
        """Whether the opening of a paragraph names a member, and nobody of those who were answered."""
        opens = text[: opening(text)[-1][1]]
        named = [group.parties for group in find_groups(opens, self.context) if group.person and group.parties]
        return bool(named) and not any(set(self._answered) & set(parties) for parties in named)

    def _holds(self, text: str, opens: bool) -> bool:
        """Whether a paragraph still answers who spoke before the minister."""
        if not opens and not ends_sentence(self._above):
            return True
        interrupted = opens and self._last is not None and self._last.function != "chair"
        if _TAKES_UP.match(text) or _SEVERAL.match(text):
            return False
        if _BY_SAME.match(text):
            return True
        if not opens and _CLOSES.match(text):
            return False
        if not interrupted and names_others(text, self._answered, self.context):
            return False
        if not opens and not _ON_THAT.match(text) and self._names_another(text):
            return False
        if _ON_THAT.match(text) or (opens and self._names(text, self._answered)):
            return True
        on_it = _ON_SUBJECT.match(text) and not self._named and shares(text, self._question, self._above)
        turns = _GOES_ON.match(text) and not on_it and (not interrupted or _TO_ANOTHER.match(text))
        if turns or (_ON_MOTION.match(text) and not interrupted):
            return opens and "?" in self._question
        if opens and not self._named:
            return True
        hangs_on = points_back(text) or self._is_begun(text)
        if self._named:
            return hangs_on and not (_ASKS.match(text) or turns_away(text, self._question))
        return not turns_away(text, self._question) and (hangs_on or shares(text, self._question))


@dataclass(slots=True)
class AskedLately:
    """In minutes, which tell who said what: the one member below a heading since somebody answered, or, before the
    first reply, if that member asked something."""

    _replied: bool = False
    _asked: bool = False
    _headings: tuple[str, ...] = ()
    _members: dict[str | None, tuple[str, ...]] = field(default_factory=dict)

    def spoke(self, headings: tuple[str, ...], said: Attribution, text: str) -> None:
        """A paragraph below these headings that is no reply."""
        self._below(headings)
        if said.role == "contribution":
            self._members[said.speaker] = said.parties
            self._asked = bool(ASKING.search(text))

    def answered(self, headings: tuple[str, ...]) -> tuple[str, ...]:
        """The parties of the one member who spoke since the last reply, whom a reply that names nobody answers."""
        self._below(headings)
        alone = (self._replied or self._asked) and len(self._members) == 1
        found = next(iter(self._members.values())) if alone else ()
        self._replied, self._members = True, {}
        return found

    def _below(self, headings: tuple[str, ...]) -> None:
        if headings != self._headings:
            self._headings, self._members = headings, {}
