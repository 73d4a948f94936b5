"""The heads of papers outside the dossiers: questions with their answers (the Aanhangsel van de Handelingen), and
papers that have no other number than that of their registration (`2020D99999`)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping, Sequence

from indexer.attribution.mastheads.masthead import Masthead
from indexer.attribution.mastheads.paper_lines import DOSSIER, OWN_TITLE
from indexer.extraction.dates import find_date
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import PRINTED, dossier_code
from indexer.parliament.identifiers import in_session
from indexer.parliament.session_years import LABELLED, session_of, session_year
from indexer.patterns import regex
from indexer.records import Chamber, Metadata

_DEEP = 25
"""The number of lines or paragraphs at the start in which a head is looked for."""
_LONGEST_TITLE = 200
_LINE = regex(
    rf"(?P<chamber>{NAMED} der Staten-Generaal)?\s*[12]?\s*{LABELLED}"
    r"(?P<appendix>.*)"
    rf"|(?P<chamber_alone>{NAMED} der Staten-Generaal)\s*[12]?|(?P<digit>[12])"
    r"|(?P<appendix_alone>Aanhangsel van de Handelingen)"
    r"|(?P<printed>Vragen gesteld door de leden der Kamer.*)"
    r"|(?:(?:(?:(?:(?:(?:(?:met )?de )?daarop )?door )?de )?regering )?gegeven )?antwoorden"
    r"|(?P<answer>AH\s*)?(?:Nr\. ?)?(?P<number>\d{1,4})|(?P<registered>\d{4}[ZD]\d{5})(?:\s+(?P<title>[A-Z].{0,200}))?",
    re.IGNORECASE,
)
_REGISTERED = regex(r"\d{4}D\d{5}\b")
_ASKED = regex(r"Vragen van (?:de leden|het lid) .{1,400}\baan (?:de|het) (?:minister|staatssecretaris)", re.IGNORECASE)
"""What stands below the number of an answer that has no other head."""
_CHAMBERS: dict[str, Chamber] = {"1": "EK", "2": "TK"}
"""The digit that is printed large at the head."""
_RECEIVED = regex(r"\(ontvangen (?P<day>\d{1,2}\s*[a-z]+\s*\d{4})\)", re.IGNORECASE)
"""When an answer was received: what is printed as `AH 613` is numbered in the session of that day."""

_MOST = 6
"""The greatest number of lines with the dossiers of a registered paper."""
_TEXT = regex(r"(?:De|Het|Binnen|In|Bij|Op|Aan|Nr|Vastgesteld)\b", re.IGNORECASE)
"""How what stands below them opens."""
_ON_PAPER = regex(
    rf"\bcommissies?\b.{{0,800}}?\((?:Kamerstuk(?:ken)?(?: I{{1,2}})?,? )?(?P<dossier>{PRINTED})"
    r"(?:, nrs?\. ?[^()]{1,40})?\)"
)
"""On which paper a committee asks its questions: `over de begroting (Kamerstuk 36 410 V, nr. 2)`."""
_PREAMBLE, _READ = 12, 1_500
"""It says so in so many lines or paragraphs and characters."""


def read_registered(texts: Sequence[str]) -> Masthead | None:
    """The head of a paper that is only registered and prints its dossiers; None where there is none."""
    found = read(texts) if texts and _REGISTERED.match(texts[0].strip()) else None
    return found if found and found.metadata.dossiers else None


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of a paper outside the dossiers; None where there is none."""
    found: dict[str, str] = {}
    above: list[tuple[str, str]] = []  # the dossiers between the number and the title of a registered paper
    length = start = _below_title(texts)
    for text in texts[start:_DEEP]:
        line = " ".join(text.split())
        match = _LINE.fullmatch(line)
        registered = not match and "D" in found.get("registered", "") and len(line) <= _LONGEST_TITLE
        if registered and OWN_TITLE.match(line):
            found["title"] = line
        elif registered and (dossier := _titled_dossier(line)):
            above.append(dossier)
        elif not match:
            break
        found.update({name: value for name, value in (match.groupdict() if match else {}).items() if value})
        length += 1
        if "title" in found:
            return _registered(texts, start, length, found, above)
    if not found.keys() - {"number"}:
        asked = "number" in found and any(map(_ASKED.match, texts[length : length + 1]))
        return Masthead(Metadata(number=found["number"]), frozenset(range(start, length))) if asked else None
    chamber = chamber_named(found.get("chamber", "") or found.get("chamber_alone", ""))
    session, number = session_year(found.get("session", "")), found.get("number") or found.get("registered")
    is_appendix = "appendix_alone" in found or "Aanhangsel" in found.get("appendix", "")
    if is_appendix and "digit" in found:  # what stands for the name of the chamber, where that is a picture
        chamber = chamber or _CHAMBERS[found["digit"]]
    if found.keys() & {"registered", "answer"}:  # both printed by the Tweede Kamer alone
        chamber = chamber or "TK"
    identifier = None
    if "answer" in found and not session:
        session = _session(texts[length:_DEEP])
        is_appendix = is_appendix or session is not None
    if is_appendix and chamber and session and "number" in found:
        identifier = in_session("ah", chamber, session, found["number"])
    elif "D" in found.get("registered", ""):  # questions (2024Z18885) have the number of their answer too
        return _registered(texts, start, length, found, above)
    return Masthead(
        Metadata(id=identifier, number=number, chamber=chamber, session_year=session),
        frozenset(range(start, length)),
        found.get("title", "") or ("Aanhangsel van de Handelingen" if is_appendix else ""),
    )


