"""Durable files: synced to the disk when they are closed, and removed where writing fails."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from whoosh.filedb.filestore import FileStorage, Storage


@contextmanager
def creating(storage: Storage, name: str, *, durable: bool = True) -> Iterator[Any]:
    """A new file of a storage, to write to. Where writing fails, there is no file."""
    file = storage.create_file(name)
    try:
        yield file
        file.flush()
        if durable and isinstance(storage, FileStorage):
            os.fsync(file.fileno())
        file.close()
    except BaseException:
        with suppress(OSError):  # closing writes what is left, and fails as the rest did
            file.close()
        with suppress(OSError):
            storage.delete_file(name)
        raise
