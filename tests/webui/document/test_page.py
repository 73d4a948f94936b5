"""The page of a document: its outline, its matches, its questions with answers, and the documents that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines import open_engine
from indexer.records import Document, Heading, Paragraph, ParsedDocument, Role
from indexer.searches import Piece
from webui import create_app
from webui.document.highlights import marked_text
from webui.document.outline import outline
from webui.document.pairs import Pair, paired

MADE_UP = "ah-tk-20222023-9999"


def paragraph(position: int, text: str, role: Role = "contribution", party: str = "vvd", **links: object) -> Paragraph:
    """A paragraph of a made-up document; `answers` and `answered_by` are positions."""
    ids = {name: tuple(f"{MADE_UP}/{other}" for other in links.get(name, ())) for name in ("answers", "answered_by")}  # type: ignore[attr-defined]
    return Paragraph(
        id=f"{MADE_UP}/{position}",
        document_id=MADE_UP,
        position=position,
        text=text,
        role=role,
        speaker=None if role == "contribution" else "Minister Niemand",
        parties=(party,) if role == "contribution" else (),
        **ids,
    )


def made_up(document_id: str, paragraphs: tuple[Paragraph, ...], headings: tuple[Heading, ...] = ()) -> ParsedDocument:
    """A made-up document."""
    document = Document(
        id=document_id,
        type="written-questions",
        title="Verzonnen vragen",
        chamber="TK",
        session_year="2022-2023",
        date="2023-06-07",
        source="verzonnen.txt",
    )
    return ParsedDocument(document, paragraphs, headings, ())


@pytest.fixture(scope="module")
def questions() -> ParsedDocument:
    """Made-up questions of two parties, answered together further on; they name two other documents."""
    return made_up(
        MADE_UP,
        (
            paragraph(1, "Kent u de verzonnen brug uit Kamerstuk 34 843, nr. 33?", answered_by=(5,)),
            paragraph(2, "En de sluis (Kamerstukken II 2017/18, 31 015, nr. 2)?", party="d66", answered_by=(5, 6)),
            paragraph(3, "Een opmerking over de brug & <de sluis>, zie Aanhangsel Handelingen 2022/23, nr. 9999."),
            paragraph(4, "Wat kost de brug?", answered_by=(7,)),
            paragraph(5, "Ja, de brug en de sluis.", "response", answers=(1, 2)),
            paragraph(6, "Die sluis is verzonnen.", "response", answers=(2,)),
            paragraph(7, "Niets, de brug is verzonnen.", "response", answers=(4,)),
        ),
        (Heading("Vragen", 1, 1, ()), Heading("Antwoorden", 1, 5, ()), Heading("Bijlage", 2, 8, ())),
    )


@pytest.fixture(scope="module")
def site(questions: ParsedDocument, seed: ParsedDocument, tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of the application on the seed and the made-up questions."""
    engine = open_engine(tmp_path_factory.mktemp("documents") / "index")
    engine.write([questions, seed])
    return create_app({"ENGINE": engine}).test_client()


@pytest.fixture
def in_request(site: FlaskClient) -> Iterator[None]:
    """Inside a request in Dutch to the application, which knows how parties are called."""
    with site.application.test_request_context("/?lang=nl"):
        yield


def ids(html: str) -> list[str]:
    """The ids in a page's text, in order."""
    return re.findall(r' id="([msp]\d+)"', html)


def test_what_is_found_once_is_told_in_the_singular(client: FlaskClient) -> None:
    page = client.get("/document/kst-34843-33?q=ontslagbescherming&lang=en").text
    assert "found 1 time in 1 paragraph " in page


def test_matches_are_numbered_through_the_document_and_lead_to_each_other(site: FlaskClient) -> None:
    html = site.get(f"/document/{MADE_UP}?q=brug&layout=text&lang=nl").text
    assert re.findall(r'<mark id="(m\d)">(\w+)</mark>', html) == [(f"m{n}", "brug") for n in range(1, 6)]
    assert "5 keer gevonden in 5 alinea’s" in html
    steps = re.findall(r'<p class="here">(.*?)</p>', html)
    assert [re.findall(r'href="#(m\d)"', step) for step in steps] == [
        ["m2"], ["m1", "m3"], ["m2", "m4"], ["m3", "m5"], ["m4"],
    ]  # fmt: skip
    assert "2 van 5" in steps[1]


