"""Groups that a reply names without answering them: it names their motion or bill, they are answered or were told
something elsewhere, they voted, agreed or spoke elsewhere or ask nothing, or are compared with whom it answers.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> def stands_by(text):
...     return is_bystander(text, 0, find_groups(text, context)[0])
>>> stands_by("De motie van de leden van de SP-fractie is uitgevoerd.")
True
>>> stands_by("Ik verwijs naar mijn antwoord op de vraag van de leden van de SP-fractie.")
True
>>> stands_by("Zoals ik de leden van de SP-fractie eerder heb gemeld, is dat zo.")
True
>>> stands_by("In antwoord op de vraag van de leden van de SP-fractie verwijs ik naar bijlage 1.")
False
>>> stands_by("De SP-fractie in de Tweede Kamer stemde tegen."), stands_by("De SP-fractie stemt in met de wet.")
(True, False)
>>> stands_by("De SP-fractie kreeg een afschrift."), stands_by("De SP-fractie heeft een afschrift gevraagd.")
(True, False)
"""

from __future__ import annotations

import re

from indexer.attribution.replies.forms import Form, has_form
from indexer.attribution.replies.named_in_agreements import has_agreed
from indexer.attribution.replies.named_in_contrast import without_opposed
from indexer.attribution.sentences.sentence_roles import ASKS, any_word
from indexer.extraction.names.groups import Group, find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_BEFORE = 60
"""What a group did stands in this many characters before it."""
_FAR = 160
"""Where it is answered stands in this many, in its sentence."""
_PUTS = (
    r"(?:vra(?:agt|gen)|vroeg(?:en)?|verzoe(?:kt|ken)|pleit(?:en|ten?)?|wij(?:st|zen)|wees|wezen|stel(?:t|len|den?)"
    r"|vindt|vinden|meent|menen|merk(?:t|en|ten?)|informe(?:ert|ren|erden?)|wil(?:len)?|dring(?:t|en)|drong(?:en)?)"
)
"""What a group does of which it is no paper that stands before it: `In haar nota pleit het lid …`."""
_MADE = regex(
    rf"\b\w{{0,30}}(?:{any_word('things')}|(?<=\w )antwoord(?:en)? aan) "
    rf"(?:(?!{_PUTS}\b)\w+ ){{0,2}}?(?:van |door )?$"
    r"|\b(?:de|een) aan $"
    r"|\b(?:de|mijn|een|eerdere) (?:kamer)?brief(?: van [^.?!;,]{1,30})? aan (?:de |het )?$"
    rf"|\b(?:in|uit|na|tijdens) (?:het|de|een|mijn) \w{{0,30}}(?:{any_word('meetings')}) met $"
    r"|\b(?:motie|amendement|wetsvoorstel)s?-(?:[^().]{1,40} (?:c\.s\. )?\()?$"
    rf"|\b(?:sub)?(?:motie|amendement)(?:s|en)?\b(?:(?!\b(?:en|{any_word('opinions')})\b)(?:[^.?!;]|nrs?\.)){{0,50}}"
    r" van (?:(?:de|het) )?"
    r"(?:(?:kamer)?(?:lid|leden) [^().?!]{1,40} (?:c\.s\. )?\()?$"
    r"|\bverwijzen (?:daarbij |hierbij )?naar [^.?!]{0,30}\bvan (?:de |het )?$",
    re.IGNORECASE,
)
_ANSWER_TO = regex(r"\bantwoord aan $", re.IGNORECASE)
_IS = regex(r"\)? (?:luidt|is),? (?:dan ook )?(?:dat|als volgt|:)")
_FIRST = regex(r"^(?:(?:Aan )?(?:De |de |Het |het )?|(?:Zowel|Ook) (?:aan )?(?:de |het )?)$")
_I_TOLD = regex(
    r"\)? (?:heb ik|hebben wij) (?:[a-z]{1,20} ){0,5}?"
    r"(?:gemeld|geantwoord|gezegd|me(?:e|de)gedeeld|bericht|laten weten|toegezegd|geschreven)"
    r" (?:dat|hoe|waarom|wanneer)\b"
)
_ANSWERED_HERE: tuple[Form, ...] = ((_ANSWER_TO, _IS), (_FIRST, _I_TOLD))
"""Before and behind a group that is answered here all the same: `Mijn antwoord aan de SP-fractie is dat …`, `De
SP-fractie heb ik eerder gemeld dat …`, where a paragraph opens so."""
_DONE_BY = regex(r"\b(?:de|het|een|die|dat|welke),? door $", re.IGNORECASE)
_DONE = regex(r"[^.?!;,]{0,30} (?:ingediende?|aangenomen|gewijzigde?|ondertekende?|verworpen)\b")
"""What stands before and behind a group of which a motion is named: `de door de SP-fractie ingediende motie`."""
_REPLY = r"(?:antwoord(?:en)?|beantwoording|reactie|toelichting|passage|opmerking(?:en)?|hetgeen|wat)"
_ANSWERED_ELSEWHERE = regex(
    r"\b(?:verwijs|verwijst|verwijzen|verwijzing|verwezen|refereer|zie)\b[^.?!;]{0,50}?"
    rf"\b(?:het|mijn|ons|onze|haar|zijn|hun|de|dat|eerdere) [^.?!;,]{{0,40}}?{_REPLY}\b[^.?!;,]{{0,60}}$"
    r"|\b(?:zoals|reeds|eerder|al|hiervoor|hierboven|elders)\b[^.?!;,]{0,100}\b(?:in|bij) "
    r"(?:(?:het|de|mijn|ons|onze|haar|hun|een) )?(?:eerdere? )?(?:antwoord(?:en)?|beantwoording|reactie)\b"
    r"[^.?!;,]{0,60}$",
    re.IGNORECASE,
)
_REPLY_TO = regex(r"\b(?:antwoord(?:en)?|beantwoording|reactie)\b[^.?!;,]{0,60}$", re.IGNORECASE)
_THERE = regex(
    r"\)? (?:hierboven|hiervoor|hierna|verderop|elders|eerder"
    r"|(?:in|onder) (?:paragraaf|hoofdstuk|onderdeel|deze nota|deze memorie)\b)",
    re.IGNORECASE,
)
"""What stands before and behind a group that is answered elsewhere: `mijn antwoord op de vraag van … hierboven`."""
_SAID = r"(?:gemeld|geantwoord|me(?:e|de)gedeeld|geschreven|bericht|geïnformeerd|aangegeven|laten weten|uiteengezet)"
_ALSO_TOLD = regex(
    r"\b(?:zoals|eerder|destijds|reeds)\b (?!(?:gevraagd|verzocht|gesteld))[^.?!;,]{0,40}$", re.IGNORECASE
)
_TOLD = regex(rf"[^.?!;,]{{0,120}} {_SAID}\b")
_TOLD_BEFORE = regex(
    r"[^.?!;,]{0,60}\b(?:eerder|destijds|reeds)\b (?:\w+ ){0,4}?(?:door mij |per brief )?"
    r"(?:heb |is |zijn )?(?:ik )?(?:gemeld|(?:ge|be)antwoord|me(?:e|de)gedeeld|geïnformeerd|laten weten)\b"
)
"""What stands before and behind a group that was told something before: `zoals ik … eerder heb gemeld`."""
_ALIKE = regex(
    r"\b(?:zoals|evenals|net als|anders dan|in tegenstelling tot(?: wat| hetgeen)?)(?: ook)?(?: door)? $", re.IGNORECASE
)
_CLAUSE = regex(r"[^,.;?!]{0,60}")
_ASKED_TOO = regex(
    r"\?|\b(?:vragen|vraagt|vroegen|vroeg|verzoeken|wil(?:len|den?)? weten|gevraagd|verzocht)\b", re.IGNORECASE
)
_OPINION = regex(
    r"(?:Anders dan|In tegenstelling tot|Evenals|Net als|Zoals) |Dat (?:het|de|een|er|dit|deze) [^.?!]{5,200}?, zoals "
)
_WITH_OTHERS = regex(r" (?:[a-zà-ÿ]{2,20} ){0,3}?[a-zà-ÿ]{2,20}, (?:evenals|net als) ")
"""What stands between a group and others that say the same: `stellen, evenals …`."""
_NEAR = 12
"""So many characters before groups that are compared, a verb says that they ask: `vragen, evenals …`."""
_SITS = r" (?:in|van|aan) de (?:Tweede Kamer|Eerste Kamer|overzijde)"
_OF_CHAMBER = regex(_SITS)
_QUESTION_OF = regex(
    r"\b(?:vra(?:ag|gen)|opmerking(?:en)?|inbreng|verzoek(?:en)?|suggestie)(?: \w{1,20}){0,2}? (?:van|door) $"
    r"|\bin (?:antwoord|reactie) op $",
    re.IGNORECASE,
)
"""Behind a group that is told apart by its chamber, and before one that is answered all the same."""
_HAS_DONE = r"(?:heeft|hebben|had|hadden)\b[^.?!;,]{0,80}"
_VOTED = regex(
    rf"\)?(?:{_SITS})? (?:"
    r"stem(?:den?|t|men) (?:[a-z]{1,12} ){0,3}?(?:voor|tegen)\b|onth(?:ield(?:en)?|oudt|ouden) zich van stem"
    r"|steun(?:den?|t|en) (?:[a-z]{1,12} ){0,3}?\w{0,30}(?:motie|amendement)\b"
    rf"|{_HAS_DONE} (?:(?:voor|tegen) ?gestemd"
    r"|(?:motie|amendement)[^.?!;,]{0,40} (?:gesteund|ingediend|verworpen))\b)"
    r"(?![^.?!]{0,200}\b(?:vraagt|vragen|vroeg(?:en)?|wil(?:len)?)\b)"
)
"""Behind a group: how it voted."""
_PUT_NOTHING = regex(
    rf"\)?(?:{_SITS})? (?:(?:heeft|hebben|had|hadden|namen?|nemen|neemt) (?:[\w-]{{1,30}},? ){{1,10}}?en )?"
    r"(?:heeft|hebben|had|hadden|stelt|stellen|stelden?) (?:[a-z]{1,12} ){0,4}?geen "
    r"(?:(?:verdere|nadere|aanvullende) )?(?:vragen|opmerkingen|inbreng)\b"
    r"(?![^.?!]{0,200}\b(?:maar|wel|vraagt|willen|wil|vragen (?:zich|of|naar|hoe|wat|waarom|om)))"
)
"""Behind a group that asks nothing."""
_POINTS_AT = regex(
    r"\b(?:wij(?:s|st|zen)|wees|wezen|verwij(?:s|st|zen)|verwees|verwezen) (?:[a-z]{1,12} ){0,3}?(?:op|naar) $",
    re.IGNORECASE,
)
_ONCE_HAS = regex(r"\b(?:heeft|hebben|had|hadden) (?:ook )?$")
_ELSEWHERE = regex(
    r"(?:Destijds|Eerder|Toen|Onlangs|Tijdens|Indertijd|Vorig jaar|Bij de (?:\w+ )?(?:behandeling|stemming)"
    r"|In (?:de (?:Tweede|Eerste) Kamer|het debat|\d{4}))\b"
)
_CALLED = regex(
    rf"(?:{_SITS})? [^.?!;,]{{1,80}} "
    r"(?:genoemd|gesteund|toegejuicht|onderschreven|bepleit|verdedigd|verworpen|bekritiseerd)\b"
)
"""Before and behind a group: what it said once, elsewhere (`Destijds heeft de SP-fractie dat een stap genoemd`)."""
_ALSO_DID = regex(r"\b(?:dat|die|wat|hetgeen|zoals) (?:ook )?$")
_BEFORE_NOW = regex(rf"\)?,? (?:[a-z]{{1,20}} ){{0,3}}?(?:{any_word('once')})\b")
"""Before and behind a group that did before what another asks (`een gesprek, dat ook de SP-fractie eerder deed`)."""
_WHAT = regex(r", (?:wat|hetgeen) (?:ook )?$")
_PLEASES = regex(r"\)? (?:zal|zullen|zou|zouden) (?:[a-z]{1,20} ){0,3}?(?:verheugen|aanspreken|geruststellen)\b")
"""Before and behind a group to whom an answer is welcome: `, wat de leden van de SP-fractie zal verheugen`."""
_COPY_TO = regex(r"\b(?:[Aa]fschrift|[Kk]opie)\b[^.?!;,]{0,80}\b(?:aan|naar) (?:de |het )?$")
_SENT = regex(r"[^.?!;,]{0,40} (?:gezonden|gestuurd|verzonden|verstuurd|toegezonden|verstrekt)\b|\.")
_GOT_COPY = regex(
    r"\)? (?:kreeg|kregen|krijgt|krijgen|ontving|ontvingen|ontvangt|ontvangen|heeft|hebben) "
    r"(?:(?!gevraagd|verzocht)[a-z]{1,20} ){0,5}?"
    r"(?:afschrift|kopie)\b(?![^.?!]{0,200}\b(?:gevraagd|verzocht|vraagt|vragen|vroeg(?:en)?)\b)"
)
"""Before and behind a group to whom a copy went: `De SP-fractie kreeg een afschrift`."""
_AT_REQUEST = regex(r"\b(?:dat|die|welke|de|het|een) op verzoek van (?:de |het )?$", re.IGNORECASE)
_MADE_FOR = regex(
    r"[^.?!;,]{0,60} (?:gezonden|gestuurd|verstuurd|toegezonden|verschenen|opgestelde?|uitgevoerde?|gemaakte?)\b"
)
"""Before and behind a group for which something was made before: `het rapport dat op verzoek van … is gezonden`."""
_NAMED_FOR: tuple[Form, ...] = (
    (_DONE_BY, _DONE), (_WHAT, _PLEASES), (_COPY_TO, _SENT), (_AT_REQUEST, _MADE_FOR),
)  # fmt: skip
_ASIDE = regex(
    r", (?:die|dat|welke|waarin|waarvan) (?:[a-z]{1,20} ){0,4}?(?:naar aanleiding van|op verzoek van|na) "
    r"(?:(?:[a-z]{1,20} ){0,3}?(?:van|door|vanuit) )?$"
)
"""What stands before a group in a clause that tells how it came about: `, die na vragen van de SP is herzien`."""
_PROMISED = regex(r"\btoezegging(?:en)? (?:die ik (?:heb gedaan )?)?(?:gedaan )?aan $", re.IGNORECASE)


