"""Paragraphs and documents as an assistant reads them: exact words, who says them, and where they can be cited."""

from __future__ import annotations

from collections.abc import Iterator
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
LISTED = 50
"""Values of a list, such as the notes of a paragraph."""


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
        """A paragraph. `text` is exact; where it is cut off, `cut_at` says after how many characters. The footnotes
        have as many together; how many of a list are left out stands beside it."""
        address = self._links.document(paragraph.document_id, q, paragraph.position)
        notes = list(_within(longest, [note.text for note in paragraph.notes]))
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
            "footnotes": notes,
        }
        cut = {"cut_at": longest} if len(paragraph.text) > longest else {}
        if more := len(paragraph.notes) - len(notes):
            cut["footnotes_not_shown"] = more
        for name, values in told.items():
            if isinstance(values, list) and len(values) > LISTED:
                cut[f"{name}_not_shown"] = cut.get(f"{name}_not_shown", 0) + len(values) - LISTED
                told[name] = values[:LISTED]
        kept = {name: value for name, value in told.items() if value}
        return kept | {"text": paragraph.text[:longest]} | cut


def _within(most: int, texts: list[str]) -> Iterator[str]:
    """The texts that come before there are so many characters; the last of them may be cut off.

    >>> list(_within(5, ["abc", "def", "ghi"]))
    ['abc', 'de']
    """
    for text in texts:
        if most <= 0:
            return
        yield text[:most]
        most -= len(text)
