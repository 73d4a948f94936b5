"""Elements of HTML → blocks, whatever their nesting: text is gathered until an element opens or closes a block."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from lxml import etree
from lxml.html import HtmlElement

from indexer.analysis.sentences import ends_sentence
from indexer.extraction.formulas.question_labels import read_label
from indexer.patterns import regex
from indexer.readers.conventions.footnotes import is_mark
from indexer.readers.conventions.heading_looks import CELLS, looks_like_a_heading
from indexer.readers.conventions.question_tables import QuestionTable
from indexer.readers.conventions.speaker_lines import opening
from indexer.readers.conventions.turns import Marked
from indexer.readers.html import linked_notes
from indexer.records import SourceBlock

_LEFT_OUT = (
    "script", "style", "noscript", "template", "head", "nav", "footer", "button", "input", "select", "textarea", "svg",
    "math", "iframe", "object", "del",
)  # fmt: skip
_INLINE = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "em", "font", "i", "img",
    "ins", "kbd", "label", "mark", "nobr", "q", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time",
    "tt", "u", "var", "wbr",
))  # fmt: skip
_BOLD, _ITALIC = frozenset(("b", "strong")), frozenset(("i", "em", "u"))
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LONGEST_HEADING, _LONGEST_SLANTED = 200, 100
_NOTE_CLASSES = frozenset(("noot", "nootnum", "noot-nr", "nootnummer", "nootnr", "nootref", "voetnoot", "voetnootref"))
_NOTES = frozenset(("noot", "voetnoot", "footnote"))
"""Classes of the block that holds a footnote; marks of footnotes, which stand in a line, may have them too."""
_SIGN = "\x02"
"""The character that stands on both sides of the mark of a note while text is gathered."""
_MARK = regex(rf"(?<=.)(?: ?\[\d{{1,3}} ?\]| ?{_SIGN}[^{_SIGN}]*{_SIGN})")
_OPENING_MARK = regex(rf"{_SIGN}([^{_SIGN}]*){_SIGN} ?")
_NUMBER = regex(r"\d+|\*+")
_NUMBER_ALONE = regex(r"\d{1,3}")
"""What numbers the question on the lines below it."""
_ITEM = regex(r"(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)°]|[•▪◦*–-])")
_CLOSE = regex(r"^X ?Noot\s*")
"""The button that closes a note, and what it is."""
_BREAK = "\x1f"
_BLANK = f" \t\r\n\xa0{_BREAK}"
_UNWRITABLE = regex(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that lxml does not let an element hold; a page may have them as `&#31;`."""


class _Piece(NamedTuple):
    """A stretch of text, and how it is printed."""

    text: str
    bold: bool
    italic: bool


class _Line(NamedTuple):
    """A line, or the lines of a paragraph: whether bold type stands in it, whether all of it is bold or italic, and the
    marks of notes in it."""

    text: str
    named: bool
    set_apart: bool
    marks: list[str]


def blocks(root: HtmlElement) -> Iterator[Marked]:
    """The paragraphs and headings under an element, with whether bold type stands in them; each footnote follows the
    block that refers to it, and the others come last. The tree is changed."""
    notes, marks = _without_notes(root)
    _with_numbers(root)
    _with_rows(root)
    gathered: list[_Piece] = []
    referred: list[str] = []
    level = bold = italic = 0
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
            gathered.append(_Piece(f"{_SIGN}{mark}{_SIGN}", bold > 0, italic > 0))
        bold += (element.tag in _BOLD) * (1 if starts else -1)
        italic += (element.tag in _ITALIC) * (1 if starts else -1)
        text = _writable(element.text if starts else element.tail if element is not root else "")
        if broken := _BREAK + text if element.tag == "br" and not starts else text:
            gathered.append(_Piece(broken, bold > 0, italic > 0))
    yield from _marked(gathered, level)
    yield from map(_note, (*referred, *notes.values()))


def _note(text: str) -> Marked:
    return Marked(SourceBlock(text, note=True), named=False, apart=True)


def _marked(gathered: list[_Piece], level: int) -> Iterator[Marked]:
    if not any(piece.text.strip(_BLANK) for piece in gathered):
        return
    all_bold = all(piece.bold or not piece.text.strip(_BLANK) for piece in gathered)
    for line in _parts(_lines(gathered)):
        by_look = all_bold and line.named and len(line.text) <= _LONGEST_HEADING
        titled = line.set_apart and len(line.text) <= _LONGEST_SLANTED and line.text[0].isalnum()
        is_heading = bool(level) or (by_look and CELLS not in line.text and not line.text.endswith((".", ":", ";")))
        is_heading = is_heading or (titled and looks_like_a_heading(line.text))
        kind: Literal["heading", "paragraph"] = "heading" if is_heading else "paragraph"
        block = SourceBlock(line.text, kind, level, set_apart=line.set_apart, marks=tuple(line.marks))
        yield Marked(block, named=line.named)


