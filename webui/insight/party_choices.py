"""Parties to choose from, with what was found of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from indexer.engines import Engine
from indexer.searches import SearchRequest
from webui.insight.comparison import Comparison, Contributions, asks, known
from webui.wording import labels
from webui.wording.speakers import party_class


@dataclass(frozen=True, slots=True)
class PartyChoice:
    """A party and the classes of its colour; `told` is what was found of it, in numbers."""

    value: str
    label: str
    css: str
    told: str
    selected: bool


def compared(comparison: Comparison, search: SearchRequest) -> tuple[PartyChoice, ...]:
    """All parties, the most matches first; those side by side and those asked for are selected."""
    chosen = {side.contributions.party for side in comparison.sides} | set(search.party)
    return tuple(_choice(one.party, _share(one) if asks(search) else "", chosen) for one in comparison.everybody)


def found(engine: Engine, search: SearchRequest) -> tuple[PartyChoice, ...]:
    """The parties of whom something is found, the most first, and those asked for."""
    counts = {party: count for (party,), count in engine.tally(replace(search, party=()), ("party",)).items() if party}
    parties = sorted({*counts, *known(engine, search)}, key=lambda party: (-counts.get(party, 0), party))
    return tuple(_choice(party, labels.number(counts.get(party, 0)), search.party) for party in parties)


def _share(one: Contributions) -> str:
    return f"{labels.number(one.matching)} · {labels.percentage(one.matching, one.all)}"


def _choice(party: str, told: str, selected: Iterable[str]) -> PartyChoice:
    css = f"party {party_class(party)}"
    return PartyChoice(party, labels.label("party", party), css, told, party in selected)
