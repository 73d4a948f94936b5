"""`inbreng members`: the register of members, brought up to date from the Tweede Kamer."""

from __future__ import annotations

from functools import partial
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from indexer import vocabulary
from indexer.boundary import own_files
from indexer.errors import UsageError
from indexer.harvest.clock import SystemClock
from indexer.harvest.sources import odata_api, seats
from indexer.harvest.sources.connection import Connection, api, bases, connected
from indexer.options import contact_option, names_option
from indexer.vocabulary import members as register_of_members

_SHORT = 0.9


@click.group()
def members() -> None:
    """The register of members: who sat in which group, and when."""


@members.command()
@click.option(
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default="members.tsv",
    envvar=vocabulary.VARIABLES["members"],
    show_default=True,
    help="File to write; name it in INBRENG_MEMBERS to use it.",
)
@click.option("--rate", type=click.FloatRange(0), metavar="S", help="Seconds between requests.")
@contact_option
@click.option("--base-url", "urls", multiple=True, metavar="URL", help="Another address of the API.")
@names_option
def update(output: Path, rate: float | None, contact: str, urls: tuple[str, ...], names_file: Path | None) -> int:
    """Fetch who sits and sat in the groups of the Tweede Kamer. Members of other sources stay as they are."""
    connection = Connection(
        rate, contact, bases(urls), names=odata_api.names(names_file), tell=partial(click.echo, err=True)
    )
    _, client = connected(connection, SystemClock())["tk"]
    parties = vocabulary.load().parties
    bundled = files("indexer.vocabulary") / "members.tsv"
    old = output.read_text(encoding="utf-8") if output.is_file() else bundled.read_text(encoding="utf-8")
    found = seats.stays(seats.fetched(api(client, connection)), parties)
    before = old.count(f"\t{seats.SOURCE}\n")
    if len(found) < _SHORT * before:
        raise UsageError(
            f"{output}: {len(found):,} stays where there were {before:,}; the source may be wrong: try later"
        )
    made = seats.table(old, found)
    with TemporaryDirectory() as aside:
        tried = Path(aside) / output.name
        tried.write_text(made, encoding="utf-8")
        register_of_members.load(parties, tried)  # tells what is wrong with it
    with own_files.usable(output), own_files.opened(output.parent) as folder:
        own_files.write(folder, output.name, [made.encode()])
    click.echo(f"{output}: {len(found):,} stays of members of the Tweede Kamer; use it with INBRENG_MEMBERS={output}")
    return 0
