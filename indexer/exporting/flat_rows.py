"""A paragraph, its document and the search that found it as one flat row, with the names of `data_dictionary.toml`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict
from typing import Any

from indexer.exporting.origin import Origin
from indexer.extraction.names.persons import persons
from indexer.records import Document, Paragraph

Entries = Iterable[tuple[Document, Paragraph]]
"""Paragraphs, each with its document."""
UrlOf = Callable[[Document, Paragraph], str]
"""The address of a paragraph."""
KEPT = 10_000
"""The number of documents whose values a writer keeps: the next paragraph may be of the same document."""


def of_paragraph(paragraph: Paragraph, url: str) -> dict[str, Any]:
    """The values that differ from paragraph to paragraph."""
    return {
        "id": paragraph.id,
        "document": paragraph.document_id,
        "position": paragraph.position,
        "page": paragraph.page,
        "section": paragraph.section,
        "text": paragraph.text,
        "notes": [note.text for note in paragraph.notes],
        "role": paragraph.role,
        "speaker": paragraph.speaker,
        "persons": persons(paragraph.speaker),
        "parties": paragraph.parties,
        "looked_up": tuple(found.party for found in paragraph.looked_up),
        "mentions": paragraph.mentions,
        "responds_to": paragraph.responds_to,
        "answers": paragraph.answers,
        "answered_by": paragraph.answered_by,
        "topics": paragraph.topics,
        "evidence": {found.topic: found.terms for found in paragraph.evidence}
        | {f"party:{found.party}": found.members for found in paragraph.looked_up},
        "questions": paragraph.questions,
        "spans": paragraph.spans,
        "note_spans": [note.spans for note in paragraph.notes],
        "added": paragraph.added or None,
        "url": url,
    }


def of_document(document: Document) -> dict[str, Any]:
    """The values that all paragraphs of a document share."""
    vote = document.vote
    return {
        "title": document.title,
        "type": document.type,
        "date": document.date,
        "dossiers": document.dossiers,
        "number": document.number,
        "chamber": document.chamber,
        "session_year": document.session_year,
        "committee": document.committee,
        "ministers": document.ministers,
        "vote": vote.outcome if vote else None,
        "vote_date": vote.date if vote else None,
        "in_favour": vote.in_favour if vote else (),
        "against": vote.against if vote else (),
        "divided": vote.divided if vote else (),
        "source": document.source if document.source.startswith(("https://", "http://")) else None,
        "sha256": document.sha256,
        "first_indexed": document.first_indexed or None,
        "last_indexed": document.last_indexed or None,
    }


def of_search(made: Origin) -> dict[str, Any]:
    """The values that all rows share."""
    return asdict(made)


def row(document: Document, paragraph: Paragraph, url: str) -> dict[str, Any]:
    """A whole row but for the search that found it."""
    return of_paragraph(paragraph, url) | of_document(document)
