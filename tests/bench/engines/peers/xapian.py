"""Xapian with its Python bindings.

As its documentation advises: a term generator for the text, boolean terms for the filters, values in slots for the
facets, counted by match spies, and a database compacted after it is built. A spy counts one value a slot, so a facet
with several values has several slots.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import reduce
from pathlib import Path

import xapian

from tests.bench.engines.records import FACETS, Answer, Paragraph, Query, Selection

_SLOTS = {"party": (0, 1), "topic": (2, 3, 4), "role": (5,), "year": (6,)}
_PREFIXES = {"party": "XP", "topic": "XT", "role": "XR", "year": "XY"}
_FLUSH = 100_000  # paragraphs; the default of 10,000 is for little memory


class Xapian:
    """A database in a folder."""

    version = xapian.version_string()

    def __init__(self, folder: Path) -> None:
        self._folder = folder / "database"

    def build(self, paragraphs: Iterable[Paragraph]) -> None:
        """One writer, which is all that Xapian has."""
        loose = self._folder.with_name("loose")
        writer = xapian.WritableDatabase(str(loose), xapian.DB_CREATE)
        for count, paragraph in enumerate(paragraphs, start=1):
            writer.add_document(_document(paragraph))
            if not count % _FLUSH:
                writer.commit()
        writer.commit()
        writer.compact(str(self._folder))
        writer.close()
        shutil.rmtree(loose)

    def open(self) -> None:
        """One database for all queries."""
        self._database = xapian.Database(str(self._folder))

    def search(self, query: Query) -> Answer:
        """One match, and one more for each selected facet."""
        words = _words(query)
        enquire, spies = self._enquire(_narrowed(words, query.selected), FACETS)
        enquire.set_weighting_scheme(xapian.BM25Weight(1.2, 0, 1, 0.75, 0))
        matches = enquire.get_mset(0, 10, self._database.get_doccount())
        hits = tuple(match.document.get_data().decode() for match in matches)
        counts = {facet: _counted(found) for facet, found in spies.items()}
        for facet, _ in query.selected:
            enquire, spies = self._enquire(_narrowed(words, query.but(facet)), (facet,))
            enquire.set_weighting_scheme(xapian.BoolWeight())
            enquire.get_mset(0, 0, self._database.get_doccount())
            counts[facet] = _counted(spies[facet])
        return Answer(matches.get_matches_estimated(), hits, counts)  # exact, because all were looked at

    def replace(self, document: Sequence[Paragraph]) -> None:
        """One commit."""
        writer = xapian.WritableDatabase(str(self._folder), xapian.DB_OPEN)
        writer.delete_document(f"Q{document[0].document}")
        for paragraph in document:
            writer.add_document(_document(paragraph))
        writer.commit()
        writer.close()
        self._database.reopen()

    def _enquire(
        self, query: xapian.Query, facets: Sequence[str]
    ) -> tuple[xapian.Enquire, dict[str, list[xapian.ValueCountMatchSpy]]]:
        enquire = xapian.Enquire(self._database)
        enquire.set_query(query)
        spies = {facet: [xapian.ValueCountMatchSpy(slot) for slot in _SLOTS[facet]] for facet in facets}
        for of_facet in spies.values():
            for spy in of_facet:
                enquire.add_matchspy(spy)
        return enquire, spies


def open_peer(folder: Path) -> Xapian:
    """The peer, with its index in this folder."""
    return Xapian(folder)


def _document(paragraph: Paragraph) -> xapian.Document:
    document = xapian.Document()
    generator = xapian.TermGenerator()
    generator.set_document(document)
    generator.index_text(paragraph.text)
    document.set_data(paragraph.text)
    document.add_boolean_term(f"Q{paragraph.document}")
    for facet in FACETS:
        for slot, value in zip(_SLOTS[facet], paragraph.values(facet), strict=False):
            document.add_boolean_term(_PREFIXES[facet] + value)
            document.add_value(slot, value)
    return document


def _words(query: Query) -> xapian.Query:
    if query.operator == "all":
        return xapian.Query.MatchAll
    if query.operator == "prefix":
        unlimited = 0
        return xapian.Query(
            xapian.Query.OP_WILDCARD, query.words[0], unlimited, xapian.Query.WILDCARD_LIMIT_ERROR, xapian.Query.OP_OR
        )
    operators = {"and": xapian.Query.OP_AND, "or": xapian.Query.OP_OR, "phrase": xapian.Query.OP_PHRASE}
    return xapian.Query(operators[query.operator], list(query.words))


def _narrowed(words: xapian.Query, selected: Sequence[Selection]) -> xapian.Query:
    filters = [
        xapian.Query(xapian.Query.OP_OR, [_PREFIXES[facet] + value for value in values]) for facet, values in selected
    ]
    return reduce(lambda query, narrow: xapian.Query(xapian.Query.OP_FILTER, query, narrow), filters, words)


def _counted(spies: Iterable[xapian.ValueCountMatchSpy]) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for spy in spies:
        counts.update({value.term.decode(): value.termfreq for value in spy.values()})
    return dict(counts)
