"""Whom a spoken reply answers that names nobody: the one member who spoke since the same minister did, or who has
spoken at all, until somebody else speaks or the minister takes up the text again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.parts import Attribution
from indexer.attribution.replies.going_on import points_back, shares
from indexer.attribution.replies.new_matter import names_others, turns_away
from indexer.attribution.replies.replying import ASKING
from indexer.extraction.names.party_names import Context
from indexer.records import Turn

_VOORZITTER = r"(?:(?:mevrouw|mijnheer|meneer) de )?voorzitter\b"
_OPENS = rf"(?:{_VOORZITTER}[.,!:]? )?(?:(?:Goed|Oké|Prima|Nou|Ja|En|Nu)[.,]? )?"
_TAKES_UP = re.compile(
    rf"{_OPENS}(?:Geachte\b|(?:(?:Dan )?(?:ga|kom|vervolg|hervat|was) ik|ik (?:ga|kom|vervolg|hervat|was|ben))\b"
    r"[^.?!]{0,60}\b(?:verder|betoog|gebleven|klaar|bij (?:de|het)|toe aan|blok(?:je)?|kopje)\b"
    r"|(?:Dan (?:nog )?)?(?:de|het) (?:motie|amendement)\b"
    r"|Dan (?:nog )?(?:de|het|een) (?:\w+ )?(?:vragen|vraag|punt|onderwerp|thema|blok(?:je)?|kop(?:je)?)\b)",
    re.IGNORECASE,
)
"""How a minister opens who takes up the text again."""
_GOES_ON = re.compile(
    rf"{_VOORZITTER}|{_OPENS}(?:Dan|Vervolgens|Tot slot|Ten slotte|Tot zover|Verder|Voorts|Wat betreft|Ten aanzien van"
    r"|Over|Als het (?:gaat )?(?:om|over))\b"
    rf"|[^.?!]{{0,80}}(?:\b(?:blokje|kopje|inleiding|motie|amendement)\b|, {_VOORZITTER})",
    re.IGNORECASE,
)
"""How a later paragraph of a reply opens that goes on to something else."""
_HANDS_BACK = re.compile(
    r"\b(?:verder|vervolgt|vervolgen|hervat|continueert|betoog|termijn|beantwoording|motie|amendement|luisteren"
    r"|(?:gaan|ga) (?:we|wij|u) (?:\w+ ){0,3}naar)\b",
    re.IGNORECASE,
)
"""What stands in the words of the chair who has a minister go on with the text."""
_OF_ORDER = re.compile(r"\bpunt van orde\b", re.IGNORECASE)
"""What a member says who asks something of the chair."""


@dataclass(slots=True)
class Interruptions:
    """One item of a report: who spoke last, what a member said since a minister spoke, and whom that one answers."""

    context: Context
    _last: Turn | None = None
    _above: str = ""
    _minister: Turn | None = None
    _members: dict[Turn, list[str]] = field(default_factory=dict)
    _parties: tuple[str, ...] = ()
    _question: str = ""
    _answered: tuple[str, ...] = ()

    def heard(self, said: Attribution, turn: Turn, text: str) -> Attribution:
        """A paragraph as it stands, or, of a reply that names nobody, with those that it answers."""
        if turn.function == "chair":
            self._answered = ()
            if self._members and (_HANDS_BACK.search(text) or _OF_ORDER.search(self._above)):
                self._members, self._minister = {}, turn
        elif said.role == "contribution":
            self._members.setdefault(turn, []).append(text)
            self._parties = said.parties
        elif said.role == "response":
            said = self._reply(said, turn, text)
        self._last, self._above = turn, text
        return said

    def _reply(self, said: Attribution, turn: Turn, text: str) -> Attribution:
        if opens := self._last != turn:
            alone = len(self._members) == 1 and (self._minister in (None, turn) or self._last in self._members)
            self._answered = self._parties if alone else ()
            self._question = " ".join(*self._members.values()) if alone else ""
            self._members, self._minister = {}, turn
        if said.responds_to:
            self._answered = said.responds_to if said.responds_to == self._answered else ()
        elif self._answered and not self._holds(text, opens):
            self._answered = ()
        return said if said.responds_to else replace(said, responds_to=self._answered)

    def _holds(self, text: str, opens: bool) -> bool:
        """Whether a paragraph still answers who spoke before the minister."""
        if not opens and not ends_sentence(self._above):
            return True
        if names_others(text, self._answered, self.context) or _TAKES_UP.match(text):
            return False
        if _GOES_ON.match(text):
            return opens and "?" in self._question
        return opens or (not turns_away(text, self._question) and (points_back(text) or shares(text, self._question)))


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
