"""The command `sites`: several sites from one process."""

from __future__ import annotations

from pathlib import Path

import click

from indexer.counted import counted


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--host", default="127.0.0.1", show_default=True)
@click.option("--port", type=click.IntRange(0, 65_535), default=8000, show_default=True)
@click.option("--proxies", type=click.IntRange(0, 10), default=0, show_default=True, help="Trusted proxies in front.")
@click.option(
    "--per-minute", type=click.IntRange(0), default=600, show_default=True, help="Pages a minute for one address."
)
@click.option("--log", type=click.Choice(["plain", "json"]), default="plain", show_default=True)
def sites(file: Path, host: str, port: int, proxies: int, per_minute: int, log: str) -> int:
    """Serve the sites of a FILE, each with its own index, name, texts, colours, parties and topics."""
    from webui.server import run_all
    from webui.serving.settings import Settings
    from webui.sites import application, load

    listed = load(file)
    settings = Settings(proxies, per_minute, json_logs=log == "json")
    app, engines = application(listed, settings)
    for site, engine in zip(listed, engines, strict=True):
        stats = engine.stats()  # an index that is not there is said now
        address = ", ".join(site.hosts or ("every host",)) + site.prefix
        click.echo(f"{site.look.name}: {counted(stats.documents, 'document')}, for {address}")
    run_all(app, engines, host, port, lambda url: click.echo(f"Serving at {url} (stop with Ctrl+C)"), settings)
    return 0
