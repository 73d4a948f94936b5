"""Party names in running text: which parties does a stretch of Dutch name?

A clear alias counts wherever it stands with its capitals. An ambiguous one ("Volt", "CD", a member's surname) counts
only in the surroundings that make it a party: "Volt-fractie", "de leden van Volt", "(Volt)", "het lid Omtzigt"; and,
where the date is known, only in that party's years.

>>> from indexer.vocabulary import parties
>>> [name.parties for name in find_parties("De fracties van Volt en DENK denken aan 230 Volt.", parties.load())]
[('volt',), ('denk',)]
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from indexer.extraction.dates import WRITTEN
from indexer.extraction.names.alternation import any_of
from indexer.patterns import regex
from indexer.records import UNKNOWN, Chamber, PartyEvidence
from indexer.vocabulary.members import Members
from indexer.vocabulary.parties import Party, PartyRegister

_PARTY_BEFORE = regex(
    r"(?:\bfractie(?:s|leden|lid)?(?: van)?(?: de| het)?[ -]"
    r"|\b(?:leden|lid|vra(?:ag|gen)|motie|amendement|inbreng) van (?:de |het )?"
    r"|\bnamens (?:de )?|\bin (?:antwoord|reactie) op (?:de )?|\()$",
    re.IGNORECASE,
)
_HEAD = regex(r"(?:[.?!:] ?|^)[«“\"'(–• ]*$")
_ASKS = regex(
    r"(?: en (?:(?:de|het) )?[A-Z][\w-]{1,20})?,? (?:(?:gezamenlijk|samen|ook|tevens) )?"
    r"(?:vraagt|vragen|vroeg|verzoekt|verneemt|informeert|leest|constateert|vindt|meent|hecht|pleit|dankt|onderschrijft"
    r"|sluit(?:en)? zich|(?:is|zijn) (?:benieuwd|van mening|verheugd|bezorgd)|ma(?:akt|ken) zich"
    r"|wil(?:len)? (?:\w{1,20} ){0,4}?(?:weten|vernemen)"
    r"|he(?:eft|bben) (?:\w{1,20} ){0,5}?(?:kennis ?genomen|vragen?))\b"
)
_VERB_BEFORE = regex(
    r"\b(?:vraagt|vroeg|vindt|meent|constateert|leest) (?:\w{1,20} en )?$"
    r"|\b(?:als|en|maar|door) (?:ook )?die van $|\b[Zz]owel (?:die )?van $|\b[Zz]owel (?:\S{1,30} ){1,4}?als $"
)
"""How a sentence opens, and goes on, with a party without an article that asks, and a verb of which it is the subject:
`Volt vraagt naar de kosten.`, `Waarom, vraagt Volt, …`; or that it is one of two: `als die van Volt`."""
_PARTY_AFTER = regex(r"[ -]?fractie|-?leden\b|-lid\b|[-–] (?:en|of|als|,)|\)", re.IGNORECASE)
_NAME_GOES_ON = regex(r" [A-ZÀ-Ý][a-zß-ÿ]")
"""How the name of another group goes on that begins with a word that may be a party: `Pro Dorp`."""
_GROUP_BEFORE = regex(r"\b(?:[Gg]roep|[Ff]ractie|GROEP|FRACTIE)(?: van| VAN)?[ -]$")
_MEMBER_BEFORE = regex(r"\b(?:[Ll]id|LID)[ -]$")
_GROUP_OF = regex(r"(?:[Ll]id|[Gg]roep|[Ff]ractie)[- ]")
_OWN_PARTY_AFTER = regex(r" ?\(")
_CASE = regex(
    r"(?:(?:zaak|kenmerk|nr\.?|nummer):? )?(?:19|20)\d\d-?[A-Z]-?\d{3,6}\b"
    r"|(?:ingezonden|ingekomen|ontvangen|portefeuille)\b|(?:nr\.?|nummer|kenmerk):? ?\d|\d{3,}"
    rf"|(?:dd\.?|d\.d\.?|van|op|datum:?) ?\d|{WRITTEN}|\d{{1,2}}[-/]\d{{1,2}}[-/]\d{{4}}\b",
    re.IGNORECASE,
)
"""What is printed between brackets behind those who ask, and is no party: a case, a day, a number, whose task it is."""
_BETWEEN = regex(r"(?:-fracties?|fracties?)?(?:,| en| of|, en|, alsmede|/)(?: die)?(?: van)?(?: de| het)? ?")

_COUNTED = regex(r"\d ?$")
"""Before a name that counts something: `230 Volt`."""


@dataclass(frozen=True, slots=True)
class Context:
    """What names are looked up in: the registers of parties and of members, the ISO date and the chamber of the
    document, where these are known, and those whom its metadata name with their group, who go first. `period`: the
    first and the last day on which it can be, where its date is not known; `title`: that of the document."""

    register: PartyRegister
    date: str | None = None
    members: Members | None = None
    chamber: Chamber | None = None
    actors: Members | None = None
    period: tuple[str, str] | None = None
    title: str = ""

    def named(self, text: str) -> tuple[str, ...]:
        """The ids of the parties that a text names, each once, in order."""
        return named(text, self.register, self.date)

    def speaking(self, text: str) -> tuple[str, ...]:
        """The ids of the groups in the name of a speaker ("leden van de XYZ-fractie"): those of the register, else one
        that says that nobody knows it."""
        known = self.named(text)
        unknown = None if known else _UNKNOWN_GROUP.search(text)
        return known if unknown is None else (UNKNOWN + next(filter(None, unknown.groups())),)

    def printed(self, party: str) -> tuple[str, ...]:
        """The ids of what is printed where only a party stands (`(VVD)`); an unknown name is no guess. The number of a
        case (`(2021Z01234)`) is no party."""
        found: list[str] = []
        for bare in filter(None, (part.strip(" ()") for part in party.split(", "))):
            if _CASE.match(bare):
                continue
            found += self.named(f"({bare})") or self._alone(bare) or (UNKNOWN + bare,)
        return tuple(dict.fromkeys(found))

    def registered(self, party: str) -> tuple[str, ...]:
        """The same where the register knows all that is printed; nothing for another text."""
        found = self.printed(party)
        return () if any(party.startswith(UNKNOWN) for party in found) else found

    def seated(self, names: Iterable[str], *, misspelt: bool = False) -> tuple[PartyEvidence, ...]:
        """The groups in which people sit, by the register of members: each once, in the order of their names. Whoever
        it does not know is there by name, as a group that nobody knows; nothing where it knows none of them.
        `misspelt`: they are surely members, so that one letter of a name may be off."""
        found: dict[str, list[str]] = {}
        known = False
        for name in names:
            group = self._seat(name) or (self._nearest(name) if misspelt else None)
            known = known or group is not None
            found.setdefault(group or UNKNOWN + name, []).append(name)
        if not known:
            return ()
        return tuple(PartyEvidence(party, tuple(members)) for party, members in found.items())

    def may_be_member(self, name: str) -> bool:
        """Whether somebody may have sat in the chamber on the day, as far as the register of members knows."""
        if self.members is None or self.chamber is None or self.date is None:
            return True
        return self.members.has_seat(name, self.chamber, self.date)

    def may_sit(self, party: Party) -> bool:
        """Whether a party may have sat when the document was written, as far as that is known."""
        days = (self.date, self.date) if self.date else self.period
        return days is None or party.sat_between(*days)

    def apart(self, names: Iterable[str]) -> tuple[str, ...]:
        """The same names, those apart that a lost line break has joined and the register of members tells."""
        return tuple(one for name in names for one in self._in_a_row(name) or (name,))

    def _alone(self, printed: str) -> tuple[str, ...]:
        """The group that is printed in the place of a party by the name of its member (`Krol`, `Lid-Monasch`)."""
        name = _GROUP_OF.sub("", printed)
        groups = {group.id: group for group in self.register if group.kind != "party"}
        if (seat := self._seat(name)) in groups:
            return (seat,)
        named = [group for group in groups.values() if name in group.ambiguous]
        then = [group.id for group in named if self.may_sit(group)]
        return tuple(then) if len(then) == 1 else ()

    def _in_a_row(self, name: str) -> tuple[str, ...]:
        if self.members is None or self.chamber is None or self.date is None or " " not in name:
            return ()
        return self.members.in_a_row(name, self.chamber, self.date)

    def _nearest(self, name: str) -> str | None:
        if self.members is None or self.chamber is None or self.date is None:
            return None
        return self.members.nearest(name, self.chamber, self.date)

    def _seat(self, name: str) -> str | None:
        """The group of a member: as the metadata say it, else as the register does; where the chamber is not known, the
        only one in either."""
        chambers = (self.chamber,) if self.chamber else ("TK", "EK")
        if self.actors is not None:
            stated = {self.actors.group(name, chamber, self.date or "") for chamber in chambers} - {None}
            if stated:
                return stated.pop() if len(stated) == 1 else None
        days = (self.date, "") if self.date else self.period
        if self.members is None or days is None:
            return None
        groups = {self.members.group(name, chamber, *days) for chamber in chambers} - {None}
        namesakes = {group for chamber in chambers for group in self.members.groups(name, chamber, *days)}
        return groups.pop() if len(groups) == 1 and (self.chamber or namesakes <= groups) else None


_WORD = r"[A-ZÀ-Ý0-9][\w'’+.]*"
_GROUP = rf"{_WORD}(?:[ /-](?:van |de |der |den )?{_WORD})*?"
_UNKNOWN_GROUP = regex(
    rf"\b(?:de|het) ({_GROUP})-fractie|^({_GROUP})-fractie|\bfractie(?:leden|lid)? van (?:de |het )?({_GROUP})(?= |,|$)"
    rf"|\b(?:[Gg]roep|[Ff]ractie)[- ]({_GROUP})(?= |,|$)"
)


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party's name in a text: where it stands, whose it is, and the spelling."""

    start: int
    end: int
    parties: tuple[str, ...]
    surface: str


