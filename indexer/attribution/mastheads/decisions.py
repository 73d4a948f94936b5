"""The head of a committee's decision list or agenda: which committee, what, and when (`Voortouwcommissie: …`)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.attribution.mastheads.masthead import DATELINE, Masthead
from indexer.attribution.mastheads.words import words
from indexer.extraction.dates import WEEKDAY, WRITTEN, find_date, labelled_date
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.patterns import regex
from indexer.records import Chamber, Metadata

_DEEP = 25
"""The number of lines or paragraphs at the start in which a head is looked for."""
_OF_MANY, _VALUES = ("volgcommissie", "volgcommissie(s)"), 15
"""Labels of which the values may stand on more lines, and on how many."""
_NAMED = regex(
    r"(?:(?:concept-?|ontwerp-?|herziene )*besluitenlijst|(?:nader |gewijzigde )*agenda"
    r"|convocatie)\b.{0,200}",
    re.IGNORECASE,
)
_VOTES = regex(
    r"(?:stemmings?(?:lijst|overzicht|uitslag(?:en)?)|(?:uitslag(?:en)? )?stemmingen)\b.{0,80}", re.IGNORECASE
)
"""The title of a list of what was voted on in the whole chamber, with the outcome."""
_ACTIVITY, _GENRE = "activiteit", "stuk van wetgeving"
"""The label that none but an agenda or a decision list has, and the genre of these."""
_ADDRESSED = regex(r"Aan de leden van de (?P<committee>(?:vaste|algemene|tijdelijke) commissie .{3,120})")
_PLACE = regex(DATELINE)
_COMMITTEE = regex(r"(?:vaste |algemene |tijdelijke )?commissie .{0,120}", re.IGNORECASE)
_MEETING = regex(
    r"(?:extra |ingelaste |e-mail-?)?procedurevergadering\b.{0,20}\b(?:vaste|algemene|tijdelijke) commissie .{3,120}",
    re.IGNORECASE,
)
_OF_COMMITTEE = regex(r"\b(?:vaste|algemene|tijdelijke) commissie (?:voor|van) .{3,100}$")
"""The meeting of which the list is, and the committee in its name."""
_DAY = regex(
    rf"(?:{WEEKDAY} )?{WRITTEN}(?:,? (?:van |om )?\d{{1,2}}[.:]\d\d(?: ?(?:[-–]|tot) ?\d{{1,2}}[.:]\d\d)?(?: uur)?)?",
    re.IGNORECASE,
)
_PAGE = regex(r"(?P<kind>Procedurevergadering) : (?P<title>(?P=kind).{0,120})")
_ON_PAGE = regex(r"De vergadering (?:is|was|wordt) .{3,20}|\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d uur", re.IGNORECASE)
"""How a page of tweedekamer.nl on a meeting opens, and what it says of it."""
_NOTES = regex(
    r"Korte aantekeningen vergadering (?:(?P<committee>commissie [A-ZÀ-Ý].{3,150}?)(?: \([\w/&]+\))?"
    rf"|commissies .{{3,300}}) van {WRITTEN}"
)
"""The title of the notes that the Eerste Kamer publishes of a meeting of one or more committees."""
_CHAMBER = regex(rf"{NAMED}(?: der Staten-Generaal)?", re.IGNORECASE)


def read(texts: Sequence[str]) -> Masthead | None:
    """The head of a decision list or agenda; None where there is none."""
    for lines in (1, 2):  # the title may be broken
        if notes := _NOTES.fullmatch(" ".join(" ".join(texts[:lines]).split())):
            stated = Metadata(title=notes[0], date=find_date(notes[0]), committee=notes["committee"], chamber="EK")
            return Masthead(stated, frozenset(range(lines)), notes[0])
    known = words("decisions")
    values: dict[str, str] = {}
    named = placed = meeting = committee = waiting = last = ""
    chamber: Chamber | None = None
    end = 0
    for index, text in enumerate(texts[:_DEEP]):
        line = " ".join(text.split())
        if told := known.field(line):
            last, waiting = told[0], "" if told[1] else told[0]
            values.setdefault(told[0], told[1])
        elif waiting:
            values[waiting], waiting = line, ""
        elif not index and (page := _PAGE.fullmatch(line)):
            named, chamber = page["title"], "TK"
        elif (_NAMED.fullmatch(line) or _VOTES.fullmatch(line)) and not named and not values:
            named, chamber = line, chamber_named(line) or chamber
        elif chamber and _ON_PAGE.fullmatch(line):
            pass
        elif (_PLACE.fullmatch(line) or _DAY.fullmatch(line)) and not placed:
            placed = line
        elif _MEETING.fullmatch(line) and not meeting:
            meeting = line
        elif _CHAMBER.fullmatch(line) and not chamber:
            chamber = chamber_named(line)
        elif named and not committee and (addressed := _ADDRESSED.fullmatch(line)):
            committee = addressed["committee"]
        elif last in _OF_MANY and any(map(known.field, texts[index + 1 : index + 1 + _VALUES])):
            pass  # a value goes on in lines of its own
        elif not (_COMMITTEE.fullmatch(line) and not committee and not values):
            break
        else:
            committee = line
        end = index + 1
    of = {purpose: _first(values, known.purposes[purpose]) for purpose in ("committee", "title", "subject", "date")}
    if inside := next(filter(None, map(_OF_COMMITTEE.search, (meeting, named))), None):
        committee = committee or inside[0]
    whose = of["committee"] or committee or (chamber and _VOTES.fullmatch(named))
    if not whose or not (of["title"] or named or of["subject"]):
        return None
    title = of["title"] or "; ".join(filter(None, (named, of["subject"] or meeting)))
    return Masthead(
        Metadata(
            title=title,
            date=labelled_date(of["date"]) or find_date(title) or find_date(placed),
            committee=of["committee"] or committee or None,
            chamber=chamber,
        ),
        frozenset(range(end)),
        named or title,
        _GENRE if _ACTIVITY in values else "",
    )


def _first(values: dict[str, str], labels: frozenset[str]) -> str:
    return next((value for label, value in values.items() if label in labels and value), "")
