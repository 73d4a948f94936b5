"""Facet columns: a few short strings for each document, stored as the number of a set.

A document has a *set* of values. Equal sets share one small number, so a column of several values is as fast as one of
single values: count the numbers, then what they stand for.
"""

from __future__ import annotations

import itertools
import pickle
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import columns
from whoosh.fields import ID

from indexer.columnar import unpickling
from indexer.columnar.segment.format import Array, FileWriter, SegmentFile


class FACET(ID):
    """A field of a few short strings a document: each a term, and all of them in a column.

    >>> FACET().to_column_value(["vvd", "d66"])
    ('vvd', 'd66')
    """

    def __init__(self, stored: bool = False, indexed: bool = True) -> None:
        super().__init__(stored=stored)
        self.column_type = FacetColumn()
        self.indexed = indexed

    def to_column_value(self, value: Any) -> Any:
        """What the column holds of a document: its values."""
        return (value,) if isinstance(value, str) else tuple(value)

    def from_column_value(self, value: object) -> Any:
        """The values of a document, sorted."""
        return value


class FacetColumn(columns.Column):
    """The column of a FACET field. Any codec can write it; this package's writes arrays."""

    _default: tuple[str, ...] = ()

    class Writer(columns.ColumnWriter):
        """For other codecs: all values in one pickle."""

        def __init__(self, dbfile: Any) -> None:
            super().__init__(dbfile)
            self._values: dict[int, tuple[str, ...]] = {}

        def add(self, docnum: int, value: tuple[str, ...]) -> None:
            """Note the values of a document."""
            self._values[docnum] = value

        def finish(self, docnum: int) -> None:
            """Write the column of so many documents."""
            column = Column.of(self._values.get(number, ()) for number in range(docnum))
            self._dbfile.write(pickle.dumps(column))

    class Reader(columns.ColumnReader):
        """For other codecs."""

        def __init__(self, dbfile: Any, basepos: int, length: int, doccount: int) -> None:
            super().__init__(dbfile, basepos, length, doccount)
            self._column: Column = pickle.loads(dbfile.get(basepos, length))

        def __getitem__(self, docnum: int) -> tuple[str, ...]:
            return self._column[docnum]


class FacetReader(columns.ColumnReader):
    """Whoosh's view of a column."""

    def __init__(self, column: Column) -> None:
        self._column = column

    def __len__(self) -> int:
        return len(self._column.sets)

    def __getitem__(self, docnum: int) -> tuple[str, ...]:
        return self._column[docnum]

    def __iter__(self) -> Iterator[tuple[str, ...]]:
        return map(self._column.__getitem__, range(len(self)))


@dataclass(frozen=True, slots=True, eq=False)
class Column:
    """The facet values of each document of a segment."""

    values: Sequence[str]
    """Sorted, each once."""
    sets: Array
    """The number of its set, for each document; of the smallest type that fits."""
    offsets: NDArray[np.uint32]
    """One more than there are sets: the values of set `s` are `members[offsets[s]:offsets[s + 1]]`."""
    members: Array
    """Places in `values`, ascending within a set."""

    def __getitem__(self, number: int) -> tuple[str, ...]:
        """The values of a document, sorted."""
        place = int(self.sets[number])
        return tuple(self.values[member] for member in self.members[self.offsets[place] : self.offsets[place + 1]])

    @classmethod
    def of(cls, values: Iterable[Iterable[str]]) -> Column:
        """The column of documents with these values."""
        places: dict[tuple[str, ...], int] = {}
        sets = [places.setdefault(tuple(sorted(set(found))), len(places)) for found in values]
        return cls.of_sets(list(places), np.array(sets, np.int64))

    @classmethod
    def of_sets(cls, different: Sequence[Collection[str]], sets: NDArray[np.int64]) -> Column:
        """The column of documents whose sets are numbered so. Sets of the same values must be one."""
        values = sorted({value for found in different for value in found})
        places = {value: place for place, value in enumerate(values)}
        flat = [place for found in different for place in sorted(map(places.__getitem__, found))]
        members = np.array(flat, np.min_scalar_type(max(len(values) - 1, 0)))
        offsets = np.cumsum([0, *map(len, different)], dtype=np.uint32)
        return cls(values, sets.astype(np.min_scalar_type(max(len(different) - 1, 0))), offsets, members)

    def different(self) -> list[tuple[str, ...]]:
        """The values of each set, sorted."""
        members = [self.values[member] for member in self.members.tolist()]
        return [tuple(members[start:end]) for start, end in itertools.pairwise(self.offsets.tolist())]

    def write(self, file: FileWriter, name: str) -> None:
        """Write it as sections of a file."""
        file.write_bytes(f"{name}/values", pickle.dumps(list(self.values)))
        for part in _PARTS:
            file.write(f"{name}/{part}", getattr(self, part))

    @classmethod
    def read(cls, file: SegmentFile, name: str) -> Column:
        """The column that was written."""
        values = unpickling.data(file.bytes(f"{name}/values"), file.place)
        return cls(values, *(file.array(f"{name}/{part}") for part in _PARTS))


_PARTS = ("sets", "offsets", "members")


def merge(parts: Sequence[tuple[Column | None, NDArray[np.int64]]]) -> Column:
    """The column of the documents that are kept of several segments, one after another.

    Each part is a segment's column (None where it has none) and the numbers of the documents that are kept.
    """
    places: dict[tuple[str, ...], int] = {}
    sets: list[NDArray[np.int64]] = []
    for column, kept in parts:
        different = column.different() if column else [()]
        numbers = np.array([places.setdefault(found, len(places)) for found in different], np.int64)
        sets.append(numbers[column.sets[kept]] if column else np.full(len(kept), numbers[0]))
    merged = np.concatenate(sets)
    used = np.flatnonzero(np.bincount(merged, minlength=len(places)))  # of some, all documents were deleted
    renumbered = np.zeros(len(places), np.int64)
    renumbered[used] = np.arange(len(used))
    names = list(places)
    return Column.of_sets([names[place] for place in used.tolist()], renumbered[merged])
