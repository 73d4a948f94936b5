"""The pages that explain: what is in the index, the help, and the API."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import fields as fields_of
from pathlib import Path
from typing import Any, get_args

import pytest
from flask import Flask
from flask.testing import FlaskClient

from indexer.engines import open_engine
from indexer.errors import Refusal, Refused
from indexer.facets import FACETS
from indexer.query.language import fields
from indexer.query.language.examples import examples
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from webui import create_app
from webui.api.page_view import api_view
from webui.api.routes import description

PAGES = {
    "/", "/document/<path:document_id>", "/document/<path:document_id>/similar", "/compare",
    "/timeline", "/heat", "/values", "/suggest", "/about", "/help",
    "/data", "/api", "/parties.css", "/robots.txt", "/static/<path:filename>", "/party/<name>", "/person/<name>",
    "/dossier/<name>", "/topic/<path:name>", "/sitemap.xml", "/sitemap/<kind>-<int:number>.xml", "/follow",
    "/follow/confirm", "/follow/stop", "/llms.txt", "/methods", "/privacy", "/accessibility",
    "/favicon.ico", "/.well-known/security.txt", "/logo",
}  # fmt: skip
"""What is there for people and their browsers, and not described in the API."""


@pytest.fixture(scope="module")
def app(seed_index: Path) -> Flask:
    """The application on the seed."""
    return create_app({"INDEX": seed_index})


@pytest.fixture(scope="module")
def site(app: Flask) -> FlaskClient:
    """A client of the application on the seed."""
    return app.test_client()


def rows(html: str, table: str) -> dict[str, tuple[str, str]]:
    """The numbers of documents and paragraphs of each value of a table on the page about the data."""
    body = html.split(f'aria-labelledby="{table}"')[1].split("</table>")[0]
    found = re.findall(r'<th scope="row">(.*?)</th>\s*<td[^>]*>(.*?)</td>\s*<td[^>]*>(.*?)</td>', body)
    return {re.sub("<.*?>", "", label): (documents, paragraphs) for label, documents, paragraphs in found}


def test_what_is_in_the_index_is_counted_as_plainly_as_can_be(site: FlaskClient, seed: ParsedDocument) -> None:
    html = site.get("/about?lang=nl").text
    assert "23 alinea’s uit 1 document" in html
    spoken = Counter(party for paragraph in seed.paragraphs for party in paragraph.parties)
    silent = sum(not paragraph.parties for paragraph in seed.paragraphs)
    assert rows(html, "party") == {
        "GroenLinks": ("1", str(spoken["gl"])),
        "D66": ("1", str(spoken["d66"])),
        "VVD": ("1", str(spoken["vvd"])),
        "geen fractie aan het woord": ("1", str(silent)),
    }
    assert rows(html, "year") == {"2018": ("1", "23")}
    assert rows(html, "type") == {"Schriftelijk overleg": ("1", "23")}


@pytest.mark.parametrize(
    "path", ["/", "/?q=psa", "/data", "/api", "/about", "/help", "/methods", "/privacy", "/compare?q=psa"]
)
def test_no_two_places_of_a_page_have_the_same_address(site: FlaskClient, path: str) -> None:
    ids = Counter(re.findall(r'\sid="([^"]+)"', site.get(path).text))
    assert ids
    assert [name for name, times in ids.items() if times > 1] == []


def test_it_says_when_the_index_was_changed_in_dutch_time(site: FlaskClient) -> None:
    assert re.search(r"Bijgewerkt op \d{1,2} \w+ \d{4}, \d\d:\d\d\.", site.get("/about?lang=nl").text)


def test_a_file_that_was_refused_is_named_with_the_kind_of_reason_and_without_folders(
    tmp_path: Path, seed: ParsedDocument
) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write([seed])
    site = create_app({"ENGINE": engine}).test_client()
    assert "Alle aangeboden bestanden zijn opgenomen." in site.get("/about?lang=nl").text
    reasons: dict[Refusal, str] = {
        "no-text": "er staat geen tekst in",
        "no-document": "dit is geen document",
        "same-document": "een ander bestand is hetzelfde document",
        "too-large": "het is te groot, of lezen duurt te lang",
        "unreadable": "het kan niet worden gelezen",
    }
    assert set(reasons) == set(get_args(Refusal))
    many = [f"veel-{number}.json" for number in range(20)]
    files = [(f"{kind}.pdf", kind) for kind in reasons] + [(name, "no-document") for name in many]
    engine.refuse([Refused(f"/geheim/<pad>/{name}", "/geheim broke", "scan it", kind) for name, kind in files], [])
    html = site.get("/about?lang=nl").text
    kinds = r'<details( open)?>\s*<summary>(.*?) <span class="count">(\d+)</span></summary>(.*?)</details>'
    told = {
        reason: (int(number), set(re.findall("<li>(.*?)</li>", names)), bool(opened))
        for opened, reason, number, names in re.findall(kinds, html, re.DOTALL)
    }
    folded = {reasons["no-document"]: (21, {"no-document.pdf", *many}, False)}
    assert told == {reason: (1, {f"{kind}.pdf"}, True) for kind, reason in reasons.items()} | folded
    assert "geheim" not in html


def test_every_example_of_the_help_leads_to_its_search(site: FlaskClient) -> None:
    html = site.get("/help?lang=nl").text
    links = [link.replace("&amp;", "&") for link in re.findall(r'<a href="([^"]+)" rel="nofollow"><code>', html)]
    assert len(links) == len(examples())
    for example, link in zip(examples(), links, strict=True):
        answer = site.get(link)
        assert answer.status_code == 200
        assert (
            f'value="{example.q}"'.replace('"34 843"', "&#34;34 843&#34;").replace(
                '""wettelijke bescherming""', '"&#34;wettelijke bescherming&#34;"'
            )
            in answer.text
        )


def test_every_example_finds_something_in_the_document_that_comes_with_the_program(seed_index: Path) -> None:
    engine = open_engine(seed_index)
    found = {example.q: engine.search(SearchRequest(q=example.q)).total for example in examples()}
    assert [q for q, total in found.items() if not total] == ["rol:antwoord werkgever"]  # the seed ends before it


def test_the_fields_of_the_help_are_those_of_the_query_language() -> None:
    named = {fields.name(field) for field in fields.USUAL}
    assert None not in named
    assert set(FACETS) <= named


def test_every_route_is_described_or_is_a_page_for_people(app: Flask) -> None:
    described = {re.sub(r"{\w+}", "{}", path) for path in description()["paths"]}
    routes = {rule.rule for rule in app.url_map.iter_rules()} - PAGES
    assert {re.sub("<.*?>", "{}", route) for route in routes} == described


@pytest.mark.parametrize("path", ["/api/v1/search", "/export.csv", "/export.jsonl", "/export.xlsx"])
def test_a_search_is_described_with_all_its_parameters(path: str) -> None:
    asked = {reference["$ref"].rsplit("/", 1)[1] for reference in description()["paths"][path]["get"]["parameters"]}
    wanted = {field.name for field in fields_of(SearchRequest)}
    assert wanted - asked == (set() if path == "/api/v1/search" else {"page", "size"})
    assert asked - wanted <= {"lang"}


def strings(part: Any, name: str) -> list[str]:
    """All strings of a name in a document."""
    if isinstance(part, list):
        return [text for inner in part for text in strings(inner, name)]
    if not isinstance(part, dict):
        return []
    own = [part[name]] if isinstance(part.get(name), str) else []
    return own + [text for inner in part.values() for text in strings(inner, name)]


@pytest.mark.parametrize("name", ["summary", "description"])
def test_what_is_described_is_described_in_dutch_too(name: str) -> None:
    assert len(strings(description(), name)) == len(strings(description(), f"x-{name}-nl")) > 10


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_of_the_api_holds_every_operation_and_record(site: FlaskClient, language: str) -> None:
    html = site.get(f"/api?lang={language}").text
    view = api_view(description(), language)
    anchors = {operation.anchor for operation in view.operations} | {record.name for record in view.records}
    assert set(re.findall(r'<h[23] id="(\w+)"', html)) == anchors
    assert set(re.findall(r'href="#(\w+)"', html)) - {"inhoud"} <= anchors
    for path in description()["paths"]:
        assert f"<code>{path}</code>" in html


def test_kinds_are_written_as_in_code() -> None:
    document = next(r for r in api_view(description(), "en").records if r.name == "Paragraph")
    kinds = {field.name: field.kind for field in document.fields}
    assert {name: kinds[name] for name in ("id", "page", "parties", "role", "spans")} == {
        "id": "string",
        "page": "integer | null",
        "parties": "string[]",
        "role": "contribution | response | procedural",
        "spans": "Span[]",
    }