@lru_cache(maxsize=256)
def find_parties(text: str, register: PartyRegister, date: str | None = None) -> tuple[PartyName, ...]:
    """The party names in a text, in order. `date` (ISO) is the day on which it was said."""
    found: list[PartyName] = []
    small, aliases = _aliases(register)
    folded = text.casefold()
    by_place = small.finditer(folded) if len(folded) == len(text) else _in_any_case(register).finditer(text)
    chained = False
    passed = (0, 0)  # where the last name stands that means something else by itself
    for match in by_place:
        start, end = match.span()
        beside = bool(found) and bool(_BETWEEN.fullmatch(text, found[-1].end, start))
        parties, in_context = _parties(text, start, end, aliases, register, date, beside, beside and chained)
        if not parties:
            passed = match.span()
            continue
        if _BETWEEN.fullmatch(text, passed[1], start) and not _COUNTED.search(
            text, max(0, passed[0] - 2), passed[0]
        ):  # `Volt en D66`
            first, _ = _parties(text, *passed, aliases, register, date, True, False)
            found.extend([PartyName(*passed, first, text[slice(*passed)])] if first else [])
        chained = in_context
        found.append(PartyName(start, end, parties, text[start:end]))
    return tuple(found)


def named(text: str, register: PartyRegister, date: str | None = None) -> tuple[str, ...]:
    """The ids of the parties that a text names, each once, in order."""
    return tuple(dict.fromkeys(party for name in find_parties(text, register, date) for party in name.parties))


