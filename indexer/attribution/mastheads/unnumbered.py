"""The heads of papers that print no number of their own, or no dossier: a paper that has no number yet, and one that
prints its title alone, or with its day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice

from indexer.attribution.mastheads.masthead import Masthead, without_borders
from indexer.attribution.mastheads.paper_lines import (
    ADDRESS,
    BEFORE,
    CHAMBER,
    DOSSIER,
    MARK,
    NUMBER,
    OWN_TITLE,
    Head,
    above_dossier,
    joined,
    own_title,
    pieces,
    under_number,
)
from indexer.attribution.mastheads.publication_row import DATED
from indexer.extraction.dates import find_date
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.formulas.meetings import reports_a_meeting
from indexer.parliament import identifiers
from indexer.parliament.chambers import chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.patterns import regex
from indexer.records import Metadata

_CITED = regex(
    r"Kamerstuk(?:ken)?:? (?:I{1,2}, )?(?P<dossier>\d{2} ?\d{3}(?:[ -][IVXL]{1,6}[A-Z]?)?),? "
    r"(?:nr\.? ?)?(?P<number>\d{1,5}|[A-Z]{1,3})"
)
_ALL_IN_ONE = regex(
    r"(?P<dossier>\d{5}(?: [IVXL]{1,6}[A-Z]?)?) (?P<number>\d{1,5}|[A-Z]{1,3}) "
    r"(?P<title>[A-ZÀ-Ý]{4,}(?: [A-ZÀ-Ý].{0,200})?)"
)
"""Dossier, number and title in a line: `35000 VIII C VERSLAG VAN EEN SCHRIFTELIJK OVERLEG` (rijksbegroting.nl)."""
_NAMES_CHAMBER = regex(rf"{ADDRESS.pattern}|{CHAMBER.pattern}", re.IGNORECASE)
"""A line of a head that names the chamber: to whom a paper is, or of which chamber."""
_DIGITS = regex(r"\d")
_TITLED = 6
"""A title and its day, without a dossier, stand among so many."""
_LONGEST_OWN_TITLE, _LONGEST_CAPITALS = 80, 300
"""The title of a paper is no longer, in characters; one in capitals may name a committee."""
_TO_COME = regex(r"^(?:Nr|No)\b\.?\s*(?:[.…_?–-]{1,12}|PM\b|X{1,3}\b)?[\s:]*", re.IGNORECASE)
"""Where the number of a paper has still to come: `Nr. VERSLAG`, `Nr. … VERSLAG`."""
_BELOW = 6
"""So many lines may stand between a title and the text."""
_LETTER_TITLE = regex(r"Brief van (?:de|het) (?:minister|staatssecretaris|ministers|kabinet|regering)\b", re.IGNORECASE)
"""A title that need not stand in capitals where no dossier is printed."""


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of such a paper; None where there is none."""
    return _of_dossier(texts) or _titled(texts) or _named(texts) or _cited(texts) or _all_in_one(texts)


def _all_in_one(texts: Sequence[str]) -> Masthead | None:
    """The head of a paper that has dossier, number and title in one line, below the title of the dossier.

    >>> head = read(["Verzonnen begroting", "35000 VIII C VERSLAG", "Vergaderjaar 2019-2020", "C", "De commissie"])
    >>> head.metadata.id, head.metadata.session_year, sorted(head.lines)
    ('kst-35000-VIII-C', '2019-2020', [0, 1, 2, 3])
    """
    for at, text in enumerate(texts[:BEFORE]):
        told = _ALL_IN_ONE.fullmatch(text)
        if told is None or genre_of(told["title"]) is None:
            continue
        head, end = Head(own_title=[told["title"]]), at + 1
        while end < len(texts) and not head.ended and _goes_on(head, texts[end], told["number"]):
            end += 1
        code, number, above = dossier_code(told["dossier"]), told["number"], texts[at - 1] if at else ""
        stated = Metadata(
            id=identifiers.paper(code, number),
            title="; ".join(filter(None, (above, told["title"]))),
            dossiers=(code,),
            number=number,
            chamber="TK" if number.isdigit() else "EK",
            session_year=head.session,
            date=head.date,
        )
        return Masthead(stated, frozenset(range(end)), told["title"])
    return None


def _goes_on(head: Head, text: str, number: str) -> bool:
    """Whether a line below the title is of the head too: the session year, the number once more, to whom and when."""
    return text == number or above_dossier(head, text) or under_number(head, text)


def _named(texts: Sequence[str]) -> Masthead | None:
    """The head of a report that prints nothing but what it is: `VERSLAG VAN EEN NOTAOVERLEG`."""
    title = texts[0] if texts else ""
    return Masthead(Metadata(), frozenset([0]), title) if title.isupper() and reports_a_meeting(title) else None