def is_bystander(text: str, sentence: int, group: Group) -> bool:
    """Whether a group in a sentence that begins at a place is named for what it made, or as answered elsewhere."""
    start = max(0, group.start - _BEFORE)
    far = max(sentence, group.start - _FAR)
    if is_answered_here(text, group):
        return False
    there = _THERE.match(text, group.end) and _REPLY_TO.search(text, far, group.start)
    told = _ALSO_TOLD.search(text, max(sentence, start), group.start) and _TOLD.match(text, group.end)
    return bool(
        has_form(text, group, _NAMED_FOR, near=_BEFORE)
        or _MADE.search(text, start, group.start)
        or _ANSWERED_ELSEWHERE.search(text, far, group.start)
        or there
        or told
        or _TOLD_BEFORE.match(text, group.end)
        or _GOT_COPY.match(text, group.end)
        or _VOTED.match(text, group.end)
        or _PUT_NOTHING.match(text, group.end)
        or _POINTS_AT.search(text, max(sentence, start), group.start)
        or has_agreed(text, group)
        or _is_elsewhere(text, max(sentence, start), sentence, group)
    )


def is_answered_here(text: str, group: Group) -> bool:
    """Whether the answer to a group is given here: `Mijn antwoord aan de SP-fractie is dat …`."""
    return has_form(text, group, _ANSWERED_HERE, near=_BEFORE)


