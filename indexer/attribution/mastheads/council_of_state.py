"""The head of an advice of the Raad van State that is no Kamerstuk: its number, and where and when it was given."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.attribution.mastheads.masthead import DATELINE, Masthead
from indexer.extraction.dates import find_date
from indexer.patterns import regex
from indexer.records import Metadata

_DEEP = 8
"""The number of lines or paragraphs at the start in which a head is looked for."""
_NUMBER = regex(
    r"(?:RAAD(?: VAN STATE)?)?\s*(?:No\.?\s*)?W\d\d\.\d\d\.\d{3,5}/[IVX]{1,4}(?:/[A-Z])?"
    rf"(?:\s+{DATELINE})?",
    re.IGNORECASE,
)
_AROUND = regex(rf"[.…_]{{5,}}|{DATELINE}|Aan de Koning(?:in)?|Afdeling advisering|Raad van State", re.IGNORECASE)


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of such an advice; None where there is none.

    >>> found = read(["RAADNo.W01.20.0036/I 's-Gravenhage, 17 juni 2020", "............", "Bij Kabinetsmissive van …"])
    >>> found and (found.metadata.date, sorted(found.lines))
    ('2020-06-17', [0, 1])
    """
    lines = [" ".join(text.split()) for text in texts[:_DEEP]]
    length = next((at for at, line in enumerate(lines) if not (_NUMBER.fullmatch(line) or _AROUND.fullmatch(line))), 0)
    if not any(map(_NUMBER.fullmatch, lines[:length])):
        return None
    stated = Metadata(date=next(filter(None, map(find_date, lines[:length])), None))
    return Masthead(stated, frozenset(range(length)), "Advies Raad van State")