def _parties(
    text: str,
    start: int,
    end: int,
    aliases: dict[str, list[tuple[str, Party | None, bool]]],
    register: PartyRegister,
    date: str | None,
    beside: bool,
    in_list: bool,
) -> tuple[tuple[str, ...], bool]:
    """The parties that one alias stands for here, and whether its surroundings mark it as a party. `beside`: it stands
    behind another in a list, `in_list`: in one of which that is marked."""
    surface = text[start:end].replace("\u00a0", " ")
    before, after = text[max(0, start - 30) : start], text[end : end + 12]
    labels = not before and after.startswith(":")
    as_party = labels or bool(_PARTY_BEFORE.search(before)) or bool(_PARTY_AFTER.match(after))
    as_group = bool(_GROUP_BEFORE.search(before))
    as_member = bool(_MEMBER_BEFORE.search(before)) and not _OWN_PARTY_AFTER.match(after)
    accepted: list[str] = []
    for spelling, party, clear in aliases.get(surface.casefold(), ()):  # `ı` is matched as `i` is
        if party is None:
            return register.joint[spelling], True
        exact = surface == spelling or surface.replace("’", "'") == spelling
        if not (clear or exact) and _NAME_GOES_ON.match(after):
            continue
        if party.kind == "party":
            in_time = clear or date is None or party.sat_on(date)
            if (exact and clear) or (in_time and (as_party or (exact and (beside or _asks(text, start, end))))):
                accepted.extend(_at_the_time(party, register, date))
        elif (exact or (surface == spelling.upper() and (as_group or as_member))) and (
            clear or _alone(party, date, as_group, as_member, in_list)
        ):
            accepted.append(party.id)
    return tuple(dict.fromkeys(accepted)), as_party or as_group or in_list


