"""The engine: a Whoosh index with columns in a folder, read and written inside this process. The default."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import numpy as np
from whoosh import query as whoosh

from indexer.columnar import ColumnarWriter, budget
from indexer.engines import ranking, stored_records
from indexer.engines.folder import Commit, IndexFolder
from indexer.engines.highlight import Marker
from indexer.engines.relaxation import removals
from indexer.engines.schema import HEAD, entry
from indexer.engines.selections import facets, selections
from indexer.engines.suggester import TypedHelp
from indexer.errors import Refused
from indexer.facets import FACETS, NONE
from indexer.query.tree import ParsedQuery, parse
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import Alternative, Hit, Piece, Removal, SearchRequest, SearchResult, Stats, Suggestion
from indexer.suggest import spelling
from indexer.suggest.accents import accented_words, with_accents

_ALL_VALUES = 1_000_000
_HELP = 1 / 4
"""The part of a budget that goes to help with a search that finds little: other spellings, what to leave out."""


class WhooshEngine:
    """An index in a folder. Any number of threads may search while one process writes."""

    def __init__(self, folder: Path) -> None:
        self._folder = IndexFolder(folder)
        self._typed = TypedHelp()
        self._counted: tuple[int, Stats] | None = None

    def write(self, documents: Iterable[ParsedDocument]) -> int:
        """Add documents, replacing those with the same id, in one atomic commit; return how many."""
        with self._folder.writing(create=True) as writer:
            count = 0
            for parsed in documents:
                writer.delete_by_term("document", parsed.document.id)
                _add(writer, parsed)
                count += 1
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
            return tuple(_documents(commit))

    def fingerprints(self) -> dict[str, str]:
        """The fingerprint of every document, by id."""
        with self._folder.reading() as commit:
            return {document.id: document.fingerprint for document in _documents(commit)}

    def search(self, request: SearchRequest, *, values: int = 100) -> SearchResult:
        """Answer a request. No query is an error: the result says how it was read."""
        started = time.perf_counter()
        query = ranking.parsed(request)
        with self._folder.reading() as commit:
            ranked = ranking.rank(commit, query, request)
            page = ranked.hits[(request.page - 1) * request.size : request.page * request.size]
            hits = tuple(_hits(commit, query, page, ranked.folded))
            nothing = not ranked.found.total
            undated = _undated(commit, request)
            corrected, alternative = None, None
            left_out: tuple[Removal, ...] = ()
            with budget.part(_HELP):
                corrected = self._corrected(commit, request, ranked.found.total)
                alternative = _alternative(commit, query, request) if nothing else None
                left_out = removals(commit, query, request) if nothing else ()
        return SearchResult(
            request=request,
            total=ranked.found.total,
            listed=ranked.listed,
            hits=hits,
            facets=facets(ranked.found.counts, request, values),
            reading=query.reading,
            expansions=query.expansions,
            corrected=corrected,
            alternative=alternative,
            removals=left_out,
            took_ms=(time.perf_counter() - started) * 1000,
            undated=undated,
        )

    def hits(self, request: SearchRequest) -> Iterator[Hit]:
        """Every hit of a request in its order, one by one, whatever its page and size: none is folded."""
        query = ranking.parsed(request)
        with self._folder.reading() as commit:
            found = ranking.evaluate(commit, query, request, count=commit.reader.doc_count_all())
            pairs = zip(map(int, found.numbers), map(float, found.scores), strict=True)
            yield from _hits(commit, query, pairs, {})

    def tally(self, request: SearchRequest, columns: tuple[str, ...]) -> dict[tuple[str, ...], int]:
        """The exact number of matching paragraphs for every combination of values of one or two of COLUMNS; a
        paragraph with several values counts for each, one without a value for the empty one."""
        with self._folder.reading() as commit:
            evaluator = commit.evaluator
            matches = evaluator.matches(ranking.parsed(request).tree, selections(request))
            if len(columns) == 1:
                counted = evaluator.tally(matches, columns[0]).most_common()
                return {(value,): count for value, count in counted}
            rows, others, table = evaluator.cross(matches, *columns)
            filled = zip(*np.nonzero(table), strict=True)
            return {(rows.values[row], others.values[other]): int(table[row, other]) for row, other in filled}

    def paragraphs(self, ids: Sequence[str]) -> tuple[Paragraph, ...]:
        """The paragraphs with these ids, in their order; those that are not there are left out."""
        wanted: dict[str, set[str]] = {}
        for paragraph_id in ids:
            document_id, _, position = paragraph_id.rpartition("/")
            wanted.setdefault(document_id, set()).add(position)
        found: dict[str, Paragraph] = {}
        with self._folder.reading() as commit:
            for document_id, positions in wanted.items():
                for place, number in enumerate(_numbers(commit, whoosh.Term("document", document_id)), 1):
                    if str(place) in positions:
                        paragraph = stored_records.load_paragraph(commit.reader.stored_fields(number)["record"])
                        found[paragraph.id] = paragraph
        return tuple(found[paragraph_id] for paragraph_id in ids if paragraph_id in found)

    def suggest(self, prefix: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Terms, phrases, parties, dossiers and documents that begin with a prefix, of each kind a fair share."""
        with self._folder.reading() as commit:
            stats, documents = self._stats(commit), _documents(commit)
            return self._typed.suggest(commit, prefix, limit, partial(ranking.total, commit), stats, documents)

    def document(self, document_id: str) -> ParsedDocument | None:
        """A document with its paragraphs, or None."""
        with self._folder.reading() as commit:
            stored = list(_entries(commit, document_id))
        if not stored:
            return None
        parsed = stored_records.load_document(stored[0]["document_record"])
        return replace(parsed, paragraphs=tuple(stored_records.load_paragraph(found["record"]) for found in stored))

    def mark(self, q: str, text: str) -> tuple[Piece, ...]:
        """A text in pieces: which of them a query finds."""
        with self._folder.reporting():
            budget.check()
            return _marker(q).mark(text)

    def stats(self) -> Stats:
        """What is in the index."""
        with self._folder.reading() as commit:
            return replace(self._stats(commit), refused=self._folder.refused())

    def generation(self) -> str:
        """A name for the last commit: it changes with every commit."""
        return self._folder.generation()

    def prepare(self) -> None:
        """Work out now what is kept for each commit, such as suggestions, so that no request waits for it."""
        with self._folder.reading() as commit:
            self._typed.prepare(commit, self._stats(commit), _documents(commit))

    def release(self) -> None:
        """Let go of memory that can be had again at once, such as the pages of files that were read."""
        with self._folder.reading() as commit:
            commit.snapshot.release()

    def check(self) -> tuple[str, ...]:
        """Compare every file with its checksums and read every record; return the problems found, one line each."""
        problems = self._folder.problems()
        if problems:
            return tuple(problems)
        with self._folder.reading() as commit:
            for document in _documents(commit):
                for position, stored in enumerate(_entries(commit, document.id), 1):
                    paragraph = stored_records.load_paragraph(stored["record"])
                    if (paragraph.document_id, paragraph.position) != (document.id, position):
                        problems.append(f"{document.id}: paragraph {paragraph.id} stands at place {position}")
        return tuple(problems)

    def _corrected(self, commit: Commit, request: SearchRequest, total: int) -> Alternative | None:
        """The query in another spelling, where that finds far more than the `total` paragraphs found."""
        q = self._typed.correct(commit, request.q) if total <= spelling.FEW else None
        other = replace(request, q=q or "", page=1)
        if not q or (found := ranking.total(commit, other)) < max(1, total * spelling.TIMES):
            return None
        query = ranking.parsed(other)
        hits = _hits(commit, query, ranking.rank(commit, query, other).hits[:10], {})
        accented = accented_words(hit.paragraph.text for hit in hits)
        return Alternative(with_accents(q, accented), found)

    def _stats(self, commit: Commit) -> Stats:
        """What is in the index, counted once for each commit: the start page and every suggestion ask for it."""
        counted = self._counted
        if counted is None or counted[0] != commit.generation:
            with budget.free():
                found = commit.evaluator.evaluate(whoosh.Every(), by_score=False, facets=FACETS, count=0)
            listed = facets(found.counts, SearchRequest(), _ALL_VALUES)
            documents = sum(1 for facet in listed if facet.name == "document" for _ in facet.values)
            counted = self._counted = (commit.generation, Stats(documents, found.total, listed, self._folder.changed()))
        return counted[1]


