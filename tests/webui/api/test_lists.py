"""The lists of the API: complete, in order, without a limit of depth, and true while the index changes."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.engines import Engine, open_engine
from indexer.exporting import COLUMNS
from indexer.facets import NONE
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.support.documents import made_up
from webui import create_app
from webui.api import walk
from webui.api.lists import NAMED


def pages(client: FlaskClient, name: str, query: str = "", size: int = 3) -> Iterator[dict[str, Any]]:
    """The pages of a list, from the first to the last."""
    cursor: str | None = ""
    while cursor is not None:
        answer = client.get(f"/api/v1/{name}?size={size}&{query}&cursor={cursor}")
        assert answer.status_code == 200, answer.text
        page = answer.get_json()
        assert len(page[name]) == size or page["next"] is None
        cursor = page["next"]
        yield page


def items(client: FlaskClient, name: str, query: str = "", size: int = 3) -> list[dict[str, Any]]:
    """All items of a list."""
    found = list(pages(client, name, query, size))
    listed = [item for page in found for item in page[name]]
    assert {page["total"] for page in found} == {len(listed)}
    return listed


@pytest.fixture(scope="module")
def engine(archive_index: Path) -> Engine:
    return open_engine(archive_index)


@pytest.mark.parametrize("query", ["", "q=fietspad", "party=vvd&since=2017", "year=none", "q=zebra"])
def test_every_paragraph_of_a_search_is_listed_once_newest_first(
    archive: FlaskClient, engine: Engine, query: str
) -> None:
    from urllib.parse import parse_qsl

    from webui.links import urls

    wanted = engine.entries(replace(urls.read(parse_qsl(query)), sort="date"))
    assert [item["id"] for item in items(archive, "paragraphs", query)] == [paragraph.id for _, paragraph in wanted]


def test_a_listed_paragraph_has_the_columns_of_an_export_but_for_the_search(archive: FlaskClient) -> None:
    for item in items(archive, "paragraphs", "q=fietspad"):
        assert set(item) == {column.name for column in COLUMNS if column.of != "search"}
        assert archive.get(item["url"]).status_code == 200


def test_documents_are_listed_by_id_with_what_a_search_finds_of_each(archive: FlaskClient, engine: Engine) -> None:
    listed = items(archive, "documents", "q=fietspad")
    tally = engine.tally(SearchRequest(q="fietspad"), ("document",))
    counted = {document: count for (document,), count in tally.items()}
    assert {item["id"]: item["paragraphs"] for item in listed} == counted
    assert [item["id"] for item in listed] == sorted(counted)
    for item in listed:
        whole = archive.get(f"/api/v1/documents/{item['id']}").get_json()
        besides = ("headings", "paragraphs", "furniture", "warnings")
        told = {name: value for name, value in item.items() if name not in ("paragraphs", "url")}
        assert {name: value for name, value in whole.items() if name not in besides} == told


@pytest.mark.parametrize("name", NAMED)
def test_values_are_listed_with_what_choosing_them_finds(archive: FlaskClient, name: str) -> None:
    listed = items(archive, name, "q=fietspad")
    counts = [item["paragraphs"] for item in listed]
    assert counts == sorted(counts, reverse=True)
    for item in listed:
        found = archive.get(f"/api/v1/search?q=fietspad&{NAMED[name]}={item['id']}").get_json()
        assert found["total"] == item["paragraphs"]
        assert archive.get(item["url"]).status_code == 200
        assert "size=" not in item["url"], "the size of this list is none of the search"
        assert archive.get(item["page"], follow_redirects=True).status_code == 200


def test_a_cursor_goes_on_where_it_was_when_documents_come_and_go(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    documents = [with_date(number, f"20{10 + number % 3}-0{1 + number % 2}-11") for number in range(12)]
    engine.write(documents)
    client = create_app({"ENGINE": engine}).test_client()
    listed, cursor = [], ""
    for turn in range(100):
        page = client.get(f"/api/v1/paragraphs?size=5&cursor={cursor}").get_json()
        listed += [item["id"] for item in page["paragraphs"]]
        if page["next"] is None:
            break
        cursor = page["next"]
        engine.write([with_date(100 + turn, "2030-01-01")])
        engine.delete(listed[-1].rpartition("/")[0]) if turn == 2 else None
    staying = {paragraph.id for parsed in documents for paragraph in parsed.paragraphs}
    assert len(listed) == len(set(listed))
    assert set(listed) <= staying
    assert len(staying - set(listed)) <= 2  # those of the document that went


def with_date(number: int, date: str | None) -> ParsedDocument:
    """A made-up document of three paragraphs with a date."""
    parsed = made_up(number, [(f"Verzonnen tekst {place} van {number}.", ("vvd",), ()) for place in range(3)])
    return replace(parsed, document=replace(parsed.document, date=date))


DATES = st.sampled_from([None, "2017-12-31", "2018-01-01", "2018-01-31", "2018-02-01", "2019-07-04"])


@settings(max_examples=25, deadline=None)
@given(
    dates=st.lists(DATES, min_size=1, max_size=8),
    size=st.integers(1, 7),
    since=st.sampled_from(["", "2018", "2018-01", "2018-01-31"]),
    until=st.sampled_from(["", "2018", "2018-01", "2018-01-31", "2019"]),
    year=st.sampled_from([(), ("2018",), (NONE,), ("2017", NONE)]),
)
def test_walking_gives_what_one_search_gives(
    tmp_path_factory: pytest.TempPathFactory,
    dates: list[str | None],
    size: int,
    since: str,
    until: str,
    year: tuple[str, ...],
) -> None:
    engine = open_engine(tmp_path_factory.mktemp("walk") / "index")
    half = random.Random(0).randrange(len(dates) + 1)
    numbered = list(enumerate(dates))
    for part in (numbered[:half], numbered[half:]):  # two segments
        engine.write([with_date(number, date) for number, date in part]) if part else None
    request = SearchRequest(since=since, until=until, year=year)
    after, listed = None, []
    for _ in range(100):
        found, total = walk.page(engine, request, after, size)
        listed += [paragraph.id for _, paragraph in found[:size]]
        if len(found) <= size:
            break
        after = walk.key_of(found[size - 1])
    wanted = [paragraph.id for _, paragraph in engine.entries(replace(request, sort="date"))]
    assert listed == wanted
    assert total == len(wanted)


@pytest.mark.parametrize(
    ("query", "parameter"),
    [
        ("page=nul", "page"), ("page=0", "page"), ("size=101", "size"), ("size=-1", "size"),
        ("since=gisteren", "since"),
        ("until=2018-02-31", "until"), ("sort=best", "sort"), ("match=some", "match"), ("role=king", "role"),
        ("type=novel", "type"), ("expand=yes", "expand"), ("lang=fr", "lang"), ("page=9999&size=100", "page"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_by_name_in_the_language_asked_for(
    archive: FlaskClient, query: str, parameter: str
) -> None:
    told = {}
    for language in ("nl", "en"):
        answer = archive.get(f"/api/v1/search?{query}", headers={"Accept-Language": language})
        assert answer.status_code == 400
        assert answer.mimetype == "application/problem+json"
        problem = answer.get_json()
        assert (problem["status"], problem["instance"]) == (400, "/api/v1/search")
        assert [fault["parameter"] for fault in problem["errors"]] == [parameter]
        told[language] = problem["errors"][0]["detail"]
    assert told["nl"] != told["en"]


def test_what_is_not_known_is_a_warning(archive: FlaskClient) -> None:
    warned = archive.get("/api/v1/search?q=fietspad&fractie=vvd&utm_source=x").get_json()["warnings"]
    assert [warning["detail"] for warning in warned] == ["fractie", "utm_source"]
    assert archive.get("/api/v1/search?q=fietspad&party=vvd&lang=en").get_json()["warnings"] == []
    assert archive.get("/api/v1/parties?party=vvd").get_json()["warnings"][0]["detail"] == "party"


@pytest.mark.parametrize("cursor", ["x", "!!", "W10", "bnVsbA", "WyJ4Il0", "e30", "*"])
def test_a_cursor_that_is_none_is_refused(archive: FlaskClient, cursor: str) -> None:
    answer = archive.get(f"/api/v1/paragraphs?cursor={cursor}")
    assert answer.status_code == 400
    assert answer.get_json()["errors"][0]["parameter"] == "cursor"


def test_a_cursor_of_another_list_is_refused(archive: FlaskClient) -> None:
    cursor = archive.get("/api/v1/paragraphs?size=1").get_json()["next"]
    assert archive.get(f"/api/v1/paragraphs?cursor={cursor}").status_code == 400  # another size is another list
    assert archive.get(f"/api/v1/paragraphs?size=1&q=fietspad&cursor={cursor}").status_code == 400
    assert archive.get(f"/api/v1/documents?size=1&cursor={cursor}").status_code == 400
    assert archive.get(f"/api/v1/paragraphs?size=1&cursor={cursor}").status_code == 200


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/v1/documents/kst-none-1"])
def test_every_error_of_the_api_is_a_problem(archive: FlaskClient, path: str) -> None:
    answer = archive.get(path)
    assert answer.mimetype == "application/problem+json"
    assert answer.get_json()["status"] == answer.status_code == 404
