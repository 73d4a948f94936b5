"""Groups that take the floor in the minutes of a debate without one of their members being named.

>>> from indexer.vocabulary import parties
>>> context = Context(parties.load())
>>> def taken(text):
...     group = group_taking_the_floor(text, context)
...     return group.parties if group else ()
>>> taken("De woordvoerder van de SP was tegen."), taken("In het overleg sneed D66 de kosten aan.")
(('sp',), ('d66',))
>>> taken("Door de SP is gevraagd naar de kosten."), taken("De SP-fractie krijgt daarover een brief.")
(('sp',), ())
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from indexer.analysis.sentences import SENTENCE
from indexer.attribution.kinds.taking_the_floor import GETS
from indexer.attribution.replies.bare_names import is_done_by
from indexer.attribution.sentences.sentence_roles import any_word
from indexer.extraction.names.groups import Group, find_groups, find_persons, listed_members
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import NAME, ONE_PERSON
from indexer.patterns import regex

_TELLS = rf"(?:{any_word('singular')}|{any_word('telling it')}|[a-z]{{2,20}}[dt]en?|[a-z]{{1,20}}en)"
_ALSO = r"(?:(?:Ook|Verder|Voorts|Tot slot|Ten slotte|Vervolgens|Allereerst|Daarna|Evenzo|Zowel),? )?"
_OPENS = regex(_ALSO)
_BEFORE_VERB = regex(
    r"(?:(?:Ook|Verder|Voorts|Vervolgens|Allereerst|Daarna|Daarnaast|Tevens|Bovendien|Eveneens|Tot slot|Ten slotte"
    r"|Hierop|Daarop|(?:In|Tijdens|Bij|Over|Naar|Met|Op|Voor|Tegen) (?!de leden )[^.?!:;]{2,60}) )"
    r"(?!(?:is|was|heeft|had|kan|kon|zou|mag|moet|krijgt|kreeg|wordt|werd|zijn|waren|hebben|hadden|worden|werden) )"
    rf"{_TELLS} (?:ook )?",
)
"""What stands before a group at the head of a sentence of which it is the subject, and before one behind the verb."""
_VERB = regex(r"\)?,? (?:[^.?!]{0,80}, )?(?!(?:aan|bij|en|in|met|of|op|over|uit|van|voor)\b)[a-zà-ÿ]+\b")
_BARE_VERB = regex(
    r" (?:k[ao]n(?:den)? zich|kunnen zich)\b"
    r"| (?:(?:ook|echter|daarentegen|eveneens) )?"
    rf"(?:{any_word('views')}|{any_word('wishes')}|{any_word('sides')}|{any_word('did')}|{any_word('telling it')})\b"
)
"""How it goes on behind a group, and behind a party of which only the name stands there."""
_COMPOUND = regex(r"-(?!zijde|kant)[a-zà-ÿ]")
"""Behind the name of a party in a word for something else: `de VVD-wethouder`."""
_VIEW_OF = regex(rf"{_ALSO}(?:Volgens|(?:Naar|In) (?:de |het )?(?:{any_word('feelings')}) van) ", re.IGNORECASE)
_SIDE_OF = regex(r"(?:Van de (?:zijde|kant) van|Vanuit) (?:de |het )?")

_CHAIR_SPEAKS = regex(
    r"De (?:fungerend )?(?:onder)?voorzitter,(?P<who> (?:de heer |mevrouw )[^.,;:]{2,60},)?"
    r" (?:sprekende?|het woord voerende?|vragende?) (?P<whose>(?:mede )?namens [^.,;:]{2,80}), [a-z]"
)
"""How a chair takes the floor as a member."""
_BY_MEMBER = regex(
    r"(?:-fractie)?(?: ?\(|,? bij monde van )"
    rf"(?P<who>(?i:{ONE_PERSON}|meneer|het lid) (?P<name>{NAME}))[),]{{0,2}} (?=[a-zà-ÿ])"
)
"""Behind a group: the member by whom it takes the floor."""
_OPENS_BY_MEMBER = regex(rf"(?:De |Het )?[A-Z0-9][\w '’/+-]{{1,40}}?{_BY_MEMBER.pattern}")
_ACTS = regex(
    r"(?:-fractie)? (?:overwe(?:egt|gen)|overwoog|overwogen|dien(?:t|de|en|den)|trek(?:t|ken)|trok(?:ken)?|houdt|houden"
    r"|hield(?:en)?|handhaa(?:ft|fde)|handhaven|kondig(?:t|de|en|den))"
    r" [^.?!:;]{0,60}?\b(?:motie|amendement)\b"
)
"""Behind a group: what it does with a motion."""
_HEAD = 80
"""The name of a group that opens a paragraph stands in so many characters."""


def opens_first(text: str, group: Group) -> bool:
    """Whether a text opens with a group, and not with somebody else of its party (`De VVD-wethouder`)."""
    return not group.start and not _COMPOUND.match(text, group.end)


def opens_with_group(text: str, context: Context) -> bool:
    """Whether a text opens with a group of a known party."""
    return any(group.clear and group.parties and not group.start for group in find_groups(text, context)[:1])


@dataclass(frozen=True, slots=True)
class SpokenFor:
    """Groups that take the floor by somebody, as a report calls him; `name` is the member's, empty for the chair."""

    speaker: str
    parties: tuple[str, ...]
    name: str = ""