def _hits(
    commit: Commit, query: ParsedQuery, page: Iterable[tuple[int, float]], folded: Mapping[int, int]
) -> Iterator[Hit]:
    documents: dict[str, Document] = {}
    marker = Marker(query.tree)
    for number, score in page:
        budget.check()
        paragraph = stored_records.load_paragraph(commit.reader.stored_fields(number)["record"])
        owner = paragraph.document_id
        if owner not in documents:
            documents[owner] = stored_records.load_document(next(_entries(commit, owner))["document_record"]).document
        snippet, marked = marker.snippet_and_whole(paragraph.text)
        notes = tuple(marker.snippet_and_whole(note.text)[0] for note in paragraph.notes)
        found = next((note for note in notes if _shows(note)), ()) if not _shows(marked) else ()
        yield Hit(
            paragraph=paragraph,
            document=documents[owner],
            score=score,
            snippet=found or snippet,
            marked=marked,
            folded=folded.get(number, 0),
            notes=notes,
            noted=bool(found),
        )


def _shows(pieces: Sequence[Piece]) -> bool:
    """Whether anything that was found is among some pieces."""
    return any(piece.matched for piece in pieces)


def _undated(commit: Commit, request: SearchRequest) -> int:
    """How many paragraphs without a date the period of a request leaves out."""
    dates = request.since or request.until
    if not (dates or request.year) or (NONE in request.year and not dates):
        return 0
    return ranking.total(commit, replace(request, since="", until="", year=(NONE,)))


