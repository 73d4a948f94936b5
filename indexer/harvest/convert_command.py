"""`inbreng convert`: a bulk file that was downloaded, as files that `inbreng index` reads."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import click

from indexer.counted import counted
from indexer.harvest.bulk import tarred, wetsuite

_FEW = 20
"""So many documents that are left out get a line each."""
_OTHER = ("value that is no paper of parliament", "values that are no papers of parliament")


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def convert(file: Path, folder: Path) -> int:
    """Write what is in a bulk file to a folder that `inbreng index` reads.

    FILE is as it was downloaded: a data set of WetSuite, of which the papers of parliament are taken, or a ParlaMint
    corpus (.tgz), which is unpacked.
    """
    if tarred.is_tar(file):
        click.echo(f"{counted(tarred.unpack(file, folder), 'file')} in {folder}\nNow: inbreng index {folder}")
        return 0
    outcome = wetsuite.convert(file, folder)
    for document_id, reason in islice(outcome.refused.items(), _FEW):
        click.echo(f"inbreng: {document_id}: left out ({reason})", err=True)
    if len(outcome.refused) > _FEW:
        click.echo(f"inbreng: {len(outcome.refused) - _FEW:,} more like these", err=True)
    others = f", {counted(outcome.others, *_OTHER)}" if outcome.others else ""
    click.echo(f"{counted(outcome.written, 'document')} in {folder}, {len(outcome.refused):,} left out{others}")
    if outcome.written:
        click.echo(f"Now: inbreng index {folder}")
    return int(bool(outcome.refused))