def spoken_for(text: str, context: Context) -> SpokenFor | None:
    """Who takes the floor for a group, where a paragraph opens with the chair or with the group.

    >>> from indexer.vocabulary import parties
    >>> known = Context(parties.load())
    >>> spoken_for("De voorzitter, sprekend namens de VVD-fractie, vroeg naar de kosten.", known).parties
    ('vvd',)
    >>> spoken_for("De voorzitter, mevrouw Bedacht (SP), sprekende namens haar fractie, vroeg dat.", known).parties
    ('sp',)
    >>> spoken_for("De voorzitter, mevrouw Bedacht (SP), opent de vergadering.", known)
    >>> spoken_for("GroenLinks (mevrouw Bedacht) is blij met het voorstel.", known)
    SpokenFor(speaker='mevrouw Bedacht', parties=('gl',), name='Bedacht')
    >>> spoken_for("De SP, bij monde van de heer Smit, vond dat te duur.", known).parties
    ('sp',)
    >>> spoken_for("De SP (de heer Smit) krijgt een brief.", known)
    """
    if speaks := _CHAIR_SPEAKS.match(text):
        printed = [party for _, party in listed_members(speaks["who"] or "")]
        own = context.named(speaks["whose"]) or tuple(id_ for party in printed for id_ in context.printed(party))
        return SpokenFor("De voorzitter", own) if own else None
    group = next(iter(find_groups(text[:_HEAD], context)), None)
    member = (
        _BY_MEMBER.match(text, group.end) if group and group.parties and not (group.start or group.person) else None
    )
    if group is None or member is None or GETS.match(text, member.end() - 1):
        return None
    return SpokenFor(member["who"], group.parties, member["name"])


def opens_by_member(text: str) -> bool:
    """Whether a paragraph opens with what may be a group, and the member by whom it takes the floor.

    >>> opens_by_member("GroenLinks (mevrouw Bedacht) is blij."), opens_by_member("De brug (de heer Smit): ja.")
    (True, False)
    """
    return bool(_OPENS_BY_MEMBER.match(text))


def acts_on_motion(text: str, context: Context) -> bool:
    """Whether a paragraph opens with a group that considers, moves, keeps or withdraws a motion, as no minister says of
    one that he answers.

    >>> from indexer.vocabulary import parties
    >>> [acts_on_motion(f"De SP {does} een motie.", Context(parties.load())) for does in ("overweegt", "kreeg")]
    [True, False]
    """
    return any(not group.start and _ACTS.match(text, group.end) for group in find_groups(text[:_HEAD], context)[:1])


def group_taking_the_floor(text: str, context: Context) -> Group | None:
    """The group that the first sentence of a paragraph gives the floor: it is its subject, or the view or the request
    that is told is its own."""
    end = SENTENCE.search(text)
    first = text[: end.start() + 1] if end else text
    group = next(iter(find_groups(first, context)), None)
    if group is None or not group.parties or group.person or any(one.start < group.end for one in find_persons(first)):
        return None
    if GETS.match(first, group.end) or _COMPOUND.match(first, group.end):
        return None
    before = first[: group.start]
    if _OPENS.fullmatch(before):
        verbs = (_VERB,) if group.clear else (_BARE_VERB, _ACTS)
        return group if any(verb.match(first, group.end) for verb in verbs) else None
    told = (_BEFORE_VERB, _VIEW_OF, _SIDE_OF)
    return group if is_done_by(first, group) or any(pattern.fullmatch(before) for pattern in told) else None
