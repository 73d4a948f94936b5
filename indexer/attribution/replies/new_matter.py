"""Whether a paragraph of a reply that names no group goes on with the question that was answered before it, or turns
away from it.

It turns away where it tells that somebody else asked, of whom that question says nothing, or opens on a motion or as
what is added at the end does, and has no word of it.

>>> question = "De leden van de SP-fractie vragen waarom het advies van de Raad van State niet is gevolgd."
>>> turns_away("De burgemeester van Zutphen heeft gevraagd of ook gemeenten dat mogen.", question)
True
>>> turns_away("De Raad van State heeft geadviseerd de termijn te schrappen.", question)
False
>>> turns_away("De verkoper kan verzoeken om uitstel.", question), turns_away("De bank verzoekt om uitstel.", question)
(False, True)
>>> turns_away("De motie-Grinwis c.s. verzoekt de regering een fonds op te richten.", question)
True
>>> turns_away("Tot slot informeer ik u over de planning.", question), turns_away("De planning is krap.", question)
(True, False)
"""

from __future__ import annotations

import re
from functools import lru_cache

from indexer import analysis
from indexer.analysis.sentences import SENTENCE
from indexer.attribution.replies.named_outsiders import OFFICE, is_outsider
from indexer.attribution.replies.turning_forms import TOWARDS
from indexer.attribution.sentences.reported import unquoted
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex

