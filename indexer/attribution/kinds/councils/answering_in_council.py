"""Those who answer in the minutes of a council: as the subject of what is told, or behind what they answer.

Each paragraph of such minutes is of somebody else, so that an office at its head needs no verb of telling behind it.
"""

from __future__ import annotations

import re

from indexer.extraction.formulas.council_bodies import AT_THE_HEAD, OFFICES
from indexer.extraction.formulas.council_decisions import decides
from indexer.extraction.names.printed_names import NAME, ONE_PERSON
from indexer.patterns import regex

_NAMED_OFFICES = "|".join(map(re.escape, sorted(OFFICES, key=len, reverse=True)))
_WHO = (
    rf"(?P<who>(?i:(?:de |het )?(?:{_NAMED_OFFICES}))(?P<name> (?:mevrouw |de heer )?{NAME})?)(?![\w-])"
    r"(?: \([^()]{1,40}\))?"
)
_TELLS = (
    r"(?:antwoordt|antwoordde|zegt|zei|meldt|meldde|laat|liet|geeft|gaf|legt|legde|licht|lichtte|wijst|wees|stelt|stelde"
    r"|benadrukt|benadrukte|reageert|reageerde|merkt|merkte|verklaart|verklaarde|deelt|deelde|herhaalt|herhaalde"
    r"|bevestigt|bevestigde|beaamt|beaamde|verwijst|verwees|zegde|verzekert|verzekerde|vertelt|vertelde)"
)
_SUBJECT = regex(rf"(?:(?:Ook|Verder|Vervolgens|Daarna|Tot slot|Ten slotte),? )?{_WHO}(?=,? [a-z]|: ?\S|\. [A-Z])")
_BEHIND = regex(
    rf"(?:(?:Op|In|Over|Aan|Voor|Tegen|Naar|Hierop|Daarop|Hierna|Vervolgens|Desgevraagd|Tot slot|Ten slotte)\b"
    rf"[^.?!:;]{{0,120}} {_TELLS} (?:ook )?"
    rf"|(?:Voor|Aan|Tegen) (?:de heer|mevrouw) {NAME} (?:heeft|kan|wil|zegt|moet) ){_WHO}"
)
_SO_SAID = regex(rf"[^?!:;]{{3,240}}, (?:aldus|(?:zo )?{_TELLS}) {_WHO}(?:[.,]|$| (?:tegen|aan) )")
_PRESIDES = regex(
    r" (?:opent|opende|sluit|sloot|schorst|schorste|heropent|heropende|heet|heette|dankt|dankte|bedankt|bedankte"
    r"|constateert|constateerde|concludeert|concludeerde|stelt (?:de|het|aan de orde|vast)|geeft (?:\S+ ){0,4}het woord"
    r"|brengt|bracht|wenst|wenste|feliciteert|feliciteerde|leest|las|beëdigt|beëdigde|installeert|installeerde)\b"
)
"""Behind the office of one who may preside: he does."""
_OUTSIDE = regex(
    r"(?:De |Een )?(?i:inspre(?:ker|ekster)|griffier|notulist|gemeentesecretaris)\b(?! van)"
    r"|(?:Schorsing|Pauze|Heropening|Sluiting) (?:van|om|tot|te) \d|De voorzitter \(|(?i:de voorzitter)\. [A-Z]"
    r"|(?:Niets|Niemand|Hierna|Daarna|Vervolgens|Om)\b[^.?!:;]{0,80} (?:sluit|opent|schorst|heropent) "
    r"(?:de (?:voorzitter|burgemeester|dijkgraaf)|hij|zij) "
)
_LEADS = regex(rf"(?:De )?(?i:gespreksleider|(?:dag|avond)voorzitter|moderator|debatleider)(?: {NAME})?")
"""Who leads an evening, and is no member of the council."""
_MEETINGS = regex(r"(?i:toezegging|stemverklaring|mededeling|actie(?:punt)?)(?:en|s)?(?: \d{1,2})? ?: ")
"""The label of what nobody has the floor for, who is not named behind it."""
_ALONE = regex(rf"{_WHO}:?")
_TOLD = regex(
    rf"{ONE_PERSON} {NAME}(?: \([^()]{{1,40}}\))? (?:krijgt|kreeg) "
    r"(?:te horen|(?:ten|als|het|een) antwoord|van (?:de |het )?(?:wethouder|college|gedeputeerde))\b"
)
"""How a paragraph opens that tells what somebody else says than a member, and what is told to one."""
_DONE_TO = regex(r" (?:krijgt|kreeg|wordt|werd|is (?:gevraagd|verzocht|opgeroepen)|had|hadden)\b")
_AS_OTHERS_SAY = regex(
    r" (?:krijgt|kreeg|wordt|werd|is|had|heeft|hadden|hebben|moet|moeten|moest|zou|mag|mocht|hoeft|kan|kon|lijkt|leek"
    r"|weigert|weigerde|negeert|negeerde|vergeet|vergat|staat|stond|komt|kwam|denkt|dacht|weet|wist)\b"
)
"""Behind the name of who holds an office: it is another who tells this of him; and behind an office alone."""
_PRESENT = regex(r",? (?:[a-zà-ÿ]{2,20}(?:t|en)|zei|zegde|[a-zà-ÿ]{2,20}[dt]en?|wil|zal|gaf|liet|wees)\b")
_HEAD = regex(rf"(?:de )?(?:{'|'.join(AT_THE_HEAD)})\b", re.IGNORECASE)
_TOGETHER = regex(r"(?:het )?(?:college|dagelijks bestuur|gedeputeerde staten|b&w|gs)\b.*", re.IGNORECASE)
_TELLS_ALONE = regex(rf",? (?!stel(?:t|de)\b){_TELLS} ")
"""A verb of whatever somebody does; those together in an office do much of which others tell."""


