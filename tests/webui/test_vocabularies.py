"""Vocabularies of one's own: two indexes in one process, each with its own parties, topics and synonyms."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer import open_index, pipeline
from indexer.engines import open_engine
from indexer.errors import UsageError
from indexer.vocabulary import Vocabularies
from webui import create_app

TEXT = """Verzonnen stuk: inbreng van de fracties

De leden van de Bedenkers-fractie hebben kennisgenomen van de verzonnen plannen voor een vaste oeververbinding.

De leden van de Verzinners-fractie vragen waarom de verzonnen tram van de gemeente niet rijdt.
"""


def vocabularies(folder: Path, group: str, colour: str, word: str, full: str) -> Vocabularies:
    """A register of one group, `x`, one topic, `wegen`, decided by one word, and `VZ` short for something."""
    folder.mkdir()
    (folder / "parties.toml").write_text(
        f'[x]\nlabel = "{group}"\naliases = ["{group}"]\nname = "Partij van de {group}"\ncolour = "{colour}"\n',
        encoding="utf-8",
    )
    (folder / "members.tsv").write_text(
        "surname\tinitials\tfirst_name\tgroup\tchamber\tfrom\tto\tsource\n", encoding="utf-8"
    )
    (folder / "topics.toml").write_text(
        f'["wegen"]\nlabel = "Wegen van {group}"\nterms = ["{word}"]\n', encoding="utf-8"
    )
    (folder / "synonyms.toml").write_text(f'[abbreviations]\nVZ = ["{full}"]\n', encoding="utf-8")
    return Vocabularies(**{file.stem: file for file in folder.iterdir()})


def site(folder: Path, known: Vocabularies) -> FlaskClient:
    """The pages on an index of the made-up text, read and searched with some vocabularies."""
    engine = open_engine(folder / "index", known)
    (folder / "verzonnen.txt").write_text(TEXT, encoding="utf-8")
    assert pipeline.index_files([folder / "verzonnen.txt"], engine).indexed
    return create_app({"ENGINE": engine}).test_client()


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[FlaskClient, FlaskClient]:
    """Two of them, open at the same time: their groups and topics have the same ids and other names."""
    here, there = tmp_path_factory.mktemp("here"), tmp_path_factory.mktemp("there")
    return (
        site(here, vocabularies(here / "own", "Bedenkers", "#111111", "oeververbinding", "vaste oeververbinding")),
        site(there, vocabularies(there / "own", "Verzinners", "#222222", "tram", "verzonnen tram")),
    )


def answers(client: FlaskClient, address: str) -> dict[str, object]:
    return json.loads(client.get(address).text)  # type: ignore[no-any-return]


def test_each_reads_documents_with_its_own_parties_and_topics(sites: tuple[FlaskClient, FlaskClient]) -> None:
    found = [json.dumps(answers(client, "/api/v1/search?q=&party=x&topic=wegen")) for client in sites]
    assert ["oeververbinding" in text for text in found] == [True, False]
    assert ["tram van" in text for text in found] == [False, True]


def test_each_calls_facets_by_its_own_labels(sites: tuple[FlaskClient, FlaskClient]) -> None:
    for client, own, other in zip(sites, ("Bedenkers", "Verzinners"), ("Verzinners", "Bedenkers"), strict=True):
        facets = json.dumps(answers(client, "/api/v1/search?q=verzonnen")["facets"])
        assert f'"value": "x", "label": "{own}"' in facets
        assert f'"value": "wegen", "label": "Wegen van {own}"' in facets
        page = client.get("/?q=verzonnen&party=x&lang=nl").text
        assert f"Fractie: {own}" in page
        assert f"Wegen van {own}" in page
        assert f"Wegen van {other}" not in page


def test_each_suggests_its_own_parties(sites: tuple[FlaskClient, FlaskClient]) -> None:
    labels = [re.findall("Partij van|Bedenkers|Verzinners", client.get("/suggest?q=partij").text) for client in sites]
    assert labels == [["Bedenkers"], ["Verzinners"]]


def test_each_reads_queries_by_its_own_names_and_synonyms(sites: tuple[FlaskClient, FlaskClient]) -> None:
    named = [answers(client, "/api/v1/search?q=fractie:bedenkers")["total"] for client in sites]
    assert named == [1, 0]
    expanded = [json.dumps(answers(client, "/api/v1/search?q=VZ")) for client in sites]
    assert ["vaste oeververbinding" in text for text in expanded] == [True, False]
    assert ["verzonnen tram" in text for text in expanded] == [False, True]


def test_each_has_its_own_colours(sites: tuple[FlaskClient, FlaskClient]) -> None:
    assert ["#111111" in client.get("/parties.css").text for client in sites] == [True, False]


def test_the_environment_is_read_where_an_index_is_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    known = vocabularies(tmp_path / "own", "Bedenkers", "#111111", "brug", "vaste brug")
    for name in ("parties", "members", "topics", "synonyms"):
        monkeypatch.setenv(f"INBRENG_{name.upper()}", str(tmp_path / "own" / f"{name}.toml"))
    monkeypatch.setenv("INBRENG_MEMBERS", str(tmp_path / "own" / "members.tsv"))
    opened = open_index(tmp_path / "index").vocabularies
    monkeypatch.undo()
    assert opened.digests == known.digests
    assert opened.parties.label("x") == "Bedenkers"
    assert opened.synonyms == known.synonyms
    assert open_index(tmp_path / "index").vocabularies.parties.label("x") == "x"


def test_pages_with_a_wrong_vocabulary_are_not_served(tmp_path: Path) -> None:
    wrong = tmp_path / "topics.toml"
    wrong.write_text("x = [", encoding="utf-8")
    with pytest.raises(UsageError, match="not valid TOML"):
        create_app({"ENGINE": open_engine(tmp_path / "index", Vocabularies(topics=wrong))})
