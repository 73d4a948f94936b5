"""Groups that a reply names for what they moved, or for where they are, and not for a question.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def told(text):
...     return is_told_of(text, 0, find_groups(text, Context(parties.load()))[0])
>>> told("De SP-fractie diende op 8 juni een motie in over de brug."), told("De SP-fractie stelt een fonds voor.")
(True, False)
>>> told("Met amendement nr. 55 beoogt de SP-fractie een fonds te vormen.")
True
"""

from __future__ import annotations

import re

from indexer.extraction.names.groups import Group
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex

_PAPER = r"(?:sub)?(?:moties?|amendement(?:en)?|initiatiefnota|initiatiefwet|initiatiefvoorstel|wetsvoorstel)"
_OTHERS = (
    rf"\)?(?:(?:,|,? en) (?:(?:de |het )?(?:(?:fracties?|leden|lid) van (?:de |het )?)?)?"
    rf"(?:{NAME} ?\([^()]{{1,40}}\)|[A-Z0-9][\w+-]{{1,30}}(?: van de [A-Z]\w{{1,20}})?)){{0,6}}\)?"
)
"""Behind a group: others that do the same."""
_ASKS = regex(
    r"[^.?!]{0,200}\b(?:vraagt|(?<!\bde )vragen|vroeg(?:en)?|vraag|wil(?:len)? weten|gevraagd|verzocht|toegezegd"
    r"|beloofd)\b"
)
"""Behind one that asks all the same."""
_DONE = r"(?:ingediend|aangeboden|ingetrokken|aangehouden|ondertekend)\b"
_MOVES = regex(
    rf"{_OTHERS} (?:(?:dient|dienen|dienden?) (?:[^\s.?!;]{{1,30}} ){{0,8}}?in\b"
    rf"|(?:heeft|hebben|had|hadden) (?:[^\s.?!;]{{1,30}} ){{0,8}}?{_DONE}"
    rf"|(?:(?:is|zijn|werd|werden) )?(?:een|de|het|deze|dit|die) (?:[a-z]{{1,20}} ){{0,2}}?{_PAPER} "
    rf"[^.?!;]{{0,80}}?{_DONE}"
    rf"|(?:trok(?:ken)?|trekt|trekken|hield(?:en)?|houdt|houden) (?:[a-z]{{1,20}} ){{1,3}}?{_PAPER} [^.?!;]{{0,40}}?"
    r"\b(?:in|aan)\b"
    r"|(?:is|zijn|was|waren) (?:[a-z]{1,20} ){0,2}?(?:mede-?)?"
    r"(?:indieners?|initiatiefnemers?|ondertekenaars?|rapporteurs?|woordvoerders?)\b"
    rf"|(?!vra|vro|verzo|infor)[a-z]{{3,20}} (?:in|met|bij|via) (?:haar|zijn|hun|een) (?:[a-z]{{1,20}} )?{_PAPER}\b)"
)
_AS = regex(
    r"\b(?:(?:mede-?)?indieners?|initiatiefnemers?|voorzitter|rapporteurs?)\b[^.?!;]{0,80}, (?:de |het )?$",
    re.IGNORECASE,
)
"""Before a member: as what he is named."""
_BY_PAPER = regex(
    r"(?:^|[.?!] )(?:Ook m|M|I|B|V|D)(?:et|n|ij|ia|oor) (?:(?:het|de|een|dit|deze|haar|zijn|hun) )?"
    rf"(?:[a-z]{{1,20}} ){{0,2}}?{_PAPER}(?:[^.?!;,]|nrs?\.){{0,60}}? "
    r"(?:beo(?:ogt|gen|ogden?)|stel(?:t|len|den?)|regel(?:t|en|den?)|bepleit(?:en)?|reserveer(?:t|den?)|reserveren"
    rf"|stre(?:eft|ven)|wil(?:len|den?)?) (?:de |het )?(?:{NAME} ?\()?$"
)
"""How a sentence goes on behind a group that moves something, and how it comes to one with what is moved."""
_HAND = regex(rf"\bvan de hand van (?:de |het )?(?:(?:leden|lid) )?(?:{NAME} ?\()?$")
_GONE = regex(
    rf"{_OTHERS} (?:(?:heeft|hebben) (?:de|deze|uw) (?:Tweede |Eerste )?Kamer (?:[a-z]{{1,20}} ){{0,2}}?verlaten"
    r"|(?:is|zijn) (?:[a-z]{1,20} ){0,2}?"
    r"(?:geen (?:Kamer)?lid meer|overleden|vertrokken|teruggetreden|opgevolgd|vervangen))\b"
)
_INSTEAD = regex(r"\b(?:opgevolgd|vervangen) door (?:de |het )?$")
_WITH_ME = regex(
    r"\b(?:(?:was|waren|ben|zijn|ging(?:en)?|bracht(?:en)?|bezocht(?:en)?|heb(?:ben)?|sprak(?:en)?) (?:ik|wij)"
    r"|(?:ik|wij) (?:was|waren|ben|ging(?:en)?|heb(?:ben)?|sprak(?:en)?)) [^.?!;]{0,60}?\bmet (?:de |het )?$",
    re.IGNORECASE,
)
_VISITS = regex(r"[^.?!;]{0,60}\b(?:(?:werk)?bezoek|gesproken|overlegd)\b")
"""Before and behind one who went somewhere with who answers, or spoke with him."""
_BEFORE = 140
"""What tells it stands in so many characters before a group."""


def is_told_of(text: str, sentence: int, group: Group) -> bool:
    """Whether a sentence that begins at a place tells what a group moved, or where it went."""
    start = max(sentence, group.start - _BEFORE)
    if _BY_PAPER.search(text, max(0, group.start - _BEFORE), group.start):
        return True
    with_me = _WITH_ME.search(text, start, group.start) and _VISITS.match(text, group.end)
    named = group.person and _AS.search(text, start, group.start)
    behind = any(pattern.match(text, group.end) for pattern in (_MOVES, _GONE))
    before = any(pattern.search(text, start, group.start) for pattern in (_HAND, _INSTEAD))
    return bool((behind or before or named or with_me) and not _ASKS.match(text, group.end))