def test_without_a_match_there_is_nothing_to_walk_through(site: FlaskClient) -> None:
    for query in ("", "?q=zebra"):
        html = site.get(f"/document/{MADE_UP}{query}").text
        assert 'class="found"' not in html
        assert "<mark" not in html


def test_a_document_that_is_named_is_a_link_here_or_to_its_official_page(site: FlaskClient) -> None:
    html = site.get(f"/document/{MADE_UP}").text
    assert '<a href="/document/kst-34843-33">Kamerstuk 34 843, nr. 33</a>' in html
    official = "https://zoek.officielebekendmakingen.nl/kst-31015-2.html"
    assert f'<a href="{official}">Kamerstukken II 2017/18, 31 015, nr. 2</a>' in html
    assert "zie Aanhangsel Handelingen 2022/23, nr. 9999." in html  # itself


def test_an_answer_further_on_is_folded_under_its_question(site: FlaskClient) -> None:
    html = site.get(f"/document/{MADE_UP}?layout=text&lang=nl").text
    folded = re.findall(r'<details class="replies">.*?</details>', html, re.DOTALL)
    assert [re.findall(r"<blockquote[^>]*>(.*?)</blockquote>", one) for one in folded] == [["Ja, de brug en de sluis."]]
    assert 'href="#p5">alinea 5</a>' in folded[0]
    assert "vraag in alinea 1" in html  # and the answer leads back


def test_questions_stand_beside_their_answers_and_every_paragraph_is_there_once(site: FlaskClient) -> None:
    html = site.get(f"/document/{MADE_UP}?layout=pairs").text
    rows = [ids(row) for row in html.split('class="pair"')]
    assert [[name for name in row if name[0] == "p"] for row in rows] == [
        [], ["p1", "p2", "p5", "p6", "p3"], ["p4", "p7"],
    ]  # fmt: skip
    assert sorted(ids(html)) == sorted(ids(site.get(f"/document/{MADE_UP}").text))


def test_the_words_of_a_document_are_marked_as_dutch_on_an_english_page(site: FlaskClient) -> None:
    html = site.get(f"/document/{MADE_UP}?lang=en").text
    assert '<html lang="en">' in html
    assert html.count('<span lang="nl">') == 7
    assert len(re.findall(r'<h[23] id="s\d" class="[^"]*" lang="nl">', html)) == 3


