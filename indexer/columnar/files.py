"""Files that are on the disk, not only on their way there, when they are closed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from whoosh.filedb.filestore import FileStorage, Storage


@contextmanager
def creating(storage: Storage, name: str, *, durable: bool) -> Iterator[Any]:
    """A new file of a storage, to write to. Where writing fails, the file is removed."""
    file = storage.create_file(name)
    try:
        yield file
        file.flush()
        if durable and isinstance(storage, FileStorage):
            os.fsync(file.fileno())
    except BaseException:
        file.close()
        storage.delete_file(name)
        raise
    file.close()
