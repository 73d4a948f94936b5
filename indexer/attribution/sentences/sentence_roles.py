"""The part that a group has in a sentence that names it: by what governs it, a verb, a preposition, a noun.

Groups write of themselves in the third person. So one that is the subject speaks; one that something is asked for,
or whose opinion it is, may be who speaks; one behind "anders dan", "het amendement van" or "de door" is only named.

>>> from indexer.extraction.names.groups import find_groups
>>> from indexer.extraction.names.party_names import Context
>>> from indexer.vocabulary import parties
>>> def role(text):
...     return role_of(text, 0, find_groups(text, Context(parties.load()))[0])
>>> role("Daarom vragen de leden van de SP-fractie wat dit kost.")
'speaks'
>>> role("Kan de regering de leden van de SP-fractie uitleggen wat dit kost?")
'concerned'
>>> role("Deelt de regering de mening van de leden van de SP-fractie?")
'holds'
>>> role("Hoe wordt de motie van de leden van de SP-fractie uitgevoerd?")
'named'
>>> role("De leden van de SP-fractie wijs ik op de brief."), role("Ik kan de leden van de SP-fractie antwoorden: ja.")
('named', 'named')
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

from indexer.attribution.sentences.likewise import asks_likewise, asks_with_those, endorses
from indexer.extraction.names.alternation import any_of
from indexer.extraction.names.groups import THOSE, Group
from indexer.patterns import regex

Role = Literal["speaks", "concerned", "holds", "named"]
"""What a group does in a sentence: it `speaks`; it is `concerned`, as what somebody else does is done to it; it `holds`
an opinion, or is beside who speaks: whoever speaks may be named behind it; or it is only `named`."""

_WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def any_word(kind: str) -> str:
    """A pattern of the words of a kind."""
    words: Iterable[str] = _WORDS[kind]
    return any_of(words)


_BEFORE = 60
"""What tells the part of a group in its sentence stands in this many characters before it."""
_OPENS = regex(
    r"[«“\"'(–• -]*(?:\d{1,3}[.)] )?"
    r"(?:(?:En|Maar|Ook|Verder|Daarnaast|Tevens|Voorts|Allereerst|Vervolgens|Tenslotte|Tot slot|Ten slotte|Ten eerste"
    r"|Tot besluit|Voor|Bij|Namens|Als|Indien|Wanneer|Volgens|Door|Vanuit|Wat|Aan|Zowel|Hoewel|Ofschoon|Nu"
    r"|Omdat|Aangezien|Voordat|Alvorens|Nadat|Waar|Daar|(?:Een (?:deel|aantal)|Enkele|Sommigen?|Enige|Meerdere) van"
    r"|(?:Zowel|Niet alleen) (?:bij|voor)"
    r"|Van de (?:zijde|kant) van|Ook (?:voor|bij|volgens)|(?:Naar|Bij|Met|Op|Tot|In|Het) (?:de |het )?(?:\w{1,40} )?"
    rf"(?:{any_word('feelings')}) van)[, ]+)?"
    r"(?:(?:Ook|ook|bevreemdt|verbaast|verheugt|stelt|spijt|valt) (?:het )?)?",
)
"""A group that follows on this at the head of a sentence is whose words they are."""
_SUBORDINATE = regex(
    r"(?:Als|Indien|Wanneer|Hoewel|Ofschoon|Nu|Omdat|Aangezien|Voordat|Alvorens|Nadat|Waar|Daar|Zoals) "
)
_IMPERSONAL = regex(
    r"(?:Het|Dit|Dat|Hierbij|Daarbij|Ook|Verder|Voorts|Daarnaast) "
    r"(?:is|was|valt|viel|verheugt|verbaast|bevreemdt|stelt|stemt|baart|doet|ontgaat|spreekt|verontrust|lijkt|komt|trof|"
    r"treft|heeft|bevalt|spijt)(?: het| ook)? "
    r"|(?:Dat|Dit|Er|Het|Daarmee|Hiermee|Daardoor|Hierdoor) (?:(?!dat |of )\w{1,20} ){1,3}volgens ",
)
WITH_THOSE = rf"(?:Ook )?(?i:{THOSE}),? (?:en|alsmede|alsook|evenals)(?: ook)? "
"""How a sentence opens with those who spoke before it, and others: `Deze leden en …`."""
_SHARED = regex(
    r"(?:Ook )?(?:Deze|deze|Die|die|Dezelfde|Diezelfde|Eenzelfde|Een (?:soortgelijke|gelijke|vergelijkbare)|Dit|dit)"
    r" (?:vra(?:ag|gen)|zorg(?:en)?|wens(?:en)?|mening|opvatting|behoefte|twijfels?|bezwa(?:ar|ren)|opmerking(?:en)?"
    r"|punt|bedenking(?:en)?|indruk|oordeel|verzoek) (?:[^\s.?!;]{1,20} ){1,5}?(?:bij|voor|door|onder|van|namens) "
    r"|(?:Dit|Dat|Hetzelfde|Datzelfde|Zulks|Iets soortgelijks) (?:geldt|leeft) (?:[a-zë]{1,20} ){0,2}(?:bij|voor) "
    rf"|{WITH_THOSE}"
)
"""How it is said that others ask or think the same: `Deze vraag leeft ook bij …`, `Deze leden en …`."""
ADVERB = (
    r"(?:(?:ook|tevens|verder|voorts|daarom|dan|graag|hierbij|daarbij|allereerst|daarnaast|nog|eveneens|zich|tot slot|"
    r"ten slotte|nogmaals|dus|bovendien|met name|ten aanzien hiervan|hierover|daarover|derhalve|opnieuw|vervolgens|wel)"
    r",? ){0,3}"
)
_NO_VERB = regex(
    r"(?:aan|van|in|binnen|tegen|tussen|achter|buiten|boven|een|geen|den|en|dan|toen|indien|waarin|waarvan|waaraan|"
    r"vragen van|gezien|leden|vragen aan|hun|mensen|partijen|hetgeen)$",
    re.IGNORECASE,
)
_MANY = regex(rf"\b(?P<verb>[\w’']*n),? {ADVERB}$", re.IGNORECASE)
_ONE = regex(rf"\b(?P<verb>{any_word('singular')}),? {ADVERB}$", re.IGNORECASE)
_ALDUS = regex(
    r"\b(?:aldus|(?:mede|ook|tevens) namens"
    r"|(?:luidt?|is) (?:ook |tevens )?(?:de|een) (?:\w{1,20} )?(?:vraag|wens|verzoek) van) $",
    re.IGNORECASE,
)
_ALSO_FOR = regex(r"\b(?:mede|ook|tevens) namens $", re.IGNORECASE)
_AGREED = regex(r"\bhet (?:\w+ )?met $")
_TOGETHER = regex(
    r"\b(?:vragen|vernemen|verzoeken|willen|informeren|pleiten|wijzen),? "
    r"(?:(?:gezamenlijk|samen|tezamen) met|met (?:instemming|steun) van) $"
    r"|(?:^|(?<=[.?!”»] ))(?:Gezamenlijk|Samen|Tezamen) met $"
    r"|\b(?:hierin|daarin) (?:gesteund|bijgevallen|gevolgd) door $"
    r"|\bwelke (?:vra(?:ag|gen)|zorg(?:en)?|mening) (?:(?:ook|eveneens|tevens) )?(?:(?:door|bij|van) )?$"
)
_JOINED = regex(
    r"(?:\b(?:waarbij|(?:bij|met) wie|bij welke (?:vra(?:ag|gen)|opmerking(?:en)?)|en)|[;,]) (?:ook |tevens )?$",
    re.IGNORECASE,
)
_JOINS = regex(
    r" (?:zich (?:[a-zà-ÿ]{1,20} ){0,4}?(?:aan(?:sluit(?:en)?|sloot|sloten|gesloten)|vereni(?:gen|gt|gd))"
    r"|sluit(?:en)? zich [^.?!;]{0,60}?aan)\b"
)
"""What stands before and behind a group that makes another's questions its own."""
HAS_JOINED = r"\)? (?:heeft|hebben|had|hadden) zich (?:(?!niet )[^\s.?!;]{1,40} ){0,10}?aangesloten\b"
"""How a sentence goes on behind a group that has made another's questions its own."""
_HAS_JOINED = regex(HAS_JOINED)
_OFFICE = regex(
    rf"(?:Ook )?(?:{THOSE}|zij|hij) |"
    r"(?:(?:En|Maar|Ook) )?(?:De|Het) (?:\w{1,20} )?(?:ministers?|minister-president|staatssecretaris(?:sen)?|regering"
    r"|kabinet|bewinds\w{1,10}|commissie|initiatiefne(?:m|emst)ers?|indien(?:st)?ers?|Raad van State)"
    r"(?: van [^,.;:?!]{3,60}?)? ",
    re.IGNORECASE,
)
"""Who is the subject before a verb of which a group behind it is not."""
_AND_ALSO = regex(r"(?:, (?:en|maar|terwijl)|; ?(?:en)?) $")
_WITH_THEM = regex(r" met (?:hen|haar|deze leden)\b")
_ASKED_FOR = regex(
    r"\)? (?:\w{1,20} ){0,3}?(?:vraagt|vragen|vroegen|vroeg|informeert|informeren|informeerden|verwijst|verwijzen"
    r"|verzoekt|verzoeken|wijst|wijzen|pleit|pleiten|wil weten|willen weten) "
    r"(?:(?:ook|met name|vooral|aandacht|zich af) ){0,2}(?P<what>\w{1,12})\b"
)
_LEFT_OUT = regex(r"(?:[,;]|[,;]? en|[,;] terwijl) (?:die van )?$")
_FOR_WHAT = regex(r" (?:(?:ook|met name|vooral) ){0,2}(?P<what>\w{1,12})\b")
_CLAUSES = frozenset(["of", "hoe", "wat", "waarom", "wanneer", "welke", "wie", "waar", "hoeveel"])
"""A group that asks, what joins another whose verb is left out, and what each asks: `vragen naar de kosten, en de leden
van de SP-fractie naar de planning`."""
_ASKS_BARE = regex(
    r"\b(?:(?:vraagt|verneemt|informeert|verzoekt) (?:ook )?"
    r"|(?:vragen|vernemen|informeren|verzoeken|willen) (?:ook )?die van )$",
    re.IGNORECASE,
)
_ASK_BOTH = regex(r"\b(?:vragen|vernemen|informeren|willen) (?:ook )?$", re.IGNORECASE)
_LIKE = regex(
    r"(?:(?:(?:Tezamen|Samen) m|M)et|Evenals|Net als|Net zoals|Anders dan|In tegenstelling tot|In navolging van) "
)
_THOSE_OF = regex(r" [a-zà-ÿ]{2,20}n (?:ook )?die van $")
"""What stands before a party without "fractie" that asks: `Daarom vraagt de SP`, `Evenals de leden van de VVD-fractie
vragen die van het CDA`."""
_ELSEWHERE = regex(rf" (?:[^\s.?!;,]{{1,20}} ){{0,4}}?(?:{any_word('once')})\b")
OPINION_OF = regex(rf"\b(?:{any_word('opinions')}),? (?:die|dat|welke) (?:(?:ook|{any_word('once')}) )?$")
"""What stands before and behind a group of which a question is named that it put elsewhere, or what it did."""
_BOTH_OF = regex(r"(?:De (?:leden|fracties) van z|Z)owel (?:[^.?!;]{0,100} als (?:ook )?)?")
ASKS = regex(
    r"\)?,? (?:\w+ ){0,2}?(?:vraagt|vragen|vroeg|vroegen|wil|willen|verneemt|vernemen|verzoekt|verzoeken|sluit|sluiten|"
    r"constateert|constateren|leest|lezen|dankt|danken|(?:heeft|hebben) (?:\w+ ){0,5}?kennis ?genomen)\b"
    rf"|{HAS_JOINED}"
)
"""How a sentence goes on behind a group that asks."""

