"""Help with a search that finds little or nothing: another spelling, other words, what to leave out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from whoosh import query as whoosh

from indexer import analysis
from indexer.columnar import budget
from indexer.engines.results.relaxation import removals
from indexer.query import ParsedQuery, QueryParser, weights
from indexer.records import DocumentType
from indexer.searches import Alternative, Hit, Removal, SearchRequest
from indexer.suggest import FEW, TIMES

SHARE = 1 / 4
"""The part of a budget that goes to help."""


class Searched(Protocol):
    """What help needs to know of one commit of an index."""

    @property
    def queries(self) -> QueryParser:
        """What reads queries, and knows the values of facets."""

    def query_of(self, request: SearchRequest) -> ParsedQuery:
        """The query of a request."""

    def total(self, request: SearchRequest) -> int:
        """How many paragraphs a request finds."""

    def correct(self, q: str) -> str | None:
        """A query in a spelling that the index knows; None where there is nothing to correct."""

    def found(self, request: SearchRequest) -> tuple[int, Iterable[str]]:
        """How many paragraphs a request finds, and the texts of the first hits."""


@dataclass(frozen=True, slots=True)
class Help:
    """The help beside a result: see SearchResult."""

    corrected: Alternative | None = None
    alternative: Alternative | None = None
    removals: tuple[Removal, ...] = ()


@dataclass(frozen=True, slots=True)
class Besides:
    """What is looked for besides: the first query, and then the next, until there are so many hits as there is `room`
    for. `q` is the spelling that they are for, where it is another."""

    queries: tuple[ParsedQuery, ...]
    room: int
    q: str = ""


def offered(searched: Searched, query: ParsedQuery, request: SearchRequest, total: int) -> Help:
    """Help with a search that finds `total` paragraphs; as much of it as there is time for."""
    corrected, alternative = None, None
    left_out: tuple[Removal, ...] = ()
    with budget.part(SHARE):
        corrected = _corrected(searched, query, request, total)
        if not total:
            alternative = _alternative(searched, query, request)
            left_out = removals(searched.total, query, request)
    return Help(corrected, alternative, left_out)


def widened(
    searched: Searched, query: ParsedQuery, request: SearchRequest, offered: Help, listed: int, shown: Sequence[Hit]
) -> Besides | None:
    """The searches for what a query finds besides: in the spelling that is offered, and when it is widened. None where
    it cannot be, or where the page that is asked for is not the last of the `listed` hits or has no room beside the
    hits `shown`. A motion of which a paragraph is shown is found as a whole, and so are written questions first."""
    room, last = request.size - len(shown), max(1, -(-listed // request.size))
    if query.wider is None or not room or request.page != last:
        return None
    found = [query.tree] if listed else []
    if offered.corrected is None or not _is_slip(request.q, offered.corrected.q):
        return Besides((replace(query, tree=_without(found, _with_the_rest(query.wider, shown))),), room)
    meant = searched.query_of(replace(request, q=offered.corrected.q))
    queries = [replace(meant, tree=_without(found, meant.tree))]
    if meant.wider is not None:
        queries.append(replace(meant, tree=_without([meant.tree, *found], meant.wider)))
    return Besides(tuple(queries), room, offered.corrected.q)


def _without(found: Sequence[whoosh.Query], tree: whoosh.Query) -> whoosh.Query:
    """What a query finds but for what others found."""
    others = found[0] if len(found) == 1 else whoosh.Or(list(found))
    return whoosh.AndNot(tree, others) if found else tree


def _with_the_rest(wider: whoosh.Query, shown: Sequence[Hit]) -> whoosh.Query:
    """What a query widened finds, with the rest of the motions of which something is shown, and higher what stands
    beside a question that is."""
    if asked := _of_documents(shown, "written-questions"):
        wider = whoosh.AndMaybe(wider, asked)
    moved = _of_documents(shown, "motion")
    return whoosh.Or([wider, moved]) if moved else wider


def _of_documents(shown: Sequence[Hit], kind: DocumentType) -> whoosh.Query | None:
    """The paragraphs of the documents of a kind of which something is shown; None where there are none."""
    ids = dict.fromkeys(hit.document.id for hit in shown if hit.document.type == kind)
    if not ids:
        return None
    documents = whoosh.Or([whoosh.Term("document", document) for document in ids])
    said = whoosh.AndNot(documents, whoosh.Term("role", "procedural"))
    return whoosh.ConstantScoreQuery(said, weights.WIDER_MOTION)


def _is_slip(typed: str, meant: str) -> bool:
    """Whether what was typed otherwise than it is meant is no Dutch."""
    kept = analysis.words(meant)
    return not any(analysis.is_dutch(word) for word in analysis.words(typed) if word not in kept)


def undated(searched: Searched, request: SearchRequest) -> int:
    """How many paragraphs without a date the period of a request leaves out."""
    left_out = request.without_date
    return searched.total(left_out) if left_out else 0


def _corrected(searched: Searched, query: ParsedQuery, request: SearchRequest, total: int) -> Alternative | None:
    """The query in another spelling, where that finds far more than the `total` paragraphs found. A word that has
    synonyms is spelled as it is meant (`PFAS`)."""
    q = searched.correct(request.q) if total <= FEW else None
    known = {word for found in query.expansions for word in analysis.words(found.word)}
    if q and not known.issubset(analysis.words(q)):
        return None
    other = replace(request, q=q or "", page=1, size=_READ_FOR_ACCENTS)
    found, texts = searched.found(other) if q else (0, ())
    if not q or found < max(1, total * TIMES):
        return None
    from indexer.suggest.accents import accented_words, with_accents  # most searches are not corrected

    return Alternative(with_accents(q, accented_words(texts)), found)


def _alternative(searched: Searched, query: ParsedQuery, request: SearchRequest) -> Alternative | None:
    """The same words as alternatives, where that finds something."""
    if query.any_words is None:
        return None
    total = searched.total(replace(request, q=query.any_words, match="all"))
    return Alternative(query.any_words, total) if total else None


_READ_FOR_ACCENTS = 10  # hits
