"""Documents that were attributed before: exports of this program."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from indexer.errors import Refused
from indexer.records import ParsedDocument, SourceDocument

_MAX_CHARACTERS = 1_000_000  # each search that lists a paragraph goes through all of it


def known(ready: ParsedDocument, source: SourceDocument) -> ParsedDocument:
    """A document as it was attributed before.

    Raises:
        Refused: a paragraph is longer than a search can bear.
    """
    bearable(source.path, (paragraph.text for paragraph in ready.paragraphs))
    document = replace(ready.document, source=ready.document.source or source.path, fingerprint=source.fingerprint)
    return replace(ready, document=document)


def bearable(path: str, texts: Iterable[str]) -> None:
    """Refuse a paragraph that is longer than a search can bear."""
    longest = max(map(len, texts), default=0)
    if longest > _MAX_CHARACTERS:
        reason = f"a paragraph of it has {longest:,} characters, over the limit of {_MAX_CHARACTERS:,}"
        raise Refused(path, reason, "put an empty line between its paragraphs")
