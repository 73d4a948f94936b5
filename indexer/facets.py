"""The facets: what paragraphs are counted and filtered by.

Each field of `Filters` is a facet, and that is the one place where it is defined: index, query language, command line,
web pages and API take it from there. Its English name stands in the catalogue of the web pages.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING, Any, get_args

from indexer import labels
from indexer.extraction.names.persons import persons
from indexer.parliament import dossiers
from indexer.records import UNKNOWN, Document, DocumentType, Paragraph, Role

if TYPE_CHECKING:  # who only asks which facets there are waits for no vocabulary
    from indexer.vocabulary import Vocabularies

NONE = "none"
"""The value of what should have one and has not: a contribution of which the group is not known, or that of one of
those who speak together; a document without a date."""
Values = tuple[str, ...]


def _any(_: Vocabularies, value: str) -> bool:
    return bool(value)


def _itself(_: Vocabularies, value: str) -> str:
    return value


@dataclass(frozen=True, slots=True)
class Definition:
    """What a facet is.

    `title` is its Dutch name; `typed` are the names by which a query calls it besides its own, the usual one first.
    `values` gives the values of a paragraph; `of_document`: all paragraphs of a document have the same. By some
    vocabularies, `label` is what a value is called in Dutch, and `read` the value that is meant by what was typed.
    `known` says whether a value can be one at all. `about` tells programs of it, in English and in Dutch. `closed` are
    all its values, where they are fixed.
    """

    title: str
    typed: tuple[str, ...]
    values: Callable[[Document, Paragraph], Values]
    about: tuple[str, str]
    label: Callable[[Vocabularies, str], str] = _itself
    read: Callable[[Vocabularies, str], str] = _itself
    known: Callable[[Vocabularies, str], bool] = _any
    closed: Values = ()
    of_document: bool = False


def _facet(title: str, *typed: str, **more: Any) -> Mapping[str, Definition]:
    """What a field of `Filters` is, as its metadata."""
    return {"facet": Definition(title, typed, **more)}


def _group_known(said: Paragraph) -> bool:
    """Whether the groups of all who speak are known; so it is where nobody speaks for one."""
    return said.role != "contribution" or (bool(said.parties) and all(map(is_known, said.parties)))


def _answer(document: Document, said: Paragraph) -> Values:
    """Whether a written question is answered; none for what is no such question."""
    asks = document.type == "written-questions" and said.role == "contribution" and (said.questions or said.answered_by)
    return () if not asks else ("given",) if said.answered_by else ("open",)


def _committees(printed: str) -> Values:
    from indexer.extraction.names.committees import each_committee  # only who reads documents needs its patterns

    return tuple(map(labels.uncapitalised, each_committee(printed)))


@lru_cache(maxsize=10_000)
def _with_main_themes(topics: Values) -> Values:
    """Topics and what they are sub themes of."""
    return tuple(dict.fromkeys(chain.from_iterable((topic, topic.partition("/")[0]) for topic in topics)))


_NO_PARTY = {NONE, "fractie onbekend", "onbekend", "party unknown", "unknown"}
_YEAR = re.compile(r"\d{4}", re.ASCII)
_NO_DATE = {NONE, "zonder datum", "onbekend", "no date", "unknown"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """The selected values of each facet, in the order in which the facets are shown."""

    party: Values = field(default=(), metadata=_facet(
        "Fractie", "fractie", "partij",
        values=lambda _, said: said.parties if _group_known(said) else (*said.parties, NONE),
        label=lambda known, value: "fractie onbekend" if value == NONE else labels.party(known.parties, value),
        read=lambda known, typed: NONE if typed.casefold() in _NO_PARTY else labels.party_meant(known.parties, typed),
        known=lambda known, value: not is_known(value) or known.parties.get(value) is not None,
        about=(
            "Id of a party, as in the register; none: contributions of which the party is not known",
            "Fractie, met haar naam in het register; none: bijdragen waarvan de fractie onbekend is",
        ),
    ))  # fmt: skip
    topic: Values = field(default=(), metadata=_facet(
        "Thema", "thema", "onderwerp",
        values=lambda _, said: _with_main_themes(said.topics),
        label=lambda known, slug: known.topics.label(slug),
        read=lambda known, typed: labels.topic_meant(known.topics, typed),
        known=lambda known, slug: slug in known.topics,
        about=("Slug of a topic; a main theme takes in its sub themes", "Thema; een hoofdthema omvat zijn subthema’s"),
    ))  # fmt: skip
    role: Values = field(default=(), metadata=_facet(
        "Rol", "rol",
        values=lambda _, said: (said.role,),
        label=lambda _, value: labels.ROLES.get(value, value),
        read=lambda _, typed: labels.meant(labels.in_english("role", typed), labels.ROLES),
        about=(
            "Who speaks: a party or member, a minister, or the chair",
            "Wie spreekt: fractie of Kamerlid, bewindspersoon, of de voorzitter",
        ),
        closed=get_args(Role),
    ))  # fmt: skip
    year: Values = field(default=(), metadata=_facet(
        "Jaar", "jaar",
        of_document=True,
        values=lambda document, _: (document.date[:4] if document.date else NONE,),
        label=lambda _, value: "zonder datum" if value == NONE else value,
        read=lambda _, typed: NONE if typed.casefold() in _NO_DATE else labels.year_meant(typed),
        known=lambda _, value: value == NONE or bool(_YEAR.fullmatch(value)),
        about=("Four digits; none: without a date", "Vier cijfers; none: zonder datum"),
    ))  # fmt: skip
    type: Values = field(default=(), metadata=_facet(
        "Soort", "soort",
        of_document=True,
        values=lambda document, _: (document.type,),
        label=lambda known, value: known.parties.kinds.get(value) or labels.TYPES.get(value, value),
        read=lambda known, typed: labels.type_meant(known.parties, typed),
        about=("Kind of document", "Soort document"),
        closed=get_args(DocumentType),
    ))  # fmt: skip
    answer: Values = field(default=(), metadata=_facet(
        "Beantwoording", "beantwoording",
        values=_answer,
        label=lambda _, value: labels.ANSWERS.get(value, value),
        read=lambda _, typed: labels.meant(labels.in_english("answer", typed), labels.ANSWERS),
        about=(
            "Of written questions: open, no answer in the index; given, answered",
            "Van Kamervragen: open, geen antwoord in de index; given, beantwoord",
        ),
        closed=tuple(labels.ANSWERS),
    ))  # fmt: skip
    committee: Values = field(default=(), metadata=_facet(
        "Commissie", "commissie",
        of_document=True,
        values=lambda document, _: _committees(document.committee or ""),
        label=lambda _, value: value[:1].upper() + value[1:],
        read=lambda _, typed: typed if typed[:2].isupper() else labels.uncapitalised(typed),
        about=("Name of a committee", "Naam van een commissie"),
    ))  # fmt: skip
    minister: Values = field(default=(), metadata=_facet(
        "Bewindspersoon", "bewindspersoon",
        of_document=True,
        values=lambda document, _: document.ministers,
        about=("A minister as the document names the office", "Bewindspersoon, zoals het document het ambt noemt"),
    ))  # fmt: skip
    person: Values = field(default=(), metadata=_facet(
        "Persoon", "persoon", "kamerlid",
        values=lambda _, said: persons(said.speaker),
        about=("Name of who speaks", "Naam van wie spreekt"),
    ))  # fmt: skip
    dossier: Values = field(default=(), metadata=_facet(
        "Dossier",
        of_document=True,
        values=lambda document, _: document.dossiers,
        label=lambda _, code: dossiers.printed_dossier(code),
        read=lambda _, typed: labels.dossier_meant(typed),
        known=lambda _, value: bool(dossiers.dossier_code(value)),
        about=("Number of a dossier", "Nummer van een dossier"),
    ))  # fmt: skip
    document: Values = field(default=(), metadata=_facet(
        "Document",
        of_document=True,
        values=lambda document, _: (document.id,),
        label=lambda _, identifier: labels.document(identifier),
        read=lambda _, typed: labels.document_meant(typed),
        about=("Id of a document", "Document, met zijn kenmerk"),
    ))  # fmt: skip


DEFINITIONS: dict[str, Definition] = {facet.name: facet.metadata["facet"] for facet in fields(Filters)}
"""What each facet is, by its name."""
FACETS = tuple(DEFINITIONS)
"""The names of the facets, in the order in which they are shown."""


@lru_cache(maxsize=100_000)
def label(vocabularies: Vocabularies, facet: str, value: str) -> str:
    """The Dutch label of a value of a facet; the value itself where it has none."""
    return DEFINITIONS[facet].label(vocabularies, value)


def is_known(party: str) -> bool:
    """Whether a value of the facet `party` is a group of the register."""
    return party not in ("", NONE) and not party.startswith(UNKNOWN)


def facet_columns(document: Document, paragraphs: Sequence[Paragraph]) -> dict[str, list[Values]]:
    """Of each facet the values that paragraphs of a document have, one after another."""
    columns = {}
    for name, facet in DEFINITIONS.items():
        once = facet.of_document and bool(paragraphs)
        found = [facet.values(document, said) for said in (paragraphs[:1] if once else paragraphs)]
        columns[name] = found * len(paragraphs) if once else found
    return columns
