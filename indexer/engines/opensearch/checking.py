"""Whether an index holds what was written: the number and the hash of the paragraphs of every document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from indexer.counted import counted
from indexer.engines import stored_records
from indexer.engines.opensearch.connection.http import Cluster, Table
from indexer.engines.opensearch.reading import stored_rows
from indexer.engines.opensearch.reading.filters import shown
from indexer.engines.opensearch.rows.paragraph_rows import digest
from indexer.engines.opensearch.state.commits import Commit

_FIELDS = ["record", "document_record", "paragraphs", "digest"]


def problems(cluster: Cluster, commit: Commit) -> Iterator[str]:
    """What is wrong with the index, one line each."""
    read: Counter[str] = Counter()
    for owner, found in groupby(stored_rows.rows(cluster, commit.index, shown(commit), _FIELDS), _owner):
        rows = list(found)
        read[owner] += 1
        yield from _of_document(owner, rows)
    heads = stored_rows.count(cluster, commit.index, [{"term": {"head": True}}, *shown(commit)])
    if heads != read.total():
        yield f"{counted(heads, 'document')} by count, {read.total():,} by reading them"


def _owner(row: Table) -> str:
    return stored_records.load_paragraph(row["record"]).document_id


def _of_document(owner: str, rows: list[Table]) -> Iterator[str]:
    """What is wrong with the rows of a document, in the order of their places."""
    heads = [row for row in rows if "document_record" in row]
    if len(heads) != 1:
        yield f"{owner}: it has {len(heads)} first paragraphs"
        return
    [head] = heads
    if head["paragraphs"] != len(rows):
        yield f"{owner}: there are {len(rows):,} of {counted(head['paragraphs'], 'paragraph')}"
    elif head["digest"] != digest([head["document_record"], *(row["record"] for row in rows)]):
        yield f"{owner}: its paragraphs are not as they were written"
