"""The files that an index does not hold, as engines keep them: by path the kind of the reason, and the reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from indexer.errors import Refused
from indexer.searches import RefusedFile

Kept = dict[str, list[str]]


def kept(before: Mapping[str, Any], refused: Iterable[Refused], read: Iterable[str]) -> Kept:
    """What is kept once files were refused and others, the paths in `read`, were read after all."""
    gone = set(read)
    found = {path: _entry(entry) for path, entry in before.items() if path not in gone}
    return found | {error.path: [error.kind, error.reason] for error in refused}


def listed(table: Mapping[str, Any]) -> tuple[RefusedFile, ...]:
    """The files, by name."""
    found = ((called(Path(path)), *_entry(entry)) for path, entry in sorted(table.items()))
    return tuple(RefusedFile(name, reason, kind) for name, kind, reason in found)


def called(path: Path) -> str:
    """The name of a file, without the folder where it lies; one in a zip file is named with that.

    >>> called(Path("/srv/in/kst-1.xml")), called(Path("/srv/in/bundel.zip/map/kst-1.xml"))
    ('kst-1.xml', 'bundel.zip/map/kst-1.xml')
    """
    archive = next((folder for folder in path.parents if folder.suffix.lower() == ".zip"), path)
    return path.relative_to(archive.parent).as_posix()


def _entry(stored: Any) -> list[str]:
    """The kind and the reason; earlier versions kept the reason alone."""
    if isinstance(stored, list) and len(stored) == 2:
        return [str(part) for part in stored]
    return ["unreadable", str(stored)]
