"""Session years (vergaderjaren): from the third Tuesday of September to the same day a year later (Grondwet,
article 65). A session year is no date: it says nothing of the calendar year that a document is of."""

from __future__ import annotations

import datetime
import re

RANGE = r"(?:1[89]|20)\d\d\s?[-–—/]\s?(?:(?:1[89]|20)?\d\d)(?!\d)"
"""Pattern of a session year as it is printed: `2017–2018`, `2017/18`."""
LABELLED = rf"(?:Vergader|Zittings)jaar\s+(?P<session>{RANGE})"
"""Pattern (in any case) of a session year with what it is before it, as heads of papers have it."""
_PRINTED = re.compile(r"(?<!\d)(?P<first>(?:1[89]|20)\d\d)\s?[-–—/]?\s?(?P<second>(?:1[89]|20)?\d\d)(?!\d)")


def session_year(text: str) -> str | None:
    """The first session year in a text, as `2017-2018`; None without two following years.

    >>> session_year("Vergaderjaar 2017–2018"), session_year("Kamerstukken II 1999/00"), session_year("20172018")
    ('2017-2018', '1999-2000', '2017-2018')
    >>> session_year("van 2015 tot 2018")
    """
    for match in _PRINTED.finditer(text):
        first = int(match["first"])
        if int(match["second"]) in (first + 1, (first + 1) % 100):
            return f"{first}-{first + 1}"
    return None


def session_of(date: datetime.date) -> str:
    """The session year in which a day falls."""
    start = date.year if date >= _opening(date.year) else date.year - 1
    return f"{start}-{start + 1}"


def days_of(session: str) -> tuple[str, str]:
    """The first day of a session year and that of the next, in ISO form.

    >>> days_of("2017-2018")
    ('2017-09-19', '2018-09-18')
    """
    year = int(session[:4])
    return _opening(year).isoformat(), _opening(year + 1).isoformat()


def _opening(year: int) -> datetime.date:
    first = datetime.date(year, 9, 1)
    return first + datetime.timedelta(days=(1 - first.weekday()) % 7 + 14)
