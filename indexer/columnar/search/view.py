"""A segment as one commit searches it, with caches of what is derived from it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from indexer.columnar.search import arrays
from indexer.columnar.search.facets.column_views import Columns, Numbers
from indexer.columnar.search.nodes.base import MatchAll, Node
from indexer.columnar.search.scoring import FieldView
from indexer.columnar.search.statistics import Statistics
from indexer.columnar.segment.contents import Segment


class SegmentView:
    """A segment: its fields ready to be scored, its columns ready to be counted."""

    def __init__(self, segment: Segment, base: int, statistics: Statistics, columns: Columns | None) -> None:
        """`base`: the number of its first document in the index; `columns`: as an earlier commit left them."""
        self.segment, self.base, self.size, self.statistics = segment, base, segment.size, statistics
        self.columns = columns or Columns(segment)
        self.everything = MatchAll(segment.size, segment.alive)
        self._fields: dict[str, FieldView | None] = {}

    def field(self, name: str) -> FieldView | None:
        """An indexed field; None where no document of the segment has it."""
        if name not in self._fields:
            field = self.segment.field(name)
            norms = self.statistics.norms(name) if self.statistics.schema[name].scorable else None
            view = None if field is None else FieldView(field, self.size, self.segment.alive, norms)
            self._fields[name] = view
        return self._fields[name]

    def by_set(self, names: Sequence[str], node: Node) -> dict[str, Numbers]:
        """How many of the documents of a node have each set of values of each column.

        What is rarer is counted: the documents of the node, or the others.
        """
        if not names:
            return {}
        if not node.is_everything and len(node.documents) * 2 < self.size:
            return dict(self.columns.by_set(names, node.documents))
        if not node.is_everything:
            others = arrays.rest(node.documents, self.size)
        elif self.segment.alive is None:
            others = arrays.NONE
        else:
            others = np.flatnonzero(~self.segment.alive)
        counts = self.columns.by_set(names, others)
        return {name: view.total - counts[name] for name in counts if (view := self.columns.view(name)) is not None}
