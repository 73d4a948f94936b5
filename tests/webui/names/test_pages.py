"""The pages of parties, persons, dossiers and topics, and the list of them all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from lxml import etree

from indexer import open_index
from indexer.engines import Engine
from indexer.records import Document, Paragraph, ParsedDocument, Role
from indexer.searches import SearchRequest
from webui import create_app

PAGES = (
    "/party/vvd",
    "/person/jasper-van-dijk",
    "/person/hugo-de-jonge",
    "/dossier/36410",
    "/dossier/36410-XVI",
    "/topic/wonen",
    "/topic/wonen/woningmarkt",
)


def papers() -> Iterator[ParsedDocument]:
    """Made-up papers of two chapters of one dossier and of another one."""
    yield paper(
        "kst-36410-XVI-1",
        "36410-XVI",
        "2023-10-02",
        said("contribution", "leden van de VVD-fractie", "vvd"),
        said("contribution", "lid Van Dijk (SP)", "sp"),
        said("contribution", "lid Inge van Dijk (CDA)", "cda"),
        said("response", "Minister De Jonge"),
    )
    yield paper("kst-36410-VII-2", "36410-VII", "2023-11-03", said("response", "Minister Hugo de Jonge"))
    yield paper("kst-36000-3", "36000", "2022-01-04", said("contribution", "lid Jasper van Dijk (SP)", "sp"))


def said(role: Role, speaker: str, *parties: str) -> tuple[Role, str, tuple[str, ...]]:
    """A paragraph of a made-up paper."""
    return role, speaker, parties


def paper(document_id: str, dossier: str, date: str, *paragraphs: tuple[Role, str, tuple[str, ...]]) -> ParsedDocument:
    """A made-up paper about the housing market."""
    document = Document(
        id=document_id,
        type="report",
        title="Verzonnen begroting; VERZONNEN VERSLAG",
        dossiers=(dossier,),
        number=document_id.rpartition("-")[2],
        chamber="TK",
        date=date,
    )
    return ParsedDocument(
        document,
        tuple(
            Paragraph(
                id=f"{document_id}/{position}",
                document_id=document_id,
                position=position,
                text=f"Een verzonnen alinea van {speaker} in {document_id}.",
                role=role,
                speaker=speaker,
                parties=parties,
                topics=("wonen/woningmarkt",),
            )
            for position, (role, speaker, parties) in enumerate(paragraphs, 1)
        ),
        (),
        (),
    )


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An index of the made-up papers."""
    opened = open_index(tmp_path_factory.mktemp("names") / "index")
    opened.write(papers())
    return opened


@pytest.fixture(scope="module")
def site(engine: Engine) -> FlaskClient:
    """A client of the application on the made-up papers."""
    return create_app({"ENGINE": engine}).test_client()


def linked(html: str) -> dict[str, object]:
    """The JSON-LD of a page."""
    found: dict[str, object] = json.loads(re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)[0])
    return found


@pytest.mark.parametrize("path", PAGES)
def test_a_page_says_how_much_there_is_and_where_it_belongs(site: FlaskClient, path: str) -> None:
    html = site.get(f"{path}?lang=nl").text
    assert f'<link rel="canonical" href="http://localhost{path}">' in html
    assert f'<meta property="og:url" content="http://localhost{path}">' in html
    told = linked(html)
    assert told["url"] == f"http://localhost{path}"
    assert f'content="{told["description"]}"' in html
    assert not re.search(r": (?:null|\"\"|\[\]|\{\})", json.dumps(told))
    assert "noindex" not in html
    assert re.search(r'<p class="total">\d alinea', html)


def test_a_party_has_its_years_and_what_it_said(site: FlaskClient) -> None:
    html = site.get("/party/gl-pvda?lang=nl").text
    assert '<a class="party party-gl" href="/party/gl?lang=nl">GroenLinks</a>' in html
    assert "noindex" in html  # nothing of it is here
    html = site.get("/party/vvd?lang=nl").text
    assert "vanaf 24 januari 1948" in html
    assert "1 alinea, uit 2023" in html
    assert '<input type="hidden" name="party" value="vvd">' in html


def test_namesakes_have_what_they_said_themselves(site: FlaskClient) -> None:
    jasper, inge = (site.get(f"/person/{name}?lang=nl").text for name in ("jasper-van-dijk", "inge-van-dijk"))
    assert "2 alinea’s, van 2022 tot en met 2023" in jasper
    assert "1 alinea, uit 2023" in inge
    assert "Meer leden hebben deze naam" in jasper
    choice = site.get("/person/van-dijk?lang=nl")
    assert choice.status_code == 200
    assert {"/person/jasper-van-dijk", "/person/inge-van-dijk"} <= set(re.findall(r'href="([^"?]*)', choice.text))


