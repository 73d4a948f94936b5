"""A columnar index for Whoosh: postings, lengths and facets as arrays. README.md beside this file explains it.

index, verify         make, open and check an index
analysis, weighting   analysers and ranking made for it
segment               what lies on the disk
codec                 Whoosh's way in
writer, writing       gather, invert, write, merge
search                query trees as operations on arrays
storage, processes    commits that are on the disk; processes that work for this one
errors                what can be wrong
"""

from indexer.columnar.analysis import PieceAnalyzer, WeightedTerm
from indexer.columnar.codec import ColumnarCodec
from indexer.columnar.errors import (
    ColumnarError,
    DamagedIndex,
    IndexLocked,
    OtherProgram,
    OtherVersion,
    WorkerDied,
)
from indexer.columnar.index import ColumnarIndex, create_index, open_index
from indexer.columnar.search.evaluate import Evaluation, Evaluator
from indexer.columnar.search.facets.column_views import Selection
from indexer.columnar.search.hits import Sort
from indexer.columnar.segment.contents import Snapshot
from indexer.columnar.segment.facet_columns import FACET
from indexer.columnar.verify import verify
from indexer.columnar.weighting import OkapiBM25F
from indexer.columnar.writer import ColumnarWriter

__all__ = [
    "FACET",
    "ColumnarCodec",
    "ColumnarError",
    "ColumnarIndex",
    "ColumnarWriter",
    "DamagedIndex",
    "Evaluation",
    "Evaluator",
    "IndexLocked",
    "OkapiBM25F",
    "OtherProgram",
    "OtherVersion",
    "PieceAnalyzer",
    "Selection",
    "Snapshot",
    "Sort",
    "WeightedTerm",
    "WorkerDied",
    "create_index",
    "open_index",
    "verify",
]