def asks_nothing(text: str, context: Context) -> bool:
    """Whether a text says of a group that it asks nothing.

    >>> from indexer.vocabulary import parties
    >>> asks_nothing("De fracties van SP en DENK hebben geen vragen over dit onderdeel.", Context(parties.load()))
    True
    """
    return " geen " in text and any(_PUT_NOTHING.match(text, group.end) for group in find_groups(text, context))


def is_aside(text: str, sentence: int, group: Group) -> bool:
    """Whether a group is named in a clause that tells how something came about.

    >>> from indexer.vocabulary import parties
    >>> told = "Op de vraag van de SP wijs ik op de tekst, die naar aanleiding van vragen van de SGP is uitgebreid."
    >>> [is_aside(told, 0, group) for group in find_groups(told, Context(parties.load()))]
    [False, True]
    """
    return bool(_ASIDE.search(text, max(sentence, group.start - _FAR), group.start))


def is_promised(text: str, group: Group) -> bool:
    """Whether a promise to a group is named: it asked for what was promised, unless another asks here."""
    return bool(_PROMISED.search(text, max(0, group.start - _BEFORE), group.start))


def _is_elsewhere(text: str, start: int, sentence: int, group: Group) -> bool:
    """Whether a group is told apart by its chamber and does not ask, or said something once, elsewhere."""
    if chamber := _OF_CHAMBER.match(text, group.end):
        return not (ASKS.match(text, chamber.end()) or _QUESTION_OF.search(text, start, group.start))
    once = _ONCE_HAS.search(text, start, group.start) and _CALLED.match(text, group.end)
    members = group.person or "leden" in group.printed
    also = _ALSO_DID.search(text, start, group.start) and _BEFORE_NOW.match(text, group.end)
    return bool(also or (once and (not members or _ELSEWHERE.match(text, sentence))))


def opens_with_opinion(text: str) -> bool:
    """Whether a text opens with a group that thinks alike or otherwise: it answers that, if it names nobody else."""
    return bool(_OPINION.match(text))


def without_compared(text: str, context: Context) -> str:
    """A text without the groups that are named in it because they think alike or otherwise, and did not ask what it
    answers.

    >>> from indexer.vocabulary import parties
    >>> without_compared("De termijn is kort, zoals de SP-fractie stelt.", Context(parties.load()))
    'De termijn is kort, .'
    """
    text = without_opposed(text, context)
    kept: list[str] = []
    end = last = 0
    for group in find_groups(text, context):
        alike = _ALIKE.search(text, max(end, group.start - 40), group.start)
        clause = _CLAUSE.match(text, group.end)
        with_others = alike and last and _WITH_OTHERS.fullmatch(text, last, group.start)
        asked = alike and clause and _ASKED_TOO.search(text, max(end, alike.start() - _NEAR), clause.end())
        if alike and clause and not (asked or with_others):
            kept.append(text[end : alike.start()])
            end = clause.end()
        last = group.end
    return "".join([*kept, text[end:]])