_MINE = (
    r"(?!(?:\w+ ){0,2}?\w*(?:regering|kabinet|minister|staatssecretaris|bewinds|leden\b|lid\b|fracties?\b|[Kk]amer\b"
    r"|commissie|indien|initiatiefne|heer\b|vra(?:ag|gen)\b|onderzoek))"
)
_WHO = (
    rf"(?P<who>(?:[Dd]e|[Hh]et|[Ee]en|[Ee]nkele|[Dd]iverse|[Vv]erschillende) {_MINE}[^.,;:?!]{{2,80}}?"
    r"|(?-i:[A-Z]\w{0,20}[A-Z]\w{0,20})(?: en (?-i:[A-Z]\w{0,20}[A-Z]\w{0,20}))?)"
)
_ALSO = r"(?:Ook|Daarnaast|Verder|Voorts|Tevens|Tot slot|Ten slotte|Onlangs|Inmiddels|Eerder|Recent)"
_US = (
    r"(?:(?:mij|ons|de regering|het kabinet|de minister|hierover|daarover|ook|tevens|eveneens|onlangs|bij brief"
    r"(?: van [^.,;:?!]{3,30})?|(?:in|bij|tijdens|naar aanleiding van|over) "
    r"(?:de|het|haar|zijn|hun|een|dit|deze) \w{3,30}|positief|negatief|kritisch) ){0,3}"
)
_HAS = rf"(?:heeft|hebben|had|hadden) {_US}"
_ASKED = (
    r"(?:(?:(?:een aantal|enkele|diverse|ook) )?(?:vragen|opmerkingen|suggesties) (?:voorgelegd|gesteld|gemaakt|gedaan)"
    r"|(?:aandacht )?gevraagd|verzocht|geadviseerd|gepleit|aangedrongen|voorgesteld|bezwaar gemaakt)\b"
)
_ASKS = (
    r"(?:vraagt|vragen|vroeg|vroegen|verzoekt|verzoeken|verzocht|verzochten|adviseerde|adviseerden|adviseert|adviseren"
    r"|pleit|pleiten|pleitte|pleitten) "
    r"(?:mij|ons|de regering|het kabinet|de minister|de staatssecretaris|of|om|voor|naar|hoe|waarom|wanneer|aandacht)\b"
    r"|(?:bepleit(?:en|te|ten)?|(?:dringt|dringen|drong|drongen) (?:\w+ ){0,2}aan"
    r"|(?:stelt|stellen|stelde|stelden) (?:\w+ ){0,2}voor)\b"
)
_OUTSIDER = regex(
    rf"(?:{_ALSO} )?{_WHO} (?:{_HAS}{_ASKED}|(?:{_ASKS}))"
    rf"|{_ALSO} (?:heeft|hebben|had|hadden) {_WHO.replace('who', 'whom')} {_US}{_ASKED}"
    rf"|Door {_WHO.replace('who', 'by')} (?:is|zijn|werd|werden) {_US}{_ASKED}"
    rf"|(?:{_ALSO} )?(?:[Dd]e|[Ee]en|[Hh]et) (?:vra(?:ag|gen)|verzoek|oproep|brief) van "
    rf"(?P<of>(?:de )?{OFFICE}[^.,;:?!(]{{0,60}})"
    rf"|(?:{_ALSO}|Vorige (?:week|maand)) (?:heb|hebben|had|hadden|sprak|spraken|voerde|voerden) (?:ik|wij) "
    rf"[^.;:?!]{{0,60}}?\bmet (?P<met>(?:de )?{OFFICE}[^.,;:?!(]{{0,60}})"
)
"""How a paragraph opens that tells what somebody asked who is no group, or that somebody else was spoken to."""
_MAY = regex(
    r"\b(?:te|is|zijn|wordt|worden|werd|werden)$"
    r"|\b(?:kan|kunnen|kon|konden|mag|mogen|mocht|mochten|moet|moeten|zal|zullen|zou|zouden|hoeft|hoeven)\b"
)
"""Before what somebody may ask, or is asked, and did not ask: `De eigenaar kan verzoeken om een taxatie.`"""
_MOTION = regex(
    r"(?:(?:Met|In|Via|Bij|Ook|Over|Ter uitvoering van|Naar aanleiding van|Conform) )?"
    r"(?:[Dd]e|[Ee]en|[Hh]et) (?:\w+ ){0,2}?(?P<what>motie|amendement)(?:[- ]|s )"
    r"|(?:Tijdens|In|Bij|Op) [^,.;:?!]{2,80} (?:is|zijn|werd|werden|heeft) (?:\w+ ){0,4}?"
    r"(?P<passed>motie|amendement)(?:[- ]|s )"
    r"|(?:Uw|De) (?P<who>Kamer) heeft "
)
"""How a paragraph opens on a motion or an amendment, or on what the whole chamber asked."""
_PERSON = regex(
    rf"(?:(?:Aan|Door|Voor) de heer|(?:Aan|Door|Voor) mevrouw|(?:Aan|Door|Voor) het (?:Kamer)?lid|De heer|Mevrouw) "
    rf"(?P<name>{NAME}) (?:heb ik|hebben wij|is|zijn|werd|had|heeft|vroeg|vraagt|wilde)\b"
)
"""How a paragraph opens that says what somebody was told or asked of whom it is not known who he is."""
_NUMBERED = regex(r"(?:(?:Met|In|Via|Bij|Ook|Over) )?(?P<what>[Mm]otie|[Aa]mendement)(?:s|en)? nrs?\. ?\d")
_SEVERAL = regex(
    r"(?:(?:Door|Vanuit|Ook|Verder|Tot slot|Ten slotte|Daarnaast|Op (?:de )?vra(?:ag|gen) van) )?"
    r"(?i:diverse|verschillende|meerdere|enkele|andere|sommige|een aantal|veel|de overige|de andere) "
    r"(?:(?:leden van )?(?:de )?(?:verschillende |diverse |andere )?fracties|leden|Kamerleden|van uw leden)\b"
    rf"[^.?!]{{0,200}}?\b(?:vragen|vroegen|verzoeken|willen|{any_word('passive')})\b"
)
"""How one opens of which it is not said which groups asked what it answers."""
_ADDS = regex(
    r"(?:(?:De|Het) (?:overige|andere) (?:vragen|opmerkingen|onderdelen|passages)\b|Voor het overige\b"
    r"|Tot slot|Tot zover|Voor de goede orde|Ten slotte|Tenslotte|Volledigheidshalve|Voor de volledigheid"
    r"|Van de(?:ze)? gelegenheid|Los (?:hier|daar)van|Overigens"
    r"|Los van (?:de|uw|deze|die) (?:[a-z]{2,20} )?vragen|Buiten (?:de|uw|deze|die) (?:[a-z]{2,20} )?vragen om"
    r"|(?:De [^.;:?!]{3,80}|Het kabinet|Ik|Wij) dank(?:t|en)? (?:de|het) "
    r"|(?:Ik zal|Wij zullen) (?:u|uw Kamer|de Kamer)\b"
    r"|(?:De|Het|Een) [^.;:?!]{3,80}? (?:informeert|informeren|bericht|ontvangt) (?:u|uw Kamer|de Kamer)\b"
    r"|(?:Over|Wat betreft|Met betrekking tot|Ten aanzien van|Inzake) (?:de|het) [^.?!;,]{2,80},? "
    r"(?:zal|zullen|informeer|informeren|kan|kunnen|meld|melden|bericht|berichten) (?:ik|wij) "
    r"(?:u|uw Kamer|de Kamer|nog|het volgende|graag)\b"
    r"|(?:Over|Inzake) (?:de|het) [^.?!;,]{2,80} ontvang(?:t|en) (?:u|uw Kamer|de Kamer)\b"
    r"|(?:Voorts|Verder|Tevens|Daarnaast|Ook) \w+ (?:ik|wij) (?:u|uw Kamer|graag)\b)"
)
"""How a paragraph opens that adds something else."""
_NEXT = regex(
    rf"(?:{_ALSO} )?(?:[Ii]s|[Zz]ijn|[Ww]erd(?:en)?|[Hh]eb ik|[Hh]ebben wij|[Hh]eeft mijn (?:ambts)?voorganger) "
    r"[^.;:?!]{0,60}\b(?:toegezegd|beloofd|aangekondigd|afgesproken)\b"
    r"|(?:Een|De|Mijn) (?:volgende|andere|verdere|eerste|tweede|derde|vierde|vijfde|laatste) "
    r"(?:toezegging|punt|onderwerp|thema)\b"
    r"|(?:Tijdens|In|Bij) [^.;:?!]{3,80} (?:kwam(?:en)?|is|zijn|was|waren|werd(?:en)?) [^.;:?!]{0,80}"
    r"\b(?:aan de orde|ter sprake|gesproken over|stilgestaan bij)\b"
    r"|(?:Inmiddels|Onlangs|Recent(?:elijk)?|Tevens) (?:is|zijn|heeft|hebben) ook\b"
    rf"|(?:De|Het) {_MINE}[^.,;:?!]{{2,60}} (?:heeft|hebben|bracht(?:en)?) (?:op|in) (?:\d{{1,2}} )?[a-z]{{3,9}} "
    r"[^.;:?!]{0,60}\b(?:advies|rapport|onderzoek|verslag|visie)\b"
)
"""How one opens on the next promise or point, or on what came out since."""
_OFFERS = regex(r"\b(?:zend|bied|stuur|doe) (?:ik|wij) (?:u|uw Kamer|de Kamer)\b", re.IGNORECASE)
"""What stands in one with which something is sent."""
_OUTCOME = regex(
    r"(?:Het|De|Dit|Deze|Die|Dat) (?:[a-zë]+e )?(?:eind|voortgangs|onderzoeks|evaluatie)?"
    r"(?:rapport|rapportage|overzicht|cijfers|gegevens|resultaten|uitkomsten|evaluatie|onderzoek|analyse|lijst|tabel) "
    r"(?:zend|stuur|bied|doe) "
)
"""How it opens where that comes of what was answered before it."""
_FIRST = rf"(?:(?:{_ALSO}|Dan) )?"
_SPEAKS_TO = regex(rf"{_FIRST}(?:[Zz]owel )?{TOWARDS} (?:de |het )?")
_OPENS_ON = regex(rf"{_FIRST}(?:[Zz]owel )?(?:(?:{TOWARDS}|[Bb]ij|[Dd]oor|[Vv]an) )?(?:[Dd]e |[Hh]et )?")
"""What stands before the group to whom a paragraph turns, and before any with which one opens."""


