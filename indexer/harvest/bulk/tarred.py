"""A tar file that was downloaded, such as a ParlaMint corpus: its XML in a folder that `inbreng index` reads."""

from __future__ import annotations

import shutil
import tarfile
import zlib
from lzma import LZMAError
from pathlib import Path, PurePosixPath

from indexer.errors import UsageError

_LARGEST = 1 << 30
"""Bytes of one file at most."""


def is_tar(path: Path) -> bool:
    """Whether a file is a tar file, packed or not."""
    return path.is_file() and tarfile.is_tarfile(path)


def unpack(path: Path, folder: Path) -> int:
    """Write the XML files of a tar file below a folder, under their paths; return how many.

    Raises:
        UsageError: it is not whole, or holds a file that leads out of the folder or is too large.
    """
    count = 0
    try:
        with tarfile.open(path) as packed:
            for member in packed:
                name = PurePosixPath(member.name)
                if not member.isfile() or name.suffix != ".xml":
                    continue
                if name.is_absolute() or ".." in name.parts or member.size > _LARGEST:
                    raise UsageError(
                        f"{path}: {member.name[:200]!r} in it is no file of a corpus; look where it is from"
                    )
                source = packed.extractfile(member)
                assert source is not None  # it is a file
                target = folder / name
                target.parent.mkdir(parents=True, exist_ok=True)
                with source, target.open("wb") as file:
                    shutil.copyfileobj(source, file)
                count += 1
    except (OSError, EOFError, tarfile.TarError, LZMAError, zlib.error) as error:
        raise UsageError(f"{path}: cannot be read whole ({error}); download it again") from error
    return count
