"""The Whoosh engine: an index in a folder, read and written inside this process. The default."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

from whoosh import query as whoosh
from whoosh.searching import Searcher
from whoosh.writing import IndexWriter

from indexer import highlight
from indexer.analysis import fold, words
from indexer.engines import storage
from indexer.engines.columns import ColumnCache, Match, by_date, by_relevance
from indexer.engines.facets import FacetCounter, in_period
from indexer.engines.folder import IndexFolder
from indexer.engines.removals import removals
from indexer.errors import Refused
from indexer.query import ParsedQuery, parse
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.schema import DOCUMENT, PARAGRAPH, facet_values
from indexer.searches import Alternative, Hit, Piece, Removal, SearchRequest, SearchResult, Stats, Suggestion


class WhooshEngine:
    """An index in a folder. Any number of threads may search while one process writes."""

    def __init__(self, folder: Path) -> None:
        self._folder = IndexFolder(folder)
        self._columns = ColumnCache()
        self._counted: tuple[object, Stats] | None = None

    def write(self, documents: Iterable[ParsedDocument]) -> int:
        """Add documents, replacing those with the same id, in one atomic commit; return how many."""
        with self._folder.writing(create=True) as writer:
            count = 0
            for parsed in documents:
                writer.delete_by_term("owner", parsed.document.id)
                _add(writer, parsed)
                count += 1
            return count

    def delete(self, document_id: str) -> bool:
        """Remove a document in one atomic commit; False where there is none of that id."""
        with self._folder.writing(create=False) as writer:
            return bool(writer.delete_by_term("owner", document_id))

    def refuse(self, refused: Iterable[Refused], read: Iterable[str]) -> None:
        """Keep which files were refused and why, and forget those of the paths that were `read` after all."""
        self._folder.refuse(refused, read)

    def fingerprints(self) -> dict[str, str]:
        """The fingerprint of every document, by id."""
        with self._folder.reading() as searcher:
            return {document.id: document.fingerprint for document in _documents(searcher)}

    def search(self, request: SearchRequest) -> SearchResult:
        """Answer a request. No query is an error: the result says how it was read."""
        started = time.perf_counter()
        query = parse(request.q)
        with self._folder.reading() as searcher:
            matches, counter = self._matches(searcher, query.tree, request)
            listed, folded = _by_document(matches) if request.grouped else (matches, Counter[int]())
            first = (request.page - 1) * request.size
            hits = tuple(self._hits(searcher, query, listed[first : first + request.size], folded))
            alternative = self._alternative(searcher, query, request) if not matches else None
            removals = tuple(self._removals(searcher, query, request)) if not matches else ()
        return SearchResult(
            request=request,
            total=len(matches),
            listed=len(listed),
            hits=hits,
            facets=counter.facets(),
            reading=query.reading,
            expansions=(),
            corrected=None,
            alternative=alternative,
            removals=removals,
            took_ms=(time.perf_counter() - started) * 1000,
        )

    def hits(self, request: SearchRequest) -> Iterator[Hit]:
        """Every hit of a request in its order, one by one, whatever its page and size: none is folded."""
        query = parse(request.q)
        with self._folder.reading() as searcher:
            matches, _ = self._matches(searcher, query.tree, request)
            yield from self._hits(searcher, query, matches, Counter())

    def tally(self, request: SearchRequest, columns: tuple[str, ...]) -> dict[tuple[str, ...], int]:
        """The exact number of matching paragraphs for every combination of values of one or two of COLUMNS; a
        paragraph with several values counts for each, one without a value for the empty one."""
        counts: Counter[tuple[str, ...]] = Counter()
        with self._folder.reading() as searcher:
            matches, _ = self._matches(searcher, parse(request.q).tree, request)
            for match in matches:
                counts.update(product(*(match.values(column) for column in columns)))
        return dict(counts)

    def paragraphs(self, ids: Sequence[str]) -> tuple[Paragraph, ...]:
        """The paragraphs with these ids, in their order; those that are not there are left out."""
        found: dict[str, Paragraph] = {}
        for document_id in {paragraph_id.rpartition("/")[0] for paragraph_id in ids}:
            parsed = self.document(document_id)
            found.update({paragraph.id: paragraph for paragraph in parsed.paragraphs} if parsed else {})
        return tuple(found[paragraph_id] for paragraph_id in ids if paragraph_id in found)

    def suggest(self, prefix: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Words that begin with the last word of a prefix, and parties and documents by their label."""
        typed = words(prefix)
        if not typed:
            return ()
        with self._folder.reading() as searcher:
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
        with self._folder.reading() as searcher:
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
        with self._folder.reading() as searcher:
            return replace(self._stats(searcher), refused=self._folder.refused())

    def generation(self) -> str:
        """A name for the last commit: it changes with every commit."""
        return self._folder.generation()

    def check(self) -> tuple[str, ...]:
        """Read everything; return the problems found, one line each."""
        problems: list[str] = []
        with self._folder.reading() as searcher:
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
    ) -> tuple[list[Match], FacetCounter]:
        """Every paragraph that matches and meets the selection, in the order asked for; and the facets."""
        counter = FacetCounter(request)
        matches: list[Match] = []
        context = searcher.context()
        self._columns.keep_only(searcher)
        for leaf, offset in searcher.leaf_searchers():
            columns = self._columns.of(leaf.reader())
            matcher = tree.matcher(leaf, context)
            while matcher.is_active():
                number = matcher.id()
                if in_period(columns.order[number][0], request) and counter.take(columns.facets[number]):
                    values = columns.facets[number]
                    matches.append(Match(offset + number, matcher.score(), *columns.order[number], values))
                matcher.next()
        matches.sort(key=by_date if request.sort == "date" else by_relevance)
        return matches, counter

    def _removals(self, searcher: Searcher, query: ParsedQuery, request: SearchRequest) -> Iterator[Removal]:
        """The searches without one word or one filter, those that find something."""
        for kind, value, without in removals(query, request):
            matches, _ = self._matches(searcher, parse(without.q).tree, without)
            if matches:
                yield Removal(kind, value, without, len(matches))

    def _hits(
        self, searcher: Searcher, query: ParsedQuery, matches: Iterable[Match], folded: Mapping[int, int]
    ) -> Iterator[Hit]:
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
                folded=folded.get(match.number, 0),
            )

    def _alternative(self, searcher: Searcher, query: ParsedQuery, request: SearchRequest) -> Alternative | None:
        if query.any_words is None:
            return None
        matches, _ = self._matches(searcher, parse(query.any_words).tree, request)
        return Alternative(query.any_words, len(matches)) if matches else None

    def _stats(self, searcher: Searcher) -> Stats:
        """What is in the index, counted once for each commit: the start page and every suggestion ask for it."""
        commit = searcher.reader().generation()
        counted = self._counted
        if counted is None or counted[0] != commit:
            counted = self._counted = (commit, self._count(searcher))
        return counted[1]

    def _count(self, searcher: Searcher) -> Stats:
        matches, counter = self._matches(searcher, parse("").tree, SearchRequest())
        return Stats(
            documents=len({match.document_id for match in matches}),
            paragraphs=len(matches),
            facets=counter.facets(),
            changed=self._folder.changed(),
        )


def _by_document(matches: Iterable[Match]) -> tuple[list[Match], Mapping[int, int]]:
    """The first match of each document, and how many others it stands for, by its number."""
    first: dict[str, Match] = {}
    folded: Counter[int] = Counter()
    for match in matches:
        if (kept := first.setdefault(match.document_id, match)) is not match:
            folded[kept.number] += 1
    return list(first.values()), folded


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
