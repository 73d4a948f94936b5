"""Parties by topic: how many of the paragraphs found each party spoke on each topic."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indexer.engines import Engine
from indexer.facets import NONE, is_known
from indexer.searches import SearchRequest

MOST_PARTIES = 10
"""The number of parties that are shown where none are chosen."""
MOST_TOPICS = 20


@dataclass(frozen=True, slots=True)
class Heat:
    """A table of counts: `counts` holds the paragraphs of a topic and a party; `totals` all that were found of a
    party."""

    topics: tuple[str, ...]
    parties: tuple[str, ...]
    counts: Mapping[tuple[str, str], int]
    totals: Mapping[str, int]


def heat(engine: Engine, request: SearchRequest) -> Heat:
    """The main topics of what a request finds or, where topics are chosen, these and the ones under them. Each count
    is what the search for that topic and party finds."""
    found = {party: count for (party,), count in engine.tally(request, ("party",)).items() if party}
    named = sorted(filter(is_known, found), key=lambda party: (-found[party], party))[:MOST_PARTIES]
    parties = request.party or (*named, *({NONE} & found.keys()))
    said = engine.tally(request, ("topic", "party"))
    rows = {topic for topic, _ in said if _is_shown(topic, request.topic)}
    counts = {(topic, party): said.get((topic, party), 0) for topic in rows for party in parties}
    sums = {topic: sum(counts[topic, party] for party in parties) for topic, _ in counts}
    topics = sorted((topic for topic in sums if sums[topic]), key=lambda topic: (-sums[topic], topic))
    return Heat(tuple(topics[:MOST_TOPICS]), tuple(parties), counts, {party: found.get(party, 0) for party in parties})


def _is_shown(topic: str, chosen: Sequence[str]) -> bool:
    """Whether a topic is one of those chosen or under one of them; where none are, whether it is a main topic."""
    if not chosen:
        return bool(topic) and "/" not in topic
    return topic in chosen or topic.startswith(tuple(f"{one}/" for one in chosen))
