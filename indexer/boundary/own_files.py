"""Files that the program keeps below a folder of its own: whole or not there, written through no link, and with one
clear line where they cannot be written.

Whoever can write in such a folder could else have any file of this machine overwritten, by a link that leads there in
the place of a file or a folder. So each step goes from a folder that is open to the next, and none follows a link.
"""

from __future__ import annotations

import errno
import fcntl
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from indexer.errors import InbrengError

COMMIT = re.compile(r"_(inbreng(\d+))_\d+\.toc")
"""The name of the file of a commit of an index: which index it is of, and the version of that."""
HARVEST = "harvest.db"
"""The name of the file in which a harvest keeps its state."""
REFUSALS, REFUSED_ON = "-refused.txt", "Refused on "
"""How the name ends of a list of files that were refused, and how that list begins."""
_LINKS = (errno.ELOOP, errno.ENOTDIR)
_FULL = (errno.ENOSPC, errno.EDQUOT)
_FORBIDDEN = (errno.EACCES, errno.EPERM, errno.EROFS)
_SQLITE = {sqlite3.SQLITE_FULL: errno.ENOSPC, sqlite3.SQLITE_READONLY: errno.EROFS, sqlite3.SQLITE_PERM: errno.EACCES}
"""What SQLite calls some of them."""


class Unwritable(InbrengError):
    """A folder or file of the program cannot be written. What was written before is intact."""

    def __init__(self, place: Path, reason: str, remedy: str) -> None:
        super().__init__(f"{place}: {reason}; {remedy}, and run the same command again")


@contextmanager
def opened(folder: Path, *below: str) -> Iterator[int]:
    """A folder, or one some steps below it, open as a file descriptor; what is not there is made. The first one may be
    a link: its owner named it.

    Raises:
        Unwritable: a step below it is a link, or no folder.
        OSError: it cannot be made or opened.
    """
    folder.mkdir(parents=True, exist_ok=True)
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for name in below:
            folder /= name
            with suppress(FileExistsError):
                os.mkdir(name, dir_fd=handle)
            try:
                inner = os.open(name, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW, dir_fd=handle)
            except OSError as error:
                if error.errno in _LINKS:
                    raise _in_the_way(folder, "a folder") from error
                raise
            os.close(handle)
            handle = inner
        yield handle
    finally:
        os.close(handle)


def write(folder: int, name: str, pieces: Iterable[bytes]) -> None:
    """Put a file of these pieces into an open folder, whole or not at all. A link of this name goes, and what it leads
    to stays.

    Raises:
        OSError: it cannot be written.
    """
    part = f".{name}.tmp"
    with suppress(FileNotFoundError):
        os.unlink(part, dir_fd=folder)
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666, dir_fd=folder), "wb") as file:
            file.writelines(pieces)
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, name, src_dir_fd=folder, dst_dir_fd=folder)
    except BaseException:
        with suppress(OSError):  # half a file would take the room that others need
            os.unlink(part, dir_fd=folder)
        raise


def plain(path: Path) -> Path:
    """A path of a file that others open by its name: it is no link.

    Raises:
        Unwritable: it is one.
    """
    if path.is_symlink():
        raise _in_the_way(path, "a file")
    return path


@contextmanager
def usable(place: Path) -> Iterator[None]:
    """Turns what goes wrong in writing files and databases of a folder into one clear error.

    Raises:
        Unwritable
    """
    try:
        yield
    except BrokenPipeError:  # who reads what we print went away
        raise
    except OSError as error:
        raise Unwritable(place, f"cannot be written ({error.strerror or error})", _remedy(error.errno)) from error
    except sqlite3.OperationalError as error:
        known = _SQLITE.get(error.sqlite_errorcode & 0xFF)
        raise Unwritable(place, f"cannot be written ({error})", _remedy(known)) from error


@contextmanager
def alone(lock: Path, taken: InbrengError) -> Iterator[None]:
    """Keep other processes out of what a file stands for. It goes with the process, however that ends.

    Raises:
        InbrengError: another one is in it: what is `taken` says so.
        Unwritable: the file is a link.
        OSError: it cannot be made.
    """
    handle = os.open(plain(lock), os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o644)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise taken from error
        yield
    finally:
        os.close(handle)


def _in_the_way(path: Path, wanted: str) -> Unwritable:
    remedy = "nothing was written through it: see who else writes in this folder, take it away"
    return Unwritable(path, f"this should be {wanted} and is a link or something else", remedy)


def _remedy(known: int | None) -> str:
    if known in _FULL:
        return "make room on the disk"
    if known in _FORBIDDEN:
        return "give this user the right to write there, or name another folder"
    return "check the disk and the permissions"
