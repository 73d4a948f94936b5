"""Several sites from one process: each with its own index, name, texts, colours, parties and topics; end to end for a
made-up municipality."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from werkzeug.test import Client

from indexer import pipeline, vocabulary
from indexer.cli import cli
from indexer.engines import Engine, open_engine
from indexer.errors import UsageError
from tests.support import ROOT
from webui import create_app, sites
from webui.serving.look import Look, checked, contrast
from webui.serving.settings import Settings

PARTIES = """
# Verzonnen partijen van een verzonnen gemeenteraad.
executive = ["wethouder", "burgemeester"]

[kinds]
proceedings = "Notulen"
other = "Raadsstuk"

[lokaal-belang]
label = "Lokaal Belang"
aliases = ["LB"]
colour = "#7a1f3d"
periods = ["2010-03-11/"]

[vvd]
label = "VVD"
colour = "#0a2ca8"
periods = ["2010-03-11/"]

[groendorp]
label = "GroenDorp"
colour = "#1f7a3d"
periods = ["2010-03-11/"]
"""
MINUTES = """Gemeente Verzonnendam
Notulen van de verzonnen openbare vergadering van de gemeenteraad op donderdag 14 maart 2024

1. Opening

De voorzitter opent de vergadering om 20.00 uur en heet iedereen welkom bij deze verzonnen vergadering.

2. Zwembad De Golf

De heer Jansen (Lokaal Belang): Voorzitter, het zwembad is voor ons dorp van groot belang. Wij willen weten wat de
renovatie kost en wanneer het bad weer opengaat.

Mevrouw El Amrani (VVD): Voorzitter, wij vragen het college waarom de kosten twee keer zo hoog zijn als begroot. Lokaal
Belang zei daar niets over.

De heer Bakker (GroenDorp): Wij steunen het voorstel, mits het dak vol zonnepanelen komt.

Wethouder Smit: Voorzitter, de renovatie kost 3 miljoen euro. Het bad gaat in september weer open.

De heer Jansen (LB): Is het college bereid de raad elk kwartaal over het zwembad te informeren?

De voorzitter: Wij gaan over tot stemming. Het voorstel is met algemene stemmen aangenomen.
"""
FILE = """
[[site]]
name = "Raadzoeker Verzonnendam"
hosts = ["raad.example.nl"]
index = "raad"
parties = "partijen.toml"
publisher = "Gemeente Verzonnendam"
title = { nl = "Wat zei welke raadsfractie?", en = "Which council group said what?" }
lead = { nl = "Zoek in de notulen van de raad.", en = "Search the minutes of the council." }
about = { nl = "Verzonnen notulen van de gemeente Verzonnendam.", en = "Made-up minutes of Verzonnendam." }
accent = "#7a1f3d"
accent_dark = "#f0a8bf"

[[site]]
prefix = "/kamer"
index = "kamer"
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, archive_index: Path) -> Path:
    """A folder with two indexes and the file of their sites."""
    made = tmp_path_factory.mktemp("sites")
    (made / "partijen.toml").write_text(PARTIES, encoding="utf-8")
    (made / "2024-03-14-notulen.txt").write_text(MINUTES, encoding="utf-8")
    metadata = 'date = 2024-03-14\ntitle = "Verzonnen notulen van de gemeenteraad"\n'
    (made / "2024-03-14-notulen.toml").write_text(metadata, encoding="utf-8")
    own = vocabulary.Vocabularies(parties=made / "partijen.toml")
    report = pipeline.index_files([made / "2024-03-14-notulen.txt"], open_engine(made / "raad", own))
    assert report.refused == []
    (made / "kamer").symlink_to(archive_index)
    (made / "sites.toml").write_text(FILE, encoding="utf-8")
    return made


@pytest.fixture(scope="module")
def served(folder: Path) -> tuple[Client, tuple[Engine, ...]]:
    """A client of both sites, and their engines."""
    app, engines = sites.application(sites.load(folder / "sites.toml"), Settings(rate=0))
    return Client(app), engines


def page(served: tuple[Client, Any], address: str, **headers: str) -> str:
    """The text of a page."""
    scheme, host, path = re.fullmatch(r"(https?)://([^/]+)(/.*)", address).groups()  # type: ignore[union-attr]  # ours
    answer = served[0].get(path, base_url=f"{scheme}://{host}", headers=headers)
    assert answer.status_code == 200, address
    return answer.text