_NAMED = regex(
    r"\b(?:aan bij|hetgeen|(?:datgene|al|dat) wat"
    r"|(?:anders|eerder|liever|meer|minder)(?: [^\s.?!;,]{1,20}){0,4} dan|net (?:als|zoals)"
    r"|evenals|evenmin als|samen met|in navolging van|in tegenstelling tot|in reactie op|in antwoord op|conform"
    r"|naast|tegenover|zonder|behalve|uitgezonderd|met uitzondering van|jegens|tussen|over|tegen)"
    r"(?: ook)?(?: voor| bij)? $"
    rf"|\b\w{{0,30}}(?:{any_word('meetings')}) met $"
    r"|\b(?:de|het) (?:(?-i:[A-Z])\w{1,20}se|lokale|plaatselijke|gemeentelijke|provinciale) $"
    r"|\b(?:de|het|een) (?:voormalige?|vorige?|toenmalige?) (?:\w{1,20} ){0,2}$"
    r"|\b(?:de|het|een|alle|enkele|beide|deze|die) (?:\w+ )?(?:door|aan|namens|vanuit) $"
    rf"|\b\w{{0,30}}(?:{any_word('things')}|{any_word('ideas')}),? (?:van|door|die|dat|aan) $"
    r"|\b(?:aan bij|antwoord\w{0,4}|beantwoording|reactie|reageer\w{0,3}|in(?:gaan|gegaan)|gelezen|kennisgenomen)\b"
    r"[^.?!]{0,20} (?:de |een |eerdere ){0,2}(?:schriftelijke )?(?:vra(?:ag|gen)|opmerkingen?|inbreng|suggesties?)"
    r"(?: \w{1,30})? (?:van|door) $"
    r"|\b(?:aan|op|bij|naar|over|van|gezien|betreffende|inzake|omtrent|met) (?:de|het|eerdere|schriftelijke|een) "
    rf"(?:\w{{1,20}} )?(?:{any_word('contributions')}) van $"
    rf"|\b(?:op|na|uit) (?:eerdere |schriftelijke )?(?:{any_word('contributions')}) van $"
    r"|\b(?:naar aanleiding van|in (?:antwoord|reactie) op|(?:reeds|eerder|al) (?:gestelde|ingediende))"
    rf" (?:\w{{1,20}} ){{0,3}}(?:{any_word('contributions')}) van $",
    re.IGNORECASE,
)
"""Behind this a group is only named."""
_HELD = regex(rf"\b\w{{0,30}}(?:{any_word('opinions')})(?: die leeft)? (?:van|bij|onder) $", re.IGNORECASE)
_IN_VIEW = regex(
    r"\b(?:is|zijn|was|blijft|blijven|lijkt|wordt|worden|moet|moeten|kan|kunnen|dient|gaat|schiet) (?:dus |ook )?"
    rf"(?:naar|in) (?:de |het )?(?:{any_word('feelings')}) van $"
)
"""How a sentence says in whose view it is so: `Dat is naar het oordeel van …`."""
_OF, _BY = regex(r"\bvan $", re.IGNORECASE), regex(r"\bdoor $", re.IGNORECASE)
_BESIDE = regex(r"(?:\beens met|\bdat|\bzoals) $", re.IGNORECASE)
_WITH = regex(r"(?:Ook )?Met ")
_PASSIVE = regex(rf"\b(?:{any_word('passive')})\b", re.IGNORECASE)
_TOLD = regex(r" (?:\w{1,30} ){0,3}(?:geantwoord|gemeld|toegezegd|me(?:e|de)gedeeld|laten weten|geschreven)\b")
"""Behind a group: what it was told."""
_ADDRESSED = regex(
    r"\)? (?!dat |die |wat |of )[a-zë]{2,15} ik\b"
    r"|\)? (?:kunnen|moeten|willen|wijzen|antwoorden|melden|merken|verzekeren|verwijzen|danken) wij\b"
    r"|\)? zij (?:hier(?:bij)? |daarbij )?(?:opgemerkt|geantwoord|gemeld|gezegd|verwezen)\b"
    r"|\)? kan (?:\w{1,20} ){0,2}worden (?:gemeld|geantwoord|verzekerd|toegezegd|bericht|me(?:e|de)gedeeld)\b"
)
_ADDRESSES = regex(
    r"\b(?:ik (?:kan|moet|mag|wil|wijs|antwoord|meld|zeg|bericht|verzeker|dank)"
    r"|wij (?:kunnen|moeten|willen|wijzen|antwoorden|melden|verzekeren|danken)) (?:[a-z]{1,12} ){0,2}$",
    re.IGNORECASE,
)
"""Behind a group, and before one: who answers it speaks (`De leden van de SP-fractie wijs ik op de brief`)."""


