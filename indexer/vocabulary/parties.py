"""The register of parties: who sat in the Tweede Kamer, under which names, and when."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal, get_args

from indexer.records import DocumentType
from indexer.vocabulary.tables import FaultError, VocabularyFile, tables_of

Kind = Literal["party", "group", "member"]
_COLOUR = re.compile(r"#[0-9a-fA-F]{3}(?:[0-9a-fA-F]{3})?")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_KINDS = ("party", "group", "member")


@dataclass(frozen=True, slots=True)
class Party:
    """A party, a group that split off, or a member who sat alone.

    `aliases` are spellings that mean this party wherever they stand, `ambiguous` those that need their surroundings.
    `periods` are its years in the Tweede Kamer as pairs of ISO dates; an empty end: still there. `senate` are those of
    a group that was in the Eerste Kamer alone. `before` and `after`
    are the ids of its predecessors and successors. `colour` is `#rrggbb`, chosen for this program. `called_from`: the
    ISO date from which papers call it so, where that is before its years; else empty.
    """

    id: str
    label: str
    name: str
    kind: Kind
    aliases: tuple[str, ...]
    ambiguous: tuple[str, ...]
    periods: tuple[tuple[str, str], ...]
    before: tuple[str, ...]
    after: tuple[str, ...]
    colour: str
    called_from: str = ""
    senate: tuple[tuple[str, str], ...] = ()

    def sat_on(self, date: str) -> bool:
        """Whether it was in parliament on an ISO date; True where its years are not known."""
        return self.sat_between(date, date)

    def sat_between(self, first: str, last: str) -> bool:
        """Whether it was in parliament on a day of a period; True where its years are not known."""
        years = self.periods or self.senate
        return not years or any(start <= last and (not end or first <= end) for start, end in years)

    def began_after(self, date: str) -> bool:
        """Whether an ISO date is before its first years in the Kamer, and before papers called it so."""
        return bool(self.periods) and date < (self.called_from or self.periods[0][0])


class PartyRegister:
    """The parties by id, in the order of the file. `joint` maps a name to the ids of the parties it stands for;
    `executive` are the offices of those who answer besides ministers (`wethouder`); `kinds` are names for kinds of
    document other than those of parliament (`written-questions`: `Raadsvragen`); `digest` is the SHA-256 of the
    file."""

    def __init__(
        self,
        parties: Mapping[str, Party],
        joint: Mapping[str, tuple[str, ...]],
        executive: tuple[str, ...] = (),
        kinds: Mapping[str, str] = MappingProxyType({}),
        digest: str = "",
    ) -> None:
        self._parties = dict(parties)
        self.joint = dict(joint)
        self.executive = executive
        self.kinds = dict(kinds)
        self.digest = digest

    def __iter__(self) -> Iterator[Party]:
        return iter(self._parties.values())

    def __getitem__(self, party_id: str) -> Party:
        return self._parties[party_id]

    def get(self, party_id: str) -> Party | None:
        """The party of an id, or None."""
        return self._parties.get(party_id)

    def other_names(self, party_id: str) -> tuple[str, ...]:
        """The ids under which a party sat before, as those who went on as this one, or later, in the order of the file.

        >>> load().other_names("gl-pvda"), load().other_names("pvda"), load().other_names("lid-ephraim")
        (('pvda', 'gl', 'pro'), ('gl-pvda', 'pro'), ())
        """
        known = [(party.id, name) for party in self for name in party.after if party.id != name]
        found = {*_reached(party_id, known), *_reached(party_id, [(after, before) for before, after in known])}
        return tuple(party.id for party in self if party.id in found - {party_id})

    def label(self, party_id: str) -> str:
        """How a party is written; the id itself where the register does not know it."""
        party = self._parties.get(party_id)
        return party.label if party else party_id


def _reached(start: str, steps: Iterable[tuple[str, str]]) -> set[str]:
    """All ids that are reached from one by repeated steps."""
    listed = list(steps)
    found, new = set[str](), {start}
    while new:
        new = {after for before, after in listed if before in new} - found
        found |= new
    return found


def load(path: Path | None = None) -> PartyRegister:
    """The register in a file: `path`, else the bundled one.

    Raises:
        UsageError: it cannot be read or is not of the form that the head of `parties.toml` explains.
    """
    file = VocabularyFile("parties.toml", path)
    return file.made(lambda text: _of_text(text, file.digest))


@lru_cache(maxsize=4)
def _of_text(text: str, digest: str) -> PartyRegister:
    """The register in a text, made once for all indexes that share it."""
    return PartyRegister(*_register(tables_of(text)), digest)


_Register = tuple[dict[str, Party], dict[str, tuple[str, ...]], tuple[str, ...], dict[str, str]]


def _register(found: dict[str, Any]) -> _Register:
    joint = {name: tuple(ids) for name, ids in found.pop("joint", {}).items()}
    executive = found.pop("executive", [])
    if not isinstance(executive, list) or not all(isinstance(office, str) and office.strip() for office in executive):
        raise FaultError('executive is no list of offices; write it as executive = ["wethouder"]')
    kinds = found.pop("kinds", {})
    if not isinstance(kinds, dict) or not all(isinstance(name, str) and name.strip() for name in kinds.values()):
        raise FaultError('kinds gives no names; write them as [kinds], with lines such as written-questions = "Vragen"')
    if unknown := next((kind for kind in kinds if kind not in get_args(DocumentType)), None):
        raise FaultError(f"[kinds] has {unknown!r}; use {', '.join(get_args(DocumentType))}")
    parties = {party_id: _party(party_id, table) for party_id, table in found.items()}
    for party in parties.values():
        for other in (*party.before, *party.after):
            if other not in parties:
                raise FaultError(f"[{party.id}] names the unknown party {other!r}; add it or take it out")
    return parties, joint, tuple(executive), kinds


def _party(party_id: str, table: Any) -> Party:
    if not isinstance(table, dict):
        raise FaultError(f"{party_id}: is not a party; write parties as tables: [{party_id}]")
    kind = table.get("kind", "party")
    if not isinstance(table.get("label"), str) or kind not in _KINDS:
        raise FaultError(f"[{party_id}] needs a label, and a kind out of {', '.join(_KINDS)}")
    label = str(table["label"])
    name = table.get("name", label)
    colour = table.get("colour", "#6b7280")
    called_from = table.get("called_from", "")
    if not isinstance(called_from, str) or (called_from and not _DAY.fullmatch(called_from)):
        raise FaultError(f'[{party_id}] has {called_from!r} as called_from; write a day as "2023-06-13"')
    if not isinstance(name, str) or not isinstance(colour, str) or not _COLOUR.fullmatch(colour):
        raise FaultError(f"[{party_id}] has a name or a colour that is none; write texts, and a colour as #7a1f3d")
    ambiguous = _texts(party_id, table, "ambiguous")
    full_name = (name,) if kind == "party" and name not in ambiguous else ()
    return Party(
        id=party_id,
        label=label,
        name=name,
        kind=kind,
        aliases=tuple(dict.fromkeys((*_texts(party_id, table, "aliases"), *full_name))),
        ambiguous=ambiguous,
        periods=tuple(_period(party_id, period) for period in _texts(party_id, table, "periods")),
        before=_texts(party_id, table, "before"),
        after=_texts(party_id, table, "after"),
        colour=colour,
        called_from=called_from,
        senate=tuple(_period(party_id, period) for period in _texts(party_id, table, "senate")),
    )


def _texts(party_id: str, table: dict[str, Any], name: str) -> tuple[str, ...]:
    """A list of texts in the table of a party."""
    listed = table.get(name, [])
    if not isinstance(listed, list) or not all(isinstance(one, str) for one in listed):
        raise FaultError(f'[{party_id}] has {name} that are no list of texts; write {name} = ["…"]')
    return tuple(listed)


def _period(party_id: str, period: str) -> tuple[str, str]:
    start, slash, end = period.partition("/")
    if not slash:
        raise FaultError(f"[{party_id}] has the period {period!r}; write it as START/END")
    return start, end
