"""Lines that open a speech: `De heer Kisteman (VVD):`. The forms are those of the Handelingen,
members with their party, ministers and the chair without; and of reports that were made elsewhere.
"""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from typing import Literal

from indexer.analysis.sentences import SENTENCE
from indexer.extraction.names.printed_names import NAME, ONE_PERSON
from indexer.patterns import regex
from indexer.readers.conventions.groups_in_brackets import BRACKETED, bracketed
from indexer.records import Turn

_LONGEST = 140
"""The greatest number of characters before the colon."""
_LONGEST_NAME = 40
_NOTE_MARK = regex(r"(?<=[a-z]\.)\d{1,2}$")
_ICON = regex(r" i(?= ?\(|$)")
"""The icon behind a name on pages of the Eerste Kamer, which links to the speaker's page: `De heer Smit i (VVD):`."""
_BEHIND_GROUP = regex(
    r"(?P<group>[^():,]{1,60}?)(?: ?\((?P<who>[^()]{4,60})\)|(?:, | [-–] )(?P<named>[^(),]{4,60}?))( \([a-z ]{4,30}\))?"
)
"""How reports of councils print who speaks: `D66 (dhr. Verzonnen):`, `Lokaal Belang, mevrouw Bedacht:`."""
_FOR_GROUP = regex(
    r"(?:(?:nu |thans )?sprekende? )?namens (?:de )?(?:fractie (?:van )?)?(?:de |het )?"
    r"(?P<group>[^,()]{2,40}?)(?:-fractie)?"
)
"""What stands behind the chair who takes part as a member."""
_OTHERS = regex(r"(?<=\)) c\.\s?s\.$")
_GROUP_BEHIND = regex(
    r"(?:(?:de )?fractie (?:van )?)?"
    r"(?:(?=\w*[A-Z0-9]\w*[A-Z0-9])[A-Z0-9][\w+-]{1,30}(?:/[A-Z][\w-]{1,30})?|Partij v(?:an|oor) [\w ]{2,30})"
)
"""A group behind a name and a comma: it has capitals inside (`De heer Smit, CDA:`) or opens with `Partij`."""
_REMARK = regex(r"[a-zà-ÿ]+(?:-[a-zà-ÿ]+)*\.?(?: .*)?", re.DOTALL)
_APART = regex(r"[,;] ?")
_PARTY_ONLY = regex(rf"(?:{NAME})")
_TITLES = r"(?:(?:[Pp]rof|[Dd]rs?|[Mm]r|[Ii]r|[Ii]ng)\. ){0,3}"
_TITLED = rf"(?:[A-Z]?[a-zà-ÿ-]{{4,30}} |(?:[Pp]rof|[DdMmIi]r|[Dd]rs|[Ii]ng)\.? ){{1,3}}{NAME}"
_UNKNOWN = regex(
    rf"(?:[Dd]e|[Hh]et) [a-zà-ÿ-]{{4,40}}(?: (?:van|voor|uit) [^:.?!]{{2,60}}| {NAME})?"
    rf"|{NAME} {NAME}(?:, [^:.?!]{{2,60}})?|{NAME}, [^:.?!]{{2,60}}|{_TITLED}"
)
_SAYS = regex(
    rf"{_TITLED}|{NAME} {NAME}(?:, [^:.?!]{{2,60}})?|{NAME}, [a-zà-ÿ][^:.?!]{{2,60}}"
    rf"|(?:[Dd]e|[Hh]et) [a-zà-ÿ-]{{4,40}} {NAME}"
)
_SENTENCE = regex(
    r"^(?:Ja|Nee|Nou|Kijk|Dus|Maar|Voorzitter|Allereerst|Eerst|Dan|Daarna|Vervolgens|Verder|Voorts|Ten|Tot|Tweede|Derde"
    r"|Nu|Ook|En|Of|Over|Want|Zo|Als|Wat|Daarbij|Kortom|Samenvattend|Conclusie|Punt|Mijn|Dit|Dat|Daar|Hier|Er|Goed)\b"
    r"|^(?:Minister|Staatssecretaris|Collega)s?,"
    r"|, .*\b(?:ik|wij|we|u|dat|dit|die|er|is|zijn|was|heb|wil|zou)\b"
)
"""The first words of a sentence that holds a colon: it is not a name with an office behind it."""
_BEHIND_OFFICE = regex(
    rf"(?:van|voor) .*|(?:(?:de heer|mevrouw|het lid) )?{NAME}(?:(?:,| en) {NAME}){{0,3}}|[a-z]{{1,4}}\.",
    re.DOTALL,
)
"""What may stand behind an office and a comma: what it is of, or who holds it. Anything else is a sentence that calls
upon who holds it (`Minister, mijn vraag is deze: …`)."""
_SAID = regex(rf"(?!(?i:{ONE_PERSON}|het lid) )[^\W\d_a-zà-ÿ][^\W\d_]* .{{15,}}[.?!:…]", re.DOTALL)
"""Sentences, and not the name of who presides."""
_TO_THE_CHAIR = regex(r"(?:mevrouw|mijnheer|meneer) de (?:minister|voorzitter): [a-z]", re.IGNORECASE)
_CALLED = regex(
    r"(?:(?:Mevrouw|Mijnheer|Meneer) de v|Dank u(?: wel)?, (?:mevrouw de )?v|V)oorzitter[.!,;:…] ?\S", re.IGNORECASE
)
_HEADED = regex(r"(?:De|Het|Een|Mevr|Mw|Dhr|Prof|Dr)\b|\S+ .*[^\W\d_a-zà-ÿ]")
"""The beginning of any name of a person or office, or a text with a capital further on."""
_MOST_WORDS = 12

