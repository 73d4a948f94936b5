"""XML of official publications from 2010 on: kamerstukken, kamervragen and Handelingen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.patterns import regex
from indexer.readers.content import Content
from indexer.readers.conventions.turns import of_marked_speakers
from indexer.readers.xml import publication
from indexer.readers.xml.elements import Element, children, first, name, own_text, parse, root_of, text_at, text_of
from indexer.readers.xml.speakers import turn_of
from indexer.readers.xml.walk import Place, Walk
from indexer.records import SourceBlock, Turn

_ROOT = "officiele-publicatie"
_NAME = regex(r"['’]?[^\W\d_a-zà-ÿ](?:[^.;:!?,]|\b\w\.|c\.s\.){1,58}(?<![,;:!?])")
_PREFIX = ("voorvoegsels", "functie")


def reads(content: bytes) -> bool:
    """Whether this is an officiele-publicatie."""
    return root_of(content) == _ROOT


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of an official publication, in order, and what it states of itself.

    Raises:
        Refused: it cannot be read.
    """
    root = parse(path, content)
    metadata = publication.metadata(root)
    blocks = _Publication(root).blocks()
    blocks = _signed(blocks) if metadata.type == "motion" else of_marked_speakers(blocks)
    return Content(blocks=tuple(blocks), metadata=metadata)


class _Publication(Walk):
    unsaid = frozenset(
        {"kamerstukkop", "dossier", "stuknr", "datumtekst", "officiele-inhoudsopgave", "kamervraagkop"}
        | {"kamervraagnummer", "vergadering-nummer", "vergaderdatum", "vergadertijd", "spreker"}
    )
    openers = ("kop", "item-titel")

    def enter(self, element: Element, place: Place) -> Place:
        """What names a speaker is that speaker's: a spreekbeurt, and in a motion what the chair says of it."""
        speaker = next(children(element, "spreker"), None)
        return replace(place, turn=_turn(speaker)) if speaker is not None else place

    def block(self, element: Element, place: Place) -> Iterator[SourceBlock]:
        match name(element):
            case "item-titel":
                yield from self.heading(element, place, place.depth + 1)
            case "stuk":
                yield from self._untitled(element, place)
            case "kamervraagopmerking":
                label = next((text_of(title) for title in children(element, "titel")), "Mededeling")
                yield from self._untitled(element, replace(place, label=label))
            case "motie-info":
                yield from self.inside(element, replace(place, motion=False))
            case "ondertekening":
                yield from _signatures(element)
            case _:
                yield from super().block(element, place)

    def _untitled(self, element: Element, place: Place) -> Iterator[SourceBlock]:
        """What stands in an element whose title is metadata or a label."""
        for child in children(element):
            if name(child) != "titel":
                yield from self.block(child, place)


def _turn(speaker: Element) -> Turn:
    named = first(speaker, "naam")
    parts = ("voornaam", "voorvoegsels", "achternaam")
    family = " ".join(text_at(named, part) for part in parts).strip() if named is not None else ""
    prefix = " ".join(text_of(part) for part in children(speaker, *_PREFIX))
    unnamed = frozenset({*_PREFIX, "politiek", *(["naam"] if family else [])})
    return turn_of(prefix, f"{family} {text_of(speaker, unnamed)}", text_at(speaker, "politiek"))


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
    for place in reversed([place for place, block in enumerate(marked) if not block.note]):
        if marked[place].kind == "heading" or not _NAME.fullmatch(marked[place].text):
            break
        marked[place] = replace(marked[place], signature=True)
    return marked
