"""The text of a paragraph as HTML: what the query found marked, the documents that it names as links."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from indexer.extraction.references import references
from indexer.searches import Piece


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text as HTML with its notes, and the numbers of its first mark and of the one after its last: equal where it
    has none."""

    html: Markup
    first: int
    end: int
    notes: tuple[Markup, ...] = ()


def marked_text(pieces: Sequence[Piece], address: Callable[[str], str | None], first: int) -> MarkedText:
    """A text in pieces as HTML. Its marks have the ids `m1`, `m2` … from `first` on; `address` says where a document
    is, or None for one that is not in the index.

    >>> marked_text([Piece("Kamerstuk 34 843, nr. ", False), Piece("31", True)], lambda named: f"/{named}", 1).html
    Markup('<a href="/kst-34843-31">Kamerstuk 34 843, nr. <mark id="m1">31</mark></a>')
    """
    text = "".join(piece.text for piece in pieces)
    links = [(named.start, named.end, url) for named in references(text) if (url := address(named.document_id))]
    if not links and len(pieces) == 1 and not pieces[0].matched:  # by far most
        return MarkedText(escape(text), first, first)
    marks: list[tuple[int, int]] = []
    position = 0
    for piece in pieces:
        if piece.matched:
            marks.append((position, position + len(piece.text)))
        position += len(piece.text)
    html: list[str] = []
    position = 0
    for start, end, url in links:
        html += (_marked(text, position, start, marks, first), f'<a href="{escape(url)}">')
        html += (_marked(text, start, end, marks, first), "</a>")
        position = end
    html.append(_marked(text, position, len(text), marks, first))
    return MarkedText(Markup("".join(html)), first, first + len(marks))  # every piece is escaped in _marked


def with_notes(pieces: Sequence[Sequence[Piece]], address: Callable[[str], str | None], first: int) -> MarkedText:
    """A text and its notes, each in pieces, as `marked_text` makes one of them; their marks are numbered on."""
    text, *notes = pieces
    whole = marked_text(text, address, first)
    for note in notes:
        next_one = marked_text(note, address, whole.end)
        whole = replace(whole, end=next_one.end, notes=(*whole.notes, next_one.html))
    return whole


def _marked(text: str, start: int, end: int, marks: Sequence[tuple[int, int]], first: int) -> str:
    """A stretch of a text as HTML. A mark that began before it goes on in it, without its id."""
    html: list[str] = []
    position = start
    for number, (mark_start, mark_end) in enumerate(marks, first):
        if mark_end <= start or mark_start >= end:
            continue
        begin, stop = max(mark_start, start), min(mark_end, end)
        anchor = f' id="m{number}"' if begin == mark_start else ""
        html += (str(escape(text[position:begin])), f"<mark{anchor}>{escape(text[begin:stop])}</mark>")
        position = stop
    return "".join((*html, str(escape(text[position:end]))))
