"""Files that lie beside documents and go with them: official metadata, and the lists of persons of a corpus."""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from indexer.errors import Refused
from indexer.patterns import regex
from indexer.readers import files

SHARED = "metadata.xml"
"""The name of a metadata file that says by its identifier which publication it is of."""
_SUFFIXES = (".metadata.xml", "-metadata.xml")
_LIST = regex(r"(?:ParlaMint[^_]*|ParlaMint-.*taxonomy.*|.*listPerson.*|.*listOrg.*)\.xml")


def is_metadata(path: Path) -> bool:
    """Whether a file is by its name a metadata file, and no document."""
    return path.name == SHARED or path.name.endswith(_SUFFIXES)


def metadata_beside(path: Path) -> Path | None:
    """The metadata file of a document; None where there is none. It is never fetched."""
    candidates = [path.with_name(path.stem + suffix) for suffix in _SUFFIXES] + [path.with_name(SHARED)]
    return next((file for file in candidates if files.is_file(file) and file != path), None)


def is_list(path: Path) -> bool:
    """Whether a file is by its name a list of a corpus, and no document."""
    return bool(_LIST.fullmatch(path.name))


def digest_of_lists(path: Path) -> str:
    """A hash (hex) of each of the lists that belong to a document, in a row; empty where there are none."""
    return "".join(_hash(file, files.state(file)) for file in lists_beside(path))


def lists_beside(path: Path) -> tuple[Path, ...]:
    """The lists in the folder of a document, else those in the folder above it."""
    folders = (path.parent, path.parent.parent)
    return next(filter(None, (_companions(folder, files.state(folder)) for folder in folders)), ())


@lru_cache(maxsize=256)
def _companions(folder: Path, state: tuple[int, int]) -> tuple[Path, ...]:
    return tuple(file for file in files.directly_in(folder) if is_list(file) and not files.leads_out(file))


@lru_cache(maxsize=16)
def _hash(file: Path, state: tuple[int, int]) -> str:
    try:
        return hashlib.sha256(files.content(file, within=file.parent) or b"").hexdigest()
    except Refused:
        return ""
