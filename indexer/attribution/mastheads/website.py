"""The head that a website puts above a paper that it shows: title and kind, number and date, and what it belongs to, up
to the paper itself (berthub.eu/tkconv); or a table of one row (zoek.officielebekendmakingen.nl), in which a copy may
have lost the space between the cells; or a list of what is on the page (denederlandsegrondwet.nl)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.mastheads.masthead import Masthead
from indexer.extraction.dates import find_date, labelled_date
from indexer.parliament import identifiers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import session_year
from indexer.records import Metadata

_DEEP, _LONGEST = 40, 12
"""The number of lines in which such a head ends, and of those above the line with its number."""
_NUMBER = re.compile(r"Nummer: (?P<number>\d{4}D\d{5}), datum: (?P<date>\d{4}-\d\d-\d\d).{0,120}")
_PAPER = re.compile(r"Preview document\b.{0,40}")
_HEADER = re.compile(r"Datum publicatie[\s|]*Organisatie[\s|]*Vergaderjaar.{0,80}")
_DAY = r"\d{1,2}-\d{1,2}-\d{4}(?: \d\d:\d\d)?"
_ROW = re.compile(
    rf"(?:{_DAY} ?)?(?P<chamber>{NAMED}) der Staten-Generaal ?(?P<session>\d{{4}}-\d{{4}})"
    r"(?: ?(?P<dossier>\d{5}(?:-[IVXL]+[A-Z]?|-\d\d)?) (?:nr\. )?(?P<paper>\d{1,5}|[A-Z]{1,3})"
    rf"| ?nr\. (?P<sitting>\d{{1,3}}), item (?P<item>\d{{1,3}})(?: ?(?P<date>{_DAY}))?| ?(?P<answer>\d{{1,4}}))"
)
_CELLS = 6
"""The number of lines over which a copy spreads the cells of a row."""
_BORDERS = re.compile(r"\||-{3,}")
_DATED = re.compile(r"(?:Vastgesteld|Ontvangen|Voorgesteld) (?P<day>\d{1,2} [a-z]+ \d{4})")
"""A page that has lost the title of its paper goes on with its day."""
_ENTRY = re.compile(r"1\.?")
_SITE = re.compile(r"\s+[-–|]\s+(?:Parlementaire monitor|De Nederlandse Grondwet)$", re.IGNORECASE)


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of a page with a paper; None where there is none."""
    return _publication(texts) or _preview(texts) or _collected(texts)


def _publication(texts: Sequence[str]) -> Masthead | None:
    """The table above a publication, and what stands over it.

    >>> row = "Tweede Kamer der Staten-Generaal2018-2019nr. 86, item 22"
    >>> head = _publication(["Handeling", "Datum publicatieOrganisatieVergaderjaarVergadernummer", row, "22 Bruggen"])
    >>> head.metadata.id, sorted(head.lines)
    ('h-tk-20182019-86-22', [0, 1, 2])
    """
    header = next((index for index, text in enumerate(texts[:_CELLS]) if _HEADER.fullmatch(text)), None)
    if header is None:
        return None
    for end in range(header + 1 + _CELLS, header + 1, -1):
        if match := _ROW.fullmatch(" ".join(_BORDERS.sub(" ", " ".join(texts[header + 1 : end])).split())):
            dated = _DATED.fullmatch(texts[end]) if end < len(texts) else None
            stated = replace(_told(match), date=find_date(dated["day"])) if dated else _told(match)
            return Masthead(stated, frozenset(range(min(end + bool(dated), len(texts)))))
    return None


def _told(row: re.Match[str]) -> Metadata:
    chamber, session = chamber_named(row["chamber"]), session_year(row["session"])
    if chamber is None or session is None:
        return Metadata(chamber=chamber, session_year=session)
    dossier = dossier_code(row["dossier"] or "")
    if dossier:
        id_ = identifiers.paper(dossier, row["paper"])
    elif row["sitting"]:
        id_ = identifiers.in_session("h", chamber, session, row["sitting"], row["item"])
    else:
        id_ = identifiers.in_session("ah", chamber, session, row["answer"])
    return Metadata(id=id_, chamber=chamber, session_year=session, date=labelled_date(row["date"] or ""))


def _preview(texts: Sequence[str]) -> Masthead | None:
    """The head above the preview of a paper; its title is the first line.

    >>> _preview(["Antwoord op vragen", "Nummer: 2025D34567, datum: 2025-07-21, versie: 1", "AH 7"]).metadata.date
    '2025-07-21'
    """
    named = next((index for index, text in enumerate(texts[:_LONGEST]) if _NUMBER.fullmatch(text)), 0)
    match = _NUMBER.fullmatch(texts[named]) if named else None
    if match is None:
        return None
    paper = next((at for at, text in enumerate(texts[:_DEEP]) if at > named and _PAPER.fullmatch(text)), named)
    return Masthead(
        Metadata(
            id=f"nds-tk-{match['number']}",
            title=next(text for text in texts if not text.startswith("[")),
            number=match["number"],
            chamber="TK",
            date=labelled_date(match["date"]),
        ),
        frozenset(range(paper + 1)),
    )


def _collected(texts: Sequence[str]) -> Masthead | None:
    """What stands above a paper in a collection: a title, and a list of what is on the page."""
    for at in range(2, min(len(texts), _LONGEST)):
        if texts[at] == "Tekst" and _ENTRY.fullmatch(texts[at - 1]):
            return Masthead(Metadata(title=_SITE.sub("", texts[0])), frozenset(range(at + 1)))
    return None
