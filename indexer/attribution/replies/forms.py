"""Forms of a sentence around a group: what stands before its name, and what behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.extraction.names.groups import Group
from indexer.patterns import regex

Form = tuple[re.Pattern[str], re.Pattern[str]]
"""What ends where a group begins, and what begins behind it."""
ANYTHING = regex("")
"""On a side on which whatever may stand."""


def has_form(text: str, group: Group, forms: Iterable[Form], *, near: int, end: int | None = None) -> bool:
    """Whether a group stands in a text in one of some forms: the first part of it is `near` so many characters before
    the group, the second right behind it, or at another place where the name is taken to `end`."""
    start, behind_it = max(0, group.start - near), group.end if end is None else end
    return any(before.search(text, start, group.start) and behind.match(text, behind_it) for before, behind in forms)