def _lines(gathered: Iterable[_Piece]) -> Iterator[_Line]:
    """The lines of a text."""
    line: list[_Piece] = []
    for piece in [*gathered, _Piece(_BREAK, False, False)]:
        for index, text in enumerate(piece.text.split(_BREAK)):
            if index:
                whole = " ".join("".join(part.text for part in line).replace("\u00ad", "").split())
                opening = _OPENING_MARK.match(whole)
                whole = f"{opening[1]} {whole[opening.end() :]}" if opening else whole
                marks = _NUMBER.findall("".join([*(opening.groups() if opening else ()), *_MARK.findall(whole)]))
                said = [part for part in line if any(map(str.isalnum, part.text)) and not part.text.startswith(_SIGN)]
                bold = any(part.bold for part in line if part.text.strip())
                apart = bool(said) and (all(part.bold for part in said) or all(part.italic for part in said))
                yield _Line(_MARK.sub("", whole), bold, apart, marks)
                line = []
            if text:
                line.append(_Piece(text, piece.bold, piece.italic))


def _parts(lines: Iterable[_Line]) -> Iterator[_Line]:
    """The paragraphs that lines make: a blank line parts them, and so do the name of who speaks next, a label, and
    another type after a sentence."""
    part: list[_Line] = []
    apart = True
    for line in lines:
        if part and (not line.text or _parted(part, line, apart=apart)):
            yield _joined(part, apart=apart)
            part, apart = [], True
        if line.text:
            part.append(line)
            apart = apart and line.set_apart
    if part:
        yield _joined(part, apart=apart)


def _joined(part: Sequence[_Line], *, apart: bool) -> _Line:
    """The lines of a paragraph as one."""
    text, marks = " ".join(line.text for line in part), [mark for line in part for mark in line.marks]
    return _Line(text, any(line.named for line in part), apart, marks)


def _parted(above: Sequence[_Line], line: _Line, *, apart: bool) -> bool:
    """Whether a line begins another paragraph than the lines above it, which are all set apart or not."""
    ending = " ".join(before.text for before in above[-2:])  # the last may be no more than the mark of a note
    turns = apart != line.set_apart and ends_sentence(ending)
    spoken = line.named and opening(line.text) is not None
    labelled = len(above) == 1 and (_NUMBER_ALONE.fullmatch(ending) or read_label(ending) is not None)
    return turns or spoken or read_label(line.text) is not None or bool(labelled) or _names_member(above)


def _names_member(above: Sequence[_Line]) -> bool:
    """Whether the one line above is the name of a member with a party and a colon, below which the speech stands."""
    found = opening(above[0].text) if len(above) == 1 else None
    return found is not None and bool(found[0].party) and not found[1]


def _numbered(marked: Marked, number: str) -> Marked:
    block = marked.block
    return replace(marked, block=replace(block, text=number + block.text)) if number else marked


def _without_notes(root: HtmlElement) -> tuple[dict[str, str], dict[HtmlElement, str]]:
    """Take out what is no text of the document, and footnotes with their marks: their texts, by their identifiers, and
    what the marks were, by their elements."""
    for element in list(root.iter(*_LEFT_OUT)):
        if element is not root:
            _empty(element)
    notes = linked_notes.taken(root)
    marks: dict[HtmlElement, str] = {}
    for element in list(root.iter("sup", "a", "span")):
        classes = set(element.get("class", "").split())
        is_small = element.tag == "sup" or bool(classes & _NOTE_CLASSES)
        if is_small and is_mark(element.text_content(), _before(element)):
            marks[element] = element.text_content().strip(" \t\r\n\xa0[]()")
            _empty(element)
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
    """Make each row of a table one text, its cells joined; rows that hold a table, or text in one cell alone, are only
    there for the layout. The cells of questions and answers stay apart, each under its label."""
    rows: dict[HtmlElement | None, list[tuple[HtmlElement, list[HtmlElement]]]] = defaultdict(list)
    for row in list(root.iter("tr")):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if cells and row.find(".//table") is None:
            rows[next(row.iterancestors("table"), None)].append((row, cells))
    for table in rows.values():
        _with_cells(table)


def _with_cells(rows: Sequence[tuple[HtmlElement, Sequence[HtmlElement]]]) -> None:
    """Do so with the rows of one table, each with its cells."""
    texts = [[_plain(cell) for cell in cells] for _, cells in rows]
    questions = QuestionTable.of(texts)
    for (row, cells), printed in zip(rows, texts, strict=True):
        parts = questions.parts(printed)
        if parts is not None:
            kept = [cells[index] for _, index in parts]
            for cell in cells:
                if cell not in kept:
                    row.remove(cell)
            for (label, _), cell in zip(parts, kept, strict=True):
                above = row.makeelement("td")
                above.text = label
                cell.addprevious(above)
        if parts is not None or sum(map(bool, printed)) < 2:
            continue
        told = []
        for cell in cells:
            for inner in cell.iter():
                if inner.tag not in _INLINE or inner.tag == "br":
                    inner.text, inner.tail = f" {_writable(inner.text)}", f" {_writable(inner.tail)}"
            told.append(_plain(cell))
        for cell in list(row):
            row.remove(cell)
        row.text = _writable(CELLS.join(filter(None, told)))


def _plain(cell: HtmlElement) -> str:
    return " ".join(cell.text_content().split())


def _writable(text: str | None) -> str:
    return _UNWRITABLE.sub("", text or "")
