"""Lines that are not the end of a sentence or a title, by their last word."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Literal

Besides = Literal["verbs", "clauses", "names", "fields"]
"""A list of `unfinished.toml`: words that leave a text unfinished in most places, and end it in some."""


def is_unfinished(text: str, *besides: Besides) -> bool:
    """Whether a text ends with a word with which nothing ends, or with one of further lists.

    >>> is_unfinished("Inbreng van de"), is_unfinished("INBRENG VAN"), is_unfinished("Zij stelt dit voor")
    (True, True, False)
    >>> is_unfinished("Vragen over", "verbs"), is_unfinished("Vragen aan de heer", "verbs", "names")
    (True, True)
    >>> is_unfinished("Dat weet de heer.", "verbs", "names"), is_unfinished("")
    (False, False)
    """
    return text[text.rfind(" ") + 1 :].lower() in _words(besides)


@lru_cache(maxsize=16)
def _words(besides: tuple[Besides, ...]) -> frozenset[str]:
    lists = tomllib.loads((Path(__file__).parent / "unfinished.toml").read_text(encoding="utf-8"))
    return frozenset(word for name in ("never", *besides) for word in lists[name].split())
