"""What the running heads and feet of printed parliamentary papers say: identifier, dossier, number, year, date."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from indexer.extraction import dates
from indexer.parliament import identifiers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import PRINTED, dossier_code
from indexer.parliament.session_years import RANGE, session_of, session_year
from indexer.records import Metadata

_PAPER = re.compile(
    rf"(?P<chamber>{NAMED}), vergaderjaar (?P<session>{RANGE})"
    rf"(?:, (?P<dossier>{PRINTED}), (?:nr\. )?(?P<number>\d+|[A-Z]{{1,3}}\b))?"
)
_MEETING = re.compile(r"(?P<meeting>\d{1,3})-(?P<item>\d{1,3})-\d{1,4}")
_CHAMBER = re.compile(NAMED)
_DATE = re.compile(dates.WRITTEN)


def stated(furniture: Sequence[str]) -> Metadata:
    """The metadata in the furniture of a document; None for what is not there.

    >>> stated(["kst-34843-33", "Tweede Kamer, vergaderjaar 2018–2019, 34 843, nr. 33"]).session_year
    '2018-2019'
    >>> stated(["65-4-1", "16 april 2024", "Tweede Kamer", "TK 65"]).id
    'h-tk-20232024-65-4'
    """
    identifier = next((text for text in furniture if identifiers.parse(text)), None)
    paper = next((found for text in furniture if (found := _PAPER.match(text))), None)
    if paper:
        code = dossier_code(paper["dossier"] or "")
        return Metadata(
            id=identifier,
            dossiers=(code,) if code else None,
            number=paper["number"],
            chamber=chamber_named(paper["chamber"]),
            session_year=session_year(paper["session"]),
        )
    chamber = next((chamber_named(text) for text in furniture if _CHAMBER.fullmatch(text)), None)
    meeting = next((found for text in furniture if (found := _MEETING.fullmatch(text))), None)
    date = next((day for text in furniture if _DATE.fullmatch(text) and (day := dates.find_date(text))), None)
    if meeting and chamber and date:
        session = session_of(datetime.date.fromisoformat(date))
        item = identifiers.in_session("h", chamber, session, meeting["meeting"], meeting["item"])
        return Metadata(id=identifier or item, type="proceedings", chamber=chamber, session_year=session, date=date)
    return Metadata(id=identifier, chamber=chamber)
