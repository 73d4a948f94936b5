"""Records → JSON, for the command line and the web. Every value is ready for `json.dumps`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape
from typing import Any

from indexer.records import Document, Heading, Paragraph, ParsedDocument, Vote
from indexer.searches import (
    Alternative,
    Facet,
    FacetValue,
    Hit,
    Piece,
    Reading,
    SearchResult,
    Stats,
    Suggestion,
    UnknownValue,
    Wider,
)


def result_json(result: SearchResult, url_of: Callable[[Hit], str] | None = None) -> dict[str, Any]:
    """A search result. `url_of` gives the address of a hit; without it the hits have no `url`."""
    return {
        "total": result.total,
        "listed": result.listed,
        "undated": result.undated,
        "took_ms": round(result.took_ms, 1),
        "hits": _hits(result.hits, url_of),
        "wider": _wider(result.wider, url_of) if result.wider else None,
        "facets": facets_json(result.facets),
        "reading": _reading(result.reading),
        "expansions": [{"word": found.word, "others": list(found.others)} for found in result.expansions],
        "corrected": _alternative(result.corrected),
        "alternative": _alternative(result.alternative),
        "removals": [{"kind": left.kind, "value": left.value, "total": left.total} for left in result.removals],
        "unknown": [_unknown(lacking) for lacking in result.unknown],
    }


def _unknown(lacking: UnknownValue) -> dict[str, Any]:
    near = [{"value": one.value, "label": one.label, "total": one.total} for one in lacking.near]
    return {"facet": lacking.facet, "value": lacking.value, "near": near}


def _wider(wider: Wider, url_of: Callable[[Hit], str] | None) -> dict[str, Any]:
    return {"q": wider.q or None, "total": wider.total, "hits": _hits(wider.hits, url_of)}


def _hits(hits: Iterable[Hit], url_of: Callable[[Hit], str] | None) -> list[dict[str, Any]]:
    return [hit_json(hit) | ({"url": url_of(hit)} if url_of else {}) for hit in hits]


def hit_json(hit: Hit) -> dict[str, Any]:
    """A hit: whose words these are, and the words themselves. `snippet` is HTML, see `snippet_html`; `snippet_of` says
    whether it is one of the `text` or of a `note`, which is nobody's speech."""
    paragraph, document = hit.paragraph, hit.document
    return {
        "id": paragraph.id,
        "document": document.id,
        "title": document.title,
        "date": document.date,
        "position": paragraph.position,
        "role": paragraph.role,
        "speaker": paragraph.speaker,
        "parties": list(paragraph.parties),
        "looked_up": [found.party for found in paragraph.looked_up],
        "mentions": list(paragraph.mentions),
        "responds_to": list(paragraph.responds_to),
        "topics": list(paragraph.topics),
        "text": paragraph.text,
        "notes": [note.text for note in paragraph.notes],
        "snippet": snippet_html(hit.snippet),
        "snippet_of": "note" if hit.noted else "text",
        "score": hit.score,
        "folded": hit.folded,
    }


def snippet_html(pieces: tuple[Piece, ...]) -> str:
    """Pieces as HTML: the text escaped, what matched in `<mark>`.

    >>> snippet_html((Piece("R&D is ", False), Piece("duur", True)))
    'R&amp;D is <mark>duur</mark>'
    """
    return "".join(f"<mark>{escape(p.text)}</mark>" if p.matched else escape(p.text) for p in pieces)


def facets_json(facets: tuple[Facet, ...]) -> dict[str, list[dict[str, Any]]]:
    """The values of each facet by its name, in their order."""
    return {facet.name: [_facet_value(value) for value in facet.values] for facet in facets}


def document_json(parsed: ParsedDocument) -> dict[str, Any]:
    """A document with its headings and paragraphs in order."""
    return record_json(parsed.document) | {
        "headings": [_heading(heading) for heading in parsed.headings],
        "paragraphs": [paragraph_json(paragraph) for paragraph in parsed.paragraphs],
        "furniture": [list(span) for span in parsed.furniture],
    }


def paragraph_json(paragraph: Paragraph) -> dict[str, Any]:
    """A paragraph. `evidence` maps a topic to the words that decided it, and `party:ID` to the members by whose names
    the register of members tells this party; `spans` are pairs of character offsets."""
    return {
        "id": paragraph.id,
        "document": paragraph.document_id,
        "position": paragraph.position,
        "page": paragraph.page,
        "section": list(paragraph.section),
        "text": paragraph.text,
        "role": paragraph.role,
        "speaker": paragraph.speaker,
        "parties": list(paragraph.parties),
        "mentions": list(paragraph.mentions),
        "responds_to": list(paragraph.responds_to),
        "answers": list(paragraph.answers),
        "answered_by": list(paragraph.answered_by),
        "topics": list(paragraph.topics),
        "evidence": {found.topic: list(found.terms) for found in paragraph.evidence}
        | {f"party:{found.party}": list(found.members) for found in paragraph.looked_up},
        "questions": paragraph.questions,
        "spans": [list(span) for span in paragraph.spans],
        "notes": [{"text": note.text, "spans": [list(span) for span in note.spans]} for note in paragraph.notes],
    }


def stats_json(stats: Stats) -> dict[str, Any]:
    """What is in an index."""
    return {
        "documents": stats.documents,
        "paragraphs": stats.paragraphs,
        "changed": stats.changed,
        "facets": facets_json(stats.facets),
        "refused": [{"name": file.name, "reason": file.reason, "kind": file.kind} for file in stats.refused],
    }


def suggestion_json(suggestion: Suggestion) -> dict[str, Any]:
    """A suggestion."""
    return {
        "kind": suggestion.kind,
        "value": suggestion.value,
        "label": suggestion.label,
        "count": suggestion.count,
    }


def record_json(document: Document) -> dict[str, Any]:
    """A document without its headings and paragraphs."""
    return {
        "id": document.id,
        "type": document.type,
        "title": document.title,
        "dossiers": list(document.dossiers),
        "number": document.number,
        "chamber": document.chamber,
        "session_year": document.session_year,
        "date": document.date,
        "committee": document.committee,
        "ministers": list(document.ministers),
        "source": document.source,
        "sha256": document.sha256,
        "first_indexed": document.first_indexed or None,
        "last_indexed": document.last_indexed or None,
        "vote": _vote(document.vote) if document.vote else None,
    }


def _vote(vote: Vote) -> dict[str, Any]:
    return {
        "outcome": vote.outcome,
        "date": vote.date,
        "in_favour": list(vote.in_favour),
        "against": list(vote.against),
        "divided": list(vote.divided),
    }


def _heading(heading: Heading) -> dict[str, Any]:
    return {
        "text": heading.text,
        "level": heading.level,
        "before": heading.before,
        "spans": [list(span) for span in heading.spans],
    }


def _facet_value(value: FacetValue) -> dict[str, Any]:
    return {"value": value.value, "label": value.label, "count": value.count, "selected": value.selected}


def _reading(reading: Reading) -> dict[str, Any]:
    return {
        "parts": [{"kind": part.kind, "text": part.text} for part in reading.parts],
        "notes": [{"code": note.code, "detail": note.detail} for note in reading.notes],
    }


def _alternative(alternative: Alternative | None) -> dict[str, Any] | None:
    return {"q": alternative.q, "total": alternative.total} if alternative else None