def _cited(texts: Sequence[str]) -> Masthead | None:
    """The head of a paper that prints its title, its number as others cite it below, and its day.

    >>> head = read(["Motie van het lid Verzonnen", "Kamerstuk 35862, nr. 25", "Voorgesteld 3 februari 2022"]).metadata
    >>> head.dossiers, head.number, head.chamber, head.date
    (('35862',), '25', 'TK', '2022-02-03')
    """
    title = texts[0] if texts else ""
    cited = next(filter(None, map(_CITED.fullmatch, texts[1:3])), None)
    code = dossier_code(cited["dossier"]) if cited else None
    if cited is None or code is None or len(title) > _LONGEST_CAPITALS or genre_of(title) is None:
        return None
    below = texts.index(cited.string) + 1
    dated = [at for at in (below, below + 1) if at < len(texts) and DATED.fullmatch(texts[at])][:1]
    number = cited["number"]
    stated = Metadata(
        id=identifiers.paper(code, number),
        title=title,
        dossiers=(code,),
        number=number,
        chamber="TK" if number.isdigit() else "EK",
        date=next((find_date(texts[at]) for at in dated), None),
    )
    return Masthead(stated, frozenset((*range(below), *dated)), title)


def _of_dossier(texts: Sequence[str]) -> Masthead | None:
    """The head of a paper that has no number: that of its dossier, and its title (`INBRENG VERSLAG`) below it or in
    capitals above it. Both may stand in the rows of a table."""
    texts = [without_borders(text) for text in texts[: BEFORE + 2 * _BELOW]]
    for at, text in enumerate(texts[:BEFORE]):
        match = DOSSIER.fullmatch(" ".join(text.split()))
        if match is None or not (match["title"] or _DIGITS.match(match["dossier"])):
            continue
        over = texts[at - 1] if at else ""
        if match["title"] and over.isupper() and _names_paper(over):
            return _head(texts, at - 1, at, at - 1, match)
        for end, own in enumerate(texts[at + 1 : at + 4], at + 1):
            if _names_paper(_TO_COME.sub("", own, count=1)) and (match["title"] or end > at + 1):
                return _head(texts, at, end, end, match)
    return None


def _names_paper(text: str) -> bool:
    longest = _LONGEST_CAPITALS if text.isupper() else _LONGEST_OWN_TITLE
    return len(text) <= longest and bool(OWN_TITLE.match(text)) and genre_of(text) is not None


def _head(texts: Sequence[str], start: int, end: int, titled: int, dossier: re.Match[str]) -> Masthead:
    """The head from the line `start` to `end`, with what stands above it and below; the paper's title is in the line
    `titled`."""
    head = Head(own_title=[_TO_COME.sub("", texts[titled], count=1)])
    lines = set(range(start, end + 1))
    lines |= {at for at in range(start) if above_dossier(head, texts[at]) or MARK.fullmatch(texts[at])}
    for at in range(end + 1, min(end + 1 + _BELOW, len(texts))):
        if head.ended or not under_number(head, texts[at]):
            break
        lines.add(at)
    own = own_title(head.own_title)
    goes_on = [text for text in texts[start + 1 : end] if titled == end and not _TO_COME.fullmatch(text)]
    code = dossier_code(dossier["dossier"])
    stated = Metadata(
        title=f"{joined([*filter(None, [dossier['title']]), *goes_on])}; {own}",
        dossiers=(code,) if code else None,
        chamber=head.chamber,
        session_year=head.session,
        date=head.date,
    )
    return Masthead(stated, frozenset(lines), own)


def _titled(texts: Sequence[str]) -> Masthead | None:
    """The head of a paper of which no dossier is printed: its title, perhaps behind its number, and the day below it.

    >>> read(["Nr. 6 VERSLAG", "Vastgesteld 31 mei 2022", "De commissie heeft vragen."]).metadata.number
    '6'
    """
    head, lines = Head(), set[int]()
    for index, piece in islice(pieces(texts), _TITLED):
        numbered = NUMBER.fullmatch(piece) if not head.own_title else None
        title = numbered["title"] if numbered and numbered["title"] else piece
        is_title = title.isupper() or _LETTER_TITLE.match(title)
        titled = not head.own_title and bool(is_title) and genre_of(title) is not None
        if not (titled or CHAMBER.fullmatch(piece) or (numbered and not numbered["title"])):
            if not head.own_title or not under_number(head, piece):
                return None
        elif titled:
            head.own_title.append(title)
        head.number = numbered["number"] if numbered else head.number
        lines.add(index)
        if head.date:
            own = own_title(head.own_title)
            chamber = chamber_named(" ".join(filter(_NAMES_CHAMBER.match, (texts[place] for place in lines))))
            stated = Metadata(title=own, number=head.number, date=head.date, chamber=chamber)
            return Masthead(stated, frozenset(lines), own)
    return None
