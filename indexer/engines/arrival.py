"""The times at which documents and paragraphs came into an index, for those who follow a search."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime
from operator import attrgetter
from typing import Any

from indexer.records import Paragraph, ParsedDocument


def moment(newest: str) -> str:
    """The time (ISO, UTC, whole seconds) of what comes in now: never before the `newest` of an index, also where the
    clock was put back."""
    return max(datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"), newest)


def arrived(parsed: ParsedDocument, earlier: ParsedDocument | None, now: str) -> ParsedDocument:
    """A document with the times at which it and its paragraphs came in. Of what an index has of it already, `earlier`,
    a paragraph of the same text keeps its time; and so does what another index had, where the document says so."""
    known = {said.text: said.added for said in earlier.paragraphs} if earlier else {}
    first = earlier.document.first_indexed if earlier else ""
    return replace(
        parsed,
        document=replace(
            parsed.document, first_indexed=first or parsed.document.first_indexed or now, last_indexed=now
        ),
        paragraphs=tuple(_added(said, known.get(said.text) or said.added or now) for said in parsed.paragraphs),
    )


def _added(said: Paragraph, moment: str) -> Paragraph:
    return said if said.added == moment else _made(*_all_else(said), moment)  # `replace` takes twice as long


_made: Callable[..., Paragraph] = Paragraph
*_OTHERS, _ = (field.name for field in fields(Paragraph))
_all_else: Callable[[Paragraph], tuple[Any, ...]] = attrgetter(*_OTHERS)
"""What a paragraph holds before `added`, its last field."""
