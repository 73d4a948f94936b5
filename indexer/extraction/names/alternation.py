"""One regular expression for many words, in the form of a tree of letters, so that its speed does not depend on how
many words there are.

>>> any_of(["VVD", "VV", "SP", "SGP"])
'(?:S(?:GP|P)|VV(?:D)?)'
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(words: Iterable[str]) -> str:
    """A regular expression that matches the longest of these words at a place; a space in it is written `\\ `."""
    return _any_of(sorted(set(words)), 0)


def _any_of(words: list[str], shared: int) -> str:
    """The pattern of what follows the first letters, the number of which is `shared`; all words have them, and are
    sorted."""
    ends = len(words[0]) == shared
    branches = [
        re.escape(letter) + _any_of(list(group), shared + 1)
        for letter, group in groupby(words[ends:], key=lambda word: word[shared])
    ]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0] if shared else f"(?:{branches[0]})"
    return f"(?:{'|'.join(branches)})" + "?" * ends
