"""Dutch dates in text."""

from __future__ import annotations

import datetime
import re

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
DATE = rf"(?P<day>\d{{1,2}})\s*(?P<month>{'|'.join(MONTHS)})\s*(?P<year>(?:19|20)\d\d)"
_DATE = re.compile(DATE, re.IGNORECASE)


def find_date(text: str) -> str | None:
    """The first date in a text in ISO form, or None; missing spaces do not matter.

    >>> find_date("(ontvangen 18 november2024)")
    '2024-11-18'
    """
    for match in _DATE.finditer(text):
        try:
            month = MONTHS.index(match["month"].lower()) + 1
            return datetime.date(int(match["year"]), month, int(match["day"])).isoformat()
        except ValueError:  # 31 februari
            continue
    return None
