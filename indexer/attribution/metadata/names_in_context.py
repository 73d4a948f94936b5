"""What the names in a document are looked up in: registers, its chamber, and its day or the days on which it can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePath

from indexer.attribution.metadata.actors import stated_actors
from indexer.extraction.formulas.council_minutes import is_of_council
from indexer.extraction.formulas.council_papers import asks_a_board
from indexer.extraction.names.groups import find_persons
from indexer.extraction.names.party_names import Context
from indexer.parliament import identifiers
from indexer.parliament.identifiers import Identifier
from indexer.parliament.session_years import days_of
from indexer.patterns import regex
from indexer.records import Metadata, SourceDocument, overridden
from indexer.vocabulary import Vocabularies

_REGISTERED = regex(r"(?P<year>20\d\d)[DZ]\d{5}")


def context_of(metadata: Metadata, vocabulary: Vocabularies, source: SourceDocument) -> Context:
    """What the names in a document are looked up in, from what is known of it."""
    named = _identifier(source, metadata)
    chamber = metadata.chamber or (named.chamber if named else None)
    session = metadata.session_year or (named.session_year if named else None)
    period = _period(session, named) if not metadata.date else None
    tells = {"proceedings": is_of_council, "written-questions": asks_a_board}.get(metadata.type or "")
    known = chamber is not None or vocabulary.parties.executive
    elsewhere = not known and tells is not None and tells(_lines(source))
    members = None if elsewhere else vocabulary.members
    context = Context(vocabulary.parties, metadata.date, members, chamber, period=period, title=metadata.title or "")
    return replace(context, actors=stated_actors(metadata.actors, context)) if metadata.actors else context


def with_printed_members(context: Context, texts: Iterable[str]) -> Context:
    """The same, with the members whom these texts print with their group, where the metadata name none: the document
    goes before the register, and is all there is where its day is not known."""
    if context.actors:
        return context
    people = (person for text in texts if "(" in text for person in find_persons(text))
    printed = dict.fromkeys(f"{name} ({party})" for person in people for name, party in person.names if party)
    return replace(context, actors=stated_actors(printed, context)) if printed else context


def is_of_sitting(source: SourceDocument, printed: Metadata) -> bool:
    """Whether a document is an item of the Handelingen by its identifier."""
    named = _identifier(source, overridden(printed, source.metadata))
    return named is not None and named.series == "h"


def _identifier(source: SourceDocument, metadata: Metadata) -> Identifier | None:
    """The official identifier of a document: as it is stated or printed, else as the name of its file."""
    return identifiers.spelled(metadata.id or PurePath(source.path).stem)


def _period(session: str | None, named: Identifier | None) -> tuple[str, str] | None:
    """The days on which a paper without a date can be: those of its session, else of the year of its registration."""
    registered = _REGISTERED.match(named.number or "") if named and named.series == "nds" else None
    if session or registered is None:
        return days_of(session) if session else None
    return f"{registered['year']}-01-01", f"{registered['year']}-12-31"


def _lines(source: SourceDocument) -> list[str]:
    return [block.text for block in source.blocks] or [line.lstrip("# *") for line in source.text.splitlines()]
