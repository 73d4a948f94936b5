"""The lazy import of suggestions and corrections: most searches need neither."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from indexer.vocabulary import Vocabularies

if TYPE_CHECKING:
    from indexer.engines.suggester import TypedHelp


class Later:
    """Calling it gives the TypedHelp of an engine, made at the first call."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._vocabularies = vocabularies
        self._lock = threading.Lock()
        self._help: TypedHelp | None = None

    def __call__(self) -> TypedHelp:
        from indexer.engines.suggester import TypedHelp

        with self._lock:
            self._help = self._help or TypedHelp(self._vocabularies)
            return self._help
