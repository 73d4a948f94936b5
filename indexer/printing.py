"""What the commands print for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from indexer.searches import Hit, SearchResult

if TYPE_CHECKING:
    from indexer.pipeline import Report


def summary(report: Report) -> str:
    """What a run of indexing did, in a line."""
    nothing = report.unchanged and not report.indexed and not report.refused
    return f"{report}; nothing to do" if nothing else str(report)


def outline(form: dict[str, Any]) -> str:
    """A parsed document: a line for each paragraph with role, who speaks, and its opening words."""
    lines = [f"{form['id']}: {form['title']}"]
    for paragraph in form["paragraphs"]:
        who = ", ".join(paragraph["parties"]) or paragraph["speaker"] or "-"
        opening = paragraph["text"] if len(paragraph["text"]) <= 72 else paragraph["text"][:71] + "…"
        lines.append(f"  {paragraph['position']:>4} {paragraph['role']:<12} {who:<16} {opening}")
    return "\n".join(lines)


def address(hit: Hit) -> str:
    """Where the search page shows a hit."""
    return f"/document/{quote(hit.document.id)}#p{hit.paragraph.position}"


def listing(result: SearchResult) -> str:
    """The hits of a search, their matches in brackets."""
    lines = [f"{result.total:,} paragraphs in {result.took_ms:.0f} ms"]
    if result.undated:
        lines.append(f"{result.undated:,} more have no date: --year none")
    lines += _hits(result.hits)
    if result.wider:
        lines += ["", f"Besides, {result.wider.total:,} paragraphs have most of the words or words close to them:"]
        lines += _hits(result.wider.hits)
    if result.alternative:
        lines += [
            "",
            f"Nothing has all these words; {result.alternative.total:,} paragraphs have any: {result.alternative.q}",
        ]
    return "\n".join(lines)


def _hits(hits: Iterable[Hit]) -> Iterator[str]:
    for hit in hits:
        paragraph, document = hit.paragraph, hit.document
        who = ", ".join(paragraph.parties) or paragraph.speaker or paragraph.role
        snippet = "".join(f"[{piece.text}]" if piece.matched else piece.text for piece in hit.snippet)
        yield ""
        yield f"{paragraph.id}  {who}  {document.date or ''}".rstrip()
        yield f"  {'note: ' if hit.noted else ''}{snippet}"
