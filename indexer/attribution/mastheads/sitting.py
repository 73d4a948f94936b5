"""The head of an item of the Handelingen: the sitting and its day, and what is on the order of the day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.attribution.mastheads.masthead import Masthead
from indexer.extraction.dates import WEEKDAY, WRITTEN, find_date
from indexer.extraction.references import references
from indexer.parliament import identifiers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.session_years import RANGE, session_year
from indexer.records import Chamber, Metadata

_DEEP, _SENATE_DEEP = 40, 4
"""The number of lines above the first speech in which a head is looked for."""
_SITTING = re.compile(
    rf"(?:Plenair verslag )?(?P<chamber>{NAMED}|Staten-Generaal)"
    rf"(?:,? (?:\d{{1,3}}e vergadering|(?:TK|EK) \d{{1,3}}|\(?\d{{4}}.{{0,30}}))?"
    rf"|\d{{1,3}}e vergadering|(?:{WEEKDAY} )?{WRITTEN}\.?(?: \(.{{0,40}}\))?"
    r"|Handelingen\b.{0,60}|\d{1,3}",
    re.IGNORECASE,
)
_OF_SENATE = re.compile(
    rf"(?P<title>.*?)Verslag van de (?:plenaire )?vergadering van (?:[a-z]+dag )?(?P<date>{WRITTEN})"
    rf"(?:\s*Parlementair jaar (?P<session>{RANGE}), \d{{1,3}}e vergadering|\s*\((?P<year>{RANGE}) nr\. \d{{1,3}}\))"
)
"""The head of a page of eerstekamer.nl, in which a copy may have lost the spaces between the lines."""
_ORDER = re.compile(r"Aan de orde (?:is|zijn) (?:de (?:voortzetting|behandeling) van\b)?:? ?(?P<title>.{4,400})")
_END = re.compile(r"(?:,? te weten)?[:;]|(?<!\b\w)\.(?: |$)|, naar aanleiding van|,? en van:")
_ITEM = re.compile(r"\d{1,3}\.? (?=[A-Z])")
"""The number of an item before its title."""
_NO_TITLE = re.compile(
    r"(?:(?:De )?(?:vaste|algemene) commissie|Aanvang|Voorzitter|Griffier|Sluiting|Tegenwoordig|Aanwezig|Status"
    r"|Concept|Verslag|Plenair verslag|Ongecorrigeerd|Stenogram)\b|(?:Aan|Uit) ongecorrigeerde ",
    re.IGNORECASE,
)
_LONGEST_TITLE = 160
_TIMES = re.compile(r"(?:Aanvang|Sluiting|Status):? .{1,30}")


def is_page_of_senate(texts: Sequence[str]) -> bool:
    """Whether a document is a report, whole or in part, as a page of eerstekamer.nl shows it."""
    return any(map(_OF_SENATE.fullmatch, texts[:_SENATE_DEEP]))


def read(texts: Sequence[str]) -> Masthead:
    """What the lines above the first speech of a report say of its sitting; its title is that above the item, else what
    is said to be on the order of the day.

    >>> head = read(["Tweede Kamer, 63e vergadering", "Dinsdag 12 april 2011", "Aan de orde is het debat over dijken."])
    >>> head.metadata.date, head.metadata.chamber, head.metadata.title
    ('2011-04-12', 'TK', 'Het debat over dijken')
    """
    at = next((index for index, text in enumerate(texts[:_SENATE_DEEP]) if _OF_SENATE.fullmatch(text)), None)
    if at is not None and (senate := _OF_SENATE.fullmatch(texts[at])):
        return Masthead(
            Metadata(
                title=senate["title"].strip() or _title(texts[:at]) or _title(texts[at + 1 : _DEEP]),
                chamber="EK",
                session_year=session_year(senate["session"] or senate["year"]),
                date=find_date(senate["date"]),
            ),
            frozenset(
                index for index, text in enumerate(texts[:_DEEP]) if text == senate.string or _TIMES.fullmatch(text)
            ),
        )
    lines = {index: text for index, text in enumerate(texts[:_DEEP]) if _SITTING.fullmatch(text)}
    chamber: Chamber | None = next(filter(None, map(chamber_named, lines.values())), None)
    cited = next((found.document_id for text in lines.values() for found in references(text)), None)
    named = identifiers.parse(cited or "")
    return Masthead(
        Metadata(
            id=cited if named and named.series == "h" else None,
            title=_title([text for index, text in enumerate(texts[:_DEEP]) if index not in lines]),
            chamber=chamber,
            date=next(filter(None, map(find_date, lines.values())), None),
        ),
        frozenset(lines),
    )


def _title(texts: Sequence[str]) -> str | None:
    told = [text for text in texts if not _NO_TITLE.match(text)]
    above = next((bare for text in told[:1] if _is_title(bare := _ITEM.sub("", text, count=1))), None)
    if above:
        return above
    for index in range(len(texts)):
        if match := _ORDER.match(" ".join(texts[index : index + 3])):
            title = _END.split(match["title"])[0].strip(" ,•–-")
            return title[:1].upper() + title[1:_LONGEST_TITLE]
    return None


def _is_title(text: str) -> bool:
    short = len(text) <= _LONGEST_TITLE and text[:1].isupper() and text[-1] not in ".,:;"
    return short and not _NO_TITLE.match(text) and not _ORDER.match(text)
