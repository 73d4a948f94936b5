"""What an official publication from 2010 on states of itself."""

from __future__ import annotations

import re

from indexer.extraction.dates import iso_date
from indexer.extraction.formulas.genres import type_of
from indexer.parliament import identifiers
from indexer.parliament.chambers import chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import session_year
from indexer.patterns import regex
from indexer.readers.xml.elements import Element, attribute, children, first, text_at, text_of, within
from indexer.records import DocumentType, Metadata

_ID = regex(rf"/({identifiers.OFFICIAL})(?=/)")
_SENT = regex(r"\s*\(ingezonden\b.*", re.DOTALL | re.IGNORECASE)
_KINDS: dict[str, DocumentType] = {"kamervragen": "written-questions", "handelingen": "proceedings"}


def metadata(root: Element) -> Metadata:
    """The metadata that stand in the publication itself."""
    heads = {attribute(line, "inhoud").lower(): text_of(line) for line in within(root, "tekstregel")}
    document_id = identifier(root)
    titles = [text_at(root, "dossier", "titel"), _piece_title(root)]
    titles += [text_of(title) for title in within(root, "item-titel")]
    titles.append(
        question_title(text_at(root, "kamervraagomschrijving", "al") or text_at(root, "kamervraagomschrijving"))
    )
    kind = next((kind for element, kind in _KINDS.items() if first(root, element) is not None), None)
    return Metadata(
        id=document_id,
        type=kind or type_of(_piece_title(root)),
        title="; ".join(dict.fromkeys(title for title in titles if title)) or None,
        dossiers=_dossiers(root) or None,
        number=text_at(root, "ondernummer") or text_at(root, "kamervraagnummer") or None,
        chamber=chamber_named(heads.get("kameraanduiding", "")) or identifiers.chamber_of(document_id or ""),
        session_year=session_year(heads.get("vergaderjaar", "") or (document_id or "")),
        date=_date(root),
    )


def identifier(root: Element) -> str | None:
    """The official identifier, from the address of the metadata that the publication names; None without one."""
    for entry in within(root, "meta"):
        if attribute(entry, "name").lower() == "overheidop.externmetadatarecord":
            found = _ID.findall(attribute(entry, "content"))
            return found[-1] if found else None
    return None


def question_title(opening: str) -> str:
    """The sentence that opens written questions, without when they were sent in."""
    return _SENT.sub("", opening)


def _dossiers(root: Element) -> tuple[str, ...]:
    numbers = (
        dossier_code(text_at(dossier, "dossiernr"), text_at(dossier, "begrotingshoofdstuk"))
        for dossier in within(root, "dossiernummer")
    )
    return tuple(dict.fromkeys(number for number in numbers if number))


def _piece_title(root: Element) -> str:
    """The title of the stuk itself, not of a heading in it."""
    piece = first(root, "stuk")
    return next((text_of(title) for title in children(piece, "titel")), "") if piece is not None else ""


def _date(root: Element) -> str | None:
    """When it was adopted or received, or when the sitting was."""
    stated = first(root, "datumtekst")
    if stated is not None:
        exact = (attribute(date, "isodatum") for date in within(stated, "datum"))
        return next((iso_date(date) for date in exact if date), None) or iso_date(text_of(stated))
    sitting = first(root, "vergaderdatum")
    if sitting is not None:
        return iso_date(attribute(sitting, "isodatum") or text_of(sitting))
    asked = [text_of(line) for line in within(root, "kamervraagomschrijving", "kamervraagonderwerp")]
    return iso_date(" ".join(asked))
