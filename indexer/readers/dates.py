"""Dutch dates → ISO dates."""

from __future__ import annotations

import datetime
import re

_MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_WRITTEN = re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(_MONTHS)})\s+(\d{{4}})\b", re.IGNORECASE)
_ISO = re.compile(r"(?<!\d)(\d{4})-?(\d\d)-?(\d\d)(?!\d)")


def iso_date(text: str) -> str | None:
    """The last date in a text, in ISO form: that of the answer where a question's date stands before it.

    >>> iso_date("ingezonden 11 oktober 2024, ontvangen 18 november 2024")
    '2024-11-18'
    >>> iso_date("20240230") is None
    True
    """
    written = [(year, _MONTHS.index(month.lower()) + 1, day) for day, month, year in _WRITTEN.findall(text)]
    for year, month, day in reversed(written or _ISO.findall(text)):
        try:
            return datetime.date(int(year), int(month), int(day)).isoformat()
        except ValueError:
            continue
    return None
