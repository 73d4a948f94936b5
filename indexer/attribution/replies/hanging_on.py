"""Whether a paragraph of a reply that names no group hangs on to what stands above it: the question, or the paragraph
just above.

So a reader takes it where it goes on in a list, takes a stand on what was said, opens with a word that points back or
joins on, or has a word of what stands above it. What opens on the paper or the bill itself has words of it anyway, and
must point back.

>>> above = "Het fonds bevat € 30 miljoen."
>>> hangs_on("Die middelen zijn toereikend.", above), hangs_on("In 2020 is het fonds ingesteld.", above)
(True, True)
>>> hangs_on("De brug is sinds 2 april dicht.", "Het begon op 25 april.")
False
>>> hangs_on("De brug is dicht.", above), hangs_on("Deze nota volgt het verslag over het fonds.", above)
(False, False)
"""

from __future__ import annotations

import re
from functools import lru_cache

from indexer import analysis
from indexer.analysis.sentences import SENTENCE
from indexer.extraction.dates import MONTHS
from indexer.patterns import regex

_ITEM = regex(r"(?:[a-z][.)]|[-–•▪]) ")
_PAPER = (
    r"(?:\w{1,20} ){0,2}?(?:(?:wets)?voorstel|wet|document|rijkswet|nota|brief|memorie|toelichting|artikel|artikelen"
    r"|onderdeel|besluit|inwerkingtreding|bijlage|beantwoording)\b"
)
_GENERALLY = r"(?:(?:Meer )?[Ii]n (?:het|zijn) algemeen(?:heid)?|Over het algemeen|Meer algemeen) [a-z]{2,12} (?:ik )?"
_ON_PAPER = regex(
    rf"(?:{_GENERALLY}(?:dat )?(?:het|de|dit|deze)|Het|De|Dit|Deze|Met|In|Bij) (?:(?:het|de|dit|deze) )?{_PAPER}"
)
"""How a paragraph opens on the paper or the bill itself."""
_POINTING = regex(
    rf"(?:Dit|Deze) (?!{_PAPER})|(?:Dat|Die) (?!(?:wets)?voorstel\b)"
    rf"|(?:Dergelijke|Zulke|Beide|Hun|Zij|Hij|Hetzelfde|Hetgeen) (?!{_PAPER})"
    r"|(?:Ook|Wel|Voorts|Verder|Tevens|Evenmin|Eveneens|Evenwel|Echter|Toch|Immers|Dus|Kortom|Concreet|Zo|Bovendien"
    r"|Vervolgens|Enerzijds|Anderzijds|Tegelijk(?:ertijd)?|Niettemin|Desondanks|Ten (?:eerste|tweede|derde|vierde)"
    r"|In de (?:eerste|tweede|derde) plaats|Zodra (?:\w+ )?meer (?:bekend|duidelijk)|Het (?:betreft|gaat))\b"
    r"|(?:\w{1,20} ){1,4}(?:zij|hun|hen)\b|(?:Aan|Bij|Door|Met|Onder|Tegen|Van|Voor) (?:hem|haar)\b"
)
"""How a paragraph opens that points back or joins on."""
_BACK = regex(
    r"\b(?:daar|hier)(?:bij|mee|naast|voor|door|toe|van|aan|in|op|over|om|uit|tegen|onder|entegen|tussen)\b"
    r"|\bdaar (?:[a-z]{2,20} ){1,2}(?:over|op|aan|mee|voor|naar|van|bij|in|tegen|toe)\b(?! (?:de|het|een|d\w{2,3})\b)"
    rf"|(?<![,:] )(?<!,)\b(?:die |deze (?!{_PAPER}))[a-z]{{3,}}"
    r"|\b(?:aan|bij|binnen|door|in|met|naar|onder|op|over|uit|van|voor) "
    rf"(?:dat |dit (?!{_PAPER}))[a-z]{{3,}}"
    r"|\b(?:echter|namelijk|immers|evenmin|derhalve|niettemin|anders|elk|(?<=[a-z] )overigens|later|lagere?|hogere?"
    r"|kleinere?|grotere?|overige|resterende)\b",
    re.IGNORECASE,
)
"""What points back or compares, in a sentence."""
_THIS = regex(
    rf"\bdit (?!{_PAPER}|(?:na|voor)?jaar\b|moment\b|kwartaal\b|kabinet\b|debat\b)[a-z]{{3,}}"
    r"|\bervan (?!uit\b|op de hoogte\b|overtuigd\b|bewust\b|verzekerd\b)"
)
"""What points back in the sentence with which a paragraph opens, behind which it may mean what stands before it."""
_STAND = r"(?:zorg(?:en)?|mening|opvatting|analyse|wens|constatering|vrees|kritiek|indruk|observatie|gedachte|ambitie)"
_REACTS = regex(
    r"(?:De regering|Het kabinet|Ik|Wij|(?:De|Ondergetekende) ?\w{0,20}) "
    r"(?:deel(?:t|en)?|begrijp(?:t|en)?|onderschrijf(?:t)?|onderschrijven|herken(?:t|nen)?|betreur(?:t|en)?)"
    rf" (?:(?:die|deze|de|hun|dat|dit)\b|{_STAND}\b)"
)
"""How a paragraph opens that takes a stand on what was said above it."""

_AMOUNTS = frozenset((
    "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "twintig",
    "dertig", "veertig", "vijftig", "honderd", "duizend", "miljoen", "miljard", "mln", "mld", "procent", "euro",
    "gulden", "jaar", "jaren", "maand", "maanden", "week", "weken",
))  # fmt: skip
"""Words of amounts, which are in texts on anything."""


def hangs_on(text: str, *above: str) -> bool:
    """Whether a paragraph goes on with one of those above it."""
    return points_back(text) or (not opens_on_paper(text) and shares(text, *above))


def opens_on_paper(text: str) -> bool:
    """Whether a paragraph opens on the paper or the bill itself.

    >>> opens_on_paper("In het algemeen geldt dat het wetsvoorstel verzonnen is.")
    True
    >>> opens_on_paper("Het wetsvoorstel treedt in werking op 1 juli."), opens_on_paper("De brug is open.")
    (True, False)
    """
    return bool(_ON_PAPER.match(text))


def points_back(text: str) -> bool:
    """Whether a paragraph points back, joins on or takes a stand: in its first sentence, if that is on the paper."""
    first = SENTENCE.split(text, maxsplit=1)[0]
    told = first if opens_on_paper(text) else text
    opens = any(opening.match(text) for opening in (_ITEM, _POINTING, _REACTS))
    return bool(opens or _THIS.search(first) or _BACK.search(told))


def shares(text: str, *above: str) -> bool:
    """Whether a paragraph has a word of one of those above it."""
    return any(families(text) & _families_before(one) for one in above if one)


def families(text: str) -> frozenset[str]:
    """The families of the words that say what a text is about, and of their parts."""
    words = (word for word in analysis.words(text) if word not in _plain())
    return frozenset(family for word in words for family in analysis.analyse(word).families)


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    return analysis.stop_words() | analysis.formula_words() | analysis.fillers() | _AMOUNTS | frozenset(MONTHS)


@lru_cache(maxsize=4)
def _families_before(text: str) -> frozenset[str]:
    """The same of what stands before a paragraph, which many paragraphs may follow."""
    return families(text)
