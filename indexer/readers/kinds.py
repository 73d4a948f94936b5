"""The kind of a document, from its printed title or the name that its metadata give its kind."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import get_args

from indexer.records import DocumentType


def kind_of(title: str) -> DocumentType | None:
    """`GEWIJZIGDE MOTIE VAN HET LID …` → motion; None where the title says nothing that `kinds.toml` knows."""
    plain = " ".join(title.lower().split())
    return next((kind for words, kind in _kinds() if plain.startswith(words)), None)


@lru_cache(maxsize=1)
def _kinds() -> tuple[tuple[str, DocumentType], ...]:
    text = (files("indexer") / "readers" / "kinds.toml").read_text(encoding="utf-8")
    titles: dict[str, str] = tomllib.loads(text)["titles"]
    known: dict[str, DocumentType] = {kind: kind for kind in get_args(DocumentType)}
    return tuple((words, known[kind]) for words, kind in titles.items())
