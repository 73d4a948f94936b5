"""Ministers and state secretaries named in a text, by function and portfolio.

>>> find_ministers("Ministers van Klimaat en Groene Groei en van Financiën en deStaatssecretaris van Defensie")
('Minister van Klimaat en Groene Groei', 'Minister van Financiën', 'Staatssecretaris van Defensie')
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

_FUNCTION = re.compile(
    r"(?P<president>minister-\s*president)|(?P<minister>ministers?)|(?P<secretary>staatssecretaris(?:sen)?)",
    re.IGNORECASE,
)


def find_ministers(text: str) -> tuple[str, ...]:
    """The ministers of a list ("de Ministers van X en van Y"), in order, each with function and portfolio.

    Missing spaces do not matter; a portfolio that is not in `vocabulary/ministries.txt` is left out.
    """
    functions = [(match.start(), _title(match)) for match in _FUNCTION.finditer(text)]
    found: list[tuple[int, str]] = [(at, title) for at, title in functions if title == "Minister-president"]
    for match in _portfolios().finditer(text):
        before = [title for at, title in functions if at < match.start() and title != "Minister-president"]
        if before:
            preposition = "voor" if re.search(r"voor\s*$", text[: match.start()], re.IGNORECASE) else "van"
            found.append((match.start(), f"{before[-1]} {preposition} {_canonical()[_squashed(match.group())]}"))
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def _title(match: re.Match[str]) -> str:
    if match["president"]:
        return "Minister-president"
    return "Minister" if match["minister"] else "Staatssecretaris"


@lru_cache(maxsize=1)
def _canonical() -> dict[str, str]:
    lines = (files("indexer") / "vocabulary" / "ministries.txt").read_text(encoding="utf-8").splitlines()
    return {_squashed(line): line for line in lines if line and not line.startswith("#")}


@lru_cache(maxsize=1)
def _portfolios() -> re.Pattern[str]:
    """Every portfolio, longest first, with or without its spaces."""
    names = sorted(_canonical().values(), key=len, reverse=True)
    return re.compile("|".join(r"\s*".join(map(re.escape, name.split())) for name in names), re.IGNORECASE)


def _squashed(text: str) -> str:
    return re.sub(r"\s", "", text).casefold()
