"""An engine is prepared beside the requests."""

from __future__ import annotations

import time
from pathlib import Path

from indexer.engines.whoosh.engine import WhooshEngine
from indexer.vocabulary import Vocabularies
from tests.support.documents import made_up
from webui.serving.maintenance import keep_ready


class Noting(WhooshEngine):
    """An engine that notes which commits it was prepared for."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, Vocabularies())
        self.prepared: list[str] = []

    def prepare(self) -> None:
        """Prepare, and note it."""
        super().prepare()
        self.prepared.append(self.generation())


def until(engine: Noting, count: int) -> list[str]:
    """What the engine was prepared for, once it was so many times; or what it was after ten seconds."""
    end = time.monotonic() + 10
    while len(engine.prepared) < count and time.monotonic() < end:
        time.sleep(0.01)
    return engine.prepared


def test_an_engine_is_prepared_now_and_after_every_commit_also_where_there_is_no_index_at_first(tmp_path: Path) -> None:
    engine = Noting(tmp_path / "index")
    stopped = keep_ready(engine)
    try:
        engine.write([made_up(1, [("zorg", (), ())])])
        first = list(until(engine, 1))
        engine.write([made_up(2, [("brug", (), ())])])
        assert until(engine, 2) == [*first, engine.generation()]
        assert {found.label for found in engine.suggest("brug")} == {"brug"}
    finally:
        stopped.set()
