"""One commit of an index in a folder: its documents and paragraphs, and the counts that help with searches needs."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any

from whoosh import query as whoosh

from indexer import analysis
from indexer.engines import ranking, stored_records
from indexer.engines.folder import Commit
from indexer.engines.schema import HEAD
from indexer.query import ParsedQuery, QueryParser
from indexer.records import Document, Paragraph
from indexer.searches import SearchRequest

if TYPE_CHECKING:
    from indexer.engines.suggester import TypedHelp
    from indexer.suggest.suggestions import Known
    from indexer.vocabulary.parties import PartyRegister


@dataclass(frozen=True, slots=True)
class Opened:
    """A commit in the form that help (`help.Searched`) and suggestions (`suggester.Source`) read."""

    commit: Commit
    queries: QueryParser
    typed: Callable[[], TypedHelp]

    @property
    def generation(self) -> int:
        """The number of the commit."""
        return self.commit.generation

    def query_of(self, request: SearchRequest) -> ParsedQuery:
        """The query of a request."""
        return self.queries.query_of(request)

    def total(self, request: SearchRequest) -> int:
        """How many paragraphs a request finds."""
        return ranking.total(self.commit, self.query_of(request), request)

    def correct(self, q: str) -> str | None:
        """A query in a spelling that the index knows; None where there is nothing to correct."""
        return self.typed().correct(self, q)

    def first_texts(self, request: SearchRequest) -> Iterable[str]:
        """The texts of the first hits of a request."""
        ranked = ranking.rank(self.commit, self.query_of(request), request)
        return (paragraph(self.commit, number).text for number, _ in islice(ranked.hits, request.size))

    def frequencies(self) -> Mapping[str, int]:
        """In how many paragraphs each word stands as it is written, in the order of the words."""
        counts = self.commit.snapshot.frequencies("exact")
        return {term.decode(): counts[term] for term in sorted(counts)}

    def frequency(self, word: str) -> int:
        """In how many paragraphs a word stands, as written or in another form."""
        reader = self.commit.reader
        return max(reader.doc_frequency("exact", word), reader.doc_frequency("text", analysis.lemma(word)))

    def known(self, register: PartyRegister) -> Known:
        """What suggestions are made from."""
        from indexer.engines.completions import known  # most searches suggest nothing

        return known(self.commit, register)


def documents(commit: Commit) -> Iterator[Document]:
    """Every document."""
    for number in numbers(commit, whoosh.Term("head", HEAD)):
        stored = commit.evaluator.stored_fields(number)
        yield stored_records.load_document(stored["document_record"]).document


def head(commit: Commit, document_id: str) -> Document | None:
    """The record of a document; None where there is none of that id."""
    number = commit.evaluator.first("document", document_id)
    if number is None:
        return None
    return stored_records.load_document(commit.evaluator.stored_fields(number)["document_record"]).document


def owner(commit: Commit, document_id: str) -> Document:
    """The record of a document that has paragraphs."""
    found = head(commit, document_id)
    if found is None:
        raise KeyError(document_id)
    return found


def entries(commit: Commit, document_id: str) -> Iterator[dict[str, Any]]:
    """What is stored of the paragraphs of a document, in their order."""
    return (commit.evaluator.stored_fields(number) for number in numbers(commit, whoosh.Term("document", document_id)))


def numbers(commit: Commit, tree: whoosh.Query) -> list[int]:
    """The numbers of the entries that a query matches, ascending: those of a document are in its order."""
    found: list[int] = commit.evaluator.numbers(commit.evaluator.matches(tree)).tolist()
    return found


def paragraph(commit: Commit, number: int) -> Paragraph:
    """The paragraph of an entry."""
    return stored_records.load_paragraph(commit.evaluator.stored_fields(number)["record"])


def paragraph_at(commit: Commit, there: Sequence[int], position: int) -> Paragraph | None:
    """The paragraph at a position of a document that has these entries. Where all of it was indexed that is its place
    among them; of a part, as an export may hold it, no paragraph stands further on than its position."""
    one = paragraph(commit, there[position - 1]) if 0 < position <= len(there) else None
    if one is None or one.position != position:
        place = bisect_left(there, position, key=lambda number: paragraph(commit, number).position)
        one = paragraph(commit, there[place]) if place < len(there) else None
    return one if one is not None and one.position == position else None
