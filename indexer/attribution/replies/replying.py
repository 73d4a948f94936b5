"""Whom a reply answers: the groups that it names, but for those that only stand by.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> answered("De kosten, waarnaar de leden van de VVD-fractie vragen, zijn laag, zo meld ik de SP-fractie.", context)
('vvd', 'sp')
>>> answered("De door de leden van de VVD-fractie ingediende motie wordt uitgevoerd.", context)
()
>>> answered("Met deze brief kom ik mijn toezegging aan het lid Smit (CDA) na.", context)
('cda',)
"""

from __future__ import annotations

import re
from bisect import bisect_right

from indexer.analysis.sentences import SENTENCE, sentence_starts
from indexer.attribution.replies.asker_labels import is_label
from indexer.attribution.replies.bare_names import is_asked
from indexer.attribution.replies.named_as_movers import is_told_of
from indexer.attribution.replies.named_besides import is_beside
from indexer.attribution.replies.named_outsiders import is_outsider
from indexer.attribution.replies.named_without_answer import (
    is_aside,
    is_bystander,
    is_promised,
    opens_with_opinion,
    without_compared,
)
from indexer.attribution.replies.second_askers import asks_beside
from indexer.attribution.replies.stands_on_proposals import takes_stand
from indexer.attribution.sentences.reported import unquoted
from indexer.attribution.sentences.sentence_roles import any_word, role_of
from indexer.extraction.names.groups import Group, find_groups
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex

_BEFORE = 60
"""What tells whether a group asked stands in this many characters before it."""
_SIDES = regex(
    r",? (?:\w+ ){0,2}?(?:sluit(?:en)?|sloot|sloten|heeft|hebben|had|hadden|deelt|delen|onderschrijft|onderschrijven"
    r"|steunt|steunen) "
)
"""How a sentence goes on in which a group may side with another, whose question is then answered too."""
_ONCE_ASKED = regex(
    rf"\b(?:dat|die|wat|hetgeen|waar(?:om|naar)) (?:ook )?(?:al )?(?:{any_word('once')}) "
    r"(?:ook |al )?(?:is |was |werd )?(?:door )?$"
)
"""Before a group that asked the same before: it is answered where nobody else is."""
_CLAUSE_OF = regex(r"(?:Of|Wat|Hoe|Hoezeer|Waarom|Waartoe|Welke|Wanneer|In hoeverre|In welke mate) ")
_THEN_ASK = regex(
    r", (?:zo |dat |dit )?(?:vraagt|vragen|vroeg(?:en)?|wil(?:len)?|vernemen|verneemt|informeren|informeert) "
    r"(?:(?!ook)[a-z]{1,12} )?$"
)
"""How a sentence opens with what is asked, and what stands in it before those who ask: `Of de zorgen van de leden van
de SP-fractie terecht zijn, vragen de leden van …`."""
_TOO = regex(
    r"\b(?:evenals|net als|zoals|samen met|namens|alsmede|alsook|en|(?<!\bdat )(?<!\bdie )ook|door|bij)"
    r"(?: ook)?(?: (?:bij|die van|door))? $"
)
"""Behind a group that asks, and before one that asks with it: others in its question are only named."""
_ALIKE = regex(
    r"\)? (?:heeft|hebben) zich (?:[a-z]{1,20} ){0,3}?in (?:vergelijkbare|gelijke|soortgelijke|dezelfde) "
    r"(?:zin|geest|bewoordingen|termen) (?:geuit|uitgelaten|uitgesproken)\b"
)
"""Behind one: that it said the same."""
_FULL_NAME = regex(
    rf"(?:(?:Ook|Verder|Voorts|Daarnaast|Tot slot|Ten slotte),? )?"
    rf"(?P<name>(?!(?:Van|De|Den|Der|Ter|Ten|Te|Op|Het)\b){NAME}) "
    r"(?:vroeg|vraagt|informeerde|informeert|verzocht|verzoekt|wilde? (?:[a-z]{1,20} ){0,3}?weten"
    r"|(?:stelde|stelt|heeft|had) [^.?!;:]{0,60}?\b(?:vra(?:ag|gen)|gevraagd|verzocht))\b"
)
"""How a reply opens that names a member by first name and surname alone: `Eva Bedacht vroeg naar …`."""
ASKING = regex(r"\?|\b(?:vragen|vraagt|vroegen|vroeg|verzoeken|willen weten|wil weten)\b", re.IGNORECASE)
"""How it is said that somebody asks."""


