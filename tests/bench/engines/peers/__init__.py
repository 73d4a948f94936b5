"""The engines that are compared, a module each. A module here has `open_peer(folder)`, which gives a Peer."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from tests.bench.engines.records import Answer, Paragraph, Query

ROOT = Path(__file__).parents[4]
"""Where any interpreter finds these modules."""


class Peer(Protocol):
    """An engine with its index in a folder of its own."""

    version: str

    def build(self, paragraphs: Iterable[Paragraph]) -> None:
        """Make the index of all paragraphs, committed and ready to be searched."""

    def open(self) -> None:
        """Open the index that was built, for searching."""

    def search(self, query: Query) -> Answer:
        """Answer a query."""

    def replace(self, document: Sequence[Paragraph]) -> None:
        """Put a document in the place of that of the same name, if any; committed, and seen by the next search."""


@dataclass(frozen=True, slots=True)
class Setup:
    """How a peer is run: its module, its name for readers, the module that it `needs` and that may not be there, its
    interpreter, and the most paragraphs that it is given (what it takes is then scaled up, and the report says so)."""

    module: str
    label: str
    needs: str = "whoosh"
    python: str = sys.executable
    most: int | None = None

    def installed(self) -> bool:
        """Whether what it needs can be imported."""
        command = [self.python, "-c", f"import {self.needs}"]
        return not subprocess.run(command, stderr=subprocess.DEVNULL, check=False).returncode


INBRENG = Setup("inbreng", "Inbreng")
SETUPS = (
    Setup("columnar", "Whoosh, columnar"),
    INBRENG,
    Setup("stock", "Whoosh", most=100_000),
    Setup("sqlite", "SQLite FTS5", needs="sqlite3"),
    Setup("xapian", "Xapian", needs="xapian", python="/usr/bin/python3"),  # Debian's package is for its interpreter
    Setup("tantivy", "tantivy", needs="tantivy"),
)
"""The first is compared to each of the others."""
