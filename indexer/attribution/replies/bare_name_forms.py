"""Forms in which a reply says that a party of which only the name stands asked or brought something up, other than by
a verb of which it is the subject.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def found(text):
...     return brought_up(text, find_groups(text, Context(parties.load()))[0])
>>> found("Van de SP kreeg ik de vraag of dit kan."), found("Van de SP kreeg ik een motie.")
(True, False)
>>> found("Ik begrijp de zorgen die bij de SGP leven."), found("Dat wekte bij de SP verbazing.")
(True, True)
>>> found("Dat waren er tien. Er is gevraagd (SP, VVD) naar meer."), found("De zaak (SP, VVD) is gesloten.")
(True, False)
>>> found("Gevraagd is door de SP of dit kan."), found("Het verzoek, gedaan door de SGP, willig ik in.")
(True, True)
>>> found("Namens de SGP is gewezen op de kosten."), found("Namens de SGP stemde een lid tegen.")
(True, False)
"""

from __future__ import annotations

import re

from indexer.attribution.replies.forms import ANYTHING, Form, has_form
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.extraction.names.groups import Group
from indexer.patterns import regex

_NEAR = 80
"""What tells whether a party brought something up stands in so many characters before its name."""
_ARTICLE = r"(?:(?:de|het) )?"
_SENTENCE_OF = r"(?:^|[.?!:] )(?:(?:Ook|Daarnaast|Verder) )?"
_QUESTION = (
    r"(?:vra(?:ag|gen)|verzoek(?:en)?|opmerking(?:en)?|suggesties?|zorg(?:en)?|signa(?:al|len)|oproep|punt(?:en)?)"
)
_FEELING = (
    r"(?:zorgen?|bezorgdheid|ongerustheid|onrust|vrees|angst|twijfels?|verontwaardiging|ergernis|onvrede|ongenoegen"
    r"|verbazing|verwondering|bevreemding|teleurstelling|bezwa(?:ar|ren)|bedenkingen|kritiek|scepsis|aarzeling)"
)
_WISH = rf"(?:{_FEELING}|vra(?:ag|gen)|wens(?:en)?|behoefte|weerstand)"
_ASKED = rf"(?:{any_word('passive')})"
_FORMS: tuple[Form, ...] = (
    (  # Van de SP kreeg ik de vraag …
        regex(rf"{_SENTENCE_OF}[Vv]an (?:de (?:zijde|kant) van )?{_ARTICLE}$"),
        regex(
            r"(?:-zijde|-kant)? (?:kreeg|krijg|ontving|ontvang|kregen|ontvingen|vernam|hoorde|kwam(?:en)?|komt|komen)"
            rf" (?:[a-zë]{{1,20}} ){{0,4}}?{_QUESTION}\b"
        ),
    ),
    (  # Die vraag kwam zowel van Volt als van D66.
        regex(
            rf"\b{_QUESTION} (?:kwam(?:en)?|komt|komen|(?:is|was|zijn|waren) afkomstig) "
            rf"(?:(?:zowel|ook|mede|onder meer) )?(?:van(?: de (?:zijde|kant) van)?|vanuit|uit) {_ARTICLE}$"
            rf"|\b{_QUESTION} (?:is|was|zijn|waren) (?:opgekomen|gerezen|ontstaan) (?:bij|binnen) {_ARTICLE}$",
            re.IGNORECASE,
        ),
        ANYTHING,
    ),
    (  # Daarnaar is gevraagd door de VVD.
        regex(
            r"\b(?:(?:des)?gevraagd|verzocht|geïnformeerd|aangedrongen|gepleit|opgemerkt|opgeworpen|aangevoerd"
            rf"|naar voren gebracht|ter sprake gebracht) door {_ARTICLE}$",
            re.IGNORECASE,
        ),
        ANYTHING,
    ),
    (  # Terecht constateert de SP dat …; Kan dit anders, zo vroeg de SP.
        regex(
            r"(?:(?:^|[.?!:] )(?:Terecht|Daarbij|Daarnaast|Daarom|Ook|Verder|Voorts|Tevens|Vervolgens|Bovendien"
            r"|Tot slot|Ten slotte|(?:Net als|Evenals) [^,.?!;]{2,40})|,(?: zo)?) (?:vraagt|vroeg|constateert"
            r"|constateerde|merkt|merkte|stelt|wijst|wees|vindt|vond|meent|pleit|pleitte|dringt|drong|informeert|informeerde"
            rf"|verzoekt|signaleert|betoogt|vreest)(?: (?:dan )?ook)? {_ARTICLE}$|\b[Aa]ldus {_ARTICLE}$"
        ),
        regex(r"(?![^.?!;]{0,60}\b(?:moties?|amendement)\b)"),
    ),
    (  # Volgens de SP is dit te duur.
        regex(rf"\b(?:volgens|(?:naar|in) (?:de |het )?(?:{any_word('feelings')}) van) {_ARTICLE}$", re.IGNORECASE),
        regex(r" [a-zë]"),
    ),
    (  # Met de SP ben ik van mening dat …
        regex(rf"(?:^|[.?!:] )Met {_ARTICLE}$"),
        regex(
            r" (?:ben|deel|constateer|vind|hecht|zie|betreur|acht|meen) ik\b"
            r"| (?:is|deelt|constateert|vindt|hecht|ziet|betreurt|acht|meent) (?:de regering|het kabinet)\b"
        ),
    ),
    (  # De constatering van de SP dat …
        regex(
            r"\b(?:constatering|indruk|stelling|opvatting|mening|aanname|veronderstelling|conclusie|analyse|observatie"
            rf"|waarneming|zienswijze|bewering|kanttekening(?:en)?) (?:van|vanuit) {_ARTICLE}$",
            re.IGNORECASE,
        ),
        regex(r" (?:dat|bij|over)\b"),
    ),
    (  # Op de vraag van de zijde van de VVD …
        regex(rf"\b{_QUESTION} (?:van|vanuit) de (?:zijde|kant) van {_ARTICLE}$", re.IGNORECASE),
        ANYTHING,
    ),
    (  # De bezorgdheid van de SP over …
        regex(rf"\b{_FEELING} (?:van|bij|vanuit|onder) {_ARTICLE}$", re.IGNORECASE),
        regex(r" (?:over|om|omtrent|inzake|rond(?:om)?|dat|of|naar|begrijp|deel|herken|onderken|snap|neem)\b"),
    ),
    (  # de zorgen die bij de SP leven
        regex(
            rf"\b{_WISH},? (?:die|dat|welke) (?:(?:ook|er|dit|het) )?(?:bij|binnen|onder) {_ARTICLE}$", re.IGNORECASE
        ),
        regex(
            r" (?:[a-z]{1,20} ){0,2}?(?:lee(?:ft|fde)|lev(?:en|den)|besta(?:at|an)|bestond(?:en)?|is|zijn|was|waren"
            r"|wek(?:t|te|ten)|oproep(?:t|en)|opriep(?:en)?|veroorzaak(?:t|te))\b"
        ),
    ),
    (  # Dat …, wekte bij de SP verbazing
        regex(
            r"\b(?:wek(?:t|te|ken|ten)|riep(?:en)?|roep(?:t|en)|leid(?:t|de|den|en)|stuit(?:te|ten|en)?) "
            rf"(?:(?:ook|veel) )?(?:bij|binnen) {_ARTICLE}$"
        ),
        regex(rf" (?:(?:tot|op|enige|veel|de|ook) ){{0,2}}(?:{_WISH}|{any_word('feelings')})\b"),
    ),
    (  # Bij de SP wekte dit verbazing.
        regex(rf"{_SENTENCE_OF}[Bb]ij {_ARTICLE}$"),
        regex(
            r" (?:wek(?:t|te)|riep(?:en)?|roept|leid(?:t|de)|stuit(?:te)?|rees|rezen|rijst|rijzen|ontstond(?:en)?) "
            rf"(?:[a-z]{{1,20}} ){{0,4}}?(?:{_WISH}|{any_word('feelings')})\b"
        ),
    ),
    (  # Uit het verslag blijkt dat de SP … vindt
        regex(
            r"\b(?:[Uu]it (?:het|de|hun|haar) (?:[a-z]{1,20} )?(?:verslag|inbreng|vragen|bijdrage|opmerkingen) "
            rf"(?:blijkt|maak ik op|leid ik af|begrijp ik|volgt)|{_SENTENCE_OF}Ik (?:begrijp|lees)),? dat {_ARTICLE}$"
        ),
        regex(
            r" [^.?!;]{0,120}?\b(?:vindt|vinden|meent|menen|wil|willen|acht|achten|vreest|vrezen|denkt|denken"
            r"|wenst|wensen|vraagt|vragen|twijfelt|twijfelen|ziet|zien)\b"
        ),
    ),
    (  # Wat dit kost, willen zowel de VVD als het CDA weten.
        regex(rf"\b(?:wil|willen|wilden?) (?:(?:ook|graag|zowel) ){{0,2}}{_ARTICLE}$"),
        regex(r" (?:[a-z]{1,20} ){0,3}?(?:weten|vernemen|horen)\b"),
    ),
    (  # Hoeveel waren er? (CDA) Dat waren er tien.
        regex(r"\? ?[(\[]$"),
        regex(r"[)\]]?(?: |$)"),
    ),
    (  # Waarom is dat zo (VVD)?
        regex(r" (?!\w{0,20}(?:minister|secretaris|voorzitter|leider|lid|leden|partij)\b)[a-zë]{1,30} \($"),
        regex(r"\)?\? "),
    ),
    (  # Er is gevraagd (SP, Volt) naar …
        regex(rf"\b(?:{any_word('passive')}|{_QUESTION})(?: (?:is|wordt|werd))? \($", re.IGNORECASE),
        regex(r"\)? (?:naar|of|om|over|hoe|wat|waarom|wanneer|welke|dat|waar|op|in hoeverre)\b"),
    ),
    (  # Dank aan de VVD voor de vraag …
        regex(rf"\b(?:[Dd]ank(?: ik)?(?: (?:ook|aan))?|ben(?: ik)?) {_ARTICLE}$"),
        regex(
            r" (?:(?:zeer )?(?:erkentelijk|dankbaar) )?voor "
            rf"(?:de|het|haar|zijn|hun|deze|die) (?:[a-z]{{1,20}} )?{_QUESTION}\b"
        ),
    ),
    (  # De SP houdt een pleidooi voor …
        regex(rf"{_SENTENCE_OF}{_ARTICLE}$", re.IGNORECASE),
        regex(
            r" (?:houdt|houden|hield(?:en)?|doet|doen|deed|deden|maakt|maken|maakten?|plaatst|plaatsen|plaatsten?) "
            rf"(?:ook )?(?:een|de|enkele) (?:[a-z]{{1,20}} )?(?:pleidooi|oproep|voorstel|suggestie|punt"
            rf"|kanttekening(?:en)?|{_QUESTION})\b"
        ),
    ),
    (
        regex(rf"(?:^|[.?!] )(?i:{_ASKED}) (?:is|wordt|werd) (?:[a-z]{{2,12}} ){{0,2}}?(?:door|vanuit) (?:de |het )?$"),
        ANYTHING,
    ),
    (
        regex(
            r"(?:^|[.?!] )(?:\w{2,12} )?(?:[Ii]s|[Kk]wam|[Ww]erd) (?:er )?(?:ook )?(?:van|vanuit|door) (?:de |het )?$"
        ),
        regex(
            r"(?:-fractie)? (?!.{0,80}\bmotie)[^.?!;]{0,80}"
            r"\b(?:vra(?:ag|gen)|opmerking(?:en)?|verzoek) (?:gekomen|gesteld|gemaakt)"
        ),
    ),
    (
        regex(r"\bwaarbij (?:ook )?(?:de |het )?$"),
        regex(r" zich (?:[a-z]{2,12} ){0,2}?aan(?:sloot|sluit|gesloten)\b"),
    ),
    (
        regex(r"(?:^|[.?!] )Namens (?:de |het )?$"),
        regex(rf" (?:is|zijn|werd(?:en)?|wordt) (?:[a-z]{{2,12}} ){{0,4}}?{_ASKED}\b"),
    ),
    (
        regex(r"(?:^|[.?!] )(?:De |Het )?$"),
        regex(r" (?:ging(?:en)?|ga(?:at|an)) (?:[a-z]{2,12} ){0,2}?in op\b"),
    ),
    (
        regex(rf"\b(?:{any_word('opinions')}) (?:dat|die) (?:de |het )?$"),
        regex(
            r" (?:[a-z]{2,12} ){0,2}?(?:aanvoer(?:t|de)|opwerpt|opwierp|maakte?|uitte?|stelde?|inbracht|naar voren)\b"
        ),
    ),
    (
        regex(r"(?:^|[.?!] )Wat de (?:ook )?door (?:de |het )?$"),
        regex(r" (?:genoemde|bedoelde|aangehaalde|gestelde|gevraagde|geopperde) [^.?!;]{2,60}? (?:betreft|aangaat)\b"),
    ),
    (
        regex(r"(?:^|[.?!] )(?:Over|Bij|Omtrent|Inzake) (?:de|het) [^.,;?!]{2,50} (?:heeft|had) (?:de |het )?$"),
        regex(rf" (?:[a-z]{{2,12}} ){{0,3}}?(?:{any_word('opinions')}) (?:gesteld|gemaakt|geuit|geplaatst)\b"),
    ),
    (
        regex(r"\b(?:verzoek|vraag|opmerking|suggestie), (?:gedaan|gesteld|gemaakt) door (?:de |het )?$"),
        ANYTHING,
    ),
    (
        regex(
            rf"\b(?:Ten aanzien van|Wat betreft|Met betrekking tot) (?:de|het) "
            rf"(?:{any_word('opinions')}) bij (?:de |het )?$"
        ),
        ANYTHING,
    ),
    (
        regex(r"\bverheugt (?:het )?(?:ons|mij|de regering|het kabinet) dat (?:de |het )?$"),
        ANYTHING,
    ),
)
"""Before and behind such a name."""


def brought_up(text: str, group: Group) -> bool:
    """Whether a party whose bare name stands in a reply is said in such a form to have brought something up."""
    return has_form(text, group, _FORMS, near=_NEAR)
