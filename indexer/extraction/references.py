"""Documents that a text names ("Kamerstuk 34 843, nr. 31"), and where official documents are published.

How documents are cited: Leidraad voor juridische auteurs, § 4.3. Their identifiers and addresses: those of
officielebekendmakingen.nl (`kst-34843-31`, `ah-tk-20242025-1028`, `h-tk-20172018-70-10`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from indexer.parliament import identifiers
from indexer.parliament.chambers import chamber_coded
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import session_year
from indexer.patterns import regex
from indexer.records import Chamber

OFFICIAL = "https://zoek.officielebekendmakingen.nl/"


@dataclass(frozen=True, slots=True)
class Reference:
    """A document that a text names: its identifier, and the stretch of the text (start, end) that names it."""

    document_id: str
    start: int
    end: int


def references(text: str) -> tuple[Reference, ...]:
    """The documents that a text names, in order; none overlaps another.

    >>> references("Zie Kamerstukken II 2017/18, 34 843, nrs. 31 en 33.")[1]
    Reference(document_id='kst-34843-33', start=48, end=50)
    """
    printed = text.casefold()  # nearly all paragraphs name none, which shows at once
    found = list(_papers(text)) if "kamerstuk" in printed else []
    if "handeling" in printed:
        found += (*_appendices(text), *_proceedings(text))
    return tuple(sorted(found, key=lambda reference: reference.start))


def named(text: str) -> tuple[str, ...]:
    """The identifiers of the document that is all that a text names, as it is cited or printed, as an address has it or
    as people type it; of both chambers where none is named.

    >>> named("34 843, nr. 33"), named("KST-34843-33"), named("Kamerstukken II 2017/18, 34 843, nr. 33")
    (('kst-34843-33',), ('kst-34843-33',), ('kst-34843-33',))
    >>> named("Aanhangsel 2024–2025, nr. 1244")
    ('ah-tk-20242025-1244', 'ah-ek-20242025-1244')
    >>> named("motie 34843-33"), named("kamervraag 2024Z18797"), named("handelingen 2017-2018 70 item 12")[0]
    (('kst-34843-33',), ('kv-tk-2024Z18797',), 'h-tk-20172018-70-12')
    >>> named(f"{OFFICIAL}kst-34843-33.html?idp=1"), named("officielebekendmakingen.nl/kst-34843-33")
    (('kst-34843-33',), ('kst-34843-33',))
    >>> named("34 843"), named("zorg"), named("motie 34 843")
    ((), (), ())
    """
    text = " ".join(text.split())
    if address := _ADDRESS.fullmatch(text):
        text = address["id"]
    if identifier := identifiers.meant(text):
        return (identifier,)
    found = references(text)
    if found and found[0].start == 0 and found[-1].end == len(text):
        return tuple(reference.document_id for reference in found)
    if question := _QUESTION.fullmatch(text):
        return (f"kv-tk-{question['number'].upper()}",)
    if (session := _IN_SESSION.fullmatch(text)) and (year := session_year(session["year"])):
        series = "h" if session["item"] else "ah"
        numbers = [number for number in (session["number"], session["item"]) if number]
        return tuple(identifiers.in_session(series, chamber, year, *numbers) for chamber in get_args(Chamber))
    paper = _PAPER.fullmatch(_TYPED_HEAD.sub("", text))
    code = dossier_code(paper["dossier"].upper()) if paper else ""
    return (identifiers.paper(code, paper["number"].upper()),) if paper and len(code) > 4 else ()


def official_page(document_id: str, form: str = "html") -> str | None:
    """Where an official document is published, as `html`, `pdf` or `xml`; None for an identifier of another kind."""
    return f"{OFFICIAL}{document_id}.{form}" if identifiers.parse(document_id) else None


def official_dossier(code: str) -> str | None:
    """Where the official list of the papers of a dossier is; None for what is no code of a dossier."""
    return f"{OFFICIAL}dossier/{code}" if dossier_code(code) == code else None


_ADDRESS = regex(
    r"(?:https?://)?(?:zoek\.|www\.)?officielebekendmakingen\.nl/(?P<id>[\w()-]+)(?:\.\w+)?(?:[?#]\S*)?", re.IGNORECASE
)
"""The address of an official document."""
_PAPER = regex(
    r"(?:kst|kamerstuk(?:ken)?|stuk|dossier|motie|amendement|(?:kamer)?brief|nota|verslag)?[ -]?"
    r"(?P<dossier>\d{2}[ .]?\d{3}"
    r"(?:(?:[ -]|, )(?:[IVXL]{1,6}[A-C]?|\d{2}))?)"
    rf"(?:, ?n(?:r|umme)[rs]?\.? ?|,? n(?:r|ummer)s?\.? ?|, |[ /-])(?P<number>{identifiers.NUMBER})",
    re.IGNORECASE,
)
"""A paper of a dossier, as people type it."""
_TYPED_HEAD = regex(
    r"^(?:kamerstuk(?:ken)? )?(?:(?:II?|[TE]K),? )?(?:\d{4} ?[-–/] ?(?:\d{4}|\d\d),? )?(?=\d\d[ .]?\d{3})",
    re.IGNORECASE,
)
"""Chamber and session year, as people type them before the number of a paper."""
_QUESTION = regex(r"(?:(?:kamer|schriftelijke )?(?:vragen|vraag) )?(?:kv-tk-)?(?P<number>\d{4}Z\d{4,6})", re.IGNORECASE)
_IN_SESSION = regex(
    r"(?:aanhangsel(?: handelingen)?|handelingen(?=.+ item )) (?P<year>\d{4}[-–/]\d{2,4}),? (?:nr\.? ?)?"
    r"(?P<number>\d{1,4})"
    r"(?:,? item (?P<item>\d{1,3}))?",
    re.IGNORECASE,
)
"""A paper that is numbered in its session year, as a page prints it."""
_YEAR = r"(?:,?\s*(?:vergaderjaar,?\s+)?(?P<year>\d{4}\s?[-–/]\s?(?:\d{4}|\d{2}))(?!\d))"
_CHAMBER = r"(?:\s+(?P<chamber>I{1,2}|EK|TK)\b)"
_HEAD = regex(rf"Kamerstuk(?:-?ken)?{_CHAMBER}?{_YEAR}?,?\s*", re.IGNORECASE)
_DOSSIER = regex(
    r"(?P<dossier>\d{2}[ .\u00a0]?\d{3})(?:(?P<dash>-\d{1,2})|[\s-](?P<chapter>[IVX]+[A-Z]?)(?=,|\s+nr))?\b"
    r"(?:\s*\([A-Z]\d+\))?(?:,\s*|\s+(?=n(?:rs?\b|ummer)))"
)
_NUMBER = regex(r"n(?:r|ummer)(?P<several>s)?\.?\s?(?P<number>\d{1,4}|[A-Z]{1,3})\b")
_SENATE_NUMBER = regex(r"(?:nr(?P<several>s)?\.?\s?)?(?P<number>\d{1,4}|[A-Z]{1,3})\b")
_NEXT_NUMBER = regex(r"(?:,\s*en\s+|,\s*|\s+en\s+)(?:nr\.?\s?)?(?P<number>\d{1,4}|[A-Z]{1,3})\b(?![\s.]?\d|-)")
_JOINT = regex(r"\s*(?:[;,]|,?\s+en)\s+")
_APPENDIX = regex(
    rf"Aanhangsel\s*(?:(?:van\s+de|der)\s+)?Handeling(?:en)?{_CHAMBER}?{_YEAR},?\s*nr\.?\s?(?P<number>\d{{1,4}})\b",
    re.IGNORECASE,
)
_SITTING = regex(
    rf"(?<!Aanhangsel )(?<!van de )(?<!der )Handelingen{_CHAMBER}{_YEAR},?\s*nr\.?\s?(?P<number>\d{{1,3}})"
    r",\s*item\s+(?P<item>\d{1,2})\b",
    re.IGNORECASE,
)


def _papers(text: str) -> Iterator[Reference]:
    """Kamerstukken: a head, then one or more dossiers, each with one or more numbers."""
    for head in _HEAD.finditer(text):
        senate = _chamber(head) == "EK"
        start, position = head.start(), head.end()
        while dossier := _DOSSIER.match(text, position):
            if not (number := (_SENATE_NUMBER if senate else _NUMBER).match(text, dossier.end())):
                break
            code = dossier_code(dossier["dossier"], (dossier["dash"] or "").lstrip("-") or dossier["chapter"] or "")
            several = number["several"]
            while number:
                yield Reference(identifiers.paper(code, number["number"]), start, number.end())
                position = number.end()
                number = _NEXT_NUMBER.match(text, position) if several else None
                start = number.start("number") if number else position
            if not (joint := _JOINT.match(text, position)):
                break
            start = position = joint.end()


def _appendices(text: str) -> Iterator[Reference]:
    """Answered questions, in the Aanhangsel of the Handelingen."""
    for match in _APPENDIX.finditer(text):
        identifier = identifiers.in_session("ah", _chamber(match), _year(match), match["number"])
        yield Reference(identifier, match.start(), match.end())


def _proceedings(text: str) -> Iterator[Reference]:
    """Items of the Handelingen."""
    for match in _SITTING.finditer(text):
        identifier = identifiers.in_session("h", _chamber(match), _year(match), match["number"], match["item"])
        yield Reference(identifier, match.start(), match.end())


def _chamber(match: re.Match[str]) -> Chamber:
    return chamber_coded(match["chamber"] or "") or "TK"


def _year(match: re.Match[str]) -> str:
    """The session year, as `2017-2018`; as printed where it is not of two consecutive years."""
    return session_year(match["year"]) or re.sub(r"\D+", "-", match["year"])
