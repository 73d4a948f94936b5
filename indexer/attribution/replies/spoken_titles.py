"""Titles in speech: a few words without a verb, said as a sentence, with which a minister comes to the next thing.

>>> import re
>>> def titled(*texts):
...     return [bool(re.match(TITLED, text, re.IGNORECASE)) for text in texts]
>>> titled("Verzonnen bruggen. Die blijven.", "De pont tot slot.", "Dan de brug, voorzitter.")
[True, True, True]
>>> titled("De pen. Die blijft.", "Een pen dan. Die blijft.", "Die pen. Die blijft.", "De pen blijft.")
[True, True, False, False]
>>> titled("Bruggen blijven.", "Dat klopt.", "In de zomer.", "Volgend jaar.", "Zeer terecht.", "Misschien later.")
[False, False, False, False, False, False]
"""

from __future__ import annotations

_NO_TITLE = (
    r"(?:ik|wij|we|u|uw|je|jij|jullie|hij|zij|ze|die|dat|dit|deze|mij|ons|hem|haar|hun|(?:daar|hier)\w{0,6}|er\w{0,3}|zo"
    r"|ja|nee|neen|zeker|jazeker|inderdaad|graag|precies|exact|akkoord|goed|prima|oké|dank|sorry|excuus|helder|absoluut"
    r"|uiteraard|natuurlijk|vanzelfsprekend|helaas|nou|tja|toch|dus|maar|want|alleen|niet|geen|nooit|altijd|heel|zeer|erg"
    r"|misschien|wellicht|mogelijk|waarschijnlijk|hopelijk|iets|pas|nogmaals|kortom|inclusief|exclusief|bijna|vrijwel"
    r"|te|wel|ook|al|samen|boven|terecht|jammer|vooral|juist|zelfs|ongeveer|hooguit|vandaag|morgen|gisteren|straks"
    r"|is|zijn|was|waren|wordt|worden|werd(?:en)?|heeft|hebben|had(?:den)?|kan|kunnen|kon(?:den)?|moet(?:en)?"
    r"|moest(?:en)?|mag|mogen|zal|zullen|zou(?:den)?|wil(?:len)?|wilden?|gaat?|gaan|ging(?:en)?|kom(?:t|en)?|kwam(?:en)?"
    r"|doe[tn]?|deed|deden|blij(?:f|ft|ven)|krijg(?:t|en)?|geldt|gelden|staa[tn]|ligt?|liggen|zit(?:ten)?|loopt|lopen"
    r"|werkt|betekent|vindt?|denk(?:t|en)?|zegt?|ziet?|zien|weet|weten|hoopt?|begrijpt?|snapt?|geeft?|neemt?|helpt"
    r"|scheelt|lukt|hoort|klopt|rij(?:d|dt|den)|betaalt|betalen"
    r"|\w{0,20}(?:jaar|jaren|week|weken|maand|maanden|dag|dagen|keer|maal|kwartaal|uur)|\d\S{0,9})\b"
)
"""What is no word of a title: it is of a whole sentence, of a short answer, or of a time."""
_WORD = rf"(?!{_NO_TITLE})[\w’'-]"
_NEAR = r"(?:aan|bij|binnen|in|met|na|naar|onder|op|per|rond|sinds|tegen|tot|uit|van|vanaf|via|voor|tussen|zonder)\b"
LAST = r"(?:tot slot|ten ?slotte|als laatste|dan(?: nog)?|om (?:daar)?mee te (?:beginnen|besluiten|eindigen))"
_SHORT = rf"(?:(?<=\bde )|(?<=\bhet )){_WORD}{{3}}|{_WORD}{{3}}(?=,? {LAST}\b)"
"""The last word of one that has fewer letters than others have: `De tbs.`, `Twee op een cel dan.`"""
TITLED = (
    rf"(?:(?:nu|dan)(?: nog)? |tot slot |ten ?slotte |vervolgens )?"
    rf"(?!{_NEAR})(?P<title>(?:{_WORD}{{1,40}} ){{0,5}}?(?:{_WORD}{{4,40}}|{_SHORT}))"
    rf"(?:(?:,? {LAST})?(?:, voorzitter)?[.!](?!\w)|,? (?:tot slot|ten ?slotte|als laatste):)"
)
"""How a text opens that has such a title, in any case of its letters."""
