"""What the running heads and feet of printed parliamentary papers say: identifier, dossier, number, year, date; and the
lines that a web page has around its text."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path

from indexer.analysis.wordlists import lines_of
from indexer.extraction import dates
from indexer.parliament import identifiers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import PRINTED, ROMAN, dossier_code
from indexer.parliament.session_years import RANGE, session_of, session_year
from indexer.patterns import regex
from indexer.records import Metadata

IMPRINT = rf"""(?x:
      {identifiers.OFFICIAL} | (?:0\ )?{identifiers.PRINTERS_MARK} | a?h\ tk\ \d{{8}}\ \d{{1,4}}
    | ISSN\s*\d{{4}}\s*-\s*\d{{3}}[\dX]
    | Sdu\ Uitgeve(?:rs|rij(?:\ Plantijnstraat)?)
    | [’'‘]s-Gravenhage\s+(?:19|20)\d\d
    | [Pp]agina\ \d{{1,3}}(?:\ van\ |/)\d{{1,3}}
    | 20\d\dZ\d{{5}}
)"""
"""Pattern of what stands at the foot of a page and nowhere else, but for the running head."""
_RUNNING_HEAD = (
    rf"(?P<chamber>{NAMED}), vergaderjaar (?P<session>{RANGE}), "
    rf"(?:(?P<dossiers>{PRINTED}(?:(?:, | en ){PRINTED})*|{ROMAN}), (?:nr\.\s*)?"
    r"(?P<number>\d{1,5}(?:[a-z]\b)?|[A-Z]{1,3}\b)"
    r"|Aanhangsel|Vragen)"
)
"""Pattern of the line that names a paper on each of its pages."""
_PAGE = r"[-–]\ \d{1,3}\ [-–]"
"""Pattern of the number of a page between strokes: `- 4 -`."""
_FURNITURE = regex(rf"(?:(?:{IMPRINT}|{_PAGE}|{_RUNNING_HEAD}(?:\s+\d{{1,4}})?)\s*+)+")
_GLUED = regex(rf"{_RUNNING_HEAD} \d{{1,4}}(?=[^\W\d_]|$)")
"""A running foot with its page number, which the text of the next page follows without a space, or nothing does."""
_IDENTIFIER = regex(identifiers.OFFICIAL)
_DOSSIER = regex(rf"{PRINTED}|{ROMAN}")
_PAPER = regex(_RUNNING_HEAD)
_MEETING = regex(r"(?P<meeting>\d{1,3})-(?P<item>\d{1,3})-\d{1,4}")
_SITTING = regex(rf"(?:(?P<chamber>{NAMED})(?: .{{1,100}})? )?(?:TK|EK) (?P<meeting>\d{{1,3}})")
_CHAMBER = regex(NAMED)
_DATE = regex(dates.WRITTEN)
_LONGEST_OF_PAGE, _LONGEST_OF_WEB_PAGE = 80, 200
_SIGNER = regex(
    r"(?:(?:[A-ZÀ-Ý][a-z]{0,2}\. ?){1,6}|[A-ZÀ-Ý][a-zà-ÿ]+ )(?:[^\W\d]|[’' -]){2,40}, "
    r"(?:(?:tweede )?kamerlid|minister|staatssecretaris)\b.{0,80}",
    re.IGNORECASE,
)
_PAGES = 3
"""A line that stands beside the foot of as many pages belongs to it."""


def is_imprint(text: str) -> bool:
    """Whether a line is nothing but running heads and feet, one or more.

    >>> is_imprint("Eerste Kamer, vergaderjaar 1998-1999, 26 213, nr. 174b       1"), is_imprint("- 4 -")
    (True, True)
    >>> is_imprint("ah tk 20232024 999")  # a copy without the hyphens
    True
    >>> is_imprint("Sdu Uitgeverij Plantijnstraat"), is_imprint("0 KVR39821"), is_imprint("Sdu Uitgeverij drukt.")
    (True, True, False)
    """
    return bool(_FURNITURE.fullmatch(text))


def parted(text: str) -> tuple[str, str, str]:
    """A line that a copy has put together from the end of a page and the beginning of the next: what stands before the
    running foot, the foot, and what stands behind it. The foot is empty in any other line.

    >>> parted("Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2Antwoord 7")
    ('', 'Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 2', 'Antwoord 7')
    >>> parted("Dat is zo.Tweede Kamer, vergaderjaar 2018–2019, 34 843, nr. 33 4")
    ('Dat is zo.', 'Tweede Kamer, vergaderjaar 2018–2019, 34 843, nr. 33 4', '')
    >>> parted("Dat is zo. Tweede Kamer, vergaderjaar 2022–2023, Aanhangsel 3Antwoord 12")[2]
    'Antwoord 12'
    >>> parted("Zie Tweede Kamer, vergaderjaar 2018–2019, 34 843, nr. 33 4")[1]
    ''
    """
    found = _GLUED.search(text) if "vergaderjaar" in text else None
    before = text[: found.start()] if found else text
    if found is None or is_imprint(text):
        return text, "", ""
    if found.end() == len(text) and before[-1:].isspace() and not is_imprint(before):
        return text, "", ""  # a sentence that cites a paper
    return before, found.group(), text[found.end() :]


def feet_of_sitting(texts: Sequence[str]) -> frozenset[int]:
    """The lines at the feet of the pages of the Handelingen, in any order: the numbers of sitting, item and page, the
    day, the chamber and the number of the sitting, and what else is printed beside these on several pages.

    >>> page = ["Ja.", "15-9-1", "17 oktober 2024", "Tweede Kamer Post TK 15", "Nee."]
    >>> sorted(feet_of_sitting(page)), sorted(feet_of_sitting(["Datum", "12-11-2024", "Betreft: bruggen"]))
    ([1, 2, 3], [])
    >>> sorted(feet_of_sitting(["Ja.", "Tweede Kamer", "17 oktober 2024", "TK 15", "15-9-1", "Nee."]))
    [1, 2, 3, 4]
    """
    numbered = {index: match["meeting"] for index, text in enumerate(texts) if (match := _MEETING.fullmatch(text))}
    if not numbered:
        return frozenset()
    sat = {index: match["meeting"] for index, text in enumerate(texts) if (match := _SITTING.fullmatch(text))}
    both = set(numbered.values()) & set(sat.values())
    feet = {index for index, meeting in (*numbered.items(), *sat.items()) if meeting in both}
    if feet:
        feet |= {index for index, text in enumerate(texts) if _CHAMBER.fullmatch(text)}
    feet |= {index for index in _beside(feet, texts) if _DATE.fullmatch(texts[index])}
    titles = [index for index in _beside(feet, texts) if _may_head(texts[index])]
    often = Counter(texts[index] for index in titles)
    return frozenset(feet).union(index for index in titles if often[texts[index]] >= _PAGES)


def _beside(feet: set[int], texts: Sequence[str]) -> list[int]:
    """The lines right above and below others, that are none of these."""
    around = {index + step for index in feet for step in (-1, 1)}
    return sorted(index for index in around - feet if 0 <= index < len(texts))


def _may_head(text: str) -> bool:
    """Whether a line may be the title of an item at the foot of a page: no speaker's name, no part of a sentence."""
    return len(text) <= _LONGEST_OF_PAGE and text[:1].isupper() and text[-1].isalnum()


def is_of_page(text: str) -> bool:
    """Whether a text is what a page prints around its document, and nothing else: an identifier, running heads, feet.

    >>> is_of_page("kst-34843-33"), is_of_page("Dit staat in kst-34843-33.")
    (True, False)
    """
    return bool(identifiers.parse(text)) or is_imprint(text)


def is_of_web_page(text: str) -> bool:
    """Whether a line is of the web page around a text and nothing else.

    >>> is_of_web_page("Naar boven"), is_of_web_page("Bekijk de video van deze spreekbeurt"), is_of_web_page("Motie")
    (True, True, False)
    """
    plain = text.removesuffix("(s)")
    return len(text) <= _LONGEST_OF_WEB_PAGE and plain[-1:] not in ",;)" and bool(_of_web_page().fullmatch(text))


def lists_signer(text: str, before: str) -> bool:
    """Whether a line names who signed in the list below the text of a web page: not what the text itself ends with.

    >>> lists_signer("E. Verzonnen, minister van Financiën", "Eerste ondertekenaar")
    True
    >>> lists_signer("E. Verzonnen, minister van Financiën", "Hoogachtend,")
    False
    """
    return bool(_SIGNER.fullmatch(text)) and is_of_web_page(before)


@lru_cache(maxsize=1)
def _of_web_page() -> re.Pattern[str]:
    return regex("|".join(lines_of(Path(__file__).parent / "web-page-lines.txt")), re.IGNORECASE)


def stated(furniture: Sequence[str]) -> Metadata:
    """The metadata that running heads and feet state; None for what they do not state.

    >>> stated(["kst-34843-33", "Tweede Kamer, vergaderjaar 2018–2019, 34 843, nr. 33"]).session_year
    '2018-2019'
    >>> stated(["65-4-1", "16 april 2024", "Tweede Kamer", "TK 65"]).id
    'h-tk-20232024-65-4'
    """
    named = (found for text in furniture for found in _IDENTIFIER.findall(text))
    identifier = next((found for found in named if identifiers.parse(found)), None)
    paper = next((found for text in furniture if (found := _PAPER.search(text))), None)
    if paper:
        codes = dict.fromkeys(filter(None, map(dossier_code, _DOSSIER.findall(paper["dossiers"] or ""))))
        return Metadata(
            id=identifier,
            dossiers=tuple(codes) or None,
            number=paper["number"],
            chamber=chamber_named(paper["chamber"]),
            session_year=session_year(paper["session"]),
        )
    meeting = next((found for text in furniture if (found := _MEETING.fullmatch(text))), None)
    feet = (match.group() for text in furniture if (match := _CHAMBER.match(text)))
    alone = (text for text in furniture if _CHAMBER.fullmatch(text))
    texts = chain(alone, feet if meeting else ())
    chamber = next((one for text in texts if (one := chamber_named(text))), None)
    date = next((day for text in furniture if _DATE.fullmatch(text) and (day := dates.find_date(text))), None)
    if meeting and chamber and date:
        session = session_of(datetime.date.fromisoformat(date))
        item = identifiers.in_session("h", chamber, session, meeting["meeting"], meeting["item"])
        return Metadata(id=identifier or item, type="proceedings", chamber=chamber, session_year=session, date=date)
    return Metadata(id=identifier, chamber=chamber)
