"""Ministers and committees as people type them: `minister van justitie`, `staatssecretaris OCW`, `commissie landbouw`.

>>> office(["vaste", "commissie", "voor", "Financiën", "btw"]), office(["minister", "Verzonnen"])
((4, 'committee:commissie financien'), (0, ''))
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile

from indexer import analysis
from indexer.vocabulary import ministries

_OFFICES = {
    "minister": "minister:minister",
    "min": "minister:minister",
    "staatssecretaris": "minister:staatssecretaris",
    "stas": "minister:staatssecretaris",
    "commissie": "committee:commissie",
    "kamercommissie": "committee:commissie",
}
_BEFORE = ("vaste", "algemene", "bijzondere")
"""What stands before a committee."""
_BETWEEN = ("van", "voor", "de", "het")
_JOINING = ("en", *_BETWEEN)
"""Words between an office and its portfolio, and inside a portfolio."""


def office(words: Sequence[str]) -> tuple[int, str]:
    """How many of the words at the beginning name a minister or a committee, and the field with the value that they
    mean, of which a facet has all words; 0 and nothing where they name none."""
    folded = [analysis.fold(word) for word in words]
    start = 1 if folded[0] in _BEFORE else 0
    named = _OFFICES.get(folded[start]) if start < len(folded) else None
    if named is None or (start and not named.startswith("committee")):
        return 0, ""
    start += 1
    start += len(list(takewhile(_BETWEEN.__contains__, folded[start:])))
    if start < len(words) and (short := _in_short().get(words[start].upper())):
        return start + 1, " ".join((named, *short))
    for end in range(len(words), start, -1):
        run = [word.strip(",") for word in folded[start:end]]
        if run[0] not in _JOINING and run[-1] not in _JOINING and any(map(set(run).issubset, _ministries())):
            return end, " ".join((named, *(word for word in run if word not in _JOINING)))
    return 0, ""


@lru_cache(maxsize=1)
def _ministries() -> tuple[frozenset[str], ...]:
    """The words of each portfolio."""
    return tuple(frozenset(analysis.words(name)) for name in ministries.portfolios())


@lru_cache(maxsize=1)
def _in_short() -> dict[str, list[str]]:
    """The words of a ministry by its name in short, in capitals."""
    return {
        short.upper(): [word for word in analysis.words(name) if word not in _JOINING]
        for short, name in ministries.in_short().items()
    }
