"""Copying an index into another from its stored records: to move it, to back it up, or to rebuild an index of another
version."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice

import click

from indexer.engines import Engine
from indexer.errors import EngineError, IndexMissing, Refused, UsageError
from indexer.options import Place, PlaceType
from indexer.records import ParsedDocument

BATCH = 1000
"""So many documents are committed together."""


@dataclass(frozen=True, slots=True)
class Copied:
    """How many documents were copied, how many were there already, and how many that are not in the source were taken
    out."""

    copied: int
    unchanged: int
    removed: int

    def __str__(self) -> str:
        return f"{self.copied:,} copied, {self.unchanged:,} unchanged, {self.removed:,} removed"


def copy_index(source: Engine, target: Engine, progress: Callable[[int], None] = lambda _: None) -> Copied:
    """Make a target hold the documents of a source, those that it lacks or has otherwise; `progress` is told how many
    are done. What was interrupted goes on where it was.

    Raises:
        EngineError: one of the two cannot be used; what was committed before is in the target.
    """
    documents = source.documents()
    try:
        present = {document.id: document for document in target.documents()}
    except IndexMissing:
        present = {}
    changed = [one.id for one in documents if one != present.get(one.id) or not one.fingerprint]
    progress(len(documents) - len(changed))
    copies = _documents(source, changed)
    copied = 0
    while some := list(islice(copies, BATCH)):
        copied += target.write(some)
        source.release()
        target.release()
        progress(len(some))
    gone = present.keys() - {document.id for document in documents}
    removed = sum(target.delete(document_id) for document_id in sorted(gone))
    with suppress(EngineError):  # of another version only what is stored can be read
        target.refuse([Refused(file.name, file.reason, "") for file in source.stats().refused], [])
    return Copied(copied, len(documents) - len(changed), removed)


@click.command()
@click.argument("source", metavar="FROM", type=PlaceType())
@click.argument("target", metavar="TO", type=PlaceType())
def copy(source: Place, target: Place) -> int:
    """Copy an index into another: folders, or URLs on a cluster.

    TO then holds the documents of FROM and no others. Where both are the same, the index is made anew beside the one
    there is, and takes its place when it is whole.
    """
    from indexer import open_index

    known = open_index(source)
    total = len(known.documents())
    with click.progressbar(length=total, label="Copying", file=sys.stderr, hidden=not sys.stderr.isatty()) as bar:
        if str(source) == str(target):
            with known.anew() as new:
                done = copy_index(known, new, bar.update)
        else:
            done = copy_index(known, open_index(target), bar.update)
    click.echo(f"{target}: {done}")
    return 0


def _documents(source: Engine, ids: list[str]) -> Iterator[ParsedDocument]:
    for document_id in ids:
        parsed = source.document(document_id)
        if parsed is None:
            raise UsageError(f"{document_id}: it was taken out of the source meanwhile; copy again")
        yield parsed
