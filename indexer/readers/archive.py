"""Zip files, taken as folders: `bundel.zip/kst-1.xml` is a member of `bundel.zip`. Nothing is unpacked onto the disk.

A member that cannot be trusted is refused when it is opened, so that the others go on.
"""

from __future__ import annotations

import lzma
import zipfile
import zlib
from collections import Counter
from functools import lru_cache
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from indexer.errors import Refusal, Refused
from indexer.readers import fence

SUFFIX = ".zip"
MAX_MEMBERS = 100_000
MAX_UNPACKED = 1024 * 1024 * 1024
"""A zip file that would unpack to more than this many bytes is refused."""
MAX_RATIO = 200
"""A member of more than a megabyte that unpacks to more than this many times its size is refused."""
_SMALL = 1024 * 1024
_SIGNATURE = b"PK"
_ENCRYPTED = 0x1
"""The bit that marks a member with a password (APPNOTE.TXT, section 4.4.4)."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, ValueError, OSError)
"""What `zipfile` and the decompressors raise; NotImplementedError, for an unknown compression, is a RuntimeError."""

Members = dict[str, zipfile.ZipInfo]
"""The files in a zip file, by their paths inside it."""


def is_archive(path: Path) -> bool:
    """Whether a path is that of a zip file. Word and OpenDocument files are too, but have suffixes of their own."""
    return path.suffix.lower() == SUFFIX and path.is_file()


def split(path: Path) -> tuple[Path, str] | None:
    """The zip file that a path leads into, and the path inside it; None for a path that does not."""
    archive = next((folder for folder in path.parents if is_archive(folder)), None)
    return (archive, path.relative_to(archive).as_posix()) if archive else None


def members(archive: Path) -> list[Path]:
    """The paths of the files in a zip file, as `bundel.zip/kst-1.xml`, in order of path.

    Raises:
        Refused: it is damaged, or holds too much.
    """
    return [archive.joinpath(*PurePosixPath(name).parts) for name in sorted(_members(archive))]


def holds(archive: Path, name: str) -> bool:
    """Whether there is a file of this name in a zip file; False where the zip file cannot be read."""
    try:
        return name in _members(archive)
    except Refused:
        return False


def read_bytes(archive: Path, name: str, limit: int) -> bytes:
    """The content of a member, unpacked.

    Raises:
        FileNotFoundError: there is no such member.
        Refused: the zip file or this member is damaged, has a password, or would unpack to more than `limit` bytes.
    """
    path = f"{archive}/{name}"
    member = _members(archive).get(name)
    if member is None:
        raise FileNotFoundError(path)
    fault = _fault(member, limit)
    if fault:
        raise Refused(path, *fault)
    try:
        return _opened(archive, *_state(archive)).read(member)
    except _DAMAGE as error:
        raise Refused(path, f"this member of the zip file is damaged ({error})", "make the zip file again") from error


def _members(archive: Path) -> Members:
    return _listed(archive, *_state(archive))


def _state(archive: Path) -> tuple[int, int]:
    """Time of change and size of the file: they differ once it has changed."""
    try:
        found = archive.stat()
    except OSError as error:
        raise Refused(str(archive), f"cannot be read ({error.strerror})", "check the file") from error
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=1)
def _opened(archive: Path, *state: int) -> zipfile.ZipFile:
    """One zip file stays open: its members are read one after the other, and its list of them may be long."""
    try:
        opened = zipfile.ZipFile(archive)
    except _DAMAGE as error:
        raise _unopened(archive, error) from error
    fence.check(archive, cast(BinaryIO, opened.fp).fileno())
    return opened


def _unopened(archive: Path, error: Exception) -> Refused:
    """Why a zip file cannot be opened: what lacks the signature of one (APPNOTE.TXT, section 4.3) is none."""
    try:
        with archive.open("rb") as file:
            start = file.read(2)
    except OSError:
        start = _SIGNATURE
    if not start:
        return Refused(str(archive), "the file is empty", "fill it or take it away", "no-text")
    if start != _SIGNATURE:
        return Refused(str(archive), "this is no zip file", "fetch it again, or make it again", "no-document")
    return Refused(str(archive), f"this zip file is damaged ({error})", "make it again")


@lru_cache(maxsize=1)
def _listed(archive: Path, *state: int) -> Members:
    found: Members = {}
    listed = [(_name(member), member) for member in _opened(archive, *state).infolist() if not member.is_dir()]
    names, times = {name for name, _ in listed}, Counter[str]()
    for name, member in listed:
        times[name] += 1
        own = _numbered(name, times[name])
        while own != name and own in names:  # there is a `kst-1-2.xml` beside two `kst-1.xml`
            times[name] += 1
            own = _numbered(name, times[name])
        found[own] = member
    if len(found) > MAX_MEMBERS:
        reason = f"{len(found):,} files in it, over the limit of {MAX_MEMBERS:,}"
        raise Refused(str(archive), reason, "split it", "too-large")
    unpacked = sum(member.file_size for member in found.values() if not _fault(member, MAX_UNPACKED))
    if unpacked > MAX_UNPACKED:
        reason = f"it would unpack to {unpacked:,} bytes, over the limit of {MAX_UNPACKED:,}"
        raise Refused(str(archive), reason, "split it, or check where it comes from", "too-large")
    return found


def _name(member: zipfile.ZipInfo) -> str:
    """The path of a member inside its zip file, without a root and without characters that break a line."""
    name = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in member.filename)
    return PurePosixPath(name.lstrip("/")).as_posix()


def _numbered(name: str, time: int) -> str:
    """The path of a member; where the zip file has several members of one name, with the number of this one, so that
    each can be read.

    >>> _numbered("a/kst-1.xml", 1), _numbered("a/kst-1.xml", 2)
    ('a/kst-1.xml', 'a/kst-1-2.xml')
    """
    path = PurePosixPath(name)
    return name if time == 1 or not path.name else path.with_name(f"{path.stem}-{time}{path.suffix}").as_posix()


def _fault(member: zipfile.ZipInfo, limit: int) -> tuple[str, str, Refusal] | None:
    """Why a member is not opened, what to do, and the kind of reason."""
    source = "check where the zip file comes from"
    if member.filename.startswith("/") or ".." in PurePosixPath(member.filename).parts:
        return "its path leads out of the zip file", source, "unreadable"
    if member.flag_bits & _ENCRYPTED:
        return "this member of the zip file has a password", "make the zip file without one", "unreadable"
    if member.filename.lower().endswith(SUFFIX):
        return "a zip file inside a zip file is not opened", "unpack the outer one first", "unreadable"
    if member.file_size > _SMALL and member.file_size > MAX_RATIO * max(member.compress_size, 1):
        return f"it would unpack from {member.compress_size:,} to {member.file_size:,} bytes", source, "too-large"
    if member.file_size > limit:
        return f"the file is {member.file_size:,} bytes, over the limit of {limit:,}", "split it", "too-large"
    return None
