"""Labels with a colon that open a turn in the minutes of a council: `VVD: is tegen`, `Piet Bedacht: Ja.`

Whoever a label names, the turn before it ends there. Such minutes label many groups that no register knows: a label is
taken for one where a member is named behind it, or where others in the report are groups that the register knows.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable

from indexer.extraction.formulas.council_bodies import AT_THE_HEAD, BY_NAME
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import NAME, ONE_PERSON
from indexer.patterns import regex
from indexer.records import UNKNOWN

CALLED = rf"(?:{ONE_PERSON}|[Dd]hr|[Mm]evr|[Mm]w)"
"""Pattern of what a member is called, before the name."""
OFFICE = rf"(?i:{'|'.join(map(re.escape, (*BY_NAME, *AT_THE_HEAD)))})"
"""Pattern of an office that one answers in."""
_SMALL = r"(?:van|voor|der|den|de|het|en|in|op|’t|'t|te|ten|ter|aan|met|&|\+)"
NAMED = rf"[A-Z0-9’'][\w’'/+&-]{{0,30}}(?: (?:{_SMALL} ){{0,3}}[A-Z0-9][\w’'/+&-]{{0,30}}){{0,5}}"
"""Pattern of what the name of a group, or of a member, looks like: capitals, and small words between them."""
NO_GROUP = (
    r"(?:(?:De |Het )?(?i:(?:vice-?|plv\. )?voorzitter|griffier|secretaris|(?:gemeente)?secretaris|notulist"
    r"|inspre(?:ker|ekster)s?|wethouders?|burgemeester|gedeputeerde|heemraad|dijkgraaf|college"
    r"|(?:hoofdelijke )?stemm?ing(?:en)?|stemverklaring(?:en)?|besluit(?:vorming)?|besloten|conclusies?|advies"
    r"|afspra(?:ak|ken)|toezegging(?:en)?|moties?|amendement(?:en)?|vra(?:ag|gen)|antwoord(?:en)?|reacties?|opmerking(?:en)?"
    r"|mededeling(?:en)?|voorstel|actie(?:punt)?(?:en)?|interruptie|termijn|eerste|tweede|derde|voor|tegen|agendapunt"
    r"|onderwerp|bijlagen?|uitslag|resultaat|aanwezig|afwezig|datum|plaats|tijd|noot|kortom|samenvattend|samengevat|dus"
    r"|volgens|namens|aan|over|met|bij|door|in|naar|ook|maar|en|ten|tot|verder|daarnaast|vervolgens|daarna)\b)"
)
"""Pattern of how a label begins, or what stands before a name, that is no group's."""
WITH_MEMBER = (
    rf"(?!{NO_GROUP}|{CALLED} )(?:De |Het )?(?:[Ff]ractie )?(?:"
    rf"(?P<group>[A-Z0-9][^():.,?;]{{0,40}}) \((?P<who>{CALLED} (?P<name>{NAME}))\)"
    rf"|(?P<label>{NAMED})(?:,|:| [–-]) ?(?P<by>{CALLED} (?P<called>{NAME})),?)"
)
"""Pattern of a group and its member: `PvdA (dhr. Bedacht)`, `Ons Dorp, mevrouw Verzonnen`."""
SAYS_GROUP = regex(
    r"\b(?:voor|lijst|partij|\w*belangen?|lokaal|leefbaar|burger\w*|dorps?\w*|stads?\w*|gemeente\w*|natuurlijk)\b"
    r"|^(?:hart|samen|ons|onze|wij|beter|sterk|progressief) \w|\w (?:sociaal|vooruit|centraal|lokaal)$",
    re.IGNORECASE,
)
"""A word in the name of a local group, which is in no name of a person."""
_ALONE = regex(rf"(?!{NO_GROUP}|{CALLED} )(?P<label>{NAMED})(?:-fractie)?: ?(?=\S)")
_KIND = regex(
    r"(?:Stemverklaring|Opmerking|Interruptie|Reactie|Antwoord|Vra(?:ag|gen)|Bijdrage)"
    r"(?:en|s)?(?: \d{1,2})? ?: "
    rf"(?=(?:[Dd]e |[Hh]et )?(?:heer|[Mm]evrouw|[Dd]hr\b|[Mm]evr\b|[Mm]w\b|{OFFICE})\b)"
)
"""What kind of words somebody has, before his name or his office."""
_LEAST = 2
"""Where so many groups that the register knows are labels of their own, the others are groups as well."""


def named_with_member(found: re.Match[str]) -> tuple[str, str, str]:
    """The group in a match of `WITH_MEMBER`, its member as called, and the name of the member."""
    group = str(found["group"] or found["label"]).removesuffix("-fractie")
    return group, found["who"] or found["by"], found["name"] or found["called"]


