"""An export as Parquet, with lists as lists; it needs the extra `parquet` (pyarrow, Apache 2.0)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from importlib.util import find_spec
from itertools import islice
from typing import IO, Any

from indexer.exporting import flat_rows
from indexer.exporting.data_dictionary import COLUMNS
from indexer.exporting.flat_rows import Entries, UrlOf
from indexer.exporting.origin import Origin

_GROUP = 10_000
"""Rows that are written together: with a kilobyte each, ten megabytes."""


def can_write_parquet() -> bool:
    """Whether pyarrow is installed."""
    return find_spec("pyarrow") is not None


def write_parquet(file: IO[bytes], entries: Entries, made: Origin, url_of: UrlOf, described: Mapping[str, Any]) -> int:
    """Write a Parquet file, group by group; return the number of rows. `described` is kept in its metadata, as JSON
    under `datapackage`."""
    import pyarrow as pa
    from pyarrow import parquet

    kinds = {
        "text": pa.string(),
        "integer": pa.int32(),
        "list": pa.list_(pa.string()),
        "map": pa.map_(pa.string(), pa.list_(pa.string())),
        "spans": pa.list_(pa.list_(pa.int64())),
        "note_spans": pa.list_(pa.list_(pa.list_(pa.int64()))),
    }
    schema = pa.schema([(column.name, kinds[column.kind]) for column in COLUMNS])
    schema = schema.with_metadata({"datapackage": json.dumps(described, ensure_ascii=False)})
    rows, written = _rows(entries, made, url_of), 0
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(rows, _GROUP)):
            arrays = [pa.array(_values(group, field.name), field.type) for field in schema]
            writer.write_batch(pa.record_batch(arrays, schema=schema))
            written += len(group)
    return written


def _rows(entries: Entries, made: Origin, url_of: UrlOf) -> Iterator[dict[str, Any]]:
    of_document = lru_cache(flat_rows.KEPT)(flat_rows.of_document)
    of_search = flat_rows.of_search(made)
    for document, paragraph in entries:
        row = flat_rows.of_paragraph(paragraph, url_of(document, paragraph))
        yield row | of_document(document) | of_search | {"evidence": list(row["evidence"].items())}


def _values(rows: Iterable[dict[str, Any]], name: str) -> list[Any]:
    return [row[name] for row in rows]