def test_a_surname_leads_to_a_choice_with_and_without_what_stands_before_it(site: FlaskClient) -> None:
    for name in ("van-dijk", "dijk"):
        answer = site.get(f"/person/{name}")
        assert answer.status_code == 200
        assert set(re.findall(r'href="/person/([a-z-]+)"', answer.text)) >= {"inge-van-dijk", "jasper-van-dijk"}
    assert site.get("/person/jonge").headers["Location"] == "/person/hugo-de-jonge"


def test_two_spellings_of_a_minister_are_one_page(site: FlaskClient) -> None:
    html = site.get("/person/hugo-de-jonge?lang=nl").text
    assert "2 alinea’s" in html
    assert "staat niet in het ledenregister" in html
    also = re.search(r"Ook geschreven als</dt>\s*<dd>(.*?)</dd>", html, re.DOTALL)
    assert also is not None
    assert re.sub(r"<[^>]*>|\s+", " ", also[1]).strip() == "De Jonge"
    answer = site.get("/person/De Jonge")
    assert (answer.status_code, answer.headers["Location"]) == (301, "/person/hugo-de-jonge")


def test_a_dossier_takes_in_its_chapters(site: FlaskClient) -> None:
    whole, chapter = (site.get(f"/dossier/{code}?lang=nl").text for code in ("36410", "36410-XVI"))
    assert "5 alinea’s in 2 documenten" in whole
    papers = whole.partition('<ol class="papers">')[2]
    assert papers.index("kst-36410-VII-2") < papers.index("kst-36410-XVI-1")  # the newest first
    assert "4 alinea’s in 1 document" in chapter
    assert '<a class="" href="/dossier/36410?lang=nl">36 410</a>' in chapter
    assert '<h1 lang="nl">Verzonnen begroting</h1>' in whole
    assert ">VERZONNEN VERSLAG</a>" in whole


def test_a_dossier_of_chapters_with_other_titles_is_not_called_by_one_of_them(tmp_path: Path) -> None:
    engine = open_index(tmp_path / "index")
    for chapter in ("XVI", "VII"):
        parsed = paper(f"kst-36410-{chapter}-1", f"36410-{chapter}", "2023-10-02", said("contribution", "", "vvd"))
        title = f"Verzonnen begroting ({chapter}); VERZONNEN VERSLAG"
        engine.write([replace(parsed, document=replace(parsed.document, title=title))])
    site = create_app({"ENGINE": engine}).test_client()
    assert "<h1>Dossier 36 410</h1>" in site.get("/dossier/36410?lang=nl").text
    assert '<h1 lang="nl">Verzonnen begroting (XVI)</h1>' in site.get("/dossier/36410-XVI?lang=nl").text


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("/party/VVD", "/party/vvd"),
        ("/party/GroenLinks", "/party/gl"),
        ("/document/KST-36410-xvi-1?q=markt&p=1", "/document/kst-36410-XVI-1?q=markt&p=1"),
        ("/document/KST-36410-XVI-1/cite", "/document/kst-36410-XVI-1/cite"),
        ("/document/Kst-36000-3.md", "/document/kst-36000-3.md"),
        ("/document/36 000, nr. 3", "/document/kst-36000-3"),
        ("/api/v1/documents/KST-36000-3", "/api/v1/documents/kst-36000-3"),
        ("/dossier/36 410 XVI", "/dossier/36410-XVI"),
        ("/topic/Woningmarkt", "/topic/wonen/woningmarkt"),
        ("/person/Hugo de Jonge", "/person/hugo-de-jonge"),
    ],
)
def test_a_name_as_it_is_printed_leads_to_the_page(site: FlaskClient, typed: str, meant: str) -> None:
    answer = site.get(typed)
    assert (answer.status_code, answer.headers["Location"]) == (301, meant)


@pytest.mark.parametrize(
    "path",
    [
        "/party/nergens", "/party/none", "/person/niemand", "/person/-", "/dossier/99999", "/dossier/x",
        "/topic/nergens/over", "/topic/", "/dossier/36410?page=9", "/sitemap/party-2.xml", "/sitemap/party-0.xml",
        "/sitemap/x-1.xml", "/dossier/%F0%9F%98%80", "/party/" + "x" * 300,
    ],
)  # fmt: skip
def test_what_nobody_knows_is_not_found_and_can_be_searched_for(site: FlaskClient, path: str) -> None:
    answer = site.get(path)
    assert answer.status_code == 404
    assert 'role="search"' in answer.text