def _titled_dossier(line: str) -> tuple[str, str] | None:
    """The dossier with its title that a line is."""
    dossier = DOSSIER.fullmatch(line)
    code = dossier_code(dossier["dossier"]) if dossier and dossier["title"] else None
    return (code, dossier["title"]) if dossier and code else None


def _registered(
    texts: Sequence[str], start: int, end: int, found: Mapping[str, str], above: Sequence[tuple[str, str]]
) -> Masthead:
    """The head of a paper that is only registered, with its title; the dossiers that it is of may stand above or below
    that, else that of the paper on which the committee asks questions."""
    own, number = found.get("title", ""), found["registered"]
    codes = [code for code, _ in above]
    titles = [title for _, title in above]
    while own and end < len(texts) and len(titles) < _MOST:
        line = " ".join(texts[end].split())
        if dossier := _titled_dossier(line):
            codes.append(dossier[0])
            titles.append(dossier[1])
        elif titles and not above and not _TEXT.match(line) and len(line) <= _LONGEST_TITLE:
            titles[-1] += f" {line}"
        else:
            break
        end += 1
    on = _ON_PAPER.search(" ".join(texts[end : end + _PREAMBLE])[:_READ]) if own and not codes else None
    codes += filter(None, [dossier_code(on["dossier"])]) if on else ()
    stated = Metadata(
        id=f"nds-tk-{number}" if "D" in number else None,
        number=number,
        chamber=chamber_named(found.get("chamber", "") or found.get("chamber_alone", "")) or "TK",
        session_year=session_year(found.get("session", "")),
        dossiers=tuple(codes) or None,
        title="; ".join([*titles, own]) if titles else None,
    )
    return Masthead(stated, frozenset(range(start, end)), own)


def _below_title(texts: Sequence[str]) -> int:
    """The number of paragraphs above a head: that of a page on the web stands below its title."""
    below = [" ".join(text.split()) for text in texts[1:3]]
    headed = all(map(_LINE.fullmatch, below)) and any("aanhangsel" in line.casefold() for line in below)
    return 1 if headed and not _LINE.fullmatch(" ".join(texts[0].split())) else 0


def _session(texts: Sequence[str]) -> str | None:
    """The session in which an answer was received; None where the day is not printed."""
    received = _RECEIVED.search(" ".join(texts))
    day = find_date(received["day"]) if received else None
    return session_of(datetime.date.fromisoformat(day)) if day else None
