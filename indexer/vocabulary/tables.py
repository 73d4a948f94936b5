"""Vocabulary files: the one that is named, else the one that comes with the program."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from indexer.boundary import toml_text
from indexer.errors import UsageError

Made = TypeVar("Made")


class FaultError(Exception):
    """A fault in the tables of a file: place, what is wrong, remedy."""


class VocabularyFile:
    """A vocabulary file: its text, and its SHA-256 in hexadecimal.

    Raises:
        UsageError: it cannot be read.
    """

    def __init__(self, name: str, path: Path | None) -> None:
        """The file at `path`, else `name` beside this module."""
        self._source = path or Path(__file__).parent / name
        try:
            data = self._source.read_bytes()
            self._text = data.decode("utf-8-sig")
        except OSError as error:
            what = name.partition(".")[0]
            reason = f"cannot be read ({error.strerror}); name a {what} file that exists"
            raise UsageError(f"{self._source}: {reason}") from None
        except UnicodeDecodeError as error:
            reason = f"byte {error.start} is not UTF-8; save the file as UTF-8"
            raise UsageError(f"{self._source}: {reason}") from None
        self.digest = hashlib.sha256(data).hexdigest()

    def made(self, of_text: Callable[[str], Made]) -> Made:
        """What `of_text` makes of its text.

        Raises:
            UsageError: that raises FaultError; one line names the file, the place and the remedy.
        """
        try:
            return of_text(self._text)
        except FaultError as fault:
            raise UsageError(f"{self._source}: {fault}") from None


def tables_of(text: str) -> dict[str, Any]:
    """The tables of a text in TOML.

    Raises:
        FaultError: it is not TOML.
    """
    try:
        return toml_text.loads(text)
    except ValueError as error:
        raise FaultError(f"not valid TOML: {error}; mend the file at that place") from None
