"""Files to read from: on disk, or in a zip file or an export as if that were a folder."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from indexer.boundary.own_files import COMMIT, HARVEST, REFUSALS, REFUSED_ON
from indexer.errors import Refused
from indexer.readers import archive, exported, fence

MAX_BYTES = 64 * 1024 * 1024
"""A larger file is refused: no parliamentary document comes near it."""
_HIDDEN = (".", "~$")
"""How the names begin of what is not shown in folders; the latter is what Word keeps beside a document that is open."""


def is_file(path: Path) -> bool:
    """Whether there is a file of this path."""
    if inside := archive.split(path):
        return archive.holds(*inside)
    if inside := exported.split(path):
        return exported.holds(*inside)
    try:
        return path.is_file()
    except OSError:  # such as a name that is longer than there can be, where it is made from that of a document
        return False


def content(path: Path, within: Path | None = None) -> bytes | None:
    """The bytes of a file, which must lie in the folder `within` where one is given; None where there is no such file.

    Raises:
        Refused: it is there but cannot be opened, is too large, or lies elsewhere.
    """
    try:
        if inside := archive.split(path):
            return archive.read_bytes(*inside, MAX_BYTES)
        if inside := exported.split(path):
            return exported.read_bytes(*inside, MAX_BYTES)
        if archive.is_archive(path):
            archive.members(path)  # tells what is wrong with it
        if exported.is_export(path):
            exported.members(path)  # as above
        size = _size(path, path.stat())
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK), "rb") as file:  # a pipe may have come in its place
            fence.check(path, file.fileno(), within)
            size = max(size, _size(path, os.fstat(file.fileno())))
            return file.read(size)
    except FileNotFoundError:
        return None
    except OSError as error:
        if error.errno == errno.ENAMETOOLONG:
            return None
        raise Refused(str(path), f"cannot be read ({error.strerror})", "check the file and its permissions") from error


def companion(path: Path, document: Path) -> bytes | None:
    """The bytes of a file that goes with a document beside it; None where there is none.

    Raises:
        Refused: it is there but cannot be opened, is too large, or is a link that leads out of its folder: whoever can
            write there could else have any file of this machine read.
    """
    if leads_out(path):
        reason = f"{path.name} beside it is a symbolic link that leads out of the folder"
        raise Refused(str(document), reason, "put the file itself there, or take the link away")
    return content(path, within=path.parent)


def leads_out(path: Path) -> bool:
    """Whether this is a symbolic link that leads out of the folder that it lies in, or nowhere."""
    try:
        if not path.is_symlink():
            return False
    except OSError:  # such as a name that is longer than there can be
        return False
    try:
        return not path.resolve().is_relative_to(path.parent.resolve())
    except (OSError, RuntimeError):  # a link to itself
        return True


def _size(path: Path, found: os.stat_result) -> int:
    """The bytes of what must be a file, and not too large."""
    if not stat.S_ISREG(found.st_mode):
        raise Refused(str(path), "it is no file but a pipe, a device or a folder", "name a file", "no-document")
    if found.st_size > MAX_BYTES:
        reason = f"the file is {found.st_size:,} bytes, over the limit of {MAX_BYTES:,}"
        raise Refused(str(path), reason, "split it", "too-large")
    return found.st_size


def state(path: Path) -> tuple[int, int]:
    """Time of change and size of a file or folder, or of the zip file or export that holds it; zeros where these cannot
    be read."""
    inside = archive.split(path) or exported.split(path)
    try:
        found = (inside[0] if inside else path).stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def directly_in(folder: Path) -> list[Path]:
    """The files in a folder, on disk or in a zip file, not those in folders in it; none where it cannot be read."""
    inside = archive.split(folder) or ((folder, "") if archive.is_archive(folder) else None)
    try:
        if inside:
            return [member for member in archive.members(inside[0]) if member.parent == folder]
        return sorted(path for path in folder.iterdir() if path.is_file())
    except (OSError, Refused):
        return []


def inside_folder(
    folder: Path, refuse: Callable[[Refused], None], skip: Callable[[Path, str], None] = lambda _, __: None
) -> list[Path]:
    """The files anywhere in a folder, and in zip files and exports in it, in order of path; hidden files are left out.

    One of these that cannot be opened stands in the list itself. `refuse` is told of what is no file, of folders that
    cannot be listed, and of symbolic links that lead out of the folder: whoever can write in it could else have any
    file of this machine read. `skip` is told of folders of this program's own, and what each holds: an index or the
    state of a harvest, of which nothing is a document.
    """
    found: list[Path] = []
    root = folder.resolve()
    fence.enclose(folder)
    for path in sorted(_below(folder, refuse, skip)):
        try:
            fault = _fault(path, root)
        except (OSError, RuntimeError) as error:  # a link to itself
            fault = str(getattr(error, "strerror", None) or error)
        if fault:
            refuse(Refused(str(path), fault, "take it away, or put the file itself there"))
        elif path.is_file():
            found += inside_file(path) if archive.is_archive(path) or exported.is_export(path) else [path]
    return found


def _below(folder: Path, refuse: Callable[[Refused], None], skip: Callable[[Path, str], None]) -> Iterator[Path]:
    """What is no folder, in a folder and in those in it, however deep; through links nothing, and nothing hidden or of
    this program's own."""
    left = [folder]
    while left:
        listed = left.pop()
        try:
            with os.scandir(listed) as entries:
                shown = [entry for entry in entries if not entry.name.startswith(_HIDDEN)]
            folders = [listed / entry.name for entry in shown if entry.is_dir(follow_symlinks=False)]
        except OSError as error:
            reason = f"this folder cannot be read ({error.strerror})"
            refuse(Refused(str(listed), reason, "check its permissions and how deep it lies, or take it away"))
            continue
        names = {entry.name for entry in shown}
        if any(map(COMMIT.fullmatch, names)):
            skip(listed, "an index")
            continue
        left += folders
        if HARVEST in names:
            skip(listed, "the state of a harvest")
        else:
            others = (listed / name for name in names.difference(inner.name for inner in folders))
            yield from (path for path in others if not _lists_refusals(path))


def _lists_refusals(path: Path) -> bool:
    """Whether this is what the program wrote of files that it refused."""
    if not path.name.endswith(REFUSALS) or not stat.S_ISREG(path.stat(follow_symlinks=False).st_mode):
        return False
    with suppress(OSError), path.open("rb") as file:
        return file.read(len(REFUSED_ON)) == REFUSED_ON.encode()
    return False


def _fault(path: Path, root: Path) -> str | None:
    """Why an entry of a folder is not read; None for files and folders, which are read."""
    if path.is_symlink():
        if not path.exists():
            return "this symbolic link leads nowhere"
        if not path.resolve().is_relative_to(root):
            return "this symbolic link leads out of the folder"
    return None if path.is_file() or path.is_dir() else "it is no file but a pipe, a socket or a device"


def inside_file(path: Path) -> list[Path]:
    """The same for a zip file or an export."""
    try:
        if exported.is_export(path):
            return exported.members(path)
        return [member for member in archive.members(path) if not _is_hidden(member.relative_to(path))]
    except Refused:
        return [path]  # it is refused again, with this path, when it is read


def _is_hidden(relative: Path) -> bool:
    return any(part.startswith(_HIDDEN) and part != ".." for part in relative.parts)
