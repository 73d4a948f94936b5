"""How a minister opens a paragraph of a debate, and how the chair speaks to one: words that tell whether an answer goes
on.
"""

from __future__ import annotations

import re

from indexer.attribution.replies.spoken_titles import TITLED
from indexer.patterns import regex

TOWARDS = r"(?:[Aa]an|[Rr]ichting|[Ii]n de richting van|[Tt]egen|[Vv]oor)"
"""What stands before somebody to whom a minister turns: `Richting de heer Smit zeg ik …`."""
_VOORZITTER = r"(?:(?:mevrouw|mijnheer|meneer) de )?voorzitter\b"
_OPENS = rf"(?:{_VOORZITTER}[.,!:]? )?(?:(?:Goed|Oké|Prima|Nou|Ja|En|Nu)[.,]? )?"
TAKES_UP = regex(
    rf"{_OPENS}(?:Geachte\b|Dat brengt mij\b"
    r"|(?:(?:Dan )?(?:ga|kom|vervolg|hervat|was|stap) ik|ik (?:ga|kom|vervolg|hervat|was|ben|stap))\b"
    r"(?:[^.?!]{0,60}\b(?:verder|betoog|gebleven|klaar|bij (?:de|het)|toe aan|door (?:met|naar)|over (?:naar|op)"
    r"|blok(?:je)?|kopje|mapje)\b|(?: (?:nu|dan|nog|ook|even|graag)){1,2} naar\b)"
    r"|(?:ik kom|(?:dan )?kom ik) (?:nu|dan|nog)(?: even)? op (?:de|het)\b(?![^.?!]{0,60}\bterug\b)"
    r"|ik heb (?:nu |dan )?nog (?:een (?:aantal|paar)|enkele|wat|twee|drie|vier) (?:[a-zë]{1,20} )?"
    r"(?:vragen|punten|eindjes)\b"
    r"|(?:Het|Mijn) (?:eerste|tweede|derde|vierde|vijfde|volgende|laatste) (?:blok(?:je)?|kopje|mapje|thema)\b"
    r"|(?:Dan (?:nog )?)?(?:de|het) (?:motie|amendement)\b"
    r"|Dan (?:nog )?(?:de|het|een) (?:\w+ )?(?:vragen|vraag|punt|onderwerp|thema|blok(?:je)?|kop(?:je)?)\b)",
    re.IGNORECASE,
)
"""How a minister opens who takes up the text again."""
CLOSES = regex(
    rf"{_OPENS}(?:(?:Daarmee|Hiermee) (?:ben|heb|kom|rond) ik\b|(?:Rest mij|Mij rest)\b"
    r"|(?:Ik (?:wil|ga) (?:[a-z]{1,20} )?(?:af(?:sluiten|ronden)|eindigen)|Afsluitend|Ter afsluiting)\b"
    r"|Ik ben (?:[a-z]{1,20} ){0,3}?aan het (?:eind|slot)"
    r"|Ik (?:kom tot|(?:rond|sluit)(?=[^.?!]{0,80}\baf\b)|eindig"
    r"|laat het (?:hier|daar)(?:bij)?|zie uit naar|kijk uit naar)\b"
    r"|(?:Hier|Daar) (?:wil|laat) ik het (?:graag )?bij\b|Met (?:deze|die) woorden\b"
    r"|(?:Ik (?:wil|dank)|(?:Veel |Dan )?[Dd]ank(?: aan| ik)?) (?:\w+ ){0,2}?"
    r"(?:iedereen|allen|allemaal|de (?:Kamer|leden))\b"
    r"|Ik (?:beveel|geef het woord)\b"
    r"|[^.?!]{0,80}\b(?:alles|alle (?:\w+ )?(?:vragen|punten|sprekers)|(?:hier|daar)mee [^.?!]{0,30}\bde vragen)\b"
    r"[^.?!]{0,30} (?:gehad|beantwoord|behandeld|langsgelopen)\b"
    r"|Dat (?:was|waren) (?:het|de|mijn)\b|Tot zover\b"
    rf"|(?:Hartelijk |Veel )?Dank(?: u| je)?(?: ?wel| zeer)?(?:, {_VOORZITTER})?[.!]$)",
    re.IGNORECASE,
)
"""How one opens that closes a block, or the reply."""
PUTS_OFF = regex(
    r"(?:[^.?!]{0,80}[.,] )?(?:Daar|Dat|Die|Hier)\w{0,5} (?:kom|ga|doe|pak|zal|neem) ik [^.?!]{0,40}?"
    r"\b(?:straks|zo|zo ?meteen|zo ?dadelijk|later|dadelijk)\b[^.?!]{0,20}[.!]",
    re.IGNORECASE,
)
"""What one says who answers later: nothing goes on with it."""
FOR_ALL = regex(
    rf"{_OPENS}(?:Zoals ik|Ik hecht er\w*|Laat ik (?:vooropstellen|duidelijk)|Vooropgesteld"
    r"|Al met al|Alles overziend|Alles bij elkaar|Over het geheel|(?:Meer )?In (?:zijn algemeenheid|algemene zin))\b"
    r"|[^.?!]*\b(?:het (?:hele|gehele) kabinet|(?:wij|we|ons) all(?:en|emaal)|ieder van ons|met z.n allen)\b",
    re.IGNORECASE,
)
"""How one opens that is for all."""
COUNTS = regex(
    rf"{_OPENS}(?:(?:(?:En )?dan )?(?:als |het |de |uw |zijn |haar )?(?:tweede|derde|vierde|vijfde)"
    r"(?! (?:\w+ )?(?:blok|kop|map|termijn|onderwerp|thema|motie|amendement|spreker|fractie))"
    r"|Ten (?:tweede|derde|vierde|vijfde)|Punt (?:twee|drie|vier|vijf)|(?:Twee|Drie|Vier)[:.,])",
    re.IGNORECASE,
)
"""How one opens that is the next part of an answer in so many parts."""
_ON_WHAT_WAS_SAID = (
    r"(?:zijn (?:wij|we) het\b|(?!kom|ga|heb|begin|ben|was|wil|zijn )[a-z]{2,15} (?:ik|wij|we)\b"
    r"|(?:moet(?:en)?|k(?:an|unnen)|zou(?:den)?|zal|zullen|mag|mogen|hoeft|hoeven|word(?:t|en)|geldt|klopt)\b"
    r"|(?:is|heeft) (?:dat|dit|die|het|u|hij|zij)\b)"
)
"""Behind `Dan`, where a minister takes a stand on what was said, or says what follows from it: `Dan verschillen wij
van mening`."""
_POINTS = r"(?:dat|dit|die|deze|daar|hier|mij|ons|u|uw|jou|hem|haar|zijn|hen|hun)\b"
_COUNTED = r"(?:de|het|uw|zijn|haar) (?:eerste|tweede|derde|vierde|vijfde|laatste|andere)\b"
_ON = (
    r"(?:Ten aanzien van|Met betrekking tot|Aangaande|Omtrent|Inzake|Over|Als het (?:gaat )?(?:om|over)|Wat betreft"
    r"|(?:Ook|Nog|Kort)(?: (?:nog|even|iets|wat|kort|een (?:woord|opmerking))){0,2} over)"
)
_OF = r"(?:in|van|op|aan|om|te|uit|tegen|voor|met|bij|door|over|tot|naar|via)\b"
_NEAR = r"(?:Aan|Bij|In|Met|Naar|Onder|Op|Over|Rond(?:om)?|Tegen|Uit|Van|Voor|Tussen) "
_CAME_UP = (
    r"(?:(?:is|zijn|werd(?:en)?) (?:[a-z]{1,20} ){0,3}?(?:over|naar|op) (?:gesproken|gevraagd|gezegd|gewezen)"
    r"|(?:ging|gaat) het (?:[a-z]{1,20} ){0,3}?over|had(?:den)? (?:[a-z]{1,20} ){1,4}?het (?:[a-z]{1,20} ){0,2}?over)\b"
)
_COMES_UP = (
    r"(?:kwam(?:en)?|kom(?:t|en)|is|zijn) (?:(?:ook|nog|even|al|net|zojuist|vandaag) ){0,3}"
    r"(?:aan de orde|ter sprake|voorbij|langs)\b"
)
ON_THING = regex(
    rf"{_OPENS}(?:{_ON}|Dan(?= (?:de|het)\b)) (?P<thing>[^.,:;?!]{{2,80}})"
    rf"|{_OPENS}Wat (?!{_POINTS}|{_COUNTED})(?P<concerned>[^.,:;?!]{{2,80}}?) (?:betreft|aangaat)\b"
    rf"|{_OPENS}{TITLED}"
    rf"|{_OPENS}(?!{_POINTS})(?P<named>[^.,:;?!]{{2,60}}), daar {_CAME_UP}"
    rf"|{_OPENS}(?!{_POINTS})(?P<raised>[^.,:;?!]{{2,60}}?) {_COMES_UP}"
    rf"|{_OPENS}Er (?:is|werd) (?:[a-z]{{1,20}} ){{0,3}}?(?:gesproken|gezegd) over (?P<spoken>[^.?!]{{2,80}})"
    r"|(?:Het|Een|Mijn) (?:volgende?|laatste|andere?|nieuwe?) (?:punt|onderwerp|thema|kwestie)\b(?P<next>[^.?!]{0,80})",
    re.IGNORECASE,
)
"""How one opens with the thing that it is on: `De brug tot slot.`, `De pont, daar ging het ook over.`"""
GOES_ON = regex(
    rf"{_VOORZITTER}|{_OPENS}(?:Dan(?! {_ON_WHAT_WAS_SAID})|Vervolgens|Tot slot"
    rf"|Ten slotte|Tot zover|Verder|Voorts|{_ON})\b|{ON_THING.pattern}",
    re.IGNORECASE,
)
BESIDES = regex(r"Overigens ")
"""How one opens that adds something, in speech to what was said just before it."""
ON_SUBJECT = regex(r"(?:Wat betreft|Als het (?:gaat )?(?:om|over))\b")
OPENS_ON_NOTHING = regex(r"(?:Er|Ik|Wij|We|U|Je|Men|Als|Toen|Ja|Nee)\b")
"""How one opens that does not open with what it is on."""
ALSO = regex(r"[^.?!]{0,30}\book\b", re.IGNORECASE)
"""How one opens that may come to another thing, which stands further on."""
OPENS_ON_THING = regex(r"(?:De|Het) ")
"""How one opens that opens with a thing that was spoken of."""
OTHERWISE = regex(r"\b(?:anders|ook)\b ?", re.IGNORECASE)
"""What sets a thing against what was spoken of before it, or beside it, and does not point back."""
FURTHER = regex(r"(?:Verder|Voorts)\b")
"""The same, where it may be on a part of what was asked, and where it may be a part of the answer."""
TO_ANOTHER = regex(
    rf"{_VOORZITTER}|{_OPENS}(?:Dan|Vervolgens|Tot slot|Ten slotte|Tot zover|Verder|Voorts)\b", re.IGNORECASE
)
"""How the first paragraph of a reply opens that goes on so right behind a member."""
ON_MOTION = regex(
    rf"[^.?!]{{0,80}}(?:\b(?:blokjes?|kopjes?|mapjes?|inleiding|motie|amendement)\b|, {_VOORZITTER})", re.IGNORECASE
)
"""How a later paragraph of a reply opens that goes on to something else."""
BY_SAME = regex(
    rf"{_OPENS}(?:(?:Dan|Ook|Verder|Voorts|Daarnaast|Vervolgens|Tot slot)(?: (?:nog|ook))? ){{0,2}}"
    r"(?:(?:vroeg|wilde|noemde|had|stelde|informeerde|pleitte|wees|heeft|vraagt|wil) (?:hij|zij|ze)\b"
    r"|(?:zijn|haar) (?:[a-z]{1,20} )?(?:punt|vra(?:ag|gen)|opmerking(?:en)?|suggestie|zorg(?:en)?|voorstel)\b)",
    re.IGNORECASE,
)
"""How a paragraph opens that answers something else that was asked by the same."""
ON_THAT = regex(
    r"[^.?!]{0,120}\b(?:(?:op|over) (?:dat|dit|die) (?:punt|vraag|onderwerp)"
    r"|(?:uw|zijn|haar) (?:[a-z]{2,15} )?(?:vervolg)?(?:vraag|punt|suggestie))\b"
)
"""What stands in the first sentence of a paragraph that still answers the same, though somebody else is named in it."""
SEVERAL = regex(
    r"(?:Door )?(?:Verschillende|Diverse|Meerdere|Enkele|Andere|Sommige|Veel|Een aantal|verschillende|diverse|meerdere)"
    r" (?:van u\b|(?:andere )?(?:sprekers|woordvoerders|leden|fracties|Kamerleden|partijen)\b)"
    r"|Er (?:is|zijn|was|waren|werd(?:en)?) (?:[a-z]{1,20} ){0,3}?(?:gevraagd|vra(?:ag|gen))\b"
    r"|Het gaat hier uiteindelijk\b|Uiteindelijk gaat het\b"
    r"|(?:Dank(?: u)?(?: wel)?[,.!] )?Ik (?:heb|hoor) (?:verder |nu |nog )?geen (?:\w+ )?vragen\b"
)
ASKS = regex(r"[^.?!]{0,300}\?")
"""How one opens of which it is not said who asked it, or that is for all, and one that opens with what was asked."""
ASKS_ON = regex(r"(?:En |Maar )?\w{2,10} [^.?!,]{0,20}\b(?:dat|dit|daar\w{0,5})\b[^.?!,]{0,20}\?")
"""One that asks on about what was just said: `Hoe komt dat?`"""
_WAS = r"(?:is|zijn|was|waren|werd(?:en)?)"
ASKED_BY_NOBODY = regex(
    r"(?!(?:Dat|Die|Dit|Deze)\b)(?![^.?!]{0,120}\b(?:uw?|haar|hij|zij)\b)"
    r"(?:(?:[^.?!]{0,40} )?(?:nog een|(?:een|de) (?:andere|volgende|laatste|overige)) vra(?:ag|gen)\b(?! van)"
    rf"|(?:[^.?!]{{0,60}} )?(?:{_WAS} (?:\w{{1,20}} )?er|er {_WAS}) (?:[a-z]{{1,20}} ){{0,3}}?vra(?:ag|gen)\b"
    r"|Er (?:kwam(?:en)?|kom(?:t|en)|lig(?:t|gen)|lag(?:en)?|sta(?:at|an)|stond(?:en)?) (?:[a-z]{1,20} ){0,3}?"
    r"vra(?:ag|gen)\b"
    rf"|(?:[^.?!]{{0,60}} )?{_WAS} [^.?!]{{0,60}}?\bgevraagd\b)",
    re.IGNORECASE,
)
"""How a later paragraph of a reply opens that tells of a question and not whose it was."""
HANDS_BACK = regex(
    r"\b(?:verder|vervolgt|vervolgen|hervat|continueert|betoog|termijn|beantwoording|luisteren"
    r"|(?:gaan|ga) (?:we|wij|u) (?:\w+ ){0,3}naar)\b",
    re.IGNORECASE,
)
"""What stands in the words of the chair who has a minister go on with the text."""
CALLS_TO_ORDER = regex(
    rf"(?!.{{161}})(?!.*{HANDS_BACK.pattern})"
    r".*\b(?:via (?:de voorzitter|mij)|stilte|rustig(?:er)?|(?:uit ?laten|laa?t(?:en)? [^.?!]{0,30}?(?:uit|af)) ?"
    r"(?:spreken|praten|maken)|buiten de microfoon|door elkaar|(?:kort|bondig)er|tot de orde"
    r"|op de (?:publieke )?tribune)\b",
    re.IGNORECASE,
)
"""What the chair says between, on how it is debated: the answer goes on as if nothing was said."""
OF_BOTH = regex(
    r"\b(?:ik|wij|we|u|uw|ook|eveneens|evenals|net|zo|zoals|dat|die|dit|deze|dezelfde|hetzelfde"
    r"|(?:daar|hier|er)(?:[a-z]{2,6})?)\b",
    re.IGNORECASE,
)
"""What stands in the first sentence of an answer to one who asked the same as another, or that is for both."""
MOTION = regex(r"\b(?:motie|amendement)\b", re.IGNORECASE)
"""What else stands there, unless the chair asks something."""
FOR_MEMBER = regex(r"\b(?:vraag|vragen|de heer|mevrouw|het lid)\b")
TO_CHAIR = regex(rf"[^.?!]{{0,80}}, {_VOORZITTER}[.!]", re.IGNORECASE)
CHAIR_IS_RIGHT = regex(rf"(?=[^.?!]{{0,100}}\bu\b)[^.?!]{{0,80}}, {_VOORZITTER}[^.?!]{{0,60}}[.!]", re.IGNORECASE)
"""What a minister says to the chair, and no more."""
OF_ORDER = regex(r"\bpunt van orde\b", re.IGNORECASE)
"""What a member says who asks something of the chair."""
