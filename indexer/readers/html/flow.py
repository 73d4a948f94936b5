"""Elements of HTML → blocks, whatever their nesting: text is gathered until an element opens or closes a block."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree
from lxml.html import HtmlElement

from indexer.extraction.formulas.question_labels import read_label
from indexer.readers.conventions.footnotes import is_mark
from indexer.readers.conventions.question_tables import QuestionTable
from indexer.readers.conventions.speaker_lines import opening
from indexer.readers.conventions.turns import Marked
from indexer.records import SourceBlock

_LEFT_OUT = (
    "script", "style", "noscript", "template", "head", "nav", "footer", "button", "input", "select", "textarea", "svg",
    "math", "iframe", "object",
)  # fmt: skip
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
))  # fmt: skip
_BOLD = frozenset(("b", "strong"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LONGEST_HEADING = 200
_NOTE_CLASSES = frozenset(("noot", "nootnum", "noot-nr", "nootnummer", "nootnr", "nootref", "voetnoot", "voetnootref"))
_NOTES = frozenset(("noot", "voetnoot", "footnote"))
"""Classes of the block that holds a footnote; marks of footnotes, which stand in a line, may have them too."""
_SIGN = "\x02"
"""The character that stands on both sides of the mark of a note while text is gathered."""
_MARK = re.compile(rf"(?<=.)(?: ?\[\d{{1,3}} ?\]| ?{_SIGN}[^{_SIGN}]*{_SIGN})")
_OPENING_MARK = re.compile(rf"{_SIGN}([^{_SIGN}]*){_SIGN} ?")
_NUMBER = re.compile(r"\d+|\*+")
_ITEM = re.compile(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)°]|[•▪◦*–-])")
_CLOSE = re.compile(r"^X ?Noot\s*")
"""The button that closes a note, and what it is."""
_BREAK = "\x1f"
_UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that lxml does not let an element hold; a page may have them as `&#31;`."""


def blocks(root: HtmlElement) -> Iterator[Marked]:
    """The paragraphs and headings under an element, with whether bold type stands in them; each footnote follows the
    block that refers to it, and the others come last. The tree is changed."""
    notes, marks = _without_notes(root)
    _with_numbers(root)
    _with_rows(root)
    gathered: list[tuple[str, bool]] = []
    referred: list[str] = []
    level = bold = 0
    number = ""
    for event, element in etree.iterwalk(root, events=("start", "end")):
        starts = event == "start"
        if element.tag not in _INLINE:
            for marked in _marked(gathered, level):
                if _ITEM.fullmatch(marked.block.text):
                    number = f"{marked.block.text} "
                    continue
                yield _numbered(marked, number)
                number = ""
            yield from map(_note, referred)
            gathered, referred = [], []
            level = _HEADINGS.get(str(element.tag), 0) if starts else 0
        if starts and (text := notes.pop(element.get("href", "").lstrip("#"), "")):
            referred.append(text)
        if starts and not notes and (mark := marks.get(element)):
            gathered.append((f"{_SIGN}{mark}{_SIGN}", bold > 0))
        bold += (element.tag in _BOLD) * (1 if starts else -1)
        text = _writable(element.text if starts else element.tail if element is not root else "")
        gathered.append((_BREAK + text if element.tag == "br" and not starts else text, bold > 0))
    yield from _marked(gathered, level)
    yield from map(_note, (*referred, *notes.values()))


def _note(text: str) -> Marked:
    return Marked(SourceBlock(text, note=True), named=False, apart=True)


def _marked(gathered: list[tuple[str, bool]], level: int) -> Iterator[Marked]:
    all_bold = all(bold or not text.strip(f" \t\r\n\xa0{_BREAK}") for text, bold in gathered)
    for text, has_bold, marks in _parts(_lines(gathered)):
        is_heading = bool(level) or (
            all_bold and has_bold and len(text) <= _LONGEST_HEADING and not text.endswith((".", ":", ";"))
        )
        yield Marked(SourceBlock(text, "heading" if is_heading else "paragraph", level, marks=marks), named=has_bold)


def _lines(gathered: Iterable[tuple[str, bool]]) -> Iterator[tuple[str, bool, list[str]]]:
    """The lines of a text, whether there is bold type in each, and the marks of notes in it."""
    line: list[str] = []
    has_bold = False
    for text, bold in [*gathered, (_BREAK, False)]:
        for index, piece in enumerate(text.split(_BREAK)):
            if index:
                whole = " ".join("".join(line).replace("\u00ad", "").split())
                whole = _OPENING_MARK.sub(r"\1 ", whole, count=1) if whole.startswith(_SIGN) else whole
                marks = _NUMBER.findall("".join(_MARK.findall(whole)))
                yield _MARK.sub("", whole), has_bold, marks
                line, has_bold = [], False
            line.append(piece)
            has_bold = has_bold or (bold and bool(piece.strip()))


