"""Forms in which a spoken reply says that somebody asked or brought something up, or that something is said to him:
what stands before a name, and what behind it. Some are of how a paragraph opens, the others stand anywhere.
"""

from __future__ import annotations

import re

from indexer.attribution.replies.bare_names import ASKED
from indexer.attribution.replies.forms import ANYTHING, Form
from indexer.attribution.replies.turning_forms import TOWARDS
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.patterns import regex

_NOT_MOTION = r"(?![^.?!;:]{0,80}\b(?:moties?|amendement)\b)"
_ABOUT = (
    r"(?:(?:Voor )?[Ww]at betreft|Over|Rond(?:om)?|Inzake|Aangaande|Omtrent|Ten aanzien van|Met betrekking tot"
    r"|(?:Op|Bij|Rond) het (?:punt|onderwerp|thema|gebied|terrein)(?: van)?)"
)
"""How a sentence opens with its subject."""
HIS_QUESTION = regex(
    r"\b(?:de|een|die|deze|andere|laatste|eerste)(?: (?:twee|drie|vier|vijf|zes|\d{1,2}))?"
    r"(?: (?!eerdere|vorige|schriftelijke|mondelinge)[a-zë]{4,15}e)? vra(?:ag|gen) van "
    r"(?:de |het )?$"
    r"|\bvra(?:ag|gen)\b[^.?!;:]{0,40} (?:is|was|waren|zijn) die van (?:de |het )?$"
    r"|\bvra(?:ag|gen) (?:liggen|staan|gekregen|gehad|open) van (?:de |het )?$"
    r"|\b(?:een|het) (?:punt|onderwerp|thema) van (?:de |het )?$"
    r"|\bde (?:toon|stelling|redenering|kern) van (?:de |het )?$"
    r"|,(?: (?:daar|zo))? (?:vroeg(?:en)?|informeerden?) (?:ook )?(?:de |het )?$"
    rf"|(?:^|[.?!:] )(?:{_ABOUT}|Naar|Om) [^.?!,;:]{{2,50}} (?:vroeg(?:en)?|informeerden?) (?:ook )?(?:de |het )?$"
    r"|\bvra(?:ag|gen) (?:[a-z]{1,20} )?gesteld\b[^.?!;:]{0,40} door (?:de |het )?$"
    r"|(?:^|[.?!:] )(?:Daar(?:naar|over|om)?|Dat|Ook|Verder|Voorts|Daarnaast|Daarbij|Hier(?:naar|over)?|Terecht|Zo|Dan"
    r"|Vervolgens) (?:vroeg(?:en)?|informeerden?|vraagt|vragen) (?:ook )?(?:de |het )?$"
    r"|\b(?:in|als) (?:antwoord|reactie) op (?:de |het )?$",
    re.IGNORECASE,
)
"""How a spoken reply says of somebody, behind the name or before it, that he asked."""
BEGAN = regex(
    r"\)? (?:begon(?:nen)? (?:daar|er)?over\b|over begon(?:nen)?\b"
    r"|(?:[a-z]{1,15} ){0,3}?(?:over|op|aan|naar) (?:sprak|wees|refereerde|vroeg)\b"
    r"|had(?:den)? (?:ook )?nog een (?:[a-z]{1,15} )?(?:punt|opmerking|vraag)\b"
    r"|(?:was|is|waren|zijn) (?:het )?die [^.?!;:]{0,30}?(?:vroeg(?:en)?|noemden?|begon(?:nen)?)\b"
    r"|(?:van (?:de |het )?[A-Z][\w-]{1,20} )?(?:stelden?|had(?:den)?) (?:(?:mij|nog|ook|daar) ){0,3}"
    r"(?:de|een|één|twee|drie) (?:[a-z]{1,20} )?vra(?:ag|gen)\b"
    r"|[^.?!;:]{0,40}, want (?:dat|die|dit|daar) (?:was|is|ging|waren) (?:ook )?(?:zijn|haar|hun) (?:[a-z]{1,20} )?"
    r"(?:vra(?:ag|gen)|punt|suggestie|opmerking)\b"
    r"|[—–] (?:heeft|hebben) (?:[a-z]{1,20} ){0,3}?gevraagd\b"
    r"|(?:deed|deden) dat(?: ook)?[.,]"
    r"|(?:heeft|hebben), [^.?!;:]{2,50}, (?:gevraagd|gewezen|verzocht|aandacht gevraagd)\b"
    r"|(?:[a-z]{1,20} ){0,4}?(?:vra(?:ag|gen) (?:had|heeft) gesteld|gevraagd (?:had|heeft))\b)"
)
"""Behind a name: that somebody brought something up, or that he had asked."""
_HIS_TURN = regex(
    r"(?:^|[.?!] )(?:(?:[Dd]an|Nu|Vervolgens|Allereerst|Als eerste|Eerst|Tot slot|Ten slotte)(?: (?:nog|ook|even))?"
    r"|(?:(?:Dan )?(?:[Ii]k (?:begin|kom|ga)|(?:kom|ga|ben) ik)|Laat ik (?:dan )?beginnen)[^.?!:;]{0,20} "
    r"(?:met|bij|naar|op)) (?:de |het )?$"
)
_IN_TURN = regex(
    r"\)?(?:[.!:]|,? over |[.:,] (?:Hij|Zij|Ze|Die|hij|zij|ze|die) (?:vroeg|informeerde|wilde|stelde|had|vraagt|wil)\b)"
    + _NOT_MOTION
)
"""Before and behind somebody whose turn it is to be answered: `Dan de heer Smit. Dat kan.`"""
_FOR = regex(rf"(?:^|[.?!] )(?:(?:Dan|En) )?{TOWARDS} (?:de |het )?$")
_COLON = regex(r"\)?: ")
_ALSO_FOR = regex(
    r"\b(?:ook|dus|daarbij|meteen) (?:richting|in de richting van|tegen) (?:de |het )?$"
    r"|, (?:richting|in de richting van) (?:de |het )?$"
)
_STOPS = regex(r"\)?[.,]")
"""Before and behind somebody for whom an answer is: `Voor de heer Smit: dat kan.`, `…, ook richting de heer Smit.`"""
_FIRST = regex(r"^(?:[Vv]oorzitter[.,!] )?$")
_YES = regex(r"\)?, (?:ja|nee|zeker|inderdaad|klopt|dat|dank)\b")
"""Before and behind somebody who is called first: `Mevrouw Smit, ja, dat kan.`"""
_AGREED = regex(r"^(?:[Vv]oorzitter[.,!] )?Ik ben het (?:[a-z]{1,20} ){0,2}?(?:eens )?met (?:de |het )?$")
_EENS = regex(r"\)? (?:[a-z]{1,20} ){0,2}?eens\b|\)? (?:dat|over)\b")
"""Before and behind one with whom a reply opens that it agrees: `Ik ben het met de heer Smit eens dat …`."""
_HIS_THING = regex(
    r"(?:^|[.?!] )[Dd]an (?:nog )?(?:de|het) (?!\w{0,30}(?:motie|amendement|brief|collega|stemming|inbreng)\b)"
    r"[a-z]{2,30} van (?:de |het )?$"
)
"""Before somebody of whom a reply names what he asked for: `Dan de dertig van de heer Smit.`"""
_THING_OF = regex(
    r"(?:^|[.?!] )(?:Dan )?(?:[Dd]e|[Hh]et) (?!\w{0,30}(?:motie|amendement|brief|collega)\b)"
    r"[a-z]{2,30} van $"
)
_THERE_IT_IS = regex(r"\)?: (?:die|dat|daar|deze|dit|ja|nee)\b")
"""Before and behind somebody who asked for a thing: `De folder van mevrouw Smit: die komt er.`"""
WANTS = regex(r" (?:wil|willen|wilden?) (?:[a-z]{1,20} ){0,3}?weten\b")
_TELLING = (
    r"(?:melden|meedelen|zeggen|toezeggen|antwoorden|berichten|bevestigen|verzekeren|geruststellen|wijzen|voorhouden"
    r"|meegeven)\b"
)
_MAY = r"(?:kan|wil|mag|moet)"
_TOWARDS = regex(r"\b(?:tegen|aan|richting|in de richting van) (?:de |het )?$", re.IGNORECASE)
_SAYS_TO = regex(rf"\)? (?:(?:zeg|meld|antwoord|bericht|verzeker) ik\b|{_MAY} ik (?:[a-z]{{1,20}} ){{0,4}}?{_TELLING})")
_MAY_TELL = regex(rf"\b(?:ik {_MAY}|{_MAY} ik) (?:[a-z]{{1,20}} ){{0,3}}?(?:de |het )?$", re.IGNORECASE)
_TELLS = regex(rf"\)? (?:[a-z]{{1,20}} ){{0,5}}?{_TELLING}")
_PROMISING = regex(r"\b(?:zeg ik|ik zeg) (?:[a-z]{1,20} ){0,3}?(?:de |het )?$", re.IGNORECASE)
_PROMISES = regex(r"\)? (?:[a-z]{1,20} ){0,5}?toe\b")
_SAID_TO = regex(
    r"\b(?:zeg|meld|antwoord|bericht) ik (?:[a-z]{1,20} ){0,3}?(?:tegen|aan|richting|in de richting van) (?:de |het )?$"
)
_BY = regex(r"\bdoor (?:de |het )?$", re.IGNORECASE)
_IS_ASKED = regex(
    r"\)? (?:is|zijn|werd(?:en)?|wordt) (?:[a-z]{1,20} ){0,4}?(?:gevraagd|gesteld|genoemd|aangekaart|opgeworpen)\b"
)
_ASKED_BY = regex(r"\b(?:is|zijn|werd(?:en)?|wordt) (?:[a-z]{1,20} ){0,3}?door (?:de |het )?$", re.IGNORECASE)
_TO_ME = regex(r"\)? (?:[a-z]{1,20} ){0,3}?gevraagd\b")
_PUT = regex(r"(?:^|[.?!:] )(?:Dan|Ook|Verder|Voorts|Daarnaast|Vervolgens|Tot slot) (?:stelden?|had(?:den)?) $")
_A_QUESTION = regex(
    r"\)? (?:(?:mij|nog|ook|daarover|hierover) ){0,3}(?:de|een|twee|drie) (?:[a-z]{1,20} )?vra(?:ag|gen)\b"
)
"""Before and behind one whose question follows: `Dan stelde de heer Smit de vraag of …`."""
_WHO = regex(r"\)?, die [^.?!;:,]{1,80},(?: ook)? (?:vroeg|vraagt|informeerde|wilde? (?:[a-z]{1,20} )?weten)\b")
"""Behind one who asks, behind a clause that says where he is: `De heer Smit, die er niet meer is, vroeg …`."""
_OPENS = regex(
    r"^(?:[Vv]oorzitter[.,!] |Goed[.,] |Ja[.,] |Nee[.,] |(?:Dan )?[A-Z][\w -]{2,40} dan[.,] )?(?:Maar |En |Ook |Dan )?"
    r"(?:[Dd]e |[Hh]et )?$"
)
_SAYS = regex(
    r"\)?(?:-fractie)? (?:(?:heeft|hebben) (?:helemaal |volkomen |volledig |absoluut )?(?:gelijk|een punt)\b"
    rf"|{_NOT_MOTION}(?:(?:ook|al|terecht|zelf) )?(?:{any_word('aloud')}"
    r"|(?:heeft|hebben|had|hadden) (?:(?:het|nog|ook|mij|ons|een|twee|specifiek|grote|veel) ){0,4}[^.?!;:]{0,60}?"
    rf"\b(?:{any_word('had aloud')}))\b)"
)
"""Before and behind one with whose words a reply opens: `Mevrouw Smit wil van de regel af. Dat kost …`."""
_HIS_WISH = regex(
    r"\b(?:[Dd]e|[Hh]et|[Dd]ie|[Dd]at) (?:suggesties?|zorg(?:en)?|opmerking(?:en)?|oproep|verzoek(?:en)?|kritiek|vrees"
    r"|inbreng|pleidooi|wens(?:en)?|observatie|constatering) van (?:de |het )?$"
)
_I_TAKE = regex(
    r"\)?[^.?!;:]{0,80}\b(?:neem|deel|begrijp|snap|herken|onderschrijf|betrek|honoreer|wijs|waardeer|steun) ik\b"
)
"""Before and behind one on whose wish a stand is taken: `De suggestie van de heer Smit neem ik mee.`"""
_THAT = regex(r"\b(?:[Hh]et punt dat|[Dd]e (?:vraag|zorg|opmerking) die) (?:ook )?(?:de |het )?$")
_MAKES = regex(r"\)? (?:[a-z]{1,15} ){0,2}?(?:maakt|maakte|stelt|stelde|noemt|noemde|uit|uitte|heeft|had)\b")
"""Before and behind one who made a point: `Het punt dat mevrouw Smit maakt, is …`."""
_AS = regex(r"\bzoals (?:de |het )?$")
_PROPOSES = regex(
    r"\)? (?:[a-z]{1,15} ){0,2}?(?:voorstelt|voorstelde|bepleit|bepleitte|vraagt|vroeg|wil|wilde|suggereer(?:t|de))\b"
)
"""Before and behind one who wants what is spoken of: `Voor een fonds zoals mevrouw Smit voorstelt, …`."""
_CLAUSE = regex(r"(?:^|[.?!,] )(?:[Dd]e |[Hh]et )?$")
_CAN_TELL = regex(rf"\)? (?:kan|wil|mag) ik (?:[a-z]{{1,20}} ){{0,4}}?{_TELLING}")
"""Before and behind one to whom something is told, who stands first: `De heer Smit kan ik zeggen dat …`."""
_SO_I_SAY = regex(r", (?:zo )?zeg ik (?:de |het )?$")
_SAID = regex(r"\)?(?:[.,]| na\b)")
_ON_IT_HAS = regex(
    r"(?:^|[.?!:] )(?:Ook|Verder|Voorts|Daarnaast|Tot slot|Dan|Daar(?:over|naar|om|bij)|Hier(?:over|naar|om|bij)"
    r"|Gisteren|Vandaag|Zojuist|(?:In|Tijdens) (?:de |haar |zijn |hun )?(?:eerste|tweede) termijn"
    rf"|{_ABOUT} [^.?!,;:]{{2,70}}) (?:heeft|hebben|had|hadden) (?:ook )?(?:de |het )?$"
)
_PUT_IT = regex(
    rf"\)? {_NOT_MOTION}[^.?!;:]{{0,60}}?\b(?:gevraagd|verzocht|geïnformeerd|gepleit"
    r"|vra(?:ag|gen) (?:[a-z]{1,20} )?gesteld|opmerking(?:en)? (?:[a-z]{1,20} )?gemaakt)\b"
)
"""Before and behind one who asked about what stands first: `Over de brug heeft de SP-fractie gevraagd of …`."""
_THING_FIRST = regex(r"^(?:[Vv]oorzitter[.,!] )?[A-Z][^.?!,;:]{2,40}, (?:de |het )?$")
_NAMED_IT = regex(r"\)? (?:noemden? (?:het|dat|die|ze)|vroeg(?:en)? (?:er|daar)\w*|begon(?:nen)? (?:er|daar)over)\b")
"""Before and behind one who named what stands first: `Hongarije, de heer Smit noemde het.`"""
_MAY_BE = regex(
    r"\b(?:hoop(?: ik)?,? dat|(?:daar|hier)mee (?:is|zijn|mag|kan|hoop ik dat)|daar mag) (?:ook )?(?:de |het )?$",
    re.IGNORECASE,
)
_CONTENT = regex(
    r"\)?,? (?:[a-z]{1,20},? ){0,4}?(?:gerustgesteld|geholpen|bediend|tevreden|blij|verder|uit de voeten|beantwoord)\b"
)
"""Before and behind one who may be content with an answer: `Ik hoop dat de heer Smit daarmee gerustgesteld is.`"""
_HEARS = regex(r"\bik hoor(?:de)? (?:ook )?(?:de |het )?$", re.IGNORECASE)
_PLEAD = regex(r"\)? (?:[a-z]{1,20} ){0,2}?(?:pleiten|vragen)\b")
_SENTENCE = regex(r"(?:^|[.?!] )(?:(?:[Dd]e|[Hh]et) )?$")
_NAMED = regex(r"\)? (?:noemden? (?:de|het|een)|(?:wees|wezen) (?:mij )?op (?:de|het|een))\b")
"""Before and behind one who named something, in whichever sentence: `De heer Smit noemde het asbest.`"""
_AGREE = regex(r"\b(?:dat|daarover) ben ik (?:het )?met (?:de |het )?$", re.IGNORECASE)
_BRINGS = regex(r"\b[Dd]at brengt mij (?:bij|tot|op) (?:de |het )?$")
_WHERE = regex(r", waar (?:ook )?(?:de |het )?$")
_STANDS_FOR = regex(
    r"\)? (?:[a-z]{1,15} ){0,2}?(?:(?:voor|tegen|om|op|naar) )(?:pleit(?:te)?|vraagt|vroeg|is|was|aandringt|aandrong)\b"
)
"""Before one with whom it is agreed in any sentence, or to whom a reply comes; before and behind one who wants what
stands before it: `Minder regels, waar mevrouw Smit voor pleit, …`."""
_NAMED_AND = regex(
    r"\b(?:noemden?|vroeg(?:en)?|wees|wezen|pleitten?|bepleitten?) [^.?!;:,]{2,70}(?:,| en|, en) (?:de |het )?$"
)
_GAPPED = regex(r"\)? (?:(?:naar|op|om|voor|over) )?(?:de|het|een) [a-zë’'-]{2,30}(?: [a-zë’'-]{2,30}){0,2}[.;]")
"""Before and behind one of whom the same is said without a verb: `De SP noemde de brug en D66 de pont.`"""
AND_OF = regex(
    r"\)?(?: onder anderen?)?,? (?:en|alsook|maar) (?:ook )?(?:die )?(?:van|door) (?:de |het )?"
    r"|\)? (?:heeft|hebben|vroeg(?:en)?|had(?:den)?),? (?:mede |ook )?namens (?:de |het )?"
    r"|\)? vroeg(?:en)?,? (?:net als|evenals) (?:de |het )?"
    r"|\)?,? maar ook (?:de |het )?|\)? en anderen [—–-] ik dacht ook (?:de |het )?"
)
"""Between one who asked and another who did: `de vraag van mevrouw Smit en ook van de heer Jansen`."""
COMMA, CALLED, ENDS = regex(r", $"), regex(r"(?:mijnheer|meneer|mevrouw) "), regex(r"[.!?]|$")
"""Before, in and behind a name with which a sentence ends, of whom it is said to: `Dat kan niet, mevrouw Smit.`"""
SPOKEN_TO: tuple[Form, ...] = (
    (_TOWARDS, _SAYS_TO),
    (_MAY_TELL, _TELLS),
    (_PROMISING, _PROMISES),
    (_SAID_TO, ANYTHING),
    (_BY, _IS_ASKED),
    (_ASKED_BY, _TO_ME),
    (_PUT, _A_QUESTION),
    (ANYTHING, _WHO),
    (_HIS_TURN, _IN_TURN),
    (_FOR, _COLON),
    (_ALSO_FOR, _STOPS),
    (_FIRST, _YES),
    (_AGREED, _EENS),
    (_THING_FIRST, _NAMED_IT),
    (_HIS_WISH, _I_TAKE),
    (_AS, _PROPOSES),
    (_THAT, _MAKES),
    (_CLAUSE, _CAN_TELL),
    (_SO_I_SAY, _SAID),
    (_ON_IT_HAS, _PUT_IT),
    (_HIS_THING, ANYTHING),
    (_OPENS, _SAYS),
    (_MAY_BE, _CONTENT),
    (_HEARS, _PLEAD),
    (_THING_OF, _THERE_IT_IS),
    (_SENTENCE, _NAMED),
    (_BRINGS, ANYTHING),
    (_AGREE, _EENS),
    (_WHERE, _STANDS_FOR),
    (_NAMED_AND, _GAPPED),
)
"""What stands before and behind somebody to whom a spoken reply says something: `Tegen de heer Smit zeg ik dat …`."""
WHOSE_MOTION = regex(r"\b(?:de|het|een) \w{0,30}(?:motie|amendement|brief)(?: van|,? waarin|,? die)? $", re.IGNORECASE)
"""What stands before a group that asked for something in a paper of its own."""
ON_MOTION = regex(
    r"(?:[Vv]oorzitter[.,!] |Ja[.,] |Goed[.,] )?"
    r"(?:(?:Dan|Nu|Tot slot|Vervolgens)(?: (?:ga|kom) ik (?:naar|bij|op)| nog| heb ik)? )?"
    r"(?:[Dd]e|[Hh]et) (?:[a-z]{2,20} )?(?:motie|amendement|moties|amendementen)\b",
)
"""How a paragraph opens that gives an opinion on a motion: who moved it asks nothing in it."""
ASKED_IT = (ASKED, WANTS, BEGAN)
"""Behind somebody: that he asked."""
LATER = regex(
    r"[^.?!]{0,120}\b(?:daar|daarop|dat|die|hier|hierop) (?:kom|ga|zal|pak|neem|doe|behandel) ik (?:[a-z]{1,20} ){0,3}?"
    r"(?:straks|zo|zo meteen|zo dadelijk|zometeen|later|in (?:de )?tweede termijn)\b"
)
"""Behind a group that asked, in its sentence: that it is answered later."""
