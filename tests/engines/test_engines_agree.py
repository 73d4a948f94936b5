"""The engine on a cluster and that in a folder answer alike: totals, facets, tallies, orders, help."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.facets import FACETS
from indexer.records import Note
from indexer.searches import COLUMNS, Alternative, Hit, SearchRequest
from tests.support import DATA
from tests.support.cluster import SearchCluster
from tests.support.documents import made_up

CASES = [case["q"] for case in tomllib.loads((DATA / "queries.toml").read_text(encoding="utf-8"))["case"]]
QUERIES = (
    *CASES, "", "fietspad", "fiets*", '"het fietspad"', "fietpad", "fietspad brug nergens", "gemeente OR fietspad",
    "Waarom legt de gemeente het verzonnen fietspad naar de school niet aan?", "partij:vvd", "thema:verkeer",
)  # fmt: skip
FILTERS = (
    {}, {"party": ("vvd", "d66")}, {"topic": ("verkeer",), "role": ("contribution",)}, {"since": "2018"},
    {"until": "2018-06", "sort": "date"}, {"year": ("2018", "none"), "grouped": True}, {"party": ("none",)},
    {"sort": "added", "size": 3, "page": 2}, {"match": "most", "sort": "date"},
    {"grouped": True, "sort": "date", "size": 2, "page": 2},
)  # fmt: skip
Pair = tuple[Engine, Engine]


@pytest.fixture(scope="module")
def both(archive_index: Path, cluster: SearchCluster) -> Iterator[Pair]:
    """The made-up documents in a folder, and the same on a cluster."""
    folder, on_cluster = open_engine(archive_index), open_engine(f"{cluster.address}/agree")
    on_cluster.write(parsed for one in folder.documents() if (parsed := folder.document(one.id)))
    yield folder, on_cluster
    cluster.delete("agree-*")


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_results_are_equal(both: Pair, filters: dict[str, object]) -> None:
    for q in QUERIES:
        request = replace(SearchRequest(q=q), **filters)  # type: ignore[arg-type]  # fields of many types
        folder, cluster = (engine.search(request, values=5) for engine in both)
        assert replace(cluster, hits=(), took_ms=0, wider=None) == replace(folder, hits=(), took_ms=0, wider=None), q
        assert (cluster.wider and cluster.wider.total) == (folder.wider and folder.wider.total), q
        if request.sort != "relevance":
            assert _in_order(cluster.hits) == _in_order(folder.hits), q
        elif folder.listed <= request.size:
            assert sorted(_in_order(cluster.hits)) == sorted(_in_order(folder.hits)), q


def test_the_first_hits_are_nearly_all_the_same_and_score_alike(both: Pair) -> None:
    shared = listed = 0
    for q in QUERIES:
        folder, cluster = (
            {hit.paragraph.id: hit.score for hit in engine.search(SearchRequest(q=q)).hits} for engine in both
        )
        shared, listed = shared + len(folder.keys() & cluster.keys()), listed + len(folder)
        assert all(cluster[one] == pytest.approx(folder[one], rel=0.1) for one in folder.keys() & cluster.keys()), q
    assert listed > 100
    assert shared >= 0.95 * listed


def test_exports_are_equal(both: Pair) -> None:
    for request in (SearchRequest(sort="date"), SearchRequest(q="fietspad", party=("vvd",), sort="added")):
        folder, cluster = (list(engine.hits(request)) for engine in both)
        assert cluster == folder
        assert list(both[1].entries(request)) == list(both[0].entries(request))


def test_tallies_and_the_newest_of_each_value_are_equal(both: Pair) -> None:
    folder, cluster = both
    for q in ("", "fietspad"):
        for columns in (*((column,) for column in COLUMNS), ("party", "year"), ("topic", "party"), ("month", "role")):
            assert cluster.tally(SearchRequest(q=q), columns) == folder.tally(SearchRequest(q=q), columns)
    for facet in FACETS:
        assert cluster.newest(facet) == folder.newest(facet)


def test_suggestions_and_corrections_are_equal(both: Pair) -> None:
    for typed in ("fi", "het fie", "gem", "vv", "kst", "Verz", "de minister van ", "'"):
        folder, cluster = (engine.suggest(typed) for engine in both)
        assert cluster == folder, typed
    found = both[1].search(SearchRequest(q="fietpad")).corrected
    assert found == both[0].search(SearchRequest(q="fietpad")).corrected
    assert isinstance(found, Alternative)


def test_phrases_of_notes_and_of_titles_of_questions_are_suggested_alike(
    cluster: SearchCluster, tmp_path: Path
) -> None:
    made = [
        made_up(number, [("Een verzonnen hangbrug, een veer.", ("vvd",), ()), ("Ja.", (), ())]) for number in (1, 2)
    ]
    note = Note("Zie de verzonnen veerpont.", ((0, 1),))
    noted = [replace(one, paragraphs=(replace(one.paragraphs[0], notes=(note,)), one.paragraphs[1])) for one in made]
    asked = [
        replace(
            one, document=replace(one.document, type="written-questions", title="Vragen over een verzonnen tolpoort")
        )
        for one in noted
    ]
    folder, on_cluster = open_engine(tmp_path / "index"), open_engine(f"{cluster.address}/phrases")
    for engine in (folder, on_cluster):
        engine.write(asked)
        engine.prepare()
    for typed, phrase in (("verzonnen h", "hangbrug"), ("verzonnen v", "veerpont"), ("verzonnen t", "tolpoort")):
        found = folder.suggest(typed)
        assert any(phrase in one.label for one in found), typed
        assert on_cluster.suggest(typed) == found, typed
    cluster.delete("phrases-*")


def test_documents_and_what_is_in_the_index_are_equal(both: Pair) -> None:
    folder, cluster = both
    assert {one.id: cluster.document(one.id) for one in cluster.documents()} == {
        one.id: folder.document(one.id) for one in folder.documents()
    }
    ids = [one.id for one in folder.documents()][::2]
    assert cluster.records([*ids, "x-0"]) == folder.records([*ids, "x-0"])
    assert cluster.document(ids[0], range(2, 4)) == folder.document(ids[0], range(2, 4))
    some = (f"{ids[1]}/2", f"{ids[0]}/1", f"{ids[0]}/999", f"{ids[0]}/x", "x")
    assert cluster.paragraphs(some) == folder.paragraphs(some)
    assert replace(cluster.stats(), changed=None) == replace(folder.stats(), changed=None)
    assert cluster.check() == ()


def _in_order(hits: tuple[Hit, ...]) -> list[tuple[str, int, str]]:
    return [(hit.paragraph.id, hit.folded, "".join(piece.text for piece in hit.snippet)) for hit in hits]