def role_of(text: str, sentence: int, group: Group, before: Group | None = None) -> Role:
    """What a group does in the sentence that begins at a place in a text; `before`: the group that is named before."""
    start = max(sentence, group.start - _BEFORE)
    if _ADDRESSED.match(text, group.end) or _ADDRESSES.search(text, start, group.start):
        return "named"
    if any(pattern.fullmatch(text, sentence, group.start) for pattern in (_OPENS, _IMPERSONAL, _SHARED, _BOTH_OF)):
        return "speaks"
    agreed = _AGREED.search(text, start, group.start) and text.startswith(" eens", group.end)
    joined = _JOINED.search(text, start, group.start) and _JOINS.match(text, group.end)
    joined = joined or _HAS_JOINED.match(text, group.end)
    if agreed:
        return "holds"
    if joined or _ALDUS.search(text, start, group.start) or _TOGETHER.search(text, start, group.start):
        return "speaks"
    if before is not None and _asks_too(text, sentence, group, before):
        return "speaks"
    if asks_likewise(text, sentence, group, before) or asks_with_those(text, sentence, group):
        return "speaks"
    if not group.clear:
        return "speaks" if asks_behind(text, group) else "named"
    if _is_behind_verb(text, sentence, group, before):
        return "speaks"
    if _AND_ALSO.search(text, start, group.start) and (
        ASKS.match(text, group.end) or _WITH_THEM.match(text, group.end)
    ):
        return "speaks"
    if _IN_VIEW.search(text, start, group.start) or endorses(text, group):
        return "speaks"
    if _NAMED.search(text, start, group.start) or _TOLD.match(text, group.end):
        return "named"
    if OPINION_OF.search(text, start, group.start) and _ELSEWHERE.match(text, group.end):
        return "named"
    if _OF.search(text, start, group.start):
        return "holds" if _HELD.search(text, start, group.start) else "named"
    if _BY.search(text, start, group.start):
        spoken = _PASSIVE.search(text, start, group.start) or _PASSIVE.search(text, group.end, group.end + _BEFORE)
        return "concerned" if spoken else "named"
    if _WITH.fullmatch(text, sentence, group.start):
        return "holds"
    if _BESIDE.search(text, start, group.start):
        return "named" if _ELSEWHERE.match(text, group.end) else "holds"
    return "named" if text.endswith(" met ", start, group.start) else "concerned"


