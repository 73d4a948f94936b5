"""The chamber of written questions that do not print one: that of which those who ask are members."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.extraction.names.groups import find_persons
from indexer.patterns import regex
from indexer.records import Chamber
from indexer.vocabulary.members import Members

_OPENING = 12
"""Who asks stands among so many lines or paragraphs."""
_ASKED = regex(r"\bvra(?:ag|gen)\b", re.IGNORECASE)
_SENATORS = regex(
    r"\bvra(?:ag|gen)\b(?: (?:van|gesteld door|door))? (?:(?:het|de) )?"
    r"(?:senator(?:en)?\b|eerste[ -]kamerl(?:id|eden)\b|(?:lid|leden) van de eerste kamer\b)"
    r"|\bvra(?:ag|gen)\b[^.?!]{0,200}\bgesteld in de eerste kamer\b",
    re.IGNORECASE,
)


def chamber_of_askers(texts: Sequence[str], date: str | None, members: Members) -> Chamber | None:
    """The Eerste Kamer, where the head of written questions calls those who ask senators, or all of them sat there on
    its day by the register of members, and nobody of their names in the Tweede Kamer; None where it does not tell."""
    heads = [text for text in texts[:_OPENING] if _ASKED.search(text)]
    if any(map(_SENATORS.search, heads)):
        return "EK"
    people = next((found for text in heads if (found := find_persons(text))), ())
    names = [name for person in people for name, _ in person.names]
    if not (date and names):
        return None
    sat = all(members.groups(name, "EK", date) and not members.has_seat(name, "TK", date) for name in names)
    return "EK" if sat else None
