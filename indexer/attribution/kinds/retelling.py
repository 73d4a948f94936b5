"""Whose question a paper of the government retells, paragraph by paragraph, and so whom each answers.

So a reader goes through it. A paragraph that names who asks answers them, with those above whose heading it stands or
whose question they join. Then it depends on how that paragraph ended:

- it still asks (`asked`): what follows is the answer (`answering`), whatever it says, and it goes on;
- it answered at once (`told`): in a paper in which all is an answer, what follows goes on too; in a letter, only what
  hangs on to the question or to the paragraph above it, for a letter also tells other things;
- nobody asked, or the answer is over (`silent`): what follows answers those whose heading it stands under, or nobody.

An answer is over where another group is named, at a heading that is of no group, where an outsider asks or something
is added that has no word of the question, and where the paper speaks of itself or of the bill.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.heading_numbers import Number, comes_after, number_of
from indexer.attribution.replies.answer_to_come import awaits_answer
from indexer.attribution.replies.hanging_on import hangs_on, opens_on_paper, points_back, shares
from indexer.attribution.replies.named_in_agreements import opens_on_agreement
from indexer.attribution.replies.named_without_answer import asks_nothing, opens_with_opinion, without_compared
from indexer.attribution.replies.new_matter import names_others, turns_away, turns_to_others
from indexer.attribution.replies.replying import ASKING, answered
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.attribution.sentences.speaking import asks_on, subject_of, subjects
from indexer.attribution.sentences.those_before import BOTH, Which, one_of, taken_up
from indexer.extraction.names.groups import THOSE, find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_VERBS = (
    r"(?:vragen|vroegen|willen|wilden|vernemen|vernamen|informeren|informeerden|verzoeken|verzochten|wijzen|wezen"
    r"|hadden gevraagd|hebben gevraagd)"
)
_VERB = r"(?:vraagt|vroeg|wil|wilde|verneemt|vernam|informeert|informeerde|verzoekt|verzocht|wijst|wees)"
SAME = regex(
    rf"\b(?:{THOSE}|die (?:leden|fracties?|lid)\b|{_VERBS} zij\b|{_VERB} (?:zij|hij|het lid(?! [A-Z]))\b)"
    rf"|^(?:Zij (?:{_VERBS}|{_VERB})|(?:Hij|Het lid) {_VERB})\b"
    r"|^(?:Zijn|Haar|Hun) (?:[a-z]{3,12}e )?(?:vra(?:ag|gen)|verzoek(?:en)?|opmerking(?:en)?|suggestie)\b"
    r"|\bdoor (?:hem|haar|hen)\b(?=[^.?!]{0,80}\b(?:gevraagd|verzocht|opgemerkt|gesteld|gewezen|gepleit)\b)",
    re.IGNORECASE,
)
_QUESTION_OF = regex(
    r"(?:(?:Ten slotte|Tot slot|Dan|Voorts|Verder|Tevens|Ook|Daarnaast|(?:In|Als) (?:antwoord|reactie) op|Op"
    r"|Naar aanleiding van|Met betrekking tot|Ten aanzien van|Wat betreft) ){0,2}(?:(?:de|nog een|een|het) )?(?:\w+ )?"
    r"(?:vra(?:ag|gen)|verzoek(?:en)?|opmerking(?:en)?) (?:van|door) "
    rf"(?:{THOSE} (?:en|alsook|alsmede|evenals) (?:(?:die|de leden) )?(?:van )?)?(?:(?:de|het) )?"
    r"|(?:In|Als) (?:antwoord|reactie) op ",
    re.IGNORECASE,
)
"""What stands before the group whose question a paragraph opens with."""
_REFERRED = regex(
    r"\b(?:(?:onder|met) verwijzing naar|in (?:navolging|aansluiting|vervolg) (?:van|op)) "
    r"(?:(?:de|het|een|eerdere?) )?(?:vra(?:ag|gen)|opmerking(?:en)?|inbreng|betoog|leden|lid|fracties?)\b"
    r"[^,.;?!]{2,80}",
    re.IGNORECASE,
)
"""Groups to whose words a question refers that is not theirs."""
_VOTED = regex(
    r"\bmet (?:de )?(?:stem(?:men)?|steun) (?:van|voor|tegen)\b[^.;?!]{2,200}?"
    r"(?=[.;?!]|$|\b(?:is|zijn|werd(?:en)?|wordt|worden|heeft|hebben|vraagt|vragen|wil(?:len)?|verzoek(?:t|en))\b)",
    re.IGNORECASE,
)
"""Groups that are named because of how they voted."""
_ASKS_WITH = regex(
    rf"(?:{THOSE}|\b{_VERBS} zij\b|\bzij {_VERBS}|\b{_VERBS}),? (?:{_VERBS},? )?(?:ook )?(?:evenals|net als|samen met) "
    r"(?:(?:die|de leden|het lid) van )?(?:de )?$",
    re.IGNORECASE,
)
_NEAR = 80
"""What stands, so near before it, in front of a group that asks with another."""
_ASKED_ONCE = regex(rf"\bwaar(?:om|naar|over|op)? (?:ook )?(?:{any_word('once')}) ")
"""How somebody is named who asked once: under the heading of groups it is theirs who ask now."""
_BOTH = regex(rf"\b{BOTH}\b", re.IGNORECASE)
_FOR_OTHERS = regex(
    r"(?:Mede|Ook|Tevens) namens [^.?!]{2,120}?\b(?:vraagt|vragen|vroeg(?:en)?|wil(?:len)?|verzoekt|verzoeken) "
)
"""How a sentence opens in which those who asked before ask for others too."""
_OF_OTHERS = regex(
    r"\b(?:aan|zich|zich ook|zich hier|zich graag) bij (?:de|het|een|deze|dit) (?:[a-zë]{1,30} ){1,3}?(?:van|door) "
    r"(?:de |het |een )?(?!(?:\w{1,20}-?)?(?:fracties?|leden|lid|andere|vorige|overige|beide|deze|die|genoemde|eerder"
    r"|eerdere|hun|collega|commissie|dezelfde|hiervoor|zojuist)\b)\w"
)
"""That a group joins what somebody outside the chamber says: `sluiten zich aan bij de zorgen van de ombudsman`."""
_MAY_JOIN = " zich "
"""What stands in a paragraph in which a group joins others."""
_APART = regex(
    r"(?:[\dIVX]+\.? )?(?:artikel(?:en|sgewijze?)?\b|overig|andere (?:zaken|onderwerpen|punten)\b|tot slot"
    r"|slot|conclusie|algemeen|bijlage)",
    re.IGNORECASE,
)
"""A heading that ends what is under the heading of a group."""
_RETELLS = regex(
    r"(?:(?:Tot slot|Ten slotte|Tenslotte|Voorts|Verder|Daarnaast|Dan),? )?(?:de|een|hun|haar|zijn) (?:[a-z]{2,12}e )?"
    r"(?:vra(?:ag|gen)|opmerking(?:en)?) (?:naar|over|of|hoe|waarom|wat|welke|wanneer|inzake|met betrekking)\b",
    re.IGNORECASE,
)
"""How a paragraph opens that retells another question of those who asked before."""


State = Literal["silent", "asked", "answering", "told", "parted"]
"""What was done with the question of a group: nobody asked, or it is over; it was `asked` in the last paragraph, and
its answer follows; that goes on (`answering`); or a paragraph `told` it with its answer; or it was asked, and a heading
that names nobody has `parted` it from its answer, if that follows."""


@dataclass(frozen=True, slots=True)
class Retold:
    """Whose question was retold last in this section, and what was done with it. `joiners`: of these parties, those
    that joined the question of the others; `question`: the last paragraph that named who asks, and `last`: the last of
    all; `before`: the parties of the section before it; `above`: those whose heading it is, with its `rank` and its
    `number`, and whether it `lasts` above others; `pending`: all whose questions stand together above the answer that
    follows."""

    parties: tuple[str, ...] = ()
    state: State = "silent"
    joiners: tuple[str, ...] = field(default=(), kw_only=True)
    earlier: tuple[str, ...] = field(default=(), kw_only=True)
    question: str = field(default="", kw_only=True)
    last: str = field(default="", kw_only=True)
    above: tuple[str, ...] = field(default=(), kw_only=True)
    rank: int = field(default=0, kw_only=True)
    number: Number = field(default=(), kw_only=True)
    lasts: bool = field(default=True, kw_only=True)
    pending: tuple[str, ...] = field(default=(), kw_only=True)
    before: tuple[str, ...] = field(default=(), kw_only=True)

    @classmethod
    def under(cls, parties: tuple[str, ...], rank: int = 0, *, lasts: bool = True, number: Number = ()) -> Retold:
        """What stands below a heading: it answers the parties that this names, if any."""
        state: State = "answering" if parties else "silent"
        return cls(parties, state, above=parties, rank=rank, lasts=lasts, number=number)

    def kept(self, heading: Block, context: Context, *, between: bool) -> tuple[str, ...]:
        """The parties of the heading of a group, where a heading below it names no other. `between`: that of another
        group follows, so that one of the same rank may stand below it."""
        rank = heading.heading.rank if heading.heading else 0
        above = self.rank or rank
        ended = not self.lasts or (rank and (rank < above or (rank == above and not between)))
        ended = ended or comes_after(number_of(heading.text), self.number)
        return () if ended or _APART.match(heading.text) or find_groups(heading.text, context) else self.above

    @property
    def is_open(self) -> bool:
        """Whether all that follows is of the answer."""
        return self.state in ("asked", "answering")

    def below(self, heading: Retold) -> Retold:
        """What stands below another heading, which may part the answer from its question."""
        if heading.parties:
            return heading
        heading = replace(heading, before=self.parties or self.before)
        if self.state != "asked" or not self.pending:
            return heading
        question, last = self.question, self.last
        return replace(
            heading, parties=self.parties, state="parted", question=question, last=last, pending=self.pending
        )

    @property
    def answered(self) -> tuple[str, ...]:
        """The parties that the paragraph at hand answers: an answer below several questions is to all of these."""
        return tuple(dict.fromkeys((*(self.pending if self.state == "answering" else ()), *self.parties)))


def after(text: str, retold: Retold, context: Context, *, throughout: bool = False) -> Retold:
    """What was retold after another paragraph: whom that answers, and what was done with their question. `throughout`:
    all in the paper is an answer."""
    whole = _REFERRED.sub("", _VOTED.sub("", text))
    named = answered(whole, context, compared=False)
    text = without_compared(whole, context) if named or (retold.is_open and not opens_with_opinion(whole)) else whole
    named = named or answered(text, context)
    if retold.above and not set(named) <= set(retold.above):  # who asks under the heading of another says so
        asking = (*retold.above, *subject_of(text, context)[1], *_asking_too(text, context), *_put_by(text, context))
        named = tuple(party for party in named if party in asking)
    if set(named) < set(retold.above) and _ASKED_ONCE.search(text):
        named = ()
    taken = _one_taken_up(text)
    same, one = SAME.search(text), taken is not None and taken[1] != "both"
    if not (named or same or one):
        return replace(_unnamed(text, retold, context, throughout), last=text)
    together, joins = _asking_with(named, text, retold, context)
    sentences = SENTENCE.split(text)
    waits = retold.state == "asked" and "?" not in sentences[0]
    for_others = (same or one) and _FOR_OTHERS.match(text)
    first = "" if for_others or one else text[: same.start()] if same else sentences[0] if waits else text
    if named and not answered(first, context):  # "deze leden", or an answer, and then others who join them or ask more
        together = (*together, *(retold.parties or retold.before))
    parties = tuple(dict.fromkeys((*together, *named))) if named else _named_before(text, retold)
    earlier = retold.earlier if set(parties) == set(retold.parties) else retold.parties
    goes_on = retold.is_open and not named
    state: State = "asked" if awaits_answer(sentences[-1]) else "answering" if goes_on else "told"
    joiners = named if joins else ()
    before = retold.pending if retold.state == "asked" else ()
    pending = tuple(dict.fromkeys((*before, *parties))) if only_asks(sentences[-1], context) else ()
    told = replace(retold, parties=parties, state=state, joiners=joiners, earlier=earlier, pending=pending)
    return replace(told, question=text, last=text)


def only_asks(sentence: str, context: Context) -> bool:
    """Whether a sentence asks and says no more."""
    if sentence.endswith("?") or asks_on(sentence):
        return True
    return bool(ASKING.search(sentence) and subject_of(sentence, context)[1])


def _named_before(text: str, retold: Retold) -> tuple[str, ...]:
    """The parties of "deze leden" in a paragraph that names nobody: those who asked last, of these one by its place
    or those who joined, or with those who asked before them ("de leden van beide fracties")."""
    several = retold.earlier if set(retold.parties) < set(retold.earlier) else retold.parties
    taken = _one_taken_up(text)
    if taken and taken[1] != "both":
        return one_of(several, taken[1]) or retold.parties
    if _BOTH.search(text) and len(several) == 2:
        return several
    if len(retold.parties) == len(retold.earlier) == 1 and _BOTH.search(text):
        return (*retold.earlier, *retold.parties)
    return retold.joiners or retold.parties or retold.before


def _one_taken_up(text: str) -> tuple[str, Which] | None:
    """Which of those who asked before a paragraph opens with, or opens with the question of."""
    opens = _QUESTION_OF.match(text)
    return taken_up(text[opens.end() :] if opens else text)


def _asking_too(text: str, context: Context) -> tuple[str, ...]:
    """The parties that ask with who asks: `vragen, evenals de leden van de SP-fractie, …`."""
    groups = find_groups(text, context)
    too = (group for group in groups if _ASKS_WITH.search(text, max(0, group.start - _NEAR), group.start))
    return tuple(party for group in too for party in group.parties)


def _put_by(text: str, context: Context) -> tuple[str, ...]:
    """The parties whose question a paragraph opens with: `Tot slot een vraag van het lid Smit (VVD)`."""
    group = next(iter(find_groups(text, context)), None)
    return group.parties if group and _QUESTION_OF.fullmatch(text, 0, group.start) else ()


def joined_in(text: str, context: Context) -> tuple[str, ...]:
    """The parties whose question a printed one joins: its answer is theirs as well.

    >>> from indexer.vocabulary import parties
    >>> joined_in("De leden van SP sluiten zich aan bij de vraag van de CDA-fractie.", Context(parties.load()))
    ('sp', 'cda')
    """
    return answered(text, context) if _MAY_JOIN in text else ()


def _asking_with(named: tuple[str, ...], text: str, retold: Retold, context: Context) -> tuple[tuple[str, ...], bool]:
    """Those who are answered with the groups that a paragraph names: under whose heading it stands, or whose question
    these join; and whether they join one."""
    put = _put_by(text, context)
    others = put == named or (put and set(put) <= set(named) and set(put).isdisjoint(retold.above))
    together = () if set(named) < set(retold.above) or others else retold.above
    found = subjects(text, context) if named and (together or _MAY_JOIN in text) else None
    joining = found.joining if found else ()
    joins = any(one.way == "joins" for one in joining)
    if found and not joins and (not retold.lasts or found.overrides(together)):
        return (), False
    whose_is_named = set(named) - {party for one in joining for party in one.group.parties}
    first = joins and joining[0].first and joining[0].way == "joins" and not (together or whose_is_named)
    if first and retold.state != "silent" and not _OF_OTHERS.search(text):
        return retold.parties, True
    return together, joins


def _unnamed(text: str, retold: Retold, context: Context, throughout: bool) -> Retold:
    """The same, for a paragraph that names nobody: it goes on with the answer before it, or is of those above it."""
    others = retold.parties and not set(retold.parties) & set(retold.above)  # they asked under the heading of a group
    above = () if others else retold.above
    over = replace(retold, parties=above, above=above, state="silent", pending=())
    away = retold.parties and not _RETELLS.match(text) and turns_away(text, retold.question)
    if asks_nothing(text, context) or away or opens_on_agreement(text, context):
        return over
    if retold.state in ("answering", "told", "parted") and names_others(text, retold.parties, context):
        return over
    if retold.state == "asked" and turns_to_others(text, retold.answered, context, asked=True):
        return over
    told = (retold.question, retold.last)
    match retold.state:
        case "silent":
            return over
        case "asked":
            return replace(retold, state="answering")
        case "parted":
            return replace(retold, state="answering") if shares(text, retold.question) else over
        case "answering":
            own = opens_on_paper(text) and not points_back(text) and not shares(text, *told)
            return over if own else retold
        case "told":
            own = opens_on_paper(text) and not points_back(text)
            goes_on = not own if throughout else hangs_on(text, *told)
            return retold if goes_on else over