def _asks(text: str, start: int, end: int) -> bool:
    """Whether a name is the subject of a sentence of asking, without an article: it is a party's."""
    opens = _HEAD.search(text, max(0, start - 6), start) and _ASKS.match(text, end)
    return bool(opens or _VERB_BEFORE.search(text, max(0, start - 40), start))


def _alone(party: Party, date: str | None, as_group: bool, as_member: bool, in_list: bool) -> bool:
    """Whether a surname stands for the group or the member that sat alone, and not for a member of another party. Of a
    group of the Eerste Kamer alone only the first and the last report are known: papers name it before and after."""
    if date is None:
        return as_group and party.kind == "group"
    return (as_group and bool(party.senate)) or ((as_group or as_member or in_list) and party.sat_on(date))


def _at_the_time(party: Party, register: PartyRegister, date: str | None) -> tuple[str, ...]:
    """The party, or the predecessors that sat under its name before its time."""
    if date is None or not party.began_after(date):
        return (party.id,)
    return tuple(before for before in party.before if register[before].sat_on(date)) or (party.id,)


@lru_cache(maxsize=4)
def _in_any_case(register: PartyRegister) -> re.Pattern[str]:
    """The pattern of every alias in whatever letters, which takes three times as long."""
    return regex(_aliases(register)[0].pattern, re.IGNORECASE)


@lru_cache(maxsize=4)
def _aliases(register: PartyRegister) -> tuple[re.Pattern[str], dict[str, list[tuple[str, Party | None, bool]]]]:
    """A pattern of every alias in small letters, longest first, and for each alias whose it is and whether it is
    clear."""
    owners: dict[str, list[tuple[str, Party | None, bool]]] = {}
    for spelling in register.joint:
        owners.setdefault(spelling.casefold(), []).append((spelling, None, True))
    for party in register:
        for clear, spellings in ((True, party.aliases), (False, party.ambiguous)):
            for spelling in spellings:
                owners.setdefault(spelling.casefold(), []).append((spelling, party, clear))
    alternatives = any_of(owners).replace("\\ ", r"[ \u00a0]")
    return regex(rf"(?<![^\W_])(?:{alternatives})(?=fractie|leden\b|[^\w]|$)"), owners