def test_a_document_leads_to_the_pages_of_all_who_speak_in_it_and_of_its_topics(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    said = [
        replace(
            paragraph(position, f"Verzonnen zin {position} over een brug.", party=("vvd", "d66")[position % 2]),
            speaker=f"De heer Verzonnen{position % 23}",
            topics=("wonen/woningmarkt",),
        )
        for position in range(1, 402)
    ]
    debate = made_up(MADE_UP, tuple(said))
    engine.write([replace(debate, document=replace(debate.document, type="proceedings"))])
    site = create_app({"ENGINE": engine}).test_client()
    for address in (f"/document/{MADE_UP}", f"/document/{MADE_UP}?p=400", f"/document/{MADE_UP}?whole=1"):
        page = site.get(address).text
        head = page.split("</dl>")[0]
        assert re.findall('href="(/party/[^"]+)"', head) == ["/party/d66", "/party/vvd"]
        assert len(re.findall('href="/person/verzonnen[^"]*"', head)) == 20
        assert f'<a href="/values?document={MADE_UP}&amp;facet=person">Alle 23</a>' in head
        assert '<a href="/topic/wonen/woningmarkt">' in page


def test_a_document_without_answers_has_one_layout(site: FlaskClient) -> None:
    assert 'class="layouts"' in site.get(f"/document/{MADE_UP}").text
    html = site.get("/document/kst-34843-33?layout=pairs").text
    assert 'class="layouts"' not in html
    assert ids(html) == ids(site.get("/document/kst-34843-33").text)


def test_who_speaks_is_named_wherever_a_column_begins(site: FlaskClient) -> None:
    html = site.get(f"/document/{MADE_UP}?layout=pairs").text
    again = re.findall(r'class="paragraph again" id="(p\d)"', html)
    assert again == ["p6"]  # the answer under another of the same minister, not the question that opens the next pair
    assert re.findall(r'class="paragraph again" id="(p\d)"', site.get(f"/document/{MADE_UP}?layout=text").text) == [
        "p4",
        "p6",
        "p7",
    ]


@given(st.lists(st.lists(st.integers(1, 12), max_size=3), min_size=1, max_size=12))
def test_pairing_keeps_every_paragraph_once_whatever_answers_what(answered: list[list[int]]) -> None:
    given_ = [paragraph(n, "x", answered_by=others) for n, others in enumerate(answered, 1)]

    def flat() -> Iterator[Paragraph]:
        for part in paired(given_):
            if isinstance(part, Pair):
                assert part.questions
                yield from (*part.questions, *part.answers)
            else:
                yield part

    assert sorted(p.position for p in flat()) == [p.position for p in given_]


@pytest.mark.usefixtures("in_request")
def test_the_outline_has_the_headings_and_who_speaks_in_turn_under_them(questions: ParsedDocument) -> None:
    entries = [(entry.url, entry.text or entry.who[0].label) for entry in outline(questions)]
    assert entries == [
        ("#s1", "Vragen"), ("#p1", "VVD"), ("#p2", "D66"), ("#p3", "VVD"), ("#s2", "Antwoorden"), ("#s3", "Bijlage"),
    ]  # fmt: skip


@pytest.mark.usefixtures("in_request")
def test_a_heading_that_names_its_party_needs_no_entry_more(seed: ParsedDocument) -> None:
    assert [entry.text for entry in outline(seed)] == [heading.text for heading in seed.headings]


@pytest.mark.usefixtures("in_request")
def test_a_document_without_headings_has_its_speakers_for_an_outline() -> None:
    turns = made_up(
        MADE_UP, (paragraph(1, "a"), paragraph(2, "b", "procedural"), paragraph(3, "c"), paragraph(4, "d", party="sp"))
    )
    assert [(entry.url, entry.who[0].label) for entry in outline(turns)] == [("#p1", "VVD"), ("#p4", "SP")]


PIECES = st.lists(st.builds(Piece, st.text('ab <&"K', min_size=1) | st.just("Kamerstuk 34 843, nr. 33"), st.booleans()))


@given(PIECES)
def test_a_text_with_marks_and_links_holds_the_same_words_and_nothing_unescaped(pieces: list[Piece]) -> None:
    marked = marked_text(pieces, lambda named: f"/{named}?a&b", 7)
    bare = re.sub(r"</?(?:mark|a)\b[^>]*>", "", marked.html)
    assert bare == str(marked_text([Piece("".join(p.text for p in pieces), False)], lambda named: None, 1).html)
    assert re.findall(r'id="m(\d+)"', marked.html) == [str(n) for n in range(7, marked.end)]
    assert marked.end - 7 == sum(piece.matched for piece in pieces)


def test_a_citation_can_be_copied_or_saved(site: FlaskClient) -> None:
    html = site.get(f"/document/{MADE_UP}/cite?p=2&lang=nl").text
    assert "Aanhangsel Handelingen II 2022/23, nr. 9999, Verzonnen vragen, 7 juni 2023, alinea 2 (D66)." in html
    assert f'href="/document/{MADE_UP}/cite?p=2&amp;format=ris&amp;lang=nl"' in html
    file = site.get(f"/document/{MADE_UP}/cite?p=2&format=ris")
    assert file.headers["Content-Disposition"] == f"attachment; filename={MADE_UP}-p2.ris"
    assert f"UR  - http://localhost/document/{MADE_UP}#p2\r\n" in file.text


@pytest.mark.parametrize(
    "path", ["nergens/cite", f"{MADE_UP}/cite?p=99", f"{MADE_UP}/cite?p=%00", f"{MADE_UP}/cite?p=-1"]
)
def test_what_is_not_there_cannot_be_cited(site: FlaskClient, path: str) -> None:
    assert site.get(f"/document/{path}").status_code == 404


def test_an_unknown_format_is_the_page_of_citations(site: FlaskClient) -> None:
    answer = site.get(f"/document/{MADE_UP}/cite?format=docx")
    assert (answer.status_code, answer.mimetype) == (200, "text/html")


def test_a_window_is_called_by_the_name_and_the_title_of_its_document(client: FlaskClient) -> None:
    page = client.get("/document/kst-34843-33?lang=nl").text
    title = re.findall(r'<h1 lang="nl"[^>]*>(.*?)</h1>', page)[0]
    [called] = re.findall("<title>(.*?)</title>", page)
    assert called.startswith(f"Kamerstuk 34 843, nr. 33: {title[:40]}")
    assert called.endswith(" · Inbreng")