def _parts(lines: Iterable[tuple[str, bool, list[str]]]) -> Iterator[tuple[str, bool, tuple[str, ...]]]:
    """The paragraphs that lines make: a blank line parts them, and so do the name of who speaks next and a label."""
    part: list[str] = []
    marks: list[str] = []
    is_bold = False
    for text, has_bold, found in lines:
        if part and (not text or (has_bold and opening(text)) or read_label(text) or read_label(" ".join(part))):
            yield " ".join(part), is_bold, tuple(marks)
            part, marks, is_bold = [], [], False
        if text:
            part.append(text)
            marks += found
            is_bold = is_bold or has_bold
    if part:
        yield " ".join(part), is_bold, tuple(marks)


def _numbered(marked: Marked, number: str) -> Marked:
    block = marked.block
    return replace(marked, block=replace(block, text=number + block.text)) if number else marked


def _without_notes(root: HtmlElement) -> tuple[dict[str, str], dict[HtmlElement, str]]:
    """Take out what is no text of the document, and footnotes with their marks: their texts, by their identifiers, and
    what the marks were, by their elements."""
    for element in list(root.iter(*_LEFT_OUT)):
        if element is not root:
            _empty(element)
    marks: dict[HtmlElement, str] = {}
    for element in list(root.iter("sup", "a", "span")):
        classes = set(element.get("class", "").split())
        is_small = element.tag == "sup" or bool(classes & _NOTE_CLASSES)
        if is_small and is_mark(element.text_content(), _before(element)):
            marks[element] = element.text_content().strip(" \t\r\n\xa0[]()")
            _empty(element)
    notes: dict[str, str] = {}
    for element in [
        found for found in root.iter() if _is_note(found) and not any(map(_is_note, found.iterancestors()))
    ]:
        text = _CLOSE.sub("", _writable(" ".join(element.text_content().split())))
        notes.update({element.get("id") or f" {len(notes)}": text} if text else {})
        _empty(element, tag=str(element.tag))
    return notes, marks


def _is_note(element: HtmlElement) -> bool:
    return element.tag not in _INLINE and not _NOTES.isdisjoint(element.get("class", "").split())


def _empty(element: HtmlElement, tag: str = "span") -> None:
    """Remove the content of an element; the texts before and after a span are joined."""
    for child in list(element):
        element.remove(child)
    element.text, element.tag = None, tag


def _before(element: HtmlElement) -> str:
    """The text right before a superscript, unless it is a link: `m` of `m²`."""
    if element.find(".//a") is not None or element.get("class"):
        return ""
    previous, parent = element.getprevious(), element.getparent()
    text = previous.tail if previous is not None else parent.text if parent is not None else ""
    return text or ""


def _with_numbers(root: HtmlElement) -> None:
    """Write the numbers of numbered lists that a browser would show."""
    for listing in root.iter("ol"):
        start = listing.get("start", "1")
        number = int(start) if start.isdecimal() and len(start) < 6 else 1
        for item in listing.iterchildren("li"):
            if not _ITEM.match(item.text_content().strip()):
                item.text = f"{number}. {_writable(item.text)}"
            number += 1


def _with_rows(root: HtmlElement) -> None:
    """Make each row of a table one text, its cells joined; rows that hold a table are only there for the layout. The
    cells of questions and answers stay apart, each under its label."""
    tables: dict[HtmlElement | None, QuestionTable] = defaultdict(QuestionTable)
    for row in list(root.iter("tr")):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if not cells or row.find(".//table") is not None:
            continue
        parts = tables[next(row.iterancestors("table"), None)].parts([_plain(cell) for cell in cells])
        if parts is not None:
            kept = [cells[index] for _, index in parts]
            for cell in cells:
                if cell not in kept:
                    row.remove(cell)
            for (label, _), cell in zip(parts, kept, strict=True):
                above = row.makeelement("td")
                above.text = label
                cell.addprevious(above)
        if parts is not None or len(cells) < 2:
            continue
        texts = []
        for cell in cells:
            for inner in cell.iter():
                if inner.tag not in _INLINE or inner.tag == "br":
                    inner.text, inner.tail = f" {_writable(inner.text)}", f" {_writable(inner.tail)}"
            texts.append(_plain(cell))
        for cell in list(row):
            row.remove(cell)
        row.text = _writable(" | ".join(text for text in texts if text))


def _plain(cell: HtmlElement) -> str:
    return " ".join(cell.text_content().split())


def _writable(text: str | None) -> str:
    return _UNWRITABLE.sub("", text or "")
