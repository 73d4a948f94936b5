"""What a document without a citation is called where documents are listed: by its title and day, not by its id."""

from __future__ import annotations

from dataclasses import replace
from unittest import mock

import pytest
from flask.testing import FlaskClient

from indexer.engines import open_engine
from tests.support.documents import made_up
from webui import create_app

LONG = "Een verzonnen debat over " + "bruggen en " * 20 + "tunnels"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of pages on made-up debates and a paper."""
    engine = open_engine(tmp_path_factory.mktemp("labels"))
    for number, (name, title, date) in enumerate(
        [
            ("ParlaMint-NL_2014-04-16-tweedekamer-3", "Verzonnen debat", "2014-04-16"),
            ("ParlaMint-NL_2014-04-17-tweedekamer-1", LONG, "2014-04-17"),
            ("verzonnen-zonder-titel", "verzonnen-zonder-titel", "2014-04-18"),
            ("verzonnen-zonder-dag", "Een titel zonder dag", None),
            ("kst-34843-33", "Verslag van een verzonnen overleg", "2018-09-18"),
        ]
    ):
        made = made_up(number, [(f"Een verzonnen brug {number}.", ("vvd",), ())])
        said = tuple(replace(one, id=f"{name}/1", document_id=name) for one in made.paragraphs)
        document = replace(made.document, id=name, title=title, date=date)
        engine.write([replace(made, document=document, paragraphs=said)])
    return create_app({"ENGINE": engine}).test_client()


def test_every_list_of_documents_has_titles_and_citations(site: FlaskClient) -> None:
    labels = {
        "Verzonnen debat, 16 april 2014",
        "verzonnen-zonder-titel",
        "Een titel zonder dag",
        "34 843, nr. 33",
    }
    for address in ("/?q=brug&lang=nl", "/values?q=brug&facet=document&lang=nl"):
        page = site.get(address).text
        for label in labels:
            assert f'<span class="name">{label}</span>' in page
        assert " …, 17 april 2014" in page
    assert "16 April 2014" in site.get("/?q=brug&lang=en").text


def test_a_chosen_document_and_a_list_that_is_searched_have_them_too(site: FlaskClient) -> None:
    chosen = site.get("/?q=brug&document=ParlaMint-NL_2014-04-16-tweedekamer-3&lang=nl").text
    assert "Document: Verzonnen debat, 16 april 2014" in chosen
    assert "Verzonnen debat" in site.get("/values?q=brug&facet=document&find=debat&lang=nl").text


@pytest.mark.parametrize(
    ("address", "most"),
    [("/?q=brug", 2), ("/values?q=brug&facet=document", 2), ("/values?facet=document&find=debat", 3)],
)
def test_a_list_asks_once_which_commit_its_titles_are_of(site: FlaskClient, address: str, most: int) -> None:
    engine = site.application.extensions["engine"]
    with mock.patch.object(engine, "generation", wraps=engine.generation) as asked:
        assert "Verzonnen debat" in site.get(address).text
    assert asked.call_count <= most  # for the tag of the page, for what it lists, and for what is sought in it
