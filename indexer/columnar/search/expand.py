"""Multi-term queries: the terms of a segment that a prefix, a pattern, a range or a misspelt word stands for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

import numpy as np
from whoosh.fields import FieldType, Schema
from whoosh.query import FuzzyTerm, Prefix, TermRange, Variations
from whoosh.query.terms import PatternQuery
from whoosh.reading import IndexReader

from indexer.columnar.search.fuzzy import near
from indexer.columnar.search.nodes.leaves import Runs
from indexer.columnar.segment.term_dictionary import TermDictionary

Expanding = PatternQuery | FuzzyTerm | Variations | TermRange


def runs(query: Expanding, terms: TermDictionary, schema: Schema) -> Runs:
    """The ordinals of the terms that a query stands for, in the order of the dictionary. The empty term is none."""
    kind = schema[query.fieldname]
    found: Runs
    if type(query) is Prefix:
        found = [_prefixed(terms, kind.to_bytes(query.text))]
    elif type(query) is TermRange:
        found = _between(query, terms, kind)
    elif type(query) is FuzzyTerm and query.prefixlength <= len(query.text):
        found = _similar(query, terms, kind)
    else:
        reader = cast(IndexReader, _Lexicon(terms, schema))
        ordinals = {terms.find(kind.to_bytes(text)) for text in query._btexts(reader)}
        found = _joined(np.array(sorted(ordinals - {-1}), np.intp))
    empty = terms.find(b"")
    return [(max(first, empty + 1), last) for first, last in found if last > max(first, empty + 1)]


class _Lexicon:
    """What Whoosh's queries of many terms ask of a reader."""

    def __init__(self, terms: TermDictionary, schema: Schema) -> None:
        self._terms = terms
        self.schema = schema

    def expand_prefix(self, field: str, prefix: str | bytes) -> Iterable[bytes]:
        """The terms that begin with a prefix."""
        return self._terms.slice(*_prefixed(self._terms, self.schema[field].to_bytes(prefix)))

    def lexicon(self, field: str) -> Iterable[bytes]:
        """All terms."""
        return self._terms.slice(*self._terms.range(b"", None))

    def terms_from(self, field: str, low: bytes) -> Iterator[tuple[str, bytes]]:
        """The terms that do not come before one."""
        return ((field, term) for term in self._terms.slice(*self._terms.range(low, None)))

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        """Whether a term is there."""
        return self._terms.find(term[1]) >= 0


def _prefixed(terms: TermDictionary, prefix: bytes) -> tuple[int, int]:
    return terms.range(prefix, _following(prefix))


def _following(prefix: bytes) -> bytes | None:
    """The first bytes that come after all that begin with a prefix."""
    kept = prefix.rstrip(b"\xff")
    return kept[:-1] + bytes([kept[-1] + 1]) if kept else None


def _between(query: TermRange, terms: TermDictionary, kind: FieldType) -> Runs:
    try:
        low = b"" if query.start is None else kind.to_bytes(query.start)
        high = b"\xff\xff\xff\xff" if query.end is None else kind.to_bytes(query.end)
    except ValueError:  # as in Whoosh: what the field cannot hold is in no range
        return []
    return [terms.range(low + b"\0" * bool(query.startexcl), high + b"\0" * (not query.endexcl))]


def _similar(query: FuzzyTerm, terms: TermDictionary, kind: FieldType) -> Runs:
    prefix, rest = query.text[: query.prefixlength], query.text[query.prefixlength :]
    first, last = _prefixed(terms, kind.to_bytes(prefix))
    endings = [kind.from_bytes(term)[len(prefix) :] for term in terms.slice(first, last)]
    return _joined(first + near(rest, endings, query.maxdist))


def _joined(ordinals: np.ndarray[tuple[int], np.dtype[np.intp]]) -> Runs:
    """Ordinals as runs of neighbours."""
    if not len(ordinals):
        return []
    breaks = np.flatnonzero(np.diff(ordinals) != 1)
    firsts = ordinals[np.concatenate(([0], breaks + 1))]
    lasts = ordinals[np.concatenate((breaks, [len(ordinals) - 1]))]
    return [(int(first), int(last) + 1) for first, last in zip(firsts, lasts, strict=True)]
