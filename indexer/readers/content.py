"""The interface of a reader: what it takes and what it returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Protocol

from indexer.records import Metadata, ParsedDocument, SourceBlock


@dataclass(frozen=True, slots=True)
class Content:
    """What a reader returns: lines of `text`, or `blocks` where the format marks paragraphs, and the metadata that the
    file states. `beside` are lines beside the text, as in a letterhead; `remarks` say what could not be read, one line
    each; `ready` is the document as it was attributed before, where the file is an export."""

    text: str = ""
    blocks: tuple[SourceBlock, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    beside: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    ready: ParsedDocument | None = None


class Reader(Protocol):
    """A module that reads one format."""

    def reads(self, content: bytes) -> bool:
        """Whether the bytes of a file look like this format."""

    def read(self, path: str, content: bytes) -> Content:
        """What the file says. `path` is for messages and for files beside it. Raises Refused."""
