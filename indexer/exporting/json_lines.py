"""An export as JSON Lines: one object for each paragraph, a line each. `inbreng index` reads it back."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from indexer.exporting import flat_rows
from indexer.exporting.flat_rows import Entries, UrlOf
from indexer.exporting.origin import Origin

_encode = json.JSONEncoder(ensure_ascii=False).encode


def json_lines(entries: Entries, made: Origin, url_of: UrlOf) -> Iterator[str]:
    """The lines, made while they are asked for."""
    of_document = lru_cache(flat_rows.KEPT)(lambda document: _inner(flat_rows.of_document(document)))
    of_search = _inner(flat_rows.of_search(made))
    for document, paragraph in entries:
        row = _inner(flat_rows.of_paragraph(paragraph, url_of(document, paragraph)))
        yield f"{{{row}, {of_document(document)}, {of_search}}}\n"


def _inner(values: dict[str, Any]) -> str:
    """An object as JSON, without its braces."""
    return _encode(values)[1:-1]
