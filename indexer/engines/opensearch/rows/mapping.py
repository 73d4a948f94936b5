"""The fields and analysers of an index on a cluster.

Text comes as the terms that `indexer.analysis` found. Where places count, positions stand between spaces, and the terms
of one position are joined by BESIDE; elsewhere each term stands once, with how often it occurs behind TIMES. So a
cluster analyses nothing, and both engines find the same.
"""

from __future__ import annotations

from typing import Any

from indexer.facets import FACETS
from indexer.query import substance, weights

VERSION = 7
"""The version of these fields, and of what is written into them."""
BESIDE, EMPTY, SPACE, NONE, TIMES = "\ue000", "\ue001", "\ue002", "\ue003", "\ue004"
"""What joins the terms of one position, what stands at a position without one, what stands for white space inside a
term, the term of a text that has none, and what stands before how often a term occurs. They are from the private use
area, which no word has."""
UNIT = 0.5
"""What one occurrence of a term weighs: a word stands twice, a part of a compound once."""
DEEPEST = 20_000
"""The greatest number of hits of one request."""
SCORED = {"text": UNIT, "exact": 1.0, "family": UNIT, "section": UNIT, "title": UNIT, "speaker": 1.0}
"""The fields that are searched word by word, and what one occurrence of a term weighs in each."""
PLACED = {"text": "beside", "exact": "apart"}
"""The fields in which places count, for phrases, each with its analyser: in `text` terms stand beside each other."""
_COLUMNS = ("month", "chamber", "added")


def body(shards: int, cluster_version: str) -> dict[str, Any]:
    """What an index is made with on a cluster of some version (`2.19.6`)."""
    return {"settings": {"index": _settings(shards)}, "mappings": mappings(_whole_bm25(cluster_version))}


def factors(whole_bm25: bool) -> dict[str, float]:
    """For each field of SCORED what a boost is to be multiplied by, so that scores are those of BM25 with its factor
    K1 + 1. An index that was made by OpenSearch 2 has such a factor of its own, of the k1 of its field."""
    return {
        name: (weights.K1 + 1) / (weights.K1 / unit + 1) if whole_bm25 else weights.K1 + 1
        for name, unit in SCORED.items()
    }


def mappings(whole_bm25: bool = True) -> dict[str, Any]:
    """The fields."""
    keyword, column = {"type": "keyword"}, {"type": "keyword", "index": False}
    number = {"type": "integer", "index": False}
    stored = {"type": "object", "enabled": False}
    return {
        "_meta": {"inbreng": VERSION, "whole_bm25": whole_bm25},
        "dynamic": "strict",
        "_routing": {"required": True},
        "_source": {"includes": ["record", "document_record", "paragraphs", "digest", "state"]},
        "properties": {
            **{name: _text(name, unit) for name, unit in SCORED.items()},
            **dict.fromkeys((*FACETS, substance.FIELD, "date", "version"), keyword),
            **dict.fromkeys(_COLUMNS, column),
            "head": {"type": "boolean"},
            "generation": {"type": "long"},
            **dict.fromkeys(("position", "day", "paragraphs"), number),
            "signature": {"type": "long", "index": False},
            **dict.fromkeys(("record", "document_record", "state"), stored),
            "digest": {"type": "keyword", "index": False, "doc_values": False},
        },
    }


def _whole_bm25(cluster_version: str) -> bool:
    """Whether the scores of BM25 have their factor k1 + 1 there: Lucene left it out, and since version 3 so does
    OpenSearch."""
    return int(cluster_version.partition(".")[0]) < 3


def _text(name: str, unit: float) -> dict[str, Any]:
    similarity = "halves" if unit == UNIT else "wholes"
    kind = {"type": "text", "analyzer": PLACED.get(name, "counted"), "similarity": similarity}
    return kind if name in PLACED else kind | {"index_options": "freqs"}


def _settings(shards: int) -> dict[str, Any]:
    return {
        "number_of_shards": shards,
        "auto_expand_replicas": "0-1",  # a copy as soon as there is a second node to hold it
        "refresh_interval": -1,  # a commit is shown when it is whole
        "merge_on_flush.enabled": False,  # a refresh would wait for merges
        "codec": "best_compression",
        "max_result_window": DEEPEST,
        "similarity": {"halves": _bm25(weights.K1 / UNIT), "wholes": _bm25(weights.K1)},
        "analysis": {
            "tokenizer": {"places": {"type": "whitespace", "max_token_length": 1_000_000}},
            "filter": {
                "beside": {"type": "pattern_capture", "preserve_original": False, "patterns": [f"([^{BESIDE}]+)"]},
                "nothing": {"type": "stop", "stopwords": [EMPTY]},
                "times": {"type": "delimited_term_freq", "delimiter": TIMES},
            },
            "analyzer": {
                "beside": {"type": "custom", "tokenizer": "places", "filter": ["beside", "nothing"]},
                "apart": {"type": "custom", "tokenizer": "places", "filter": ["nothing"]},
                "counted": {"type": "custom", "tokenizer": "places", "filter": ["times"]},
            },
        },
    }


def _bm25(k1: float) -> dict[str, Any]:
    """BM25 in which all occurrences count for the length, those at one position too."""
    return {"type": "BM25", "k1": k1, "b": weights.B, "discount_overlaps": False}
