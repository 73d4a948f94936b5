"""The files that an index does not hold, as engines keep them: by path the kind of the reason, and the reason."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
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
    found = ((called(path), *_entry(entry)) for path, entry in sorted(table.items()))
    return tuple(RefusedFile(name, reason, kind) for name, kind, reason in found)


def called(path: str) -> str:
    """The name of a file, without the folder where it lies; one in a zip file is named with that.

    >>> called("/srv/in/kst-1.xml"), called("/srv/in/bundel.zip/map/kst-1.xml")
    ('kst-1.xml', 'bundel.zip/map/kst-1.xml')
    """
    parts = path.replace(os.sep, "/").split("/")
    zipped = (place for place, part in enumerate(parts) if part[-4:].lower() == ".zip")
    return "/".join(parts[next(zipped, len(parts) - 1) :])


def _entry(stored: Any) -> list[str]:
    """The kind and the reason; earlier versions kept the reason alone."""
    if isinstance(stored, list) and len(stored) == 2:
        return [str(part) for part in stored]
    return ["unreadable", str(stored)]
