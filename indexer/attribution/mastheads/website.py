"""The head that a website puts above a paper that it shows: title and kind, number and date, and what it belongs to, up
to the paper itself (berthub.eu/tkconv)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.attribution.mastheads.masthead import Masthead
from indexer.extraction.dates import labelled_date
from indexer.records import Metadata

_DEEP, _LONGEST = 40, 12
"""The number of lines in which such a head ends, and of those above the line with its number."""
_NUMBER = re.compile(r"Nummer: (?P<number>\d{4}D\d{5}), datum: (?P<date>\d{4}-\d\d-\d\d).{0,120}")
_PAPER = re.compile(r"Preview document\b.{0,40}")


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of a page with a paper; None where there is none. Its title is the first line.

    >>> read(["Antwoord op vragen", "Nummer: 2025D34567, datum: 2025-07-21, versie: 1", "AH 7"]).metadata.date
    '2025-07-21'
    """
    named = next((index for index, text in enumerate(texts[:_LONGEST]) if _NUMBER.fullmatch(text)), 0)
    match = _NUMBER.fullmatch(texts[named]) if named else None
    if match is None:
        return None
    paper = next((at for at, text in enumerate(texts[:_DEEP]) if at > named and _PAPER.fullmatch(text)), named)
    return Masthead(
        Metadata(
            id=f"nds-tk-{match['number']}",
            title=next(text for text in texts if not text.startswith("[")),
            number=match["number"],
            chamber="TK",
            date=labelled_date(match["date"]),
        ),
        frozenset(range(paper + 1)),
    )