Function = Literal["member", "minister", "chair"]


def opening(text: str, executive: tuple[str, ...] = ()) -> tuple[Turn, str] | None:
    """The turn that a text opens, and what is said in it; None where it opens no turn. Holders of one of the offices in
    `executive` answer as ministers do.

    >>> opening("De heer Kisteman (VVD): Voorzitter, bedankt.")
    (Turn(speaker='De heer Kisteman', party='VVD', function='member'), 'Voorzitter, bedankt.')
    >>> opening("De voorzitter: Dank u wel.")[0].function
    'chair'
    >>> opening("De heer J.A. van den Berg (SGP):")[0].party, opening("Mevrouw Jansen (VVD), voorzitter:")[0].function
    ('SGP', 'chair')
    >>> opening("Mevrouw Jansen (voorzitter):")[0].function, opening("De heer Jansen (directeur-generaal):")
    ('chair', None)
    >>> opening("De heer Van den Berg i (VVD):")[0].speaker, opening("Minister Van Bedacht i:")[0].speaker
    ('De heer Van den Berg', 'Minister Van Bedacht')
    >>> opening("De minister:")[0].function, opening("De minister zegt het volgende:")
    ('minister', None)
    >>> opening("Wethouder Smit: Ja.", ("wethouder",))[0].function, opening("Wethouder Smit: Ja.")
    ('minister', None)
    >>> opening("D66 (dhr. Smit): Ja.", ("wethouder",))[0]
    Turn(speaker='dhr. Smit', party='D66', function='member')
    >>> opening("De heer Smit (wethouder):", ("wethouder",))[0].function, opening("Voorzitter: de heer Smit")
    ('minister', None)
    >>> opening("Minister, luister goed: dit is nodig."), opening("De minister, mevrouw Bedacht: Ja.")[0].function
    (None, 'minister')
    >>> opening("De  heer  Kisteman (VVD):Ja.")[1], opening("De minister:nee"), opening("De minister is er om 13:30.")
    ('Ja.', None, None)
    >>> opening("De voorzitter, sprekend namens de fractie van D66: Dank.")[0]
    Turn(speaker='De voorzitter', party='D66', function='member')
    >>> opening("De heer Smit (CDA) c.s.: Ja.")[0].party, opening("De heer Smit (PVV, voorzitter): Dank.")[0].function
    ('CDA', 'chair')
    >>> opening("De heer Smit, CDA: Ja.")[0].party, opening("De heer Smit, Rotterdam: Ja.")[0].party
    ('CDA', '')
    """
    colon = text.find(":", 0, _LONGEST)
    behind = text[colon + 1 : colon + 2]
    if colon < 0 or not (behind.isspace() or behind.isupper() or not behind):
        return None
    turn, said = _turn(" ".join(text[:colon].split()), executive), text[colon + 1 :].lstrip()
    if turn and turn.function == "chair" and _PARTY_ONLY.fullmatch(said):
        return None  # `Griffier: Verzonnen` says who was the clerk
    if turn and calls_the_chair(turn.speaker) and not _SAID.match(said):
        return None
    return (turn, said) if turn else None


def calls_the_chair(label: str) -> bool:
    """Whether a label is the chair's without an article, with which a member may call upon the chair as well."""
    return label.casefold() == "voorzitter"


