"""The Tweede Kamer's own XML of its reports, VLOS (DOMAIN.md, section 2.5); of both namespaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.extraction.dates import iso_date
from indexer.parliament.chambers import chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import session_year
from indexer.readers.content import Content
from indexer.readers.xml.elements import (
    Element,
    attribute,
    children,
    first,
    name,
    parse,
    root_of,
    text_at,
    text_of,
    within,
)
from indexer.readers.xml.speakers import turn_of
from indexer.records import Metadata, SourceBlock, Turn
from indexer.vocabulary.owms import owms_topic

_ROOTS = frozenset({"vlosdocument", "vloscoredocument", "vergaderverslag"})
_TURNS = ("woordvoerder", "interrumpant")
_OFFICES = ("minister", "staatssecretaris")
_CHAIR = Turn("De voorzitter", function="chair")


def reads(content: bytes) -> bool:
    """Whether this is a VLOS report."""
    return root_of(content) in _ROOTS


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a report, in order, and what it states of itself.

    Raises:
        Refused: it cannot be read.
    """
    root = parse(path, content)
    blocks = tuple(block for block in _blocks(root, None, "") if block.text)
    return Content(blocks=blocks, metadata=_metadata(root))


def _blocks(element: Element, turn: Turn | None, over: str) -> Iterator[SourceBlock]:
    """The blocks in an element that stands in a turn and under a heading."""
    for child in children(element):
        match name(child):
            case "activiteit" | "activiteithoofd":
                subject = _direct(child, "onderwerp") or _direct(child, "titel")
                if subject != over:
                    yield SourceBlock(subject, "heading", 1 if name(child) == "activiteit" else 2)
                yield from _blocks(child, turn, subject)
            case kind if kind in _TURNS:
                yield from _unnamed(list(_blocks(child, _turn(child), over)), child)
            case "tekst":
                yield from (SourceBlock(text, turn=turn) for text in _paragraphs(child))
            case _:
                yield from _blocks(child, turn, over)


def _paragraphs(text: Element) -> Iterator[str]:
    """The paragraphs of a text; where it has no alineas it is one itself."""
    for paragraph in list(within(text, "alinea")) or [text]:
        yield " ".join(text_of(item) for item in within(paragraph, "alineaitem")) or text_of(paragraph)


def _unnamed(blocks: list[SourceBlock], element: Element) -> list[SourceBlock]:
    """The blocks of a turn without the name that is printed before the first: `Mevrouw Kathmann (GroenLinks-PvdA):`."""
    names = [text_at(element, "spreker", part) for part in ("verslagnaam", "weergavenaam", "achternaam")]
    known = "|".join(re.escape(known) for known in (*names, "voorzitter") if known)
    if blocks:
        text = re.sub(rf"\A[^:.!?]{{0,60}}(?:{known})(?:\s*\([^)]*\))?\s*:\s*", "", blocks[0].text, flags=re.IGNORECASE)
        blocks[0] = replace(blocks[0], text=text)
    return blocks


def _turn(element: Element) -> Turn | None:
    """Whose turn it is. Whoever is in the chair speaks as the chair."""
    if _direct(element, "isvoorzitter").lower() == "true":
        return _CHAIR
    speaker = next(children(element, "spreker"), None)
    if speaker is None:
        return None
    family = _direct(speaker, "verslagnaam") or _direct(speaker, "weergavenaam") or _direct(speaker, "achternaam")
    kind = attribute(speaker, "soort")
    prefix = kind if kind.lower() in _OFFICES else _direct(speaker, "aanhef")
    group = next(children(speaker, "fractie"), None)
    party = text_at(group, "afkorting") or text_at(group, "naam") or text_of(group) if group is not None else ""
    return turn_of(prefix, family, "" if kind.lower() in _OFFICES else party)


def _direct(element: Element, wanted: str) -> str:
    return next((text_of(child) for child in children(element, wanted)), "")


def _metadata(root: Element) -> Metadata:
    sitting = first(root, "vergadering")
    if sitting is None:
        return Metadata(type="proceedings")
    dossiers = [dossier_code(text_of(number)) for number in within(sitting, "dossiernummer")]
    topics = [owms_topic(text_of(category)) for category in within(sitting, "category")]
    return Metadata(
        type="proceedings",
        title=_direct(sitting, "titel") or None,
        dossiers=tuple(dict.fromkeys(filter(None, dossiers))) or None,
        chamber=chamber_named(attribute(sitting, "kamer")),
        session_year=session_year(_direct(sitting, "vergaderjaar")),
        date=iso_date(_direct(sitting, "datum")),
        topics=tuple(dict.fromkeys(topic for topic in topics if topic)) or None,
    )
