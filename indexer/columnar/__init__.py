"""A columnar index for Whoosh: postings, lengths and facets as arrays. README.md beside this file explains it.

index, verification   make, open and check an index
analysis, weighting   analysers and ranking made for it
segment               what lies on the disk
codec                 Whoosh's way in
writer, writing       gather, invert, write, merge
search                query trees as operations on arrays
storage, processes    commits that are on the disk; processes that work for this one
errors                what can be wrong
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from indexer.columnar.search.completion import Completion
    from indexer.columnar.search.evaluate import Evaluation, Evaluator
    from indexer.columnar.search.facets.column_views import Selection
    from indexer.columnar.search.facets.counting import FacetCount
    from indexer.columnar.search.hits import Sort
    from indexer.columnar.segment.contents import Snapshot
    from indexer.columnar.segment.facet_columns import FACET
    from indexer.columnar.segment.phrase_tables import PHRASES
    from indexer.columnar.verification import verify
    from indexer.columnar.weighting import OkapiBM25F
    from indexer.columnar.writer import ColumnarWriter

__all__ = [
    "FACET",
    "PHRASES",
    "ColumnarCodec",
    "ColumnarError",
    "ColumnarIndex",
    "ColumnarWriter",
    "Completion",
    "DamagedIndex",
    "Evaluation",
    "Evaluator",
    "FacetCount",
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
_HOMES = {
    "ColumnarCodec": "codec",
    "ColumnarError": "errors",
    "ColumnarIndex": "index",
    "ColumnarWriter": "writer",
    "Completion": "search.completion",
    "DamagedIndex": "errors",
    "Evaluation": "search.evaluate",
    "Evaluator": "search.evaluate",
    "FACET": "segment.facet_columns",
    "FacetCount": "search.facets.counting",
    "IndexLocked": "errors",
    "OkapiBM25F": "weighting",
    "OtherProgram": "errors",
    "OtherVersion": "errors",
    "PHRASES": "segment.phrase_tables",
    "PieceAnalyzer": "analysis",
    "Selection": "search.facets.column_views",
    "Snapshot": "segment.contents",
    "Sort": "search.hits",
    "WeightedTerm": "analysis",
    "WorkerDied": "errors",
    "create_index": "index",
    "open_index": "index",
    "verify": "verification",
}
"""The module of each name. It is imported when the name is first asked for: who searches waits for no writer."""


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found
