"""From parliamentary documents to search results: reading, attribution, topics, index and query.

`parse` and `open_index` are the door for programs; the README shows both. Each imports what it needs when it is called.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from indexer.engines import Engine
    from indexer.records import ParsedDocument

__version__ = "0.2.0"
PROGRAM = "Inbreng"
"""What the program is called, where whoever runs it gives the pages no other name."""


def parse(path: str | Path) -> ParsedDocument:
    """A file of any kind that the program reads, cut into paragraphs, each with who speaks.

    Raises:
        Refused: it cannot be read; the message names the file, the reason and the remedy.
        UsageError: a vocabulary that the environment names cannot be read.
    """
    from indexer import vocabulary
    from indexer.pipeline import parse_file

    return parse_file(Path(path), vocabulary.load())


def open_index(folder: str | Path) -> Engine:
    """The index in a folder: `search`, `hits`, `document` and the other calls of `indexer.engines.Engine`.

    Raises:
        UsageError: `folder` is no folder. What is wrong with the index itself is raised by the first call.
    """
    from indexer import vocabulary
    from indexer.engines import open_engine

    return open_engine(folder, vocabulary.load())
