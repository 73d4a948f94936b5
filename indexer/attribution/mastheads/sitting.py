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
_NTH = r"\d{1,3}(?:e|de|ste) vergadering"
_SITTING = re.compile(
    rf"(?:Plenair verslag )?(?P<chamber>{NAMED}|Staten-Generaal)"
    rf"(?:,? (?:{_NTH}|(?:TK|EK) \d{{1,3}}|\(?\d{{4}}.{{0,30}}))?"
    rf"|{_NTH}|(?:{WEEKDAY} )?{WRITTEN}\.?(?: \(.{{0,40}}\))?"
    r"|Handelingen\b.{0,60}|\d{1,3}|\d{1,2}[.:]\d\d uur",
    re.IGNORECASE,
)
_OF_SENATE = re.compile(
    rf"(?P<title>.*?)(?P<whole>Verslag van de (?:plenaire )?vergadering van (?:[a-z]+dag )?(?P<date>{WRITTEN}))"
    rf"(?:\s*Parlementair jaar (?P<session>{RANGE}), {_NTH}|\s*\((?P<year>{RANGE}) nr\. \d{{1,3}}\))"
)
"""The head of a page of eerstekamer.nl, in which a copy may have lost the spaces between the lines."""
_ORDER = re.compile(r"Aan de orde (?:is|zijn) (?:de (?:voortzetting|behandeling) van\b)?:? ?(?P<title>.{4,400})")
_END = re.compile(r"(?:,? te weten)?[:;]|(?<!\b\w)\.(?: |$)|, naar aanleiding van|,? en van:| \(\d{2} ?\d{3}\b")
_ITEM = re.compile(r"\d{1,3}\.? (?=[A-Z])")
"""The number of an item before its title."""
_NO_TITLE = re.compile(
    r"(?:(?:De )?(?:vaste|algemene) commissie|Aanvang|Voorzitter|Griffier|Sluiting|Tegenwoordig|Aanwezig|Status"
    r"|Concept|Verslag|Plenair verslag|Ongecorrigeerd|Stenogram)\b|(?:Aan|Uit) ongecorrigeerde ",
    re.IGNORECASE,
)
_LONGEST_TITLE = 160
_FIRST_ITEMS = frozenset({"Opening", "Mededelingen"})
"""What stands above the first item of a whole sitting."""
_TIMES = re.compile(r"(?:Aanvang|Sluiting|Status):? .{1,30}")


def is_page_of_senate(texts: Sequence[str]) -> bool:
    """Whether a document is a report, whole or in part, as a page of eerstekamer.nl shows it."""
    return _of_senate(texts) is not None


def read(texts: Sequence[str]) -> Masthead:
    """What the lines above the first speech of a report say of its sitting; its title is that above the item, else what
    is said to be on the order of the day.

    >>> head = read(["Tweede Kamer, 63e vergadering", "Dinsdag 12 april 2011", "Aan de orde is het debat over dijken."])
    >>> head.metadata.date, head.metadata.chamber, head.metadata.title
    ('2011-04-12', 'TK', 'Het debat over dijken')
    """
    if found := _of_senate(texts):
        senate, at = found
        whole = senate["whole"]
        return Masthead(
            Metadata(
                title=senate["title"].strip() or _title(texts[: at.start]) or _title(texts[at.stop : _DEEP], whole),
                chamber="EK",
                session_year=session_year(senate["session"] or senate["year"]),
                date=find_date(senate["date"]),
            ),
            frozenset((*at, *(index for index, text in enumerate(texts[:_DEEP]) if _TIMES.fullmatch(text)))),
        )
    lines = {index: text for index, text in enumerate(texts[:_DEEP]) if _SITTING.fullmatch(text)}
    chamber: Chamber | None = next(filter(None, map(chamber_named, lines.values())), None)
    whole = next((text for text in lines.values() if "vergadering" in text.lower()), None)
    cited = next((found.document_id for text in lines.values() for found in references(text)), None)
    named = identifiers.parse(cited or "")
    return Masthead(
        Metadata(
            id=cited if named and named.series == "h" else None,
            title=_title([text for index, text in enumerate(texts[:_DEEP]) if index not in lines], whole),
            chamber=chamber,
            date=next(filter(None, map(find_date, lines.values())), None),
        ),
        frozenset(lines),
    )


def _of_senate(texts: Sequence[str]) -> tuple[re.Match[str], range] | None:
    """The head of a page of eerstekamer.nl, and in which lines it stands."""
    for index in range(min(len(texts), _SENATE_DEEP)):
        goes_on = any(below.startswith("Parlementair jaar") for below in texts[index + 1 : index + 2])
        for end in (index + 1, index + 1 + goes_on):
            if match := _OF_SENATE.fullmatch(" ".join(texts[index:end])):
                return match, range(index, end)
    return None


def _title(texts: Sequence[str], whole: str | None = None) -> str | None:
    """The title of an item, `whole` where nothing but the sitting has one."""
    told = [text for text in texts if not _NO_TITLE.match(text)]
    if whole and not _FIRST_ITEMS.isdisjoint(told[:1]):
        return whole
    above = next((bare for text in told[:1] if _is_title(bare := _ITEM.sub("", text, count=1))), None)
    if above:
        return above
    for index in range(len(texts)):
        if match := _ORDER.match(" ".join(texts[index : index + 3])):
            title = _END.split(match["title"])[0].strip(" ,•–-")
            return title[:1].upper() + title[1:_LONGEST_TITLE]
    return whole


def _is_title(text: str) -> bool:
    short = len(text) <= _LONGEST_TITLE and text[:1].isupper() and text[-1] not in ".,:;"
    return short and not _NO_TITLE.match(text) and not _ORDER.match(text)
