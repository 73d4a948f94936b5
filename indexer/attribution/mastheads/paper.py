"""The printed head of a Kamerstuk: chamber, session year, dossiers, number, title and date.

These stand in a line each, several in one line, or in the cells of a table (`Nr. 6 | NOTA NAAR AANLEIDING …`); chamber
and session year may be absent. The papers of the Eerste Kamer have letters for numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice

from indexer.attribution.mastheads.masthead import DATELINE, Masthead
from indexer.extraction.dates import find_date
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.names.ministers import find_ministers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import PRINTED, ROMAN, dossier_code
from indexer.parliament.identifiers import chamber_of, paper
from indexer.parliament.session_years import LABELLED, RANGE, session_year
from indexer.records import Chamber, Metadata

_DEEP = 40
"""The number of lines or paragraphs at the start in which a head is looked for."""
_BEFORE = 12
"""So many of them may stand before the dossier's number."""
_BETWEEN = 12
"""So many may stand between that and the paper's own number: other dossiers, and their titles."""
_TITLED = 6
"""A title and its day, without a dossier, stand among so many."""
_LONGEST_OWN_TITLE = 80
_LONGEST = 600
"""A line of a head has at most this many characters."""

_CUTS = re.compile(
    rf"(?<=Staten-Generaal)\s+(?=[12]\b)|(?<=\b[12])\s+(?=Vergaderjaar\b)|\s+(?=Vergaderjaar\s+{RANGE})"
    rf"|(?<=\d\d\d\d)\s+(?=\d\d[ .\u00a0]?\d\d\d\b)"
    r"|\s+(?=[Nn]r\.\s*\d+[a-z]?\s+[A-Z]{4,}|Nr\.\s*\d+[a-z]?$)"
    r"|(?<=[A-Z]{4}\d)\s+(?=[A-ZÀ-Ý][a-z])"
    r"|\s+(?=(?:Voorgesteld|Vastgesteld|Ontvangen)\s*\d{1,2}\s)|\s+(?=(?i:Ter vervanging van)\b)"
)
"""Where a line is cut that holds several parts of a head."""
_DIGITS = re.compile(rf"\d\d[ .\u00a0\u202f]?\d{{3}}|^{ROMAN}\b")
"""What stands in the number of every dossier."""
_ONE = r"\d\d[ \u00a0]\d{3}(?:-\d\d|[ -][IVXL]+[A-Z]?)?"
_DOSSIERS = re.compile(rf"\s+(?={_ONE}\s[A-ZÀ-Ý])|(?<=[\dIVX])\s+(?={_ONE}(?:$|\s\d\d[ \u00a0]\d{{3}}\b))")
"""Where a line is cut that begins with the number of a dossier and holds others: each has its title, or is in a row."""
_CHAMBER = re.compile(rf"(?:[12]\s+)?(?:{NAMED} der Staten-Generaal)(?:\s+(?:1/2|[12]))?", re.IGNORECASE)
_SESSION = re.compile(rf"{LABELLED}.{{0,60}}", re.IGNORECASE)
_MARK = re.compile(r"[12]|1/2|Kamerstuk(?:ken)?|Bijlage|Officiële uitgave", re.IGNORECASE)
_PAGE_TITLE = re.compile(r"[A-Z][^:]{3,80} : (?P<title>\S.*)")
"""The title that a page of tweedekamer.nl has: the kind, and what the paper is about."""
_DOSSIER = re.compile(
    rf"(?P<dossier>{PRINTED}|{ROMAN}\b)(?:(?<=\s\d\d\d)\d)?(?:(?:\s*[,;/]\s*|\s+en\s+)(?P<second>{PRINTED}))?(?:[\s:]+(?P<title>[A-ZÀ-Ý«“\"‘'’(\d].*))?"
)
_NUMBER = re.compile(r"[Nn](?:r|o)\b\.?\s*(?P<number>\d{1,5}[a-z]?)(?:[\s:]+(?P<title>\D.*))?")
_TITLE_WORD = (
    r"(?:(?:nader|kort|schriftelijk|tweede|derde|gewijzigde?|voorlopig|herdruk|nota|memorie|verslag|brief|motie|amendement|lijst|voorstel|"
    r"koninklijke|advies|eindverslag|inbreng|jaarverslag|antwoord|reactie|geleidende|rapport|besluit|erratum|bijlage|"
    r"toelichting|aanbieding|wijziging|initiatiefnota|overzicht|position|reglement|stemming)\w*)\b"
)
OWN_TITLE = re.compile(rf"(?i:{_TITLE_WORD})|(?:[A-ZÀ-Ý]{{3,}}[\s,]+){{2}}|[A-ZÀ-Ý]{{4,}}\d?$")
"""How the title of a paper itself begins, not that of its dossier."""
_LETTER = re.compile(rf"(?P<number>[A-Z]{{1,3}})(?:\s+(?P<title>(?i:{_TITLE_WORD}).*))?")
_LETTER_TITLE = re.compile(
    r"Brief van (?:de|het) (?:minister|staatssecretaris|ministers|kabinet|regering)\b", re.IGNORECASE
)
"""A title that need not stand in capitals where no dossier is printed."""
_NUMERAL = re.compile(r"I{1,3}|I?V|VI{1,3}")
_DATED = re.compile(
    r"(?:Voorgesteld|Vastgesteld|Ontvangen|Opgemaakt|Uitgebracht|Ingezonden|Ter griffie|De wens)(?![a-zà-ÿ]).{0,200}"
    rf"|{DATELINE}|\d{{1,2}} [a-z]+ \d{{4}}"
)
_ADDRESS = re.compile(
    r"Aan (?:de|het|Zijne|Hare) .{0,160}|(?i:Ter vervanging van) .{0,120}|Herdruk.{0,40}|[Dd]er Staten-Generaal"
)
_FOOTNOTE = re.compile(r"(?<=[A-Za-zÀ-ÿ)])\s?\d{1,2}$")
_REPLACES = re.compile(r"\ster vervanging(?: van (?:die|dat|de|het)\b.{0,120})?$", re.IGNORECASE)
"""How a title ends that says which paper this one replaces: no part of what it is called."""


