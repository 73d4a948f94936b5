"""What an assistant is told beside the numbers of a search."""

from __future__ import annotations

from typing import Any

from indexer.searches import SearchResult
from webui.wording.remarks import remark_in_english


def advice(found: SearchResult) -> dict[str, Any]:
    """How the query was read, where that is not as it was typed; and what finds something, where it does not."""
    told: dict[str, Any] = {}
    if found.reading.notes:
        told["query_notes"] = [remark_in_english(note) for note in found.reading.notes]
    if found.corrected:
        told["did_you_mean"] = {"query": found.corrected.q, "total": found.corrected.total}
    if found.alternative:
        told["any_of_these_words"] = {"query": found.alternative.q, "total": found.alternative.total}
    if found.unknown:
        told["not_in_this_index"] = [
            {"value": f"{lacking.facet}: {lacking.value}", "near": [near.value for near in lacking.near]}
            for lacking in found.unknown
        ]
    if found.removals:
        told["found_without"] = [
            {"without": f"{left.kind}: {left.value}", "total": left.total} for left in found.removals
        ]
    if found.undated:
        told["left_out_by_the_period_for_having_no_date"] = found.undated
    return told
