"""Dutch dates in text → ISO dates."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

from indexer.patterns import regex

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
WEEKDAY = r"(?:maan|dins|woens|donder|vrij|zater|zon)dag"
_NUMBERS = {name: number for names in (MONTHS, SHORT_MONTHS) for number, name in enumerate(names, 1)} | {"sept": 9}
WRITTEN = rf"(?<!\d)(\d{{1,2}})\s*({'|'.join(sorted(_NUMBERS, key=len, reverse=True))})\.?\s*((?:1[89]|20)\d\d)(?!\d)"
"""Pattern of a date that is written out; spaces may be missing."""
_WRITTEN = regex(WRITTEN, re.IGNORECASE)
_DIGITS = regex(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")
_DAY_FIRST = regex(r"(?<![\d-])(\d{1,2})([-/.])(\d{1,2})\2((?:1[89]|20)\d\d)(?!\d)")

_FIRST_YEAR = 1814
"""The Staten-Generaal of the Kingdom met for the first time in May 1814."""
SOON = datetime.timedelta(days=7)
"""How far ahead of today a date in a paper may lie: that of an agenda, or of a paper that is sent early."""
FAR = datetime.timedelta(days=366)
"""How far ahead of today the date of a document may lie: of a regulation sent before it takes effect, or from a wrong
clock."""


def find_date(text: str) -> str | None:
    """The first date that is written out in a text, in ISO form, or None; missing spaces do not matter.

    >>> find_date("(ontvangen 18 november2024)"), find_date("3 mrt. 2024")
    ('2024-11-18', '2024-03-03')
    """
    return next(_written(text), None)


def iso_date(text: str) -> str | None:
    """The last date in a text, written out or in digits, in ISO form: that of the answer where a question's date
    stands before it.

    >>> iso_date("ingezonden 11 oktober 2024, ontvangen 18 november 2024"), iso_date("20240230")
    ('2024-11-18', None)
    """
    found = list(_written(text)) or list(_valid(_DIGITS.findall(text)))
    return found[-1] if found else None


def labelled_date(text: str) -> str | None:
    """The date that stands behind a label (`Datum: 03-02-2025`), in any form, or None.

    >>> labelled_date("03-02-2025"), labelled_date("3 februari 2025"), labelled_date("2025-02-03")
    ('2025-02-03', '2025-02-03', '2025-02-03')
    """
    day_first = ((year, month, day) for day, _, month, year in _DAY_FIRST.findall(text))
    return find_date(text) or next(_valid(day_first), None) or next(_valid(_DIGITS.findall(text)), None)


def why_absurd(iso: str, ahead: datetime.timedelta = SOON, today: datetime.date | None = None) -> str | None:
    """What is wrong with the date of a document, in a few words; None for one that is possible. It may lie up to
    `ahead` after today.

    >>> why_absurd("0017-05-01"), why_absurd("2018-05-01")
    ('which is before 1814, when the Staten-Generaal first met', None)
    """
    date = datetime.date.fromisoformat(iso)
    if date.year < _FIRST_YEAR:
        return f"which is before {_FIRST_YEAR}, when the Staten-Generaal first met"
    return "which is still to come" if date - ahead > (today or datetime.date.today()) else None


def _written(text: str) -> Iterator[str]:
    # `ı` and `ſ` are matched as `i` and `s` are, and are in no month
    return _valid((year, _NUMBERS.get(month.lower(), 0), day) for day, month, year in _WRITTEN.findall(text))


def _valid(dates: Iterable[tuple[str | int, ...]]) -> Iterator[str]:
    """The dates among these years, months and days, in ISO form; impossible ones such as 31 februari are left out."""
    for year, month, day in dates:
        try:
            yield datetime.date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