def answered(text: str, context: Context, *, compared: bool = True) -> tuple[str, ...]:
    """The parties whose questions a paragraph of a reply answers, as far as it names them. `compared`: where it names
    nobody else, those with whom it agrees or differs are answered too (`Anders dan de SP-fractie meent, …`); and so
    where it opens with them in a sentence of their own."""
    asked = _answered(without_compared(text, context), context) or _named_in_full(text, context)
    if asked and opens_with_opinion(text):
        first = SENTENCE.split(text, maxsplit=1)[0]
        alone = not _answered(without_compared(first, context), context)
        asked = tuple(dict.fromkeys((*(_answered(first, context) if alone else ()), *asked)))
    return asked or (_answered(text, context) if compared else ())


def _answered(text: str, context: Context) -> tuple[str, ...]:
    groups = unquoted(text, find_groups(text, context))
    starts = sentence_starts(text) if groups else [0]
    asked: list[Group] = []
    heard = -1  # the sentence of the last group that is answered
    lately: Group | None = None  # that group
    promised: list[Group] = []
    asking = -1  # the sentence of the last group that asks
    placed = [(group, starts[bisect_right(starts, group.start) - 1]) for group in groups]
    behind = {at: group.start for group, at in placed if _asks_behind_clause(text, at, group)}
    for (group, sentence), last in zip(placed, (None, *groups), strict=False):
        beside = last is not None and last is lately and asks_beside(text, sentence, last, group)
        if group.start < behind.get(sentence, 0) or not (beside or _may_be_answered(text, sentence, group)):
            continue
        if heard == sentence and is_aside(text, sentence, group):
            continue
        speaks = beside or role_of(text, sentence, group, last) == "speaks" or bool(_ALIKE.match(text, group.end))
        near = max(sentence, group.start - _BEFORE)
        if sentence != asking or speaks or _TOO.search(text, near, group.start):
            once = is_beside(text, sentence, group) or _ONCE_ASKED.search(text, near, group.start)
            before = is_promised(text, group) or once
            (promised if before else asked).append(group)
            heard, lately = sentence, group
        asking = sentence if speaks and not _SIDES.match(text, group.end) else asking
    return tuple(dict.fromkeys(party for group in asked or promised for party in group.parties))


def _may_be_answered(text: str, sentence: int, group: Group) -> bool:
    """Whether a group is named as one that asks, and neither sits elsewhere nor only stands beside who asks."""
    if takes_stand(text, sentence, group):
        return True
    named = group.clear or is_asked(text, group) or is_label(text, group)
    others = (is_outsider, is_bystander, is_told_of)
    return named and not any(stands_by(text, sentence, group) for stands_by in others)


def _named_in_full(text: str, context: Context) -> tuple[str, ...]:
    """The party of the member who is named by first name and surname, without title, where a text opens."""
    opens = _FULL_NAME.match(text)
    seats = context.seated([opens["name"]]) if opens and " " in opens["name"] else ()
    return tuple(seat.party for seat in seats)


def _asks_behind_clause(text: str, sentence: int, group: Group) -> bool:
    """Whether a group asks behind a clause, with which its sentence opens, that says what."""
    behind = _CLAUSE_OF.match(text, sentence) and _THEN_ASK.search(text, max(sentence, group.start - 40), group.start)
    return group.clear and bool(behind)


def names_several(text: str, context: Context) -> bool:
    """Whether a text names groups without saying which: `de leden van de verschillende fracties`, `enkele leden`."""
    return any(group.clear and not group.parties for group in find_groups(text, context))
