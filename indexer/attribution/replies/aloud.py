"""Whom a spoken reply answers: those of whom it says that they asked or brought something up, or that something is said
to them.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> [asked_aloud(f"{said}.", context) for said in ("Dan de heer Smit (CDA). Dat kan", "Dan de motie van D66")]
[('cda',), ()]
>>> asked_aloud("Mevrouw Smit (SP) wil van de regel af. Dat kost geld.", context)
('sp',)
"""

from __future__ import annotations

import re

from indexer.attribution.replies.bare_names import ASKED
from indexer.attribution.replies.forms import ANYTHING, Form, has_form
from indexer.extraction.names.groups import Group, find_groups
from indexer.extraction.names.party_names import Context
from indexer.records import UNKNOWN

_BEFORE = 60
"""What tells whether a group asked stands in this many characters before it."""
_HIS_QUESTION = re.compile(
    r"\b(?:de|een|die|deze|andere|laatste|eerste)(?: (?:twee|drie|vier|vijf|zes|\d{1,2}))? vra(?:ag|gen) van "
    r"(?:de |het )?$"
    r"|\bvra(?:ag|gen) (?:[a-z]{1,20} )?gesteld\b[^.?!;:]{0,40} door (?:de |het )?$"
    r"|(?:^|[.?!:] )(?:Daar(?:naar|over|om)?|Dat|Ook|Verder|Voorts|Daarnaast|Daarbij|Hier(?:naar|over)?|Terecht|Zo|Dan"
    r"|Vervolgens) (?:vroeg(?:en)?|informeerden?|vraagt|vragen) (?:ook )?(?:de |het )?$"
    r"|\b(?:in|als) (?:antwoord|reactie) op (?:de |het )?$",
    re.IGNORECASE,
)
"""How a spoken reply says of somebody, behind the name or before it, that he asked."""
_BEGAN = re.compile(
    r"\)? (?:begon(?:nen)? over\b"
    r"|(?:[a-z]{1,20} ){0,4}?(?:vra(?:ag|gen) (?:had|heeft) gesteld|gevraagd (?:had|heeft))\b)"
)
"""Behind a name: that somebody brought something up, or that he had asked."""
_TURNS_TO = re.compile(
    r"(?:^|[.?!] )(?:Dan|Nu|Vervolgens|Tot slot|Ten slotte|(?:Dan )?(?:[Ii]k (?:begin|kom|ga)|(?:kom|ga) ik)"
    r"[^.?!:;]{0,20} (?:met|bij|naar|op)) (?:de |het )?$"
)
_HE_ASKED = re.compile(
    r"\)?[.:,] (?:Hij|Zij|Ze|Die|hij|zij|ze|die) (?:vroeg|informeerde|wilde|stelde|had|vraagt|wil)\b"
)
"""Before and behind somebody to whom the reply turns: `Ik begin met de heer Smit. Hij vroeg …`."""
_NEXT = re.compile(r"(?:^|[.?!] )(?:[Dd]an|Nu|Vervolgens)(?: (?:nog|ook|even))? (?:de |het )?$")
_IN_TURN = re.compile(r"\)?(?:[.!]| over )(?![^.?!;:]{0,60}\b(?:moties?|amendement)\b)")
"""Before and behind somebody whose turn it is to be answered: `Dan de heer Smit. Dat kan.`"""
_HIS_THING = re.compile(
    r"(?:^|[.?!] )[Dd]an (?:nog )?(?:de|het) (?!\w{0,30}(?:motie|amendement|brief|collega|stemming|inbreng)\b)"
    r"[a-z]{2,30} van (?:de |het )?$"
)
"""Before somebody of whom a reply names what he asked for: `Dan de dertig van de heer Smit.`"""
_THING_OF = re.compile(
    r"(?:^|[.?!] )(?:Dan )?(?:[Dd]e|[Hh]et) (?!\w{0,30}(?:motie|amendement|brief|collega)\b)"
    r"[a-z]{2,30} van $"
)
_THERE_IT_IS = re.compile(r"\)?: (?:die|dat|daar|deze|dit|ja|nee)\b")
"""Before and behind somebody who asked for a thing: `De folder van mevrouw Smit: die komt er.`"""
_WANTS = re.compile(r" (?:wil|willen|wilden?) (?:[a-z]{1,20} ){0,3}?weten\b")
_TELLING = (
    r"(?:melden|meedelen|zeggen|toezeggen|antwoorden|berichten|bevestigen|verzekeren|geruststellen|wijzen|voorhouden"
    r"|meegeven)\b"
)
_MAY = r"(?:kan|wil|mag|moet)"
_TOWARDS = re.compile(r"\b(?:tegen|aan|richting|in de richting van) (?:de |het )?$", re.IGNORECASE)
_SAYS_TO = re.compile(
    rf"\)? (?:(?:zeg|meld|antwoord|bericht|verzeker) ik\b|{_MAY} ik (?:[a-z]{{1,20}} ){{0,4}}?{_TELLING})"
)
_MAY_TELL = re.compile(rf"\b(?:ik {_MAY}|{_MAY} ik) (?:[a-z]{{1,20}} ){{0,3}}?(?:de |het )?$", re.IGNORECASE)
_TELLS = re.compile(rf"\)? (?:[a-z]{{1,20}} ){{0,5}}?{_TELLING}")
_PROMISING = re.compile(r"\b(?:zeg ik|ik zeg) (?:[a-z]{1,20} ){0,3}?(?:de |het )?$", re.IGNORECASE)
_PROMISES = re.compile(r"\)? (?:[a-z]{1,20} ){0,5}?toe\b")
_SAID_TO = re.compile(
    r"\b(?:zeg|meld|antwoord|bericht) ik (?:[a-z]{1,20} ){0,3}?(?:tegen|aan|richting|in de richting van) (?:de |het )?$"
)
_BY = re.compile(r"\bdoor (?:de |het )?$", re.IGNORECASE)
_IS_ASKED = re.compile(r"\)? (?:is|zijn|werd(?:en)?|wordt) (?:[a-z]{1,20} ){0,4}?gevraagd\b")
_ASKED_BY = re.compile(r"\b(?:is|zijn|werd(?:en)?|wordt) (?:[a-z]{1,20} ){0,3}?door (?:de |het )?$", re.IGNORECASE)
_TO_ME = re.compile(r"\)? (?:[a-z]{1,20} ){0,3}?gevraagd\b")
_PUT = re.compile(r"(?:^|[.?!:] )(?:Dan|Ook|Verder|Voorts|Daarnaast|Vervolgens|Tot slot) (?:stelden?|had(?:den)?) $")
_A_QUESTION = re.compile(
    r"\)? (?:(?:mij|nog|ook|daarover|hierover) ){0,3}(?:de|een|twee|drie) (?:[a-z]{1,20} )?vra(?:ag|gen)\b"
)
"""Before and behind one whose question follows: `Dan stelde de heer Smit de vraag of …`."""
_WHO = re.compile(r"\)?, die [^.?!;:,]{1,80},(?: ook)? (?:vroeg|vraagt|informeerde|wilde? (?:[a-z]{1,20} )?weten)\b")
"""Behind one who asks, behind a clause that says where he is: `De heer Smit, die er niet meer is, vroeg …`."""
_OPENS = re.compile(r"^(?:[Vv]oorzitter[.,!] |Goed[.,] |Ja[.,] |Nee[.,] )?(?:Maar |En |Ook |Dan )?(?:[Dd]e |[Hh]et )?$")
_SAYS = re.compile(
    r"\)?(?:-fractie)? (?:heeft (?:helemaal |volkomen |volledig |absoluut )?(?:gelijk|een punt)\b"
    r"|(?![^.?!;:]{0,80}\b(?:moties?|amendement)\b)(?:(?:ook|al|terecht|zelf) )?"
    r"(?:noem(?:t|de)|zei|zegt|wees|wijst|stel(?:t|de)|merkte?|sprak|spreekt|refereer(?:t|de)|pleit(?:te)?|bepleit(?:te)?"
    r"|bracht|brengt|vindt|vond|hoopt(?:e)?|wil|wilde|begon|citeer(?:t|de)|suggereer(?:t|de)|benoem(?:t|de)|uitte"
    r"|schets(?:t|te)|haal(?:t|de)|memoreer(?:t|de)|vreest|verwees|verwijst|maak(?:t|te)|gaf|geeft|had het over"
    r"|heeft het over|heeft (?:het )?[^.?!;:]{0,60}\b(?:gezegd|aangegeven|genoemd|gewezen|gehad over|gepleit|verwezen"
    r"|gesproken|gerefereerd|opgemerkt|opgeroepen))\b)"
)
"""Before and behind one with whose words a reply opens: `Mevrouw Smit wil van de regel af. Dat kost …`."""
_HEARS = re.compile(r"\bik hoor(?:de)? (?:ook )?(?:de |het )?$", re.IGNORECASE)
_PLEAD = re.compile(r"\)? (?:[a-z]{1,20} ){0,2}?(?:pleiten|vragen)\b")
_AND_OF = re.compile(r"\)?(?: onder anderen?)?,? (?:en|alsook|maar) (?:ook )?(?:die )?(?:van|door) (?:de |het )?")
"""Between one who asked and another who did: `de vraag van mevrouw Smit en ook van de heer Jansen`."""
_COMMA, _CALLED, _ENDS = re.compile(r", $"), re.compile(r"(?:mijnheer|meneer|mevrouw) "), re.compile(r"[.!?]|$")
"""Before, in and behind a name with which a sentence ends, of whom it is said to: `Dat kan niet, mevrouw Smit.`"""
_SPOKEN_TO: tuple[Form, ...] = (
    (_TOWARDS, _SAYS_TO),
    (_MAY_TELL, _TELLS),
    (_PROMISING, _PROMISES),
    (_SAID_TO, ANYTHING),
    (_BY, _IS_ASKED),
    (_ASKED_BY, _TO_ME),
    (_PUT, _A_QUESTION),
    (ANYTHING, _WHO),
    (_NEXT, _IN_TURN),
    (_HIS_THING, ANYTHING),
    (_OPENS, _SAYS),
    (_HEARS, _PLEAD),
    (_TURNS_TO, _HE_ASKED),
    (_THING_OF, _THERE_IT_IS),
)
"""What stands before and behind somebody to whom a spoken reply says something: `Tegen de heer Smit zeg ik dat …`."""
_WHOSE_MOTION = re.compile(
    r"\b(?:de|het|een) \w{0,30}(?:motie|amendement|brief)(?: van|,? waarin|,? die)? $", re.IGNORECASE
)
"""What stands before a group that asked for something in a paper of its own."""


