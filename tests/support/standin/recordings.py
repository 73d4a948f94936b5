"""The recorded answers in `tests/data/harvest`; its README says where each is from."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "data" / "harvest"


@lru_cache
def recorded(name: str) -> bytes:
    """A recorded answer."""
    return (FOLDER / "recorded" / name).read_bytes()


@lru_cache
def constructed(name: str) -> bytes:
    """An answer for which there is no recording."""
    return (FOLDER / "constructed" / name).read_bytes()
