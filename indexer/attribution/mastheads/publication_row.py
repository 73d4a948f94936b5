"""The table of one row above a publication on zoek.officielebekendmakingen.nl, of which a copy may lack the cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.mastheads.masthead import Masthead, without_borders
from indexer.extraction.dates import find_date, labelled_date
from indexer.parliament import identifiers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import session_year
from indexer.patterns import regex
from indexer.records import Metadata

_LONGEST = 12
"""The table stands among so many lines at the top."""
_HEADER = regex(r"Datum publicatie\s*Organisatie\s*Vergaderjaar.{0,80}")
DATED = regex(r"(?:Vastgesteld|Ontvangen|Voorgesteld) (?P<day>\d{1,2} [a-z]+ \d{4})")
"""A page that has lost the title of its paper goes on with its day."""
_DAY = r"\d{1,2}-\d{1,2}-\d{4}(?: \d\d:\d\d)?"
_ROW = regex(
    rf"(?:{_DAY} ?)?(?:Eerste en )?(?P<chamber>{NAMED}) der Staten-Generaal ?(?P<session>\d{{4}}-\d{{4}})"
    r"(?: ?(?P<dossier>\d{5}(?:-[IVXL]+[A-Z]?|-\d\d)?) (?:nr\. )?"
    rf"(?:[A-Z]{{1,3}} ?; ?)?(?P<paper>{identifiers.NUMBER})"
    r"| ?nr\. (?P<sitting>\d{1,3}), (?:item (?P<item>\d{1,3})|pagina (?P<pages>\d{1,5}-\d{1,5}))"
    rf"(?: ?(?P<date>{_DAY}))?| ?(?P<asked>20\d\dZ\d{{5}})| ?(?P<answer>\d{{1,4}}))"
)
"""A paper of both chambers has a letter and a number: `36434 nr. A;2`, which is known by its number."""
_IN_ONE = regex(rf"{_HEADER.pattern.removesuffix('.{0,80}')}.{{0,80}}? {_ROW.pattern}")
"""The whole table, in a copy that has lost the ends of its lines."""
_CELLS = 6
"""The number of lines over which a copy spreads the cells of a row."""


def read(texts: Sequence[str]) -> Masthead | None:
    """The table above a publication, and what stands over it.

    >>> row = "Tweede Kamer der Staten-Generaal2018-2019nr. 86, item 22"
    >>> head = read(["Handeling", "Datum publicatieOrganisatieVergaderjaarVergadernummer", row, "22 Bruggen"])
    >>> head.metadata.id, sorted(head.lines)
    ('h-tk-20182019-86-22', [0, 1, 2])
    """
    if not any("Datum publicatie" in text for text in texts[:_LONGEST]):
        return None
    for at, text in enumerate(texts[:_LONGEST]):
        if joined := _IN_ONE.fullmatch(without_borders(text)):
            return _head(joined, at + 1, texts)
    lines = [without_borders(text) for text in texts[:_LONGEST]]
    header = next((index for index in range(len(lines) - 1, -1, -1) if _HEADER.fullmatch(lines[index])), None)
    if header is None:
        return None
    for end in range(header + 1 + _CELLS, header + 1, -1):
        if match := _ROW.fullmatch(" ".join(filter(None, lines[header + 1 : end]))):
            return _head(match, end, texts)
    return None


def _head(row: re.Match[str], end: int, texts: Sequence[str]) -> Masthead:
    """The head that ends before a line, or with the day of the paper there."""
    dated = DATED.fullmatch(texts[end]) if end < len(texts) else None
    stated = replace(_told(row), date=find_date(dated["day"])) if dated else _told(row)
    return Masthead(stated, frozenset(range(min(end + bool(dated), len(texts)))))


def _told(row: re.Match[str]) -> Metadata:
    chamber, session = chamber_named(row["chamber"]), session_year(row["session"])
    if chamber is None or session is None:
        return Metadata(chamber=chamber, session_year=session)
    dossier = dossier_code(row["dossier"] or "")
    if dossier:
        id_ = identifiers.paper(dossier, row["paper"])
    elif row["sitting"]:
        place = (
            (row["sitting"], row["item"])
            if row["item"]
            else identifiers.by_pages(session, row["sitting"], row["pages"])
        )
        id_ = identifiers.in_session("h", chamber, session, *place)
    elif row["asked"]:
        id_ = f"kv-{chamber.lower()}-{row['asked']}"
    else:
        id_ = identifiers.in_session("ah", chamber, session, row["answer"])
    date = labelled_date(row["date"] or "")
    return Metadata(
        id=id_,
        dossiers=(dossier,) if dossier else None,
        number=row["paper"] or row["sitting"],
        chamber=chamber,
        session_year=session,
        date=date,
    )
