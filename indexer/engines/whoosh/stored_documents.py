"""What is stored in a commit of an index in a folder: documents, and the paragraphs of their entries."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Any

from indexer.engines import stored_records
from indexer.engines.schema import HEAD
from indexer.engines.whoosh.folder import Commit
from indexer.records import Document, Paragraph


def documents(commit: Commit) -> Iterator[Document]:
    """Every document."""
    for number in commit.evaluator.having("head", HEAD):
        stored = commit.evaluator.stored_fields(number)
        yield stored_records.load_record(stored["document_record"])


def head(commit: Commit, document_id: str) -> Document | None:
    """The record of a document; None where there is none of that id."""
    number = commit.evaluator.first("document", document_id)
    if number is None:
        return None
    return stored_records.load_record(commit.evaluator.stored_fields(number)["document_record"])


def owner(commit: Commit, document_id: str) -> Document:
    """The record of a document that has paragraphs."""
    found = head(commit, document_id)
    if found is None:
        raise KeyError(document_id)
    return found


def entries(commit: Commit, document_id: str) -> Iterator[dict[str, Any]]:
    """What is stored of the paragraphs of a document, in their order."""
    return map(commit.evaluator.stored_fields, numbers(commit, document_id))


def numbers(commit: Commit, document_id: str) -> list[int]:
    """The numbers of the entries of a document, in its order."""
    return commit.evaluator.having("document", document_id)


def paragraph(commit: Commit, number: int) -> Paragraph:
    """The paragraph of an entry."""
    return stored_records.load_paragraph(commit.evaluator.stored_fields(number)["record"])


def paragraph_at(commit: Commit, there: Sequence[int], position: int) -> Paragraph | None:
    """The paragraph at a position of a document that has these entries. Where all of it was indexed that is its place
    among them; of a part, as an export may hold it, no paragraph stands further on than its position."""
    place = min(position, len(there)) - 1
    if place < 0:
        return None
    one = paragraph(commit, there[place])
    if one.position > position:
        place = bisect_left(there, position, hi=place, key=lambda number: paragraph(commit, number).position)
        one = paragraph(commit, there[place])
    return one if one.position == position else None
