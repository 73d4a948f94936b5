"""Groups that take the floor in the minutes of a council: with the member behind them, or by their name alone.

Such minutes print many groups that no register knows; those that stand behind a name in them are known from then on.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence

from indexer.attribution.kinds.councils.labels_in_council import (
    CALLED,
    NAMED,
    SAYS_GROUP,
    WITH_MEMBER,
    label_alone,
    labelled_group,
    named_with_member,
)
from indexer.attribution.kinds.groups_on_the_floor import SpokenFor
from indexer.attribution.kinds.taking_the_floor import GETS
from indexer.extraction.names.groups import find_persons
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex
from indexer.records import UNKNOWN

_WITH_MEMBER = regex(rf"{WITH_MEMBER}(?:: ?(?=\S)| (?=[a-z]))")
"""How a paragraph opens with a group and its member: `PvdA (dhr. Bedacht) is tegen`."""
_BEFORE = regex(
    r"(?:(?:Ook|Verder|Voorts|Tot slot|Ten slotte|Vervolgens|Daarna),? )?(?:[Dd]e |[Hh]et )?"
    r"(?:fractie van (?:de |het )?|fractie )?"
)
_VERB = regex(
    r"(?:-fractie)? (?!(?:krijgt|kreeg|wordt|werd|heeft|had|moet|zou|mag)\b)"
    r"(?:[a-zà-ÿ]{2,20}(?:t|dt|den?|ten?)|is|zijn|was|waren|wil|willen|kan|kunnen|zal|zullen|vond|gaf|zag|vroeg|gaan|zien|vinden|vragen)\b"
)
_STANDS = regex(
    r"(?:-fractie)? (?:overweegt|stemt|steunt|dient|trekt|kondigt|handhaaft|sluit zich|blijft|dankt|complimenteert"
    r"|is (?:blij|tevreden|teleurgesteld|verheugd|kritisch|content|akkoord|overtuigd|tegen|voor|het (?:ermee )?eens)"
    r"|kan (?:zich|instemmen|leven)|verzet zich|ziet|vindt)\b"
)
"""Behind a group: a verb, and one of a stand that it takes itself, which no answer repeats."""
_PERSON = regex(rf"{CALLED} ")
_VOTED, _AND = regex(r"\b(?:voor|tegen)[: ]{0,2} ?\((?P<groups>[^()]{3,300})\)"), regex(r", | en ")
"""Those who voted for or against, between brackets."""
_NAMED = regex(NAMED)
_TOGETHER = regex(r"[.;] De fracties van (?:de |het )?(?P<groups>[^.?!:;()]{3,120}?) (?:[a-z]{2,20}en|zijn)\b")
"""The sentence below the name of who speaks for several groups, which names them all."""
_MOST = 6
"""A group has so many words."""


def group_with_member(text: str, context: Context) -> SpokenFor | None:
    """Who takes the floor in a paragraph that opens with a group and the name of its member behind it.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> group_with_member("PvdA (dhr. Bedacht) is teleurgesteld.", context)
    SpokenFor(speaker='dhr. Bedacht', parties=('pvda',), name='Bedacht')
    >>> group_with_member("ChristenUnie/SGP (mw. Bedacht) vraagt dat.", context).parties
    ('cu', 'sgp')
    >>> group_with_member("De voorzitter (mw. Bedacht) opent de vergadering.", context)
    """
    found = _WITH_MEMBER.match(text)
    if found is None:
        return None
    group, who, name = named_with_member(found)
    return SpokenFor(who, context.printed(group), name)


def opens_with_member(text: str) -> bool:
    """Whether a paragraph opens with what may be a group, and its member behind it.

    >>> opens_with_member("VVD (dhr. Bedacht): De brug is duur."), opens_with_member("De brug (oud) is duur.")
    (True, False)
    """
    return bool(_WITH_MEMBER.match(text))


def group_alone(
    text: str, context: Context, met: Container[str], *, answers: bool, labels: bool = False
) -> tuple[str, ...]:
    """The parties of the group that is the subject of the first sentence of a paragraph, by its name alone: one that
    the register knows, or that is `met` before. Where another `answers`, only what it takes a stand on is its own.
    `labels`: the report labels what is said with groups.

    >>> from indexer.vocabulary import parties
    >>> context, met = Context(parties.load()), {"unknown:Dorpsbelang"}
    >>> group_alone("Dorpsbelang stemt tegen.", context, met, answers=False)
    ('unknown:Dorpsbelang',)
    >>> group_alone("VVD, LVR en D66 zijn tegen.", context, met, answers=False)
    ('vvd', 'unknown:LVR', 'd66')
    >>> group_alone("Anderen stemmen tegen.", context, met, answers=False)
    ()
    >>> [bool(group_alone(f"De VVD {verb} dat.", context, met, answers=True)) for verb in ("overweegt", "vraagt")]
    [True, False]
    """
    if label := label_alone(text):
        return labelled_group(label, context, met, groups=labels)
    before = _BEFORE.match(text)
    start = before.end() if before else 0
    if _PERSON.match(text) or not (text[start : start + 1].isupper() or text[start : start + 1].isdigit()):
        return ()
    for end in _ends(text, start):
        if not (_STANDS if answers else _VERB).match(text, end) or GETS.match(text, end):
            continue
        group = text[start:end].removesuffix("-fractie")
        if parties := _of_each(_AND.split(group), context, met):
            return parties
    return ()


def opens_as_group(text: str) -> bool:
    """Whether a paragraph opens with what is called as local groups are, and takes a stand, though nobody knows it.

    >>> opens_as_group("Hart voor Bedacht vindt dat te duur."), opens_as_group("Hart en ziel vindt men daar.")
    (True, False)
    """
    before = _BEFORE.match(text)
    start = before.end() if before else 0
    names = ((text[start:end].removesuffix("-fractie"), end) for end in _ends(text, start) if _STANDS.match(text, end))
    return any(" " in name and _NAMED.fullmatch(name) and SAYS_GROUP.search(name) for name, _ in names)


def groups_printed(texts: Iterable[str], context: Context) -> frozenset[str]:
    """The parties of the groups that stand behind names anywhere in a report, offices and the like not among them.

    >>> from indexer.vocabulary import parties
    >>> texts = ["De heer Bedacht (Hart voor Dorp) is tegen.", "Mevrouw Verzonnen (namens de buurt) ook."]
    >>> groups_printed(texts, Context(parties.load()))
    frozenset({'unknown:Hart voor Dorp'})
    """
    people = (person for text in texts if "(" in text for person in find_persons(text))
    behind = {group for person in people for _, group in person.names if group and _NAMED.fullmatch(group)}
    return frozenset(party for group in behind for party in context.printed(group))


def groups_together(text: str, start: int, context: Context) -> tuple[str, ...]:
    """The parties of the groups for which somebody speaks, as the sentence behind that in which he opens says.

    >>> from indexer.vocabulary import parties
    >>> groups_together("De heer Bedacht spreekt. De fracties van SP en CDA vragen dat.", 15, Context(parties.load()))
    ('sp', 'cda')
    """
    found = _TOGETHER.search(text, start)
    return _of_each(_AND.split(found["groups"]), context, ()) if found else ()


def _of_each(names: Sequence[str], context: Context, met: Container[str]) -> tuple[str, ...]:
    """The parties of groups that the register knows, or that are met; among several, of all that are named so."""
    known = [context.registered(name) or ((UNKNOWN + name,) if UNKNOWN + name in met else ()) for name in names]
    if not any(known) or not all(parties or _NAMED.fullmatch(name) for name, parties in zip(names, known, strict=True)):
        return ()
    return tuple(party for name, parties in zip(names, known, strict=True) for party in parties or (UNKNOWN + name,))


def groups_voting(text: str, context: Context) -> tuple[str, ...]:
    """The groups that a text lists as voting for or against, where the register knows one of them.

    >>> from indexer.vocabulary import parties
    >>> groups_voting("Verworpen met 17 stemmen tegen (VVD, CDA en Dorpsbelang).", Context(parties.load()))
    ('vvd', 'cda', 'unknown:Dorpsbelang')
    """
    if "stem" not in text:
        return ()
    lists = (_AND.split(found["groups"]) for found in _VOTED.finditer(text))
    groups = [[party for name in names for party in context.printed(name)] for names in lists if len(names) > 1]
    known = (found for found in groups if any(not party.startswith(UNKNOWN) for party in found))
    return tuple(dict.fromkeys(party for found in known for party in found))


def _ends(text: str, start: int) -> list[int]:
    """Where the name of a group that begins here may end, the longest first."""
    found: list[int] = []
    at = start
    for _ in range(_MOST):
        space = text.find(" ", at)
        if space < 0:
            break
        found.append(space)
        at = space + 1
    return found[::-1]
