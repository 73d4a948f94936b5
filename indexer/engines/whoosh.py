"""The Whoosh engine: an index in a folder, read and written inside this process. The default."""

from __future__ import annotations

import datetime
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from whoosh import index, scoring
from whoosh import query as whoosh
from whoosh.index import EmptyIndexError, FileIndex, LockError
from whoosh.reading import IndexReader
from whoosh.searching import Searcher
from whoosh.writing import IndexWriter

from indexer import highlight
from indexer.analysis import fold, words
from indexer.engines import storage
from indexer.engines.facets import FacetCounter, FacetValues
from indexer.errors import EngineError, InbrengError, IndexDamaged, IndexLocked, IndexMissing
from indexer.query import ParsedQuery, parse
from indexer.records import (
    Alternative,
    Document,
    Hit,
    Paragraph,
    ParsedDocument,
    Piece,
    SearchRequest,
    SearchResult,
    Stats,
    Suggestion,
)
from indexer.schema import DOCUMENT, PARAGRAPH, facet_values, schema

_NAME = "inbreng1"
"""The name of the index inside its folder; the number is that of the schema and changes with it."""
_WEIGHTING = scoring.BM25F(B=0.75, K1=1.2)
_LOCK_WAIT = 5.0  # seconds


class WhooshEngine:
    """An index in a folder. Any number of threads may search while one process writes."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._local = threading.local()
        self._columns: dict[str, _Columns] = {}

    def write(self, documents: Iterable[ParsedDocument]) -> int:
        """Add documents, replacing those with the same id, in one atomic commit; return how many."""
        with self._writing(create=True) as writer:
            count = 0
            for parsed in documents:
                writer.delete_by_term("owner", parsed.document.id)
                _add(writer, parsed)
                count += 1
            return count

    def delete(self, document_id: str) -> bool:
        """Remove a document in one atomic commit; False where there is none of that id."""
        with self._writing(create=False) as writer:
            return bool(writer.delete_by_term("owner", document_id))

    def fingerprints(self) -> dict[str, str]:
        """The fingerprint of every document, by id."""
        with self._reading() as searcher:
            return {document.id: document.fingerprint for document in _documents(searcher)}

    def search(self, request: SearchRequest) -> SearchResult:
        """Answer a request. No query is an error: the result says how it was read."""
        started = time.perf_counter()
        query = parse(request.q)
        with self._reading() as searcher:
            matches, counter = self._matches(searcher, query.tree, request)
            first = (request.page - 1) * request.size
            hits = tuple(self._hits(searcher, query, matches[first : first + request.size]))
            alternative = self._alternative(searcher, query, request) if not matches else None
        return SearchResult(
            request=request,
            total=len(matches),
            hits=hits,
            facets=counter.facets(),
            reading=query.reading,
            alternative=alternative,
            took_ms=(time.perf_counter() - started) * 1000,
        )

    def suggest(self, prefix: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Words that begin with the last word of a prefix, and parties and documents by their label."""
        typed = words(prefix)
        if not typed:
            return ()
        with self._reading() as searcher:
            reader = searcher.reader()
            terms = [
                Suggestion("term", text, text, reader.doc_frequency("exact", text))
                for text in (found.decode() for found in reader.expand_prefix("exact", fold(typed[-1])))
            ]
            facets = self._stats(searcher).facets
        for kind in ("party", "document"):
            for value in next(facet for facet in facets if facet.name == kind).values:
                if value.label.casefold().startswith(prefix.strip().casefold()):
                    terms.append(
                        Suggestion("party" if kind == "party" else "document", value.value, value.label, value.count)
                    )
        return tuple(sorted(terms, key=lambda found: (found.kind == "term", -found.count, found.label))[:limit])

    def document(self, document_id: str) -> ParsedDocument | None:
        """A document with its paragraphs, or None."""
        with self._reading() as searcher:
            parsed: ParsedDocument | None = None
            paragraphs: list[Paragraph] = []
            for stored in searcher.documents(owner=document_id):
                if stored["kind"] == DOCUMENT:
                    parsed = storage.load_document(stored["record"])
                else:
                    paragraphs.append(storage.load_paragraph(stored["record"]))
        if parsed is None:
            return None
        in_order = tuple(sorted(paragraphs, key=lambda paragraph: paragraph.position))
        return ParsedDocument(parsed.document, in_order, parsed.headings, parsed.furniture)

    def mark(self, q: str, text: str) -> tuple[Piece, ...]:
        """A text in pieces: which of them a query finds."""
        return highlight.mark(parse(q).tree, text)

    def stats(self) -> Stats:
        """What is in the index."""
        with self._reading() as searcher:
            return self._stats(searcher)

    def generation(self) -> str:
        """A name for the last commit: it changes with every commit."""
        with self._reporting():
            return str(self._open().latest_generation())

    def check(self) -> tuple[str, ...]:
        """Read everything; return the problems found, one line each."""
        problems: list[str] = []
        with self._reading() as searcher:
            reader = searcher.reader()
            for field, term in reader.all_terms():
                matcher = reader.postings(field, term)
                while matcher.is_active():
                    matcher.id()
                    matcher.value()
                    matcher.next()
            counted = {document.id: 0 for document in _documents(searcher)}
            for _, stored in reader.iter_docs():
                if stored["kind"] == PARAGRAPH:
                    paragraph = storage.load_paragraph(stored["record"])
                    if paragraph.document_id not in counted:
                        problems.append(f"{paragraph.id}: its document is not in the index")
                    else:
                        counted[paragraph.document_id] += 1
        problems.extend(f"{document_id}: it has no paragraphs" for document_id, count in counted.items() if not count)
        return tuple(problems)

    def _matches(
        self, searcher: Searcher, tree: whoosh.Query, request: SearchRequest
    ) -> tuple[list[_Match], FacetCounter]:
        """Every paragraph that matches and meets the selection, in the order asked for; and the facets."""
        counter = FacetCounter(request)
        matches: list[_Match] = []
        context = searcher.context()
        for leaf, offset in searcher.leaf_searchers():
            columns = self._columns_of(leaf.reader())
            matcher = tree.matcher(leaf, context)
            while matcher.is_active():
                number = matcher.id()
                if counter.take(columns.facets[number]):
                    matches.append(_Match(offset + number, matcher.score(), *columns.order[number]))
                matcher.next()
        matches.sort(key=_by_date if request.sort == "date" else _by_relevance)
        return matches, counter

    def _hits(self, searcher: Searcher, query: ParsedQuery, matches: Iterable[_Match]) -> Iterator[Hit]:
        documents: dict[str, Document] = {}
        for match in matches:
            paragraph = storage.load_paragraph(searcher.reader().stored_fields(match.number)["record"])
            owner = paragraph.document_id
            if owner not in documents:
                entry = next(entry for entry in searcher.documents(owner=owner) if entry["kind"] == DOCUMENT)
                documents[owner] = storage.load_document(entry["record"]).document
            yield Hit(
                paragraph=paragraph,
                document=documents[owner],
                score=match.score,
                snippet=highlight.snippet(query.tree, paragraph.text),
                marked=highlight.mark(query.tree, paragraph.text),
            )

    def _alternative(self, searcher: Searcher, query: ParsedQuery, request: SearchRequest) -> Alternative | None:
        if query.any_words is None:
            return None
        matches, _ = self._matches(searcher, parse(query.any_words).tree, request)
        return Alternative(query.any_words, len(matches)) if matches else None

    def _stats(self, searcher: Searcher) -> Stats:
        matches, counter = self._matches(searcher, parse("").tree, SearchRequest())
        changed = max((file.stat().st_mtime for file in self._folder.glob(f"_{_NAME}_*.toc")), default=None)
        return Stats(
            documents=len({match.document_id for match in matches}),
            paragraphs=len(matches),
            facets=counter.facets(),
            changed=datetime.datetime.fromtimestamp(changed, datetime.UTC).isoformat(timespec="seconds")
            if changed
            else None,
        )

    def _columns_of(self, reader: IndexReader) -> _Columns:
        """The facet values and sort keys of a segment; segments never change, so they are read once."""
        segment = _segment_name(reader)
        columns = self._columns.get(segment)
        if columns is None:
            columns = self._columns[segment] = _read_columns(reader)
        return columns

    @contextmanager
    def _reading(self) -> Iterator[Searcher]:
        """A searcher on the last commit, one for each thread."""
        with self._reporting():
            searcher: Searcher | None = getattr(self._local, "searcher", None)
            if searcher is None or not searcher.up_to_date():
                # Searcher.refresh() would keep the segments of the old commit beside those of the new one
                searcher = self._local.searcher = self._open().searcher(weighting=_WEIGHTING)
                self._forget_columns(searcher)
            yield searcher

    def _forget_columns(self, searcher: Searcher) -> None:
        """Drop what is kept of segments that are no longer in the index."""
        alive = {_segment_name(leaf.reader()) for leaf, _ in searcher.leaf_searchers()}
        self._columns = {segment: columns for segment, columns in self._columns.items() if segment in alive}

    @contextmanager
    def _writing(self, *, create: bool) -> Iterator[IndexWriter]:
        """A writer whose work is committed at the end, or dropped whole where anything goes wrong."""
        with self._reporting():
            try:
                opened = self._open()
            except IndexMissing:
                if not create:
                    raise
                opened = self._create()
            try:
                writer = opened.writer(timeout=_LOCK_WAIT)
            except LockError as error:
                raise IndexLocked(str(self._folder)) from error
        try:
            yield writer
        except BaseException:
            writer.cancel()
            raise
        try:
            writer.commit()
        except OSError as error:
            raise self._unwritable(error) from error

    def _open(self) -> FileIndex:
        if not self._folder.is_dir():
            raise IndexMissing(str(self._folder))
        if not index.exists_in(str(self._folder), _NAME):
            if any(self._folder.glob("_inbreng*.toc")):
                raise IndexDamaged(
                    str(self._folder), "it was made by another version, or its contents file cannot be read"
                )
            raise IndexMissing(str(self._folder))
        return index.open_dir(str(self._folder), _NAME)

    def _create(self) -> FileIndex:
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            return index.create_in(str(self._folder), schema(), _NAME)
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> EngineError:
        remedy = "check the space and the permissions; what was committed before is intact"
        return EngineError(str(self._folder), f"the index cannot be written ({error.strerror or error})", remedy)

    @contextmanager
    def _reporting(self) -> Iterator[None]:
        """Turns whatever Whoosh meets in files that it cannot read into one clear error."""
        try:
            yield
        except InbrengError:
            raise
        except EmptyIndexError as error:
            raise IndexMissing(str(self._folder)) from error
        except Exception as error:  # Whoosh decodes files without a check: any exception can come of a damaged one
            raise IndexDamaged(str(self._folder), f"{type(error).__name__}: {error}") from error