def officer_on_the_floor(text: str) -> str | None:
    """Who answers in a paragraph of the minutes of a council, as printed; None where it opens otherwise.

    >>> [officer_on_the_floor(text) for text in ("Wethouder Bedacht ontraadt dat.", "De dijkgraaf antwoordt dat.")]
    ['Wethouder Bedacht', 'dijkgraaf']
    >>> [officer_on_the_floor(text) for text in ("De burgemeester sluit de zitting.", "De wethouder moet dat weten.")]
    [None, None]
    >>> officer_on_the_floor("Het college is in gesprek, aldus wethouder Bedacht.")
    'wethouder Bedacht'
    >>> officer_on_the_floor("Dat kost vier ton, zegt wethouder Bedacht tegen mevrouw Verzonnen.")
    'wethouder Bedacht'
    >>> officer_on_the_floor("Voor mevrouw Verzonnen heeft wethouder Bedacht goed nieuws.")
    'wethouder Bedacht'
    """
    if said := _SO_SAID.match(text) or _BEHIND.match(text):
        return _printed(said)
    subject = _SUBJECT.match(text)
    if subject is None or _presides(subject):
        return None
    others = _DONE_TO if subject["name"] else _AS_OTHERS_SAY
    if others.match(text, subject.end()):
        return None
    if text.startswith(". ", subject.end()):
        return _printed(subject) if subject["name"] else None
    does = _TELLS_ALONE if _TOGETHER.fullmatch(subject["who"]) else _PRESENT
    return _printed(subject) if subject["name"] or does.match(text, subject.end()) else None


def officer_in_heading(text: str) -> str | None:
    """Who answers below a heading that is no more than his office and name, as printed.

    >>> officer_in_heading("Wethouder Bedacht"), officer_in_heading("Wethouders"), officer_in_heading("Wethouder")
    ('Wethouder Bedacht', None, None)
    """
    alone = _ALONE.fullmatch(text)
    return _printed(alone) if alone and alone["name"] else None


def is_of_the_meeting(text: str) -> bool:
    """Whether a paragraph tells what the council decided, what its chair did as such, or what somebody says who is no
    member of it.

    >>> is_of_the_meeting("De dijkgraaf sluit de vergadering."), is_of_the_meeting("De dijkgraaf is tegen.")
    (True, False)
    >>> is_of_the_meeting("Inspreker mevrouw Bedacht vraagt om een brug.")
    True
    """
    subject = _SUBJECT.match(text)
    leads = _LEADS.match(text)
    if (subject and _presides(subject)) or (leads and _PRESIDES.match(text, leads.end())):
        return True
    return bool(_OUTSIDE.match(text) or _MEETINGS.match(text)) or decides(text)


def is_told_to_member(text: str) -> bool:
    """Whether a paragraph opens with a member to whom something is told, and who says nothing.

    >>> is_told_to_member("Mevrouw Bedacht (CDA) krijgt te horen dat het kan."), is_told_to_member("Mw. Bedacht wil.")
    (True, False)
    """
    return bool(_TOLD.match(text))


def _presides(subject: re.Match[str]) -> bool:
    """Whether who may preside over a council does so here."""
    return bool(_HEAD.match(subject["who"]) and _PRESIDES.match(subject.string, subject.end()))


def _printed(found: re.Match[str]) -> str:
    return re.sub("^(?:[Dd]e|[Hh]et) ", "", found["who"])
