"""The Dutch labels of facet values, and the value meant by a typed label."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

from indexer.parliament import dossiers, identifiers
from indexer.records import UNKNOWN

if TYPE_CHECKING:
    from indexer.vocabulary.parties import PartyRegister
    from indexer.vocabulary.topics import TopicVocabulary

ROLES = {"contribution": "Inbreng", "response": "Antwoord", "procedural": "Procedureel"}
ANSWERS = {"open": "Geen antwoord gevonden", "given": "Beantwoord"}
TYPES = {
    "written-consultation": "Schriftelijk overleg",
    "written-questions": "Kamervragen",
    "proceedings": "Handelingen",
    "motion": "Motie",
    "report": "Verslag",
    "letter": "Brief",
    "other": "Ander stuk",
}
_UNKNOWN = "Onbekende fractie: "


def party(register: PartyRegister, value: str) -> str:
    """The name of a group, also of one that the register does not know."""
    printed = value.removeprefix(UNKNOWN)
    return _UNKNOWN + printed if printed != value else register.label(value)


def party_meant(register: PartyRegister, typed: str) -> str:
    """The id of a group by its id, label or name: `GroenLinks`, `GroenLinks-fractie` → `gl`."""
    lowered = typed.casefold().removesuffix("-fractie").removesuffix(" fractie")
    for start in (_UNKNOWN, UNKNOWN):
        if lowered.startswith(start.casefold()):
            return f"{UNKNOWN}{typed[len(start) :].strip()}"
    for party in register:
        if lowered in (party.id, party.label.casefold(), party.name.casefold(), *map(str.casefold, party.aliases)):
            return party.id
    return lowered


def topic_meant(known: TopicVocabulary, typed: str) -> str:
    """The slug of a topic by its slug or label, or by its name in English."""
    lowered = typed.casefold()
    if lowered in known:
        return lowered
    labelled = next((one.slug for one in known if one.label.casefold() == lowered), "")
    english = labelled or in_english("topic", typed)
    return english if english in known else lowered


def in_english(facet: str, typed: str) -> str:
    """The value that is called so in English; what was typed where none is."""
    from indexer.vocabulary import english_names  # who only asks which facets there are waits for no vocabulary

    return english_names.value(facet, typed) or typed


def meant(typed: str, names: Mapping[str, str]) -> str:
    """The one of some values that is meant by its name, or by itself with spaces for hyphens.

    >>> meant("Schriftelijk overleg", TYPES), meant("written questions", TYPES)
    ('written-consultation', 'written-questions')
    """
    lowered = " ".join(typed.casefold().split())
    return next((value for value, name in names.items() if name.casefold() == lowered), lowered.replace(" ", "-"))


def type_meant(register: PartyRegister, typed: str) -> str:
    """The kind of document that is meant by a name of the register or of parliament, or as people call it."""
    from indexer.vocabulary import kinds  # who only asks which facets there are waits for no vocabulary

    found = meant(typed, register.kinds)
    return found if found in TYPES else kinds.kind(typed) or meant(in_english("type", typed), TYPES)


def uncapitalised(text: str) -> str:
    """A text whose first letter is small."""
    return text[:1].lower() + text[1:]


def year_meant(typed: str) -> str:
    """The year that is typed, perhaps by its last two digits: of those of which there has been none in this century it
    is that of the last.

    >>> year_meant("2018"), year_meant("'24"), year_meant("98"), year_meant("x")
    ('2018', '2024', '1998', 'x')
    """
    bare = typed.lstrip("'’‘")
    if bare == "00" or not (len(bare) == 2 and bare.isascii() and bare.isdecimal()):
        return typed
    return f"{20 if int(bare) <= date.today().year % 100 else 19}{bare}"


def dossier_meant(typed: str) -> str:
    """The code of a dossier whose number is typed as it is printed, or as a code."""
    return dossiers.dossier_code(typed.upper()) or typed


def document(identifier: str) -> str:
    """A document as it is cited, or its id where its form is not known."""
    known = identifiers.parse(identifier)
    return (identifiers.cited(known) if known else None) or identifier


def document_meant(typed: str) -> str:
    """The id of a document that is typed as it is cited or printed, or in another case."""
    from indexer.extraction import references  # who only asks which facets there are waits for no patterns

    return next(iter(references.named(typed)), typed)
