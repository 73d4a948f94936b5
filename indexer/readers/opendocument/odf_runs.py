"""The runs of an OpenDocument paragraph (OASIS OpenDocument 1.3, part 3, chapters 6 and 7)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from indexer.readers.office.text_pieces import LINE_BREAK, Look, NoteKey, Run
from indexer.readers.opendocument.odf_names import DRAW, FORM, OFFICE, TEXT
from indexer.readers.opendocument.odf_styles import Styles

NOTE = f"{TEXT}note"
_SIGNS = {f"{TEXT}s": " ", f"{TEXT}tab": " ", f"{TEXT}line-break": LINE_BREAK}
_STYLED = (f"{TEXT}span", f"{TEXT}a")
_NO_TEXT = (f"{TEXT}ruby-text", f"{TEXT}script", f"{TEXT}hidden-paragraph")


def runs(paragraph: etree._Element, styles: Styles) -> Iterator[Run]:
    """The texts, line breaks and references to notes of a paragraph in order, each with its look. What is drawn, noted
    in the margin or hidden is left out."""
    if any(is_hidden(found) for found in paragraph.iterchildren(f"{TEXT}hidden-paragraph")):
        return
    yield from _inside(paragraph, styles, styles.of(paragraph).look)


def is_hidden(element: etree._Element) -> bool:
    """Whether a part of the text says of itself that it is not shown."""
    return element.get(f"{TEXT}display") == "none" or element.get(f"{TEXT}is-hidden") == "true"


def is_no_text(tag: str) -> bool:
    """Whether elements of this name are drawings, forms or comments."""
    return tag.startswith((DRAW, FORM, OFFICE))


def key_of(note: etree._Element) -> NoteKey:
    """What stands for a note in the paragraph that refers to it."""
    return NOTE, note.get(f"{TEXT}id", "")


def _inside(parent: etree._Element, styles: Styles, look: Look) -> Iterator[Run]:
    yield Run(_spaced(parent.text), look)
    for child in parent.iterchildren(etree.Element):
        tag = str(child.tag)
        if tag in _SIGNS:
            yield Run(_SIGNS[tag], look)
        elif tag == NOTE:
            yield Run("", look, key_of(child))
        elif not (is_no_text(tag) or tag in _NO_TEXT or is_hidden(child)):
            yield from _inside(child, styles, styles.look_of(child, look) if tag in _STYLED else look)
        yield Run(_spaced(child.tail), look)


def _spaced(text: str | None) -> str:
    return (text or "").replace(LINE_BREAK, " ")
