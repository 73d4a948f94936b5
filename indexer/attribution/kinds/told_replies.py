"""Whom a reply answers that the minutes of a council tell without a name: the one member who took the floor since the
last reply, if he asked something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from indexer.attribution.parts import Attribution, OutlineHeading, Part
from indexer.attribution.replies.replying import ASKING


def with_told_replies(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts of the minutes of a council, each reply that names nobody with those that it answers."""
    item = _Item()
    for part in parts:
        if isinstance(part, OutlineHeading):
            item = _Item()
            yield part
        else:
            yield replace(part, attribution=item.heard(part.attribution, part.block.text))


@dataclass(slots=True)
class _Item:
    """One item of the minutes: who took the floor since somebody answered, and whether the last of them asked."""

    _members: dict[str | None, tuple[str, ...]] = field(default_factory=dict)
    _asked: bool = False

    def heard(self, said: Attribution, text: str) -> Attribution:
        """A paragraph as it stands, or, of a reply that names nobody, with those that it answers."""
        if said.role == "contribution":
            self._members[said.speaker] = said.parties
            self._asked = bool(ASKING.search(text))
            return said
        if said.role != "response":
            return said
        only = next(iter(self._members.values())) if len(self._members) == 1 and self._asked else ()
        self._members.clear()
        return said if said.responds_to or said.mentions else replace(said, responds_to=only)
