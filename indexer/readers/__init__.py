"""Files → source documents. A reader decodes a file and says nothing about who speaks in it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import cast

from indexer import __version__
from indexer.analysis import normal
from indexer.errors import Refused, UsageError
from indexer.extraction.dates import FAR, why_absurd
from indexer.extraction.formulas.meetings import day_of_meeting, reports_a_meeting
from indexer.readers import archive, companions, control_characters, exported, files, sidecar
from indexer.readers.content import Content, Reader
from indexer.readers.long_names import shortened
from indexer.records import Metadata, SourceBlock, SourceDocument, overridden

READERS = (
    ("pdf", b"%PDF-"),
    ("word", b"PK"),
    ("opendocument", b"PK"),
    ("opendocument", b"opendocument:xmlns"),
    ("xml.officiele_publicatie", b"<"),
    ("xml.kamerwrk", b"<"),
    ("xml.tei", b"<"),
    ("xml.vlos", b"<"),
    ("attributed", b"{"),
    ("jsonl", b"{"),
    ("html", b"<"),
    ("xml.unknown", b"<"),
    ("text", b""),
)
"""The readers in the order in which they are tried, each with bytes that every file of its format holds: a reader is
imported only where they occur. The last one takes any text."""
_OPENING = 6000
"""In so many characters at the start a report says when the meeting was."""


class NoDocuments(UsageError):
    """There is no document where some were looked for."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it lies on disk or in a zip file: its bytes, and those of its metadata files (empty where there are
    none): the user's own in TOML, and the official one in XML, with its path. `lists` is a hash of the lists of persons
    that go with it."""

    path: Path
    content: bytes
    metadata: bytes
    official: bytes = b""
    official_path: Path | None = None
    lists: str = ""

    def fingerprint(self, *digests: str) -> str:
        """A hash (hex) of all that a document is made from: name, content, metadata, program version, vocabularies."""
        parts = (self.path.name.encode(), self.content, self.metadata, self.official)
        digest = hashlib.sha256()
        for part in (*parts, *(text.encode() for text in (__version__, self.lists, *digests))):
            digest.update(len(part).to_bytes(8, "big") + part)
        return digest.hexdigest()


def documents_in(
    paths: Iterable[Path],
    refuse: Callable[[Refused], None] = lambda _: None,
    skip: Callable[[Path, str], None] = lambda _, __: None,
) -> list[Path]:
    """The files to read, each once: those named, and those anywhere in the folders named, in order of path. `refuse` is
    called with what is in these folders and cannot be read, such as pipes and links that lead out of them, and `skip`
    with the folders that hold an index or the state of a harvest, and which of these.

    Zip files and exports are treated as folders, and a path may lead into them: `bundel.zip/kst-1.xml`. Metadata files,
    hidden files and lists of persons that go with documents are not documents.

    Raises:
        UsageError: a path does not exist.
        NoDocuments: there is no document in any of them.
    """
    named = list(paths)
    for path in named:
        if not path.exists() and not files.is_file(path):
            raise UsageError(f"{path}: no such file or folder; check the path")
    files_there = list(dict.fromkeys(file for path in named for file in _files(path, refuse, skip)))
    found = [file for file in files_there if not companions.is_list(file)] or files_there
    if not found:
        folders = ", ".join(str(path) for path in named)
        raise NoDocuments(f"{folders}: no documents here; name a folder or file with parliamentary documents")
    return found


def open_file(path: Path) -> SourceFile:
    """A file and the metadata files beside it.

    Raises:
        Refused: it cannot be opened, is empty, or is too large.
    """
    if not _is_printable(str(path)):
        readable = str(path).encode("utf-8", "backslashreplace").decode()
        raise Refused(readable, "its name is not UTF-8", "give it another name")
    content = files.content(path)
    if content is None:
        raise Refused(str(path), "cannot be read (No such file or directory)", "check the path")
    if not content.strip():
        raise Refused(str(path), "the file is empty", "fill it or take it away", "no-text")
    official = companions.metadata_beside(path)
    stated = files.companion(official, path) if official else None
    lists = companions.digest_of_lists(path) if _is_of_corpus(content) else ""
    return SourceFile(path, content, sidecar.content_beside(path), stated or b"", official, lists)


def reader_of(content: bytes) -> Reader:
    """The reader of a file that holds these bytes."""
    modules = (f"{__name__}.{name}" for name, mark in READERS if mark in content)
    return next(reader for reader in map(_imported, modules) if reader.reads(content))


def _imported(module: str) -> Reader:
    return cast(Reader, import_module(module))


def read(file: SourceFile, fingerprint: str) -> SourceDocument:
    """What a file says. The reader is chosen by the file's content, not by its name.

    Raises:
        Refused: the file or its metadata file cannot be read.
    """
    found = control_characters.without(reader_of(file.content).read(str(file.path), file.content))
    published = _of_meeting(_with_official(found.metadata, file), found)
    metadata = control_characters.without(overridden(published, sidecar.parse(file.path, file.metadata)))
    found = shortened(str(file.path), replace(found, metadata=metadata))
    metadata = found.metadata
    if metadata.date and (wrong := why_absurd(metadata.date, FAR)):
        remedy = f"write the right one in {file.path.with_suffix(sidecar.SUFFIX).name} beside it"
        raise Refused(str(file.path), f"its date is {metadata.date}, {wrong}", remedy)
    blocks = tuple(map(_normal, found.blocks))
    return SourceDocument(
        path=str(file.path),
        sha256=hashlib.sha256(file.content).hexdigest(),
        fingerprint=fingerprint,
        text=normal(found.text) or "\n".join(block.text for block in blocks),
        metadata=metadata,
        blocks=blocks,
        beside=found.beside,
        remarks=found.remarks,
        ready=found.ready,
    )


def _with_official(stated: Metadata, file: SourceFile) -> Metadata:
    if not file.official:
        return stated
    from indexer.readers.xml import metadata

    return overridden(stated, metadata.metadata(file.path, file.official_path, file.official, stated.id))


def _normal(block: SourceBlock) -> SourceBlock:
    """A block with its text in the form in which texts are compared."""
    text = normal(block.text)
    return block if text == block.text else replace(block, text=text)


def _of_meeting(stated: Metadata, found: Content) -> Metadata:
    """What is stated of a paper, but for its day and type where it reports a meeting: it was published weeks later, and
    whether it tells or has every speech is for the text to say."""
    if not reports_a_meeting((stated.title or "").rpartition("; ")[2]):
        return stated
    opening = [block.text for block in found.blocks] or normal(found.text[:_OPENING]).splitlines()
    return replace(stated, type=None, date=day_of_meeting(opening) or stated.date)


def _is_of_corpus(content: bytes) -> bool:
    """Whether a file is a document of a ParlaMint corpus, which has lists of persons beside its documents."""
    return b"<" in content and _imported(f"{__name__}.xml.tei").reads(content)


def _is_printable(path: str) -> bool:
    """Whether a path can be written as UTF-8. Bytes that cannot be decoded are lone surrogates in it (PEP 383)."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return False
    return True


def _files(path: Path, refuse: Callable[[Refused], None], skip: Callable[[Path, str], None]) -> list[Path]:
    """The files that a path stands for, without metadata files."""
    if path.is_dir():
        found = files.inside_folder(path, refuse, skip)
    elif archive.is_archive(path) or exported.is_export(path):
        found = files.inside_file(path)
    else:
        return [path]
    return [file for file in found if file.suffix != sidecar.SUFFIX and not companions.is_metadata(file)]