@dataclass(slots=True)
class _Head:
    """What was read of a head so far. `early`: the paper's number, where it stands above the dossier's; `to`: the
    ministers to whom it is addressed."""

    chamber: Chamber | None = None
    session: str | None = None
    page_title: str | None = None
    dossiers: list[str] = field(default_factory=list)
    dossier_titles: list[list[str]] = field(default_factory=list)
    number: str | None = None
    early: str | None = None
    own_title: list[str] = field(default_factory=list)
    to: tuple[str, ...] = ()
    date: str | None = None
    ended: bool = False


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of a Kamerstuk; None where there is none."""
    if not any(map(_DIGITS.search, texts[:_DEEP])):
        return _titled(texts)
    pieces = list(_pieces(texts))
    head, end = _Head(), 0
    for at, (_, piece) in enumerate(pieces):
        if not _taken(head, piece, [text for _, text in pieces[at + 1 : at + 1 + _BETWEEN]], at):
            break
        end = at + 1
    if not head.dossiers or head.number is None:
        return _unnumbered(texts) or _titled(texts)
    within, after = (index for index, _ in pieces[:end]), {index for index, _ in pieces[end:]}
    own = _own(head.own_title)
    titles = [_joined(title) for title in head.dossier_titles]
    id_ = paper(head.dossiers[0], head.number)
    whole = head.page_title if (head.page_title or "").casefold() != own.casefold() else None
    return Masthead(
        Metadata(
            id=id_,
            title=whole or "; ".join(dict.fromkeys(filter(None, (*titles, own)))) or None,
            dossiers=tuple(dict.fromkeys(head.dossiers)),
            number=head.number,
            chamber=head.chamber or ("EK" if chamber_of(id_) == "EK" else None),
            session_year=head.session,
            date=head.date,
            ministers=head.to or None,
        ),
        frozenset(within) - after,
        own,
    )


def _unnumbered(texts: Sequence[str]) -> Masthead | None:
    """The head of a paper that has no number yet: that of its dossier, and its title (`INBRENG VERSLAG`) below it or in
    capitals above it."""
    for at, text in enumerate(texts[:_BEFORE]):
        match = _DOSSIER.fullmatch(" ".join(text.split()))
        if match is None or not match["title"]:
            continue
        over = texts[at - 1] if at else ""
        if over.isupper() and len(over) <= _LONGEST_OWN_TITLE and OWN_TITLE.match(over) and genre_of(over):
            dossier = dossier_code(match["dossier"])
            stated = Metadata(title=f"{match['title']}; {over}", dossiers=(dossier,) if dossier else None)
            return Masthead(stated, frozenset(range(at - 1, at + 1)), over)
        for end, own in enumerate(texts[at + 1 : at + 4], at + 1):
            if len(own) <= _LONGEST_OWN_TITLE and OWN_TITLE.match(own) and genre_of(own):
                title = _joined([match["title"], *texts[at + 1 : end]])
                dossier = dossier_code(match["dossier"])
                stated = Metadata(title=f"{title}; {own}", dossiers=(dossier,) if dossier else None)
                return Masthead(stated, frozenset(range(at, end + 1)), own)
    return None


def _titled(texts: Sequence[str]) -> Masthead | None:
    """The head of a paper of which no dossier is printed: its title, and the day below it."""
    head, lines = _Head(), set[int]()
    for index, piece in islice(_pieces(texts), _TITLED):
        numbered = _NUMBER.fullmatch(piece) if not head.own_title else None
        is_title = piece.isupper() or _LETTER_TITLE.match(piece)
        titled = not head.own_title and bool(is_title) and genre_of(piece) is not None
        if not (titled or _CHAMBER.fullmatch(piece) or (numbered and not numbered["title"])):
            if not head.own_title or not _under_number(head, piece):
                return None
        elif titled:
            head.own_title.append(piece)
        lines.add(index)
        if head.date:
            own = _own(head.own_title)
            chamber = chamber_named(" ".join(texts[place] for place in lines if _ADDRESS.match(texts[place])))
            return Masthead(Metadata(title=own, date=head.date, chamber=chamber), frozenset(lines), own)
    return None


def _pieces(texts: Sequence[str]) -> Iterator[tuple[int, str]]:
    """The parts of the first lines, each with the index of its line; of a table without the borders of its cells."""
    for index, text in enumerate(islice(texts, _DEEP)):
        line = " ".join(text.replace("|", " ").split())
        if len(line) > _LONGEST:
            yield index, line
            continue
        for piece in filter(None, _CUTS.split(line)):
            yield from ((index, part) for part in (_DOSSIERS.split(piece) if _DOSSIER.match(piece) else [piece]))


def _taken(head: _Head, piece: str, following: Sequence[str], at: int) -> bool:
    """Whether a piece is part of the head, of which it is then read."""
    if head.ended or len(piece) > _LONGEST:
        return False
    if head.number is not None:
        return _under_number(head, piece)
    if match := _CHAMBER.fullmatch(piece):
        head.chamber = chamber_named(match.group())
        return True
    if (match := _SESSION.fullmatch(piece)) and not head.dossiers:
        head.session = session_year(match["session"])
        return True
    if (match := _NUMBER.fullmatch(piece)) and head.session and not (head.dossiers or match["title"]):
        head.early = match["number"]
        return True
    if head.early and head.dossiers and OWN_TITLE.match(piece) and genre_of(piece):
        head.number = head.early
        return _under_number(head, piece)
    if match := _numbered(head, piece, following):
        head.number = match["number"]
        head.own_title += [match["title"]] if match["title"] else []
        return True
    if (match := _DOSSIER.fullmatch(piece)) and _is_followed_by_number(head, following):
        head.dossiers += filter(None, map(dossier_code, filter(None, (match["dossier"], match["second"]))))
        head.dossier_titles.append([match["title"]] if match["title"] else [])
        return True
    if head.dossiers:
        head.dossier_titles[-1].append(piece)
        return _is_followed_by_number(head, following) and sum(map(len, head.dossier_titles[-1])) < _LONGEST
    if match := _PAGE_TITLE.fullmatch(piece):
        head.page_title = re.sub(r"\s*\((?:Kamerstuk|kst)[^()]*\)\.?$", "", match["title"])
    return at < _BEFORE


def _numbered(head: _Head, piece: str, following: Sequence[str]) -> re.Match[str] | None:
    """The number of the paper, where a piece is that; letters only where no number follows."""
    if not head.dossiers:
        return None
    if match := _NUMBER.fullmatch(piece):
        return match
    if any(map(_NUMBER.fullmatch, following)):
        return None
    return _lettered(head, piece, following)


def _lettered(head: _Head, piece: str, following: Sequence[str]) -> re.Match[str] | None:
    """The letter of a paper of the Eerste Kamer, with its title in the same line or the next: not the numeral of a
    heading, unless the chamber is printed."""
    match = _LETTER.fullmatch(piece)
    if not match or (_NUMERAL.fullmatch(match["number"]) and head.chamber != "EK"):
        return None
    return match if match["title"] or any(map(OWN_TITLE.match, following[:1])) else None


def _is_followed_by_number(head: _Head, following: Sequence[str]) -> bool:
    numbered = any(map(_NUMBER.fullmatch, following))
    titled = head.early is not None and any(genre_of(piece) for piece in following)
    return numbered or titled or any(_lettered(head, piece, following[at + 1 :]) for at, piece in enumerate(following))


def _under_number(head: _Head, piece: str) -> bool:
    """The paper's own title, over one line or more, and below it to whom and when."""
    if _DATED.fullmatch(piece):
        head.date = find_date(piece)
        head.ended = head.date is not None
        return True
    if (not head.own_title and OWN_TITLE.match(piece)) or (head.own_title and _goes_on(head.own_title[-1], piece)):
        head.own_title.append(piece)
        return True
    if _ADDRESS.fullmatch(piece) and head.own_title:
        head.to = head.to or find_ministers(piece)
        return True
    return False


