"""Paragraphs, headings, lists, tables and notes, which the dialects of the parliament's XML have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from indexer.extraction.formulas.question_labels import label_numbers, read_label
from indexer.patterns import regex
from indexer.readers.conventions.heading_looks import CELLS
from indexer.readers.conventions.question_tables import QuestionTable
from indexer.readers.xml.elements import Element, attribute, children, name, own_text, text_of, within
from indexer.readers.xml.levels import Levels
from indexer.records import SourceBlock, Turn

_NUMBERS = ("li.nr", "lidnr", "nr", "nummer")
_UNSAID = frozenset({"metadata", "noot", *_NUMBERS})
_INNER = frozenset({"al", "al-groep", "lijst", "table", "tekst", "noot", "li.nr", "lidnr"})
_UNMARKED = frozenset({"noot.nr"})
_LISTED = frozenset({"li", "lid"})
_NUMBERED = regex(r"\d.*")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a paragraph stands: in whose turn, under which label, in a motion, under how many headings."""

    turn: Turn | None = None
    label: str = ""
    motion: bool = False
    depth: int = 0


class Walk:
    """The blocks of one publication. An element with text of its own is a paragraph, any other is walked through.

    A dialect overrides `block` for the elements that only it has, `enter` for what changes the place of all that
    stands in an element, and names elements that are no paragraphs in `unsaid`.
    """

    unsaid: frozenset[str] = frozenset()
    openers: tuple[str, ...] = ("kop",)
    """The headings that the rest of the element around them stands under."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._levels = Levels(_look(heading) for heading in within(root, "tussenkop", "tuskop"))

    def blocks(self) -> list[SourceBlock]:
        """All blocks, in order, without those that hold no text."""
        return [block for block in self.inside(self.root, Place()) if block.text]

    def enter(self, element: Element, place: Place) -> Place:
        """The place of what stands in an element."""
        return place

    def inside(self, element: Element, place: Place) -> Iterator[SourceBlock]:
        """The blocks of the elements in an element."""
        place = self.enter(element, place)
        opened = element is not self.root and any(True for _ in children(element, *self.openers))
        under = replace(place, depth=place.depth + opened)
        for child in children(element):
            yield from self.block(child, place if name(child) in self.openers else under)

    def block(self, element: Element, place: Place) -> Iterator[SourceBlock]:
        """The blocks of an element."""
        match name(element):
            case kind if kind in _UNSAID or kind in self.unsaid:
                pass
            case "kop" | "tussenkop" | "tuskop" | "titel":
                yield from self.heading(element, place)
            case "vraag" | "antwoord":
                yield from self.inside(element, replace(place, label=_label(element)))
            case "motie":
                yield from self.inside(element, replace(place, motion=True))
            case kind if kind in _LISTED:
                yield from self._numbered(element, place)
            case "table":
                yield from self._table(element, place)
            case kind if kind == "al" or own_text(element):
                yield from self.paragraph(element, place)
            case _:
                yield from self.inside(element, place)

    def heading(self, element: Element, place: Place, level: int = 0) -> Iterator[SourceBlock]:
        """A heading and its notes. The bare word Motie over a motion says no more than `motion` does."""
        text = text_of(element)
        if not (place.motion and text.lower() == "motie"):
            yield SourceBlock(text, "heading", level or self._levels.of(text, _look(element), place.depth))
            yield from self._notes(element, place)

    def paragraph(self, element: Element, place: Place) -> Iterator[SourceBlock]:
        """A paragraph, its notes, and the lists and tables in it. What only repeats the label is left out."""
        text = text_of(element, _INNER | {"nr", "nummer"} if place.label else _INNER)
        if text.rstrip(" .:") != place.label:
            yield replace(_said(text, place), set_apart=_is_set_apart(element))
        yield from self._notes(element, place)
        for inner in children(element, *_INNER):
            yield from self.block(inner, place)

    def note(self, text: str, place: Place) -> SourceBlock:
        """A paragraph of a footnote. It is nobody's speech."""
        return SourceBlock(text, label=place.label, note=True)

    def _numbered(self, element: Element, place: Place) -> Iterator[SourceBlock]:
        """The paragraphs of an item of a list, its number before the first."""
        number = next((text_of(child) for child in children(element, *_NUMBERS)), "") or attribute(element, "nr")
        walk = self.paragraph if own_text(element) else self.inside
        blocks = [block for block in walk(element, place) if block.text]
        if number and blocks and blocks[0].text.partition(" ")[0].rstrip(".)°") != number.rstrip(".)°"):
            blocks[0] = replace(blocks[0], text=f"{number} {blocks[0].text}")
        yield from blocks

    def _table(self, table: Element, place: Place) -> Iterator[SourceBlock]:
        """Its title and every row as a paragraph, the cells of a row parted by bars."""
        for title in children(table, "title", "titel"):
            yield _said(text_of(title), place)
        questions = QuestionTable()
        for row in within(table, "row", "tr"):
            cells = [text_of(cell) for cell in children(row, "entry", "td", "th")]
            parts = questions.parts(cells)
            for label, index in parts or ():
                yield from (_said(label, place), _said(cells[index], place))
            if any(cells) and parts is None:
                yield _said(CELLS.join(cells), place)
            yield from self._notes(row, place, frozenset())

    def _notes(self, element: Element, place: Place, walked: frozenset[str] = _INNER) -> Iterator[SourceBlock]:
        """The footnotes in an element, each paragraph of them; not those in elements that are walked themselves."""
        for child in children(element):
            if name(child) == "noot":
                paragraphs = list(within(child, "noot.al", "al")) or [child]
                yield from (self.note(text_of(paragraph, _UNMARKED), place) for paragraph in paragraphs)
            elif name(child) not in walked:
                yield from self._notes(child, place, walked)


def _look(heading: Element) -> str:
    """How a heading is printed."""
    return (attribute(heading, "kopopmaak") or attribute(heading, "letat")).lower()


def _is_set_apart(paragraph: Element) -> bool:
    """Whether all that a paragraph says is printed with stress, in bold or italic type."""
    said = [child for child in children(paragraph) if name(child) not in _INNER and text_of(child)]
    return bool(said) and not own_text(paragraph) and all(name(child) == "nadruk" for child in said)


def _said(text: str, place: Place) -> SourceBlock:
    return SourceBlock(text, turn=place.turn, label=place.label, motion=place.motion)


def _label(element: Element) -> str:
    """The label of a question or answer: what is printed as its number, in its nr or as its first paragraph, with the
    kind that the element has. Without a number it is the kind alone, unless numbers stand between its paragraphs."""
    kind: Literal["answer", "question"] = "answer" if name(element) == "antwoord" else "question"
    said = name(element).capitalize()
    numbers = (text_of(number) for number in within(element, "nr", "nummer") if not _is_in_list(number))
    if printed := next(numbers, "").rstrip(" .:"):
        told, number = read_label(printed), _NUMBERED.search(printed)
        if printed[0].isdigit() or (told and told.kind != kind):
            return f"{said} {number[0]}" if number else said
        return f"{said} {number[0]}" if number and not told else printed
    lines = [text_of(line).rstrip(" .:") for line in within(element, "al")]
    if lines and read_label(lines[0]):
        return lines[0]
    return "" if any(map(label_numbers, lines)) else said


def _is_in_list(number: Element) -> bool:
    parent = number.getparent()
    return parent is not None and name(parent) in _LISTED
