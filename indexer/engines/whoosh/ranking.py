"""Which matches are listed: repeated paragraphs once, or the best paragraph of each document."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from indexer.columnar import Evaluation, Sort
from indexer.engines.repetitions import WINDOW, listed_once
from indexer.engines.whoosh.folder import Commit
from indexer.engines.whoosh.selections import selections
from indexer.facets import FACETS
from indexer.query import ParsedQuery
from indexer.searches import SearchRequest

_ORDER = (Sort("date", descending=True), Sort("document"))
"""The newest first; then by number, which is the order of the paragraphs of a document."""
_ADDED = (Sort("added", descending=True), *_ORDER)


@dataclass(frozen=True, slots=True)
class Ranked:
    """What a query finds: the hits to list so far (number and score), how many there are on all pages, and how many
    paragraphs a hit stands for."""

    found: Evaluation
    hits: Sequence[tuple[int, float]]
    listed: int
    folded: Mapping[int, int]


def rank(commit: Commit, query: ParsedQuery, request: SearchRequest, facets: Sequence[str] = FACETS) -> Ranked:
    """The hits up to the end of the page that is asked for, and the counts of some facets."""
    last = request.page * request.size
    if request.grouped:
        needed = dict.fromkeys((*facets, "document"))  # whose counts say how many more there are
        found = evaluate(commit, query, request, count=last, groups="document", facets=tuple(needed))
        if not found.total:
            return Ranked(found, [], 0, {})
        pairs = list(zip(found.numbers.tolist(), found.scores.tolist(), strict=True))
        owners = commit.reader.column_reader("document")
        counts = dict(found.counts["document"].most_common())
        others = {number: counts[owners[number][0]] - 1 for number, _ in pairs[-request.size :]}
        return Ranked(found, pairs, found.distinct, others)
    found = evaluate(commit, query, request, count=last + WINDOW, facets=facets)
    if not found.total:
        return Ranked(found, [], 0, {})
    numbers = found.numbers.tolist()
    scores = dict(zip(numbers, found.scores.tolist(), strict=True))
    first = numbers[:WINDOW]
    signatures = commit.evaluator.whole_numbers("signature", first)
    listed, folded = listed_once(numbers, dict(zip(first, signatures, strict=True)))
    return Ranked(found, [(n, scores[n]) for n in listed], found.total - sum(folded.values()), folded)


def evaluate(
    commit: Commit,
    query: ParsedQuery,
    request: SearchRequest,
    *,
    count: int,
    groups: str | None = None,
    facets: Sequence[str] = FACETS,
) -> Evaluation:
    """The first `count` paragraphs that a query finds, with exact counts; with `groups`, the best of each group."""
    by_score = request.sort == "relevance"
    return commit.evaluator.evaluate(
        query.ranked if by_score else query.tree,
        selections=selections(request),
        facets=facets,
        by_score=by_score,
        order=_ADDED if request.sort == "added" else _ORDER,
        count=count,
        groups=groups,
    )


def numbers(commit: Commit, query: ParsedQuery, request: SearchRequest) -> list[int]:
    """The numbers of all paragraphs that a query finds, in the order of the request; no facet is counted."""
    found = evaluate(commit, query, request, count=commit.reader.doc_count_all(), facets=())
    listed: list[int] = found.numbers.tolist()
    return listed


def total(commit: Commit, query: ParsedQuery, request: SearchRequest) -> int:
    """How many paragraphs a query finds."""
    return sum(map(len, commit.evaluator.matches(query.tree, selections(request))))
