"""What a run that indexes holds does not grow with what it has indexed."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from indexer import pipeline
from indexer.commands.copying import copy_index
from indexer.engines import open_engine
from indexer.engines.whoosh.engine import WhooshEngine
from indexer.records import ParsedDocument
from indexer.workers import Bounds

_MAPS = Path("/proc/self/smaps")
_FILES, _BATCH = 12, 4
pytestmark = pytest.mark.skipif(not _MAPS.is_file(), reason="the system does not tell which pages are held")


def held(folder: Path) -> int:
    """How many kilobytes of the files in a folder this process holds in its memory."""
    total, inside = 0, False
    for line in _MAPS.read_text(encoding="utf-8", errors="replace").splitlines():
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            inside = f"{folder}/" in line
        elif inside and line.startswith("Rss:"):
            total += int(line.split()[1])
    return total


@pytest.fixture
def before_each(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """What was held whenever a commit began."""
    found: list[int] = []
    write = WhooshEngine.write

    def counted(engine: WhooshEngine, documents: Iterable[ParsedDocument]) -> int:
        found.append(held(engine._folder._folder))
        return write(engine, documents)

    monkeypatch.setattr(WhooshEngine, "write", counted)
    monkeypatch.setattr("indexer.pipeline.BATCH", _BATCH)
    monkeypatch.setattr("indexer.commands.copying.BATCH", _BATCH)
    return found


def test_nothing_of_the_index_is_held_between_commits(tmp_path: Path, before_each: list[int]) -> None:
    files = [tmp_path / f"verzonnen-{number}.txt" for number in range(_FILES)]
    for number, file in enumerate(files):
        file.write_text(f"Een verzonnen brief, nummer {number}.\n\n" + "Verzonnen woorden. " * 200, encoding="utf-8")
    engine, copy = open_engine(tmp_path / "index"), open_engine(tmp_path / "copy")
    report = pipeline.index_files(files, engine, bounds=Bounds(workers=1))
    assert len(report.indexed) == _FILES
    assert before_each == [0] * (_FILES // _BATCH)
    assert held(tmp_path / "index") == 0
    assert engine.document(report.indexed[0]) is not None
    assert held(tmp_path / "index") > 0
    before_each.clear()
    assert copy_index(engine, copy).copied == _FILES
    assert before_each == [0] * (_FILES // _BATCH)
    assert held(tmp_path / "copy") == 0
