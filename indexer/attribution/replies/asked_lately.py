"""Whom a reply in minutes answers that names nobody: who spoke just before it, else whom the paragraph above answers,
where it opens with what that told of or with another question of the same.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from indexer.attribution.parts import Attribution
from indexer.attribution.replies.replying import ASKING
from indexer.attribution.replies.turning_forms import BY_SAME, ON_THAT

_THAT = re.compile(
    r"(?:Dat|Die|Dit|Deze|Dergelijke|Zulke) (?!(?:kabinet|minister|staatssecretaris|regering|bewinds\w+|wet\w*|nota"
    r"|brief|overleg|debat|onderwerp|periode|jaar|week)\b)[a-z]"
)
"""How a paragraph opens with what was told above it."""


@dataclass(slots=True)
class AskedLately:
    """In minutes, which tell who said what: the one member below a heading since somebody answered, or, before the
    first reply, if that member asked something."""

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
            self._asked = bool(ASKING.search(text))

    def answered(self, headings: tuple[str, ...], text: str, named: tuple[str, ...] = ()) -> tuple[str, ...]:
        """The parties that a reply answers: those that it names, else of the one member who spoke since the last reply,
        else those that the paragraph above answers, if it goes on with that."""
        self._below(headings)
        alone = (self._replied or self._asked) and len(self._members) == 1
        lately = next(iter(self._members.values())) if alone else ()
        same = not self._members and (_THAT.match(text) or BY_SAME.match(text) or ON_THAT.match(text))
        self._answering = named or lately or (self._answering if same else ())
        self._replied, self._members = True, {}
        return self._answering

    def _below(self, headings: tuple[str, ...]) -> None:
        if headings != self._headings:
            self._headings, self._members, self._answering = headings, {}, ()
