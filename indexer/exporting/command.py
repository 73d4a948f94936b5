"""The command `export`: all hits of a search, as a file."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import IO, Any, get_args
from urllib.parse import quote, urlencode

import click

from indexer.counted import counted
from indexer.errors import UsageError
from indexer.options import facet_options, index_option, period_options
from indexer.searches import Match, SearchRequest, Sort


@click.command()
@click.argument("query", default="")
@index_option()
@facet_options
@period_options
@click.option("--match", type=click.Choice(get_args(Match)), default="auto", show_default=True, help="Words to find.")
@click.option("--sort", type=click.Choice(get_args(Sort)), default="date", show_default=True)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False, writable=True),
    help="File to write: .csv, .jsonl, .parquet or .xlsx. Without it, JSON Lines go to standard output.",
)
@click.option("--site", metavar="ADDRESS", default="", help="Where the pages are, for addresses: https://example.nl.")
@click.option("--lang", type=click.Choice(["nl", "en"]), default="nl", show_default=True, help="Of titles and labels.")
def export(query: str, folder: Path, output: Path | None, site: str, lang: str, **selected: Any) -> int:
    """Write all that a search finds, or the whole index, to a file, and beside it FILE.datapackage.json, which says
    what it is."""
    from indexer import exporting, facets, open_index

    form = output.suffix.lower().lstrip(".") if output else "jsonl"
    if form not in exporting.MEDIA:
        raise UsageError(f"{output}: no such format; let the name end in .{', .'.join(exporting.MEDIA)}")
    if form not in exporting.formats():
        raise UsageError(f"{output}: Parquet needs pyarrow; pip install 'inbreng[parquet]'")
    engine = open_index(folder)
    request = SearchRequest(q=query, **selected)
    pairs, home = exporting.parameters(request), site.rstrip("/")
    address = f"{home}/{'?' * bool(pairs)}{urlencode(pairs, safe='/:')}"
    made = exporting.origin(request, address, pairs, datetime.now(UTC), engine.generation())
    if output is None:
        sys.stdout.writelines(exporting.json_lines(engine.entries(request), made, _addresses(home, query)))
        return 0
    tally = _Counted(engine.entries(request))
    _replaced(
        output,
        partial(_write, form, (tally, made, _addresses(home, query)), partial(facets.label, engine.vocabularies), lang),
    )
    with output.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    written = exporting.Written(tally.number, output.stat().st_size, digest)
    beside = output.with_name(f"{output.name}.datapackage.json")
    described = exporting.datapackage(made, {form: output.name}, lang, written)
    text = json.dumps(described, ensure_ascii=False, indent=1) + "\n"
    _replaced(beside, lambda file: file.write(text.encode()))
    click.echo(
        f"{output}: {counted(written.rows, 'paragraph')}, {written.bytes:,} bytes; {beside.name} says what they hold"
    )
    return 0


def _write(form: str, rows: tuple[Any, Any, Any], label: Callable[[str, str], str], lang: str, file: IO[bytes]) -> None:
    """Write a file in a format; `rows` is what every writer takes."""
    from indexer import exporting

    if form == "parquet":
        exporting.write_parquet(file, *rows, exporting.datapackage(rows[1], {}, lang))
    elif form == "xlsx":
        exporting.write_workbook(file, *rows, label, lang)
    else:
        blocks = exporting.csv_blocks if form == "csv" else exporting.json_lines
        file.writelines(text.encode() for text in blocks(*rows))


class _Counted:
    """Things, and how many have been given."""

    def __init__(self, things: Iterable[Any]) -> None:
        self._things, self.number = things, 0

    def __iter__(self) -> Iterator[Any]:
        for self.number, thing in enumerate(self._things, 1):  # noqa: B020  # the count is what is wanted
            yield thing


def _addresses(site: str, q: str) -> Callable[[Any, Any], str]:
    """The address of a paragraph under a site."""
    marked = f"?{urlencode({'q': q})}" if q else ""
    return lambda document, paragraph: f"{site}/document/{quote(document.id)}{marked}#p{paragraph.position}"


def _replaced(path: Path, write: Callable[[IO[bytes]], object]) -> None:
    """Write a file whole or not at all: what was there before stays until all is written."""
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            write(file)
        part.replace(path)
    except OSError as error:
        raise UsageError(f"{path}: cannot be written ({error.strerror}); check the folder and the space") from error
    finally:
        part.unlink(missing_ok=True)
