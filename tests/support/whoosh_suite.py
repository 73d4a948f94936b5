"""A plug-in of pytest for Whoosh's own tests: they run with the columnar codec. See .ci/whoosh-suite."""

from __future__ import annotations

import csv
import os
from pathlib import Path
from typing import Any

import pytest
import whoosh.codec
from whoosh.index import FileIndex
from whoosh.writing import SegmentWriter

from indexer.columnar.codec.codec import ColumnarCodec
from indexer.columnar.writer import ColumnarWriter

_LIST = Path(__file__).parents[1] / "data" / "whoosh-suite.tsv"
_WRITER = os.environ.get("WHOOSH_SUITE_WRITER", "whoosh")


def pytest_configure() -> None:
    whoosh.codec.default_codec = lambda *_, **__: ColumnarCodec()
    if _WRITER == "columnar":
        FileIndex.writer = _columnar_writer


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the tests of the list; one of them that passes is a failure: it should leave the list."""
    with _LIST.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    for item in items:
        for row in rows:
            if row["writer"] in ("any", _WRITER) and item.nodeid.startswith(f"tests/{row['test']}"):
                item.add_marker(pytest.mark.xfail(reason=row["reason"], strict=True))


def _columnar_writer(index: FileIndex, procs: int = 1, codec: Any = None, **options: Any) -> SegmentWriter:
    if codec is not None:
        return SegmentWriter(index, codec=codec, **options)
    return ColumnarWriter(index, procs=procs, **options)
