"""Short queries and the paragraphs that they should find; `tests/data/keyword-queries.toml` says how it was made."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer import pipeline, readers

QUERIES = Path(__file__).parents[1] / "data" / "keyword-queries.toml"
FOLDERS = ("handelingen-xml", "kamervragen-txt", "moties-txt", "kamerstuk-xml")
"""The folders of the corpus whose documents were read for the judgments; the bundled seeds were too."""


@dataclass(frozen=True, slots=True)
class KeywordQuery:
    """A query as it is typed, and the ids of the paragraphs that answer it."""

    text: str
    kind: str
    about: tuple[str, ...]
    mentions: tuple[str, ...]
    digest: str
    """Of the texts that were judged: an id whose paragraph has moved would otherwise go unnoticed."""
    held: bool = False
    """Whether it is held back: for reporting alone."""

    @property
    def grades(self) -> dict[str, int]:
        """The grade of every relevant paragraph by its id: 2 is about the query, 1 mentions it usefully."""
        return dict.fromkeys(self.mentions, 1) | dict.fromkeys(self.about, 2)


def load(path: Path = QUERIES) -> list[KeywordQuery]:
    """The queries of a file, in its order."""
    return [
        KeywordQuery(
            row["text"],
            row["kind"],
            _ids(row.get("about", {})),
            _ids(row.get("mentions", {})),
            row["digest"],
            row.get("held", False),
        )
        for row in tomllib.loads(path.read_text(encoding="utf-8"))["query"]
    ]


def tuning(path: Path = QUERIES) -> list[KeywordQuery]:
    """The queries of a file that are not held back: what constants are chosen on."""
    return [query for query in load(path) if not query.held]


def documents(corpus: Path) -> list[Path]:
    """The files that the judgments hold for: nothing else may be in an index that is measured by them."""
    return readers.documents_in([*(corpus / folder for folder in FOLDERS), pipeline.bundled_seeds()])


def digest(texts: Iterable[str]) -> str:
    """Eight characters for texts in their order, by letters and digits only, so that spacing and hyphens may change."""
    letters = "\n".join("".join(filter(str.isalnum, text.casefold())) for text in texts)
    return hashlib.sha256(letters.encode()).hexdigest()[:8]


def _ids(positions: Mapping[str, Sequence[int]]) -> tuple[str, ...]:
    return tuple(f"{document}/{position}" for document, found in positions.items() for position in found)
