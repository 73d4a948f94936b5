"""Whom a reply in minutes answers that names nobody: who spoke just before it."""

from __future__ import annotations

from dataclasses import dataclass, field

from indexer.attribution.parts import Attribution
from indexer.attribution.replies.replying import ASKING


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
