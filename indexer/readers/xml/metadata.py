"""KOOP's metadata file of an official publication, where it lies beside the publication."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from indexer.extraction.dates import iso_date
from indexer.extraction.formulas.genres import type_of
from indexer.parliament.chambers import chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import session_year
from indexer.patterns import regex
from indexer.readers.companions import SHARED
from indexer.readers.xml.elements import attribute, parse, within
from indexer.records import DocumentType, Metadata
from indexer.vocabulary.owms import owms_topic

_DATES = ("datumvergadering", "datumbrief", "datumontvangst", "datumindiening", "issued", "available")
_KINDS = ("type", "doctype", "publicationname")
_RUBRIC = "verslag"
_COMMITTEE = regex(r"commissie", re.IGNORECASE)
_MINISTER = regex(r"\b(?:minister|staatssecretaris|minister-president)\b", re.IGNORECASE)

Stated = Mapping[str, Sequence[str]]
"""What a metadata file states: the values by name, in lower case and without DC., DCTERMS., OVERHEID., OVERHEIDop."""


def metadata(path: Path, file: Path | None, content: bytes, document_id: str | None) -> Metadata:
    """What the metadata `file` of a document states; nothing where there is none.

    A file `metadata.xml` counts only for the document whose identifier it has: `document_id`, or the document's name.

    Raises:
        Refused: it is not well-formed XML.
    """
    if not content or file is None:
        return Metadata()
    stated = read(str(file), content)
    if file.name == SHARED and stated.id not in (document_id, path.stem):
        return Metadata()
    return stated


def read(path: str, content: bytes) -> Metadata:
    """What a metadata file states.

    Raises:
        Refused: it is not well-formed XML.
    """
    stated: dict[str, list[str]] = defaultdict(list)
    for entry in within(parse(path, content), "metadata"):
        value = " ".join(attribute(entry, "content").split())
        if value:
            stated[attribute(entry, "name").rpartition(".")[2].lower()].append(value)
    people = [person for name in ("indiener", "ontvanger") for person in stated[name]]
    return Metadata(
        id=_one(stated, "identifier"),
        type=_type(stated),
        title=_title(stated),
        dossiers=_dossiers(stated) or None,
        number=_one(stated, "ondernummer") or _one(stated, "aanhangselnummer"),
        chamber=chamber_named(" ".join(stated["creator"])),
        session_year=session_year(" ".join(stated["vergaderjaar"])),
        date=next((date for name in _DATES for value in stated[name] if (date := iso_date(value))), None),
        committee=next((person for person in people if _COMMITTEE.search(person)), None),
        ministers=tuple(dict.fromkeys(person for person in people if _MINISTER.search(person))) or None,
        topics=_topics(stated) or None,
    )


def _type(stated: Stated) -> DocumentType | None:
    """The type of the document. The rubric `Verslag` takes in papers of several types, written consultations among
    them: there the title tells, or else the document itself."""
    kinds = [value for name in _KINDS for value in stated[name] if type_of(value)]
    if kinds and kinds[0].casefold() == _RUBRIC:
        return type_of((_title(stated) or "").rpartition("; ")[2])
    return type_of(kinds[0]) if kinds else None


def _one(stated: Stated, name: str) -> str | None:
    return next(iter(stated[name]), None)


def _title(stated: Stated) -> str | None:
    """The title of the document; in older files it stands after those of the dossier and the kind."""
    return _one(stated, "title") or "; ".join((*stated["dossiertitel"], *stated["documenttitel"])) or None


def _dossiers(stated: Stated) -> tuple[str, ...]:
    numbers = [number for value in stated["dossiernummer"] for number in value.split(";")]
    return tuple(dict.fromkeys(filter(None, map(dossier_code, numbers))))


def _topics(stated: Stated) -> tuple[str, ...]:
    topics = (owms_topic(value) for value in stated["category"])
    return tuple(dict.fromkeys(topic for topic in topics if topic))
