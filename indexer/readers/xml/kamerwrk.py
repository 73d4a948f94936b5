"""XML of parliamentary publications of 1995 to 2011: kamerstukken (`kamerwrk`), written questions (`vraagdoc`) and
Handelingen (`handeling`)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from indexer.extraction.dates import iso_date
from indexer.extraction.formulas.genres import type_of
from indexer.parliament import identifiers
from indexer.parliament.chambers import chamber_coded, chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import session_year
from indexer.patterns import regex
from indexer.readers.content import Content
from indexer.readers.conventions.turns import of_marked_speakers
from indexer.readers.xml import publication
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
from indexer.readers.xml.walk import Place, Walk
from indexer.records import DocumentType, Metadata, SourceBlock, Turn

_KINDS: dict[str, DocumentType | None] = {
    "kamerwrk": None,
    "vraagdoc": "written-questions",
    "handeling": "proceedings",
}
_CHAIR = Turn("De voorzitter", function="chair")
_DOSSIER = regex(r"(\d[\d ]{1,9}\d)\s*-?\s*([A-Z]*)\b")
_EMPTY_BRACKETS = regex(r"\(\s*\)")
_TITLED = ("stuk", "toelicht")  # their titel is metadata or a label


def reads(content: bytes) -> bool:
    """Whether this is one of the three."""
    return root_of(content) in _KINDS


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of an older publication, in order, and what it states of itself.

    Raises:
        Refused: it cannot be read.
    """
    root = parse(path, content)
    return Content(blocks=tuple(of_marked_speakers(_Older(root).blocks())), metadata=_metadata(root))


class _Older(Walk):
    """Footnotes stand together at the end: each is given with the paragraph that refers to it."""

    unsaid = frozenset(
        {"frontm", "ltrlabel", "witreg", "vraagnummer", "dosnr", "ordernr", "vergjaar", "versie", "wie"}
        | {"datum", "datumtekst", "vergdatum"}
    )

    def __init__(self, root: Element) -> None:
        super().__init__(root)
        numbered = ((attribute(note, key), note) for note in within(root, "voetnoot") for key in ("nr", "id"))
        self._footnotes = {number: note for number, note in numbered if number}
        self._given: set[Element] = set()

    def enter(self, element: Element, place: Place) -> Place:
        """What stands in a spreker is said by the one it names, and what stands in a voorz by the chair."""
        if name(element) == "spreker":
            return replace(place, turn=_turn(element))
        return replace(place, turn=_CHAIR, motion=False) if name(element) == "voorz" else place

    def block(self, element: Element, place: Place) -> Iterator[SourceBlock]:
        parent = element.getparent()
        match name(element):
            case "kop" if parent is self.root:
                pass
            case "titel" if parent is not None and name(parent) in _TITLED:
                pass
            case "itemnaam" | "itemkop" if own_text(element):
                yield from self.heading(element, place, 1)
            case "actie":
                yield from super().block(element, replace(place, turn=None))
            case "spreker" | "voorz" if own_text(element):
                yield from self.paragraph(element, self.enter(element, place))
            case "toelicht":
                yield from super().block(element, replace(place, label="Toelichting"))
            case "voetnoot":
                yield from self._footnote(element, place)
            case "ondtek":
                parts = list(within(element, "al")) or [element]
                yield from (SourceBlock(text_of(part), signature=True) for part in parts)
            case _:
                yield from super().block(element, place)

    def paragraph(self, element: Element, place: Place) -> Iterator[SourceBlock]:
        """A paragraph, and the footnotes that it refers to."""
        yield from super().paragraph(element, place)
        for reference in within(element, "voetref", "nootref"):
            referred = self._footnotes.get(attribute(reference, "refid") or text_of(reference))
            if referred is not None:
                yield from self._footnote(referred, place)

    def _footnote(self, note: Element, place: Place) -> Iterator[SourceBlock]:
        """The paragraphs of a footnote, once."""
        if note not in self._given:
            self._given.add(note)
            paragraphs = list(within(note, "al")) or [note]
            yield from (self.note(text_of(paragraph), place) for paragraph in paragraphs)


def _turn(element: Element) -> Turn | None:
    """Who speaks, as printed in `wie`: the name and what stands before it, and the party; None where it is not said."""
    who = next(children(element, "wie"), None)
    if who is None:
        return None
    speaker = _EMPTY_BRACKETS.sub("", text_of(who, frozenset({"partij"}))).strip(" :")
    return turn_of("", speaker, text_at(who, "partij"))


def _metadata(root: Element) -> Metadata:
    document_id = publication.identifier(root)
    subject = first(root, "onderw")
    piece = first(root, "stuk")
    piece_title = next((text_of(title) for title in children(piece, "titel")), "") if piece is not None else ""
    number = next((text_of(number) for number in children(piece, "nummer")), "") if piece is not None else ""
    titles = [text_at(root, "onderw", "naam"), piece_title, *map(text_of, within(root, "itemnaam"))]
    titles.append(publication.question_title(text_at(root, "omschr")))
    dossier = _DOSSIER.search(text_at(subject, "nummer")) if subject is not None else None
    heads = " ".join(map(text_of, children(root, "kop")))
    return Metadata(
        id=document_id,
        type=_KINDS[name(root)] or type_of(piece_title),
        title="; ".join(dict.fromkeys(title for title in titles if title)) or None,
        dossiers=(dossier_code(dossier[1], dossier[2]),) if dossier else None,
        number=number or text_at(root, "vraagnummer") or None,
        chamber=chamber_coded(attribute(root, "kamer"))
        or chamber_named(heads)
        or identifiers.chamber_of(document_id or ""),
        session_year=session_year(f"{text_at(root, 'vergjaar')} {heads} {document_id or ''}"),
        date=_date(root),
    )


def _date(root: Element) -> str | None:
    """The last date in what questions say of themselves: when they were answered; else the first that is marked as
    one."""
    marked = (iso_date(text_of(date)) for date in within(root, "datumtekst", "datum", "vergdatum"))
    described = " ".join(map(text_of, within(root, "omschr")))
    return iso_date(described) or next(filter(None, marked), None)
