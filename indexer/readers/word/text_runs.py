"""The runs of a Word paragraph → the pieces between its line breaks, with their look and the notes they refer to.

ECMA-376 part 1, section 17.3. What is hidden (`vanish`) is not there; tracked deletions and moves have other elements.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from indexer.readers.conventions.footnotes import is_mark
from indexer.readers.word.styles import Styles, W

NOTE_REFERENCES = {"footnote": f"{W}footnoteReference", "endnote": f"{W}endnoteReference"}
_LINE_BREAK = "\n"
_SIGNS = {f"{W}tab": " ", f"{W}ptab": " ", f"{W}cr": _LINE_BREAK, f"{W}noBreakHyphen": "-"}


@dataclass(frozen=True, slots=True)
class Piece:
    """A text without line breaks, with single spaces; whether there is bold text in it, whether all of it stands out
    by its type: bold, or else italic or underlined, and whether it is `headed`: bold up to its first colon alone.
    `marks` are those of typed notes that stand raised in it, which its text has only where one opens it."""

    text: str
    bold: bool
    stands_out: bool
    notes: tuple[tuple[str, str], ...]
    headed: bool = False
    marks: tuple[str, ...] = ()


def pieces(paragraph: etree._Element, styles: Styles) -> Iterator[Piece]:
    """The pieces of a paragraph in order; an empty line is one without text."""
    texts: list[str] = []
    looks: list[tuple[str, bool, bool]] = []
    notes: list[tuple[str, str]] = []
    marks: list[str] = []
    usual = styles.look(paragraph)
    for run in paragraph.iter(f"{W}r"):
        look = styles.look_of(run, usual)
        if look.vanish:
            continue
        is_raised = run.find(f"{W}rPr/{W}vertAlign[@{W}val='superscript']") is not None
        for element in run.iterchildren(etree.Element):
            tag = str(element.tag)
            if tag in NOTE_REFERENCES.values():
                notes.append((tag, element.get(f"{W}id", "")))
            text = _text(element, tag)
            if text == _LINE_BREAK:
                yield _piece(texts, looks, notes, marks)
                texts, looks, notes, marks = [], [], [], []
                continue
            mark = text.strip(" []()") if is_raised and is_mark(text, "".join(texts[-2:])) else ""
            if mark and any(map(str.strip, texts)):
                marks.append(mark)
                continue
            text = f"{text} " if mark else text
            texts.append(text)
            if text.strip():
                looks.append((text, look.b, look.b or look.i or look.u))
    yield _piece(texts, looks, notes, marks)


def _text(element: etree._Element, tag: str) -> str:
    if tag == f"{W}t":
        return (element.text or "").replace(_LINE_BREAK, " ")
    if tag == f"{W}br":
        return " " if element.get(f"{W}type") in ("page", "column") else _LINE_BREAK
    return _SIGNS.get(tag, "")


def _piece(
    texts: list[str], looks: list[tuple[str, bool, bool]], notes: list[tuple[str, str]], marks: list[str]
) -> Piece:
    text = " ".join("".join(texts).replace("\u00ad", "").split())
    any_bold, stands_out = any(bold for _, bold, _ in looks), bool(looks) and all(out for _, _, out in looks)
    return Piece(text, any_bold, stands_out, tuple(notes), any_bold and _is_headed(looks), tuple(marks))


def _is_headed(looks: list[tuple[str, bool, bool]]) -> bool:
    """Whether there is bold text before the first colon and none behind it."""
    found = passed = False
    for text, bold, _ in looks:
        head, colon, rest = ("", "", text) if passed else text.partition(":")
        found = found or (bold and bool(head.strip()))
        passed = passed or bool(colon)
        if passed and bold and rest.strip():
            return False
    return found and passed
