"""How well keyword queries find the paragraphs that were judged, here and in other engines: nDCG@10.

A text that is printed more than once, such as a question that stands again above its answer, counts once in every
engine: whoever has read it gains nothing by it a second time.
"""

from __future__ import annotations

import math
import statistics
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from indexer import pipeline
from indexer.engines import Engine, open_engine
from indexer.engines.repetitions import signature
from indexer.records import Paragraph
from indexer.searches import SearchRequest
from tests.bench.keyword_queries import KeywordQuery, documents, load, tuning
from tests.bench.peers import KEYWORD_PEERS

OURS = "Inbreng"
Ranked = Callable[[str], Sequence[str]]
"""A query → the ids of the best paragraphs, best first."""
Texts = Mapping[str, Hashable]
"""What the text of a paragraph is told by, by the id of the paragraph."""
_DEEP = 20
"""So many paragraphs are asked for: among them are ten different texts."""


def indexed(corpus: Path, folder: Path) -> tuple[Engine, list[Paragraph]]:
    """An index of the judged documents in a folder, and their paragraphs."""
    engine = open_engine(folder / "index")
    pipeline.index_files(documents(corpus), engine)
    return engine, [hit.paragraph for hit in engine.hits(SearchRequest(sort="date"))]


def rankings(engine: Engine, paragraphs: Sequence[Paragraph]) -> dict[str, Ranked]:
    """What ranks the paragraphs, by name: ours first."""
    ids = [paragraph.id for paragraph in paragraphs]
    texts = [paragraph.text for paragraph in paragraphs]

    def peer(named: str) -> Ranked:
        built = KEYWORD_PEERS[named](texts)
        return lambda query: [ids[number] for number in built.ranked(query, _DEEP)]

    return {OURS: lambda query: found(engine, query), **{name: peer(name) for name in KEYWORD_PEERS}}


def found(engine: Engine, query: str) -> list[str]:
    """The paragraphs that a visitor sees first: those with all words, then those with most of them or with words close
    to them; or with any where that is nothing."""
    request = SearchRequest(q=query)
    result = engine.search(request)
    listed = [*result.hits, *(result.wider.hits if result.wider else ())]
    if not listed and result.alternative is not None:
        listed = [*engine.search(replace(request, q=result.alternative.q)).hits]
    return [hit.paragraph.id for hit in listed]


def different(paragraphs: Iterable[Paragraph]) -> Texts:
    """What tells the texts of paragraphs that repeat none."""
    return {paragraph.id: signature(paragraph.text) or paragraph.id for paragraph in paragraphs}


def ndcg(ranked: Iterable[str], grades: Mapping[str, int], texts: Texts) -> float:
    """nDCG@10 with the grades as gains (Järvelin and Kekäläinen 2002): 1 where no order would be better."""
    gains: dict[Hashable, int] = {}
    for one, grade in grades.items():
        gains[texts[one]] = max(grade, gains.get(texts[one], 0))
    found = list(dict.fromkeys(texts[one] for one in ranked))
    best = sorted(gains.values(), reverse=True)
    return _discounted(gains.get(one, 0) for one in found[:10]) / _discounted(best[:10])


def table(corpus: Path, folder: Path, held: bool = False) -> str:
    """nDCG@10 of every engine for the queries that constants are chosen on, or for those that are `held` back, and for
    each kind of these, as lines of text."""
    queries = [query for query in load() if query.held] if held else tuning()
    groups: dict[str, list[KeywordQuery]] = {"held back" if held else "tuning": queries}
    kinds: dict[str, list[KeywordQuery]] = defaultdict(list)
    for query in queries:
        kinds[query.kind].append(query)
    groups |= kinds
    lines = [f"{'nDCG@10':<36}" + "".join(f"{name[:7]:>8}" for name in groups)]
    means: dict[str, list[float]] = {}
    engine, paragraphs = indexed(corpus, folder)
    texts = different(paragraphs)
    for name, ranked in rankings(engine, paragraphs).items():
        values = {query.text: ndcg(ranked(query.text), query.grades, texts) for query in queries}
        means[name] = [statistics.mean(values[query.text] for query in some) for some in groups.values()]
    ours = means[OURS]
    best = [max(others) for others in zip(*(means[name] for name in KEYWORD_PEERS), strict=True)]
    means["ours to the best peer"] = [mine / other for mine, other in zip(ours, best, strict=True)]
    lines += [f"{name:<36}" + "".join(f"{mean:>8.3f}" for mean in some) for name, some in means.items()]
    return "\n".join(lines)


def _discounted(gains: Iterable[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
