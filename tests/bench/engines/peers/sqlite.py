"""SQLite with FTS5 from the standard library.

As its documentation advises: the text in a table of its own ("external content"), `optimize` after the index is
built, ORDER BY rank with a limit and without joins, and a write-ahead log. The facets are in a table each, and CROSS
JOIN makes the matches the outer loop.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from itertools import chain
from pathlib import Path

from tests.bench.engines.records import FACETS, Answer, Paragraph, Query, Selection

_TABLES = """
    CREATE TABLE paragraph (id INTEGER PRIMARY KEY, document TEXT, text TEXT);
    CREATE INDEX paragraph_document ON paragraph (document);
    CREATE VIRTUAL TABLE words USING fts5 (
        text, content='paragraph', content_rowid='id', tokenize='unicode61 remove_diacritics 0'
    );
"""
_FACET_TABLE = """
    CREATE TABLE {facet} (paragraph INTEGER, value TEXT, PRIMARY KEY (paragraph, value)) WITHOUT ROWID;
    CREATE INDEX {facet}_value ON {facet} (value, paragraph);
"""
_BATCH = 1_000


class Sqlite:
    """A database in a file."""

    version = sqlite3.sqlite_version

    def __init__(self, folder: Path) -> None:
        self._file = folder / "paragraphs.db"

    def build(self, paragraphs: Iterable[Paragraph]) -> None:
        """One transaction, with the indexes on values made at the end."""
        self.open()
        self._database.executescript(_TABLES + "".join(_FACET_TABLE.format(facet=facet) for facet in FACETS))
        with self._database:
            batch: list[Paragraph] = []
            for paragraph in paragraphs:
                batch.append(paragraph)
                if len(batch) == _BATCH:
                    self._add(batch)
                    batch = []
            self._add(batch)
            self._database.execute("INSERT INTO words (words) VALUES ('optimize')")
        self._database.execute("ANALYZE")
        self._database.close()

    def open(self) -> None:
        """Open the file."""
        self._database = sqlite3.connect(self._file)
        self._database.executescript(
            "PRAGMA journal_mode = WAL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536;"
        )
        self._database.execute("CREATE TEMP TABLE found (id INTEGER PRIMARY KEY)")

    def search(self, query: Query) -> Answer:
        """The matches of the words in a temporary table, which the counts are then joined with."""
        everything = query.operator == "all"
        match = _match(query)
        if not everything:
            self._database.execute("DELETE FROM found")
            self._database.execute("INSERT INTO found SELECT rowid FROM words WHERE words MATCH ?", (match,))
        counts = {facet: self._counts(facet, query.but(facet), everything) for facet in FACETS}
        table = "paragraph" if everything else "found"
        where, values = _where(f"{table}.id", query.selected)
        (total,) = self._database.execute(f"SELECT count(*) FROM {table} {where}", values).fetchone()
        if everything:
            hits = self._database.execute(f"SELECT text FROM paragraph {where} LIMIT 10", values)
        else:
            where, values = _where("words.rowid", query.selected)
            best = f"SELECT rowid FROM words {where or 'WHERE 1'} AND words MATCH ? ORDER BY rank LIMIT 10"
            hits = self._database.execute(
                f"SELECT text FROM paragraph JOIN ({best}) AS best ON paragraph.id = best.rowid", (*values, match)
            )
        return Answer(total, tuple(text for (text,) in hits), counts)

    def replace(self, document: Sequence[Paragraph]) -> None:
        """One transaction."""
        with self._database:
            owner = (document[0].document,)
            old = self._database.execute("SELECT id, text FROM paragraph WHERE document = ?", owner).fetchall()
            self._database.executemany("INSERT INTO words (words, rowid, text) VALUES ('delete', ?, ?)", old)
            for table, column in (("paragraph", "id"), *((facet, "paragraph") for facet in FACETS)):
                self._database.executemany(f"DELETE FROM {table} WHERE {column} = ?", [(number,) for number, _ in old])
            self._add(document)

    def _add(self, paragraphs: Sequence[Paragraph]) -> None:
        self._database.executemany(
            "INSERT INTO paragraph VALUES (?, ?, ?)",
            [(paragraph.number, paragraph.document, paragraph.text) for paragraph in paragraphs],
        )
        self._database.executemany(
            "INSERT INTO words (rowid, text) VALUES (?, ?)",
            [(paragraph.number, paragraph.text) for paragraph in paragraphs],
        )
        for facet in FACETS:
            self._database.executemany(
                f"INSERT INTO {facet} VALUES (?, ?)",
                [(paragraph.number, value) for paragraph in paragraphs for value in paragraph.values(facet)],
            )

    def _counts(self, facet: str, selected: Sequence[Selection], everything: bool) -> dict[str, int]:
        table = facet if everything else f"found CROSS JOIN {facet} ON {facet}.paragraph = found.id"
        where, values = _where(f"{facet}.paragraph", selected)
        return dict(self._database.execute(f"SELECT value, count(*) FROM {table} {where} GROUP BY value", values))


def open_peer(folder: Path) -> Sqlite:
    """The peer, with its index in this folder."""
    return Sqlite(folder)


def _match(query: Query) -> str:
    words = [f'"{word}"' for word in query.words]
    if query.operator == "phrase":
        return f'"{" ".join(query.words)}"'
    return words[0] + "*" if query.operator == "prefix" else f" {query.operator.upper()} ".join(words)


def _where(column: str, selected: Sequence[Selection]) -> tuple[str, tuple[str, ...]]:
    """A condition and its values."""
    conditions = [
        f"EXISTS (SELECT 1 FROM {facet} AS chosen WHERE chosen.paragraph = {column}"
        f" AND chosen.value IN ({', '.join('?' * len(values))}))"
        for facet, values in selected
    ]
    values = tuple(chain.from_iterable(values for _, values in selected))
    return (f"WHERE {' AND '.join(conditions)}" if conditions else ""), values
