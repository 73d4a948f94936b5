"""The head of a printed document: chamber, session year, dossier, number, kind and date.

A metadata file overrides what is found here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.extraction.dates import find_date
from indexer.records import Chamber, DocumentType, Metadata

_DEEP = 40
"""The number of lines or paragraphs at the start in which a head is looked for."""
_CHAMBER = re.compile(r"(?P<chamber>Tweede|Eerste) Kamer der Staten-Generaal[\s|]*[12]?", re.IGNORECASE)
_SESSION = re.compile(r"Vergaderjaar\s+(?P<from>\d{4})\s*[–-]\s*(?P<to>\d{4})(?P<rest>.*)", re.IGNORECASE)
_DOSSIER = re.compile(
    r"(?P<dossier>\d{2}\s\d{3})(?:[- ]?(?P<chapter>\(?R\s?\d+\)?|[IVXLC]+[A-Z]?|\d{1,2}))?"
    r"(?:\s+(?:\|\s*)?(?P<title>[A-Z«].*))?"
)
_NUMBER = re.compile(
    r"Nr\.\s*(?P<number>[\w-]+)(?:\s+(?:\|\s*)?(?P<title>[A-Z].*))?|(?P<letter>[A-Z]{1,3})(?:\s*\|\s*(?P<named>[A-Z].*))?"
)
_DATED = re.compile(
    r"(?:Voorgesteld|Vastgesteld|Ontvangen|Ingezonden|Opgemaakt|Aan de Voorzitter|Den Haag|’s-Gravenhage)\b.*",
    re.IGNORECASE,
)
_HEAD_LINE = re.compile(
    r"(?:Tweede|Eerste) Kamer der Staten-Generaal\s*[12]?|[12]|Vergaderjaar\s+\d{4}\s*[–-]\s*\d{4}.*"
    r"|Vragen gesteld door de leden der Kamer.*|(?:met de daarop door de )?regering gegeven antwoorden"
    r"|Aanhangsel van de Handelingen|(?:AH\s*)?(?P<number>\d{1,4})|(?P<registered>\d{4}Z\d{5})",
    re.IGNORECASE,
)
_KINDS: tuple[tuple[str, DocumentType], ...] = (
    (r"(?:GEWIJZIGDE |NADER GEWIJZIGDE )?MOTIE VAN", "motion"),
    (r"VERSLAG VAN EEN (?:NADER )?SCHRIFTELIJK OVERLEG", "written-consultation"),
    (r"INBRENG VERSLAG", "written-consultation"),
    (r"(?:NADER )?VERSLAG(?: VAN| HOUDENDE|$)|LIJST VAN VRAGEN|NOTA NAAR AANLEIDING", "report"),
    (r"BRIEF VAN|VERSLAG VAN EEN BRIEF", "letter"),
)


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a head says, how many of the first lines it takes up (0: there is none), and the document's own title as
    it is printed, which names its kind ("NOTA NAAR AANLEIDING VAN HET VERSLAG"; empty where there is none)."""

    metadata: Metadata
    length: int
    own_title: str = ""


def read_masthead(texts: Sequence[str]) -> Masthead:
    """The head of a document, from its first lines or paragraphs."""
    chamber = session = dossier = number = date = None
    titles: list[str] = []
    length = 0
    for index, text in enumerate(texts[:_DEEP]):
        line = text.strip()
        if match := _CHAMBER.fullmatch(line):
            chamber = "TK" if match["chamber"].lower() == "tweede" else "EK"
        elif match := _SESSION.fullmatch(line):
            session = f"{match['from']}-{match['to']}"
        elif dossier is None and session and (match := _DOSSIER.fullmatch(line)):
            dossier = _dossier(match)
            titles += [match["title"]] if match["title"] else []
        elif dossier and number is None and (match := _NUMBER.fullmatch(line)):
            number = match["number"] or match["letter"]
            titles += filter(None, (match["title"], match["named"]))
        elif number and _DATED.fullmatch(line):
            date, length = find_date(line), index + 1
            if date:
                break
        elif dossier and (number is None or _is_title(line)):
            titles.append(line)
        elif number:
            length = index
            break
        elif line not in ("1", "2", "1/2") and index > 6 and dossier is None:
            break
    dossier_title, own_title = _joined(titles)
    if not (dossier and number):
        length, number = _plain_head(texts)
        return Masthead(Metadata(chamber=_chamber(chamber), session_year=session, number=number), length)
    return Masthead(
        Metadata(
            id=f"kst-{dossier}-{number}",
            type=_kind(titles),
            title="; ".join(part for part in (dossier_title, own_title) if part) or None,
            dossiers=(dossier,),
            number=number,
            chamber=_chamber(chamber),
            session_year=session,
            date=date,
        ),
        length,
        own_title,
    )


def _plain_head(texts: Sequence[str]) -> tuple[int, str | None]:
    """The head of a document outside the dossiers (questions): its length and its number."""
    length, number = 0, None
    for text in texts[:_DEEP]:
        match = _HEAD_LINE.fullmatch(text.strip())
        if not match:
            break
        length += 1
        number = match["number"] or match["registered"] or number
    return length, number


def _dossier(match: re.Match[str]) -> str:
    code = re.sub(r"\s", "", match["dossier"])
    chapter = match["chapter"]
    return code if not chapter or chapter.lstrip("(").startswith("R") else f"{code}-{chapter}"


def _is_title(line: str) -> bool:
    return line.upper() == line or bool(
        re.match(r"(?:[A-Z]{3,} ){2}|(?:Motie|Verslag|Brief|Lijst|Nota|Amendement)\b", line)
    )


def _joined(titles: Sequence[str]) -> tuple[str, str]:
    """The dossier's title and the document's own; each may run over several lines."""
    own = next((index for index, line in enumerate(titles) if _is_title(line)), len(titles))
    dossier, document = (re.sub(r"(\w)- (?=[a-z])", r"\1", " ".join(part)) for part in (titles[:own], titles[own:]))
    return dossier, document


def _kind(titles: Sequence[str]) -> DocumentType | None:
    for line in titles:
        for pattern, kind in _KINDS:
            if re.match(pattern, line, re.IGNORECASE):
                return kind
    return None


def _chamber(found: str | None) -> Chamber | None:
    return "TK" if found == "TK" else "EK" if found == "EK" else None
