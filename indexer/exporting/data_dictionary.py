"""The columns of an export, as `data_dictionary.toml` describes them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from typing import Literal

Kind = Literal["text", "integer", "list", "map", "spans", "note_spans"]
_TABLE = tomllib.loads((files("indexer") / "exporting" / "data_dictionary.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it tells `of`, its kind, its width in a workbook (in characters), and by language its title and
    what stands in it."""

    name: str
    of: Literal["paragraph", "document", "search"]
    kind: Kind
    width: int
    title: Mapping[str, str]
    about: Mapping[str, str]


COLUMNS = tuple(
    Column(row["name"], row["of"], row["kind"], row["width"], row["title"], {lang: row[lang] for lang in ("nl", "en")})
    for row in _TABLE["column"]
)
"""All columns, in their order."""
NAMES = tuple(column.name for column in COLUMNS)
"""Their names: those of CSV, Parquet and the objects of JSON Lines."""
WORDS: Mapping[str, Mapping[str, str]] = _TABLE["words"]
"""What else is written in a workbook, by language."""
