"""`inbreng alerts`: tell those who follow a search what is new in it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click

from indexer.alerts.notify import FILE, Alerts, Outcome
from indexer.alerts.saved import load
from indexer.engines import open_engine
from indexer.options import index_option


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@index_option("index")
@click.option("--dry-run", is_flag=True, help="Show what would be sent; send and note nothing.")
def alerts(file: Path, index: Path, dry_run: bool) -> int:
    """Tell who follows a search what is new in it. FILE holds the saved searches.

    The first run only remembers what is there; later runs tell what came since. A message that cannot be sent is sent
    by the next run.
    """
    outcome = told(file, index, dry_run)
    return int(bool(outcome.failed))


def told(file: Path, index: Path, dry_run: bool = False) -> Outcome:
    """Tell, and print what was told.

    Raises:
        UsageError, EngineError
    """
    path = index.with_name(f"{index.name}-{FILE}")
    outcome = Alerts(load(file), open_engine(index), path).run(datetime.now(UTC), dry_run, click.echo)
    for (name, reader), reason in outcome.failed.items():
        click.echo(f"inbreng: {name}: not sent to {reader} ({reason}); the next run sends it", err=True)
    if outcome.first:
        now = "would be remembered" if dry_run else "is remembered"
        click.echo(f"A first run: the index {now}, and what comes after that is told")
    else:
        click.echo(f"{outcome.fresh:,} new paragraphs; {len(outcome.told)} messages {'to send' if dry_run else 'sent'}")
    return outcome
