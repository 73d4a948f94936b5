"""A facet is defined once: whatever counts and filters by facets takes them from there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient

from indexer.cli import cli
from indexer.facets import DEFINITIONS, FACETS, NONE, facet_columns, label
from indexer.query import QueryParser
from indexer.query.language import fields
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies
from tests.support.documents import facet_values
from webui.api.routes import description
from webui.links import urls
from webui.wording import labels

VOCABULARIES = Vocabularies()
parse = QueryParser(VOCABULARIES).parse


@pytest.mark.parametrize("name", FACETS)
def test_a_facet_is_known_wherever_facets_are(name: str, client: FlaskClient) -> None:
    described = description()
    assert urls.read([(name, "x")]).selected(name) == ("x",)
    assert {fields.name(typed) for typed in (name, *DEFINITIONS[name].typed)} == {name}
    assert f"--{name} " in CliRunner().invoke(cli, ["search", "--help"]).output
    assert described["components"]["parameters"][name]["x-description-nl"].startswith(DEFINITIONS[name].about[1])
    assert name in described["components"]["schemas"]["Facets"]["properties"]
    assert name in client.get("/api/v1/search?q=wet").get_json()["facets"]
    assert labels.title(name) in client.get(f"/values?facet={name}&q=wet&lang=nl").text
    assert f"{fields.USUAL[FACETS.index(name)]}:" in client.get("/help?lang=nl").text


def test_every_operation_that_searches_takes_every_facet() -> None:
    for path in ("/api/v1/search", "/export.csv", "/export.jsonl", "/export.xlsx", "/feed.atom"):
        taken = [part["$ref"].rpartition("/")[2] for part in description()["paths"][path]["get"]["parameters"]]
        assert [name for name in taken if name in FACETS] == list(FACETS)


def test_a_contribution_of_no_known_group_and_a_document_without_a_date_have_the_value_none(
    seed: ParsedDocument,
) -> None:
    said = next(paragraph for paragraph in seed.paragraphs if paragraph.role == "contribution")
    nobody = replace(said, parties=())
    assert facet_values(seed.document, nobody)["party"] == (NONE,)
    assert facet_values(seed.document, replace(nobody, parties=("unknown:Lijst X",)))["party"] == (
        "unknown:Lijst X",
        NONE,
    )
    assert facet_values(seed.document, replace(nobody, parties=("vvd", "unknown:Jansen")))["party"][-1] == NONE
    assert facet_values(seed.document, replace(nobody, parties=("vvd", "d66")))["party"] == ("vvd", "d66")
    assert facet_values(seed.document, replace(nobody, role="response"))["party"] == ()
    assert facet_values(replace(seed.document, date=None), said)["year"] == (NONE,)
    assert (label(VOCABULARIES, "party", NONE), label(VOCABULARIES, "year", NONE)) == (
        "fractie onbekend",
        "zonder datum",
    )


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("partij:onbekend", "party:none"),
        ('fractie:"fractie onbekend"', "party:none"),
        ("party:unknown", "party:none"),
        ("partij:GroenLinks", "party:gl"),
        ('partij:"Onbekende fractie: Lijst X"', "party:unknown:Lijst X"),
        ('jaar:"zonder datum"', "year:none"),
        ("jaar:onbekend", "year:none"),
        ("jaar:2018", "year:2018"),
        ("rol:antwoord", "role:response"),
        ("soort:motie", "type:motion"),
        ("soort:motion", "type:motion"),
        ('type:"Written questions"', "type:written-questions"),
        ('soort:"schriftelijk overleg"', "type:written-consultation"),
        ("thema:energie", "topic:economie/energie"),
        ("thema:economie/energie", "topic:economie/energie"),
        ('dossier:"36 410 XVI"', "dossier:36410-XVI"),
        ("dossier:36410-xvi", "dossier:36410-XVI"),
        ('dossier:"21 501-20"', "dossier:21501-20"),
        ("dossier:34843", "dossier:34843"),
        ('commissie:"Vaste commissie voor Financiën"', "committee:vaste commissie voor Financiën"),
    ],
)
def test_a_value_may_be_typed_by_the_name_that_pages_show(typed: str, read: str) -> None:
    [part] = parse(typed).reading.parts
    assert part.text == read


def test_every_label_of_a_document_can_be_typed(seed: ParsedDocument) -> None:
    for paragraph in seed.paragraphs:
        for name, values in facet_values(seed.document, paragraph).items():
            for value in values if name != "document" else ():  # a citation is looked up by its words
                shown = label(VOCABULARIES, name, value)
                assert DEFINITIONS[name].read(VOCABULARIES, shown) == value
                assert DEFINITIONS[name].read(VOCABULARIES, value) == value


def test_facets_are_named_in_a_request_and_its_first_argument_is_the_query() -> None:
    assert SearchRequest(party=("vvd",)).selected("party") == ("vvd",)
    assert SearchRequest("wet").q == "wet"


def test_committees_that_act_together_are_each_a_value(seed: ParsedDocument) -> None:
    together = replace(seed.document, committee="Vaste commissie voor Defensie en vaste commissie voor Financiën")
    assert facet_values(together, seed.paragraphs[0])["committee"] == (
        "vaste commissie voor Defensie",
        "vaste commissie voor Financiën",
    )


def test_what_all_paragraphs_of_a_document_share_is_what_each_has(seed: ParsedDocument) -> None:
    document = replace(seed.document, dossiers=("34843", "35000"), ministers=("Minister van Verzonnen Zaken",))
    columns = facet_columns(document, seed.paragraphs)
    for name, facet in DEFINITIONS.items():
        assert columns[name] == [facet.values(document, paragraph) for paragraph in seed.paragraphs]
    assert set(map(len, facet_columns(document, []).values())) == {0}
