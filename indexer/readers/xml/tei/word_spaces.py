"""TEI in which every word is an element (`.ana`): the spaces between words, as they were printed."""

from __future__ import annotations

from lxml import etree

from indexer.readers.xml.elements import Element, attribute, name

_WORDS = ("{*}w", "{*}pc")
_AROUND = frozenset({"name", "phr", "s"})
"""Elements that stand around words: what follows on the last word in them follows on them."""


def space(root: Element) -> None:
    """Put one space behind every word, and none behind a word that is joined to what follows (`join="right"`)."""
    for word in root.iter(*_WORDS):
        if (word.tail or "").strip():
            continue
        last = word
        while (parent := _closing(last)) is not None:
            last = parent
        gap = "" if attribute(word, "join") in ("right", "both") else " "
        word.tail = "" if last is not word else gap
        last.tail = gap if not (last.tail or "").strip() else last.tail


def _closing(element: Element) -> Element | None:
    """The element that ends with this one; None where more follows in it."""
    parent = element.getparent()
    if parent is None or name(parent) not in _AROUND or any(True for _ in element.itersiblings(etree.Element)):
        return None
    return parent