def label_alone(text: str) -> str | None:
    """The label that opens a paragraph and looks like the name of a group or of a member, with nothing else in it.

    >>> label_alone("Hart voor Bedacht: geen brug."), label_alone("Besluit: een brug."), label_alone("Dat is het: nee.")
    ('Hart voor Bedacht', None, None)
    """
    found = _ALONE.match(text)
    return found["label"] if found else None


def without_kind(text: str) -> str:
    """A paragraph without the label that says what is told of somebody there, and nobody's name.

    >>> without_kind("Stemverklaring: mevrouw Bedacht (SP) is tegen."), without_kind("Besluit: de brug komt er.")
    ('Mevrouw Bedacht (SP) is tegen.', 'Besluit: de brug komt er.')
    """
    found = _KIND.match(text)
    return text[found.end()].upper() + text[found.end() + 1 :] if found else text


def labels_groups(texts: Iterable[str], context: Context) -> bool:
    """Whether a report labels what is said with groups, of which the register knows at least two.

    >>> from indexer.vocabulary import parties
    >>> labels_groups(["VVD: ja.", "Ons Dorp: nee.", "CDA: wellicht."], Context(parties.load()))
    True
    """
    known = {context.registered(label) for label in map(label_alone, texts) if label}
    return len(known - {()}) >= _LEAST


def labelled_group(label: str, context: Context, met: Container[str], *, groups: bool) -> tuple[str, ...]:
    """The parties of the group that a label is: one that the register knows, that is `met` in the report, or, where the
    report labels `groups`, one that nobody knows.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> labelled_group("Ons Dorp", context, (), groups=True), labelled_group("Ons Dorp", context, (), groups=False)
    (('unknown:Ons Dorp',), ())
    """
    known = context.registered(label)
    return known or ((UNKNOWN + label,) if groups or UNKNOWN + label in met else ())


_MEMBER_BEHIND = regex(rf"(?!{NO_GROUP})(?:De |Het )?(?P<group>{NAMED}) \((?P<name>{NAME})\)(?:: ?(?=\S)| (?=[a-z]))")
_FOR_GROUP = regex(
    rf"(?:Namens|Voor|Vanuit) (?:de |het )?(?:fractie |categorie |groep )?(?:van )?(?:de |het )?(?P<group>{NAMED})"
    rf" [a-z]{{2,20}} (?:ook )?(?P<who>{CALLED} (?P<name>{NAME}))"
)
_OF_GROUP = regex(
    rf"(?P<who>{CALLED} (?P<name>{NAME}?))(?: (?:van|namens)|,) (?:de |het )?(?P<is>fractie (?:van )?)?"
    rf"(?P<group>{NAMED}),? (?=[a-z])"
)
"""A group with the name of its member behind it, and members who speak for a group that is named before or behind."""
_BY_NAME = regex(
    rf"(?!{NO_GROUP}|{CALLED} )(?:(?:[Rr]aads|[Ss]taten|[Cc]ommissie|[Bb]urger)?[Ll]id )?(?P<name>{NAME})"
    r"(?: \((?P<group>[A-Z0-9][^()]{1,40})\))?(?P<colon>:)?,? ?(?(colon)(?=\S)|(?=[a-z]))"
)


def member_for_group(text: str, context: Context) -> tuple[str, str, str] | None:
    """The member who opens a paragraph with his group in other words than a label, as called and by his name alone, and
    the group; None where it may be something else.

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> member_for_group("PCO (Van Bedacht) dient de motie in.", context)
    ('Van Bedacht', 'Van Bedacht', 'PCO')
    >>> member_for_group("Voor de categorie Bedrijven vraagt de heer Bedacht dat.", context)
    ('de heer Bedacht', 'Bedacht', 'Bedrijven')
    >>> member_for_group("De heer Bedacht van Water Natuurlijk vraagt dat.", context)
    ('De heer Bedacht', 'Bedacht', 'Water Natuurlijk')
    >>> member_for_group("De heer Van Bedacht vraagt dat.", context), member_for_group("Jan Bedacht (SP) wil.", context)
    (None, None)
    """
    if (found := _MEMBER_BEHIND.match(text)) and not context.registered(found["name"]):
        known = context.registered(found["group"]) or found["group"].isupper() or SAYS_GROUP.search(found["group"])
        return (found["name"], found["name"], found["group"]) if known else None
    if found := _FOR_GROUP.match(text):
        return found["who"], found["name"], found["group"]
    found = _OF_GROUP.match(text)
    if found and (found["is"] or context.registered(found["group"]) or SAYS_GROUP.search(found["group"])):
        return found["who"], found["name"], found["group"]
    return None


def member_by_name(text: str) -> tuple[str, str] | None:
    """The name that opens a paragraph without `de heer` or `mevrouw`, and the group behind it, empty where none is.

    >>> member_by_name("Jan Bedacht (SP) vraagt dat."), member_by_name("Van Bedacht: dat kan."), member_by_name("Ja.")
    (('Jan Bedacht', 'SP'), ('Van Bedacht', ''), None)
    """
    found = _BY_NAME.match(text)
    return (found["name"], found["group"] or "") if found else None
