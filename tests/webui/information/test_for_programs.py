"""The pages for programs and for who cites: every address they name answers, and figures are those of the file."""

from __future__ import annotations

import re
from datetime import date

import pytest
from flask.testing import FlaskClient

from indexer.engines import open_engine
from webui.information.methods_view import DOCUMENTS, FIGURES, MEASURES, NOTES, interval, methods


def test_an_assistant_finds_only_addresses_that_answer(client: FlaskClient, seed_index: object) -> None:
    answer = client.get("/llms.txt")
    assert answer.content_type == "text/plain; charset=utf-8"
    assert answer.text.startswith("# Inbreng\n\n> ")
    addresses = re.findall(r"\]\(http://localhost([^)]*)\)(\?\S+?)?[:,\s]", answer.text)
    assert len(addresses) > 10
    for path, parameters in addresses:
        found = client.get((path + parameters).replace("/ID.md", "/kst-34843-33.md"))
        assert found.status_code == 200, path
    stats = open_engine(str(seed_index)).stats()
    assert f"{stats.documents:,} document ({stats.paragraphs:,} paragraphs) of Staten-Generaal" in answer.text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_methods_show_every_figure_that_people_can_read(client: FlaskClient, language: str) -> None:
    page = client.get(f"/methods?lang={language}").text
    rows = [line.split("\t") for line in FIGURES.read_text(encoding="utf-8").splitlines()[2:]]
    shown = [row for row in rows if row[1] in MEASURES]
    assert len(shown) > 20
    kinds = re.findall(r'<th scope="rowgroup" colspan="2">([^<]*)', page)
    assert page.count('<tr><th scope="row">') == len(shown)
    assert len(kinds) == len({documents for documents, *_ in shown})
    assert {documents for documents, *_ in shown} <= set(DOCUMENTS)  # what no reader knows by its name has one
    assert not set(kinds) & set(DOCUMENTS)


def test_figures_that_need_it_are_explained(client: FlaskClient) -> None:
    assert set(NOTES) <= {line.partition("\t")[0] for line in FIGURES.read_text(encoding="utf-8").splitlines()}
    page = client.get("/methods?lang=nl").text
    assert re.search(r"moties \(Word\)<br><span[^>]*>De lezer gaf ook de vaste formules", page)


def test_the_figures_say_when_they_were_taken_and_are_possible() -> None:
    told, names, *lines = FIGURES.read_text(encoding="utf-8").splitlines()
    stated = re.fullmatch(r"# measured (\d{4}-\d\d-\d\d) by inbreng \S+", told)
    assert stated is not None
    assert date.fromisoformat(stated[1]) <= date.today()
    assert names == "documents\tmeasure\tright\tof"
    for line in lines:
        right, total = map(int, line.split("\t")[2:])
        assert 0 <= right <= total > 0


def test_a_share_is_never_rounded_up_to_all(client: FlaskClient) -> None:
    client.get("/methods")
    with client.application.test_request_context("/methods"):
        for row in (row for kind in methods().measured for row in kind.rows):
            assert (row.share == "100,0%") == (row.right == row.total)


@pytest.mark.parametrize(("right", "total"), [(0, 1), (1, 1), (5, 10), (99, 100), (1000, 1000)])
def test_an_interval_holds_the_share(right: int, total: int) -> None:
    low, high = interval(right, total)
    assert 0 <= low <= right / total <= high + 1e-9 <= 1 + 1e-9
    assert (high - low) < 1