def opens_with(text: str, group: Group, sentence: int = 0) -> bool:
    """Whether a text, or a sentence that begins at a place in it, opens with a group, as its subject."""
    return bool(_OPENS.fullmatch(text, sentence, group.start))


def is_spoken_for(text: str, group: Group) -> bool:
    """Whether somebody else speaks for a group as well: `mede namens de SP-fractie`."""
    return bool(_ALSO_FOR.search(text, max(0, group.start - _BEFORE), group.start))


def says_others_share(text: str, sentence: int, group: Group) -> bool:
    """Whether a sentence says that a group shares what was asked before it: `Deze vraag leeft ook bij …`."""
    return bool(_SHARED.fullmatch(text, sentence, group.start))


def is_subordinate(text: str, sentence: int, group: Group) -> bool:
    """Whether a sentence opens with a clause of which a group is the subject: `Waar de leden van de SP-fractie …`."""
    return bool(_SUBORDINATE.fullmatch(text, sentence, group.start))


def asks_behind(text: str, group: Group) -> bool:
    """Whether a group asks of which the verb stands before it: `Daarom vraagt de SP …`."""
    start, both = max(0, group.start - _BEFORE), text.startswith("zowel ", group.start)
    return bool(_ASKS_BARE.search(text, start, group.start) or (both and _ASK_BOTH.search(text, start, group.start)))


