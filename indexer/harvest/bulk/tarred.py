"""A tar file that was downloaded, such as a ParlaMint corpus: its XML in a folder that `inbreng index` reads."""

from __future__ import annotations

import tarfile
import zlib
from collections.abc import Iterator
from functools import partial
from lzma import LZMAError
from pathlib import Path, PurePosixPath
from typing import TypeVar

from indexer.boundary import own_files
from indexer.errors import UsageError

_LARGEST = 1 << 30
"""Bytes of one file at most."""
_PIECE = 1 << 20
_Part = TypeVar("_Part")


def is_tar(path: Path) -> bool:
    """Whether a file is a tar file, packed or not."""
    return path.is_file() and tarfile.is_tarfile(path)


def unpack(path: Path, folder: Path) -> int:
    """Write the XML files of a tar file below a folder, under their paths; return how many.

    Raises:
        UsageError: it is not whole, or holds a file that leads out of the folder or is too large.
        Unwritable: the folder cannot be written.
    """
    count = 0
    for name, pieces in _reported(path, _files(path)):
        with own_files.usable(folder), own_files.opened(folder, *name.parent.parts) as home:
            own_files.write(home, name.name, _reported(path, pieces))
        count += 1
    return count


def _files(path: Path) -> Iterator[tuple[PurePosixPath, Iterator[bytes]]]:
    """The path of each XML file in it, and what it holds in pieces."""
    with tarfile.open(path) as packed:
        for member in packed:
            name = PurePosixPath(member.name)
            if not member.isfile() or name.suffix != ".xml":
                continue
            if name.is_absolute() or ".." in name.parts or member.size > _LARGEST:
                raise UsageError(f"{path}: {member.name[:200]!r} in it is no file of a corpus; look where it is from")
            source = packed.extractfile(member)
            assert source is not None  # it is a file
            with source:
                yield name, iter(partial(source.read, _PIECE), b"")


def _reported(path: Path, parts: Iterator[_Part]) -> Iterator[_Part]:
    """What is read from it, with one clear error where it cannot be read."""
    try:
        yield from parts
    except (OSError, EOFError, tarfile.TarError, LZMAError, zlib.error) as error:
        raise UsageError(f"{path}: cannot be read whole ({error}); download it again") from error
