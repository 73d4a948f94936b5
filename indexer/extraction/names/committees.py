"""The committee of the Kamer that a text is of: `vaste commissie voor Onderwijs, Cultuur en Wetenschap`."""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.analysis.sentences import SENTENCE
from indexer.patterns import regex

RAISED = "¹²³⁰⁴-⁹"
"""The raised figures, for a class of characters: they count as letters there, and not as figures."""
_LETTER = rf"[^\W\d_{RAISED}]"
_WORD = rf"[A-ZÀ-Ý]{_LETTER}+(?:[’'-]{_LETTER}*)*"
_LINK = r"(?: |,? en |, | & | ?/ ?| (?:van|voor|der|in) )(?:de |het |der )?"
_STOP = r"(?!(?:Minister|Staatssecretaris|Tweede|Eerste|Kamer|Commissie|De|Het)\b)"
NAME = rf"(?>{_STOP}{_WORD}(?:{_LINK}{_STOP}{_WORD})*)"
"""Pattern of the name of a policy field: words with capitals, and the small words between them."""
_KIND = r"(?:(?:vaste|algemene|bijzondere|tijdelijke|gemengde|parlementaire) )*(?:[a-zà-ÿ]+-?)?[Cc]ommissie"
_NOTE = rf"(?:\d{{1,2}}| ?[{RAISED}]{{1,2}}| ?<\d{{1,2}}>)?"
"""The mark of a footnote, as it is printed or typed."""
_COMMITTEE = rf"{_KIND}s?(?: voor(?: de| het)?)? {NAME}"
_ANOTHER = regex(
    rf"{_NOTE},?(?: en| alsmede)? (?:(?:met )?(?:de )?(?P<kind>{_KIND})s? )?(?P<name>voor(?: de| het)? {NAME})"
)
"""Another committee that acts together with the one before it: `1 en voor Defensie2`."""
_ONE = regex(rf"(?P<kind>{_KIND})s?(?= )")
_BORDER = regex(rf" en (?={_KIND} )")
_ACTS = rf"(?={_NOTE},? ?(?:heeft|hebben|heb|is|zijn|bestond|bestaat|bestonden|belast|brengt|legt|wenst)\b)"
_SUBJECT = regex(
    r"(?:^|(?<=[.:] ))(?:(?:Binnen|In|Bij|Door) )?(?:[Dd]e )?(?:leden van |fracties in |griffier van )?(?:de )?"
    rf"(?P<subject>{_COMMITTEE})"
    rf"|(?<![^\W_])(?P<acting>{_COMMITTEE}){_ACTS}"
    rf"|\b(?:heeft|hebben|had|hadden|zijn|is|werden|worden)(?: door)? (?:de )?(?:leden van de )?"
    rf"(?P<asking>{_COMMITTEE}){_NOTE}"
    r"(?=[^.?!;]{0,200}\b(?:vragen|vraag|opmerkingen|inbreng)\b)"
)
_REQUESTED = regex(
    r"(?:\b(?:[Vv]erzoek(?:en)?|[Vv]ragen|[Oo]pmerkingen|[Ii]nbreng|[Bb]rief|[Vv]erslag) van|\bdoor"
    r"|\b(?:heeft|hebben|had|hadden|verzocht|vroeg|verzoekt|vraagt|die|welke|namens|dankt?|danken))"
    rf" (?:de |uw )?(?:leden van de )?(?P<requesting>{_COMMITTEE}){_NOTE}"
)
"""The committee that asked for a letter, wherever it stands in the sentence."""
_WRITES = regex(
    r"\b(?:mij|ons|[Uu]|uw Kamer|[Dd]eze brief|reageer|reageren wij|beantwoord"
    r"|[Ii]k (?:heb|dank)|[Ww]ij (?:hebben|danken)|heb ik|hebben wij|[Dd]e regering|[Hh]et kabinet)\b"
)
_ASKS = regex(r"\b(?:[Vv]erzoek(?:en)?|verzo(?:ekt|cht)|gevraagd|vraagt|vroeg|[Vv]ragen|kennis ?genomen|verslag)\b")
"""That a sentence is of who writes a letter, and that it tells what was asked."""
_NAMED = regex(r"ommissie|COMMISSIE")
_CAPITALS = regex(
    r"(?:(?:VASTE|ALGEMENE|BIJZONDERE|TIJDELIJKE) )?COMMISSIE VOOR [A-ZÀ-Ý][A-ZÀ-Ý ,’'/-]*[A-ZÀ-Ý](?![a-zà-ÿ])"
)
_SMALL = frozenset(["voor", "en", "de", "het", "van", "der", "in"])
_KINDS = regex(r"(?:(?:VASTE|ALGEMENE|BIJZONDERE|TIJDELIJKE) )?COMMISSIE")
_TITLED = regex(rf"(?:Vaste|Algemene|Bijzondere|Tijdelijke) (?=commissie voor (?:de |het )?{NAME}$)")
"""How a line opens that is the name of a committee alone: with a capital."""
_OPENING = 600
"""The number of characters at the start of a text in which a committee is looked for."""


