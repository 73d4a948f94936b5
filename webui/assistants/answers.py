"""Paragraphs and documents as an assistant reads them: exact words, who says them, and where they can be cited."""

from __future__ import annotations

from typing import Any

from indexer.engines import Engine
from indexer.facets import label
from indexer.records import Document, Paragraph, Vote
from webui.links import urls
from webui.links.urls import Links

LONGEST = 3_000
"""Characters of a paragraph in a list; read_paragraph gives all of it."""
WHOLE = 40_000
"""Characters of a paragraph that is read by itself."""


class Answers:
    """Makes the answers of one engine, with addresses of one site."""

    def __init__(self, engine: Engine, links: Links) -> None:
        self._engine, self._links = engine, links

    def named(self, facet: str, values: tuple[str, ...]) -> list[dict[str, str]]:
        """Values of a facet with their names."""
        return [{"id": value, "name": label(self._engine.vocabularies, facet, value)} for value in values]

    def document(self, document: Document) -> dict[str, Any]:
        """What is known of a document; unknown fields are left out."""
        told = {
            "id": document.id,
            "url": self._links.document(document.id),
            "official_url": urls.public(document.source),
            "title": document.title,
            "type": document.type,
            "date": document.date,
            "dossiers": list(document.dossiers),
            "chamber": document.chamber,
            "session": document.session_year,
            "committee": document.committee,
            "ministers": list(document.ministers),
            "vote": self._vote(document.vote) if document.vote else None,
        }
        return {name: value for name, value in told.items() if value}

    def _vote(self, vote: Vote) -> dict[str, Any]:
        groups = {name: self.named("party", getattr(vote, name)) for name in ("in_favour", "against", "divided")}
        told = {"outcome": vote.outcome, "date": vote.date} | groups
        return {name: value for name, value in told.items() if value}

    def paragraph(self, paragraph: Paragraph, q: str = "", longest: int = LONGEST) -> dict[str, Any]:
        """A paragraph. `text` is exact; where it is cut off, `cut_at` says after how many characters."""
        address = self._links.document(paragraph.document_id, q, paragraph.position)
        told = {
            "id": paragraph.id,
            "url": address,
            "role": paragraph.role,
            "parties": self.named("party", paragraph.parties),
            "speaker": paragraph.speaker,
            "party_from_register_of_members": [found.party for found in paragraph.looked_up],
            "responds_to": self.named("party", paragraph.responds_to),
            "names_parties": list(paragraph.mentions),
            "under_headings": list(paragraph.section),
            "page": paragraph.page,
            "topics": list(paragraph.topics),
            "answered_by": list(paragraph.answered_by),
            "answers": list(paragraph.answers),
            "footnotes": [note.text[:longest] for note in paragraph.notes],
        }
        cut = {"cut_at": longest} if len(paragraph.text) > longest else {}
        kept = {name: value for name, value in told.items() if value}
        return kept | {"text": paragraph.text[:longest]} | cut
