"""Counting phrases: in the texts of a run, and in what segments have counted when they are merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.segment.field import Field
from indexer.columnar.segment.format import Array
from indexer.columnar.segment.phrase_tables import KEPT
from indexer.columnar.writing.invert import changes, runs, sorted_rows
from indexer.columnar.writing.mergefield import steps

Telling = Callable[[str], bool]
"""Whether a term may begin or end a phrase."""


def counted_phrases(
    terms: NDArray[np.uint32],
    documents: NDArray[np.uint32],
    positions: Array,
    names: Sequence[bytes],
    tells: NDArray[np.bool_],
) -> dict[bytes, int]:
    """In how many documents each phrase stands. Of each occurrence of a term its number in `names`, its document, its
    position and whether it may begin or end a phrase are given, in the order of the texts. Of very many phrases those
    that stand once are left out."""
    beside = (documents[1:] == documents[:-1]) & (positions[1:] == positions[:-1] + 1)
    two = np.flatnonzero(beside & tells[:-1] & tells[1:])
    three = np.flatnonzero(beside[:-1] & beside[1:] & tells[:-2] & tells[2:])
    rows = (
        np.concatenate((terms[two], terms[three])),
        np.concatenate((terms[two + 1], terms[three + 1])),
        np.concatenate((np.zeros(len(two), np.uint32), terms[three + 2] + np.uint32(1))),
    )
    found, counts = _documents_of(rows, np.concatenate((documents[two], documents[three])))
    if len(counts) > KEPT:
        often = counts > 1
        found, counts = [column[often] for column in found], counts[often]
    spelled = zip(*(column.tolist() for column in found), counts.tolist(), strict=True)
    last = [b"", *(b" " + name for name in names)]
    return {names[first] + last[second + 1] + last[third]: count for first, second, third, count in spelled}


def _documents_of(
    rows: Sequence[NDArray[np.uint32]], documents: NDArray[np.uint32]
) -> tuple[list[NDArray[np.uint32]], NDArray[np.int64]]:
    """The different rows, and in how many documents each is."""
    if not len(documents):
        return [column[:0] for column in rows], np.zeros(0, np.int64)
    *sorted_columns, owners = sorted_rows(*rows, documents)
    once = changes(*sorted_columns, owners)
    different = [column[once] for column in sorted_columns]
    begins = changes(*different)
    return [column[begins] for column in different], np.diff(begins, append=len(once))


def merged(sources: Iterable[tuple[Field, NDArray[np.bool_] | None]], telling: Telling) -> Counter[bytes]:
    """In how many of the documents that are kept (None: all) of several segments each phrase stands."""
    total: Counter[bytes] = Counter()
    for field, alive in sources:
        phrases = field.phrases
        if phrases is None:
            continue
        for phrase, count in zip(phrases.terms, phrases.counts.tolist(), strict=True):
            total[phrase] += count
        if alive is not None:
            total.subtract(_in_deleted(field, alive, telling))
    return +total


def _in_deleted(field: Field, alive: NDArray[np.bool_], telling: Telling) -> dict[bytes, int]:
    """In how many of the documents that are not kept each phrase stands, as their postings have it."""
    rows = [_rows_of(field, first, last, ~alive) for first, last in steps(np.diff(field.starts))]
    ordinals, documents, positions = (np.concatenate(column) for column in zip(*rows, strict=True))
    documents, positions, ordinals = sorted_rows(documents, positions, ordinals)
    different, terms = np.unique(ordinals, return_inverse=True)
    names = [field.terms[ordinal] for ordinal in different.tolist()]
    tells = np.array([telling(name.decode()) for name in names], np.bool_)[terms]
    return counted_phrases(terms.astype(np.uint32), documents, positions, names, tells)


def _rows_of(field: Field, first: int, last: int, wanted: NDArray[np.bool_]) -> tuple[NDArray[np.uint32], ...]:
    """Where terms of a range occur in the documents that are wanted: the ordinal of the term, document, position."""
    postings = field.span(first, last)
    chosen = np.flatnonzero(wanted[postings.documents])
    begins, sizes, positions = postings.located(chosen)
    owners = np.arange(first, last, dtype=np.uint32).repeat(np.diff(field.starts[first : last + 1]))[chosen]
    places = positions[runs(begins, sizes)]
    return owners.repeat(sizes), postings.documents[chosen].repeat(sizes), places.astype(np.uint32)
