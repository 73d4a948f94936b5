"""Zip files with the XML parts of a document, as office programs write them: opened within bounds and parsed safely."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from lxml import etree

from indexer.errors import Refused
from indexer.readers.parser_limits import beyond

_MAX_BYTES = 128 * 1024 * 1024
"""A document whose parts unpack to more than this is refused."""
_MAX_RATIO = 200
"""A document of more than a megabyte that unpacks to more than this many times its size is refused."""
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, OSError)
"""What `zipfile` and the decompressors raise of bytes that are not as they should be."""
_REMEDY = "open it in Word or LibreOffice and save it again"


class Package:
    """An open document. `kind` is what its format is called."""

    def __init__(self, path: str, zipped: zipfile.ZipFile, kind: str) -> None:
        self._path, self._zipped, self._kind = path, zipped, kind
        self.names: Sequence[str] = zipped.namelist()

    def part(self, name: str, namespace: tuple[bytes, bytes] | None = None) -> etree._Element:
        """The root of one XML part; an empty element where the document has no such part. `namespace`: a namespace, and
        that of which its elements are read.

        Raises:
            Refused: it is no XML, or declares entities.
        """
        if name not in self.names:
            return etree.Element("none")
        with self._zipped.open(name) as stream:
            source = stream.read(_MAX_BYTES + 1)
        return parsed(self._path, source.replace(*namespace) if namespace else source, name, self._kind)


@contextmanager
def opened(path: str, content: bytes, kind: str) -> Iterator[Package]:
    """The document that these bytes are, while it is read.

    Raises:
        Refused: it is damaged, has a password, or would fill the memory.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as zipped:
            _check_size(path, zipped)
            yield Package(path, zipped, kind)
    except _DAMAGE as error:
        raise Refused(path, f"this {kind} is damaged ({error})", _REMEDY) from error
    except RuntimeError as error:
        raise Refused(path, f"this {kind} cannot be unpacked ({error})", _REMEDY) from error


def names_in(content: bytes) -> Sequence[str]:
    """The names of the parts of a zip file; none where the bytes are no zip file."""
    if not content.startswith(b"PK"):
        return ()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as zipped:
            return zipped.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return ()


def begins_with(content: bytes, name: str, beginning: bytes) -> bool:
    """Whether a part of a zip file begins with these bytes; False where it cannot be read."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as zipped, zipped.open(name) as stream:
            return stream.read(len(beginning)) == beginning
    except (*_DAMAGE, KeyError, RuntimeError):
        return False


def parsed(path: str, source: bytes, name: str, kind: str) -> etree._Element:
    """The root of XML, without comments. `name` is that of the part or the file, for messages.

    Raises:
        Refused: it is no XML, or declares entities.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        if b"<!ENTITY" in source:
            raise _entities(path, name, kind) from error
        if refused := beyond(path, parser.error_log):
            raise refused from error
        raise Refused(path, f"{name} is not valid XML ({error.msg})", _REMEDY) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _entities(path, name, kind)
    return root


def _check_size(path: str, zipped: zipfile.ZipFile) -> None:
    parts = zipped.infolist()
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if unpacked > _MAX_BYTES or (unpacked > 1024 * 1024 and unpacked > _MAX_RATIO * max(packed, 1)):
        reason = f"it would unpack from {packed:,} to {unpacked:,} bytes"
        raise Refused(path, reason, "check where it comes from", "too-large")


def _entities(path: str, name: str, kind: str) -> Refused:
    return Refused(path, f"{name} declares entities, which no {kind} does", "check where it comes from")
