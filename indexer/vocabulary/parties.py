"""The register of parties: who sat in the Tweede Kamer, under which names, and when."""

from __future__ import annotations

import hashlib
import os
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Literal

from indexer.errors import UsageError

Kind = Literal["party", "group", "member"]
_KINDS = ("party", "group", "member")


@dataclass(frozen=True, slots=True)
class Party:
    """A party, a group that split off, or a member who sat alone.

    `aliases` are spellings that mean this party wherever they stand, `ambiguous` those that need their surroundings.
    `periods` are its years in the Tweede Kamer as pairs of ISO dates; an empty end: still there. `before` and `after`
    are the ids of its predecessors and successors. `colour` is `#rrggbb`, chosen for this program.
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

    def sat_on(self, date: str) -> bool:
        """Whether it was in the Tweede Kamer on an ISO date; True where its years are not known."""
        return not self.periods or any(start <= date and (not end or date <= end) for start, end in self.periods)

    def began_after(self, date: str) -> bool:
        """Whether its first years in the Kamer are later than an ISO date."""
        return bool(self.periods) and date < self.periods[0][0]


class PartyRegister:
    """The parties by id, in the order of the file. `joint` maps a name to the ids of the parties it stands for;
    `digest` is the SHA-256 of the file."""

    def __init__(self, parties: Mapping[str, Party], joint: Mapping[str, tuple[str, ...]], digest: str) -> None:
        self._parties = dict(parties)
        self.joint = dict(joint)
        self.digest = digest

    def __iter__(self) -> Iterator[Party]:
        return iter(self._parties.values())

    def __getitem__(self, party_id: str) -> Party:
        return self._parties[party_id]

    def get(self, party_id: str) -> Party | None:
        """The party of an id, or None."""
        return self._parties.get(party_id)

    def label(self, party_id: str) -> str:
        """How a party is written; the id itself where the register does not know it."""
        party = self._parties.get(party_id)
        return party.label if party else party_id


@lru_cache(maxsize=1)
def register() -> PartyRegister:
    """The register in use: the bundled one, or the file that INBRENG_PARTIES names."""
    named = os.environ.get("INBRENG_PARTIES")
    return load(Path(named)) if named else load(Path(str(files("indexer") / "vocabulary" / "parties.toml")))


def load(path: Path) -> PartyRegister:
    """Read a register.

    Raises:
        UsageError: the file is missing or is not such a register.
    """
    try:
        content = path.read_bytes()
        tables = tomllib.loads(content.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(
            f"{path}: the party register cannot be read ({error}); mend it or unset INBRENG_PARTIES"
        ) from error
    joint = {name: tuple(ids) for name, ids in tables.pop("joint", {}).items()}
    parties = {party_id: _party(path, party_id, table) for party_id, table in tables.items()}
    for party in parties.values():
        for other in (*party.before, *party.after):
            if other not in parties:
                raise UsageError(f"{path}: [{party.id}] names the unknown party {other!r}; add it or take it out")
    return PartyRegister(parties, joint, hashlib.sha256(content).hexdigest())


def _party(path: Path, party_id: str, table: dict[str, Any]) -> Party:
    kind = table.get("kind", "party")
    if not isinstance(table.get("label"), str) or kind not in _KINDS:
        raise UsageError(f"{path}: [{party_id}] needs a label, and a kind out of {', '.join(_KINDS)}")
    name = table.get("name", table["label"])
    ambiguous = tuple(table.get("ambiguous", ()))
    full_name = (name,) if kind == "party" and name not in ambiguous else ()
    return Party(
        id=party_id,
        label=table["label"],
        name=name,
        kind=kind,
        aliases=tuple(dict.fromkeys((*table.get("aliases", ()), *full_name))),
        ambiguous=ambiguous,
        periods=tuple(_period(path, party_id, period) for period in table.get("periods", ())),
        before=tuple(table.get("before", ())),
        after=tuple(table.get("after", ())),
        colour=table.get("colour", "#6b7280"),
    )


def _period(path: Path, party_id: str, period: str) -> tuple[str, str]:
    start, slash, end = period.partition("/")
    if not slash:
        raise UsageError(f"{path}: [{party_id}] has the period {period!r}; write it as START/END")
    return start, end
