"""The pages and the JSON API, asked without a browser."""

from __future__ import annotations

import json
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, get_args
from urllib.parse import urlencode

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from indexer.engines import open_engine
from indexer.facets import FACETS
from indexer.records import ParsedDocument
from indexer.searches import NoteCode
from webui import create_app
from webui.wording import labels, remarks

SEED_ID = "kst-34843-33"


class Page(HTMLParser):
    """The elements of a page with their attributes and text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words.append(data)

    def all(self, tag: str, **having: str) -> list[dict[str, str | None]]:
        """The attributes of all elements of this tag that have these attributes."""
        return [a for t, a in self.elements if t == tag and all(a.get(name) == value for name, value in having.items())]

    @property
    def text(self) -> str:
        """All text, with single spaces."""
        return " ".join(" ".join(self.words).split())


def get(client: FlaskClient, path: str) -> Page:
    """A page that must be there."""
    answer = client.get(path)
    assert answer.status_code == 200, path
    return Page(answer.text)


PATHS = [
    "/",
    "/?q=vertrouwenspersoon",
    "/?q=zebra",
    "/?q=zorg+zebra&party=gl",
    f"/document/{SEED_ID}?q=wet",
    "/document/x",
    "/nergens",
]


@pytest.mark.parametrize("path", PATHS)
def test_every_page_is_whole_safe_and_speaks_to_no_other_host(client: FlaskClient, path: str) -> None:
    answer = client.get(path)
    page = Page(answer.text)
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert "unsafe" not in answer.headers["Content-Security-Policy"]
    assert "Set-Cookie" not in answer.headers
    assert page.all("html")[0]["lang"] == "nl"
    assert len(page.all("h1")) == 1
    for tag, attributes in page.elements:
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        assert tag != "style"
        outward = attributes.get("type") == "application/ld+json" or attributes.get("rel") == "canonical"
        if tag in ("script", "link", "img", "form") and attributes.get("method") != "dialog" and not outward:
            address = attributes.get("src") or attributes.get("href") or attributes.get("action") or ""
            assert address.startswith("/"), address
    for kind, script in re.findall(r"<script([^>]*)>(.*?)</script>", answer.text, re.DOTALL):
        if kind == ' type="application/ld+json"':
            assert json.loads(script)["@context"] == "https://schema.org"
            assert "<" not in script
        else:
            assert script == ""


def test_the_search_page_shows_the_counts_of_a_plain_count(client: FlaskClient, seed: ParsedDocument) -> None:
    answer = client.get("/?q=vertrouwenspersoon&party=gl")
    counts = Counter(party for p in seed.paragraphs if "ertrouwensperso" in p.text for party in p.parties)
    facet = re.search(r'data-facet="party">(.*?)</section>', answer.text, re.DOTALL)
    assert facet
    shown = dict(re.findall(r'party-([\w-]+)">.*?class="count">(\d+)<', facet[1]))
    assert {party: int(count) for party, count in shown.items()} == counts
    assert "7 gevonden alinea’s" in answer.text


def test_facets_are_there_for_party_topic_role_year_and_document(client: FlaskClient) -> None:
    page = get(client, "/?q=vertrouwenspersoon")
    shown = [section["data-facet"] for section in page.all("section")]
    assert [facet for facet in shown if facet in ("party", "topic", "role", "year", "document")] == [
        "party", "topic", "role", "year", "document",
    ]  # fmt: skip


def test_every_filter_can_be_taken_away_by_itself(client: FlaskClient) -> None:
    answer = client.get("/?q=wet&party=gl&party=d66&year=2018")
    chips = re.search(r'<ul class="chips".*?</ul>', answer.text, re.DOTALL)
    assert chips
    hrefs = [href.replace("&amp;", "&") for href in re.findall(r'href="([^"]+)"', chips[0])]
    assert hrefs == [
        "/?q=wet&party=gl&year=2018",
        "/?q=wet&party=d66&year=2018",
        "/?q=wet&party=d66&party=gl",
    ]
    assert Page(answer.text).all("a", href="/?q=wet")


def test_what_a_visitor_types_is_escaped(client: FlaskClient) -> None:
    answer = client.get("/?" + urlencode({"q": '"><script>alert(1)</script>', "party": "<b>"}))
    assert "<script>alert" not in answer.text
    assert "<b>" not in answer.text
    assert "&lt;script&gt;" in answer.text


def test_how_the_query_was_read_is_said_only_where_it_helps(client: FlaskClient) -> None:
    assert "Gelezen als" not in get(client, "/?q=wet").text
    assert "Gelezen als: wet zonder bescherming" in get(client, "/?q=wet+-bescherming").text.replace(
        " en zonder", " zonder"
    )
    assert str(remarks.NOTES["unbalanced-quote"]) in get(client, "/?q=%22wet").text


def test_every_note_has_a_sentence() -> None:
    assert set(remarks.NOTES) == set(get_args(NoteCode))


def test_nothing_found_offers_any_of_the_words_and_less_filters(client: FlaskClient) -> None:
    page = get(client, "/?q=vertrouwenspersoon+zebra&party=vvd")
    assert "Niets gevonden" in page.text
    assert "minstens één van deze woorden 6 alinea’s" in page.text
    assert page.all("a", href="/?q=vertrouwenspersoon+zebra")
    assert "6 gevonden alinea’s" in get(client, "/?q=vertrouwenspersoon+OR+zebra&party=vvd").text


def test_a_page_beyond_the_last_points_to_the_first(client: FlaskClient) -> None:
    page = get(client, "/?q=vertrouwenspersoon&page=99")
    assert "Deze bladzijde is er niet" in page.text
    assert page.all("a", href="/?q=vertrouwenspersoon")


def test_paging_links_forward_and_back(client: FlaskClient) -> None:
    first, last = get(client, "/?q=vertrouwenspersoon"), get(client, "/?q=vertrouwenspersoon&page=2")
    assert first.all("link", rel="next")[0]["href"] == "/?q=vertrouwenspersoon&page=2"
    assert not first.all("link", rel="prev")
    assert last.all("link", rel="prev")[0]["href"] == "/?q=vertrouwenspersoon"
    assert not last.all("link", rel="next")


def test_the_document_page_holds_the_whole_document_in_order(client: FlaskClient, seed: ParsedDocument) -> None:
    answer = client.get(f"/document/{SEED_ID}?q=ontslagbescherming")
    page = Page(answer.text)
    ids = [attributes["id"] for attributes in page.all("div") if attributes.get("id")]
    assert ids == [f"p{paragraph.position}" for paragraph in seed.paragraphs]
    assert '<mark id="m1">ontslagbescherming</mark>' in answer.text
    for heading in seed.headings:
        assert page.text.count(heading.text) == 2  # in the outline and in the text
    for paragraph in seed.paragraphs:
        assert paragraph.text[:40] in page.text


def test_unknown_addresses_are_404_also_in_the_api(client: FlaskClient) -> None:
    assert client.get("/document/kst-1-1").status_code == 404
    answer = client.get("/api/v1/documents/kst-1-1")
    assert (answer.status_code, answer.mimetype) == (404, "application/problem+json")
    assert client.post("/").status_code == 405


def test_a_damaged_index_is_a_page_that_says_so(tmp_path: Path) -> None:
    client = create_app({"INDEX": tmp_path / "nergens"}).test_client()
    answer = client.get("/?q=wet")
    assert answer.status_code == 503
    assert "Zoeken kan nu even niet" in answer.text
    assert str(tmp_path) not in answer.text
    problem = client.get("/api/v1/search?q=wet").get_json()
    assert (problem["title"], problem["detail"]) == tuple(map(str, labels.ERRORS[503]))
    assert problem["error"] == f"{problem['title']}. {problem['detail']}"


def test_the_api_answers_as_it_is_described(client: FlaskClient) -> None:
    described = client.get("/api/v1/openapi.json").get_json()
    schemas = described["components"]["schemas"]
    result = client.get("/api/v1/search?q=vertrouwenspersoon&party=gl&size=3").get_json()
    assert_fits(result, schemas["SearchResult"], schemas)
    assert (result["total"], len(result["hits"])) == (7, 3)
    assert result["hits"][0]["url"] == f"/document/{SEED_ID}?q=vertrouwenspersoon#p{result['hits'][0]['position']}"
    assert {value["value"]: value["count"] for value in result["facets"]["party"]} == {"vvd": 6, "d66": 6, "gl": 7}
    assert_fits(client.get(f"/api/v1/documents/{SEED_ID}").get_json(), schemas["Document"], schemas)
    [suggestion] = client.get("/api/v1/suggest?q=groenli").get_json()["suggestions"][:1]
    assert_fits(suggestion, schemas["Suggestion"], schemas)
    assert client.get("/healthz").get_json()["status"] == "ok"


def assert_fits(value: Any, schema: dict[str, Any], schemas: dict[str, Any]) -> None:
    """A value has the form that a schema of ours describes, and no name more."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rsplit("/", 1)[1]]
    if "anyOf" in schema:
        schema = schema["anyOf"][0] if value is not None else {"type": "null"}
    kinds = {
        "string": str,
        "integer": int,
        "number": (int, float),
        "boolean": bool,
        "null": type(None),
        "array": list,
        "object": dict,
    }
    stated = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    assert any(isinstance(value, kinds[kind]) for kind in stated), (value, schema)
    assert value in schema.get("enum", [value])
    for item in value if stated == ["array"] else ():
        assert_fits(item, schema["items"], schemas)
    if stated == ["object"]:
        properties = schema.get("properties")
        assert set(value) == set(properties) if properties else True
        for name, item in value.items():
            assert_fits(item, properties[name] if properties else schema["additionalProperties"], schemas)