_FIRST_HEADING = re.compile(
    r"(?:[IVX]{1,5}|[A-H]|\d{1,2})(?:[.)] (?=[A-Z])| (?=ALGEMEEN|ARTIKEL|INLEIDING))|(?:ALGEMEEN(?: DEEL)?"
    r"|INLEIDING|INHOUDSOPGAVE)$"
)
"""A heading in capitals that stands right below the title of a paper."""


def stands_below_title(text: str) -> bool:
    """Whether a line says to whom a paper is, or when: it stands below its title."""
    return bool(_ADDRESS.fullmatch(text) or _DATED.fullmatch(text))


def _goes_on(before: str, piece: str) -> bool:
    """Whether a title that is set in capitals goes on in the next line, or one that a hyphen breaks."""
    capitals = piece.upper() == piece and any(letter.isalpha() for letter in piece)
    if _FIRST_HEADING.match(piece):
        return False
    return (capitals and before.upper() == before and not _FOOTNOTE.search(before)) or before.endswith(("-", " NR."))


def _own(lines: Sequence[str]) -> str:
    """The title of the paper itself, without the paper that it replaces, wherever its lines are broken."""
    return _REPLACES.sub("", _joined(lines))


def _joined(lines: Sequence[str]) -> str:
    """A title of several lines in one, without the mark of a footnote behind it."""
    joined = re.sub(r"(\w)- (?=[a-zà-ÿ])(?!en |of |of\b)", r"\1", " ".join(lines))
    return _FOOTNOTE.sub("", joined) if joined.upper() == joined else joined
