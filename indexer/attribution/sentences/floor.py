"""Groups that speak under the heading of another: they ask as well, or make its questions their own.

A heading says whose words stand below it, so another group must plainly be the subject of a sentence of asking,
agreeing, joining or holding a view of its own; one of which is told what it said elsewhere is not.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def way(text):
...     return way_of_joining(text, 0, find_groups(text, Context(parties.load()))[0])
>>> way("De leden van de SP-fractie steunen deze vraag.")
'joins'
>>> way("De leden van de SP-fractie hebben hierover de volgende vraag.")
'asks'
>>> way("De leden van de SP-fractie steunen het voorstel.") or way("De leden van de SP-fractie vroegen dit eerder.")
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from indexer.attribution.sentences.likewise import is_likewise
from indexer.attribution.sentences.sentence_roles import any_word, opens_with, says_others_share
from indexer.extraction.names.groups import Group, find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

Way = Literal["asks", "joins", "shares", "closes", "speaks"]
"""How a group takes the floor: it `asks` or says what it thinks, it `joins` in what stands before, it is said that it
`shares` it, or it `closes` a paragraph that is all its own (`…, zo vragen de leden van de SP-fractie.`). Several groups
that are one subject only `speak`: that counts where those of the heading are among them. Whom others speak for has not
taken the floor (`Mede namens de SP-fractie vragen zij …`)."""

_SHARED = rf"(?:\w{{1,20}} ){{0,2}}?(?:{any_word('contributions')}|zorg(?:en)?|punt(?:en)?|bezwa(?:ar|ren)|twijfels?)\b"
_ADVERBS = r"(?:[a-zà-ÿ]{1,20} ){0,4}?"
_JOINS = regex(
    rf"\)?,? {_ADVERBS}(?:(?:onderschrij(?:ft|ven)|steun(?:t|en)|ondersteun(?:t|en)|de(?:elt|len)|herha(?:alt|len))"
    rf" {_ADVERBS}(?:deze|die|dezelfde|dit|dat|de|het|bovenstaande|voorgaande) {_SHARED}"
    r"|(?:sluit|sluiten|sloot|sloten) zich [^.?!;]{0,80}\baan\b"
    r"|(?:heeft|hebben|had|hadden) zich (?![^.?!;]{0,80}\bniet\b)[^.?!;]{0,80}\baangesloten\b"
    r"|(?:kan|kunnen|wil|willen|wens(?:t|en)) [^.?!;]{0,80}\baan(?:sluiten|gesloten)\b"
    r"|stel(?:t|len) (?:ook )?(?:deze(?:lfde)?|een soortgelijke) vra(?:ag|gen)\b"
    r"|stem(?:t|men) (?:[a-z]{1,20} ){0,3}?in met\b|(?:is|zijn) het (?:hiermee|daarmee|met deze \w+) eens\b)"
)
_ASKS = regex(
    rf"\)?,? {_ADVERBS}(?:vra(?:agt|gen)|vroeg(?:en)?|verneemt|vernemen|verzoek(?:t|en)|informe(?:ert|ren)"
    rf"|(?:wil|willen|zou|zouden) {_ADVERBS}(?:weten|vernemen|vragen)"
    r"|(?:heeft|hebben|had|hadden) (?![^.?!;]{0,80}\b(?:gesteld|ingediend|gekregen)\b)(?![^.?!;]{0,30}\bgeen\b)"
    r"[^.?!;]{0,60}?\bvra(?:ag|gen)\b)"
)
_SAYS = regex(
    rf"\)?,? (?:(?:ook|tevens|voorts|verder) )?(?:{any_word('views')})\b"
    r"(?![^.?!]{0,300}\b(?:fracties?|(?:deze|die|genoemde) leden)\b)"
)
"""How a sentence goes on behind a group that joins in a question, behind one that asks, and behind one that says what
it thinks, in a sentence that names no other group."""
_TOLD = regex(
    r" (?:vroeg(?:en)?|wilden?|verzocht(?:en)?|pleitten?|steld(?:e|en)) (?:[^\s.?!;]{1,20} ){0,3}?"
    rf"(?:{any_word('once')}|(?:in|tijdens|bij) [^.?!;]{{0,40}}?"
    r"(?:debat|overleg|termijn|moties?|amendement|behandeling|begroting|verslag|inbreng|ronde|vragenuur))\b"
    rf"| (?:heeft|hebben|had|hadden) (?:[^\s.?!;]{{1,20}} ){{0,3}}?(?:{any_word('once')})\b"
    r"[^.?!;]{0,80}\b(?:gevraagd|gesteld|verzocht|gepleit)\b"
    r"| (?:heeft|hebben|had|hadden) [^.?!;]{0,80}\bingediend\b"
)
"""How a sentence goes on that tells what a group asked elsewhere."""
_ONCE = regex(
    r"(?:(?:Ook|Maar|En) )?(?i:eerder|destijds|indertijd|toen|in het verleden|vorig jaar|in (?:19|20)\d\d"
    r"|(?:in|tijdens|bij|gedurende) (?:het|de|een) (?:(?:vorige?|eerdere?|voorgaande?|laatste|voorlaatste) [a-z]{2,30}"
    r"|[a-z]{2,30} (?:van|op) (?:vorige?|verleden|\d{1,2})))\b"
    r"[^.?!;]{0,40}? "
    r"(?:vroeg(?:en)?|heeft|hebben|had|hadden|wees|wezen|verzocht(?:en)?|[a-z]{2,20}[dt]en?) (?:[a-z]{2,12} ){0,2}"
)
"""How a sentence opens that tells what the group behind it did at another time."""
_AIRED = regex(r" (?:aangekaart|genoemd|aan de orde gesteld|onder de aandacht gebracht)\b")
"""Behind a group: what it did before, elsewhere."""
_SO_ASK = regex(r"(?:\bzo|,|\?) (?:vra(?:agt|gen)|vroeg(?:en)?|(?:wil|willen) (?=[^.?!;]{3,120} weten\b)) ?$")
_ALSO_ASK = regex(r"(?:Ook|Verder|Voorts|Tevens|Daarnaast|Hierbij|Tot slot|Ten slotte) (?:vra(?:agt|gen)|vernemen) ")
_HAVE = regex(r"(?:Hierover|Daarover|Hierbij|Daarbij|Ook|Verder|Daarnaast) (?:heeft|hebben) (?:ook )?")
_QUESTIONS = regex(r" [^.?!;]{0,60}\bvra(?:ag|gen)\b(?![^.?!;]{0,40} gesteld\b)")
_THIS = regex(
    r"(?:Ook )?(?:[Bb]ij|[Mm]et|[Ii]n) (?:deze|die|dezelfde|bovenstaande|voorgaande|het|de) [^.?!;]{3,60}? "
    r"|(?:Graag|Gaarne|Hierbij|Daarbij|Hierin|Daarin|Op dit punt|Kortheidshalve) "
)
_WITH_THIS = regex(
    r"(?:sluit|sluiten|sloot|sloten|stemt|stemmen|wil|willen|kan|kunnen|verenig(?:t|en)) (?:zich )?(?:ook )?$"
)
_JOIN_END = regex(r" [^.?!;]{0,60}?\b(?:aan|in|aansluiten|instemmen|verenigen)\b")
_BEFORE = 60
"""What tells how a group joins stands in this many characters before it."""


@dataclass(frozen=True, slots=True)
class Joining:
    """A group that plainly asks or joins in a paragraph, in its first sentence or not, and how."""

    group: Group
    first: bool
    way: Way


@dataclass(frozen=True, slots=True)
class Floor:
    """Who has the floor in a paragraph under a heading that another group joins: the group `alone`, None if it is with
    those of the heading, and the parties of both. `passes`: what follows is of the heading's again."""

    alone: str | None
    parties: tuple[str, ...]
    passes: bool


