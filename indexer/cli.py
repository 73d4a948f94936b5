"""The command `inbreng`. A command imports what it needs when it runs, so that none waits for another's."""

from __future__ import annotations

import errno
import gc
import json
import os
import signal
import sys
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click
from click.exceptions import NoArgsIsHelpError

from indexer import __version__, open_index
from indexer.counted import counted
from indexer.errors import InbrengError, Refused, UsageError, one_line
from indexer.options import Place, beside, facet_options, index_option, period_options, seconds_option
from indexer.searches import MOST_VALUES, Match, SearchRequest, Sort

if TYPE_CHECKING:
    from indexer.engines import Engine

_OBJECTS = 50_000
"""So many new objects are made before those that refer to each other in a circle are looked for: a short command makes
fewer, and looking costs it a twentieth of its time."""


def main() -> None:
    """Run the command; every error is one line on standard error and an exit code (see `errors`)."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # NumPy would start threads for linear algebra, which none does
    gc.set_threshold(_OBJECTS)
    try:
        sys.exit(cli.main(prog_name="inbreng", standalone_mode=False) or 0)
    except NoArgsIsHelpError as error:
        error.show()
        sys.exit(error.exit_code)
    except click.ClickException as error:
        from indexer.commands import misuse

        click.echo(f"inbreng: {one_line(misuse.sentence(error))}", err=True)
        sys.exit(error.exit_code)
    except InbrengError as error:
        click.echo(f"inbreng: {error}", err=True)
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        click.echo("inbreng: interrupted; what was committed before is intact", err=True)
        sys.exit(130)
    except BrokenPipeError:  # the reader of a pipe went away
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except OSError as error:
        if error.errno != errno.ENAMETOOLONG:
            raise
        click.echo(f"inbreng: {one_line(str(error.filename))}: too long for a name; check the path", err=True)
        sys.exit(UsageError.exit_code)
    finally:
        gc.freeze()  # what there is goes with the process: nothing need be looked through once more


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="inbreng")
def cli() -> None:
    """Search in Dutch parliamentary documents, paragraph by paragraph, that knows who is speaking."""


@cli.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@index_option()
@click.option("--remove", multiple=True, metavar="ID", help="Remove the document with this id.")
@click.option("--prune", is_flag=True, help="Remove the documents whose files are gone from the folders.")
@seconds_option
def index(paths: tuple[Path, ...], folder: Place, remove: tuple[str, ...], prune: bool, seconds: float | None) -> int:
    """Bring files and folders into the index. Unchanged documents are skipped. Where very many files are refused, most
    are named in INDEX-refused.txt alone."""
    from indexer import pipeline, readers
    from indexer.boundary import own_files
    from indexer.commands import printing, telling
    from indexer.workers import USUAL

    if not paths and not remove:
        raise UsageError("nothing to do; name files or folders, or use --remove ID")
    engine = open_index(folder)
    signal.signal(signal.SIGINT, _interrupt_once)
    removed = [_removed(engine, document_id) for document_id in remove]
    report, nothing = pipeline.Report(), None
    with telling.refusals(beside(folder, own_files.REFUSALS)) as refuse:
        try:
            files = readers.documents_in(paths, refuse, telling.left_out) if paths else []
        except readers.NoDocuments as error:
            files, nothing = [], error  # all that was in them may be gone
        if files:
            hidden = not sys.stderr.isatty()
            with click.progressbar(length=len(files), label="Indexing", file=sys.stderr, hidden=hidden) as bar:
                bounds = USUAL.within(seconds)
                slow = partial(telling.slow, seconds=bounds.seconds)
                report = pipeline.index_files(files, engine, lambda: bar.update(1), bounds, refuse, slow=slow)
    if files:
        report.refused[:] = refuse.all
        telling.remarks(report.remarks)
    taken = _gone(engine, paths, prune=prune)
    if nothing and not taken:
        raise nothing
    if files:
        click.echo(printing.summary(report, removed=any(removed) or taken))
    return 1 if refuse.all or not all(removed) else 0


@cli.command()
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "in_json", is_flag=True, help="One JSON object a line for each document.")
def parse(files: tuple[Path, ...], in_json: bool) -> int:
    """Show who says what in files, without an index."""
    from indexer import as_json, pipeline, readers, vocabulary
    from indexer.commands import printing

    vocabularies = vocabulary.load()
    refused = False

    def refuse(error: Refused) -> None:
        nonlocal refused
        refused = True
        click.echo(f"inbreng: {error}", err=True)

    for path, parsed in pipeline.parse_files(readers.documents_in(files), vocabularies, refuse):
        for remark in parsed.remarks:
            click.echo(f"inbreng: {one_line(remark)}", err=True)
        form = as_json.document_json(parsed) | {"source": str(path)}
        click.echo(json.dumps(form, ensure_ascii=False) if in_json else printing.outline(form))
    return int(refused)


@cli.command()
@click.argument("query")
@index_option()
@facet_options
@period_options
@click.option("--match", type=click.Choice(get_args(Match)), default="auto", show_default=True, help="Words to find.")
@click.option("--sort", type=click.Choice(get_args(Sort)), default="relevance", show_default=True)
@click.option("--limit", type=click.IntRange(1, 10_000), default=10, show_default=True)
@click.option("--json", "in_json", is_flag=True, help="The answer as one JSON object.")
def search(query: str, folder: Place, limit: int, in_json: bool, **selected: Any) -> int:
    """Search the index. Several values of one option are alternatives."""
    from indexer.commands import printing

    engine = open_index(folder)
    request = engine.meant(SearchRequest(q=query, size=limit, **selected))
    result = engine.search(request, values=MOST_VALUES if in_json else 0)
    if in_json:
        from indexer import as_json

        click.echo(json.dumps(as_json.result_json(result, printing.address), ensure_ascii=False))
    else:
        click.echo(printing.listing(result))
    return 0


@cli.command()
@index_option()
@click.option("--json", "in_json", is_flag=True, help="The numbers as one JSON object.")
def stats(folder: Place, in_json: bool) -> int:
    """Show what is in the index, by the values that the options of a search take."""
    from indexer import as_json

    found = open_index(folder).stats()
    if in_json:
        click.echo(json.dumps(as_json.stats_json(found), ensure_ascii=False))
        return 0
    click.echo(
        f"{counted(found.documents, 'document')}, {counted(found.paragraphs, 'paragraph')}, changed {found.changed}"
    )
    for facet in found.facets:
        if facet.name != "document" and facet.values:
            shown = ", ".join(f"{value.value} {value.count:,}" for value in facet.values[:12])
            more = f", and {len(facet.values) - 12} more" if len(facet.values) > 12 else ""
            click.echo(f"{facet.name}: {shown}{more}")
    return 0


@cli.command()
@index_option()
def check(folder: Place) -> int:
    """Read the whole index and report what is wrong with it."""
    problems = open_index(folder).check()
    for problem in problems:
        click.echo(problem)
    click.echo(
        f"{folder}: {counted(len(problems), 'problem')} found" if problems else f"{folder}: the index is in order"
    )
    return 2 if problems else 0


class _Elsewhere(click.Command):
    """A command of another package, which is imported when it is called."""

    def __init__(self, name: str, module: str, short_help: str) -> None:
        super().__init__(name, short_help=short_help)
        self._module = module

    def make_context(self, info_name: str | None, args: list[str], *rest: Any, **extra: Any) -> click.Context:
        """The context of the true command."""
        command: click.Command = getattr(import_module(self._module), str(self.name))
        return command.make_context(info_name, args, *rest, **extra)


for _name, _module, _help in (
    ("copy", "indexer.commands.copying", "Copy an index into another, or rebuild it."),
    ("harvest", "indexer.harvest.command", "Bring documents from the official sources."),
    ("convert", "indexer.harvest.convert_command", "Turn a downloaded bulk file into files to index."),
    ("members", "indexer.harvest.members_command", "Update the register of members: who sat in which group, and when."),
    ("export", "indexer.exporting.command", "Write all hits of a search to a file."),
    ("backup", "indexer.commands.keeping", "Copy the index while others read and write it."),
    ("upgrade", "indexer.commands.keeping", "Bring an index of an older version up to date, without its source files."),
    ("alerts", "indexer.alerts.command", "Tell those who follow a search what is new in it."),
    ("serve", "indexer.commands.serving", "Serve the search page. With no index, one is built from the bundled seeds."),
    ("sites", "webui.sites_command", "Serve several sites from one process."),
    ("mcp", "webui.assistants.command", "Let assistants search the index."),
    ("evaluate", "indexer.evaluation.command", "Judge how well documents are read, or questions find their answers."),
    ("topics", "indexer.evaluation.command", "Explain the topics of a paragraph, and propose words for a topic."),
    ("synonyms", "indexer.evaluation.command", "Propose abbreviations for the synonyms."),
):
    cli.add_command(_Elsewhere(_name, _module, _help))


def _interrupt_once(number: int, _: object) -> None:
    """The first Ctrl+C drops the commit at hand; another ends the program where it is."""
    signal.signal(number, signal.SIG_DFL)
    raise KeyboardInterrupt


def _gone(engine: Engine, folders: tuple[Path, ...], *, prune: bool) -> bool:
    """Take out what was renamed, and what else is gone where that is asked for; else say what is gone. Whether anything
    was taken out."""
    from indexer.gone import gone

    found = gone(engine, folders)
    for document in found.renamed:
        engine.delete(document.id)
        click.echo(f"{document.id}: removed, for its file has another name now")
    for document in found.others:
        if prune:
            _removed(engine, document.id)
        else:
            click.echo(f"{document.id}: its file is gone ({one_line(document.path)}); --prune takes it out")
    for document in found.emptied:
        place = one_line(document.path)
        click.echo(
            f"{document.id}: its file is gone ({place}), with all others of its folder, whose disk may be away;"
            f" --remove {document.id} takes it out"
        )
    return bool(found.renamed or (prune and found.others))


def _removed(engine: Engine, document_id: str) -> bool:
    if engine.delete(document_id):
        click.echo(f"{document_id}: removed")
        return True
    click.echo(f"inbreng: {document_id}: no such document in the index; see: inbreng search '' --json", err=True)
    return False
