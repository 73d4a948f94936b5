"""The runs of a Word paragraph (ECMA-376 part 1, section 17.3). Tracked deletions and moves have other elements."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from indexer.readers.office.text_pieces import LINE_BREAK, Run
from indexer.readers.word.styles import Styles, W

NOTE_REFERENCES = {"footnote": f"{W}footnoteReference", "endnote": f"{W}endnoteReference"}
_SIGNS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}cr": LINE_BREAK, f"{W}noBreakHyphen": "-"}


def runs(paragraph: etree._Element, styles: Styles) -> Iterator[Run]:
    """The texts, line breaks and references to notes of a paragraph in order, each with its look."""
    usual = styles.look(paragraph)
    for run in paragraph.iter(f"{W}r"):
        look = styles.look_of(run, usual)
        for element in run.iterchildren(etree.Element):
            tag = str(element.tag)
            note = (tag, element.get(f"{W}id", "")) if tag in NOTE_REFERENCES.values() else None
            yield Run(_text(element, tag), look, note)


def _text(element: etree._Element, tag: str) -> str:
    if tag == f"{W}t":
        return (element.text or "").replace(LINE_BREAK, " ")
    if tag == f"{W}br":
        return " " if element.get(f"{W}type") in ("page", "column") else LINE_BREAK
    return _SIGNS.get(tag, "")
