"""One commit on a cluster, as help with searches and while typing reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from indexer import analysis
from indexer.engines import stored_records
from indexer.engines.opensearch.connection.http import Cluster
from indexer.engines.opensearch.reading import searching, stored_rows, value_counts
from indexer.engines.opensearch.reading.filters import shown
from indexer.engines.opensearch.reading.prepared_help import READ_FOR_PHRASES, PreparedHelp, known
from indexer.engines.opensearch.reading.value_counts import Count
from indexer.engines.opensearch.rows.row_terms import safe
from indexer.engines.opensearch.state.commits import Commit
from indexer.engines.opensearch.state.word_counts import Words
from indexer.engines.results.facet_counts import facets
from indexer.engines.schema import parts
from indexer.facets import FACETS
from indexer.query import ParsedQuery, QueryParser
from indexer.records import Document
from indexer.searches import SearchRequest, Stats
from indexer.suggest.suggestions import Known
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.parties import PartyRegister

_ALL_VALUES = 1_000_000
_TOGETHER = 500
"""The number of documents that are read for their phrases at a time."""


@dataclass(frozen=True, slots=True)
class View:
    """A commit in the form that help (`help.Searched`) and suggestions (`suggester.Source`) read; `counted` gives its
    contents."""

    cluster: Cluster
    commit: Commit
    queries: QueryParser
    typed: PreparedHelp
    words: Words
    counted: Callable[[Commit], Stats]

    @property
    def generation(self) -> str:
        """The name of the commit."""
        return self.commit.name

    def query_of(self, request: SearchRequest) -> ParsedQuery:
        """The query of a request."""
        return self.queries.query_of(request)

    def total(self, request: SearchRequest) -> int:
        """How many paragraphs a request finds."""
        return searching.total(self.cluster, self.commit, self.query_of(request), request)

    def correct(self, q: str) -> str | None:
        """A query in a spelling that the index knows; None where there is nothing to correct."""
        return self.typed.correct(self, q)

    def found(self, request: SearchRequest) -> tuple[int, Iterable[str]]:
        """How many paragraphs a request finds, and the texts of the first hits."""
        ranked = searching.rank(self.cluster, self.commit, self.query_of(request), request, (), 0)
        places = [place for place, _ in ranked.hits]
        index = self.commit.index
        return ranked.total, (one.text for one in stored_rows.paragraphs(self.cluster, index, places))

    def frequencies(self) -> Mapping[str, int]:
        """In how many paragraphs each word stands as it is written, in the order of the words."""
        return self.words.frequencies(self.commit)

    def frequency(self, word: str) -> int:
        """In how many paragraphs a word stands, as written or in another form."""
        forms = {"exact": word, "text": analysis.lemma(word)}
        asked = [[{"term": {field: safe(form)}}, *shown(self.commit)] for field, form in forms.items()]
        return max(stored_rows.count(self.cluster, self.commit.index, filters) for filters in asked)

    def known(self, register: PartyRegister) -> Known:
        """What suggestions are made from."""
        return known(self, register, beside=self.typed.beside)

    def texts(self) -> Iterator[Sequence[str]]:
        """What paragraphs are found by, part by part: of all, or of READ_FOR_PHRASES or so, those of documents that are
        evenly spread."""
        everything = stored_rows.count(self.cluster, self.commit.index, shown(self.commit))
        documents = list(self.documents())
        titles = {one.id: one.title for one in documents if one.type == "written-questions"}
        chosen = [one.id for one in documents][:: -(-everything // READ_FOR_PHRASES) or 1]
        for start in range(0, len(chosen), _TOGETHER):
            filters = [{"terms": {"document": chosen[start : start + _TOGETHER]}}, *shown(self.commit)]
            for source in stored_rows.rows(self.cluster, self.commit.index, filters, ["record"]):
                said = stored_records.load_paragraph(source["record"])
                opens = said.role == "contribution" and said.document_id in titles  # the first question of its paper
                yield parts(said, titles.pop(said.document_id) if opens else "")

    def stats(self) -> Stats:
        """What is in the index."""
        return self.counted(self.commit)

    def documents(self) -> Iterable[Document]:
        """The record of every document."""
        return stored_rows.documents(self.cluster, self.commit)


def counted(cluster: Cluster, commit: Commit, vocabularies: Vocabularies) -> Stats:
    """What is in a commit."""
    everything = shown(commit)
    counts = {
        facet: Count(
            value_counts.frequent_first(value_counts.combinations(cluster, commit.index, everything, [facet])), {}
        )
        for facet in FACETS
    }
    listed = facets(counts, SearchRequest(), _ALL_VALUES, vocabularies)
    documents = sum(len(facet.values) for facet in listed if facet.name == "document")
    return Stats(documents, stored_rows.count(cluster, commit.index, everything), listed, commit.changed)
