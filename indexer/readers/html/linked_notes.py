"""Footnotes, endnotes and comments that word processors write as links: the mark to the note, and the note back to the
mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from indexer.patterns import regex

_MARK = regex(r"\W{0,3}(?:\d{1,3}|[ivxlc]{1,6}|[a-z]{1,2}|[A-Z]{1,3}\d{1,3}|\*{1,3})?\W{0,3}", re.ASCII)
"""The text of a mark: a number, Roman or not, letters, the initials of who comments with a number, or stars."""
_COMMENTS = ("cmnt", "_msocom")
"""How the names of comments begin: those of Google Docs and of Word."""
_COMMENT_CLASSES = frozenset({"MsoCommentReference", "msocomtxt"})
_INLINE = frozenset({"a", "b", "em", "font", "i", "small", "span", "strong", "sub", "sup", "u"})
_AROUND = 4
"""The number of elements around a link back among which the note is."""


def taken(root: HtmlElement) -> dict[str, str]:
    """The texts of notes, by the name that their marks link to. Notes, comments and the text of their marks are taken
    out of the tree; comments are no text of the document."""
    for element in [found for found in root.iter() if not _COMMENT_CLASSES.isdisjoint(_classes(found))]:
        _cleared(element)
    notes: dict[str, str] = {}
    marks: dict[str, HtmlElement] = {}
    for link in list(root.iter("a")):
        back = marks.get(link.get("href", "").removeprefix("#"))
        name = back.get("href", "").removeprefix("#") if back is not None else ""
        note = _note(link, name) if name else None
        if note is not None and back is not None and note not in back.iterancestors():
            _unmarked(back)
            _cleared(link)
            text = " ".join(note.text_content().split())
            notes.update({name: text} if text and not name.startswith(_COMMENTS) else {})
            _cleared(note)
        elif link.get("href", "").startswith("#") and _MARK.fullmatch(link.text_content().strip()):
            marks.update(dict.fromkeys(_names(link), link))
    return notes


def _note(link: HtmlElement, name: str) -> HtmlElement | None:
    """The element of the note that a link back stands in, which has the name that its mark links to; None where it is
    no note: it is a heading, or there is no such element."""
    named = name in _names(link)
    block: HtmlElement | None = None
    for around, _ in zip(link.iterancestors(), range(_AROUND), strict=False):
        named = named or around.get("id") == name
        if around.tag in _INLINE:
            continue
        if block is None or around.get("id") == name or (len(around) == 1 and around.tag == "div"):
            block = around
    is_note = named and block is not None and block.tag in ("p", "li", "div", "dd", "aside", "td")
    return block if is_note else None


def _names(link: HtmlElement) -> Iterator[str]:
    """What a link, or the element that holds nothing else, is called by other links."""
    yield from filter(None, (link.get("id"), link.get("name")))
    parent = link.getparent()
    if parent is not None and parent.tag in ("sup", "span") and len(parent) == 1 and parent.get("id"):
        yield str(parent.get("id"))


def _unmarked(mark: HtmlElement) -> None:
    """Take out the text of a mark, and make the element that holds nothing else the link."""
    parent = mark.getparent()
    while parent is not None and parent.tag in ("sup", "span") and len(parent) == 1:
        parent.set("href", mark.get("href", ""))
        parent = parent.getparent()
    _cleared(mark)


def _cleared(element: HtmlElement) -> None:
    """Take out all that stands in an element."""
    for child in list(element):
        element.remove(child)
    element.text = None


def _classes(element: HtmlElement) -> set[str]:
    return set(element.get("class", "").split()) if isinstance(element.tag, str) else set()