def find_committee(texts: Iterable[str]) -> str | None:
    """The first committee that is the subject of a sentence, or in a title all of capitals; as printed, those capitals
    and the mark of a footnote taken away. Committees that act together are all named.

    >>> find_committee(["Binnen de vaste commissie voor Onderwijs, Cultuur en Wetenschap1 bestond behoefte"])
    'vaste commissie voor Onderwijs, Cultuur en Wetenschap'
    >>> find_committee(["VERSLAG VAN DE VASTE COMMISSIE VOOR DEFENSIE1"])
    'vaste commissie voor Defensie'
    >>> find_committee(["VERSLAG VAN DE VASTE COMMISSIE VOOR JUSTITIE / ALGEMENE ZAKEN Vastgesteld 2 oktober 1979"])
    'vaste commissie voor Justitie/Algemene Zaken'
    >>> find_committee(["De griffier van de vaste commissie voor Defensie,"])
    'vaste commissie voor Defensie'
    >>> find_committee(["De vaste commissies voor Financiën1 en voor Sociale Zaken en Werkgelegenheid2 zijn"])
    'vaste commissie voor Financiën en vaste commissie voor Sociale Zaken en Werkgelegenheid'
    >>> find_committee(["De vaste commissie voor Financiën <1> en de algemene commissie voor Wonen <2> hebben"])
    'vaste commissie voor Financiën en algemene commissie voor Wonen'
    >>> find_committee(["Op 3 mei heeft de vaste commissie voor Defensie een aantal vragen gesteld."])
    'vaste commissie voor Defensie'
    >>> find_committee(["Op 3 mei hebben de leden van de commissie voor Defensie een aantal vragen gesteld."])
    'commissie voor Defensie'
    >>> find_committee(["Vaste commissie voor Defensie"])
    'vaste commissie voor Defensie'
    >>> find_committee(["Op verzoek van de vaste commissie voor Defensie stuur ik u een brief."])
    """
    for text in texts:
        if not _NAMED.search(text[:_OPENING]):
            continue
        text = text[0].lower() + text[1:] if _TITLED.match(text[:_OPENING]) else text
        if match := _SUBJECT.search(text[:_OPENING]):
            return re.sub(r"\s*/\s*", "/", _together(text[: 2 * _OPENING], match))
        if match := _CAPITALS.search(text[:_OPENING]):
            kind = _KINDS.match(match.group())
            words = match.group()[kind.end() if kind else 0 :].lower().split()
            name = " ".join(word if word in _SMALL else word.capitalize() for word in words)
            return re.sub(r"\s*/\s*", "/", f"{kind.group().lower()} {name}" if kind else name)
    return None


def find_requesting(texts: Iterable[str]) -> str | None:
    """The committee at whose request a letter is written, as its writer says in a sentence of which it is no subject.

    >>> find_requesting(["Op verzoek van de vaste commissie voor Defensie stuur ik u een brief."])
    'vaste commissie voor Defensie'
    >>> find_requesting(["Hierbij mijn antwoord op de vragen die de algemene commissie voor Wonen u heeft gestuurd."])
    'algemene commissie voor Wonen'
    >>> find_requesting(["De regering heeft kennisgenomen van het verslag van de vaste commissie voor Defensie."])
    'vaste commissie voor Defensie'
    >>> find_requesting(["De regering dankt de leden van de vaste commissie voor Defensie voor hun voorlopig verslag."])
    'vaste commissie voor Defensie'
    >>> find_requesting(["Op verzoek van de vaste commissie voor Defensie is onderzoek gedaan."])
    """
    for text in texts:
        opening = text[:_OPENING]
        if not _NAMED.search(opening):
            continue
        for sentence in SENTENCE.split(opening):
            if _WRITES.search(sentence) and _ASKS.search(sentence) and (match := _REQUESTED.search(sentence)):
                return re.sub(r"\s*/\s*", "/", _together(sentence, match))
    return None


def each_committee(printed: str) -> tuple[str, ...]:
    """The committees that are named together.

    >>> each_committee("vaste commissie voor Justitie en Veiligheid en algemene commissie voor Digitale Zaken")
    ('vaste commissie voor Justitie en Veiligheid', 'algemene commissie voor Digitale Zaken')
    """
    return tuple(filter(None, _BORDER.split(printed)))


def _together(text: str, first: re.Match[str]) -> str:
    """The committee of a match and those that stand behind it, each with its kind."""
    by = first.lastgroup or 0
    found = [_ONE.sub(r"\g<kind>", first[by], count=1).replace("Commissie", "commissie", 1)]
    kind = _ONE.match(found[0])
    end = first.end(by)
    while kind and (more := _ANOTHER.match(text, end)):
        found.append(f"{more['kind'] or kind['kind']} {more['name']}")
        end = more.end()
    return " en ".join(dict.fromkeys(found))
