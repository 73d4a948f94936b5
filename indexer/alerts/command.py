"""`inbreng alerts`: tell those who follow a search what is new in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import click

from indexer import open_index
from indexer.alerts.followers import with_followers
from indexer.alerts.notify import FILE, Alerts, Outcome
from indexer.alerts.saved import load
from indexer.alerts.subscriptions import Subscriptions, subscriptions_of
from indexer.boundary import own_files
from indexer.counted import counted
from indexer.errors import UsageError, one_line
from indexer.options import Place, beside, day, index_option

_WEEK = timedelta(days=7)


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@index_option("index")
@click.option(
    "--since",
    callback=day,
    default="",
    metavar="DATE",
    help="Tell also what is dated since this day, unless told.",
)
@click.option("--dry-run", is_flag=True, help="Show what would be sent; send and note nothing.")
def alerts(file: Path, index: Place, since: str, dry_run: bool) -> int:
    """Tell those who follow a search what is new in it. FILE holds the saved searches.

    The first run only remembers what is there, but for what --since asks for; later runs tell what came since. A dry
    run before the first one shows what the last week would have given. A message that cannot be sent is sent by the
    next run.
    """
    outcome = told(file, index, dry_run, since)
    return int(bool(outcome.failed))


def told(
    file: Path, index: Place, dry_run: bool = False, since: str = "", say: Callable[[str], None] = click.echo
) -> Outcome:
    """Tell, and `say` what was told.

    Raises:
        UsageError, EngineError, Unwritable
    """
    path = beside(index, f"-{FILE}")
    now = datetime.now(UTC)
    engine = open_index(index)
    notice = load(file, engine.vocabularies)
    kept = subscriptions_of(index)
    if kept.is_file():
        notice = with_followers(notice, Subscriptions(kept), engine.vocabularies, _warn)
    elif not notice.searches:
        raise UsageError(f"{file}: there is no search in it; write one under [[search]]")
    if dry_run and not since and not path.is_file():
        since = (now - _WEEK).date().isoformat()
        click.echo(f"There was no run before: this is what documents dated {since} or later would give", err=True)
    with own_files.usable(path):
        outcome = Alerts(notice, engine, path).run(now, dry_run, say, since)
    for (name, reader), reason in outcome.failed.items():
        _warn(f"{name}: not sent to {reader} ({reason}); the next run sends it")
    if outcome.first and not dry_run:
        say("A first run: the index is remembered, and what comes after that is told")
    if since or not outcome.first:
        sent = "to send" if dry_run else "sent"
        dated = f" or dated since {since}" if since else ""
        found = f"{counted(outcome.fresh, 'paragraph')} new{dated}"
        say(f"{found}; {counted(len(outcome.told), 'message')} {sent}")
    return outcome


def _warn(line: str) -> None:
    click.echo(f"inbreng: {one_line(line)}", err=True)
