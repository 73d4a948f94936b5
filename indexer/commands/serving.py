"""The command `serve`: the pages of one index."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from indexer import open_index
from indexer.errors import IndexLocked, IndexMissing, UsageError
from indexer.options import Place, index_option

if TYPE_CHECKING:
    from indexer.engines import Engine
    from webui.serving.settings import Following

_NOTHING_COMMITTED = "0"
"""What the generation of an index in a folder is called before its first commit."""


@click.command()
@index_option()
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True)
@click.option("--proxies", type=click.IntRange(0, 10), default=0, show_default=True, help="Trusted proxies in front.")
@click.option(
    "--per-minute", type=click.IntRange(0), default=600, show_default=True, help="Pages a minute for one address."
)
@click.option(
    "--limits",
    default="memory://",
    envvar="INBRENG_LIMITS",
    metavar="URL",
    help="Where several servers count the pages of an address together: redis://host:6379.",
)
@click.option("--log", type=click.Choice(["plain", "json"]), default="plain", show_default=True)
@click.option("--open-metrics", is_flag=True, help="Let everybody read /metrics, not this machine alone.")
@click.option("--site", "sites", multiple=True, metavar="NAME", help="Answer to this host name only.")
@click.option("--prefix", metavar="PATH", default="", help="The path under which the pages are: /inbreng.")
@click.option("--security", multiple=True, metavar="CONTACT", help="For security.txt: mailto:… or https://….")
@click.option(
    "--follow",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Let people follow a search by mail; the file is that of 'inbreng alerts'.",
)
@click.option(
    "--statements",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="FOLDER",
    help="Your statements on privacy and accessibility: privacy.txt and accessibility.txt.",
)
def serve(
    folder: Place,
    host: str,
    port: int,
    proxies: int,
    per_minute: int,
    limits: str,
    log: str,
    open_metrics: bool,
    sites: tuple[str, ...],
    prefix: str,
    security: tuple[str, ...],
    follow: Path | None,
    statements: Path | None,
) -> int:
    """Serve the search page. With no index, one is built from the bundled seeds."""
    from indexer.harvest import completeness_file
    from webui.server import run
    from webui.serving.settings import Settings

    if prefix and not re.fullmatch(r"(?:/[\w.~-]+)+", prefix, re.ASCII):
        raise UsageError(f"{prefix}: no path to serve under; write it as /inbreng, without a / at its end")
    for contact in security:
        if not re.fullmatch(r"(?:mailto:|https://|tel:)\S+", contact):
            raise UsageError(f"{contact}: no address for security.txt; write mailto:security@example.nl or https://…")
    engine = open_index(folder)
    if not _is_begun(engine):
        _begin(engine, folder)
    following = _following(follow, folder, engine) if follow else None
    completeness = completeness_file(folder)
    settings = Settings(
        proxies,
        per_minute,
        open_metrics,
        log == "json",
        sites,
        completeness,
        prefix=prefix,
        limits=limits,
        security=security,
        following=following,
        statements=statements,
    )
    run(engine, host, port, lambda url: click.echo(f"Inbreng is at {url} (stop with Ctrl+C)"), settings)
    return 0


def _begin(engine: Engine, folder: Place) -> None:
    """Bring the bundled seeds into an index, unless another process does."""
    from indexer import pipeline, readers
    from indexer.commands import printing

    with suppress(IndexLocked):
        report = pipeline.index_files(readers.documents_in([pipeline.bundled_seeds()]), engine)
        click.echo(f"No index in {folder}: built one from the bundled seeds ({printing.summary(report)})")


def _is_begun(engine: Engine) -> bool:
    """Whether something was committed to the index: what made it may have been ended before that."""
    try:
        return engine.generation() != _NOTHING_COMMITTED
    except IndexMissing:
        return False


def _following(file: Path, folder: Place, engine: Engine) -> Following:
    from indexer.alerts import Subscriptions, load, subscriptions_of
    from webui.serving.settings import Following

    notice = load(file, engine.vocabularies)
    if notice.mail is None:
        raise UsageError(f"{file}: there is no [mail] with a host and from; without it nobody can be written to")
    return Following(notice.mail, notice.site, Subscriptions(subscriptions_of(folder)), notice.name)
