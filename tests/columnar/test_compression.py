"""What was compressed with a dictionary, without one or with another is read as it was written, also after merges."""

from __future__ import annotations

import random
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from whoosh import fields

from indexer.columnar.index import create_index, open_index
from indexer.columnar.segment import format as file_format
from indexer.columnar.segment import stored
from indexer.columnar.segment.compression import SAMPLE
from indexer.columnar.segment.format import FileWriter, SegmentFile
from indexer.columnar.segment.stored import StoredFields, StoredWriter, merge_stored
from indexer.columnar.verification import verify
from indexer.columnar.writing import segment_workers

_WORDS = [f"verzonnen{number}" for number in range(400)]


def _records(count: int, seed: int) -> list[dict[str, Any]]:
    draw = random.Random(seed)
    return [{"number": number, "text": " ".join(draw.choices(_WORDS, k=40))} for number in range(count)]


def _written(write: Callable[[FileWriter], None]) -> StoredFields:
    output = BytesIO()
    file = FileWriter(output)
    write(file)
    file.finish({})
    return StoredFields(SegmentFile(memoryview(output.getvalue()), "made up"))


def _stored(records: list[dict[str, Any]], dictionary: bytes | None = None) -> StoredFields:
    writer = StoredWriter(dictionary)
    writer.add(records)
    return _written(writer.write)


def _all(own: StoredFields, count: int) -> list[dict[str, Any]]:
    return [own[number] for number in range(count)]


def test_small_blocks_are_smaller_with_what_records_have_in_common(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stored, "_ALONE", stored._BLOCK)
    records = _records(3000, 1)
    learned, without = _stored(records), _stored(records, b"")
    assert learned.dictionary
    assert not without.dictionary
    assert _all(learned, 3000) == _all(without, 3000) == records
    assert len(learned.arrays().blocks) + len(learned.dictionary) < len(without.arrays().blocks)


def test_few_records_have_no_dictionary() -> None:
    few = _records(50, 2)
    assert not _stored(few).dictionary
    assert _all(_stored(few), 50) == few


@pytest.mark.parametrize("record", [b"", b"a", b"verzonnen " * 1000, bytes(SAMPLE)])
def test_records_of_which_nothing_can_be_learned_are_written_all_the_same(record: bytes) -> None:
    same = [{"text": record.decode()}] * (SAMPLE // max(len(record), 100) + 2)
    assert _all(_stored(same), len(same)) == same


def _parts() -> Iterator[tuple[StoredFields, list[dict[str, Any]]]]:
    main = _records(4000, 3)
    first = _stored(main)
    assert first.dictionary
    yield first, main
    for seed, dictionary in ((4, b""), (5, None), (6, first.dictionary)):
        more = _records(2500, seed)
        yield _stored(more, dictionary), more


@pytest.mark.parametrize("step", [1, 2, 3])
def test_a_merge_has_the_dictionary_of_its_largest_part(step: int) -> None:
    parts = list(_parts())
    assert parts[2][0].dictionary not in (b"", parts[0][0].dictionary)
    sources: list[tuple[StoredFields, Any]] = []
    expected: list[dict[str, Any]] = []
    for own, records in parts[::-1]:
        alive = np.arange(len(records)) % step == 0
        sources.append((own, None if alive.all() else alive))
        expected += [record for record, kept in zip(records, alive, strict=True) if kept]
    merged = _written(lambda file: merge_stored(file, sources))
    assert merged.dictionary == parts[0][0].dictionary
    assert _all(merged, len(expected)) == expected


def test_files_of_the_versions_before_are_read_and_merged(monkeypatch: pytest.MonkeyPatch) -> None:
    records = _records(40, 7)
    earlier = []
    for version in (2, 3):
        monkeypatch.setattr(file_format, "VERSION", version)
        plain = _stored(records, b"")
        if version == 2:
            writer = StoredWriter(b"")
            for block in range(len(plain)):
                first, last = plain.documents(block)
                content = b"".join(plain.pickled(number) for number in range(first, last))
                writer.add_block(zlib.compress(content), plain.places(first, last))
            plain = _written(writer.write)
        earlier.append(plain)
        assert _all(plain, 40) == records
    monkeypatch.undo()
    now = _records(3000, 8)
    merged = _written(lambda file: merge_stored(file, [(part, None) for part in (*earlier, _stored(now))]))
    assert merged.dictionary
    assert _all(merged, 3080) == records * 2 + now


def test_what_is_added_later_has_the_dictionary_that_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segment_workers, "_ALONE", 40_000)
    monkeypatch.setattr(segment_workers, "_BATCH", 100_000)
    index = create_index(tmp_path, fields.Schema(text=fields.TEXT(stored=True), number=fields.STORED))
    commits = [_records(3000, 9), _records(10, 10)]
    for records in commits:
        with index.writer(procs=2, merge=False) as writer:
            for record in records:
                writer.add_document(**record)
    large, small = sorted(open_index(tmp_path).snapshot().segments, key=lambda segment: -segment.size)
    assert large.contents.stored.dictionary
    assert small.contents.stored.dictionary == large.contents.stored.dictionary
    open_index(tmp_path).writer(procs=1).commit(optimize=True)
    (one,) = open_index(tmp_path).snapshot().segments
    assert _all(one.contents.stored, 3010) == [record for records in commits for record in records]
    assert one.contents.stored.dictionary == large.contents.stored.dictionary
    assert verify(tmp_path) == []
