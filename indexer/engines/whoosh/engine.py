"""The engine on Whoosh: what the protocol asks, from a folder with an index."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import query as whoosh

from indexer.columnar import budget
from indexer.engines import Engine, likeness, stored_records
from indexer.engines.arrival import arrived, moment
from indexer.engines.results import hit_records
from indexer.engines.results.answer import Page, answered
from indexer.engines.results.facet_counts import facets
from indexer.engines.schema import NOTHING
from indexer.engines.whoosh import ranking
from indexer.engines.whoosh.commit import Opened
from indexer.engines.whoosh.entries import found
from indexer.engines.whoosh.folder import Commit, IndexFolder
from indexer.engines.whoosh.later import Later
from indexer.engines.whoosh.selections import selections
from indexer.engines.whoosh.stored_documents import documents, entries, head, numbers, owner, paragraph, paragraph_at
from indexer.errors import Refused, UsageError
from indexer.facets import FACETS
from indexer.query import ParsedQuery, QueryParser
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import Facet, Hit, Piece, SearchRequest, SearchResult, Stats, Suggestion
from indexer.vocabulary import Vocabularies

_ALL_VALUES = 1_000_000
_TOGETHER = 250
"""From so many paragraphs on they are handed to the writer."""


class WhooshEngine:
    """An index in a folder. Any number of threads may search while one process writes."""

    def __init__(self, folder: Path, vocabularies: Vocabularies) -> None:
        self.vocabularies = vocabularies
        self._folder = IndexFolder(folder)
        self._queries = QueryParser(vocabularies, self._facets)
        self._typed = Later(vocabularies)
        self._counted: tuple[int, Stats] | None = None
        self._rarities = likeness.Counts()

    def write(self, documents: Iterable[ParsedDocument]) -> int:
        """Add documents, replacing those with the same id, in one atomic commit; return how many."""
        from indexer.engines.whoosh.written import written  # a search needs none

        with self._folder.writing(create=True) as writer:
            now = moment(self._newest())
            count = 0
            waiting: dict[str, list[Any]] = {}
            for parsed in documents:
                earlier = self.document(parsed.document.id)
                writer.delete_by_term("document", parsed.document.id)
                for name, values in written(arrived(parsed, earlier, now)).items():
                    waiting.setdefault(name, []).extend(values)
                count += 1
                if len(waiting["text"]) >= _TOGETHER:
                    writer.add_columns(waiting)
                    waiting = {}
            writer.add_columns(waiting)
            return count

    def delete(self, document_id: str) -> bool:
        """Remove a document in one atomic commit; False where there is none of that id."""
        with self._folder.writing(create=False) as writer:
            return bool(writer.delete_by_term("document", document_id))

    def refuse(self, refused: Iterable[Refused], read: Iterable[str]) -> None:
        """Keep which files were refused and why, and forget those of the paths that were `read` after all."""
        self._folder.refuse(refused, read)

    def documents(self) -> tuple[Document, ...]:
        """The record of every document."""
        with self._folder.reading() as commit:
            return tuple(documents(commit))

    def records(self, ids: Sequence[str]) -> tuple[Document, ...]:
        """The records of the documents with these ids, in their order; those that are not there are left out."""
        with self._folder.reading() as commit:
            return tuple(filter(None, (head(commit, document_id) for document_id in ids)))

    def search(self, request: SearchRequest, *, values: int = 100) -> SearchResult:
        """Answer a request. No query is an error: the result says how it was read."""
        started = time.perf_counter()
        query = self._queries.query_of(request)
        with self._folder.reading() as commit:
            opened, find = self._opened(commit), partial(_page, commit)
            return answered(opened, query, request, find, values, self.vocabularies, started)

    def hits(self, request: SearchRequest) -> Iterator[Hit]:
        """Every hit of a request in its order, one by one, whatever its page and size: none is folded."""
        query = self._queries.query_of(request)
        with self._folder.reading() as commit:
            found = ranking.evaluate(commit, query, request, count=commit.reader.doc_count_all())
            pairs = zip(map(int, found.numbers), map(float, found.scores), strict=True)
            yield from _hits(commit, query, ((number, score, 0) for number, score in pairs))

    def entries(self, request: SearchRequest) -> Iterator[tuple[Document, Paragraph]]:
        """Every paragraph that a request finds, with its document, in its order: as they are stored, nothing marked."""
        query = self._queries.query_of(request)
        with self._folder.reading() as commit:
            yield from found(commit, query, request)

    def meant(self, request: SearchRequest) -> SearchRequest:
        """A request with the values that are meant by those selected."""
        return self._queries.values.request(request)

    def is_known(self, facet: str, value: str) -> bool:
        """Whether a value of a facet is one of a vocabulary, has the form that it should, or is in the index."""
        return self._queries.values.is_known(facet, value)

    def tally(self, request: SearchRequest, columns: tuple[str, ...]) -> dict[tuple[str, ...], int]:
        """The exact number of matching paragraphs for every combination of values of one or two of COLUMNS; a
        paragraph with several values counts for each, one without a value for the empty one."""
        with self._folder.reading() as commit:
            evaluator = commit.evaluator
            matches = evaluator.matches(self._queries.query_of(request).tree, selections(request))
            if len(columns) == 1:
                counted = evaluator.tally(matches, columns[0]).most_common()
                return {(value,): count for value, count in counted}
            rows, others, table = evaluator.cross(matches, *columns)
            filled = zip(*np.nonzero(table), strict=True)
            return {(rows.values[row], others.values[other]): int(table[row, other]) for row, other in filled}

    def newest(self, facet: str) -> dict[str, str]:
        """The date of the newest document of every value of a facet, in ISO form; empty where none has a date."""
        with self._folder.reading() as commit:
            dates = commit.evaluator.highest(commit.evaluator.matches(whoosh.Every()), facet, "date")
            return {value: date for value, date in dates.items() if value != NOTHING}

    def paragraphs(self, ids: Sequence[str]) -> tuple[Paragraph, ...]:
        """The paragraphs with these ids, in their order; those that are not there are left out."""
        wanted: dict[str, set[str]] = {}
        for paragraph_id in ids:
            document_id, _, position = paragraph_id.rpartition("/")
            wanted.setdefault(document_id, set()).add(position)
        found: dict[str, Paragraph] = {}
        with self._folder.reading() as commit:
            for document_id, positions in wanted.items():
                there = numbers(commit, document_id)
                for position in filter(str.isdecimal, positions):
                    one = paragraph_at(commit, there, int(position))
                    if one is not None:
                        found[one.id] = one
        return tuple(found[paragraph_id] for paragraph_id in ids if paragraph_id in found)

    def similar(self, paragraph_id: str, size: int = 6) -> tuple[Hit, ...]:
        """The paragraphs of other documents that say nearly the same as one, the most alike first."""
        own = next(iter(self.paragraphs([paragraph_id])), None)
        with self._folder.reading() as commit:
            frequency = self._rarities.of(commit.generation, partial(commit.reader.doc_frequency, "text"))
            text = own and likeness.sought(own, frequency, commit.reader.doc_count())
            if not own or not text:
                return ()
            query = replace(self._queries.parse(""), tree=text.tree)
            found = ranking.evaluate(commit, query, SearchRequest(), count=likeness.CANDIDATES)
            alike = likeness.most_alike(own, (paragraph(commit, number) for number in found.numbers.tolist()), text)
            return tuple(_found(commit, query, ((said, score, 0) for said, score in alike[:size])))

    def suggest(self, prefix: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Terms, phrases, parties, dossiers and documents that begin with a prefix, of each kind a fair share."""
        with self._folder.reading() as commit:
            return self._typed().suggest(self._opened(commit), prefix, limit, lambda: self._stats(commit).facets)

    def document(self, document_id: str, places: range | None = None) -> ParsedDocument | None:
        """A document with its paragraphs, or with those alone whose positions are `places`; or None."""
        with self._folder.reading() as commit:
            found = numbers(commit, document_id)
            if not found:
                return None
            parsed = stored_records.load_document(commit.evaluator.stored_fields(found[0])["document_record"])
            if places is None:
                return replace(parsed, paragraphs=tuple(paragraph(commit, number) for number in found))
            there = (paragraph_at(commit, found, place) for place in places)
            return replace(parsed, paragraphs=tuple(filter(None, there)))

    def mark(self, q: str, text: str) -> tuple[Piece, ...]:
        """A text in pieces: which of them a query finds."""
        with self._folder.reporting():
            return hit_records.mark(self._queries.parse(q), text)

    def stats(self) -> Stats:
        """What is in the index."""
        with self._folder.reading() as commit:
            return replace(self._stats(commit), refused=self._folder.refused())

    def generation(self) -> str:
        """A name for the last commit: it changes with every commit."""
        return self._folder.generation()

    def prepare(self) -> None:
        """Work out now what is kept for each commit, such as counts, so that no request waits for it."""
        with self._folder.reading() as commit:
            self._stats(commit)
            self._typed().prepare(self._opened(commit))

    def release(self) -> None:
        """Let go of memory that can be had again at once, such as the pages of files that were read."""
        with self._folder.reading() as commit:
            commit.snapshot.release()

    def anew(self) -> AbstractContextManager[Engine]:
        """A folder cannot be replaced in one step: copy it to another."""
        raise UsageError("a folder is copied into another one; name that as TO, and then move it in its place")

    def check(self) -> tuple[str, ...]:
        """Compare every file with its checksums and read every record; return the problems found, one line each."""
        problems = self._folder.problems()
        if problems:
            return tuple(problems)
        with self._folder.reading() as commit:
            for document in documents(commit):
                last = 0
                for stored in entries(commit, document.id):
                    said = stored_records.load_paragraph(stored["record"])
                    if said.document_id != document.id or said.position <= last:
                        problems.append(f"{document.id}: paragraph {said.id} stands after the one at place {last}")
                    last = said.position
        return tuple(problems)

    def _newest(self) -> str:
        """When the newest of the paragraphs came in; empty where there are none."""
        with self._folder.reading() as commit:
            found = commit.evaluator.tally(commit.evaluator.matches(whoosh.Every()), "added")
            return max((value for value, _ in found.most_common()), default="")

    def _opened(self, commit: Commit) -> Opened:
        """A commit, as far as help asks of it."""
        return Opened(commit, self._queries, self._typed)

    def _facets(self) -> tuple[Facet, ...]:
        """All values of every facet, the same tuple until the next commit: each value that is typed asks for it."""
        with self._folder.reading() as commit:
            return self._stats(commit).facets

    def _stats(self, commit: Commit) -> Stats:
        """What is in the index, counted once for each commit: the start page and every suggestion ask for it."""
        counted = self._counted
        if counted is None or counted[0] != commit.generation:
            with budget.free():
                found = commit.evaluator.evaluate(whoosh.Every(), by_score=False, facets=FACETS, count=0)
            listed = facets(found.counts, SearchRequest(), _ALL_VALUES, self.vocabularies)
            documents = sum(1 for facet in listed if facet.name == "document" for _ in facet.values)
            counted = self._counted = (commit.generation, Stats(documents, found.total, listed, self._folder.changed()))
        return counted[1]


def _page(commit: Commit, query: ParsedQuery, request: SearchRequest, counted: Sequence[str]) -> Page:
    """The page that is asked for."""
    ranked = ranking.rank(commit, query, request, counted)
    page = ranked.hits[(request.page - 1) * request.size : request.page * request.size]
    hits = _hits(commit, query, ((number, score, ranked.folded.get(number, 0)) for number, score in page))
    return Page(ranked.found.total, ranked.listed, tuple(hits), ranked.found.counts)


def _hits(commit: Commit, query: ParsedQuery, page: Iterable[tuple[int, float, int]]) -> Iterator[Hit]:
    """The hits of entries: number, score, and how many others each stands for."""
    return _found(commit, query, ((paragraph(commit, number), score, folded) for number, score, folded in page))


def _found(commit: Commit, query: ParsedQuery, found: Iterable[hit_records.Found]) -> Iterator[Hit]:
    return hit_records.hits(query, found, partial(owner, commit))
