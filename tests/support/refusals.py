"""What is said of a file that cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer.errors import UsageError


def assert_refused_in_one_line(load: Callable[[Path], object], file: Path, content: str, said: str) -> None:
    """A file with this content is refused in one line, which names the file and says this (a pattern)."""
    file.write_text(content, encoding="utf-8")
    with pytest.raises(UsageError, match=said) as error:
        load(file)
    assert str(file) in str(error.value)
    assert "\n" not in str(error.value)
