"""Identifiers of official publications: those of officielebekendmakingen.nl (`kst-34843-33`, `ah-tk-20242025-1244`).

The series: `kst` Kamerstukken, `ah` answered questions (Aanhangsel van de Handelingen), `h` Handelingen, `kv` questions
without an answer, `blg` appendices, `nds` papers outside the dossiers, `ag` agendas.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from indexer.parliament.chambers import chamber_coded
from indexer.parliament.dossiers import CHAPTER, KINGDOM, ROMAN, dossier_code, printed_dossier
from indexer.parliament.session_years import session_year
from indexer.records import Chamber

OFFICIAL = rf"(?:(?:kst|blg|(?:ah|h|kv|nds|ag)(?:-(?:tk|ek|vv))?)-[\d(][\w()-]*+|kst-{ROMAN}-[A-Z]{{1,3}}\b)"
"""Pattern of what looks like an official identifier, wherever it stands in a text."""
PRINTERS_MARK = r"(?:K(?:ST|VR)\d{4,7}|\dK\d{4}|\d{4}(?:tk|ek)[a-z]{1,5}[\w-]++)"
"""Pattern of what papers before 2010 have in its place: `8K1234`, `KST98213`, `KVR17611`, `0506tkkst29999-14`."""
NUMBER = r"(?:\d{1,5}[a-z]?|[A-Z]{1,3})"
"""Pattern of the number of a paper in its dossier: the Eerste Kamer gives letters."""

_LONGEST = 200
_LAST_SITTING = 150
"""A session has no more sittings: of an item of before 2010 without the number of its sitting these are its pages."""
_VALID = re.compile(r"\w[\w.()-]*")
_GRAMMAR = re.compile(
    rf"""(?x)
      (?P<kst>kst)-(?:(?P<kst_session>\d{{8}})-)?
        (?P<dossier>\d{{4,5}}(?:-{CHAPTER}(?=-))?(?:-{KINGDOM})?|{ROMAN}(?=-[A-Z]))-(?P<kst_number>{NUMBER})
        (?:-(?P<correction>[a-z]\d{{1,2}}))?
    | (?P<series>ah|h|kv|nds|ag)-(?:(?P<chamber>tk|ek|vv)-)?(?:(?P<session>\d{{8}})-)?
        (?P<number>\d\w{{0,11}})(?:-(?P<item>\w{{1,6}}(?:-\w{{1,6}})?))?
    | (?P<loose>kst|blg)-(?P<loose_number>\d{{1,9}})
    """,
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Identifier:
    """An official identifier, taken apart. `chamber` is the one in the identifier, or that which its number tells: the
    papers of the Eerste Kamer are lettered, the others numbered. `dossier` is a code (`36410-XVI`). `number` is that in
    the dossier, of the sitting, or of the questions; `item` that in the sitting, or pages (`3148-3148`, before 2010).
    `session_year` is written `2017-2018`."""

    text: str
    series: str
    chamber: Chamber | None = None
    session_year: str | None = None
    dossier: str | None = None
    number: str | None = None
    item: str | None = None


def is_valid_id(text: str) -> bool:
    """Whether a document may have this id, official or not: at most 200 letters, digits and `_ . ( ) -`, the first a
    letter or digit. So it is one part of an address and of a path."""
    return len(text) <= _LONGEST and bool(_VALID.fullmatch(text))


def parse(text: str) -> Identifier | None:
    """An official identifier taken apart; None for any other text.

    >>> paper = parse("kst-36410-XVI-23")
    >>> paper.dossier, paper.number, paper.chamber
    ('36410-XVI', '23', 'TK')
    >>> parse("h-tk-19951996-40-3148-3148").item, parse("kst-36836-D").chamber, parse("mijn-notitie")
    ('3148-3148', 'EK', None)
    >>> parse("kst-20012002-24797-306b").chamber, parse("kst-20012002-24797-306b").session_year
    ('EK', '2001-2002')
    >>> parse("h-tk-19961997-711-715").number, parse("h-tk-19961997-711-715").item
    (None, '711-715')
    """
    match = _GRAMMAR.fullmatch(text)
    if match is None:
        return None
    if match["kst"]:
        number = match["kst_number"]
        chamber: Chamber = "TK" if number.isdigit() else "EK"
        session = session_year(match["kst_session"] or "")
        return Identifier(text, "kst", chamber, session, dossier_code(match["dossier"]), number)
    if match["loose"]:
        return Identifier(text, match["loose"], number=match["loose_number"])
    session = session_year(match["session"] or "")
    named = chamber_coded(match["chamber"] or "")
    number, item = match["number"], match["item"]
    if match["series"] == "h" and item and number.isdigit() and _LAST_SITTING < int(number) <= _page(item):
        number, item = None, f"{number}-{item}"
    return Identifier(text, match["series"], named, session, None, number, item)


def _page(item: str) -> int:
    return int(item) if item.isdigit() else 0


@lru_cache(maxsize=16)
def spelled(named: str) -> Identifier | None:
    """An identifier that is written in whatever case, in its own spelling and taken apart; None for any other text."""
    return parse(named) or parse(meant(named) or "")


def meant(typed: str) -> str | None:
    """The identifier that is typed in whatever case; None for any other text.

    >>> meant("KST-36410-xvi-23"), meant("AH-TK-20242025-1244"), meant("kv-tk-2024z18438"), meant("notitie")
    ('kst-36410-XVI-23', 'ah-tk-20242025-1244', 'kv-tk-2024Z18438', None)
    >>> meant("NDS-TK-2024D01234")
    'nds-tk-2024D01234'
    """
    lowered = typed.lower()
    series, _, rest = lowered.partition("-")
    forms = (re.sub(r"(?<=\d)[dz](?=\d)", lambda found: found[0].upper(), lowered), typed, f"{series}-{rest.upper()}")
    return next((form for form in forms if parse(form)), None)


def chamber_of(text: str) -> Chamber | None:
    """The chamber that an official identifier names or tells; None for any other text."""
    identifier = parse(text)
    return identifier.chamber if identifier else None


def paper(dossier: str, number: str) -> str:
    """The identifier of a Kamerstuk: `paper("36410-XVI", "23")` → `kst-36410-XVI-23`."""
    return f"kst-{dossier}-{number}"


def of_session(identifier: Identifier, session: str) -> Identifier:
    """The identifier of a paper of the Eerste Kamer, which counted its papers anew in each session until 2002; any
    other stays as it is.

    >>> paper = parse("kst-24797-306b")
    >>> paper and of_session(paper, "2001-2002").text
    'kst-20012002-24797-306b'
    """
    number = identifier.number or ""
    if identifier.series != "kst" or identifier.session_year or not (session and number[:1].isdigit()):
        return identifier
    text = identifier.text.replace("kst-", f"kst-{session.replace('-', '')}-", 1)
    return replace(identifier, text=text, chamber="EK", session_year=session)


def in_session(series: str, chamber: Chamber, year: str, *numbers: str) -> str:
    """The identifier of a publication that a session year numbers: the item of a sitting, an answer.

    >>> in_session("h", "TK", "2017-2018", "70", "10")
    'h-tk-20172018-70-10'
    """
    return "-".join((series, chamber.lower(), year.replace("-", ""), *numbers))


def by_pages(year: str, sitting: str, pages: str) -> tuple[str, ...]:
    """What tells an item of the Handelingen of before 2010 apart in its session year: its pages, without the number of
    the sitting in the years 1996 to 2009, the first of them in 2010.

    >>> by_pages("1995-1996", "33", "2593-2593"), by_pages("2007-2008", "52", "3777-3782")
    (('33', '2593-2593'), ('3777-3782',))
    >>> by_pages("2009-2010", "72", "6141-6144")
    ('72', '6141')
    """
    if year >= "2009-2010":
        return sitting, pages.partition("-")[0]
    return (pages,) if year >= "1996-1997" else (sitting, pages)


def cited(identifier: Identifier) -> str | None:
    """How a publication is cited for short ("34 843, nr. 33"); None where that says no more than its identifier."""
    years = (identifier.session_year or "").replace("-", "–")
    number = identifier.number or ""
    if identifier.dossier:
        return f"{printed_dossier(identifier.dossier)}, {numbered(number)}"
    if identifier.series == "ah" and years:
        return f"Aanhangsel {years}, nr. {number}"
    if identifier.series == "h" and years and identifier.item:
        return ", ".join(
            filter(None, (f"Handelingen {years}", number and f"nr. {number}", item_cited(identifier.item)))
        )
    return f"Vragen {number}" if identifier.series == "kv" and "Z" in number else None


def numbered(number: str) -> str:
    """`nr. 33`; the letters of the Eerste Kamer stand alone."""
    return f"nr. {number}" if number[:1].isdigit() else number


def item_cited(item: str) -> str:
    """`item 10`; before 2010 the pages: `p. 3148-3150`."""
    return f"p. {item}" if "-" in item else f"item {item}"
