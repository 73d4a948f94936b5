"""Reading rows and documents from an index."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from indexer.engines import stored_records
from indexer.engines.opensearch.connection.http import READ, Cluster, Table, encoded
from indexer.engines.opensearch.reading.filters import Filter, shown
from indexer.engines.opensearch.rows.paragraph_rows import row_id
from indexer.engines.opensearch.state.commits import Commit
from indexer.errors import IndexDamaged, TooCostly
from indexer.records import Document, Paragraph, ParsedDocument

_PAGE = 1_000
"""The number of rows that are fetched together."""
_SECONDS = 20
"""What one search may take of the cluster."""
_HEAD: Filter = {"term": {"head": True}}
_PLACES = [{"document": "asc"}, {"position": "asc"}]


def search(cluster: Cluster, index: str, body: Table, *, by_score: bool = False, pit: bool = False) -> Table:
    """The answer to a search of an index, whole or not at all; by score, it is the same in whichever shard a hit is.

    Raises:
        TooCostly: it takes the cluster too long.
        EngineError: a part of the index cannot be searched.
    """
    whole: dict[str, Any] = {} if pit else {"allow_partial_search_results": False}
    path = "/_search" if pit else f"/{index}/_search"
    return _whole(cluster, cluster.ask("POST", path, _limited(body), search_type=_kind(by_score), **whole))


def searches(cluster: Cluster, index: str, bodies: Sequence[tuple[Table, bool]]) -> list[Table]:
    """The answers to several searches of an index, as `search` gives them, that are carried out at the same time; each
    body comes with whether it is by score."""
    lines = [
        ({"search_type": _kind(by_score), "allow_partial_search_results": False}, _limited(body))
        for body, by_score in bodies
    ]
    sent = b"".join(encoded(line) + b"\n" for pair in lines for line in pair)
    return [_whole(cluster, answer) for answer in cluster.ask("POST", f"/{index}/_msearch", sent)["responses"]]


def count(cluster: Cluster, index: str, filters: Sequence[Filter]) -> int:
    """How many rows meet all filters."""
    body = {"size": 0, "track_total_hits": True, "query": {"bool": {"filter": list(filters)}}}
    return int(search(cluster, index, body)["hits"]["total"]["value"])


def versions(cluster: Cluster, commit: Commit, document_ids: Sequence[str]) -> dict[str, str]:
    """The versions of documents that a commit shows, by id; those that it has not are left out."""
    found: dict[str, str] = {}
    for some in _in_parts(list(dict.fromkeys(document_ids)), _PAGE):
        heads = [_HEAD, {"terms": {"document": some}}, *shown(commit)]
        body = {
            "size": _PAGE, "query": {"bool": {"filter": heads}}, "stored_fields": "_none_",
            "docvalue_fields": ["document", "version"],
        }  # fmt: skip
        for hit in search(cluster, commit.index, body)["hits"]["hits"]:
            found[hit["fields"]["document"][0]] = hit["fields"]["version"][0]
    return found


def last_added(cluster: Cluster, commit: Commit) -> str:
    """When the newest of the paragraphs that a commit shows came in; empty where there are none."""
    body = {
        "size": 1, "query": {"bool": {"filter": shown(commit)}}, "sort": [{"added": "desc"}], "track_total_hits": False,
        "stored_fields": "_none_",
    }  # fmt: skip
    hits = search(cluster, commit.index, body)["hits"]["hits"]
    return str(hits[0]["sort"][0]) if hits else ""


def document(cluster: Cluster, commit: Commit, document_id: str, places: range | None = None) -> ParsedDocument | None:
    """A document with its paragraphs, or with those alone that stand at some places; or None."""
    known = versions(cluster, commit, [document_id]).get(document_id)
    if known is None or places is None:
        return version(cluster, commit.index, known) if known else None
    [head] = rows(cluster, commit.index, [{"term": {"version": known}}, _HEAD], ["document_record"])
    wanted = [(known, place) for place in places if place > 0]
    found = _sources(cluster, commit.index, wanted, "record", lenient=True)
    paragraphs = tuple(stored_records.load_paragraph(source["record"]) for source in found)
    return replace(stored_records.load_document(head["document_record"]), paragraphs=paragraphs)


def version(cluster: Cluster, index: str, name: str) -> ParsedDocument | None:
    """A version of a document, whether a commit shows it or not."""
    found = list(rows(cluster, index, [{"term": {"version": name}}], ["record", "document_record"]))
    if not found:
        return None
    paragraphs = tuple(stored_records.load_paragraph(source["record"]) for source in found)
    return replace(stored_records.load_document(found[0]["document_record"]), paragraphs=paragraphs)


def documents(cluster: Cluster, commit: Commit) -> Iterator[Document]:
    """Every document that a commit shows, in the order of their ids."""
    heads = [_HEAD, *shown(commit)]
    for source in rows(cluster, commit.index, heads, ["document_record"]):
        yield stored_records.load_record(source["document_record"])


def rows(cluster: Cluster, index: str, filters: Sequence[Filter], fields: Sequence[str]) -> Iterator[Table]:
    """What is stored of all rows that meet filters, in the order of documents and their paragraphs."""
    after: dict[str, Any] = {}
    while True:
        body = {
            "size": _PAGE, "query": {"bool": {"filter": list(filters)}}, "sort": _PLACES, "_source": list(fields),
            "track_total_hits": False, **after,
        }  # fmt: skip
        hits = search(cluster, index, body)["hits"]["hits"]
        yield from (hit["_source"] for hit in hits)
        if len(hits) < _PAGE:
            return
        after = {"search_after": hits[-1]["sort"]}


def paragraphs(cluster: Cluster, index: str, places: Sequence[tuple[str, int]]) -> list[Paragraph]:
    """The paragraphs at places of versions of documents."""
    return [stored_records.load_paragraph(source["record"]) for source in _sources(cluster, index, places, "record")]


def by_ids(cluster: Cluster, commit: Commit, ids: Sequence[str]) -> tuple[Paragraph, ...]:
    """The paragraphs with these ids, in their order; those that are not there are left out."""
    named = [(owner, int(place)) for owner, _, place in (one.rpartition("/") for one in ids) if _is_place(place)]
    known = versions(cluster, commit, [owner for owner, _ in named])
    places = [(known[owner], place) for owner, place in named if owner in known]
    sources = _sources(cluster, commit.index, places, "record", lenient=True)
    found = {one.id: one for one in (stored_records.load_paragraph(source["record"]) for source in sources)}
    apart = {owner for owner, place in named if owner in known and f"{owner}/{place}" not in found}
    for owner in apart:  # of a document of which a part was indexed, paragraphs stand at other places
        whole = version(cluster, commit.index, known[owner])
        found |= {one.id: one for one in (whole.paragraphs if whole else ())}
    return tuple(found[one] for one in ids if one in found)


def heads(cluster: Cluster, index: str, names: Sequence[str]) -> dict[str, Document]:
    """The documents of versions, by id."""
    return _by_id(_sources(cluster, index, [(name, 1) for name in names], "document_record"))


def page(
    cluster: Cluster, index: str, places: Sequence[tuple[str, int]]
) -> tuple[list[Paragraph], dict[str, Document]]:
    """The paragraphs at places of versions of documents, and the documents by id: asked for together."""
    names = sorted({name for name, _ in places})
    wanted = [*((*place, "record") for place in places), *((name, 1, "document_record") for name in names)]
    found = list(_fetched(cluster, index, wanted))
    said = [stored_records.load_paragraph(source["record"]) for source in found[: len(places)]]
    return said, _by_id(found[len(places) :])


def _by_id(sources: Iterable[Table]) -> dict[str, Document]:
    loaded = (stored_records.load_record(source["document_record"]) for source in sources)
    return {document.id: document for document in loaded}


def _limited(body: Table) -> Table:
    return {"timeout": f"{_SECONDS}s", **body}


def _kind(by_score: bool) -> str:
    return "dfs_query_then_fetch" if by_score else "query_then_fetch"


def _whole(cluster: Cluster, answer: Table) -> Table:
    """An answer to a search, if it is whole."""
    if answer.get("timed_out"):
        raise TooCostly(f"takes more than {_SECONDS} s of the cluster")
    if answer["_shards"]["failed"]:
        raise cluster.refused(503, {"error": answer["_shards"]["failures"][0].get("reason", "")})
    return answer


def _sources(
    cluster: Cluster, index: str, places: Sequence[tuple[str, int]], field: str, *, lenient: bool = False
) -> Iterator[Table]:
    """What rows have in a field; `lenient`: those that are not there are left out."""
    return _fetched(cluster, index, [(*place, field) for place in places], lenient=lenient)


def _fetched(
    cluster: Cluster, index: str, wanted: Sequence[tuple[str, int, str]], *, lenient: bool = False
) -> Iterator[Table]:
    """What the rows at places of versions have in a field of each."""
    for some in _in_parts(wanted, _PAGE):
        asked = [
            {"_id": row_id(name, place), "routing": name.rpartition("@")[0], "_source": [field]}
            for name, place, field in some
        ]
        for answer in cluster.ask("POST", f"/{index}/_mget", {"docs": asked}, patience=READ)["docs"]:
            if answer.get("found"):
                yield answer["_source"]
            elif not lenient:
                raise IndexDamaged(str(cluster.address), f"the paragraph {answer.get('_id')} is gone")


def _is_place(text: str) -> bool:
    """Whether a text is the place of a paragraph: no sign, no leading 0."""
    return text.isascii() and text.isdigit() and text[0] != "0" and len(text) < 8


def _in_parts(items: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    return (items[start : start + size] for start in range(0, len(items), size))
