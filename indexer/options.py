"""Options that several commands take: the index, and one for each facet."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from indexer.errors import one_line
from indexer.facets import DEFINITIONS
from indexer.searches import is_period

DEFAULT_INDEX = "inbreng-index"
_PERIODS = "year, month or day: 2018, 2018-09, 2018-09-18"
_Command = TypeVar("_Command", bound=Callable[..., Any])


Place = Path | str
"""Where an index is: a folder, or a URL on a cluster."""


class PlaceType(click.Path):
    """A folder as a path; a URL as it was typed."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, file_okay=False)

    def convert(self, value: Any, parameter: click.Parameter | None, context: click.Context | None) -> Any:
        """The value of the option."""
        return value if "://" in str(value) else super().convert(value, parameter, context)


def beside(index: Place, ending: str) -> Path:
    """Where what belongs to an index is kept under a name with this ending: beside its folder, or in the working folder
    where it is on a cluster."""
    if isinstance(index, str) and "://" in index:
        return Path(index.partition("?")[0].rstrip("/").rpartition("/")[2] + ending)
    folder = Path(index)
    return folder.with_name(folder.name + ending)


def index_option(argument: str = "folder") -> Callable[[_Command], _Command]:
    """The option --index, given to the command as an argument of this name."""
    return click.option(
        "--index",
        argument,
        type=PlaceType(),
        default=DEFAULT_INDEX,
        envvar="INBRENG_INDEX",
        show_default=True,
        help="Folder of the index, or its URL on a cluster: https://host:9200/inbreng.",
    )


def seconds_option(command: _Command) -> _Command:
    """A command with the option --seconds: how many seconds reading one file may take; None is given for as usual."""
    return click.option(
        "--seconds",
        type=click.FloatRange(1, min_open=False),
        envvar="INBRENG_SECONDS",
        show_default="60",  # of `workers.USUAL`, which takes long to load
        metavar="S",
        help="How long reading one file may take, in seconds of the processor; longer is refused.",
    )(command)


def names_option(command: _Command) -> _Command:
    """A command with the option --names, given to it as `names_file`."""
    return click.option(
        "--names",
        "names_file",
        type=click.Path(path_type=Path, dir_okay=False),
        envvar="INBRENG_ODATA_NAMES",
        metavar="FILE",
        help="What a later OData of the Tweede Kamer calls its attributes, as TOML: Volgnummer = 'VolgNr'.",
    )(command)


def day(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """A day (ISO) that was typed as an option; "" where none was. For `callback` of an option."""
    try:
        return date.fromisoformat(value).isoformat() if value else ""
    except ValueError as error:
        raise click.BadParameter(f"{value}: no date; write it as 2018-01-31") from error


def contact_option(command: _Command) -> _Command:
    """A command with the option --contact: whom the sources that are asked may write to ("": nobody)."""
    return click.option(
        "--contact",
        default="",
        callback=_contact,
        envvar="INBRENG_CONTACT",
        metavar="MAIL",
        help="Whom the sources may write to: a mail address, or that of a page.",
    )(command)


def _contact(context: click.Context, parameter: click.Parameter, value: str) -> str:
    from indexer.boundary.mail_address import is_address  # a search needs none

    if value and not is_address(value) and not _PAGE.fullmatch(value):
        raise click.BadParameter(f"{value}: no address; write it as you@example.org or https://example.org/contact")
    return value


_PAGE = re.compile(r"https?://[a-z0-9.-]{1,253}(?::\d{1,5})?(?:[/?#][!#-'*-;=?-~]{0,200})?", re.ASCII | re.IGNORECASE)
"""Signs of a web address, but for those that end a comment in the head of a request."""


def period(context: click.Context, parameter: click.Parameter, value: str) -> str:
    """A day, month or year (ISO) that was typed as an option; "" where none was. For `callback` of an option."""
    if value and not is_period(value):
        raise click.BadParameter(f"{one_line(value)}: no date; write it as 2018, 2018-09 or 2018-09-18")
    return value


def period_options(command: _Command) -> _Command:
    """A command with the options --since and --until."""
    for name, about in (("until", "Last year, month or day."), ("since", f"First {_PERIODS}.")):
        command = click.option(f"--{name}", metavar="DATE", default="", callback=period, help=about)(command)
    return command


def facet_options(command: _Command) -> _Command:
    """A command with an option for each facet, in their order; each may be given several times."""
    for name, facet in reversed(DEFINITIONS.items()):
        kind = click.Choice(facet.closed) if facet.closed else None
        command = click.option(f"--{name}", multiple=True, type=kind, help=f"{facet.about[0]}.")(command)
    return command
