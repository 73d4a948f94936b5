"""The Tweede Kamer's own XML of its reports, VLOS, of both namespaces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from indexer.errors import Refused
from indexer.extraction.dates import iso_date
from indexer.parliament.chambers import chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import session_year
from indexer.patterns import regex
from indexer.readers.content import Content
from indexer.readers.conventions.turns import of_marked_speakers
from indexer.readers.xml.elements import (
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
from indexer.readers.xml.speakers import turn_of
from indexer.records import Metadata, SourceBlock, Turn
from indexer.vocabulary.owms import owms_topic

_ROOTS = frozenset({"vlosdocument", "vloscoredocument", "vergaderverslag"})
_TURNS = ("woordvoerder", "interrumpant")
_OFFICES = ("minister", "staatssecretaris")
_NAMES = ("verslagnaam", "weergavenaam", "achternaam")
_CHAIRED = regex(r"De voorzitter\s*:", re.IGNORECASE)
_CHAIR = Turn("De voorzitter", function="chair")


def reads(content: bytes) -> bool:
    """Whether this is a VLOS report."""
    return root_of(content) in _ROOTS


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a report, in order, and what it states of itself.

    Raises:
        Refused: it cannot be read, or has no text yet.
    """
    root = parse(path, content)
    blocks = tuple(block for block in _blocks(root, None, "") if block.text)
    if not any(block.kind == "paragraph" for block in blocks):
        reason = f"there is no text in this report yet (its status is {attribute(root, 'status') or 'not stated'})"
        raise Refused(path, reason, "fetch it again when the Kamer has published its text", "no-text")
    return Content(blocks=tuple(of_marked_speakers(blocks)), metadata=_metadata(root))


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
                yield from _paragraphs(child, turn, _movers(element) or turn)
            case _:
                yield from _blocks(child, turn, over)


def _paragraphs(text: Element, turn: Turn | None, movers: Turn | None) -> Iterator[SourceBlock]:
    """The paragraphs of a text; what has no alineas is one itself. A motion is its movers', and what is said of it the
    chair's."""
    if own_text(text):
        yield SourceBlock(text_of(text), turn=turn)
        return
    for part in children(text):
        match attribute(part, "type").lower() if name(part) == "alineagroep" else name(part):
            case "motietekst":
                yield from (replace(said, motion=True) for said in _paragraphs(part, movers, movers))
            case "motieinfo":
                yield from _unnamed(list(_paragraphs(part, _CHAIR, None)), part)
            case "alinea" | "alineaitem":
                yield SourceBlock(_paragraph(part), turn=turn)
            case _:
                yield from _paragraphs(part, turn, movers)


def _paragraph(paragraph: Element) -> str:
    """The text of a paragraph: its items in a row."""
    items = [] if own_text(paragraph) else [text_of(item) for item in within(paragraph, "alineaitem")]
    return " ".join(items) or text_of(paragraph)


def _movers(fragment: Element) -> Turn | None:
    """Who moved the motion in a fragment, together; None where it is not stated."""
    movers = [
        speaker
        for matters in children(fragment, "zaken")
        for matter in children(matters, "zaak")
        for speakers in children(matter, "sprekers")
        for speaker in children(speakers, "spreker")
    ]
    names = list(dict.fromkeys(_family(mover) for mover in movers))
    parties = dict.fromkeys(_party(mover) or _family(mover) for mover in movers)
    together = " en ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))
    return Turn(together, ", ".join(parties), "member") if movers else None


def _unnamed(blocks: list[SourceBlock], element: Element) -> list[SourceBlock]:
    """The blocks of a turn without the name that is printed before the first: `Mevrouw Kathmann (GroenLinks-PvdA):`.
    Where `De voorzitter:` is printed there, they are the chair's, whose name and group the speaker may have."""
    names = [text_at(element, "spreker", part) for part in _NAMES]
    known = "|".join(re.escape(known) for known in (*names, "voorzitter") if known)
    if blocks and _CHAIRED.match(blocks[0].text):
        own = blocks[0].turn
        blocks = [replace(block, turn=_CHAIR) if block.turn is own else block for block in blocks]
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
    kind = attribute(speaker, "soort")
    prefix = kind if kind.lower() in _OFFICES else _direct(speaker, "aanhef")
    return turn_of(prefix, _family(speaker), "" if kind.lower() in _OFFICES else _party(speaker))


def _family(speaker: Element) -> str:
    return next(filter(None, (_direct(speaker, part) for part in _NAMES)), "")


def _party(speaker: Element) -> str:
    group = next(children(speaker, "fractie"), None)
    return text_at(group, "afkorting") or text_at(group, "naam") or text_of(group) if group is not None else ""


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
