"""Every route asked for odd values of every parameter: no error of ours, and what is not read is said."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from indexer.facets import DEFINITIONS, FACETS
from tests.support import DATA
from webui import create_app
from webui.serving.settings import Settings

CASES = tomllib.loads((DATA / "odd-values.toml").read_text(encoding="utf-8"))
SEARCH = ("since", "until", "match", "expand", "grouped", "sort", "page", "size")
ROUTES = [(address, route) for route in CASES["routes"] for address in route["addresses"]]
BY_ADDRESS = pytest.mark.parametrize(("address", "route"), ROUTES, ids=[address for address, _ in ROUTES])
TOLD = 5
"""So many parameters of one address at least are told of."""
TYPES = {
    "page": ("text/html",),
    "json": ("application/json", "application/problem+json"),
    "file": (
        "text/csv", "application/jsonl", "application/vnd.apache.parquet", "application/problem+json", "text/html",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "feed": ("application/atom+xml",),
}  # fmt: skip


@pytest.fixture(scope="module")
def app(archive_index: Path) -> Flask:
    """The application on made-up documents, with all that an operator can switch on."""
    settings = Settings(rate=0, open_metrics=True, security=("mailto:verzonnen@example.org",))
    return create_app({"INDEX": archive_index, "SETTINGS": settings})


@pytest.fixture(scope="module")
def site(app: Flask) -> FlaskClient:
    return app.test_client()


def read(route: dict[str, Any]) -> Iterator[str]:
    """The parameters of a route of which a value can be wrong."""
    yield from ("lang", *route.get("reads", ()))
    if route.get("search"):
        yield from (*FACETS, *SEARCH)


def texts(route: dict[str, Any]) -> tuple[str, ...]:
    """The parameters of a route of which every value can be read."""
    return ("q",) * bool(route.get("search")) + tuple(route.get("texts", ()))


def asked(site: FlaskClient, address: str, *pairs: str) -> TestResponse:
    """The answer to an address with more parameters, read to its end: none is an error of ours."""
    with site.get(f"{address}{'&' if '?' in address else '?'}{'&'.join(pairs)}") as answer:
        answer.get_data()
    assert answer.status_code in (200, 400, 404), (address, pairs)
    assert "Set-Cookie" not in answer.headers
    return answer


def said(answer: TestResponse) -> list[str]:
    """What an answer says that it did not read."""
    if answer.is_json:
        told = answer.json if isinstance(answer.json, dict) else {}
        faults = [fault["parameter"] for fault in told.get("errors", ())]
        return [*faults, *(warning["detail"].partition("=")[0] for warning in told.get("warnings", ()))]
    if answer.mimetype not in ("text/html", "application/atom+xml"):
        return []
    start, end = ('"not-read">', "</p>") if answer.mimetype == "text/html" else ("<subtitle>", "</subtitle>")
    return [unescape(part.partition(end)[0]) for part in answer.text.split(start)[1:]]


def is_told(answer: TestResponse, route: dict[str, Any], name: str) -> bool:
    """Whether an answer has a right status and type, and says that it did not read the parameter `name`."""
    if route["speaks"] == "plain":
        return True
    if route["speaks"] == "file":
        filtered = name in FACETS and not DEFINITIONS[name].closed
        return answer.status_code == (200 if filtered else 400)
    called = f" als {DEFINITIONS[name].title.lower()}." if name in FACETS else f"“{name}"
    told = any(called in told or told == name for told in said(answer))
    return told and answer.mimetype in TYPES[route["speaks"]]


def together(route: dict[str, Any]) -> Iterator[list[tuple[str, str]]]:
    """Every parameter of a route with every value that means nothing, as many in one address as an answer tells of:
    a page and a feed tell of TOLD, a plain answer of none, others of the first alone."""
    names, values = list(read(route)), list(CASES["values"].values())
    size = TOLD if route["speaks"] in ("page", "feed", "plain") else 1
    for shift in range(len(values)):
        pairs = [(name, values[(place + shift) % len(values)]) for place, name in enumerate(names)]
        yield from (pairs[start : start + size] for start in range(0, len(pairs), size))


@BY_ADDRESS
def test_a_value_that_means_nothing_is_said_to_mean_nothing(
    site: FlaskClient, address: str, route: dict[str, Any]
) -> None:
    unsaid = []
    for pairs in together(route):
        answer = asked(site, address, *(f"{name}={value}" for name, value in pairs))
        unsaid += [(name, pairs) for name, _ in pairs if not is_told(answer, route, name)]
    assert unsaid == []


@BY_ADDRESS
def test_nothing_is_said_of_what_is_read_or_empty(site: FlaskClient, address: str, route: dict[str, Any]) -> None:
    odd = [f"{name}={value}" for value in CASES["values"].values() for name in texts(route)]
    assert [pair for pair in odd if said(asked(site, address, pair))] == []
    for value in CASES["empty"].values():
        answers = [asked(site, address, f"{name}={value}") for name in (*read(route), *route.get("names", ()))]
        assert route["speaks"] in ("json", "file") or not any(said(answer) for answer in answers)


@BY_ADDRESS
def test_a_parameter_that_nothing_reads_is_said(site: FlaskClient, address: str, route: dict[str, Any]) -> None:
    for name in CASES["unknown"].values():
        told = said(asked(site, address, f"{name}=1"))
        assert route["speaks"] in ("plain", "file") or told, name


@BY_ADDRESS
def test_of_a_parameter_that_stands_twice_one_counts_and_that_is_said(
    site: FlaskClient, address: str, route: dict[str, Any]
) -> None:
    twice = asked(site, address, "q=fietspad", "q=zebra")
    if "q" in texts(route) and route["speaks"] != "file":
        assert any("zebra" in told or told == "q" for told in said(twice))
    many = asked(site, address, *(f"{name}=1" for name in "abcdefghij" for _ in range(30)))
    assert len(said(many)) <= 10


@pytest.mark.parametrize("value", CASES["values"].values(), ids=CASES["values"])
def test_a_name_that_means_nothing_is_no_page(site: FlaskClient, value: str) -> None:
    for address, route in ROUTES:
        for name in route.get("names", ()):
            assert asked(site, address.partition("?")[0], f"{name}={value}").status_code == 404


def test_every_route_is_asked(app: Flask) -> None:
    adapter = app.url_map.bind("localhost")
    reached = {adapter.match(address.partition("?")[0])[0] for address, _ in ROUTES}
    assert {rule.endpoint for rule in app.url_map.iter_rules() if "GET" in (rule.methods or ())} == reached
