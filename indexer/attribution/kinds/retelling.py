"""Whose question a paper of the government retells, paragraph by paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.layout.blocks import Block
from indexer.attribution.replies.bystanders import asks_nothing, opens_with_opinion, without_compared
from indexer.attribution.replies.new_matter import goes_on, turns_away
from indexer.attribution.replies.replying import answered
from indexer.attribution.sentences.speaking import subject_of, subjects
from indexer.extraction.names.groups import THOSE, find_groups
from indexer.extraction.names.party_names import Context

_VERBS = (
    r"(?:vragen|vroegen|willen|wilden|vernemen|vernamen|informeren|informeerden|verzoeken|verzochten|wijzen|wezen"
    r"|hadden gevraagd|hebben gevraagd)"
)
SAME = re.compile(
    rf"\b(?:{THOSE}|die (?:leden|fracties?|lid)\b|{_VERBS} zij\b)|^Zij {_VERBS}\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:leden|lid|fracties?|zij|hij|vraag|vragen|vraagt|vroeg(?:en)?|gevraagd|verzocht(?:en)?"
    r"|(?:sluit(?:en)?|sloot|sloten) zich)\b|\?$",
    re.IGNORECASE,
)
_REPLIES = re.compile(
    r"(?:In|Als) reactie op (?:(?:de|het) )?(?:leden|lid|heer|mevrouw|Kamerlid)\b(?!.*[?:]$)", re.IGNORECASE
)
"""How a sentence opens that says what a member was told before: no answer has still to come."""
_THANKS = re.compile(
    r"(?!.*(?:\?$|\b(?:vraagt|vragen (?:de|deze|zij|of|om|naar|wat|hoe|waarom|wanneer))\b))"
    r".*\b(?:erkentelijk|dank|dankt|danken|dankbaar|kennis ?genomen)\b"
)
"""A sentence of thanks for what was asked asks nothing."""
_ANSWERS_AT_ONCE = re.compile(
    r"(?:(?:In|Als) (?:antwoord|reactie) op|Naar aanleiding van|Op|Ten aanzien van|Met betrekking tot|Wat betreft|Over"
    r"|Inzake) (?:(?:de|het|een|deze|beide) )?(?:\w+ )?(?:vra(?:ag|gen)|opmerking(?:en)?|verzoek(?:en)?|suggestie"
    r"|inbreng|zorg(?:en)?|stelling|betoog)\b"
    r"(?!.*(?:[?:]$|\b(?:volgende|als volgt|hieronder|hierna|onderstaand\w*|informeer|bericht|bied|stuur|zend|ga|gaan"
    r"|gaat|kom|kom(?:t|en) [^.]{0,60}terug|licht|treft|schets)\b))"
)
"""How a sentence opens that says what was asked and answers it: no answer has still to come."""
_ANNOUNCES = re.compile(r"\b(?:als volgt|(?:het|de) volgende)\b|:$", re.IGNORECASE)
"""A sentence after which the answer follows."""
_JUDGES = re.compile(
    r"\b(?:(?:wijs|deel|neem|acht|vind|onderschrijf|waardeer|steun|ontraad|volg|begrijp) ik"
    r"|(?:wijzen|delen|nemen|achten|vinden|onderschrijven|steunen|ontraden) wij"
    r"|(?:deelt|onderschrijft|acht|steunt|volgt|ontraadt) (?:de regering|het kabinet)"
    r"|(?:de regering|het kabinet) (?:deelt|onderschrijft|acht|steunt|volgt|ontraadt))\b",
    re.IGNORECASE,
)
"""A sentence in which who answers says what he thinks of it."""
_GOES_ON = re.compile(
    r"(?:(?:Dat|Dit|Deze|Die) (?:is|zijn|was|waren|wordt|worden|heeft|hebben|kan|kunnen|zal|zullen|betekent"
    r"|bedraagt|bedragen|biedt|blijkt|doet|geldt|hangt|komt|laat|leidt|ligt|maakt|neemt|past|sluit|vergt|volgt)"
    r"|Daar(?:aan|achter|bij|door|in|mee|naast|onder|op|toe|uit|van|voor)|Hier(?:bij|mee|voor|door)|Bovendien|Evenmin"
    r"|(?:Aan|Bij|Door|Met|Onder|Tegen|Van|Voor) (?:hen|hem|haar))\b"
)
"""How a paragraph opens that goes on with the answer above it."""
_THEIRS = re.compile(
    r"\b(?:volgens (?:hen|haar|hem)\b|naar (?:hun|haar|zijn) (?:mening|oordeel|opvatting|inzicht|idee|indruk)\b"
    r"|(?:hun|haar|zijns|huns|haars) inziens\b|in (?:hun|haar|zijn) (?:ogen|optiek|visie)\b)",
    re.IGNORECASE,
)
"""A sentence that still tells what they think who asked."""
_SHARED = r"(?:zorg(?:en)?|mening|opvatting|analyse|wens|constatering|vrees|kritiek|indruk|observatie|gedachte|ambitie)"
_REACTS = re.compile(
    rf"(?:(?:Die|Deze) {_SHARED}\b|(?:De regering|Het kabinet|Ik|Wij|(?:De|Ondergetekende) ?\w{{0,20}}) "
    r"(?:deel(?:t|en)?|begrijp(?:t|en)?|onderschrijf(?:t)?|onderschrijven|herken(?:t|nen)?|betreur(?:t|en)?)"
    rf" (?:(?:die|deze|de|hun|dat|dit)\b|{_SHARED}\b)"
    r"|(?:De regering|Het kabinet|Ik|Wij) (?:heeft|heb|hebben) (?:daar|daarvoor|hier|hiervoor) (?:alle )?begrip\b)"
)
"""How a paragraph opens that takes a stand on what was said above it."""
_ITEM = re.compile(r"(?:[a-z][.)]|[-–•▪]) ")
"""An item of a list goes on with what stands above the list."""
_REFERRED = re.compile(
    r"\b(?:(?:onder|met) verwijzing naar|in (?:navolging|aansluiting|vervolg) (?:van|op)) "
    r"(?:(?:de|het|een|eerdere?) )?(?:vra(?:ag|gen)|opmerking(?:en)?|inbreng|betoog|leden|lid|fracties?)\b"
    r"[^,.;?!]{2,80}",
    re.IGNORECASE,
)
"""Groups to whose words a question refers that is not theirs."""
_VOTED = re.compile(
    r"\bmet (?:de )?(?:stem(?:men)?|steun) (?:van|voor|tegen)\b[^.;?!]{2,200}?"
    r"(?=[.;?!]|$|\b(?:is|zijn|werd(?:en)?|wordt|worden|heeft|hebben|vraagt|vragen|wil(?:len)?|verzoek(?:t|en))\b)",
    re.IGNORECASE,
)
"""Groups that are named because of how they voted."""
_ASKS_WITH = re.compile(rf"\b{_VERBS},? (?:ook )?(?:evenals|net als|samen met) $")
_NEAR = 60
"""What stands, so near before it, in front of a group that asks with another."""
_APART = re.compile(
    r"(?:[\dIVX]+\.? )?(?:artikel(?:en|sgewijze?)?\b|overig|tot slot|slot|conclusie|algemeen|bijlage)",
    re.IGNORECASE,
)
"""A heading that ends what is under the heading of a group."""


@dataclass(frozen=True, slots=True)
class Retold:
    """Whose question was retold last in this section, and whether its answer has still to come, or it was asked in the
    last paragraph, or perhaps answered `at_once`; `question`: the last paragraph that named who asks; `above`: the
    parties whose heading it is, of that `rank`, and whether it `lasts` above others."""

    parties: tuple[str, ...] = ()
    open: bool = False
    asked: bool = field(default=False, kw_only=True)
    at_once: bool = field(default=False, kw_only=True)
    question: str = field(default="", kw_only=True)
    above: tuple[str, ...] = ()
    rank: int = 0
    lasts: bool = field(default=True, kw_only=True)

    def kept(self, heading: Block, context: Context) -> tuple[str, ...]:
        """The parties of the heading of a group, where a heading below it names no other."""
        rank = heading.heading.rank if heading.heading else 0
        ended = not self.lasts or (rank and rank <= (self.rank or rank))
        return () if ended or _APART.match(heading.text) or find_groups(heading.text, context) else self.above


def after(text: str, retold: Retold, context: Context) -> Retold:
    """Whom a paragraph answers, and whether the next goes on to answer them."""
    whole = _REFERRED.sub("", _VOTED.sub("", text))
    named = answered(whole, context, compared=False)
    text = without_compared(whole, context) if named or (retold.open and not opens_with_opinion(whole)) else whole
    named = named or answered(text, context)
    if retold.above and not set(named) <= set(retold.above):  # who asks under the heading of another says so
        asking = (*retold.above, *subject_of(text, context)[1], *_asking_too(text, context))
        named = tuple(party for party in named if party in asking)
    same = SAME.search(text)
    if not (named or same) and asks_nothing(text, context):
        return replace(retold, parties=retold.above, open=False, asked=False, at_once=False)
    if not (named or same):
        return _unnamed(text, retold)
    together = () if set(named) < set(retold.above) else retold.above
    found = subjects(text, context) if together else None
    joins = found and any(joining.way == "joins" for joining in found.joining)
    if found and not joins and (not retold.lasts or found.overrides(together)):
        together = ()
    sentences = SENTENCE.split(text)
    first = text[: same.start()] if same else sentences[0] if retold.asked and "?" not in sentences[0] else text
    if named and not answered(first, context):  # "deze leden", or an answer, and then others who join them or ask more
        together = (*together, *retold.parties)
    parties = tuple(dict.fromkeys((*together, *named))) if named else retold.parties
    last = sentences[-1]
    judges = _JUDGES.search(last) and last[-1:] not in ("?", ":")
    at_once = bool(_ANSWERS_AT_ONCE.match(last) or judges)
    told = _REPLIES.match(last) or _THANKS.match(last) or at_once
    asks = bool(_ANNOUNCES.search(last) or ((_ASKS.search(last) or _THEIRS.search(last)) and not told))
    is_open = asks or (retold.open and not named)
    at_once = at_once or not asks
    return replace(retold, parties=parties, open=is_open, asked=asks, at_once=at_once, question=text)


def _asking_too(text: str, context: Context) -> tuple[str, ...]:
    """The parties that ask with who asks: `vragen, evenals de leden van de SP-fractie, …`."""
    groups = find_groups(text, context)
    too = (group for group in groups if _ASKS_WITH.search(text, max(0, group.start - _NEAR), group.start))
    return tuple(party for group in too for party in group.parties)


def _unnamed(text: str, retold: Retold) -> Retold:
    """The same, for a paragraph that names nobody: it goes on with the answer before it, or is of those above it."""
    if retold.parties and turns_away(text, retold.question):
        return replace(retold, parties=retold.above, open=False, asked=False, at_once=False)
    follows = retold.open or _ITEM.match(text) or _GOES_ON.match(text)
    on = follows or (retold.at_once and (_REACTS.match(text) or goes_on(text, retold.question)))
    return replace(
        retold, parties=retold.parties if on else retold.above, asked=False, at_once=bool(on) and retold.at_once
    )