def test_minutes_of_a_council_get_their_speakers_and_parties_by_the_register_it_brings(folder: Path) -> None:
    own = vocabulary.Vocabularies(parties=folder / "partijen.toml")
    [document] = open_engine(folder / "raad", own).documents()
    assert (document.date, document.type) == ("2024-03-14", "proceedings")
    parsed = open_engine(folder / "raad", own).document(document.id)
    assert parsed is not None
    said = {paragraph.text[:20]: paragraph for paragraph in parsed.paragraphs if paragraph.role == "contribution"}
    assert [(one.speaker, one.parties) for one in said.values()] == [
        ("De heer Jansen", ("lokaal-belang",)),
        ("Mevrouw El Amrani", ("vvd",)),
        ("De heer Bakker", ("groendorp",)),
        ("De heer Jansen", ("lokaal-belang",)),
    ]
    named = next(one for one in said.values() if one.speaker == "Mevrouw El Amrani")
    assert named.mentions == ("lokaal-belang",)
    [answer] = [paragraph for paragraph in parsed.paragraphs if paragraph.role == "response"]
    assert (answer.speaker, answer.parties) == ("Wethouder Smit", ())
    assert answer.text.startswith("Voorzitter, de renovatie kost")
    assert all(one.section[-1:] == ("2. Zwembad De Golf",) for one in said.values())


def test_a_short_report_of_one_member_and_an_alderman_has_two_speakers(folder: Path) -> None:
    head, _, rest = MINUTES.partition("Mevrouw El Amrani")
    short = folder / "kort.txt"
    short.write_text(
        head[head.index("De heer Jansen") :] + rest[rest.index("Wethouder Smit") :].partition("\n\n")[0],
        encoding="utf-8",
    )
    own = vocabulary.Vocabularies(parties=folder / "partijen.toml")
    report = pipeline.index_files([short], open_engine(folder / "kort", own))
    assert report.refused == []
    [document] = open_engine(folder / "kort", own).documents()
    parsed = open_engine(folder / "kort", own).document(document.id)
    assert parsed is not None
    assert [(one.speaker, one.role, one.parties) for one in parsed.paragraphs] == [
        ("De heer Jansen", "contribution", ("lokaal-belang",)),
        ("Wethouder Smit", "response", ()),
    ]


def test_a_site_has_its_own_name_texts_and_parties(served: tuple[Client, Any]) -> None:
    home = page(served, "http://raad.example.nl/")
    assert "<title>Raadzoeker Verzonnendam</title>" in home
    assert "Wat zei welke raadsfractie?" in home
    assert "Zoek in de notulen van de raad." in home
    assert "Verzonnen notulen van de gemeente Verzonnendam." in home
    assert "Staten-Generaal" not in home
    assert "Which council group said what?" in page(served, "http://raad.example.nl/?lang=en")
    found = page(served, "http://raad.example.nl/?q=zwembad&party=lokaal-belang")
    assert "Lokaal Belang" in found
    assert "· Raadzoeker Verzonnendam</title>" in found
    assert "--party:#7a1f3d" in page(served, "http://raad.example.nl/parties.css")
    assert "--accent: #7a1f3d" in page(served, "http://raad.example.nl/parties.css")


@pytest.mark.parametrize(
    "path", ["/", "/about", "/help", "/methods", "/data", "/party/lokaal-belang", "/privacy", "/opensearch.xml"]
)
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_texts_of_a_site_do_not_speak_of_another_parliament(
    served: tuple[Client, Any], path: str, lang: str
) -> None:
    told = page(served, f"https://raad.example.nl{path}?lang={lang}")
    # What of all sites is told: on what was measured, and what kinds of papers are called.
    of_all_sites = r"<p>[^<]*(?:Gemeten op|Measured on)[^<]*</p>|<table.*?</table>|<span class=\"code\">.*?</span>"
    told = re.sub(of_all_sites, "", told, flags=re.DOTALL)
    assert not re.search(r"Kamerstuk|Kamerl|kamervragen|Staten-Generaal|States General|Handelingen|Tweede Kamer ", told)
    if path in ("/", "/about"):
        assert "Made-up minutes" in told if lang == "en" else "Verzonnen notulen van de gemeente" in told