def asked_aloud(text: str, context: Context) -> tuple[str, ...]:
    """The parties whose questions a paragraph of a spoken reply answers: only where it says that they asked, or that
    it is said to them.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> asked_aloud("De heer Smit (CDA) vroeg naar de kosten. Dat is, anders dan de SP denkt, niet veel.", context)
    ('cda',)
    >>> [asked_aloud(f"De SP heeft {said}.", context) for said in ("gevraagd of ik haar motie steun", "een motie")]
    [('sp',), ()]
    >>> asked_aloud("Dan de vraag van D66 over geld. Ik ben het eens met mevrouw De Vries (VVD).", context)
    ('d66',)
    """
    asked: list[Group] = []
    last = 0
    for group in find_groups(text, context):
        beside = bool(asked) and asked[-1].end == last and bool(_AND_OF.fullmatch(text, last, group.start))
        if beside or _asked_aloud(text, group):
            asked.append(group)
        last = group.end
    printed = {stay.group for stay in context.actors or ()}
    return tuple(
        dict.fromkeys(
            party for group in asked for party in group.parties if not party.startswith(UNKNOWN) or party in printed
        )
    )


def _asked_aloud(text: str, group: Group) -> bool:
    start = max(0, group.start - _BEFORE)
    asked = any(pattern.match(text, group.end) for pattern in (ASKED, _WANTS, _BEGAN))
    told = has_form(text, group, _SPOKEN_TO, near=_BEFORE)
    called = (
        _CALLED.match(text, group.start) and _COMMA.search(text, start, group.start) and _ENDS.match(text, group.end)
    )
    return bool(asked or told or called or _HIS_QUESTION.search(text, start, group.start)) and not (
        _WHOSE_MOTION.search(text, start, group.start)
    )