def test_the_api_and_the_engine_agree(client: FlaskClient, seed_index: Path) -> None:
    document = open_engine(seed_index).document(SEED_ID)
    assert document is not None
    answer = client.get(f"/api/v1/documents/{SEED_ID}").get_json()
    assert [p["text"] for p in answer["paragraphs"]] == [p.text for p in document.paragraphs]


PARAMETERS = st.lists(
    st.tuples(
        st.sampled_from([*FACETS, "q", "sort", "page", "size"]),
        st.one_of(st.text(max_size=30), st.sampled_from(["vvd", '"', "(", "-", "zorg*", "partij:", 'titel:"-"'])),
    ),
    max_size=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(PARAMETERS)
@example([("q", "x" * 100_000)])
@example([("q", "\x00")])
@example([("page", "9" * 5000)])
def test_nothing_a_visitor_types_gives_an_error(client: FlaskClient, parameters: list[tuple[str, str]]) -> None:
    query = urlencode(parameters, errors="surrogatepass")
    for path in ("/", "/api/v1/suggest", f"/document/{SEED_ID}"):
        assert client.get(f"{path}?{query}").status_code == 200
    assert client.get(f"/api/v1/search?{query}").status_code in (200, 400)


@pytest.mark.parametrize(
    "raw",
    [
        "?q=%ff%fe",
        "?q=%ED%A0%80",
        "?q=%00",
        "?%q",
        "?&&&=",
        "?q=a&q=b",
        "document/%00",
        "document/%ff",
        "document/../../etc/passwd",
    ],
)
def test_broken_addresses_are_no_error_of_ours(client: FlaskClient, raw: str) -> None:
    assert client.get("/" + raw).status_code in (200, 400, 404)


def test_the_stylesheet_has_every_party(client: FlaskClient) -> None:
    style = client.get("/parties.css").text
    assert ".party-vvd{--party:#" in style
    assert ".party-50plus{" in style
    assert json.dumps(style).count("--party") == len(style.splitlines())
