"""Documents that were attributed before: exports of this program."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from indexer.errors import Refused
from indexer.readers.long_names import LONGEST, too_long
from indexer.records import Note, ParsedDocument, SourceDocument

_MAX_CHARACTERS = 1_000_000  # each search that lists a paragraph goes through all of it


def known(ready: ParsedDocument, source: SourceDocument) -> ParsedDocument:
    """A document as it was attributed before.

    Raises:
        Refused: a paragraph, a heading or a name is longer than a search can bear.
    """
    bearable(source.path, (with_notes(paragraph.text, paragraph.notes) for paragraph in ready.paragraphs))
    named = ready.document
    names = (named.title, named.committee, *named.ministers, *named.dossiers, *(one.text for one in ready.headings))
    said = ((one.speaker, *one.section, *one.parties, *one.topics) for one in ready.paragraphs)
    if too_long(names) or any(map(too_long, said)):
        reason = f"a title, a heading or a name of it is longer than {LONGEST:,} characters"
        raise Refused(source.path, reason, "shorten it", "too-large")
    document = replace(ready.document, source=ready.document.source or source.path, fingerprint=source.fingerprint)
    return replace(ready, document=document)


def bearable(path: str, lengths: Iterable[int]) -> None:
    """Refuse a paragraph that is longer than a search can bear, going by how many characters there are in each."""
    longest = max(lengths, default=0)
    if longest > _MAX_CHARACTERS:
        reason = f"a paragraph of it has {longest:,} characters, over the limit of {_MAX_CHARACTERS:,}"
        raise Refused(path, reason, "put an empty line between its paragraphs", "too-large")


def with_notes(text: str, notes: Sequence[Note]) -> int:
    """How many characters there are in a paragraph and its footnotes."""
    return len(text) + sum(len(note.text) for note in notes)
