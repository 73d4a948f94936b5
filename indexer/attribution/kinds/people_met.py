"""The people whom minutes name: with which group each is printed, there or before, and which of them answer."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from indexer.attribution.kinds.councils.present_in_council import members_present, officers_present
from indexer.attribution.kinds.offices_on_the_floor import of_executive
from indexer.attribution.kinds.taking_the_floor import surnames
from indexer.extraction.names.groups import Person, find_persons
from indexer.extraction.names.party_names import Context


@dataclass(slots=True)
class People:
    """Those who are named so far. `executive`: the offices of those who answer besides ministers; `offices`: who holds
    one, by surname; `groups` are the parties printed behind names, and behind those that are longer, unless these
    differ, `halves` the same by the first half of a double name; `full`: with which first names a surname is printed;
    `called`: the names as printed of which a name is the end."""

    context: Context
    executive: tuple[str, ...] = ()
    offices: Collection[str] = ()
    groups: dict[str, tuple[str, ...]] = field(default_factory=dict)
    halves: dict[str, tuple[str, ...]] = field(default_factory=dict)
    full: dict[str, set[str]] = field(default_factory=dict)
    called: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    holders: set[str] = field(default_factory=set)

    def named_in(self, text: str) -> tuple[str, ...]:
        """The parties of the people whom a text names; those printed with their party are known from then on."""
        people = find_persons(text)
        for name, party in (named for person in people for named in person.names if named[1]):
            self.meet(name, party or "")
        return tuple(dict.fromkeys(party for person in people for party in self.printed(person)))

    def meet(self, name: str, party: str) -> None:
        """Somebody is named with his party, or with his office."""
        office = self.is_office(party)
        if office:
            self.holders.add(surnames(name)[-1])
        outside = self.executive and party[:1].islower() and not self.context.named(party)  # `(namens de buurt)`
        self.know(name, () if office or outside else self.context.printed(party))

    def meet_present(self, texts: Sequence[str]) -> None:
        """The head of the minutes of a council lists who is present: members with their groups, and those in office."""
        for name, group in members_present(texts):
            self.meet(name, group)
        self.holders.update(surnames(name)[-1] for name in officers_present(texts))

    def know(self, name: str, parties: tuple[str, ...]) -> None:
        """Somebody is of these parties, from here on."""
        names = surnames(name)
        for shorter in names:
            called = self.called.setdefault(shorter, {})
            called[names[0]] = parties
            alike = shorter in called or len({*filter(None, called.values())}) < 2
            self.groups[shorter] = called.get(shorter, parties) if alike else ()
        if len(names) > 1:
            self.full.setdefault(names[-1], set()).add(names[0])
        half, double, _ = names[-1].partition("-")
        if double:
            self.halves[half] = parties if self.halves.get(half, parties) == parties else ()

    def answers(self, person: Person) -> bool:
        """Whether somebody answers: he is known to hold an office, or it is printed behind his name."""
        called = {surnames(name)[-1] for name, _ in person.names}
        held = called & ({*self.offices} | {name for name in self.holders if not self.groups.get(name)})
        return bool(held) or any(party and self.is_office(party) for _, party in person.names)

    def is_office(self, printed: str) -> bool:
        """Whether what is printed behind a name is an office of those who answer."""
        return of_executive(f"{printed} is", self.executive) is not None

    def group(self, person: Person) -> tuple[str, ...]:
        """The groups of people: as printed, there or before, else by the register of members."""
        found = self.printed(person) or self._seated([name for name, _ in person.names])
        return found or self.context.named(person.printed)  # `de heer Smit van het CDA`

    def group_of(self, name: str) -> tuple[str, ...]:
        """The group of somebody of whom only the name is known."""
        return self._of(surnames(name)) or self._seated((name,))

    def printed(self, person: Person) -> tuple[str, ...]:
        """The groups of people as they are printed, there or before."""
        found = (self._of(surnames(name)) for name, _ in person.names)
        return tuple(dict.fromkeys(party for parties in found for party in parties))

    def _of(self, names: Sequence[str]) -> tuple[str, ...]:
        """The group of somebody, the longest of whose names that is known decides."""
        known = next((name for name in names if name in self.groups), names[-1])
        return self.groups.get(known) or self.halves.get(known, ())

    def _seated(self, names: Sequence[str]) -> tuple[str, ...]:
        return tuple(evidence.party for evidence in self.context.seated(names))