def opens_like_a_name(text: str) -> bool:
    """Whether a text opens with a word that stands before the name of a speaker."""
    return bool(_forms()["any"].match(text))


def is_of_the_report(text: str) -> bool:
    """Whether a text is a remark of the report about the sitting, and nobody's words.

    >>> is_of_the_report("De beraadslaging wordt gesloten."), is_of_the_report("De beraadslaging was kort.")
    (True, False)
    >>> is_of_the_report("De beraadslaging wordt geschorst. De vergadering wordt enkele minuten geschorst.3")
    True
    >>> is_of_the_report("De voorzitter sluit de vergadering."), is_of_the_report("De voorzitter is streng.")
    (True, False)
    """
    plain = _NOTE_MARK.sub("", " ".join(text.split())) if len(text) < _LONGEST else ""
    report = _forms()["report"]
    return bool(plain) and (bool(report.fullmatch(plain)) or all(map(report.fullmatch, SENTENCE.split(plain))))


def names_who_presides(text: str) -> bool:
    """Whether a text is the line of a report that names the chair or the clerk, which is complete without a full stop.

    >>> names_who_presides("Griffier: Verzonnen"), names_who_presides("De griffier: Dank u.")
    (True, False)
    """
    return bool(_forms()["presides"].fullmatch(" ".join(text.split())))


def opens_for_the_chair(text: str, below: str) -> bool:
    """Whether a line is `De voorzitter:` alone above what the chair says, which no paper has but a report of speeches:
    where a letter is signed the chair's name stands below.

    >>> opens_for_the_chair("De voorzitter:", "Ik stel voor, zo dadelijk te stemmen over een verzonnen motie.")
    True
    >>> opens_for_the_chair("De voorzitter:", "Van den Verzonnen-de Bedacht")
    False
    """
    return text.casefold() == "de voorzitter:" and len(below) > _LONGEST_NAME


def addresses_the_chair(said: str) -> bool:
    """Whether what is said begins with a word to the chair, as nothing does but a speech: `Voorzitter. Ik heb een
    vraag.`

    >>> addresses_the_chair("Voorzitter! Het is laat."), addresses_the_chair("De voorzitter van de commissie, Smit")
    (True, False)
    """
    return bool(_CALLED.match(said))


def is_aside(text: str) -> bool:
    """Whether a text is a remark of the report about the hall (applause, laughter), after which the same speaker goes
    on.

    >>> is_aside("(Geroffel op de bankjes)"), is_aside("(Dat is gelach waard.)"), is_aside("Gelach is gezond.")
    (True, False, False)
    """
    return text[:1] == "(" and len(text) < _LONGEST and bool(_forms()["aside"].fullmatch(text))


def tells_of_a_stranger(text: str) -> bool:
    """Whether a sentence opens with a verb and an office whose holder speaks for no known group.

    >>> tells_of_a_stranger("Wethouder Verzonnen antwoordt dat."), tells_of_a_stranger("De heer Smit vraagt.")
    (True, False)
    """
    return bool(_forms()["told"].match(text))


def names_a_stranger(text: str, *, marked: bool = False, titled: bool = False) -> bool:
    """Whether a text opens with a speaker in a form that is not known: `De burgemeester van Urk:` on a line of its own,
    or `Burgemeester Verzonnen:` before what he says. `marked`: what stands before the colon is set apart, as the names
    of speakers are. `titled`: only one who is named by an office that the forms know counts.

    >>> names_a_stranger("De rapporteur:"), names_a_stranger("Burgemeester Verzonnen: Ja."), names_a_stranger("Dus:")
    (True, True, False)
    >>> names_a_stranger("Ja, dat is het: een brug."), names_a_stranger("Bedacht, wethouder van Dorp: Ja.")
    (False, True)
    >>> names_a_stranger("De heer Bedacht (directeur-generaal): Ja.")
    True
    >>> names_a_stranger("De duikploeg: Ja."), names_a_stranger("De duikploeg: Ja.", marked=True)
    (False, True)
    """
    colon = text.find(":", 0, _LONGEST)
    head = BRACKETED.sub("", text[: max(colon, 0)]).strip()
    if not head or (_TO_THE_CHAIR.match(text) and text[colon + 2].islower()):
        return False
    if any(map(_forms()["stranger"].fullmatch, BRACKETED.findall(text[:colon]))) and opens_like_a_name(head):
        return True
    if titled:
        return bool(_forms()["stranger"].fullmatch(head))
    form = _UNKNOWN if colon == len(text) - 1 else _SAYS
    if _SENTENCE.search(head):
        return False
    known = bool(form.fullmatch(head) or _forms()["stranger"].fullmatch(head))
    return known or (marked and len(head.split()) <= _MOST_WORDS and bool(_HEADED.match(head)))


