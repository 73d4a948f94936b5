"""Parties compared on one subject: numbers, typical words and the best paragraphs of each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from indexer import analysis
from indexer.analysis.typical_words import TypicalWord, typical_words
from indexer.engines import Engine
from indexer.facets import NONE, is_known
from indexer.records import Paragraph
from indexer.searches import Hit, SearchRequest
from indexer.vocabulary.parties import PartyRegister
from webui.insight.sitting import Sitting, periods
from webui.insight.totals import whole_period
from webui.links import urls
from webui.years import readable

MOST_PARTIES = 8
"""The number of parties that stand side by side at most."""
_LOUDEST = 3
_SHOWN = 3
_READ = 100
"""The number of a party's best paragraphs whose words are compared."""
_WORDS = 10


@dataclass(frozen=True, slots=True)
class Contributions:
    """How many of a party's contributions match, and how many it made in the period of the search."""

    party: str
    matching: int
    all: int


@dataclass(frozen=True, slots=True)
class Side:
    """A party of a comparison: its best paragraphs, and the words that are typical of it among the parties."""

    contributions: Contributions
    hits: tuple[Hit, ...]
    words: tuple[TypicalWord, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """The parties side by side, the most matches first; what every party contributed, in the same order; those who sat
    there then; and the paragraphs that answer the hits, by their id. `matching` is the number of contributions that
    match, `unknown` of how many of them the group, or one of the groups, is not known."""

    sides: tuple[Side, ...]
    everybody: tuple[Contributions, ...]
    sitting: Sitting
    answers: Mapping[str, Paragraph]
    matching: int
    unknown: int


def compare(engine: Engine, request: SearchRequest) -> Comparison:
    """Compare the parties of a request, in their contributions: at most MOST_PARTIES or, where none are chosen,
    those of the register with the most matches. Where nothing is asked but parties, there is nothing to compare and
    no side."""
    asked = replace(request, role=("contribution",), page=1, size=_READ, sort="relevance", grouped=False)
    everybody = _contributions(engine, asked)
    loudest = [one for one in everybody if one.matching and is_known(one.party)][:_LOUDEST]
    chosen = [one for one in everybody if one.party in request.party][:MOST_PARTIES] or loudest
    if not asks(request):
        chosen = []
    found = {one.party: engine.search(replace(asked, party=(one.party,))).hits for one in chosen}
    texts = {party: [hit.paragraph.text for hit in hits] for party, hits in found.items()}
    words = typical_words(texts, _WORDS, {*analysis.words(request.q), *_names(engine.vocabularies.parties)})
    sides = tuple(Side(one, found[one.party][:_SHOWN], words[one.party]) for one in chosen)
    return Comparison(
        sides=sides,
        everybody=everybody,
        sitting=_sitting(engine, asked),
        answers=_answers(engine, (hit for side in sides for hit in side.hits)),
        matching=sum(engine.tally(replace(asked, party=()), ("role",)).values()),
        unknown=next((one.matching for one in everybody if one.party == NONE), 0),
    )


def known(engine: Engine, request: SearchRequest) -> tuple[str, ...]:
    """The parties of a request that exist: others are in no index."""
    return tuple(party for party in request.party if engine.is_known("party", party))


def asks(request: SearchRequest) -> bool:
    """Whether a request asks for anything but parties and their contributions."""
    return not urls.is_blank(replace(request, party=(), role=()))


def _contributions(engine: Engine, asked: SearchRequest) -> tuple[Contributions, ...]:
    """What every party contributed; the parties asked for, those that exist, are there whether they did or not."""
    matching = engine.tally(replace(asked, party=()), ("party",))
    every = whole_period(engine, asked, ("party",), role=asked.role)
    named = {party for (party,) in every if party} | set(known(engine, asked))
    counted = (Contributions(party, matching.get((party,), 0), every.get((party,), 0)) for party in named)
    return tuple(sorted(counted, key=lambda one: (-one.matching, -one.all, one.party)))


def _sitting(engine: Engine, asked: SearchRequest) -> Sitting:
    """The chambers of what matches, or else of everything in the period, and the period, or else that of the index."""
    found = engine.tally(replace(asked, party=()), ("chamber",)) or whole_period(engine, asked, ("chamber",))
    years = whole_period(engine, asked, ("year",))
    shown = readable({int(year): count for (year,), count in years.items() if year.isdecimal()})
    chambers = frozenset(chamber for (chamber,) in found if chamber) or frozenset(("TK", "EK"))
    return Sitting(chambers, periods(asked, [f"{year:04}" for year in shown]), engine.vocabularies)


def _names(register: PartyRegister) -> frozenset[str]:
    """Names of parties of one word: a party is not known by its own name."""
    return frozenset(name.lower() for party in register for name in (party.label, *party.aliases) if " " not in name)


def _answers(engine: Engine, hits: Iterable[Hit]) -> dict[str, Paragraph]:
    ids = dict.fromkeys(answer for hit in hits for answer in hit.paragraph.answered_by)
    return {paragraph.id: paragraph for paragraph in engine.paragraphs(tuple(ids))}
