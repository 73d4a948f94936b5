"""The form above the questions, the letters and the motions of a council: labels with their values, one below another.

>>> field_of("Datum beantwoording 5 maart 2024")
Field(purpose='answered', value='5 maart 2024')
>>> field_of("Antwoord van burgemeester en wethouders, verzonden 13 maart 2025").purpose
'answered'
>>> field_of("Indiener(s): Jan Bedacht (D66)"), field_of("Onderwerp | Bruggen"), field_of("Onderwerp van gesprek")
(Field(purpose='askers', value='Jan Bedacht (D66)'), Field(purpose='subject', value='Bruggen'), None)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from indexer.analysis.keyed import Keyed
from indexer.analysis.sentences import ends_sentence
from indexer.analysis.unfinished import is_unfinished
from indexer.extraction.dates import WRITTEN, labelled_date
from indexer.extraction.formulas.council_bodies import TOGETHER
from indexer.patterns import regex

_DEEP, _LONGEST, _SENTENCE = 40, 300, 60
"""A form stands among so many lines at the start, each of so many characters; a sentence of more is text below it."""
_CELLS = " | "
_LABELS = {
    "sender": r"van",
    "askers": (
        r"(?:(?:naam )?(?:(?:mede-?)?indieners?|(?:vraag|vragen)?stellers?(?: (?:van )?(?:de )?vra(?:ag|gen))?)"
        r"|(?:vragen )?(?:gesteld|ingediend) door|(?:raads|staten)?vragen van|(?:raads|staten)(?:leden|lid))(?:\(s\))?"
    ),
    "groups": r"(?:namens )?(?:(?:naam )?(?:van )?(?:de )?fracties?|partij(?:en)?)(?:\(s\))?",
    "answered": (
        r"(?:datum (?:van )?(?:het )?(?:(?:antwoord|beantwoording)(?: (?:van )?(?:het )?college)?|college(?:besluit)?"
        r"|akkoord college(?: van [\w& ]{1,40})?)"
        r"|beantwoord(?: op| d\.d\.)?"
        rf"|antwoord(?: van (?:het (?:college|dagelijks bestuur)|{TOGETHER}))?,? verzonden(?: op| d\.d\.)?)"
    ),
    "dated": r"(?:datum|datum brief|(?:brief|verzend)datum|datum verzending|verzonden|vergaderdatum|datum vergadering)",
    "asked": (
        r"(?:indiendatum|datum (?:van )?(?:indien\w*|ontvangst|vragen|vraagstelling|ingekomen)"
        r"|ingediend(?: op| d\.d\.)?|ingekomen"
        r"|ontvangen(?: op)?)"
    ),
    "subject": r"(?:onderwerp|betreft|inzake|titel)",
    "other": (
        r"(?:(?:volg|registratie|zaak|document|dossier|brief|motie)?nummer|(?:kopie |afschrift )?aan"
        r"|(?:ons |uw )?kenmerk"
        r"|portefeuillehouders?|portefeuille|agendapunt|bijlagen?(?:\(n\))?|afdeling|behandeld door|contactpersoon"
        r"|auteur|status|e-?mail|telefoon(?:nummer)?|doorkiesnummer|openbaar(?:heid)?|jaar)"
    ),
}
_ANY = "|".join(f"(?P<{purpose}>{pattern})" for purpose, pattern in _LABELS.items())
_COLON = Keyed(
    rf"(?:{_ANY})(?:\s*[:|]\s*|  \s*| \t\s*|\t\s+)(?P<value>\S.*)?", ":", "|", "  ", "\t", flags=re.IGNORECASE
)
_ALONE = regex(
    rf"(?P<dated>{_LABELS['dated']})|(?P<subject>{_LABELS['subject']})|(?P<other>nummer|(?:ons |uw )?kenmerk)",
    re.IGNORECASE,
)
"""A label above its value."""
TELLING = ("askers", "groups", "sender", "answered")
"""The purposes of the fields that say who asks, or that it is answered."""
_DAYS = ("answered", "dated", "asked")
_DATED = "|".join(f"(?P<{purpose}>{_LABELS[purpose]})" for purpose in _DAYS)
_SPACED = regex(
    rf"(?:{_DATED}) (?P<day>(?:[a-z]+dag )?{WRITTEN}.{{0,60}}|\d{{1,2}}-\d{{1,2}}-\d{{4}})"
    r"|(?:(?P<subject>(?-i:Onderwerp|Betreft))|(?P<askers>(?:(?:mede-?)?indieners?|vra(?:ag|gen)stellers?)(?:\(s\))?)"
    r"|(?P<other>(?:(?:zaak|document|registratie)?nummer|(?:ons |uw )?kenmerk"
    r"|(?:staten|raads)?vragen (?:nr\.?|nummer)) (?=\S*\d\S*$)))"
    r" ?(?P<value>(?-i:[A-Z«“\d])(?:(?!\?).){0,250})",
    re.IGNORECASE,
)
"""A field whose colon is lost, as in the row of a table."""
_INSIDE = regex(rf"(?<=\S )(?=(?-i:[A-Z]))(?:{'|'.join(_LABELS.values())}) ?:(?= |$)", re.IGNORECASE)
_INSIDE_SPACED = Keyed(
    r"(?<=\S )(?:Datum(?= \d)|(?:Ons |Uw )?[Kk]enmerk(?= \S*\d)|Zaaknummer(?= \S*\d)|(?:Betreft|Onderwerp)(?= [A-Z]))",
    *("Datum", "enmerk", "Zaaknummer", "Betreft", "Onderwerp"),
)
_ANSWERED = regex(r"\bbeantwoord(?: op)? (?P<day>\d.{3,30})", re.IGNORECASE)
"""When the questions were answered, behind the day on which they were put."""
_OPEN = regex(r"(?:[-,&]|\([^()]{0,60}|\b[A-Z]\.)$")
"""How a line ends that goes on in the next one, but for its last word."""


class Field(NamedTuple):
    """A label of a form, by its purpose (`subject`, `askers`, `groups`, `sender`, `answered`, `dated`, `asked`,
    `other`), and the value, as printed."""

    purpose: str
    value: str


class Form(NamedTuple):
    """What a form says, and the indexes of its lines. `told`: those of them that say who asks, or that it is
    answered; `date`: the day of the answers, else of the paper, else of the questions, in ISO form."""

    subject: str = ""
    sender: str = ""
    date: str | None = None
    lines: frozenset[int] = frozenset()
    told: frozenset[int] = frozenset()


def field_of(text: str) -> Field | None:
    """The field of a form that a line is; its value is empty where it stands below. None for any other line."""
    if len(text) > _LONGEST or text.endswith("?"):
        return None
    found = _COLON.fullmatch(text) or _SPACED.fullmatch(text) or _ALONE.fullmatch(text)
    if found is None:
        return None
    purpose = next(name for name in _LABELS if found.groupdict().get(name))
    value = (found.groupdict().get("value") or found.groupdict().get("day") or "").strip()
    return None if _CELLS in value or (purpose == "other" and value.endswith(".")) else Field(purpose, value)


def fields_inside(text: str) -> list[int]:
    """Where the next fields begin in a paragraph in which the lines of a form are joined.

    >>> fields_inside("Datum: 3 mei 2021 Onderwerp: Bruggen"), fields_inside("De datum: 3 mei. Onderwerp: Bruggen")
    ([18], [])
    >>> fields_inside("Ons kenmerk 3674512"), fields_inside("Datum 3 mei 2021 Ons kenmerk 12")
    ([], [17])
    """
    inside = [*(_INSIDE if ":" in text[:_SENTENCE] else _INSIDE_SPACED).finditer(text)]
    if not (inside and field_of(text)):
        return []
    cuts: list[int] = []
    for found in inside:
        before = field_of(text[cuts[-1] if cuts else 0 : found.start()].strip())
        cuts += [found.start()] if before and before.value else []
    return cuts


def read_form(texts: Sequence[str]) -> Form:
    """The form among the first lines or paragraphs of a paper; an empty one where there is none."""
    values: dict[str, str] = {}
    lines: set[int] = set()
    told: set[int] = set()
    waiting = ""  # the field that goes on in the next line
    for index, text in enumerate(texts[:_DEEP]):
        found = field_of(text)
        if found is None and ends_sentence(text) and len(text) > _SENTENCE:
            break
        if found is None and waiting and (not values[waiting] or text[:1].islower() or goes_on(values[waiting])):
            values[waiting] = f"{values[waiting]} {text}".strip()
        elif found:
            waiting = found.purpose
            values.setdefault(waiting, "")
            values[waiting] = values[waiting] or found.value
            if waiting in _DAYS and (answered := _ANSWERED.search(found.value)):
                values["answered"] = answered["day"]
        else:
            waiting = ""
            continue
        lines.add(index)
        told.update([index] if waiting in TELLING else [])
    days = filter(None, (labelled_date(values.get(purpose, "")) for purpose in _DAYS))
    return Form(
        values.get("subject", "").rstrip(" ."),
        values.get("sender", ""),
        next(days, None),
        frozenset(lines),
        frozenset(told),
    )


def goes_on(value: str) -> bool:
    """Whether a line is not complete, and the next one goes on with it.

    >>> goes_on("Schriftelijke vragen over"), goes_on("Schriftelijke vragen over bruggen")
    (True, False)
    """
    return len(value) > 1 and (bool(_OPEN.search(value)) or is_unfinished(value, "verbs", "names", "fields"))
