"""XML of official publications from 2010 on: kamerstukken, kamervragen and Handelingen (DOMAIN.md, 2.1, 2.3, 2.4)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from indexer.readers import publication
from indexer.readers.content import Content
from indexer.readers.levels import Levels
from indexer.readers.speakers import turn_of
from indexer.readers.xml import (
    Element,
    attribute,
    children,
    first,
    name,
    own_text,
    parse,
    root_of,
    text_at,
    text_of,
    within,
)
from indexer.records import SourceBlock, Turn

ROOT = "officiele-publicatie"

_UNSAID = frozenset(
    {"metadata", "kamerstukkop", "kamervraagkop", "kamervraagnummer", "dossier", "stuknr", "datumtekst", "spreker"}
    | {"officiele-inhoudsopgave", "vergadering-nummer", "vergaderdatum", "vergadertijd", "nr", "li.nr", "lidnr", "noot"}
)
"""Elements that are no paragraphs: they hold metadata, numbers, names of speakers, notes."""
_NUMBERS = ("li.nr", "lidnr")
_HEADINGS = ("kop", "item-titel")
_TITLED = ("stuk", "kamervraagopmerking")  # their titel is metadata or a label
_INNER = frozenset({"al", "al-groep", "lijst", "table", "tekst", "noot", "kamervraagonderwerp", *_NUMBERS})
_LABEL = re.compile(r"(?:vragen|vraag|antwoord(?:en)?)\s+\d+(?:\s*(?:,|en|t/m|tot en met|–|-)\s*\d+)*", re.IGNORECASE)
_NAME = re.compile(r"['’]?[^\W\d_a-zà-ÿ](?:[^.;:!?,]|\b\w\.|c\.s\.){1,58}(?<![,;:!?])")


def reads(content: bytes) -> bool:
    """Whether this is an officiele-publicatie."""
    return root_of(content) == ROOT


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of an official publication, in order, and what it states of itself.

    Raises:
        Refused: it cannot be read.
    """
    root = parse(path, content)
    metadata = publication.metadata(root)
    blocks = [block for block in _Walk(root).inside(root, _Place()) if block.text]
    return Content(blocks=tuple(_signed(blocks) if metadata.type == "motion" else blocks), metadata=metadata)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a paragraph stands: in whose turn, under which label, in a motion, under how many headings."""

    turn: Turn | None = None
    label: str = ""
    motion: bool = False
    depth: int = 0


class _Walk:
    """The blocks of one publication. An element with text of its own is a paragraph, any other is walked through."""

    def __init__(self, root: Element) -> None:
        self._levels = Levels(attribute(heading, "kopopmaak") for heading in within(root, "tussenkop"))

    def inside(self, element: Element, place: _Place) -> Iterator[SourceBlock]:
        """The blocks of the elements in an element."""
        speaker = next(children(element, "spreker"), None)
        if speaker is not None:
            place = replace(place, turn=_turn(speaker))
        under = replace(place, depth=place.depth + any(True for _ in children(element, *_HEADINGS)))
        for child in children(element):
            yield from self._block(child, place if name(child) in _HEADINGS else under)

    def _block(self, element: Element, place: _Place) -> Iterator[SourceBlock]:
        match name(element):
            case kind if kind in _UNSAID:
                pass
            case "kop" | "item-titel" | "tussenkop" | "titel":
                yield from self._heading(element, place)
            case "vraag" | "antwoord" | "kamervraagopmerking":
                yield from self.inside(element, replace(place, label=_label(element)))
            case "motie":
                yield from self.inside(element, replace(place, motion=True))
            case "motie-info":
                yield from self.inside(element, replace(place, motion=False))
            case "li" | "lid":
                yield from self._numbered(element, place)
            case "table":
                yield from self._table(element, place)
            case "ondertekening":
                yield from _signatures(element)
            case _ if own_text(element) or name(element) == "al":
                yield from self._paragraph(element, place)
            case _:
                yield from self.inside(element, place)

    def _paragraph(self, element: Element, place: _Place) -> Iterator[SourceBlock]:
        """A paragraph, its notes, and the lists and tables in it."""
        text = text_of(element, _INNER | {"nr"} if place.label else _INNER)
        if text != place.label:
            yield _said(text, place)
        yield from self._notes(element, place)
        for inner in children(element, *_INNER):
            yield from self._block(inner, place)

    def _heading(self, element: Element, place: _Place) -> Iterator[SourceBlock]:
        """A heading and its notes. The bare word Motie over a motion says no more than `motion` does."""
        parent = element.getparent()
        text = text_of(element)
        if (place.motion and text.lower() == "motie") or (
            name(element) == "titel" and parent is not None and name(parent) in _TITLED
        ):
            return
        numbered = name(element) != "item-titel"
        level = self._levels.of(text, attribute(element, "kopopmaak"), place.depth) if numbered else place.depth + 1
        yield SourceBlock(text, "heading", level)
        yield from self._notes(element, place)

    def _numbered(self, element: Element, place: _Place) -> Iterator[SourceBlock]:
        """The paragraphs of an item of a list, its number before the first."""
        number = next((text_of(child) for child in children(element, *_NUMBERS)), "")
        walk = self._paragraph if own_text(element) else self.inside
        blocks = [block for block in walk(element, place) if block.text]
        if number and blocks:
            blocks[0] = replace(blocks[0], text=f"{number} {blocks[0].text}")
        yield from blocks

    def _table(self, table: Element, place: _Place) -> Iterator[SourceBlock]:
        """Its title and every row as a paragraph, the cells of a row parted by bars."""
        for title in children(table, "title", "titel"):
            yield _said(text_of(title), place)
        for row in within(table, "row", "tr"):
            cells = [text_of(cell) for cell in children(row, "entry", "td", "th")]
            if any(cells):
                yield _said(" | ".join(cells), place)
            yield from self._notes(row, place, frozenset())

    def _notes(self, element: Element, place: _Place, without: frozenset[str] = _INNER) -> Iterator[SourceBlock]:
        """The footnotes in an element, each paragraph of them; not those in elements that are walked themselves."""
        for child in children(element):
            if name(child) == "noot":
                paragraphs = list(within(child, "noot.al", "al")) or [child]
                yield from (_said(text_of(paragraph, frozenset({"noot.nr"})), place) for paragraph in paragraphs)
            elif name(child) not in without:
                yield from self._notes(child, place, without)


def _said(text: str, place: _Place) -> SourceBlock:
    return SourceBlock(text, turn=place.turn, label=place.label, motion=place.motion)


def _turn(speaker: Element) -> Turn:
    named = first(speaker, "naam")
    parts = ("voornaam", "voorvoegsels", "achternaam")
    family = " ".join(text_at(named, part) for part in parts) if named is not None else ""
    prefix = " ".join(text_of(part) for part in children(speaker, "voorvoegsels", "functie"))
    return turn_of(
        prefix,
        family.strip() or text_of(speaker, frozenset({"voorvoegsels", "functie", "politiek"})),
        text_at(speaker, "politiek"),
    )


def _label(element: Element) -> str:
    """What is printed as the number of a question or answer: in its nr, or as its first paragraph."""
    if name(element) == "kamervraagopmerking":
        return text_at(element, "titel") or "Mededeling"
    printed = text_at(element, "nr").rstrip(" .:")
    if not printed:
        opening = text_at(element, "al")
        printed = opening if _LABEL.fullmatch(opening) else ""
    return f"{name(element).capitalize()} {printed}" if printed[:1].isdigit() else printed


def _signatures(element: Element) -> Iterator[SourceBlock]:
    """Every name under a document, after the function it is signed in."""
    if own_text(element):
        yield SourceBlock(text_of(element), signature=True)
        return
    parts: list[str] = []
    for part in children(element):
        parts.append(text_of(part))
        if name(part) == "naam":
            yield SourceBlock(" ".join(parts).strip(), signature=True)
            parts.clear()
    yield SourceBlock(" ".join(parts).strip(), signature=True)


def _signed(blocks: Iterable[SourceBlock]) -> list[SourceBlock]:
    """The blocks of a motion, the bare names at its end marked as signatures."""
    marked = list(blocks)
    for place in reversed(range(len(marked))):
        if marked[place].kind == "heading" or not _NAME.fullmatch(marked[place].text):
            break
        marked[place] = replace(marked[place], signature=True)
    return marked