@lru_cache(maxsize=32)
def _marker(q: str) -> Marker:
    return Marker(parse(q).tree)


def _alternative(commit: Commit, query: ParsedQuery, request: SearchRequest) -> Alternative | None:
    """The same words as alternatives, where that finds something."""
    if query.any_words is None:
        return None
    total = ranking.total(commit, replace(request, q=query.any_words, match="all"))
    return Alternative(query.any_words, total) if total else None


def _entries(commit: Commit, document_id: str) -> Iterator[dict[str, Any]]:
    """What is stored of the paragraphs of a document, in their order."""
    return _stored(commit, whoosh.Term("document", document_id))


def _documents(commit: Commit) -> Iterator[Document]:
    """Every document."""
    for stored in _stored(commit, whoosh.Term("head", HEAD)):
        yield stored_records.load_document(stored["document_record"]).document


def _stored(commit: Commit, tree: whoosh.Query) -> Iterator[dict[str, Any]]:
    return (commit.reader.stored_fields(number) for number in _numbers(commit, tree))


def _numbers(commit: Commit, tree: whoosh.Query) -> list[int]:
    """The numbers of the entries that a query matches, ascending: those of a document are in its order."""
    found: list[int] = commit.evaluator.numbers(commit.evaluator.matches(tree)).tolist()
    return found


def _add(writer: ColumnarWriter, parsed: ParsedDocument) -> None:
    for number, paragraph in enumerate(parsed.paragraphs):
        first = {} if number else {"head": HEAD, "document_record": stored_records.dump_document(parsed)}
        writer.add_document(
            **entry(parsed.document, paragraph), **first, record=stored_records.dump_paragraph(paragraph)
        )
