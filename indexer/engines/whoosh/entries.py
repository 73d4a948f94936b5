"""All paragraphs that a search finds, as they are stored, with their documents: nothing is marked, nothing folded."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator

from indexer.columnar import budget
from indexer.engines.whoosh import ranking, stored_documents
from indexer.engines.whoosh.folder import Commit
from indexer.query.tree import ParsedQuery
from indexer.records import Document, Paragraph
from indexer.searches import SearchRequest

_BATCH = 500
"""The number of entries that are read together, in the order in which they lie in the file: several share a compressed
block."""
_KEPT = 10_000
"""The number of documents that are kept while paragraphs of them may still come: of a kilobyte each, ten megabytes."""


def found(commit: Commit, query: ParsedQuery, request: SearchRequest) -> Iterator[tuple[Document, Paragraph]]:
    """Every paragraph that a request finds, in its order, with its document."""
    order = ranking.numbers(commit, query, request)
    documents: OrderedDict[str, Document] = OrderedDict()
    for first in range(0, len(order), _BATCH):
        budget.check()
        batch = order[first : first + _BATCH]
        read = {number: stored_documents.paragraph(commit, number) for number in sorted(batch)}
        for number in batch:
            paragraph = read[number]
            owner = documents.get(paragraph.document_id)
            if owner is None:
                owner = stored_documents.owner(commit, paragraph.document_id)
                documents[owner.id] = owner
                if len(documents) > _KEPT:
                    documents.popitem(last=False)
            yield owner, paragraph