def test_every_link_of_a_page_leads_somewhere(site: FlaskClient) -> None:
    addresses = {
        unescape(address) for path in PAGES for address in re.findall(r' href="(/[^"]*)"', site.get(path).text)
    }
    assert len(addresses) > 40
    for address in addresses:
        with site.get(address) as answer:
            assert answer.status_code in (200, 301), address


@pytest.mark.parametrize("path", PAGES)
def test_a_page_has_the_feed_of_its_subject(site: FlaskClient, path: str) -> None:
    links = re.findall(r'<link rel="alternate" type="application/atom\+xml"[^>]* href="([^"]*)"', site.get(path).text)
    assert len(links) == 1
    feed = site.get(unescape(links[0]))
    assert feed.mimetype == "application/atom+xml"
    assert len(etree.fromstring(feed.data).findall("{http://www.w3.org/2005/Atom}entry")) > 0


def test_hits_and_facets_lead_to_the_pages_of_what_they_name(site: FlaskClient) -> None:
    html = site.get("/?q=verzonnen&lang=en").text
    for page in (
        "party/vvd",
        "person/van-dijk",
        "person/inge-van-dijk",
        "dossier/36410-XVI",
        "topic/wonen/woningmarkt",
    ):
        assert f'href="/{page}?lang=en"' in html, page
    assert 'href="/dossier/36000?lang=en"' in site.get("/document/kst-36000-3?lang=en").text


@pytest.mark.parametrize(("path", "other"), [("/party/sp", "/person/jasper-van-dijk"), ("/topic/wonen", "/party/sp")])
def test_hits_on_a_page_lead_to_other_pages_than_this(site: FlaskClient, path: str, other: str) -> None:
    page = site.get(path).get_data(as_text=True)
    named = " ".join(re.findall(r'(?s)<ul class="named".*?</ul>', page))
    assert f'href="{other}"' in named
    assert f'href="{path}"' not in named


def test_the_start_page_leads_to_the_pages_with_most(site: FlaskClient) -> None:
    html = site.get("/?lang=en").text
    for page in ("party/sp", "topic/wonen"):
        assert f'<a href="/{page}?lang=en"><span' in html, page


def test_the_list_of_pages_has_each_with_its_newest_day(site: FlaskClient, engine: Engine) -> None:
    index = etree.fromstring(site.get("/sitemap.xml").data)
    files = [loc.text.removeprefix("http://localhost") for loc in index.iterfind(".//{*}loc")]
    assert "/sitemap/document-1.xml" in files
    days: dict[str, str] = {}
    for file in files:
        for url in etree.fromstring(site.get(file).data):
            days[url.findtext("{*}loc").removeprefix("http://localhost")] = url.findtext("{*}lastmod", "")
    assert days["/dossier/36410"] == "2023-11-03"
    assert days["/dossier/36410-XVI"] == "2023-10-02"
    assert days["/person/hugo-de-jonge"] == "2023-11-03"
    assert days["/party/sp"] == "2023-10-02"
    assert days["/topic/wonen"] == "2023-11-03"
    assert days["/document/kst-36000-3"] == "2022-01-04"
    assert len([path for path in days if path.startswith("/document/")]) == engine.stats().documents
    for path in days:
        assert site.get(path).status_code == 200, path
    assert "Sitemap: http://localhost/sitemap.xml" in site.get("/robots.txt").text


def test_the_newest_day_of_a_value_is_that_of_its_documents(engine: Engine) -> None:
    dates = {document.id: document.date for document in engine.documents()}
    for facet in ("party", "dossier", "topic", "person"):
        found = engine.newest(facet)
        values = next(one for one in engine.stats().facets if one.name == facet).values
        for value in values:
            hits = engine.hits(SearchRequest(**{facet: (value.value,)}))  # type: ignore[arg-type]  # a facet
            assert found[value.value] == max(dates[hit.document.id] or "" for hit in hits)


@pytest.mark.parametrize("typed", ["van-dijk", "VAN DIJK", "Van Dijk", "van dijk"])
def test_a_choice_of_namesakes_is_headed_by_the_name_as_it_is_written(site: FlaskClient, typed: str) -> None:
    assert "<h1>Van Dijk</h1>" in site.get(f"/person/{typed}?lang=nl").text


def test_every_address_in_the_sitemap_is_there_also_of_topics_that_only_documents_name(archive: FlaskClient) -> None:
    files = re.findall("<loc>http://localhost([^<]+)", archive.get("/sitemap.xml").text)
    listed = [place for file in files for place in re.findall("<loc>http://localhost([^<]*)", archive.get(file).text)]
    assert "/topic/onderwijs" in listed
    assert {archive.get(place).status_code for place in listed} == {200}