def _asks_too(text: str, sentence: int, group: Group, before: Group) -> bool:
    """Whether a group asks with the verb of the one before it in its sentence."""
    if before.start < sentence:
        return False
    if _LIKE.fullmatch(text, sentence, before.start) and _THOSE_OF.fullmatch(text, before.end, group.start):
        return True
    asked, left_out = _ASKED_FOR.match(text, before.end), _LEFT_OUT.search(text, before.end, group.start)
    also = _FOR_WHAT.match(text, group.end) if asked and left_out and asked.end() <= left_out.start() else None
    if asked is None or also is None:
        return False
    return asked["what"] == also["what"] or {asked["what"], also["what"]} <= _CLAUSES


def _is_behind_verb(text: str, sentence: int, group: Group, before: Group | None) -> bool:
    """Whether a group is the subject behind a verb: `Daarom vragen de leden …`, not `De minister heeft de leden …`."""
    verb = (_MANY if group.plural else _ONE).search(text, max(sentence, group.start - _BEFORE), group.start)
    if verb is None or _NO_VERB.fullmatch(verb["verb"]) or _OFFICE.fullmatch(text, sentence, verb.start()):
        return False
    subject = before is not None and _OPENS.fullmatch(text, sentence, before.start) and before.end == verb.start() - 1
    return not subject