@pytest.mark.parametrize("path", ["/?q=zwembad", "/about", "/document/2024-03-14-notulen", "/?q=soort:notulen"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_kinds_of_document_are_called_as_the_register_of_the_site_says(
    served: tuple[Client, Any], path: str, language: str
) -> None:
    html = page(served, f"http://raad.example.nl{path}{'&' if '?' in path else '?'}lang={language}")
    assert "Notulen" in re.sub("<title>.*?</title>|Verzonnen notulen", "", html)
    assert not re.search("Handelingen|Proceedings", html)


def test_a_kind_is_found_by_both_of_its_names(served: tuple[Client, Any]) -> None:
    for name in ("notulen", "handelingen", "proceedings"):
        assert "<mark>" in page(served, f"http://raad.example.nl/?q=zwembad+soort:{name}&lang=nl")
    assert "Handelingen" in page(served, "http://localhost/kamer/about?lang=nl")


def test_a_citation_names_the_publisher_of_the_site(served: tuple[Client, Any]) -> None:
    [document] = served[1][0].documents()
    assert "Gemeente Verzonnendam" in page(served, f"http://raad.example.nl/document/{document.id}/cite?format=bibtex")


def test_the_other_site_is_as_if_it_were_alone(served: tuple[Client, Any], archive_index: Path) -> None:
    alone = create_app({"INDEX": archive_index, "SETTINGS": Settings(rate=0, prefix="/kamer")}).test_client()
    for path in ("/kamer/?q=fietspad", "/kamer/about", "/kamer/parties.css"):
        one, other = page(served, f"http://localhost{path}"), alone.get(path).text
        assert re.sub(r"[0-9]+ ms", "", one) == re.sub(r"[0-9]+ ms", "", other)
    assert "Lokaal Belang" not in page(served, "http://localhost/kamer/?q=fietspad")


@pytest.mark.parametrize("address", ["http://elders.example.nl/", "http://localhost/raad", "http://localhost/kamers"])
def test_what_is_no_site_is_not_found(served: tuple[Client, Any], address: str) -> None:
    host, path = re.fullmatch(r"(http://[^/]+)(/.*)", address).groups()  # type: ignore[union-attr]  # ours
    assert served[0].get(path, base_url=host).status_code == 404


def test_behind_a_proxy_the_name_that_it_tells_counts(folder: Path) -> None:
    app, _ = sites.application(sites.load(folder / "sites.toml"), Settings(proxies=1, rate=0))
    told = {"X-Forwarded-Host": "raad.example.nl", "X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "https"}
    answer = Client(app).get("/", base_url="http://127.0.0.1:8000", headers=told)
    assert "Raadzoeker" in answer.text
    plain, _ = sites.application(sites.load(folder / "sites.toml"), Settings(rate=0))
    assert Client(plain).get("/", base_url="http://127.0.0.1:8000", headers=told).status_code == 404


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no sites in it"),
        ("[[site]]\nname = 1\nindex = 'x'", "name is no text"),
        ("[[site]]\nname = 'x'", "it has no index"),
        ("[[site]]\nindex = 'x'\ncolour = '#fff'", "unknown name 'colour'"),
        ("[[site]]\nindex = 'x'\naccent = 'red'", "write a colour as #7a1f3d"),
        ("[[site]]\nindex = 'x'\naccent = '#ffe000'", "has a contrast of"),
        ("[[site]]\nindex = 'x'\nprefix = 'raad'", "write it as /raad"),
        ("[[site]]\nindex = 'x'\nhosts = 'raad.nl'", "hosts is no list"),
        ("[[site]]\nindex = 'x'\nabout = { de = 'x' }", "about is no text"),
        ("[[site]]\nindex = 'x'\n[[site]]\nindex = 'y'", "two sites are at one address"),
        ("[[site]]\nindex = ", "not valid TOML"),
        ("site = " + 10_000 * "[", "not valid TOML (it is nested too deep)"),
    ],
)
def test_a_file_that_has_no_meaning_is_refused_with_the_remedy(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "sites.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=re.escape(said)):
        sites.load(file)


def test_the_command_says_which_index_is_not_there(tmp_path: Path) -> None:
    file = tmp_path / "sites.toml"
    file.write_text("[[site]]\nindex = 'none'\n", encoding="utf-8")
    done = CliRunner().invoke(cli, ["sites", str(file), "--port", "0"])
    assert "there is no index here" in str(done.exception)


def test_a_colour_that_can_be_read_is_taken() -> None:
    look = Look(accent="#7a1f3d", accent_dark="#f0a8bf")
    assert checked("hier", look) is look
    assert contrast("#ffffff", "#777777") < 4.5 < contrast("#ffffff", "#767676")


def test_the_papers_are_those_of_the_style() -> None:
    from webui.serving.look import _PAPER

    style = (ROOT / "webui" / "static" / "base.css").read_text(encoding="utf-8")
    papers = re.findall(r"--paper: (#\w+); --raised: (#\w+);", style)
    assert [(one, other if len(other) == 7 else other + other[1:]) for one, other in papers][:2] == list(
        _PAPER.values()
    )


def test_parties_of_ones_own_need_no_members(tmp_path: Path) -> None:
    (tmp_path / "partijen.toml").write_text(PARTIES, encoding="utf-8")
    own = vocabulary.Vocabularies(parties=tmp_path / "partijen.toml")
    own.check()
    assert list(own.members) == []
