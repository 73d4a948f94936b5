"""Days and months in a query: the documents of that date, and the forms in which a date is printed.

>>> printed("september 2020"), printed("woensdag 3 juni"), printed("31 juni 2020")
(('september 2020', 'sep 2020', 'sept 2020'), ('3 juni', '03 juni'), ())
>>> dated("03-06-2020", 1.0)
ConstantScoreQuery(Term('date', '2020-06-03'))
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from whoosh import query as whoosh

from indexer.extraction.dates import MONTHS, SHORT_MONTHS, WEEKDAY

_NAMES = "|".join(MONTHS)
_SHORT = "|".join(rf"{name}\.?" for name in (*SHORT_MONTHS, "sept"))
_YEAR = r"(?:1[89]|20)\d\d"
_SHORT_YEAR = r"['’‘]\d\d(?!\d)"
TYPED = rf"""
    (?:(?:{WEEKDAY}[ ]+)?(?:de[ ])?
        (?:(?:\d{{1,2}}e?[ ]+)?(?:{_NAMES}|{_SHORT})[ ]+(?:{_YEAR}|{_SHORT_YEAR}) | \d{{1,2}}[ ]+(?:{_NAMES}|{_SHORT}))
      | \d{{1,2}}(?P<sign>[-–—/.])\d{{1,2}}(?P=sign){_YEAR}
      | \d{{1,2}}(?P<short>[-/])\d{{1,2}}(?P=short)\d\d
      | {_YEAR}[-–—]\d\d[-–—]\d\d
    )(?![\w*/–—-]|[.,:]\w)
"""
"""Pattern (verbose, in any case) of a day or a month as it is typed; a day may have no year."""
_WRITTEN = re.compile(rf"(?:(\d{{1,2}})e?[ ]+)?({_NAMES}|{_SHORT})(?:[ ]+({_YEAR}|{_SHORT_YEAR}))?$", re.IGNORECASE)
_NEXT_CENTURY = 40
"""From this year on two digits are of the century before: `'95`."""
_MONTH_OF = {name: number for names in (MONTHS, SHORT_MONTHS) for number, name in enumerate(names, 1)} | {"sept": 9}


def printed(typed: str) -> tuple[str, ...]:
    """The forms in which the day or month that a text names is printed; none where it names none."""
    found = _read(typed)
    return tuple(dict.fromkeys(_printed(*found))) if found else ()


def dated(typed: str, score: float) -> whoosh.Query | None:
    """The query for documents of the day, or of the month of a year, that a text names; None where it names none."""
    day, month, year = _read(typed) or (None, 0, None)
    if year is None:
        return None
    then = f"{year}-{month:02}"
    return whoosh.ConstantScoreQuery(
        whoosh.Term("date", f"{then}-{day:02}") if day else whoosh.Prefix("date", then), score
    )


def _read(typed: str) -> tuple[int | None, int, int | None] | None:
    """The day, month and year that a text names; None for a day that does not exist."""
    if not any(map(str.isdigit, typed)):
        return None
    if written := _WRITTEN.search(typed):
        printed_day, name, printed_year = written.groups()
        day, year = int(printed_day) if printed_day else None, _year(printed_year) if printed_year else None
        month = _MONTH_OF.get(name.lower().rstrip("."), 0)  # `ı` is matched as `i` is, and is in no month
    else:
        numbers = [int(number) for number in re.findall(r"\d+", typed)]
        if len(numbers) != 3 or not re.fullmatch(r"[\d./–—-]+\d\d", typed):
            return None
        day, month, year = reversed(numbers) if numbers[0] > 31 else numbers
        year = _year(str(year))
    try:
        datetime.date(year or 2000, month, day or 1)
    except ValueError:
        return None
    return (day, month, year) if day or year else None


def _year(typed: str) -> int:
    """A year as it is typed, perhaps by two digits alone."""
    year = int(typed[-4:].lstrip("'’‘"))
    return year if year > 99 else year + (1900 if year >= _NEXT_CENTURY else 2000)


def year(typed: str) -> str:
    """The year that two digits behind an apostrophe are; empty where a text is no such year.

    >>> year("'23"), year("'98"), year("23")
    ('2023', '1998', '')
    """
    return str(_year(typed)) if re.fullmatch(_SHORT_YEAR, typed) else ""


def _printed(day: int | None, month: int, year: int | None) -> Iterator[str]:
    """The forms in which a day or a month is printed."""
    names = dict.fromkeys((MONTHS[month - 1], SHORT_MONTHS[month - 1], *(("sept",) if month == 9 else ())))
    if day is None:
        yield from (f"{name} {year}" for name in names)
        return
    days = dict.fromkeys((str(day), f"{day:02}"))
    if year is None:
        yield from (f"{number} {MONTHS[month - 1]}" for number in days)
        return
    yield from (f"{number} {name} {year}" for number in days for name in names)
    for number, other in dict.fromkeys(((str(day), str(month)), (f"{day:02}", f"{month:02}"))):
        yield from (sign.join((number, other, str(year))) for sign in "-.")
    yield f"{year}-{month:02}-{day:02}"
