"""The head of a letter: sender, addressee, date, subject, references and salutation.

What stands above the salutation is the head, and below it what goes on in the same way (the column beside a letter may
be read after it). Without a salutation the head ends at the last line that is known. What is printed again on a later
page is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile

from indexer.analysis.sentences import SENTENCE, ends_sentence
from indexer.attribution.mastheads.label_rows import REFERENCE, among_values, below_labels
from indexer.attribution.mastheads.masthead import DATELINE, Masthead
from indexer.attribution.mastheads.words import Words, words
from indexer.extraction.dates import WRITTEN, find_date, labelled_date
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.names.ministers import find_ministers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import PRINTED, dossier_code
from indexer.readers.conventions import speaker_lines
from indexer.records import Chamber, Metadata

_DEEP = 60
"""The number of lines or paragraphs at the start in which a head is looked for."""
_SHORT, _LONG = 70, 160
"""A line of a head that nothing tells is at most so long, in characters; a sentence of more than the second is text."""
_SALUTATION = re.compile(
    r"(?:Zeer )?(?:Geachte|Beste|Waarde)\b.{0,80}|(?:Mijnheer|Mevrouw|Excellentie)\b.{0,40}oorzitter,?", re.IGNORECASE
)
_MINISTRY = re.compile(r"ministerie|retouradres|directoraat|directie|rijksoverheid|bestuursdepartement", re.IGNORECASE)
_TELLING = re.compile(
    r"(?:beantwoording|antwoord"
    r"|(?:lijst|nota|verslag|inbreng|geannoteerde|kamervragen|schriftelijke|nader rapport)\b)",
    re.IGNORECASE,
)
"""How a subject begins that names the kind of a paper."""
_ADVICE = re.compile(
    r"(?:nota\s+)?ter (?:beslissing|informatie|ondertekening|kennisneming|advisering)\b", re.IGNORECASE
)
_SUBJECT = re.compile(r"\b(?:over|inzake|betreffende|bij|op)\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:[-,]|\b(?:van|de|het|een|en|of|over|voor|in|op|met|inzake|tot|bij|aan|naar|door))$")
_BARE_DAY = re.compile(WRITTEN, re.IGNORECASE)
_WITH_DAY = re.compile(rf"^\S{{1,40}} (?P<day>{DATELINE})$")
"""A reference with the place and the day of a letter beside it."""
_DATED = re.compile(r"\bDatum:? (?=\d{1,2} [a-z]{3,9} \d{4}\b)")
"""The label of the date inside a line that holds all of a letterhead, such as the row of a table."""
_COLUMNS = re.compile(r"[ \u00a0]{3,}\s*|\t\s*")
"""What stands between the columns of a line that was taken from a printed page."""
_CHAMBER, _SENDER = re.compile(rf"{NAMED} der Staten-Generaal", re.IGNORECASE), 3
"""Who sends a letter stands in so many lines at its top."""
_TO_MINISTER = re.compile(r"Aan (?:de )?(?:minister|staatssecretaris)", re.IGNORECASE)
_TO_CHAMBER = re.compile(
    r"(?:(?:post|bezoek)adres )?(?:(?:Aan )?(?:de )?(?:Voorzitter|Leden)\b|Aan de (?:Tweede|Eerste))", re.IGNORECASE
)
"""How the line begins that says to which chamber a letter is, perhaps beside the label of an address."""
_DOSSIERS = re.compile(
    rf"\((?:(?:Kamerstuk|dossier)(?:ken|s)?:? )?({PRINTED}(?:(?:, | en |; ?){PRINTED})*)\)", re.IGNORECASE
)
_REGISTRATION = re.compile(r"(?<!\w)20\d\dZ\d{5}(?!\d)")
BARE = "Brief"
"""The title of a letter that tells nothing of who sends it."""
_COMMON = re.compile(r"bijlagen?(?:\(n\))?|aan|van", re.IGNORECASE)
"""Lines of a head that may also be a heading in the text."""


@dataclass(slots=True)
class _Letter:
    """What was read of a head so far. `values` are those of the fields, by label; `row` are labels beside each other,
    above their values; `end` is the line after the last that is known; `marks` counts those."""

    values: dict[str, str] = field(default_factory=dict)
    row: tuple[str, ...] = ()
    waiting: str = ""
    end: int = 0
    marks: int = 0
    salutation: int | None = None


def read(texts: Sequence[str], beside: Sequence[str] = ()) -> Masthead | None:
    """The head of a letter, and what the print `beside` it says that it does not; None where there is none."""
    known = words("letter")
    letter = _Letter()
    texts = [*map(known.unspread, texts[:_DEEP]), *texts[_DEEP:]]
    opening = [" ".join(text.split()) for text in texts[:_DEEP]]
    last = next((index for index, text in enumerate(opening) if _is_salutation(text)), None)
    if last is not None and any(map(speaker_lines.opening, opening[:last])):
        return None
    within = _last_label(opening, known) if last is None else last
    for index, columns in enumerate(_COLUMNS.split(text.strip()) for text in texts[:_DEEP]):
        if index == last:
            letter.salutation, letter.end, letter.waiting = index, index + 1, ""
        elif letter.row and (below := below_labels(letter.row, columns, known.purposes["subject"])):
            letter.values.update(below)
            letter.waiting = next((label for label in letter.row if label in known.purposes["subject"]), "")
            letter.row, letter.end = (), index + 1
        elif not _taken(letter, columns, index, known, within):
            break
    stated = letter.values.keys() & (known.purposes["date"] | known.purposes["subject"])
    head = opening[: letter.end]
    if letter.salutation is None and (letter.marks < 2 or not stated) and not _is_advice(head, beside):
        return None
    letter.values = _values(beside, known) | {label: value for label, value in letter.values.items() if value}
    subject = _value(letter, known.purposes["subject"]) or _untold(head, beside, known) or _named(head)
    to = letter.values.get("aan", "") or (opening[letter.salutation] if letter.salutation is not None else "")
    return Masthead(
        Metadata(
            title=_titled(subject),
            dossiers=_in_brackets(subject),
            number=_registered(subject, [*head, *beside]),
            chamber=chamber_named(" ".join(_addressee(head))) or _sender(head) or chamber_named(to),
            ministers=_asked(head) if not _is_advice(head, beside) else None,
            date=labelled_date(_value(letter, known.purposes["date"])) or find_date(" ".join(_dating(head))),
        ),
        frozenset(range(letter.end)) | frozenset(_below(texts, letter.end, subject, known)),
        _own_title(subject, [*head, *beside]),
    )


def _is_salutation(text: str) -> bool:
    """Whether a line addresses somebody and says nothing else."""
    return bool(_SALUTATION.fullmatch(text)) and not SENTENCE.search(text) and (text[-1] in ",!:." or ", " not in text)


def _values(beside: Sequence[str], known: Words) -> dict[str, str]:
    """The values of the labels beside a letter."""
    letter = _Letter()
    for index, text in enumerate(beside[:_DEEP]):
        _taken(letter, _COLUMNS.split(text.strip()), index, known, -1)
    return letter.values


def _last_label(opening: Sequence[str], known: Words) -> int:
    """Where the date or the subject of a letter without a salutation stands, below other short lines of a head; -1
    where nothing tells."""
    short = list(takewhile(lambda line: len(line) <= _LONG, opening))
    told = known.purposes["date"] | known.purposes["subject"]
    labels = [index for index, line in enumerate(short) if _tells(line, known) & told]
    return labels[-1] if labels and any(map(known.mark.match, short[: labels[0]])) else -1


def _tells(line: str, known: Words) -> set[str]:
    field = known.field(line)
    return set(known.in_row(line)) or ({field[0]} if field else set())


def _taken(letter: _Letter, columns: Sequence[str], index: int, known: Words, within: int) -> bool:
    """Whether a line is part of the head, of which it is then read. Before the line `within` only text is none."""
    if len(columns) == 1 and (row := known.in_row(columns[0])):
        letter.row, letter.end, letter.marks = tuple(row), index + 1, letter.marks + 1
        return True
    mixed = among_values(columns[0], known.inside(columns[0]), known.purposes["subject"]) if len(columns) == 1 else {}
    if mixed:
        letter.values.update(mixed)
        letter.waiting = next((label for label, value in mixed.items() if not value), "")
        letter.row, letter.end, letter.marks = (), index + 1, letter.marks + 1
        return True
    pieces = [piece for column in columns for piece in known.parted(" ".join(column.split()))]
    labels = [told[0] for piece in pieces if (told := known.field(piece)) and not told[1]]
    letter.row = tuple(labels) if len(labels) == len(pieces) > 1 else ()
    for piece in pieces:
        if told := known.field(piece):
            letter.waiting = told[0] if not told[1] or told[0] in known.purposes["subject"] else ""
            letter.values.setdefault(told[0], told[1])
            if told[0] in known.purposes["reference"] and (day := _WITH_DAY.search(told[1])):
                letter.values.setdefault("datum", day["day"])
        elif not letter.waiting and _BARE_DAY.fullmatch(piece):
            letter.values.setdefault("datum", piece)
            letter.waiting, letter.end = "", index + 1
            return True
        elif known.bare.match(piece) or known.mark.match(piece):
            letter.waiting = ""
        elif letter.waiting in known.purposes["subject"] and len(columns) > 1 and piece.isdecimal():
            continue  # the number of enclosures, in the column beside the subject
        elif letter.waiting and _is_value(letter, piece, known):
            letter.values[letter.waiting] = f"{letter.values.get(letter.waiting, '')} {piece}".strip()
        elif piece in letter.values.values():  # the subject is printed again
            letter.waiting = ""
        else:
            letter.waiting = ""
            is_text = len(piece) > _LONG and ends_sentence(piece)
            is_line = letter.salutation is None and len(piece) <= _SHORT and not ends_sentence(piece)
            return is_line or (index < within and not is_text)
    letter.end, letter.marks = index + 1, letter.marks + 1
    return True


def _is_value(letter: _Letter, piece: str, known: Words) -> bool:
    """Whether a line is the value of the label above it, or goes on with it."""
    so_far = letter.values.get(letter.waiting, "")
    if not so_far:
        return len(piece) <= (REFERENCE if letter.waiting in known.purposes["reference"] else 4 * _LONG)
    if letter.waiting in known.purposes["reference"] and len(piece) > REFERENCE:
        return False
    return piece[0].islower() or bool(len(so_far) > 1 and _GOES_ON.search(so_far))


def _value(letter: _Letter, labels: frozenset[str]) -> str:
    return next((value for label, value in letter.values.items() if label in labels and value), "")


def _titled(subject: str) -> str | None:
    """A subject as a title: without the full stop behind it, with a capital."""
    plain = re.sub(r"(?<=\w)- (?=[a-zà-ÿ])(?!en |of )", "", subject).strip(" .|")
    return plain[:1].upper() + plain[1:] or None


def _in_brackets(subject: str) -> tuple[str, ...] | None:
    """The dossiers that a subject has between brackets and nothing else: `Nota van wijziging bruggenwet (36 229)`."""
    listed = _DOSSIERS.search(subject)
    return tuple(filter(None, map(dossier_code, re.findall(PRINTED, listed[1])))) or None if listed else None


def _registered(subject: str, head: Sequence[str]) -> str | None:
    """The number under which the questions are registered that a letter answers; None where it has several."""
    genre = genre_of(subject)
    if genre is None or genre.type != "written-questions":
        return None
    numbers = {number for line in (subject, *_short(head)) for number in _REGISTRATION.findall(line)}
    return numbers.pop() if len(numbers) == 1 else None


def _own_title(subject: str, head: Sequence[str]) -> str:
    if any(map(_ADVICE.match, head)):
        return "Beslisnota"
    if _TELLING.match(subject):
        return subject
    return "Brief van de regering" if any(map(_MINISTRY.search, head)) else BARE


def _is_advice(head: Sequence[str], beside: Sequence[str]) -> bool:
    return len(head) > 1 and any(map(_ADVICE.match, (*head, *beside)))


def _untold(head: Sequence[str], beside: Sequence[str], known: Words) -> str:
    """The title of advice to a minister, which no label tells: the first line of some words that is nothing else."""
    if not _is_advice(head, beside):
        return ""
    below = [after for line, after in pairwise(head) if line.casefold() in ("nota", "beslisnota")]
    if below and not known.field(below[0]) and not known.mark.match(below[0]):
        return below[0]
    plain = (line for line in head if len(line.split()) > 2 and not known.field(line) and not known.mark.match(line))
    return next((line for line in plain if not known.bare.match(line) and not re.search(r"\d{4}|/", line)), "")


def _named(head: Sequence[str]) -> str:
    """The title above a letter, where it names the kind of paper and its subject: `Kamerbrief over bruggen`."""
    return next((line for line in head if _SUBJECT.search(line) and genre_of(line)), "")


def _addressee(head: Sequence[str]) -> Iterator[str]:
    """The lines that say to whom a letter is, which may part the name of the chamber."""
    for index, line in enumerate(head):
        if _TO_CHAMBER.match(line):
            yield from head[index : index + 2]
            return


def _asked(head: Sequence[str]) -> tuple[str, ...] | None:
    """The ministers to whom a letter is."""
    at = next((index for index, line in enumerate(head) if _TO_MINISTER.match(line)), None)
    return find_ministers(" ".join(head[at : at + 2])) or None if at is not None else None


def _sender(head: Sequence[str]) -> Chamber | None:
    """The chamber that prints its own name at the top of a letter."""
    return next((chamber_named(line) for line in head[:_SENDER] if _CHAMBER.fullmatch(line)), None)


def _short(head: Sequence[str]) -> list[str]:
    return [line for line in head if len(line) <= _SHORT]


def _dating(head: Sequence[str]) -> list[str]:
    """What of a head may say its date: its short lines, and what follows on the label of a date in a long one."""
    return [*_short(head), *(line[label.end() :] for line in head if (label := _DATED.search(line)))]


def _below(texts: Sequence[str], end: int, subject: str, known: Words) -> Iterator[int]:
    """The lines after the head that print a line of it again, or stand in the column beside a letter."""
    columns = (" ".join(column.split()) for text in texts[:end] for column in _COLUMNS.split(text))
    printed = {*columns, *(" ".join(text.split()) for text in texts[:end])} - {subject}
    lines = {line for line in printed if 3 <= len(line) <= _LONG and not _COMMON.fullmatch(line)}
    for index in range(end, len(texts)):
        line = " ".join(texts[index].split())
        if line in lines or (known.column.match(line) and not ends_sentence(line)):
            yield index
