"""Whom a reply in minutes answers that names nobody: who spoke just before it, else whom the paragraph above answers,
where it opens with what that told of, with another question of the same, or with a thing of which those alone spoke.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from indexer.attribution.parts import Attribution
from indexer.attribution.replies.replying import ASKING
from indexer.attribution.replies.turning_forms import BY_SAME, ON_THAT
from indexer.attribution.replies.words_of_members import WordsOfMembers, theme
from indexer.patterns import regex

_THAT = regex(
    r"(?:(?:Aan|Bij|Door|In|Met|Onder|Op|Over|Uit|Van|Voor) (?=[a-z]))?(?i:dat|die|dit|deze|dergelijke|zulke) "
    r"(?!(?:kabinet|minister|staatssecretaris|regering|bewinds\w+|wet\w*|nota|brief|overleg|debat|onderwerp|periode"
    r"|jaar|week|moment|termijn)\b)[a-z]"
)
"""How a paragraph opens with what was told above it."""
_JOINS_ON = regex(
    r"(?:Wel|Echter|Evenwel|Niettemin|Toch|Bovendien|Immers|Overigens|Dus|Daar(?:bij|mee|om|voor|door|toe|naast|over|op)"
    r"|Hier(?:bij|mee|om|voor|door|toe|naast|over|op)|Verdere|Een verdere|Tegelijk(?:ertijd)?|Zo|Enerzijds|Anderzijds) "
)
"""How one opens that joins on to it, in the report of a debate of one committee with its minister."""


@dataclass(slots=True)
class AskedLately:
    """In minutes, which tell who said what: the one member below a heading since somebody answered, or, before the
    first reply, if that member asked something. `by_words`: what members spoke of tells whose answer goes on."""

    by_words: bool = False
    _words: WordsOfMembers = field(default_factory=WordsOfMembers)
    _replied: bool = False
    _asked: bool = False
    _headings: tuple[str, ...] = ()
    _answering: tuple[str, ...] = ()
    _members: dict[str | None, tuple[str, ...]] = field(default_factory=dict)

    def spoke(self, headings: tuple[str, ...], said: Attribution, text: str) -> None:
        """A paragraph below these headings that is no reply."""
        self._below(headings)
        if said.role == "contribution":
            self._members[said.speaker] = said.parties
            self._words.spoke(said.parties, text)
            self._asked = bool(ASKING.search(text))

    def answered(self, headings: tuple[str, ...], text: str, named: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The parties that a reply answers: those that it names, else of the one member who spoke since the last reply,
        else those that the paragraph above answers, if it goes on with that."""
        self._below(headings)
        alone = (self._replied or self._asked) and len(self._members) == 1
        lately = next(iter(self._members.values())) if alone else ()
        self._answering = named or lately or (self._answering if self._goes_on(text) else ())
        self._replied, self._members = True, {}
        return self._answering

    def _goes_on(self, text: str) -> bool:
        """Whether a reply goes on with what the paragraph above it told, or with what the same members spoke of."""
        if self._members or not self._answering:
            return False
        same = _THAT.match(text) or BY_SAME.match(text) or ON_THAT.match(text)
        return bool(same) or (
            self.by_words and bool(_JOINS_ON.match(text) or self._words.alone(self._answering, theme(text)))
        )

    def _below(self, headings: tuple[str, ...]) -> None:
        if headings != self._headings:
            self._headings, self._members, self._answering = headings, {}, ()
