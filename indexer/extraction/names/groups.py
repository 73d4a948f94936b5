"""Groups as a sentence names them: `de leden van de fracties van VVD en CDA`, `het lid Omtzigt`, `de heer Smit (CDA)`.

>>> from indexer.vocabulary import parties
>>> text = "Wat kost dit, vragen de leden van de CDA- en SGP-fractie en het lid Omtzigt."
>>> found = find_groups(text, Context(parties.load()))
>>> [(group.printed, group.parties) for group in found]
[('leden van de CDA- en SGP-fractie en het lid Omtzigt', ('cda', 'sgp', 'lid-omtzigt'))]
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter

from indexer.analysis.keyed import Keyed
from indexer.extraction.names.party_names import Context, find_parties
from indexer.extraction.names.printed_names import BEHIND, MEMBER_ALONE, NAME, ONE_PERSON, PERSON
from indexer.patterns import regex
from indexer.records import UNKNOWN

_START = attrgetter("start")
_WINDOW = 90
"""The number of characters before a name in which words such as `de leden van de fractie van` are looked for."""
_LEAD = regex(
    r"(?:\b(?:de|het|deze|dit) )?"
    r"(?:\b(?:hier )?aan het woord zijnde |\b(?:beide|gezamenlijke|(?:(?:boven|voor)?ge|voor)noemde|dezelfde) )?"
    r"\b(?P<noun>leden|lid|fractieleden|fractielid|fracties?|groep|woordvoer(?:d|st)ers?)"
    r"(?:,? (?:van|der|behorende? (?:tot|bij)|namens))?(?: zowel)?(?: de| het)?"
    r"(?: (?:fracties?|groep)(?: van)?(?: zowel)?(?: de| het)?(?: (?:fractie|groep|lid))?)?[ -]$",
    re.IGNORECASE,
)
THOSE = (
    r"(?:(?:deze|genoemde|voornoemde|dezelfde|beide|bovengenoemde|(?:hier )?aan het woord zijnde) "
    r"(?:(?:commissie|fractie|kamer)?leden|fracties?|lid)\b"
    r"(?! (?:van|der) (?:(?:de|het) )?(?:fracties?\b|(?-i:[A-Z0-9])))"
    r"|dit (?:kamer)?lid\b)"
)
"""Pattern (in any case) of groups or members that were named before: `deze leden`, `dit lid`."""
_SEVERAL = ("leden", "fractieleden", "fracties", "woordvoerders", "woordvoersters")
_ARTICLE = regex(r"\b(?:de|het|de tot (?:de|het)) $", re.IGNORECASE)
_FRACTIE = regex(
    r"(?:[ -]| -|- )?"
    r"(?P<noun>fractie(?:s|leden|lid)?|(?<=-)(?:lid|woordvoer(?:d|st)ers?)|(?<![\s])leden)"
    r"(?: behorende (?P<of>leden|lid))?\b|-(?= (?:en|of|als)\b|, [A-Z])"
)
_JOINED = regex(
    r"(?: gezamenlijk(?=,| en\b))?(?:,{0,2} (?:en|of|alsmede|alsook|evenals|net (?:als|zoals)|maar ook|en met hen"
    r"|(?:gezamenlijk|samen|tezamen) met|(?:(?:daarin|hierin|op dit punt) )?(?:gesteund|bijgevallen|gevolgd) door"
    r"|met (?:de )?(?:steun|instemming) van"
    r"|(?:als|maar)(?: ook)? (?:bij|voor|door|onder)|en (?:aan|bij|door|onder)(?= (?:die van|de (?:leden|fracties?))\b)"
    r"|en(?: in mindere mate| (?:ten dele|deels)| – [^–.?!]{1,80} –|, [^,.;?!]{1,60},| \([^().?!]{1,80}\))"
    r"|(?:en )?(?:mede|tevens|ook) (?:(?:sprekende?|gesproken) )?namens|(?:mede )?sprekende? (?:mede )?namens"
    r"|(?:die |hier )?(?:(?:mede|tevens|ook) )?namens)|,{1,2}| ?/)"
    r"(?: (?:ook|tevens|eveneens))?(?: (?:(?:die|dat)(?= van\b)|de leden))?(?: van)?(?: (?:de|het))? ?",
    re.IGNORECASE,
)
_IN_BRACKETS = regex(r" \(((?:mede|ook|tevens) (?:sprekende? )?namens [^()]{2,120})\)")
"""For whom a group speaks too, between brackets: read as if it stood between commas."""
_BOTH = regex(r"\bzowel\b", re.IGNORECASE)
_AS_WELL = regex(r",? als(?: (?:ook|aan|door|bij|voor|vanuit)){0,2}(?: (?:die|de leden))?(?: van)?(?: de| het)? ?")
"""What joins two groups, and what stands before the first: `zowel de leden van de SP-fractie als die van het CDA`."""
_NAMELY = regex(
    r" ?\(|(?:,? te weten|,? namelijk|, waaronder|, onder wie|:) (?:(?:die|de leden) van )?(?:(?:de|het) )?"
)
"""What stands between groups of which it is not said which they are, and their names: `enkele fracties (CDA en SP)`."""
_FOR = regex(r"\bnamens\b")
"""What joins a member to the group for which he speaks: it is his, where his is not known."""
_OF_GROUP = regex(r",? van (?:de |het )?")
"""What stands between a member and the group that is printed as his: `het lid Bedacht van de SP-fractie`."""
_PERSONS = Keyed(
    r"\b(?P<form>(?:[Dd]e|[Hh]et) (?:(?:hier )?aan het woord zijnde )?(?:heer|heren|dames?|(?:Lid|lid)(?! van| der )|"
    r"leden(?! van| der )|[Kk]amerleden|(?:[Rr]aads|[Ss]taten)leden|senator|senatoren)|[Mm]evrouw|[Mm](?:ijnh|en)eer"
    r"|[Mm]evr\.|[Mm]w\.|[Dd]hr\.|(?:[Dd]e )?(?:Hr|hr)\.|(?:[Hh]et )?(?:[Kk]amer|[Rr]aads|[Ss]taten)lid|"
    rf"{MEMBER_ALONE}) (?P<names>{PERSON}(?:(?:,| en|, en) (?:(?:de heer|mevrouw|(?:het )?lid) )?{PERSON}){{0,8}})",
    *("heer ", "heren ", "dame", "lid ", "Lid ", "leden ", "enator", "vrouw ", "eneer ", "vr. ", "w. ", "hr. ", "Hr. "),
)
_MEMBER_OF = regex(rf"\b(?:{ONE_PERSON}|[Hh]et (?:[Kk]amer)?lid) {NAME},? van $")
"""What stands before a group of which one member is named: `de heer Smit van de VVD-fractie`."""
_EACH = regex(rf"(?<![^\W_])(?P<name>{NAME}){BEHIND}(?:,? ?\((?P<party>[^()]{{1,40}})\))?")
_MEMBER = regex(r"(?:lid|leden)$", re.IGNORECASE)
_OTHERS = Keyed(
    r"\b(?:de |het )?(?:leden|fracties?)(?: van)?(?: de)? "
    r"(?:verschillende|overige|diverse|andere|meerdere|onderstaande|enkele|resterende) fracties\b"
    r"|(?<=van )(?:verschillende|verscheidene|diverse|meerdere) (?:kanten|zijden)\b(?= \(| (?:is|zijn|werd|wordt) )"
    r"|\b(?:de )?(?:verschillende|verscheidene|overige|diverse|andere|meerdere) (?:fracties|leden)\b"
    r"|\b(?:enkele|sommige) (?:leden|fracties)\b"
    r"|\b(?:de )?leden van de fracties\b(?! (?:van|der)\b| (?-i:[A-Z0-9]))",
    *("fracties", "leden", "kanten", "zijden"),
    flags=re.IGNORECASE,
)
_WORD = r"[A-ZÀ-Ý0-9][\w'’+.]*"
_GROUP = rf"{_WORD}(?:[ /-](?:van |de |der |den ){{0,2}}{_WORD}){{0,4}}?"
_STRANGERS = Keyed(
    rf"\b(?:[Dd]e |[Hh]et )?(?:leden|lid|fractieleden|fractie) (?:van|der) (?:de |het )?"
    rf"(?:(?:[Gg]roep|[Ff]ractie)[ -](?P<group>{NAME}(?:/[^\W\d_][\w-]*)?)|(?P<named>{_GROUP})-fractie\b"
    rf"|fractie(?: van)? (?:de |het )?(?P<of>{_GROUP}(?=[ ,.?]|$)))"
    rf"|(?:\b[Dd]e |^(?!Vragen |Opmerkingen |Inbreng |Bijdrage |Antwoord ))(?:(?P<bare>{_GROUP})-fractie\b"
    rf"|(?:[Gg]roep|[Ff]ractie)[ -](?:van (?:de |het )?)?(?P<split>{NAME}(?:/[^\W\d_][\w-]*)?))",
    *("ractie", "roep"),
)


@dataclass(frozen=True, slots=True)
class Group:
    """A group in a sentence, or several together: where it stands, as printed without its article, and its parties
    (none where it is not said which). `plural`: whether its verb is. `clear`: a bare party name ("De VVD") is not, for
    it may stand for anything of that party. `person`: a member is named."""

    start: int
    end: int
    printed: str
    parties: tuple[str, ...]
    plural: bool
    clear: bool = True
    person: bool = False


@dataclass(frozen=True, slots=True)
class Person:
    """People named in a text, as printed without an article: each name with the party printed behind it, or None.
    `member`: they are called members ("het lid Omtzigt")."""

    start: int
    end: int
    printed: str
    names: tuple[tuple[str, str | None], ...]
    member: bool


@lru_cache(maxsize=64)
def find_persons(text: str) -> tuple[Person, ...]:
    """The people whom a text names with a title, in order; those who are named together are one `Person`.

    >>> [person.names for person in find_persons("De heer Smit (CDA) en mevrouw De Vries zagen het lid Omtzigt.")]
    [(('Smit', 'CDA'), ('De Vries', None)), (('Omtzigt', None),)]
    >>> find_persons("Vragen van het lid Campen, A.A.H. van (VVD) en het lid Smit, B. (CDA)")[0].names
    (('Campen', 'VVD'), ('Smit', 'CDA'))
    """
    return tuple(
        Person(
            match.start(),
            match.end(),
            _bare(match.group()),
            tuple((each["name"], each["party"]) for each in _EACH.finditer(_without_forms(match["names"]))),
            bool(_MEMBER.search(match["form"])),
        )
        for match in _PERSONS.finditer(text)
    )


def listed_members(text: str) -> tuple[tuple[str, str], ...]:
    """The names in a list that have a party behind them, and the party: no title need stand before them. What opens in
    small letters is an office.

    >>> listed_members("Aanwezig: de leden Dam (PvdA), Smit, B. (CDA), Bedacht en De Vries (D66), Vos (voorzitter)")
    (('Dam', 'PvdA'), ('Smit', 'CDA'), ('De Vries', 'D66'))
    """
    listed = ((each["name"], each["party"]) for each in _EACH.finditer(text) if each["party"])
    return tuple((name, party) for name, party in listed if not party[0].islower())


@lru_cache(maxsize=256)
def find_groups(text: str, context: Context) -> tuple[Group, ...]:
    """The groups that a text names, in order; those that stand together as one."""
    together: list[Group] = []
    joining = _IN_BRACKETS.sub(r", \1,", text) if "namens" in text else text
    for group in _single(text, context):
        last = together[-1] if together else None
        if last and group.start < last.end:
            continue
        theirs = last and last.person and group.parties and _OF_GROUP.fullmatch(text, last.end, group.start)
        joined = _joined_from(joining, last, group) if last and (last.parties or group.parties) else None
        if last and (theirs or joined is not None):
            own = last.parties if not theirs or "(" in last.printed else ()
            if theirs or (last.person and group.parties and _FOR.search(text, last.end, group.start)):
                own = tuple(party for party in own if not party.startswith(UNKNOWN))
            together[-1] = replace(
                last,
                start=last.start if joined is None else joined,
                end=group.end,
                printed=last.printed + text[last.end : group.end],
                parties=tuple(dict.fromkeys(own + group.parties)),
                plural=last.plural if theirs else True,
                clear=last.clear or group.clear,
            )
        else:
            together.append(group)
    return tuple(_with_bracket(text, group) for group in together)


def _with_bracket(text: str, group: Group) -> Group:
    """A group that ends inside brackets which open in it, with their end."""
    inside = text.startswith(")", group.end) and group.printed.rfind("(") > group.printed.rfind(")")
    return replace(group, end=group.end + 1, printed=f"{group.printed})") if inside else group


def _joined_from(text: str, last: Group, group: Group) -> int | None:
    """Where a group and the one before it in a text begin, if they are one: at the "zowel" that stands before both."""
    if not last.parties and _NAMELY.fullmatch(text, last.end, group.start):
        return last.start
    both = _BOTH.search(
        text, max(0, last.start - len("zowel van de zijde van de ")), min(last.end, last.start + _WINDOW)
    )
    if both and _AS_WELL.fullmatch(text, last.end, group.start):
        return both.start() if both.end() == last.start - 1 else last.start
    return last.start if _JOINED.fullmatch(text, last.end, group.start) else None


def _single(text: str, context: Context) -> list[Group]:
    parties = list(_parties(text, context))
    members = [group for group in parties if group.person]
    people = sorted([*members, *_clear_of(members, _people(text, context))], key=_START)
    known = sorted([*people, *_clear_of(people, parties)], key=_START)
    return sorted([*known, *_clear_of(known, sorted(_strangers(text), key=_START))], key=_START)


def _clear_of(taken: Sequence[Group], groups: Iterable[Group]) -> Iterator[Group]:
    """Those of some groups that overlap none of others; both in order."""
    starts = [group.start for group in taken]
    for group in groups:
        before = bisect_left(starts, group.end) - 1
        if before < 0 or taken[before].end <= group.start:
            yield group


def _parties(text: str, context: Context) -> Iterator[Group]:
    after = 0
    for name in find_parties(text, context.register, context.date):
        lead = _LEAD.search(text, max(after, name.start - _WINDOW), name.start)
        article = None if lead else _ARTICLE.search(text, max(after, name.start - 11), name.start)
        tail = _FRACTIE.match(text, name.end)
        start = lead.start() if lead else article.start() if article else name.start
        member = _MEMBER_OF.search(text, max(after, start - _WINDOW), start)
        start = member.start() if member else start
        end = after = tail.end() if tail else name.end
        nouns = [match["noun"] for match in (lead, tail) if match and match["noun"]]
        nouns = [tail["of"]] if tail and tail["of"] else nouns
        plural = bool(nouns) and nouns[0].lower() in _SEVERAL
        printed = text[article.end() if article and not member else start : end]
        one = member is not None
        yield Group(start, end, _bare(printed), name.parties, plural and not one, bool(nouns) or one, one)


def _people(text: str, context: Context) -> Iterator[Group]:
    for person in find_persons(text):
        names = list(person.names)
        if any(context.named(name) for name, _ in names):  # `de leden VVD-fractie`
            continue
        parties = _joint(names, context) or tuple(
            dict.fromkeys(
                party for name, printed in names for party in _group_of(name, printed, person.member, context)
            )
        )
        if parties:
            yield Group(person.start, person.end, person.printed, parties, len(names) > 1, person=True)


def _without_forms(names: str) -> str:
    return re.sub(r"\b(?:de heer|mevrouw|(?:het )?lid) ", "", names)


def _joint(names: list[tuple[str, str | None]], context: Context) -> tuple[str, ...]:
    """The group that two members form together ("de leden Bontes en Van Klaveren")."""
    together = context.printed("/".join(name for name, _ in names)) if len(names) == 2 else ()
    return () if any(party.startswith(UNKNOWN) for party in together) or any(party for _, party in names) else together


def _group_of(name: str, printed: str | None, member: bool, context: Context) -> tuple[str, ...]:
    """The group of a person: as printed, else that of a member who sits alone, else by the register of members; a
    member of whom it is not known is a group that nobody knows."""
    if printed and (parties := context.printed(printed)):
        return parties
    alone = [
        party.id
        for party in context.register
        if party.kind != "party" and name in party.ambiguous and context.may_sit(party)
    ]
    if len(alone) > 1 and member:
        alone = [party for party in alone if context.register[party].kind == "member"]
    if len(alone) == 1 and (member or context.date):
        return tuple(alone)
    seated = tuple(evidence.party for evidence in context.seated([name]))
    return seated or ((UNKNOWN + name,) if member else ())


def _strangers(text: str) -> Iterator[Group]:
    for match in _OTHERS.finditer(text):
        yield Group(match.start(), match.end(), _bare(match.group()), (), True)
    for match in _STRANGERS.finditer(text):
        name = next(filter(None, match.groups()))
        plural = "leden van" in match.group()
        yield Group(match.start(), match.end(), _bare(match.group()), (UNKNOWN + name,), plural)


def _bare(printed: str) -> str:
    return re.sub(r"^(?:de|het|deze|dit|(?:(?:boven|voor)?ge|voor)noemde|dezelfde) ", "", printed, flags=re.IGNORECASE)
