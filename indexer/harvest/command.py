"""`inbreng harvest`: the command, and the index that it fills."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import click

from indexer import open_index
from indexer.counted import counted
from indexer.engines import Engine
from indexer.errors import InbrengError, IndexMissing, Refused, UsageError
from indexer.harvest import (
    Completeness,
    Connection,
    Harvest,
    Query,
    Settings,
    catalogue,
    connected,
    folder_of,
    of_folder,
)
from indexer.harvest.clock import SystemClock
from indexer.harvest.printed import Bar, in_json, summary, table
from indexer.harvest.run import Preview
from indexer.harvest.sources import odata_api
from indexer.harvest.sources.connection import bases
from indexer.harvest.state import database
from indexer.options import Place, contact_option, day, index_option, names_option, seconds_option
from indexer.parliament.dossiers import dossier_code
from indexer.searches import SearchRequest
from indexer.workers import Bounds

STATUS = "status"
SOURCES = ("koop", "tk", "feed", "votes")
_USUAL = ("koop", "tk", "votes")


_BOUNDS = Bounds(workers=max(1, (os.cpu_count() or 1) // 2))
"""Documents are read by half of the cores: pages may be served from the same machine."""
_NICE = 10
"""How far a harvest steps back for other processes on its cores."""


class EngineIndex:
    """An engine as the index of a harvest."""

    def __init__(self, engine: Engine, seconds: float | None = None) -> None:
        """So many `seconds` of the processor may go into reading one document; None: as many as usual."""
        self._engine, self._bounds = engine, _BOUNDS.within(seconds)

    def bring(self, paths: Sequence[Path]) -> Sequence[Refused]:
        """Read files and write their documents in one commit; return those that cannot be read."""
        from indexer import pipeline  # a status needs it not, and it takes long to load

        return pipeline.index_files(paths, self._engine, bounds=self._bounds, all_new=True).refused

    def remove(self, document_id: str) -> None:
        """Take a document out, where it is there."""
        self._engine.delete(document_id)

    def ids(self) -> set[str]:
        """The ids of the documents in it."""
        try:
            return {document_id for (document_id,) in self._engine.tally(SearchRequest(), ("document",))}
        except IndexMissing:
            return set()


@click.command()
@click.argument("kinds", metavar="[KIND]… | status", nargs=-1, type=click.Choice([*catalogue(), STATUS]))
@index_option("index")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    envvar="INBRENG_HARVEST",
    help="Folder of the files that are fetched; beside the index where none is named.",
)
@click.option("--since", default="", callback=day, metavar="DATE", help="Documents of this day and later.")
@click.option("--until", default="", callback=day, metavar="DATE", help="Documents of this day and earlier.")
@click.option("--chamber", type=click.Choice(["tk", "ek"]), help="Of one chamber.")
@click.option("--dossier", default="", metavar="N", help="Of one dossier, as 34843 or 35000-VII.")
@click.option(
    "--source",
    "names",
    type=click.Choice(SOURCES),
    multiple=True,
    help="Ask this source only; usually koop, tk and votes.",
)
@click.option("--dry-run", is_flag=True, help="List only; say how many documents would be fetched.")
@click.option("--limit", type=click.IntRange(1), metavar="N", help="Fetch so many documents at most.")
@click.option("--full", is_flag=True, help="List everything again, not only what changed.")
@click.option("--verify", is_flag=True, help="The same, and check that every file and document is there.")
@click.option("--retry-missing", is_flag=True, help="Ask now for what was missing or failed.")
@click.option(
    "--accept-withdrawals", is_flag=True, help="Take out the documents that are said to be withdrawn, however many."
)
@click.option("--rate", type=click.FloatRange(0), metavar="S", help="Seconds between requests.")
@contact_option
@seconds_option
@click.option("--base-url", "urls", multiple=True, metavar="URL", help="Another address of an API.")
@names_option
@click.option("--no-index", is_flag=True, help="Only keep the files.")
@click.option(
    "--then-alerts",
    "saved",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Then tell who follows the searches in a file what is new.",
)
@click.option("--json", "as_json", is_flag=True, help="The outcome as one JSON object.")
def harvest(kinds: tuple[str, ...], index: Place, folder: Path | None, as_json: bool, **options: Any) -> int:
    """Bring documents from the official sources into the index.

    KIND is what to fetch from now on; without it, every kind that was asked for before is brought up to date. `status`
    says how complete the index is.
    """
    home = folder or folder_of(index)
    if STATUS in kinds:
        if len(kinds) > 1:
            raise UsageError("status tells of all kinds at once; write: inbreng harvest status")
        return _status(home, as_json)
    names = options["names"] or (_USUAL if kinds else SOURCES)
    asked = asked_queries(
        kinds, names, **{name: options.pop(name) for name in ("since", "until", "chamber", "dossier")}
    )
    if not asked and not (home / database.FILE).is_file():
        raise _nothing(home)
    bar = Bar()
    connection = _connection(options, bar)
    clock = SystemClock()
    sources = {name: source for name, source in connected(connection, clock).items() if name in names}
    if options["dry_run"]:
        with bar:
            preview = Harvest(home, sources, None, clock, listing=bar.listing).preview(asked)
        return _dry_run(preview, connection, as_json)
    engine = None if options["no_index"] else EngineIndex(open_index(index), options["seconds"])
    _step_back()
    try:
        with bar:
            report = Harvest(home, sources, engine, clock, bar.show, bar.listing).run(asked, _settings(options))
    except BaseException:
        _tell_all_the_same(options["saved"], index)
        raise
    found = _known(home)
    click.echo(in_json(found, report) if as_json else summary(report, found))
    failed = _tell(options["saved"], index, apart=as_json)
    return int(bool(failed or report.troubles or found.lacking(sorted(set(kinds)) or None)))


def _status(home: Path, as_json: bool) -> int:
    found = _known(home)
    click.echo(in_json(found) if as_json else table(found))
    return 0


def _connection(options: Mapping[str, Any], bar: Bar) -> Connection:
    """How the sources are reached, as the options say."""
    return Connection(
        options["rate"],
        options["contact"],
        bases(options["urls"]),
        names=odata_api.names(options["names_file"]),
        tell=bar.tell,
    )


def _settings(options: Mapping[str, Any]) -> Settings:
    """What a run does besides fetching what is new, as the options say."""
    return Settings(
        everything=options["full"],
        verify=options["verify"],
        retry=options["retry_missing"],
        limit=options["limit"],
        accept_withdrawals=options["accept_withdrawals"],
    )


def _step_back() -> None:
    """Leave half of the cores, where the system can say which, and the first turn on the others to other processes."""
    os.nice(_NICE)
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        with suppress(OSError):  # some containers forbid it
            os.sched_setaffinity(0, cores[len(cores) // 2 :])


def _tell(saved: Path | None, index: Place, apart: bool = False) -> bool:
    """Tell who follows a search, where that was asked; say whether it failed. `apart`: what was told is said where
    faults are, for the other output is for programs."""
    if saved is None:
        return False
    from indexer.alerts.command import told  # needed for this alone

    return bool(told(saved, index, say=partial(click.echo, err=apart)).failed)


def _tell_all_the_same(saved: Path | None, index: Place) -> None:
    """Tell of what a run brought before it failed or was stopped; what ended that run is said after it."""
    try:
        _tell(saved, index)
    except IndexMissing:  # it brought nothing
        return
    except InbrengError as error:
        click.echo(f"inbreng: {error}", err=True)


def asked_queries(
    kinds: Sequence[str], names: Sequence[str], since: str, until: str, chamber: str | None, dossier: str
) -> list[Query]:
    """What is to be listed of these kinds at the sources with these names.

    Raises:
        UsageError: it is asked in a wrong way.
    """
    if not kinds and (since or until or chamber or dossier):
        raise UsageError(f"name a kind with that: {', '.join(catalogue())}")
    if since and until and since > until:
        raise UsageError(f"--since {since} is later than --until {until}; give them the other way round")
    dossier = _dossier(dossier)
    wanted = [(name, kind) for kind in dict.fromkeys(kinds) for name in _sources_of(kind, chamber) if name in names]
    if kinds and not wanted:
        raise UsageError(f"{', '.join(names)} has no {', '.join(kinds)}; leave out --source")
    return [Query(name, kind, since, until, (chamber or "").upper(), dossier) for name, kind in wanted]


def _dossier(typed: str) -> str:
    """The number of a dossier as the sources have it: `36410-XVI`, `36688-(R2205)` of an act of the Kingdom."""
    code = dossier_code(typed.upper()) if typed.isascii() else ""
    if typed and not code:
        raise UsageError(f"--dossier {typed}: no number of a dossier; write it as 34843 or 35000-VII")
    return f"{code}-{typed[typed.index('(') :]}" if "(" in typed else code


def _sources_of(kind: str, chamber: str | None) -> Sequence[str]:
    """Where a kind is listed: at KOOP, and at the Tweede Kamer what it has a name for, with votes if it votes on it."""
    found = catalogue()[kind]
    theirs = ("tk", "feed", "votes") if found.votes else ("tk", "feed")
    return ("koop", *theirs) if found.soorten and chamber != "ek" else ("koop",)


def _known(home: Path) -> Completeness:
    found = of_folder(home)
    if found is None:
        raise _nothing(home)
    return found


def _nothing(home: Path) -> UsageError:
    return UsageError(f"{home}: nothing was harvested here yet; begin with: inbreng harvest written-consultations")


def _dry_run(preview: Preview, connection: Connection, as_json: bool) -> int:
    seconds = preview.requests * connection.gap("koop")
    time = f"about {seconds / 60:,.0f} minutes" if seconds >= 90 else "less than two minutes"
    if as_json:
        click.echo(json.dumps({"documents": preview.documents, "bytes": preview.size, "seconds": seconds}))
    else:
        click.echo(f"{counted(preview.documents, 'document')} to fetch, about {preview.size / 1e6:,.0f} MB, in {time}")
    return 0
