"""The folder of an index: durable commits, and a write lock that names its holder."""

from __future__ import annotations

import os
import re
import socket
import struct
import time
import zlib
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.util.filelock import FileLock

from indexer.columnar import unpickling
from indexer.columnar.errors import DamagedIndex

_SEAL = struct.Struct("<4sIQ")
_MAGIC = b"SEAL"
_CONTENTS = re.compile(r"_.+_\d+\.toc")
"""The table of contents of a commit; written under a longer name first."""


class ColumnarStorage(FileStorage):
    """A folder in which tables of contents are sealed with a checksum, and renamed only when all is on the disk."""

    def __init__(self, path: str | Path, readonly: bool = False) -> None:
        super().__init__(str(path), readonly=readonly)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        """Rename a file: this is what makes a commit."""
        folder = Path(self.folder)
        if _CONTENTS.fullmatch(newname):
            _seal(folder / oldname)
        super().rename_file(oldname, newname, safe=safe)
        _sync(folder)

    def open_file(self, name: str, **options: Any) -> StructFile:
        """Open a file for reading. DamagedIndex where it is a table of contents whose seal is broken."""
        if not _CONTENTS.fullmatch(name):
            opened: StructFile = super().open_file(name, **options)
            return opened
        return _ContentsFile(Path(self.folder) / name)

    def lock(self, name: str) -> OwnedLock:
        """A lock that says who holds it."""
        return OwnedLock(Path(self.folder) / name)


class _ContentsFile(StructFile):
    """A table of contents, of which nothing is unpickled but what belongs in one."""

    def __init__(self, path: Path) -> None:
        super().__init__(BytesIO(_unsealed(path)), name=path.name)
        self._path = str(path)

    def read_string(self) -> bytes:
        """The schema: Whoosh unpickles it once more, without a look at it."""
        pickled: bytes = super().read_string()
        unpickling.contents(BytesIO(pickled), self._path)
        return pickled

    def read_pickle(self) -> Any:
        """The list of segments."""
        return unpickling.contents(self.file, self._path)


class OwnedLock(FileLock):
    """A lock of the operating system, with a file beside it in which its holder is named."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self._note = path.with_name(path.name + ".holder")

    def acquire(self, blocking: bool = False) -> bool:
        """Take the lock; False where another has it."""
        if not super().acquire(blocking):
            return False
        since = time.strftime("%Y-%m-%d %H:%M:%S")
        self._note.write_text(f"process {os.getpid()} on {socket.gethostname()} since {since}", encoding="utf-8")
        return True

    def release(self) -> None:
        """Let go of the lock."""
        if self.fd is not None:  # else the note is another's
            with suppress(OSError):
                self._note.unlink()
        super().release()

    def holder(self) -> str:
        """Who has the lock, as far as that is known."""
        try:
            return self._note.read_text(encoding="utf-8") or "another process"
        except OSError:
            return "another process"


def _seal(path: Path) -> None:
    """Put a checksum after a file, and see to it that all is on the disk."""
    content = path.read_bytes()
    with path.open("ab") as file:
        file.write(_SEAL.pack(_MAGIC, zlib.crc32(content), len(content)))
        file.flush()
        os.fsync(file.fileno())


def _unsealed(path: Path) -> bytes:
    data = path.read_bytes()
    content, seal = data[: -_SEAL.size], data[-_SEAL.size :]
    if len(seal) < _SEAL.size or seal != _SEAL.pack(_MAGIC, zlib.crc32(content), len(content)):
        raise DamagedIndex(str(path), "the table of contents is damaged, or another program wrote it")
    return content


def _sync(folder: Path) -> None:
    """See to it that the names in a folder are on the disk, where the system can."""
    with suppress(OSError):  # Windows cannot open a folder
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
