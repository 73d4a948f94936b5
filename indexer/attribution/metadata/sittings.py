"""Items of one sitting share its date: one that does not print it has it from another."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from indexer.parliament import identifiers
from indexer.records import Document, ParsedDocument

_WAITING = 100
"""So many documents without a date wait for another of their sitting."""


def dated(documents: Iterable[ParsedDocument]) -> Iterator[ParsedDocument]:
    """The same documents, those of the Handelingen that have no date with that of another item of their sitting.

    They are given as soon as that is known, in their order; the others at once. One whose sitting has no date among
    the next 100 that wait keeps none.
    """
    known: dict[tuple[str, ...], str] = {}
    waiting: deque[ParsedDocument] = deque()
    for parsed in documents:
        sitting = _sitting(parsed.document)
        if not sitting or parsed.document.date:
            yield parsed
            if sitting and known.setdefault(sitting, parsed.document.date or "") == parsed.document.date:
                yield from _taken(waiting, sitting, known)
        elif sitting in known:
            yield _with_date(parsed, known[sitting])
        else:
            waiting.append(parsed)
            if len(waiting) > _WAITING:
                yield waiting.popleft()
    yield from waiting


def _sitting(document: Document) -> tuple[str, ...]:
    """The sitting that an item is of, as its identifier tells; empty for another document."""
    identifier = identifiers.parse(document.id)
    if identifier is None or identifier.series != "h" or not (identifier.session_year and identifier.number):
        return ()
    return identifier.chamber or "", identifier.session_year, identifier.number


def _taken(
    waiting: deque[ParsedDocument], sitting: tuple[str, ...], known: dict[tuple[str, ...], str]
) -> Iterator[ParsedDocument]:
    """Those of a sitting that waited for its date."""
    for parsed in [parsed for parsed in waiting if _sitting(parsed.document) == sitting]:
        waiting.remove(parsed)
        yield _with_date(parsed, known[sitting])


def _with_date(parsed: ParsedDocument, date: str) -> ParsedDocument:
    return replace(parsed, document=replace(parsed.document, date=date))
