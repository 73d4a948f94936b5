"""The pages over an index on a cluster: every address answers as over a folder with the same documents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.engines import open_engine
from tests.support.cluster import SearchCluster
from webui import create_app

SEARCHES = (
    "", "q=fietspad", "q=fietspad&sort=date", "q=fietspad&sort=added&page=2&size=3", "q=fiets*&party=vvd&party=d66",
    "q=%22het+fietspad%22&grouped=1", "topic=verkeer&since=2018", "q=fietpad", "q=fietspad+nergens", "party=none",
    "q=Waarom+legt+de+gemeente+het+verzonnen+fietspad+niet+aan%3F", "q=partij%3Avvd+-weg", "year=2018&role=response",
)  # fmt: skip
PAGES = ("/", "/compare", "/timeline", "/heat", "/values?facet=party&", "/feed.atom", "/export.csv", "/export.jsonl")
OTHERS = (
    "/about", "/help", "/api", "/data", "/suggest?q=fie", "/api/v1/suggest?q=gem", "/healthz", "/sitemap.xml",
    *(f"/sitemap/{kind}-1.xml" for kind in ("pages", "document", "party", "person", "dossier", "topic")),
    "/robots.txt", "/opensearch.xml", "/api/v1/documents",
    "/api/v1/paragraphs?size=5", "/api/v1/parties", "/api/v1/dossiers", "/export.datapackage.json?q=fietspad",
    "/nergens",
)  # fmt: skip
_CHANGING = re.compile(
    r'"(?:took_ms|score)": ?[\d.]+|"(?:generation|changed|index|version)": ?"[^"]*"|(?m:,(?:\d+|pages-\d:\d)\r?$)'
    r"|\d{4}-\d\d-\d\dT[\d:]+Z|[\d.,]+\s*(?:ms|milliseconden|seconden)|nonce-[\w-]+"
    r"|<updated>[^<]*</updated>|<time[^>]*>[^<]*</time>|Bijgewerkt op \d{1,2} [a-z]+ \d{4}, \d\d:\d\d"
)
"""What differs between two answers of one engine: how long it took, and when the index was made; and scores."""


@pytest.fixture(scope="module")
def both(archive_index: Path, cluster: SearchCluster) -> Iterator[tuple[FlaskClient, FlaskClient]]:
    """A client of the pages over a folder, and one over a cluster with the same documents."""
    folder, on_cluster = open_engine(archive_index), open_engine(f"{cluster.address}/pages")
    on_cluster.write(parsed for one in folder.documents() if (parsed := folder.document(one.id)))
    yield create_app({"ENGINE": folder}).test_client(), create_app({"ENGINE": on_cluster}).test_client()
    cluster.delete("pages-*")


def addresses(client: FlaskClient) -> Iterator[str]:
    """Addresses of every kind: searches as every page shows them, and whatever the start page and documents link to."""
    yield from OTHERS
    for search in SEARCHES:
        for page in PAGES:
            yield page + ("" if page.endswith("&") else "?") + search
        yield f"/api/v1/search?{search}"
    document = client.get("/api/v1/search?q=fietspad").get_json()["hits"][0]
    yield from (f"/document/{document['document']}{ending}" for ending in ("", ".md", "?q=fietspad"))
    yield f"/api/v1/documents/{document['document']}"
    for page in ("/?q=fietspad", f"/document/{document['document']}"):
        yield from re.findall(r'href="(/(?:person|party|dossier|topic)/[^"#?]+)"', client.get(page).text)[:12]


def test_every_address_answers_alike(both: tuple[FlaskClient, FlaskClient]) -> None:
    folder, cluster = both
    tried = list(dict.fromkeys(addresses(folder)))
    assert len(tried) > 120
    assert [address for address in tried if _answer(cluster, address) != _answer(folder, address)] == []


def _answer(client: FlaskClient, address: str) -> tuple[int, str]:
    answer = client.get(address)
    return answer.status_code, _CHANGING.sub("…", answer.text)
