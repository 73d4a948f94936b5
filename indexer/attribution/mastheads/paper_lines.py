"""The lines of the head of a Kamerstuk: what each of them says, and how they are parted.

They stand in a line each, several in one line, or in the cells of a table (`Nr. 6 | NOTA NAAR AANLEIDING …`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from indexer.attribution.mastheads.masthead import DATELINE
from indexer.extraction.dates import find_date
from indexer.extraction.names.committees import RAISED
from indexer.extraction.names.ministers import find_ministers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import PRINTED, ROMAN
from indexer.parliament.session_years import LABELLED, RANGE, session_year
from indexer.patterns import regex
from indexer.records import Chamber

DEEP = 40
"""The number of lines or paragraphs at the start in which a head is looked for."""
BEFORE = 12
"""So many of them may stand before the dossier's number."""
LONGEST = 600
"""A line of a head has at most this many characters."""

_CUTS = regex(
    r" (?=[\dA-ZÀ-Ý’'‘nt])(?:(?<=Staten-Generaal )(?=[12]\b)|(?<=\b[12] )(?=Vergaderjaar\b)"
    rf"|(?=Vergaderjaar {RANGE})|(?<=\d\d\d\d )(?=\d\d[ .\u00a0]?\d\d\d\b)"
    r"|(?<!/ )(?=(?i:nr)\. ?\d+[a-z]? [A-Z]{4,}|N[Rr]\. ?\d+[a-z]?$)"
    r"|(?<=[A-Z]{4}\d )(?=[A-ZÀ-Ý][a-z])"
    r"|(?<=[a-z] \d\d\d\d )(?=(?:De|Het|Binnen|In|Bij|Op) [a-z])"
    rf"|(?<=Generaal )(?={DATELINE}$)"
    r"|(?=(?:Voorgesteld|Vastgesteld|Ontvangen) ?\d{1,2} )|(?=(?i:Ter vervanging van)\b))"
)
"""Where a line is cut that holds several parts of a head: at one of its spaces, which are all single."""
_ONE = r"\d\d[ \u00a0]\d{3}(?:-\d\d|[ -][IVXL]+[A-Z]?)?"
_DOSSIERS = regex(rf"\s+(?={_ONE}\s[A-ZÀ-Ý])|(?<=[\dIVX])\s+(?={_ONE}(?:$|\s\d\d[ \u00a0]\d{{3}}\b))")
"""Where a line is cut that begins with the number of a dossier and holds others: each has its title, or is in a row."""
CHAMBER = regex(
    rf"(?:[12]\s+)?(?:{NAMED} der Staten-Generaal)(?:\s+(?:1/2|[12]))?|Staten-Generaal\s+1/2", re.IGNORECASE
)
"""The chamber, or both."""
_SESSION = regex(rf"{LABELLED}.{{0,60}}", re.IGNORECASE)
MARK = regex(r"[12]|1/2|Kamerstuk(?:ken)?|Bijlage|Officiële uitgave|Vergaderjaar \d{4} ?[-–]", re.IGNORECASE)
DOSSIER = regex(
    rf"(?P<dossier>{PRINTED}|{ROMAN}\b)(?:(?<=\s\d\d\d)\d)?(?:(?:\s*[,;/]\s*|\s+en\s+)(?P<second>{PRINTED}))?(?:[\s:]+(?P<title>[A-ZÀ-Ý«“\"‘'’(\d].*))?"
)
NUMBER = regex(r"(?:[A-Z]{1,3}\s?/\s?)?[Nn](?:[Rr]|o)\b\.?\s*(?P<number>\d{1,5}[a-z]?)(?:[\s:]+(?P<title>\D.*))?")
"""The number of a paper, behind its letter where it is one of both chambers (`A/ Nr. 6`), and its title."""
REPRINT = regex(r"HERDRUK\d{0,2}", re.IGNORECASE)
"""That a paper is printed anew, between its number and its title."""
TITLE_WORD = (
    r"(?:(?:nader|kort|schriftelijk|tweede|derde|gewijzigde?|voorlopig|herdruk|nota|memorie|verslag|brief|motie|amendement|lijst|voorstel|"
    r"koninklijke|advies|eindverslag|inbreng|jaarverslag|antwoord|reactie|geleidende|rapport|besluit|erratum|bijlage|"
    r"toelichting|aanbieding|wijziging|initiatiefnota|overzicht|position|reglement|stemming)\w*)\b"
)
OWN_TITLE = regex(rf"(?i:{TITLE_WORD})|(?:[A-ZÀ-Ý]{{3,}}[\s,]+){{2}}|[A-ZÀ-Ý]{{4,}}\d?$")
"""How the title of a paper itself begins, not that of its dossier."""
_DATED = regex(
    r"(?:Voorgesteld|Vastgesteld|Ontvangen|Opgemaakt|Uitgebracht|Ingezonden)(?![a-zà-ÿ]).{0,200}"
    rf"|{DATELINE}|\d{{1,2}} [a-z]+ \d{{4}}"
)
_LAID_DOWN = regex(
    r"(?P<received>(?:Ontvangen )?ter griffie(?: van de .{5,60})? (?:ontvangen )?.{0,60})"
    r"|(?:De wens (?:dat|om|tot)|De voordracht (?:voor|tot)|Overgelegd aan|Het (?:verdrag|voorstel) kan (?:aan|niet)) "
    r".{10,400}",
    re.IGNORECASE,
)
"""A line of the frame below the title of a paper that is laid before a chamber: when it came, and until when that may
speak of it."""
ADDRESS = regex(
    r"Aan (?:de|het|Zijne|Hare) .{0,160}|(?i:Ter vervanging van) .{0,120}|Herdruk.{0,40}|[Dd]er Staten-Generaal"
)
_FOOTNOTE = regex(rf"(?<=[A-Za-zÀ-ÿ)])\s?(?:\d{{1,2}}|[{RAISED}]{{1,2}})$")
_RAISED = regex(rf"(?<=[^\W\d_]{{2}})(?<!\b[kcdm]m)\s?[{RAISED}]{{1,2}}$|(?<=[a-zà-ÿ]{{4}})\d$")
"""The mark of a footnote that is surely nothing else: no square (`km²`)."""
_REPLACES = regex(r"\ster vervanging(?: van (?:die|dat|de|het)\b.{0,120})?$", re.IGNORECASE)
"""How a title ends that says which paper this one replaces: no part of what it is called."""


