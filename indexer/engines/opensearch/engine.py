"""The engine on a cluster: any number of programs may search while one writes."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from functools import partial

from indexer.columnar import budget, errors
from indexer.engines import Engine, likeness
from indexer.engines.opensearch import checking, writing
from indexer.engines.opensearch.connection.address import Address
from indexer.engines.opensearch.connection.http import Cluster
from indexer.engines.opensearch.reading import searching, stored_rows, value_counts
from indexer.engines.opensearch.reading.commit_view import View, counted
from indexer.engines.opensearch.reading.filters import shown
from indexer.engines.opensearch.reading.prepared_help import PreparedHelp
from indexer.engines.opensearch.rows.paragraph_rows import date_of
from indexer.engines.opensearch.state import refusals
from indexer.engines.opensearch.state.commits import Commit, Commits
from indexer.engines.opensearch.state.word_counts import Words
from indexer.engines.results import hit_records
from indexer.engines.results.answer import Page, answered
from indexer.engines.schema import NOTHING
from indexer.errors import EngineError, Refused, TooCostly
from indexer.query import ParsedQuery, QueryParser
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import Facet, Hit, Piece, SearchRequest, SearchResult, Stats, Suggestion
from indexer.vocabulary import Vocabularies


class OpenSearchEngine:
    """An index on an OpenSearch cluster."""

    def __init__(self, address: Address, vocabularies: Vocabularies) -> None:
        self.vocabularies = vocabularies
        self._queries = QueryParser(vocabularies, self._facets)
        self._cluster = Cluster(address)
        self._commits = Commits(self._cluster)
        self._typed = PreparedHelp(vocabularies)
        self._words = Words(self._cluster)
        self._counted: tuple[str, Stats] | None = None

    def write(self, documents: Iterable[ParsedDocument]) -> int:
        """Add documents, replacing those with the same id, in one atomic commit; return how many."""
        with self._reporting(), self._commits.writing(create=True) as draft:
            return writing.write(self._cluster, draft, documents)

    def delete(self, document_id: str) -> bool:
        """Remove a document in one atomic commit; False where there is none of that id."""
        with self._reporting(), self._commits.writing(create=False) as draft:
            return writing.remove(self._cluster, draft, [document_id])

    def refuse(self, refused: Iterable[Refused], read: Iterable[str]) -> None:
        """Keep which files were refused and why, and forget those of the paths that were `read` after all."""
        with self._reporting():
            refusals.keep(self._cluster, refused, read)

    def documents(self) -> tuple[Document, ...]:
        """The record of every document."""
        with self._reading(any_version=True) as view:
            return tuple(view.documents())

    def records(self, ids: Sequence[str]) -> tuple[Document, ...]:
        """The records of the documents with these ids, in their order; those that are not there are left out."""
        with self._reading() as view:
            known = stored_rows.versions(self._cluster, view.commit, ids)
            found = stored_rows.heads(self._cluster, view.commit.index, sorted(known.values()))
            return tuple(found[one] for one in ids if one in found)

    def search(self, request: SearchRequest, *, values: int = 100) -> SearchResult:
        """Answer a request. No query is an error: the result says how it was read."""
        started = time.perf_counter()
        query = self._queries.query_of(request)
        with self._reading() as view:
            find = partial(self._page, view.commit, values)
            return answered(view, query, request, find, values, self.vocabularies, started)

    def hits(self, request: SearchRequest) -> Iterator[Hit]:
        """Every hit of a request in its order, one by one, whatever its page and size: none is folded."""
        query = self._queries.query_of(request)
        with self._reading() as view:
            for some in searching.every(self._cluster, view.commit, query, request):
                found = ((paragraph, score, 0) for _, paragraph, score in some)
                documents = {document.id: document for document, _, _ in some}
                yield from hit_records.hits(query, found, documents.__getitem__)

    def entries(self, request: SearchRequest) -> Iterator[tuple[Document, Paragraph]]:
        """Every paragraph that a request finds, with its document, in its order: as they are stored, nothing marked."""
        query = self._queries.query_of(request)
        with self._reading() as view:
            for some in searching.every(self._cluster, view.commit, query, request):
                yield from ((document, paragraph) for document, paragraph, _ in some)

    def meant(self, request: SearchRequest) -> SearchRequest:
        """A request with the values that are meant by those selected."""
        return self._queries.values.request(request)

    def is_known(self, facet: str, value: str) -> bool:
        """Whether a value of a facet is one of a vocabulary, has the form that it should, or is in the index."""
        return self._queries.values.is_known(facet, value)

    def tally(self, request: SearchRequest, columns: tuple[str, ...]) -> dict[tuple[str, ...], int]:
        """The exact number of matching paragraphs for every combination of values of one or two of COLUMNS; a
        paragraph with several values counts for each, one without a value for the empty one."""
        with self._reading() as view:
            return searching.tally(self._cluster, view.commit, self._queries.query_of(request), request, columns)

    def newest(self, facet: str) -> dict[str, str]:
        """The date of the newest document of every value of a facet, in ISO form; empty where none has a date."""
        with self._reading() as view:
            commit = view.commit
            found = value_counts.newest(self._cluster, commit.index, shown(commit), facet)
            return {value: date_of(day) for value, day in found if value != NOTHING}

    def paragraphs(self, ids: Sequence[str]) -> tuple[Paragraph, ...]:
        """The paragraphs with these ids, in their order; those that are not there are left out."""
        with self._reading() as view:
            return stored_rows.by_ids(self._cluster, view.commit, ids)

    def similar(self, paragraph_id: str, size: int = 6) -> tuple[Hit, ...]:
        """The paragraphs of other documents that say nearly the same as one, the most alike first. How rare a word is
        is told by its own form, which the cluster counts all at once."""
        own = next(iter(self.paragraphs([paragraph_id])), None)
        with self._reading() as view:
            counts = view.frequencies()
            text = own and likeness.sought(own, lambda word: counts.get(word, 0), view.stats().paragraphs)
            if not own or not text:
                return ()
            query = replace(self._queries.parse(""), tree=text.tree)
            asked = SearchRequest(size=likeness.CANDIDATES)
            ranked = searching.rank(self._cluster, view.commit, query, asked, (), 0)
            places = [place for place, _ in ranked.hits]
            found = stored_rows.paragraphs(self._cluster, view.commit.index, places)
            alike = [(said, score, 0) for said, score in likeness.most_alike(own, found, text)[:size]]
        documents = {one.id: one for one in self.records([said.document_id for said, _, _ in alike])}
        return tuple(hit_records.hits(query, alike, documents.__getitem__))

    def suggest(self, prefix: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Terms, phrases, parties, dossiers and documents that begin with a prefix, of each kind a fair share."""
        with self._reading() as view:
            return self._typed.suggest(view, prefix, limit, lambda: self._stats(view.commit).facets)

    def document(self, document_id: str, places: range | None = None) -> ParsedDocument | None:
        """A document with its paragraphs, or with those alone whose positions are `places`; or None."""
        with self._reading(any_version=True) as view:
            return stored_rows.document(self._cluster, view.commit, document_id, places)

    def mark(self, q: str, text: str) -> tuple[Piece, ...]:
        """A text in pieces: which of them a query finds."""
        with self._reporting():
            return hit_records.mark(self._queries.parse(q), text)

    def _facets(self) -> tuple[Facet, ...]:
        """All values of every facet, the same tuple until the next commit: each value that is typed asks for it."""
        with self._reading() as view:
            return view.stats().facets

    def stats(self) -> Stats:
        """What is in the index."""
        with self._reading() as view:
            refused = refusals.files(self._cluster, view.commit.index)
            return replace(view.stats(), refused=refused)

    def generation(self) -> str:
        """A name for the last commit: it changes with every commit."""
        with self._reading() as view:
            return view.commit.name

    def prepare(self) -> None:
        """Work out now what is kept for each commit, such as suggestions, so that no request waits for it."""
        with self._reading() as view:
            self._typed.prepare(view)

    def release(self) -> None:
        """Nothing: what is in memory is needed for each request."""

    @contextmanager
    def anew(self) -> Iterator[Engine]:
        """An engine of a new index beside this one, which takes its place as soon as the block ends; where the block
        fails, nothing has changed. Until then nobody else writes to this one."""
        with self._reporting(), self._commits.anew() as index:
            yield OpenSearchEngine(replace(self._cluster.address, index=index), self.vocabularies)

    def check(self) -> tuple[str, ...]:
        """Compare the number and the hash of the paragraphs of every document with those that were written; return the
        problems found, one line each."""
        with self._reading() as view:
            return tuple(checking.problems(self._cluster, view.commit))

    def _page(
        self, commit: Commit, values: int, query: ParsedQuery, request: SearchRequest, counted: Sequence[str]
    ) -> Page:
        """The page that is asked for."""
        ranked = searching.rank(self._cluster, commit, query, request, counted, values)
        places = [place for place, _ in ranked.hits]
        found, documents = stored_rows.page(self._cluster, commit.index, places)
        scored = zip(found, ranked.hits, strict=True)
        listed = ((one, score, ranked.folded.get(place, 0)) for one, (place, score) in scored)
        hits = tuple(hit_records.hits(query, listed, documents.__getitem__))
        return Page(ranked.total, ranked.listed, hits, ranked.counts)

    def _stats(self, commit: Commit) -> Stats:
        """What is in a commit, counted once: the start page and every suggestion ask for it."""
        known = self._counted
        if known is None or known[0] != commit.name:
            with budget.free():
                known = self._counted = (commit.name, counted(self._cluster, commit, self.vocabularies))
        return known[1]

    @contextmanager
    def _reading(self, *, any_version: bool = False) -> Iterator[View]:
        """The last commit; `any_version`: for what is stored alone, which is the same in all of them."""
        with self._reporting():
            last = self._commits.last(any_version=any_version)
            yield View(self._cluster, last, self._queries, self._typed, self._words, self._stats)

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        """Turns what is met in answers that cannot be read into one clear error."""
        try:
            yield
        except errors.OverBudget as error:
            raise TooCostly(error.problem) from error
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            problem = f"the cluster answers in a way that this program does not know ({type(error).__name__}: {error})"
            remedy = "see whether it is OpenSearch 2.19 or 3; if it is, report this"
            raise EngineError(str(self._cluster.address), problem, remedy) from error
