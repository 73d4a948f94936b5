"""What the commands print for people."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from indexer.counted import counted
from indexer.searches import Hit, Removal, SearchResult, UnknownValue

if TYPE_CHECKING:
    from indexer.pipeline import Report


def summary(report: Report, *, removed: bool = False) -> str:
    """What a run of indexing did, in a line; one that `removed` documents did something."""
    nothing = not removed and report.unchanged and not report.indexed and not report.refused
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
    lines = [f"{counted(result.total, 'paragraph')} in {result.took_ms:.0f} ms"]
    if result.undated:
        lines.append(f"{result.undated:,} more without a date: --year none")
    if result.corrected:
        lines.append(f"Did you mean: {result.corrected.q} ({counted(result.corrected.total, 'paragraph')})")
    lines += map(_not_there, result.unknown)
    lines += map(_way_out, result.removals)
    if result.alternative and not result.wider:
        any_word = result.alternative
        lines.append(f"With any of these words: {any_word.q} ({counted(any_word.total, 'paragraph')})")
    lines += _hits(result.hits)
    if result.wider:
        most = "Besides, with most" if result.total else "With most"
        found = counted(result.wider.total, "paragraph")
        how = f"Searched for {result.wider.q}" if result.wider.q else f"{most} of the words or words close to them"
        lines += ["", f"{how}: {found}"]
        lines += _hits(result.wider.hits)
    return "\n".join(lines)


def _not_there(lacking: UnknownValue) -> str:
    """A value that the index has not, and those nearest to it."""
    near = ", ".join(f"{one.label} ({counted(one.total, 'paragraph')})" for one in lacking.near)
    return f"No {lacking.facet} “{lacking.value}” here" + (f". Did you mean: {near}" if near else "")


def _way_out(removal: Removal) -> str:
    """What is found without a word or a filter."""
    found = counted(removal.total, "paragraph")
    if removal.kind == "only":
        return f"With the word “{removal.value}” alone: {found}"
    left_out = {"word": f"the word “{removal.value}”", "filters": "filters"}
    return f"Without {left_out.get(removal.kind) or f'--{removal.kind} {removal.value}'}: {found}"


def _hits(hits: Iterable[Hit]) -> Iterator[str]:
    for hit in hits:
        paragraph, document = hit.paragraph, hit.document
        who = ", ".join(paragraph.parties) or paragraph.speaker or paragraph.role
        snippet = "".join(f"[{piece.text}]" if piece.matched else piece.text for piece in hit.snippet)
        yield ""
        yield f"{paragraph.id}  {who}  {document.date or ''}".rstrip()
        yield f"  {'note: ' if hit.noted else ''}{snippet}"
