"""The command of the comparison."""

from __future__ import annotations

import tempfile
from pathlib import Path

import click

from indexer.pipeline import bundled_seeds
from tests.bench.engines.comparison import EACH, Comparison
from tests.bench.engines.peers import INBRENG, SETUPS
from tests.bench.engines.report import markdown


@click.command()
@click.option("--paragraphs", default=20_000, show_default=True, help="The size of the corpus.")
@click.option(
    "--peer",
    "peers",
    multiple=True,
    help="Only this one; repeat it for several.",
    type=click.Choice([setup.module for setup in SETUPS]),
)
@click.option("--each", default=EACH, show_default=True, help="Queries of each kind.")
@click.option("--http/--no-http", default=True, show_default=True, help="Whether the search page is measured too.")
@click.option(
    "--corpus",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    envvar="INBRENG_CORPUS",
    help="Real documents whose sentences are used; the bundled seeds where it is not given.",
)
@click.option(
    "--table", type=click.Path(path_type=Path, dir_okay=False), help="A file for the tables, beside standard output."
)
@click.option("--plot", type=click.Path(path_type=Path, dir_okay=False), help="A file for the plot, .svg or .png.")
def main(
    paragraphs: int,
    peers: tuple[str, ...],
    each: int,
    http: bool,
    corpus: Path | None,
    table: Path | None,
    plot: Path | None,
) -> None:
    """Compare search engines on made-up paragraphs, side by side."""
    wanted = [setup for setup in SETUPS if not peers or setup.module in peers]
    setups = [setup for setup in wanted if setup.installed()]
    for setup in wanted:
        if setup not in setups:
            _say(f"{setup.label} is left out: it is not installed for {setup.python}")
    with tempfile.TemporaryDirectory() as work:
        comparison = Comparison(paragraphs, each, corpus or bundled_seeds(), Path(work), setups, _say)
        figures = comparison.run()
        served = comparison.serve(INBRENG) if http and INBRENG in setups else None
    tables = markdown(figures, paragraphs, served)
    click.echo(tables)
    if table:
        table.write_text(tables, encoding="utf-8")
    if plot:
        from tests.bench.engines.plot import draw  # only a plot needs matplotlib

        draw(figures, paragraphs, plot)


def _say(text: str) -> None:
    click.echo(text, err=True)


if __name__ == "__main__":
    main()
