"""The parts of the file of a segment: what is read is what was written."""

from __future__ import annotations

import pickle
import random
import zlib
from bisect import bisect_left
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.util.numeric import byte_to_length, length_to_byte

from indexer.columnar.segment import stored
from indexer.columnar.segment.facet_columns import Column, merge
from indexer.columnar.segment.format import FileWriter, SegmentFile
from indexer.columnar.segment.lengths import LENGTHS, length_codes
from indexer.columnar.segment.posting_codes import paired
from indexer.columnar.segment.stored import StoredFields, StoredWriter, merge_stored
from indexer.columnar.segment.term_dictionary import TermDictionary, write_terms

texts = st.text(max_size=900)
stored_fields = st.one_of(st.just({}), st.fixed_dictionaries({"text": texts, "number": st.integers()}))
facets = st.lists(st.sampled_from(["vvd", "d66", "één", ""]), max_size=4)


def written(write: Callable[[FileWriter], None]) -> SegmentFile:
    output = BytesIO()
    file = FileWriter(output)
    write(file)
    file.finish({})
    return SegmentFile(memoryview(output.getvalue()), "made up")


@given(st.lists(st.lists(st.integers(0, 255), max_size=90_000 // 8), max_size=4), st.integers(1, 7))
def test_arrays_come_out_as_they_went_in_also_piece_by_piece(arrays: list[list[int]], pieces: int) -> None:
    def write(file: FileWriter) -> None:
        sections = [file.reserve(str(number), np.uint64, len(array)) for number, array in enumerate(arrays)]
        for piece in range(pieces):  # between pieces of others
            for section, array in zip(sections, arrays, strict=True):
                cuts = [len(array) * step // pieces for step in (piece, piece + 1)]
                section.append(np.array(array[slice(*cuts)], np.uint64))

    file = written(write)
    assert [file.array(str(number)).tolist() for number in range(len(arrays))] == arrays


def test_a_section_that_is_not_complete_is_an_error() -> None:
    with pytest.raises(ValueError, match="section half misses 8 bytes"):
        written(lambda file: file.reserve("half", np.uint64, 2).append(np.ones(1, np.uint64)))


@given(st.sets(st.binary(max_size=12), max_size=60), st.lists(st.binary(max_size=12), max_size=20))
def test_terms_are_found_where_a_sorted_list_has_them(terms: set[bytes], others: list[bytes]) -> None:
    ordered = sorted(terms)
    dictionary = TermDictionary(written(lambda file: write_terms(file, "text", ordered)), "text")
    assert list(dictionary) == ordered
    for term in [*ordered, *others]:
        place = bisect_left(ordered, term)
        assert dictionary.lower_bound(term) == place
        assert dictionary.find(term) == (place if term in terms else -1)
        assert dictionary.range(term, None) == (place, len(ordered))


@given(st.lists(st.lists(st.tuples(stored_fields, st.booleans()), max_size=12), min_size=1, max_size=3))
def test_stored_fields_that_are_kept_come_out_in_order(parts: list[list[tuple[dict[str, Any], bool]]]) -> None:
    sources = []
    for part in parts:
        writer = StoredWriter()
        writer.add(one for one, _ in part)
        alive = np.array([kept for _, kept in part], np.bool_)
        sources.append((StoredFields(written(writer.write)), None if alive.all() else alive))
    merged = StoredFields(written(lambda file: merge_stored(file, sources)))
    expected = [one for part in parts for one, kept in part if kept]
    assert [merged[number] for number in range(len(expected))] == expected


def test_blocks_that_were_read_last_are_kept_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [f"verzonnen {number} " * 100 * (1 + number % 7) for number in range(120)]
    told[60] *= 100  # alone more than is kept
    writer = StoredWriter()
    writer.add({"text": text} for text in told)
    own = StoredFields(written(writer.write))
    monkeypatch.setattr(stored, "_HELD", 1 << 15)
    for number in [*range(120), *reversed(range(120)), 60, 60]:
        assert own[number]["text"] == told[number]
        held = [len(block) for block in own._kept.values()]
        assert own._held == sum(held)
        assert sum(held) <= 1 << 15 or len(held) == 1
    with patch.object(stored, "decompressed") as decompressed:
        assert own[60]["text"] == told[60]
    decompressed.assert_not_called()


def test_threads_share_the_blocks_that_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    told = [f"verzonnen {number} " * 200 for number in range(200)]
    writer = StoredWriter()
    writer.add({"text": text} for text in told)
    own = StoredFields(written(writer.write))
    monkeypatch.setattr(stored, "_HELD", 1 << 14)
    asked = random.Random(0).choices(range(200), k=3_000)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda number: own[number]["text"], asked))
    assert found == [told[number] for number in asked]
    assert own._held == sum(map(len, own._kept.values()))


def test_stored_fields_of_the_version_before_are_read_and_merged() -> None:
    earlier, writer = [{"text": "verzonnen", "number": 1}, {"text": "ook verzonnen", "number": 2}], StoredWriter()
    pickles = [pickle.dumps(one) for one in earlier]
    writer.add_block(zlib.compress(b"".join(pickles)), [0, len(pickles[0])])
    writer.add([{"text": "nieuw", "number": 3}])
    own = StoredFields(written(writer.write))
    merged = StoredFields(written(lambda file: merge_stored(file, [(own, np.array([False, True, True]))])))
    assert [own[number]["number"] for number in range(3)] == [1, 2, 3]
    assert [merged[number]["text"] for number in range(2)] == ["ook verzonnen", "nieuw"]


@given(st.lists(st.lists(st.tuples(facets, st.booleans()), max_size=8), min_size=1, max_size=3))
def test_facets_that_are_kept_come_out_in_order(parts: list[list[tuple[list[str], bool]]]) -> None:
    columns = [Column.of([values for values, _ in part]) for part in parts]
    kept = [np.flatnonzero([kept for _, kept in part]) for part in parts]
    merged = merge(list(zip(columns, kept, strict=True)))
    expected = [tuple(sorted(set(values))) for part in parts for values, kept in part if kept]
    assert [merged[number] for number in range(len(expected))] == expected
    assert list(merged.values) == sorted({value for values in expected for value in values})


@given(st.lists(st.tuples(st.integers(1, 3000), st.floats(0, 200, width=32)), max_size=30))
def test_frequencies_and_weights_come_out_of_their_codes(postings: list[tuple[int, float]]) -> None:
    frequencies = np.array([frequency for frequency, _ in postings], np.uint32)
    weights = np.array([weight for _, weight in postings], np.float32)
    pairs, codes = paired(frequencies, weights)
    assert pairs.frequencies[codes].tolist() == frequencies.tolist()
    assert pairs.weights[codes].tolist() == weights.tolist()
    if postings:
        pairs, codes = paired(frequencies, None)
        assert pairs.frequencies[codes].tolist() == pairs.weights[codes].tolist() == frequencies.tolist()


@given(st.integers(0, 200_000))
def test_length_codes_are_those_of_whoosh(length: int) -> None:
    code = int(length_codes(np.array([length]))[0])
    assert code == length_to_byte(length)
    assert LENGTHS[code] == byte_to_length(code)
