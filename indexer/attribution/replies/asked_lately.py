"""Whom a reply in minutes answers that names nobody: the thread of an answer, from one paragraph to the next.

Who spoke just before a reply is answered: the one member who did, or, of several, the one who asked something, or who
alone used a word of its first sentence. Below it the answer goes on where a paragraph opens with what was told above,
points back, or has a word of it; not where it closes, is for all, or comes to a thing of which others spoke.
What goes on with nothing answers the one of this round who alone spoke of the thing with which it opens.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.parts import Attribution
from indexer.attribution.replies.hanging_on import points_back, shares
from indexer.attribution.replies.replying import ASKING
from indexer.attribution.replies.turning_forms import BY_SAME, CLOSES, FOR_ALL, ON_THAT, SEVERAL
from indexer.attribution.replies.words_of_members import WordsOfMembers, theme
from indexer.extraction.names.groups import find_persons
from indexer.patterns import regex

_AT = r"(?:(?:Aan|Bij|Door|In|Met|Onder|Op|Over|Uit|Van|Voor) (?=[a-z]))?(?i:dat|die|dit|deze|dergelijke|zulke) "
_OF_ALL = (
    r"(?:kabinet|minister|staatssecretaris|regering|bewinds\w+|wet\w*|nota|brief|overleg|debat|onderwerp|periode"
    r"|jaar|week|moment|termijn)\b"
)
_THAT = regex(rf"{_AT}(?!{_OF_ALL})[a-z]")
"""How a paragraph opens with what was told above it."""
_JOINS_ON = regex(
    r"(?:Wel|Echter|Evenwel|Niettemin|Toch|Bovendien|Immers|Overigens|Dus|Daar(?:bij|mee|om|voor|door|toe|naast|over|op|in)"
    r"|Hier(?:bij|mee|om|voor|door|toe|naast|over|op|in)|Verdere|Een verdere|Tegelijk(?:ertijd)?|Zo|Enerzijds"
    r"|Anderzijds) |[^.?!:;]{3,200}, zo [a-z]{2,15} (?:hij|zij) (?:hem|haar)\b"
)
"""How one opens that joins on to it, or that is told to the same."""
_APART = regex(rf"{_AT}{_OF_ALL}")
"""How one opens with what is of all, though it is pointed at."""
_ENDS = regex(r"(?:Tot slot|Ten slotte|Afrondend|Samenvattend|Concluderend)\b")
"""How one opens that is the last, and is for all."""


@dataclass(slots=True)
class _Asker:
    """A member who spoke since the last reply: of which parties, and whether he asked something."""

    parties: tuple[str, ...]
    asked: bool = False


@dataclass(slots=True)
class AskedLately:
    """In minutes, which tell who said what: those who spoke below a heading since somebody answered, and whom the last
    reply answered. `_above` is its text; `_round` are those who spoke before it, and `_asking` what they said."""

    _words: WordsOfMembers = field(default_factory=WordsOfMembers)
    _replied: bool = False
    _headings: tuple[str, ...] = ()
    _answering: tuple[str, ...] = ()
    _above: str = ""
    _members: dict[str | None, _Asker] = field(default_factory=dict)
    _round: tuple[tuple[str, ...], ...] = ()
    _asking: WordsOfMembers = field(default_factory=WordsOfMembers)

    def spoke(self, headings: tuple[str, ...], said: Attribution, text: str) -> None:
        """A paragraph below these headings that is no reply."""
        self._below(headings)
        if said.role == "contribution":
            if not self._members:
                self._asking = WordsOfMembers()
            self._asking.spoke(said.parties, text)
            asker = self._members.setdefault(said.speaker, _Asker(said.parties))
            asker.parties, asker.asked = said.parties, asker.asked or bool(ASKING.search(text))
            self._words.spoke(said.parties, text)

    def answered(self, headings: tuple[str, ...], text: str, named: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The parties that a reply answers: those that it names, else those whose answer it is or goes on with."""
        self._below(headings)
        opens, members = bool(self._members), list(self._members.values())
        if opens:
            self._round = tuple({one.parties: None for one in members})
        first = SENTENCE.split(text, maxsplit=1)[0]
        lately = self._lately(members, first) if opens else self._going_on(text, first)
        self._answering = named or lately
        self._replied, self._members, self._above = True, {}, text
        return self._answering

    def _lately(self, members: list[_Asker], first: str) -> tuple[str, ...]:
        """The parties of the one of those who spoke since the last reply whom a paragraph answers."""
        asked = [one.parties for one in members if one.asked]
        if len(members) == 1:
            return members[0].parties if self._replied or asked else ()
        if not self._replied:
            return ()
        own = self._whose(first)
        return own or (asked[0] if len(asked) == 1 and not self._words.others(asked[0], first) else ())

    def _going_on(self, text: str, first: str) -> tuple[str, ...]:
        if self._answering and self._goes_on(text, first):
            return self._answering
        return self._whose(theme(text)) if not find_persons(first) else ()

    def _goes_on(self, text: str, first: str) -> bool:
        """Whether a reply goes on with what the paragraph above it told, or with what the same members spoke of."""
        if _THAT.match(text) or _JOINS_ON.match(text) or BY_SAME.match(text) or ON_THAT.match(text):
            return True
        about = theme(text)
        if self._words.alone(self._answering, about):
            return True
        ends = any(opening.match(text) for opening in (_APART, _ENDS, CLOSES, FOR_ALL, SEVERAL))
        if ends or self._words.others(self._answering, about):
            return False
        return points_back(first) or shares(first, self._above)

    def _whose(self, text: str) -> tuple[str, ...]:
        """The parties of the one member of this round who alone used a word of a text that names nobody."""
        if find_persons(text):
            return ()
        owners = [parties for parties in self._round if self._asking.alone(parties, text)]
        return owners[0] if len(owners) == 1 else ()

    def _below(self, headings: tuple[str, ...]) -> None:
        if headings != self._headings:
            self._headings, self._members, self._round, self._answering, self._above = headings, {}, (), (), ""