def turns_away(text: str, question: str) -> bool:
    """Whether a paragraph turns away from a question, the paragraph that retells it."""
    outsider = _OUTSIDER.match(text)
    if outsider and not _MAY.search(who := next(filter(None, outsider.groups()))):
        return not (_stems(who.partition(" van ")[0]) or _stems(who)) & _stems_before(question)
    if person := _PERSON.match(text):
        return person["name"].split()[-1] not in question
    if numbered := _NUMBERED.match(text):
        return numbered["what"].lower() not in question.lower()
    if motion := _MOTION.match(text):
        return (motion["what"] or motion["passed"] or motion["who"]).lower() not in question.lower()
    sends = _OFFERS.search(text) and not _OUTCOME.match(text)
    return bool(_ADDS.match(text) or _NEXT.match(text) or sends) and not _stems(text) & _stems_before(question)


def names_others(text: str, asking: tuple[str, ...], context: Context) -> bool:
    """Whether the first sentence of a paragraph names groups or members, or office holders of a party, and no group of
    the parties that asked before it: whatever it says of them, it is not surely of the answer to those.

    >>> from indexer.vocabulary import parties
    >>> told = "De PVV vindt de raming te laag. Die is verzonnen."
    >>> [names_others(told, asking, Context(parties.load())) for asking in (("sp",), ("sp", "pvv"))]
    [True, False]
    """
    first = SENTENCE.split(text, maxsplit=1)[0]
    if _SEVERAL.match(first):
        return True
    groups = tuple(group for group in find_groups(text, context) if group.end <= len(first))
    named = [group for group in unquoted(first, groups) if group.parties]
    return bool(named) and all(is_outsider(first, 0, group) or set(asking).isdisjoint(group.parties) for group in named)


def turns_to_others(text: str, asking: tuple[str, ...], context: Context, *, asked: bool) -> bool:
    """Whether a paragraph opens with a group or a member, and its first sentence has none of the parties that asked
    before it. `asked`: they did in the paragraph just above, of which this one may be the answer, unless it speaks to
    others.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> told = ("Voor de PVV geldt dat.", "De PVV vindt dat.", "Dat vindt de PVV.")
    >>> [[turns_to_others(one, ("sp",), context, asked=asked) for one in told] for asked in (False, True)]
    [[True, True, False], [True, False, False]]
    """
    first = SENTENCE.split(text, maxsplit=1)[0]
    group = next((group for group in find_groups(text, context) if group.end <= len(first)), None)
    opens = group and (_SPEAKS_TO if asked else _OPENS_ON).fullmatch(first, 0, group.start)
    return bool(opens) and names_others(text, asking, context)


def _stems(text: str) -> frozenset[str]:
    """The stems of the words that say what a text is about."""
    return frozenset(
        analysis.lemma(word)
        for word in analysis.words(text)
        if word not in analysis.stop_words() and word not in analysis.formula_words()
    )


@lru_cache(maxsize=2)
def _stems_before(text: str) -> frozenset[str]:
    """The same of what stands before a paragraph, which many paragraphs may follow."""
    return _stems(text)
