"""The head of a letter: sender, addressee, date, subject, references and salutation.

What stands above the salutation is the head, and below it what goes on in the same way (the column beside a letter may
be read after it). Without a salutation the head ends at the last line that is known. What is printed again on a later
page is part of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from indexer.analysis.keyed import Keyed
from indexer.analysis.sentences import SENTENCE, ends_sentence
from indexer.attribution.mastheads.label_rows import below_labels
from indexer.attribution.mastheads.letter_fields import (
    COLUMNS,
    DEEP,
    LONG,
    SHORT,
    Letter,
    last_label,
    taken,
    value_of,
    values_beside,
)
from indexer.attribution.mastheads.masthead import Masthead
from indexer.attribution.mastheads.words import Words, words
from indexer.extraction.dates import find_date, labelled_date
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.names.ministers import find_ministers
from indexer.parliament.chambers import NAMED, chamber_named
from indexer.parliament.dossiers import PRINTED, dossier_code
from indexer.patterns import regex
from indexer.readers.conventions import speaker_lines
from indexer.readers.conventions.letters import TELLS
from indexer.records import Chamber, Metadata

_SALUTATION = Keyed(
    r"(?:Zeer )?(?:Geachte?|Beste|Waarde)\b.{0,80}|(?:Mijnheer|Mevrouw|Excellentie)\b.{0,40}oorzitter,?",
    *("geacht", "beste", "waarde", "oorzitter"),
    flags=re.IGNORECASE,
)
_MINISTRY = regex(r"ministerie|retouradres|directoraat|directie|rijksoverheid|bestuursdepartement", re.IGNORECASE)
_TELLING = regex(
    r"(?:beantwoording|antwoord"
    r"|(?:lijst|nota|verslag|inbreng|geannoteerde|kamervragen|schriftelijke|nader rapport)\b)",
    re.IGNORECASE,
)
"""How a subject begins that names the kind of a paper."""
_ADVICE = regex(r"(?:nota\s+)?ter (?:beslissing|informatie|ondertekening|kennisneming|advisering)\b", re.IGNORECASE)
_NOTE_ON = regex(
    r"(?:beslis|oplegg?|aanbiedings)?nota (?:bij|over|inzake|betreffende|voor|ten behoeve)\b", re.IGNORECASE
)
_SUBJECT = regex(r"\b(?:over|inzake|betreffende|bij|op)\b", re.IGNORECASE)
_DATED = regex(r"\bDatum:? (?=\d{1,2} [a-z]{3,9} \d{4}\b)")
"""The label of the date inside a line that holds all of a letterhead, such as the row of a table."""
_CHAMBER, _SENDER = regex(rf"{NAMED} der Staten-Generaal", re.IGNORECASE), 3
"""Who sends a letter stands in so many lines at its top."""
_TO_MINISTER = regex(r"Aan (?:de )?(?:minister|staatssecretaris)", re.IGNORECASE)
_TO_CHAMBER = regex(
    r"(?:(?:post|bezoek)adres )?(?:(?:Aan )?(?:de )?(?:Voorzitter|Leden)\b|Aan de (?:Tweede|Eerste))", re.IGNORECASE
)
"""How the line begins that says to which chamber a letter is, perhaps beside the label of an address."""
_TO_COMMITTEE = regex(
    r"(?:aan )?(?:de )?(?:(?:fungerend|plaatsvervangend) )?(?:voorzitter|leden|griffier) van de (?:\w+ ){0,2}"
    r"(?:kamer)?commissies?\b",
    re.IGNORECASE,
)
"""How the line begins that says that a letter is to a committee, which asked what it answers."""
_DOSSIERS = regex(
    rf"\((?:(?:Kamerstuk|dossier)(?:ken|s)?:? )?({PRINTED}(?:(?:, | en |; ?){PRINTED})*)(?:,? nr\. ?\d{{1,4}})?\)",
    re.IGNORECASE,
)
_OF_MEMBER = regex(r"\b(?:lid|leden|kamervragen)\b", re.IGNORECASE)
_REGISTRATION = regex(r"(?<!\w)20\d\dZ\d{5}(?!\d)")
BARE = "Brief"
"""The title of a letter that tells nothing of who sends it."""
_COMMON = regex(r"bijlagen?(?:\(n\))?|aan|van", re.IGNORECASE)
"""Lines of a head that may also be a heading in the text."""


def read(texts: Sequence[str], beside: Sequence[str] = ()) -> Masthead | None:
    """The head of a letter, and what the print `beside` it says that it does not; None where there is none."""
    known = words("letter")
    letter = Letter()
    texts = [*map(known.unspread, texts[:DEEP]), *texts[DEEP:]]
    opening = [" ".join(text.split()) for text in texts[:DEEP]]
    last = next((index for index, text in enumerate(opening) if is_salutation(text)), None)
    if last is not None and any(map(speaker_lines.opening, opening[:last])):
        return None
    within = last_label(opening, known) if last is None else last
    for index, columns in enumerate(COLUMNS.split(text.strip()) for text in texts[:DEEP]):
        if index == last:
            letter.salutation, letter.end, letter.waiting = index, index + 1, ""
        elif letter.row and (below := below_labels(letter.row, columns, known.purposes["subject"])):
            letter.values.update(below)
            letter.waiting = next((label for label in letter.row if label in known.purposes["subject"]), "")
            letter.row, letter.end = (), index + 1
        elif not taken(letter, columns, index, known, within):
            break
    stated = letter.values.keys() & (known.purposes["date"] | known.purposes["subject"])
    head = opening[: letter.end]
    if letter.salutation is None and (letter.marks < 2 or not stated) and not _is_advice(head, beside):
        return None
    letter.values = values_beside(beside, known) | {label: value for label, value in letter.values.items() if value}
    subject = value_of(letter, known.purposes["subject"]) or _untold(head, beside, known) or _named(head)
    subject = subject or _below_head(opening[letter.end : letter.end + 1], head, beside)
    to = letter.values.get("aan", "") or (opening[letter.salutation] if letter.salutation is not None else "")
    return Masthead(
        Metadata(
            title=_titled(subject),
            dossiers=_in_brackets(subject),
            number=_registered(subject, [*head, *beside]),
            chamber=chamber_named(" ".join(_addressee(head))) or _sender(head) or chamber_named(to),
            ministers=_asked(head) if not _is_advice(head, beside) else None,
            date=labelled_date(value_of(letter, known.purposes["date"])) or find_date(" ".join(_dating(head))),
        ),
        frozenset(range(letter.end)) | frozenset(_below(texts, letter.end, subject, known)),
        _own_title(subject, [*head, *beside]),
    )


def is_salutation(text: str) -> bool:
    """Whether a line addresses somebody and says nothing else."""
    if not _SALUTATION.fullmatch(text) or SENTENCE.search(text) or TELLS.search(text):
        return False
    return text[-1] in ",!:." or ", " not in text


def _titled(subject: str) -> str | None:
    """A subject as a title: without the full stop behind it, with a capital."""
    plain = re.sub(r"(?<=\w)- (?=[a-zà-ÿ])(?!en |of )", "", subject).strip(" .|")
    return plain[:1].upper() + plain[1:] or None


def _in_brackets(subject: str) -> tuple[str, ...] | None:
    """The dossiers that a subject has between brackets: `Nota bruggenwet (36 229)`, `Inbreng (31 409, nr. 4)`."""
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
    if any(map(_ADVICE.match, head)) or subject.casefold().startswith("beslisnota "):
        return "Beslisnota"
    to_committee = any(map(_TO_COMMITTEE.match, head))
    named = genre_of(subject) if _TELLING.match(subject) else None
    if named and not (to_committee and named.pen == "askers" and not _OF_MEMBER.search(subject)):
        return subject
    genre = genre_of(head[0]) if head and _TELLING.match(head[0]) else None
    if genre and genre.type == "written-questions":  # and the subject says what they are about
        return head[0]
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


def _below_head(below: Sequence[str], head: Sequence[str], beside: Sequence[str]) -> str:
    """The title of advice to a minister that stands right below the letterhead: `Nota bij de beantwoording van …`."""
    titled = _is_advice(head, beside) and bool(below) and _NOTE_ON.match(below[0]) and not ends_sentence(below[0])
    return below[0] if titled else ""


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
    return [line for line in head if len(line) <= SHORT]


def _dating(head: Sequence[str]) -> list[str]:
    """What of a head may say its date: its short lines, and what follows on the label of a date in a long one."""
    return [*_short(head), *(line[label.end() :] for line in head if (label := _DATED.search(line)))]


def _below(texts: Sequence[str], end: int, subject: str, known: Words) -> Iterator[int]:
    """The lines after the head that print a line of it again, or stand in the column beside a letter."""
    columns = (" ".join(column.split()) for text in texts[:end] for column in COLUMNS.split(text))
    printed = {*columns, *(" ".join(text.split()) for text in texts[:end])} - {subject}
    lines = {line for line in printed if 3 <= len(line) <= LONG and not _COMMON.fullmatch(line)}
    for index in range(end, len(texts)):
        line = " ".join(texts[index].split())
        if line in lines or (known.column.match(line) and not ends_sentence(line)):
            yield index
