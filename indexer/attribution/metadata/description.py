"""Metadata read from the text of a document, where its head and its metadata file lack them: the committee, who answers
or signs, the subject and the date."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import chain, pairwise

from indexer.analysis.keyed import Keyed
from indexer.analysis.sentences import ends_sentence
from indexer.attribution.metadata.office_holders import ANSWERS, ASKED, office_holders
from indexer.extraction.dates import WEEKDAY, find_date
from indexer.extraction.formulas import council_minutes
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.formulas.meetings import day_of_meeting
from indexer.extraction.formulas.motion_requests import opens_in_council
from indexer.extraction.formulas.subjects import find_subject
from indexer.extraction.names.committees import find_committee, find_requesting
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.patterns import regex
from indexer.records import Chamber, Metadata, overridden

_NOTHING = Metadata()
_PREAMBLE = 8
"""The number of paragraphs at the start in which a paper says whose it is."""
_ENDING = 25
"""The number at the end among which it is signed and dated."""
_OPENING = 40
"""The number at the start among which it is dated."""
_TITLES, _LEAST_TITLE, _LONGEST_TITLE = 3, 25, 300
"""The title of a paper stands among so many paragraphs, and has so many characters."""
_TITLED = ("written-questions", "written-consultation", "report")
"""The types of papers that are named in the first line of their text."""
_NAMED = ("antwoord", "stuk van anderen", "fiche")
"""How the names of other genres begin of which that holds."""
_SENT = regex(r"\s*\((?:20\d\dZ\d{5}|ingezonden)[^()]*\)")
_LONGEST_DAY = 20
"""The day of a sitting is no longer than this, in characters."""
_HEADING = regex(
    r"(?:[IVX]{1,4}\.? |\d\.? )?(?:vragen en opmerkingen\b|(?:vragen|inbreng) van (?:de|het) [^.]{0,60}\bfractie)",
    re.IGNORECASE,
)
"""A heading inside a paper, which names no paper."""
_DECREE = regex(r"Besluit van (?P<day>\d{1,2} [a-z]{3,9} \d{4}),? (?:nr|houdende|tot|inzake)\b")
_DATED = regex(
    r"(?:Vastgesteld|Ontvangen|Voorgesteld|Gesteld|Gehouden|Den Haag|[’'‘]s-Gravenhage|Wassenaar"
    r"|(?:vergader|indien)?datum)"
    rf"(?:[,:| (]{{0,3}}| op | d\.d\. ?)(?:{WEEKDAY} )?(?=\d{{1,2}}\s?[a-z])",
    re.IGNORECASE,
)
_ANSWERED = regex(
    r"\b(?:datum (?:van )?(?:het )?(?:antwoord|beantwoording)|antwoorddatum)(?: college)?[: ]{1,3}(?=\d)", re.IGNORECASE
)
"""The field of a form that says when questions were answered, perhaps among others in a row."""
_COMMENTED = regex(
    r"\b(?:nader rapport|reactie(?: van [^,;.]{1,80})?) (?:d\.d\.|van|gedateerd) (?P<day>\d{1,2} [a-z]{3,9} \d{4})",
    re.IGNORECASE,
)
"""How a paper that prints the advice of the Raad van State says when the comments on it were given."""
_SAT = regex(
    r"(?:(?:Tweede|Eerste) Kamer, \d{1,3}e vergadering,? ?|Verslag van de (?:\d{1,3}e )?vergadering van )?"
    rf"(?:{WEEKDAY} )?(?=\d{{1,2}}\s?[a-z])",
    re.IGNORECASE,
)
"""How the head of a report of a sitting comes to its day."""
_BARE_DAY = regex(
    rf"(?:[\w-]{{0,20}}commissie )?(?:{WEEKDAY} )?"
    r"(?=\d{1,2} [a-z]{3,9} \d{4}(?:,? (?:aanvang |om )?\d{1,2}[.:]\d\d\b.{0,40})?$)",
    re.IGNORECASE,
)
"""A line at the head of minutes that has nothing but their day, perhaps with the hour, the place or the committee."""
_MINUTED = regex(r"(?:[a-z]+ )?(?:verslag|notulen)\b", re.IGNORECASE)
"""How the minutes of a meeting begin."""
_MEETING = regex(
    rf"(?:(?:^|[.:] )(?:In )?de |\b(?:verslag|notulen) (?:van|betref(?:t|fen)|is van|zijn van) de )(?:[a-z]+ )?"
    rf"[a-z]*vergadering (?:van (?:de |het )?(?!{WEEKDAY}|\d)[^.,:;]{{1,120}}? )?(?:van|op) (?:{WEEKDAY} )?"
    r"(?=\d{1,2} [a-z]{3,9} \d{4})",
    re.IGNORECASE,
)
"""How a sentence at the head of minutes comes to the day of the meeting that they are of."""
_OF_CHAMBER = Keyed(
    rf"(?:voorzitter|leden|griffier) (?:van|der) (?:de )?{NAMED}\b|{NAMED} der Staten-Generaal|^{NAMED}, \d"
    r"|(?P<second>\b20\d\d[ZD]\d{5}\b"
    r"|^verslag van een (?:commissiedebat|algemeen overleg|wetgevingsoverleg|notaoverleg)\b"
    r"|^(?:de )?ondergetekenden? stel(?:t|len) het volgende amendement\b"
    r"|^(?:ingediende )?moties .{0,60}?\b(?:tweeminutendebat|commissiedebat|vao|vso)\b|^tweeminutendebat\b"
    r"|^(?:verslag van een )?(?:hoorzitting ?/ ?)?rondetafelgesprek\b)",
    *("kamer", "20", "verslag van een ", "rondetafelgesprek", "ondergeteken", "moties ", "tweeminutendebat"),
    flags=re.IGNORECASE,
)
"""How a paper says of which chamber it is: by name, by a register of the Second, or by a meeting that only it has."""
_MINUTES = regex(rf"{council_minutes.TITLE}.{{0,300}}", re.IGNORECASE)
"""The title of the minutes of a council."""
_PLACE = regex(
    r"(?:gemeente|provincie|waterschap|hoogheemraadschap) [^\s.:]{2,30}(?: [^\s.:]{1,30}){0,3}", re.IGNORECASE
)
_SET = regex(r"(?:(?:overzicht|lijst) (?:van )?(?:de )?|ingediende )?(?:moties|amendementen)\b.{3,250}", re.IGNORECASE)
"""The title of a file with several motions or amendments."""


def describe(texts: Sequence[str], own_title: str, last: Sequence[str] = (), known: Metadata = _NOTHING) -> Metadata:
    """What a document's paragraphs say of it, its own title where its head prints one, and its `last` lines where these
    are known: a signature may be glued to what it stands under. What is `known` is not looked for."""
    opening = [text for text in texts[:_PREAMBLE] if text]
    return Metadata(
        committee=None if known.committee else _committee(opening, own_title),
        ministers=None if known.ministers else office_holders(opening, texts, own_title, last) or None,
        title=None if known.title else _title(opening, texts, own_title),
        date=None if known.date else _date(texts),
        chamber=None if known.chamber else _chamber([own_title, *texts[:_OPENING]]),
    )


def _committee(opening: Sequence[str], own_title: str) -> str | None:
    return (
        find_committee(opening)
        or find_committee([own_title])
        or find_requesting(opening)
        or council_minutes.committee_in(opening)
    )


def _title(opening: Sequence[str], texts: Sequence[str], own_title: str) -> str | None:
    return (
        _answers(opening)
        or _minutes(texts)
        or _subject(opening, own_title)
        or _named(opening)
        or next((text[:_LONGEST_TITLE] for text in opening[:_TITLES] if _DECREE.match(text)), None)
    )


def with_head(described: Metadata, head: Metadata) -> Metadata:
    """What the text of a document says of it, and its head: that goes first, but for a title of one word
    (`Betreft: Kamervragen`) and the name of a municipality alone."""
    return overridden(described, without_bare_title(head) if described.title else head)


def without_bare_title(head: Metadata) -> Metadata:
    """What a head says, but for a title that any other goes before."""
    bare = head.title and (" " not in head.title or _PLACE.fullmatch(head.title))
    return replace(head, title=None) if bare else head


def _chamber(texts: Sequence[str]) -> Chamber | None:
    """The chamber to whose president a paper is addressed, of which its head is, or whose number or meeting it has."""
    for text in texts:
        if len(text) < 160 and (match := _OF_CHAMBER.search(text)):
            return "TK" if match["second"] else chamber_named(match.group())
    return None


def _subject(opening: Sequence[str], own_title: str) -> str | None:
    """The kind of paper that its head names, and what a committee says that its questions are about."""
    subject = next((find_subject(text) for text in opening[:3] if find_committee([text])), None)
    named = " " in own_title and genre_of(own_title) is not None
    return "; ".join(filter(None, [own_title if named else None, subject])) or None


def _answers(opening: Sequence[str]) -> str | None:
    """The sentence that says whose questions are answered, which may run over two paragraphs."""
    for index, text in enumerate(opening):
        if ANSWERS.match(text) and ASKED.search(text):
            goes_on = next((after for after in opening[index + 1 : index + 2] if after[0].islower()), "")
            return _SENT.sub("", f"{text} {goes_on}").strip(" .")[:_LONGEST_TITLE]
    return None


def _named(opening: Sequence[str]) -> str | None:
    """The title above a paper that has no other head, where it names its kind and more (`Lijst van vragen over …`)."""
    for text in opening:
        genre = genre_of(text) if _LEAST_TITLE <= len(text) <= _LONGEST_TITLE and not _HEADING.match(text) else None
        if (
            genre
            and (genre.type in _TITLED or genre.name.startswith(_NAMED) or text.startswith("Kamerbrief "))
            and (_SENT.search(text) or not ends_sentence(text))
        ):
            return _SENT.sub("", text).strip(" .:")
    return None


def _minutes(texts: Sequence[str]) -> str | None:
    """The title of minutes, or of a set of motions."""
    titles = [text for text in _whole(texts) if not ends_sentence(text)]
    found = (text for text in titles if _MINUTES.fullmatch(text) or _SET.fullmatch(text))
    return (next(found, "") or council_minutes.titled(texts))[:_LONGEST_TITLE] or None


def _whole(opening: Sequence[str]) -> list[str]:
    """The first texts, a name that goes on in the next (`NOTULEN`, `van de openbare vergadering …`) in one."""
    first = [*opening[:_TITLES], ""]
    goes_on = [bool(_MINUTED.fullmatch(text)) and below[:1].islower() for text, below in pairwise(first)]
    return [f"{text} {below}" if on else text for on, (text, below) in zip(goes_on, pairwise(first), strict=True)]


def _date(texts: Sequence[str]) -> str | None:
    """The day on which a document is dated: above its text, else under it."""
    for text in texts[:_PREAMBLE]:
        if opens_in_council(text) and (sat := find_date(text)):
            return sat
        if text.startswith("Hieronder") and (comments := _COMMENTED.search(text)):
            return find_date(comments["day"])
    for told in filter(None, map(_ANSWERED.search, texts[:_OPENING])):
        if date := find_date(told.string[told.end() : told.end() + _LONGEST_DAY]):
            return date
    for text in (*texts[:_OPENING], *texts[-_ENDING:][::-1]):
        if len(text) < 120 and (match := _DATED.match(text)) and (date := find_date(text[match.end() :])):
            return date
    for text in texts[:_TITLES]:
        if decree := _DECREE.match(text):
            return find_date(decree["day"])
    titles = [text for text in _whole(texts) if _MINUTES.fullmatch(text)]
    titles += council_minutes.dated(texts)
    titles += texts[:_TITLES] if any(map(_SET.fullmatch, texts[:_TITLES])) else []
    days = chain(map(_sitting_day, texts[:_PREAMBLE]), map(find_date, titles))
    return next(filter(None, days), None) or _minuted(texts)


def _minuted(texts: Sequence[str]) -> str | None:
    """The day of the meeting that minutes name in a sentence at their head."""
    if not any(map(_MINUTED.match, texts[:_TITLES])):
        return None
    for text in texts[:_PREAMBLE]:
        if day := _BARE_DAY.match(text):
            return find_date(text[day.end() :][:_LONGEST_DAY])
        if met := _MEETING.search(text):
            return find_date(text[met.end() : met.end() + _LONGEST_DAY])
    return None


def _sitting_day(text: str) -> str | None:
    """The day of the sitting or the meeting that a text at the head of a report names."""
    match = _SAT.match(text) if len(text) < 120 else None
    if match is None or not match.group():
        return day_of_meeting([text])
    return find_date(text[match.end() : match.end() + _LONGEST_DAY])
