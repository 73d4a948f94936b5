"""Citations in their four forms, each escaped as its form asks."""

from __future__ import annotations

import datetime
import json
import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer.records import Document, Paragraph, ParsedDocument
from indexer.vocabulary import parties
from webui.document.citations import FORMATS, citation

PARTIES = parties.load()
SEEN = datetime.date(2026, 11, 28)
"""The day on which the documents were seen."""
HERE = "https://voorbeeld.nl/document/kst-34843-33"
TEXT = st.text(st.sampled_from("{}\\$&#_%^~ab\r\n\u2028\x00 é«"), min_size=1, max_size=20) | st.text(max_size=40)


@pytest.fixture(scope="module")
def made_up() -> Document:
    """A made-up document whose title holds what every form must escape."""
    return Document(
        id="kst-99999-7",
        type="letter",
        title="Verzonnen {brief} & 50% \\ #1_a^~$\nTY  - BOOK",
        dossiers=("99999",),
        number="7",
        chamber="TK",
        session_year="2017-2018",
        date="2018-09-18",
        source="brief.txt",
    )


def test_a_document_is_cited_as_jurists_do(seed: ParsedDocument) -> None:
    cited = citation(seed.document, None, HERE, "plain", PARTIES, SEEN)
    assert cited.name == "kst-34843-33.txt"
    assert cited.text == (
        f"Kamerstukken II 2017/18, 34 843, nr. 33, {seed.document.title}, 18 september 2018. "
        "https://zoek.officielebekendmakingen.nl/kst-34843-33.html (geraadpleegd op 28 november 2026).\n"
    )


def test_a_paragraph_is_cited_with_its_number_who_speaks_and_its_permalink(seed: ParsedDocument) -> None:
    paragraph = next(p for p in seed.paragraphs if p.parties == ("gl",))
    cited = citation(seed.document, paragraph, f"{HERE}#p{paragraph.position}", "plain", PARTIES, SEEN)
    assert cited.text.endswith(
        f", alinea {paragraph.position}, p. {paragraph.page} (GroenLinks). "
        f"https://zoek.officielebekendmakingen.nl/kst-34843-33.html en {HERE}#p{paragraph.position} "
        "(geraadpleegd op 28 november 2026).\n"
    )
    assert cited.name == f"kst-34843-33-p{paragraph.position}.txt"


@pytest.mark.parametrize(
    ("identifier", "named"),
    [
        ("ah-tk-20242025-1028", "Aanhangsel Handelingen II 2024/25, nr. 1028, "),
        ("h-tk-20242025-70-10", "Handelingen II 2024/25, nr. 70, item 10, "),
        ("mijn-notitie", "mijn-notitie, "),
    ],
)
def test_each_kind_of_document_is_named_as_it_is_numbered(made_up: Document, identifier: str, named: str) -> None:
    other = replace(made_up, id=identifier, number=None, session_year="2024-2025")
    assert citation(other, None, HERE, "plain", PARTIES, SEEN).text.startswith(named)


def test_a_document_without_an_official_address_is_cited_by_its_permalink(made_up: Document) -> None:
    for form in FORMATS:
        assert HERE in citation(replace(made_up, id="mijn-notitie"), None, HERE, form, PARTIES, SEEN).text


def test_the_day_on_which_a_document_was_seen_stands_in_every_form(made_up: Document) -> None:
    texts = {form: citation(made_up, None, HERE, form, PARTIES, SEEN).text for form in FORMATS}
    assert "urldate = {2026-11-28}" in texts["bibtex"]
    assert "Y2  - 2026/11/28/" in texts["ris"]
    assert json.loads(texts["csl"])[0]["accessed"] == {"date-parts": [[2026, 11, 28]]}


def test_bibtex_escapes_what_latex_reads_as_a_command(made_up: Document) -> None:
    text = citation(made_up, None, HERE, "bibtex", PARTIES, SEEN).text
    title = r"Verzonnen \{brief\} \& 50\% \textbackslash{} \#1\_a\textasciicircum{}\textasciitilde{}\$ TY - BOOK"
    assert f"  title = {{{{{title}}}}},\n" in text
    assert text.startswith("@misc{kst-99999-7,\n")
    assert "  author = {{Tweede Kamer der Staten-Generaal}},\n" in text


@given(title=TEXT, name=TEXT)
def test_no_title_breaks_out_of_its_field(made_up: Document, title: str, name: str) -> None:
    document = replace(made_up, title=title, id=name)
    bibtex = citation(document, None, HERE, "bibtex", PARTIES, SEEN).text
    unescaped = re.sub(r"\\.", "", bibtex)
    assert unescaped.count("{") == unescaped.count("}")
    depths = [unescaped[: i + 1].count("{") - unescaped[: i + 1].count("}") for i in range(len(unescaped))]
    assert all(depth > 0 for depth in depths[unescaped.index("{") : unescaped.rindex("}")])
    ris = citation(document, None, HERE, "ris", PARTIES, SEEN).text
    lines = ris.split("\r\n")
    assert all(re.fullmatch(r"[A-Z][A-Z0-9]  - [^\r\n]*", line) for line in lines[:-1])
    assert [lines[0], lines[-2], lines[-1]] == ["TY  - GOVDOC", "ER  - ", ""]
    assert len({line[:2] for line in lines}) == len(lines)
    [item] = json.loads(citation(document, None, HERE, "csl", PARTIES, SEEN).text)
    assert (item["type"], item["issued"]) == ("report", {"date-parts": [[2018, 9, 18]]})


@pytest.mark.parametrize(
    ("date", "parts"), [(None, None), ("2018", [[2018]]), ("2018-02-31", [[2018]]), ("gisteren", None)]
)
def test_what_is_not_a_date_is_not_cited_as_one(made_up: Document, date: str | None, parts: object) -> None:
    [item] = json.loads(citation(replace(made_up, date=date), None, HERE, "csl", PARTIES, SEEN).text)
    assert item.get("issued", {}).get("date-parts") == parts


@pytest.mark.parametrize(
    ("speaker", "parties", "who"),
    [
        ("lid Podt (D66)", ("d66",), "(Podt, D66)"),
        ("De heer Kisteman", ("vvd", "sgp"), "(Kisteman; VVD, SGP)"),
        ("leden Bikker en Ceder (beiden ChristenUnie)", ("cu",), "(Bikker, Ceder; ChristenUnie)"),
        ("leden van de fracties van de VVD en D66", ("vvd", "d66"), "(VVD, D66)"),
        ("Minister Wiebes", (), "(Minister Wiebes)"),
    ],
)
def test_of_a_paragraph_is_said_who_speaks(speaker: str, parties: tuple[str, ...], who: str) -> None:
    said = Paragraph("x-1/1", "x-1", 1, "Verzonnen.", "contribution", speaker=speaker, parties=parties)
    cited = citation(Document("x-1", "other", title="Verzonnen"), said, HERE, "plain", PARTIES, SEEN)
    assert f"alinea 1 {who}. " in cited.text
