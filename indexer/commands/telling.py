"""What a run says of files that it refuses: a line for each of the first ones, and all of them in a file; and of those
that it read in part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

import click

from indexer.boundary import own_files
from indexer.counted import counted
from indexer.errors import Refused, one_line
from indexer.workers import USUAL

FEW = 20
"""So many files of one kind of reason get a line each, at once; a zip may hold thousands."""


class Refusals:
    """The files refused by a run so far."""

    def __init__(self) -> None:
        self.all: list[Refused] = []
        self._of_kind: Counter[str] = Counter()

    def __call__(self, error: Refused) -> None:
        """Take in a file that is refused; it is told at once unless many of its kind were."""
        self.all.append(error)
        self._of_kind[error.kind] += 1
        if self._of_kind[error.kind] <= FEW:
            click.echo(f"inbreng: {error}", err=True)

    @property
    def untold(self) -> int:
        """How many of them got no line."""
        return sum(max(count - FEW, 0) for count in self._of_kind.values())


def slow(path: str, seconds: float) -> None:
    """Say of a file that it is still being read, and how many seconds of the processor it may take."""
    bounds = f"after {USUAL.slow:g} seconds; it may take {seconds:g} of the processor"
    click.echo(f"inbreng: {one_line(path)}: still being read {bounds}", err=True)


def left_out(folder: Path, holds: str) -> None:
    """Say of a folder that nothing in it is read, for it holds what this program itself wrote."""
    click.echo(f"inbreng: {one_line(str(folder))}: left out, for it holds {holds}", err=True)


def remarks(lines: Sequence[str]) -> None:
    """Say what could not be read of documents that were indexed: of the first ones by name, of the others how many."""
    for line in lines[:FEW]:
        click.echo(f"inbreng: {one_line(line)}", err=True)
    if len(lines) > FEW:
        rest = counted(len(lines) - FEW, "more document")
        click.echo(f"inbreng: {rest} of which a part has no text; inbreng parse FILE says which part", err=True)


@contextmanager
def refusals(listing: Path) -> Iterator[Refusals]:
    """What takes in refused files. In the end, also of a run that is stopped, those that got no line are summed up in
    one, and the file `listing` names all.

    Raises:
        Unwritable: that file cannot be written.
    """
    refused = Refusals()
    try:
        yield refused
    finally:
        if refused.untold:
            now, many = datetime.now().astimezone(), counted(len(refused.all), "file")
            made = f"{own_files.REFUSED_ON}{now:%Y-%m-%d %H:%M}: {many}"
            with own_files.usable(listing), own_files.opened(listing.parent) as folder:
                own_files.write(folder, listing.name, (f"{line}\n".encode() for line in (made, *refused.all)))
            click.echo(f"inbreng: {refused.untold:,} more like these; all are in {listing}", err=True)
