"""One pattern for many words: each letter of a text is looked at once, however many words there are.

>>> any_of(["VVD", "VV", "SP", "SGP"])
'(?:S(?:GP|P)|VV(?:D)?)'
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of these words, the longest that stands there first; a space in it is `\\ `."""
    return _any_of(sorted(set(words)), 0)


def _any_of(words: list[str], shared: int) -> str:
    """The pattern of what follows the first letters, `shared` by all the words, which are sorted."""
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
