"""What is written of a document: the fields of its paragraphs, each an entry of the index."""

from __future__ import annotations

from typing import Any

from indexer.engines import stored_records
from indexer.engines.schema import HEAD, columns
from indexer.records import ParsedDocument
from indexer.suggest.suggestions import names


def written(parsed: ParsedDocument) -> dict[str, list[Any]]:
    """Of each field its values for the paragraphs of a document, one after another; None where one has none. The first
    has what is kept of the document too."""
    found = columns(parsed)
    of_document = {
        "head": HEAD,
        "named": parsed.document.title,
        "called": sorted(names("document", parsed.document.id)),
        "document_record": stored_records.dump_document(parsed),
    }
    return {
        "accented": found["text"],
        **found,
        **{name: [value, *[None] * (len(parsed.paragraphs) - 1)] for name, value in of_document.items()},
        "record": list(map(stored_records.dump_paragraph, parsed.paragraphs)),
    }