def way_of_joining(text: str, sentence: int, group: Group) -> Way | None:
    """How a group that is a subject in a sentence takes the floor there; None if it does not do so plainly."""
    start = max(sentence, group.start - _BEFORE)
    if says_others_share(text, sentence, group):
        return None if _AIRED.match(text, group.end) else "shares"
    if is_told(text, group):
        return None
    if is_likewise(text, group):
        return "shares"
    if opens_with(text, group, sentence):
        if _JOINS.match(text, group.end):
            return "joins"
        if _ASKS.match(text, group.end) or (group.clear and _SAYS.match(text, group.end)):
            return "asks"
        return "speaks" if len(group.parties) > 1 else None
    with_this = _WITH_THIS.search(text, start, group.start)
    if with_this and _THIS.fullmatch(text, sentence, with_this.start()) and _JOIN_END.match(text, group.end):
        return "joins"
    if _ALSO_ASK.fullmatch(text, sentence, group.start):
        return "asks"
    if _HAVE.fullmatch(text, sentence, group.start) and _QUESTIONS.match(text, group.end):
        return "asks"
    return "closes" if _SO_ASK.search(text, start, group.start) else None


def opens_with_view(text: str, context: Context) -> bool:
    """Whether a text opens with a group and what it thinks.

    >>> from indexer.vocabulary import parties
    >>> opens_with_view("De leden van de SP-fractie wijzen op de kosten.", Context(parties.load()))
    True
    """
    first = next(iter(find_groups(text, context)), None)
    return bool(first and not first.start and first.clear and first.parties and _SAYS.match(text, first.end))


def is_told(text: str, group: Group) -> bool:
    """Whether a sentence tells of a group what it asked elsewhere."""
    return bool(_TOLD.match(text, group.end))


def is_told_once(text: str, sentence: int, group: Group) -> bool:
    """Whether the sentence that begins at a place tells what a group did once: `Eerder vroegen de leden van …`."""
    return bool(_ONCE.fullmatch(text, sentence, group.start))


def floor_under(heading: Sequence[str], joining: Sequence[Joining], speaking: Sequence[str]) -> Floor | None:
    """Who has the floor under a heading, if others join; `speaking`: the parties that are a subject below it."""
    among = [one for one in joining if one.way != "speaks" or set(one.group.parties) & set(heading)]
    others = [one for one in among if set(one.group.parties) - set(heading)]
    if not others:
        return None
    parties = tuple(dict.fromkeys(party for one in others for party in one.group.parties if party not in heading))
    opener = others[0]
    if not set(heading) & set(speaking):
        if opener.way != "shares" and (opener.first or opener.way == "closes"):
            return Floor(opener.group.printed, parties, opener.way == "joins")
    elif opener.way != "shares" and opener.first and not set(heading) & set(opener.group.parties):
        return None
    return Floor(None, (*heading, *parties), True)
