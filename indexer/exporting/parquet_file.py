"""An export as Parquet, with lists as lists; it needs the extra `parquet` (pyarrow, Apache 2.0)."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.util import find_spec
from itertools import islice
from typing import IO, Any

from indexer.exporting import flat_rows
from indexer.exporting.data_dictionary import COLUMNS
from indexer.exporting.flat_rows import Entries, UrlOf
from indexer.exporting.origin import Origin
from indexer.records import Document, Paragraph

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
    remaining, of_search, written = iter(entries), flat_rows.of_search(made), 0
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        while group := list(islice(remaining, _GROUP)):
            arrays = list(_arrays(group, of_search, url_of, schema))
            writer.write_batch(pa.record_batch(arrays, schema=schema))
            written += len(group)
    return written


def _arrays(
    group: Sequence[tuple[Document, Paragraph]], of_search: dict[str, Any], url_of: UrlOf, schema: Any
) -> Iterator[Any]:
    """The columns of some rows. What a document or the search tells is made into a value once, and then repeated."""
    import pyarrow as pa

    documents = {document.id: document for document, _ in group}
    numbers = {name: number for number, name in enumerate(documents)}
    tables: dict[str, tuple[list[dict[str, Any]], list[int] | None]] = {
        "paragraph": ([_of_paragraph(paragraph, url_of(document, paragraph)) for document, paragraph in group], None),
        "document": (list(map(flat_rows.of_document, documents.values())), [numbers[owner.id] for owner, _ in group]),
        "search": ([of_search], [0] * len(group)),
    }
    for column, field in zip(COLUMNS, schema, strict=True):
        rows, places = tables[column.of]
        values = pa.array([row[column.name] for row in rows], field.type)
        yield values if places is None else values.take(pa.array(places, pa.int32()))


def _of_paragraph(paragraph: Paragraph, url: str) -> dict[str, Any]:
    values = flat_rows.of_paragraph(paragraph, url)
    return values | {"evidence": list(values["evidence"].items())}
