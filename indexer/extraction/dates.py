"""Dutch dates in text → ISO dates."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator

MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
WRITTEN = rf"(?<!\d)(\d{{1,2}})\s*({'|'.join(MONTHS)})\s*((?:1[89]|20)\d\d)(?!\d)"
"""Pattern of a date that is written out; spaces may be missing."""
_WRITTEN = re.compile(WRITTEN, re.IGNORECASE)
_DIGITS = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")


def find_date(text: str) -> str | None:
    """The first date that is written out in a text, in ISO form, or None; missing spaces do not matter.

    >>> find_date("(ontvangen 18 november2024)")
    '2024-11-18'
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


def _written(text: str) -> Iterator[str]:
    return _valid((year, MONTHS.index(month.lower()) + 1, day) for day, month, year in _WRITTEN.findall(text))


def _valid(dates: Iterable[tuple[str | int, ...]]) -> Iterator[str]:
    """Those of the years, months and days that are dates: not 31 februari."""
    for year, month, day in dates:
        try:
            yield datetime.date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