@dataclass(slots=True)
class Head:
    """What was read of a head so far. `early`: the paper's number, where it stands above the dossier's; `over`: its own
    title, where that does; `to`: the ministers to whom it is addressed."""

    chamber: Chamber | None = None
    session: str | None = None
    page_title: str | None = None
    dossiers: list[str] = field(default_factory=list)
    dossier_titles: list[list[str]] = field(default_factory=list)
    number: str | None = None
    early: str | None = None
    over: str = ""
    own_title: list[str] = field(default_factory=list)
    to: tuple[str, ...] = ()
    date: str | None = None
    ended: bool = False


def pieces(texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The parts of the first lines, each with the index of its line; of a table without the borders of its cells."""
    for index, text in enumerate(islice(texts, DEEP)):
        line = " ".join(text.replace("|", " ").split())
        if len(line) > LONGEST:
            yield index, line
            continue
        for piece in filter(None, _CUTS.split(line)):
            yield from ((index, part) for part in (_DOSSIERS.split(piece) if DOSSIER.match(piece) else [piece]))


def above_dossier(head: Head, piece: str) -> bool:
    """The chamber and the session year, which stand above the dossiers."""
    if match := CHAMBER.fullmatch(piece):
        head.chamber = chamber_named(match.group())
        return True
    if (match := _SESSION.fullmatch(piece)) and not head.dossiers:
        head.session = session_year(match["session"])
        return True
    return False


def under_number(head: Head, piece: str) -> bool:
    """The paper's own title, over one line or more, and below it to whom and when."""
    if head.own_title and (laid := _LAID_DOWN.fullmatch(piece)):
        head.date = head.date or (find_date(piece) if laid["received"] else None)
        return True
    if _DATED.fullmatch(piece):
        head.date = find_date(piece)
        head.ended = head.date is not None
        return True
    if not head.own_title and REPRINT.fullmatch(piece):
        return True
    if (not head.own_title and OWN_TITLE.match(piece)) or (head.own_title and _goes_on(head.own_title[-1], piece)):
        head.own_title.append(piece)
        return True
    if ADDRESS.fullmatch(piece) and head.own_title:
        head.to = head.to or find_ministers(piece)
        return True
    return False


_FIRST_HEADING = regex(
    r"(?:[IVX]{1,5}|[A-H]|\d{1,2})(?:[.)] (?=[A-Z])| (?=ALGEMEEN|ARTIKEL|INLEIDING))|(?:ALGEMEEN(?: DEEL)?"
    r"|INLEIDING|INHOUDSOPGAVE)$"
)
"""A heading in capitals that stands right below the title of a paper."""


def stands_below_title(text: str) -> bool:
    """Whether a line says to whom a paper is, or when: it stands below its title."""
    return bool(ADDRESS.fullmatch(text) or _DATED.fullmatch(text))


def _goes_on(before: str, piece: str) -> bool:
    """Whether a title that is set in capitals goes on in the next line, or one that a hyphen breaks."""
    capitals = piece.upper() == piece and any(letter.isalpha() for letter in piece)
    if _FIRST_HEADING.match(piece):
        return False
    return (capitals and before.upper() == before and not _FOOTNOTE.search(before)) or before.endswith(("-", " NR."))


def own_title(lines: Sequence[str]) -> str:
    """The title of the paper itself, without the paper that it replaces, wherever its lines are broken."""
    return _REPLACES.sub("", re.sub(rf"^{REPRINT.pattern} ", "", joined(lines)))


def joined(lines: Sequence[str]) -> str:
    """A title of several lines in one, without the mark of a footnote behind it."""
    joined = re.sub(r"(\w)- (?=[a-zà-ÿ])(?!en |of |of\b)", r"\1", " ".join(lines))
    return (_FOOTNOTE if joined.upper() == joined else _RAISED).sub("", joined)