def _turn(head: str, executive: tuple[str, ...]) -> Turn | None:
    """The turn of a speaker, from the name printed before the colon."""
    head = _OTHERS.sub("", _ICON.sub("", head))
    head = _with_group_behind(head.lstrip("-–• "), executive) if executive else head
    brackets = bracketed(head)
    party = next((bracket for bracket in brackets if bracket and not _REMARK.fullmatch(bracket)), "")
    speaker, _, behind = BRACKETED.sub("", head).partition(", ")
    speaker = speaker.strip(" ,")
    if not brackets and _GROUP_BEHIND.fullmatch(behind):
        party, behind = behind, ""
    forms = _forms()
    found: Function | None = next(
        (function for function in ("chair", "minister", "member") if forms[function].fullmatch(speaker)), None
    )
    if behind and _SENTENCE.search(f"{speaker}, {behind}"):
        return None
    if found == "chair" and (taking := next(filter(None, map(_FOR_GROUP.fullmatch, (behind, *brackets))), None)):
        return Turn(speaker, taking["group"], "member")
    if behind and found in ("chair", "minister"):
        allowed = (forms["behind chair"], forms["behind minister"], _BEHIND_OFFICE)
        found = found if any(form.fullmatch(behind) for form in allowed) else None
    if executive and found != "chair" and any(map(_office(executive).fullmatch, (speaker, behind, *brackets))):
        found, party = "minister", ""
    if found is None and any(map(str.isalpha, party)) and not behind and _PARTY_ONLY.fullmatch(speaker):
        found = "member"
    if found == "member":
        offices = [behind, *(office for bracket in brackets for office in (bracket, *_APART.split(bracket)))]
        others: tuple[Function, ...] = ("chair", "minister")
        named = (other for other in others if any(map(forms[f"behind {other}"].fullmatch, offices)))
        found = next(named, None if any(map(forms["stranger"].fullmatch, brackets)) else found)
    return Turn(speaker, party if found == "member" else "", found) if found else None


def _with_group_behind(head: str, executive: tuple[str, ...]) -> str:
    """A head in which a group, or an office, is printed before who speaks, with it behind the name."""
    printed = _BEHIND_GROUP.fullmatch(head)
    who = printed and (printed["who"] or printed["named"])
    if not (printed and who) or not (_forms()["member"].fullmatch(who) or _office(executive).fullmatch(who)):
        return head
    group = printed["group"]
    named = any(_forms()[form].fullmatch(group) for form in ("chair", "minister", "member"))
    return head if named else f"{who} ({group})"


@lru_cache(maxsize=16)
def _office(executive: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of the holder of one of these offices, with or without a name behind it."""
    return regex(rf"(?i:(?:de )?(?:{'|'.join(map(re.escape, executive))}))(?: {_TITLES}{NAME})?")


@lru_cache(maxsize=1)
def _forms() -> dict[str, re.Pattern[str]]:
    """Patterns of a printed speaker by function; `any` matches the first word of every one."""
    tables = tomllib.loads((Path(__file__).parent / "speaker_forms.toml").read_text(encoding="utf-8"))
    behind = tables.pop("behind")
    strangers, report, presides, aside = (
        "|".join(tables.pop(name)) for name in ("stranger", "report", "presides", "aside")
    )
    named = {
        function: regex(rf"(?i:{'|'.join(forms)})(?: {_TITLES}{NAME})" + ("" if function == "member" else "?"))
        for function, forms in tables.items()
    }
    return {
        **named,
        "told": regex(rf"(?:[Dd]e |[Hh]et )?(?i:{strangers})(?: {_TITLES}{NAME})? (?=[a-z]{{2,}}[ ,])"),
        "report": regex(f"{report}|{presides}", re.IGNORECASE),
        "presides": regex(presides, re.IGNORECASE),
        "aside": regex(rf"\((?:{aside})\)\.?", re.IGNORECASE),
        "stranger": regex(rf"(?i:{strangers})(?: (?:(?i:van|voor|uit|namens) |.{{0,20}}{NAME})[^:.?!]{{0,80}})?"),
        **{f"behind {function}": regex(pattern, re.IGNORECASE) for function, pattern in behind.items()},
        "any": regex(rf"(?i:{'|'.join(form for forms in tables.values() for form in forms)})(?=[ :(]|$)"),
    }