@dataclass(frozen=True, slots=True)
class _Match:
    """A matching paragraph: its number in the index, its score, and what it is sorted by."""

    number: int
    score: float
    date: str
    document_id: str
    position: int


@dataclass(frozen=True, slots=True)
class _Columns:
    """Facet values and sort keys of a segment's entries, by number. Entries of documents have none."""

    facets: dict[int, FacetValues]
    order: dict[int, tuple[str, str, int]]


def _segment_name(reader: IndexReader) -> str:
    segment = reader.segment()
    return str(segment.segment_id()) if segment else ""  # an empty index has no segment


def _read_columns(reader: IndexReader) -> _Columns:
    facets: dict[int, FacetValues] = {}
    order: dict[int, tuple[str, str, int]] = {}
    for number in range(reader.doc_count_all()):  # deleted ones too: a reader of an older commit may still need them
        stored = reader.stored_fields(number)
        if stored["kind"] == PARAGRAPH:
            facets[number] = stored["facets"]
            order[number] = stored["order"]
    return _Columns(facets, order)


def _by_relevance(match: _Match) -> tuple[float, int, str, int]:
    return -match.score, -_day(match.date), match.document_id, match.position


def _by_date(match: _Match) -> tuple[int, str, int]:
    return -_day(match.date), match.document_id, match.position


def _day(date: str) -> int:
    """A date as a number, later is larger; 0 where it is not known."""
    return int(date.replace("-", "").ljust(8, "0")) if date else 0


def _documents(searcher: Searcher) -> Iterator[Document]:
    for stored in searcher.documents(kind=DOCUMENT):
        yield storage.load_document(stored["record"]).document


def _add(writer: IndexWriter, parsed: ParsedDocument) -> None:
    document = parsed.document
    writer.add_document(kind=DOCUMENT, owner=document.id, record=storage.dump_document(parsed))
    for paragraph in parsed.paragraphs:
        facets = facet_values(document, paragraph)
        writer.add_document(
            kind=PARAGRAPH,
            owner=document.id,
            text=paragraph.text,
            exact=paragraph.text,
            section=" ".join(paragraph.section),
            title=document.title,
            speaker=paragraph.speaker or "",
            **facets,
            facets=facets,
            order=(document.date or document.year or "", document.id, paragraph.position),
            record=storage.dump_paragraph(paragraph),
        )
