"""What the running heads and feet of printed parliamentary papers say: identifier, dossier, number, year, date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from indexer.records import Chamber, Metadata

_IDENTIFIER = re.compile(r"(?:kst|ah-tk|ah-ek|h-tk|h-ek|blg|kv-tk)-[\w()-]*\d[\w()-]*")
_PAPER = re.compile(
    r"(?P<chamber>Tweede|Eerste) Kamer, vergaderjaar (?P<first>\d{4})\s?[–-]\s?(?P<second>\d{4})"
    r"(?:, (?P<dossier>\d{2}\s?\d{3}(?:[\s-]+\(?[A-Z][\w()]*\)?)?), nr\. (?P<number>\S+))?"
)
_MEETING = re.compile(r"(?P<meeting>\d{1,3})-(?P<item>\d{1,3})-\d{1,4}")
_CHAMBER = re.compile(r"(?P<chamber>Tweede|Eerste) Kamer")
_MONTHS = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
_DATE = re.compile(rf"(\d{{1,2}}) ({'|'.join(_MONTHS)}) (\d{{4}})")
_SESSION_OPENS = 9
"""A session begins on the third Tuesday of September (Grondwet, article 65)."""


def stated(furniture: Sequence[str]) -> Metadata:
    """The metadata in the furniture of a document; None for what is not there.

    >>> stated(["kst-34843-33", "Tweede Kamer, vergaderjaar 2018–2019, 34 843, nr. 33"]).session_year
    '2018-2019'
    >>> stated(["65-4-1", "16 april 2024", "Tweede Kamer", "TK 65"]).id
    'h-tk-20232024-65-4'
    """
    identifier = next((text for text in furniture if _IDENTIFIER.fullmatch(text)), None)
    paper = next((found for text in furniture if (found := _PAPER.match(text))), None)
    meeting = next((found for text in furniture if (found := _MEETING.fullmatch(text))), None)
    date = next((day for text in furniture if (found := _DATE.fullmatch(text)) and (day := _day(found))), None)
    printed = paper or next((found for text in furniture if (found := _CHAMBER.fullmatch(text))), None)
    chamber: Chamber | None = None if printed is None else "TK" if printed["chamber"] == "Tweede" else "EK"
    if paper:
        dossier = paper["dossier"]
        return Metadata(
            id=identifier,
            dossiers=(re.sub(r"(?<=\d)\s+(?=\d)", "", dossier).replace(" ", "-"),) if dossier else None,
            number=paper["number"],
            chamber=chamber,
            session_year=f"{paper['first']}-{paper['second']}",
        )
    if meeting and chamber and date:
        session = _session(date)
        number = f"{session.replace('-', '')}-{meeting['meeting']}-{meeting['item']}"
        named = identifier or f"h-{chamber.lower()}-{number}"
        return Metadata(id=named, type="proceedings", chamber=chamber, session_year=session, date=date.isoformat())
    return Metadata(id=identifier, chamber=chamber)


def _day(match: re.Match[str]) -> datetime.date | None:
    try:
        return datetime.date(int(match[3]), _MONTHS.index(match[2]) + 1, int(match[1]))
    except ValueError:
        return None


def _session(date: datetime.date) -> str:
    """The session year in which a day falls."""
    first = datetime.date(date.year, _SESSION_OPENS, 1)
    opens = first + datetime.timedelta(days=(1 - first.weekday()) % 7 + 14)
    start = date.year if date >= opens else date.year - 1
    return f"{start}-{start + 1}"
