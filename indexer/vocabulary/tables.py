"""The loader of vocabulary files: the file that is named, else the one that comes with the program."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

from indexer.errors import UsageError

Vocabulary = TypeVar("Vocabulary")


class FaultError(Exception):
    """A fault in the tables of a file: place, what is wrong, remedy."""


def load(what: str, path: Path | None, made: Callable[[dict[str, Any], str], Vocabulary]) -> Vocabulary:
    """What `made` makes of the tables of a TOML file and of its SHA-256, in hexadecimal; see `load_text`."""

    def made_of(text: str, digest: str) -> Vocabulary:
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise FaultError(f"not valid TOML: {error}; mend the file at that place") from None
        return made(tables, digest)

    return load_text(f"{what}.toml", path, made_of)


def load_text(name: str, path: Path | None, made: Callable[[str, str], Vocabulary]) -> Vocabulary:
    """What `made` makes of the text of a file and of its SHA-256, in hexadecimal.

    The file is `path`, else `name` beside this module.

    Raises:
        UsageError: it cannot be read, or `made` raises FaultError; one line names the file, the place and the remedy.
    """
    source = path or files("indexer") / "vocabulary" / name
    try:
        data = source.read_bytes()
        return made(data.decode("utf-8"), hashlib.sha256(data).hexdigest())
    except OSError as error:
        what = name.partition(".")[0]
        raise UsageError(f"{source}: cannot be read ({error.strerror}); name a {what} file that exists") from None
    except UnicodeDecodeError as error:
        raise UsageError(f"{source}: byte {error.start} is not UTF-8; save the file as UTF-8") from None
    except FaultError as fault:
        raise UsageError(f"{source}: {fault}") from None
