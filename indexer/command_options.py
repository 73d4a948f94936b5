"""Options that several commands have."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

DEFAULT_INDEX = "inbreng-index"
_Command = TypeVar("_Command", bound=Callable[..., Any])


def index_option(argument: str = "folder") -> Callable[[_Command], _Command]:
    """The option --index, given to the command as an argument of this name."""
    return click.option(
        "--index",
        argument,
        type=click.Path(path_type=Path, file_okay=False),
        default=DEFAULT_INDEX,
        envvar="INBRENG_INDEX",
        show_default=True,
        help="Folder of the index.",
    )
