"""Abbreviations that documents explain themselves and the synonyms do not know yet, as lines for a synonyms file."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from dataclasses import dataclass

from indexer import analysis
from indexer.engines import Engine
from indexer.extraction.abbreviations import explained
from indexer.query.expansion import Thesaurus
from indexer.searches import SearchRequest


@dataclass(frozen=True, slots=True)
class Proposal:
    """A short form, its full forms, and how often it is explained so. Each full form is written as it mostly is; the
    most frequent comes first."""

    short: str
    fulls: tuple[str, ...]
    times: int
    known: tuple[str, ...] = ()
    """Other full forms that the thesaurus has already."""


def propose(engine: Engine, known: Thesaurus) -> list[Proposal]:
    """The abbreviations that paragraphs of an index explain and the thesaurus does not know, most frequent first."""
    spellings: dict[str, dict[tuple[str, ...], Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    for _, paragraph in engine.entries(SearchRequest(sort="date")):
        for found in explained(paragraph.text):
            spellings[found.short][_lemmas(found.full)][found.full] += 1
    proposals = []
    for short, by_lemmas in spellings.items():
        there = {other.lemmas: other.text for other in known.same(short)}
        new = [counts for lemmas, counts in by_lemmas.items() if lemmas not in there]
        new.sort(key=lambda counts: (-counts.total(), min(counts)))
        if new:
            fulls = tuple(min(counts, key=lambda full: (-counts[full], full)) for counts in new)
            proposals.append(Proposal(short, fulls, sum(counts.total() for counts in new), tuple(there.values())))
    return sorted(proposals, key=lambda proposal: (-proposal.times, proposal.short))


def line(proposal: Proposal) -> str:
    """A proposal as a line of TOML, ready for the table [abbreviations] of a synonyms file. With full forms that are
    known already the line holds those too, and takes the place of the one that is there.

    >>> print(line(Proposal("I&R", ("identificatie en registratie",), 2)))
    "I&R" = ["identificatie en registratie"]  # 2 times
    """
    bare = proposal.short.isascii() and proposal.short.isalpha()
    key = proposal.short if bare else _quoted(proposal.short)
    count = "once" if proposal.times == 1 else f"{proposal.times} times"
    instead = ", in place of the line that is there" if proposal.known else ""
    return f"{key} = [{', '.join(map(_quoted, (*proposal.known, *proposal.fulls)))}]  # {count}{instead}"


def _lemmas(text: str) -> tuple[str, ...]:
    return tuple(map(analysis.lemma, analysis.words(text)))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
