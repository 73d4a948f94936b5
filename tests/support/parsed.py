"""Real documents, each parsed once for all tests that look at it."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path

from indexer import pipeline
from indexer.engines import Engine
from indexer.errors import Refused
from indexer.joining import join
from indexer.records import ParsedDocument
from indexer.vocabulary import Vocabularies

_parse_file = pipeline.parse_file


@cache
def parsed(path: Path) -> ParsedDocument:
    """A file cut into attributed paragraphs, with the vocabularies that come with the program."""
    return _parse_file(path, vocabularies())


def write(engine: Engine, paths: Iterable[Path]) -> None:
    """Write the documents of files as `pipeline.index_files` does: the first of each id, and questions joined to their
    answers."""
    documents: dict[str, ParsedDocument] = {}
    for path in paths:
        with suppress(Refused):
            documents.setdefault(parsed(path).document.id, parsed(path))
    engine.write(documents.values())
    join(engine, list(documents))


@cache
def vocabularies() -> Vocabularies:
    """The vocabularies that come with the program."""
    return Vocabularies()
