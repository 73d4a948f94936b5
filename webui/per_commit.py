"""A cache of what is worked out once for each commit of an index."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from indexer.engines import Engine

Made = TypeVar("Made")


def per_commit(make: Callable[[Engine], Made]) -> Callable[[Engine], Made]:
    """The same function with its results cached by commit; the last few are kept."""

    @lru_cache(maxsize=4)
    def kept(engine: Engine, _generation: str) -> Made:
        return make(engine)

    @wraps(make)
    def asked(engine: Engine) -> Made:
        return kept(engine, engine.generation())  # type: ignore[arg-type]  # engines are told apart by identity

    return asked
