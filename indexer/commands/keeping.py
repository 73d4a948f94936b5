"""The commands `backup` and `upgrade`: a safe copy of an index, and an index made fit for a new version of the
program."""

from __future__ import annotations

from pathlib import Path

import click

from indexer.counted import counted
from indexer.errors import UsageError
from indexer.options import Place, index_option


@click.command()
@click.argument("target", type=click.Path(path_type=Path))
@index_option()
def backup(target: Path, folder: Path) -> int:
    """Copy the index into the folder TARGET, while others read and write it. TARGET is an index itself, on this machine
    or wherever it is moved to; an earlier backup there is replaced once the new one is whole and checked."""
    from indexer.engines.whoosh.copies import backup as copy
    from indexer.harvest import completeness_file
    from indexer.harvest.state.database import save

    _folder_of(folder)
    size = copy(folder, target)
    click.echo(f"{target}: {size:,} bytes, checked; serve it with --index {target}")
    harvest, beside = (completeness_file(index).parent for index in (folder, target))
    if save(harvest, beside):
        click.echo(f"{beside}: how far the harvest came; the files themselves ({harvest}) are not in it")
    return 0


def _folder_of(place: Place) -> None:
    """Refuse an index that is not in a folder."""
    if isinstance(place, str):
        raise UsageError(f"{place}: an index on a cluster is kept, and made new, with 'inbreng copy'; name a folder")


@click.command()
@index_option()
def upgrade(folder: Path) -> int:
    """Make an index of an older version new, from what it stores: no source file is needed. Servers that were started
    before go on with the index as it was, until they are restarted."""
    from indexer import vocabulary
    from indexer.engines.whoosh.copies import upgrade as renew

    _folder_of(folder)
    done = renew(folder, vocabulary.load())
    if done.version is None:
        click.echo(f"{folder}: it is of this version already; nothing to do")
    else:
        click.echo(
            f"{folder}: {counted(done.documents, 'document')} brought over from version {done.version} of the index; "
            "restart what serves it"
        )
    return 0
