"""How the report of a meeting says when that was: committees meet weeks before they adopt the report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.analysis.keyed import Keyed
from indexer.extraction.dates import find_date
from indexer.extraction.formulas.genres import genre_of

_OPENING, _HEAD, _LONGEST_DAY = 40, 3000, 20
"""It is said in so many paragraphs and characters at the start; the day is no longer than so many characters."""
_REPORT = "verslag van een overleg"
"""The genre of such a report."""
_MET = Keyed(
    r"\b(?:heeft|hebben) op (?:[a-z]+dag )?(?=\d{1,2} [a-z]{3,9} \d{4} "
    r"(?:(?:een )?(?:algemeen |mondeling |openbaar |nader |technische |besloten )?(?!schriftelijk)"
    r"\w*(?:overleg|gesprek(?:ken)?|debat|briefing|hoorzitting|bijeenkomst|vergadering) "
    r"|gesproken |gedachten |vergaderd))"
    r"|^(?:notulen|(?:\w+ )?verslag) van .{0,200}?\bop (?:\w+dag )?(?=\d{1,2} [a-z]{3,9} \d{4})",
    *("heeft op ", "hebben op ", "notulen van ", "verslag van "),
    flags=re.IGNORECASE,
)
"""How a committee or a council says when it met; not when it put questions in writing."""


def day_of_meeting(texts: Sequence[str]) -> str | None:
    """The day on which a committee met, as the preamble of its report says; None where it does not.

    >>> day_of_meeting(["De commissie heeft op donderdag 5 maart", "2009 overleg gevoerd met de minister."])
    '2009-03-05'
    """
    opening = " ".join(texts[:_OPENING])[:_HEAD]
    met = _MET.search(opening)
    return find_date(opening[met.end() : met.end() + _LONGEST_DAY]) if met else None


def reports_a_meeting(title: str) -> bool:
    """Whether a paper of this title reports what was said at a meeting, and no consultation in writing.

    >>> reports_a_meeting("VERSLAG VAN EEN COMMISSIEDEBAT"), reports_a_meeting("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG")
    (True, False)
    """
    genre = genre_of(title)
    return genre is not None and genre.name == _REPORT
