"""One commit of an index in a folder, in the form that help with searches and suggestions read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from indexer import analysis
from indexer.engines.whoosh import ranking
from indexer.engines.whoosh.folder import Commit
from indexer.engines.whoosh.stored_documents import paragraph
from indexer.query import ParsedQuery, QueryParser
from indexer.searches import SearchRequest

if TYPE_CHECKING:
    from indexer.engines.suggester import TypedHelp
    from indexer.suggest.suggestions import Known
    from indexer.vocabulary.parties import PartyRegister


@dataclass(frozen=True, slots=True)
class Opened:
    """What help (`help.Searched`) and suggestions (`suggester.Source`) read of a commit."""

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

    def found(self, request: SearchRequest) -> tuple[int, Iterable[str]]:
        """How many paragraphs a request finds, and the texts of the first hits."""
        ranked = ranking.rank(self.commit, self.query_of(request), request, ())
        first = islice(ranked.hits, request.size)
        return ranked.found.total, (paragraph(self.commit, number).text for number, _ in first)

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
        from indexer.engines.whoosh.completions import known  # most searches suggest nothing

        return known(self.commit, register)
