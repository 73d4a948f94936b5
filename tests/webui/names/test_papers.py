"""The papers of a dossier as they are listed, and the page of a motion, on made-up documents."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from indexer import open_index
from indexer.records import ParsedDocument, Vote
from tests.support.documents import made_up
from webui import create_app

MOVERS = ("vvd", "d66", "sp", "volt", "cda")
NAMES = "Verzonnen, Bedacht, Gefingeerd, Denkbeeldig en Niemand"


def motion(number: int, *said: str, vote: Vote | None = None) -> ParsedDocument:
    """A made-up motion of five members, who sign it."""
    opening = [("De Kamer,", (), ()), ("gehoord de beraadslaging,", (), ())]
    closing = [("en gaat over tot de orde van de dag.", (), ()), ("Verzonnen", (), ()), ("Bedacht", (), ())]
    parsed = made_up(number, [*opening, *((text, MOVERS, ()) for text in said), *closing])
    signed = {len(said) + 4: "Verzonnen", len(said) + 5: "Bedacht"}
    paragraphs = tuple(
        replace(one, speaker=f"leden {NAMES}" if one.parties else signed.get(one.position)) for one in parsed.paragraphs
    )
    title = f"Verzonnen bruggen; MOTIE VAN HET LID VERZONNEN C.S. ({number})"
    document = replace(parsed.document, type="motion", title=title, dossiers=("36284",), vote=vote)
    return replace(parsed, document=document, paragraphs=paragraphs)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of the application on made-up motions."""
    engine = open_index(tmp_path_factory.mktemp("papers") / "index")
    engine.write(
        [
            motion(
                1,
                "constaterende dat deze brug verzonnen is;",
                "verzoekt de regering de brug te bouwen,",
                "en de tunnel te sluiten,",
                vote=Vote("adopted", "2024-05-01"),
            ),
            motion(2, f"verzoekt de regering niets te doen{' en ook dat niet' * 40},"),
            motion(3, "constaterende dat er geen verzoek is;"),
        ]
    )
    return create_app({"ENGINE": engine}).test_client()


def papers(site: FlaskClient) -> dict[str, str]:
    """What is listed of each motion, by the number in its title."""
    listed = site.get("/dossier/36284?lang=nl").text.partition('<ol class="papers">')[2].partition("</ol>")[0]
    return {re.findall(r"C\.S\. \((\d)\)", one)[0]: one for one in listed.split("</li>")[:-1]}


def test_a_motion_is_listed_with_its_movers_what_it_requests_and_what_was_decided(site: FlaskClient) -> None:
    first = papers(site)["1"]
    assert "<strong>aangenomen</strong>" in first
    assert re.findall(r'class="party party-(\w+)"', first) == list(MOVERS)
    assert 'Verzoek:</span> <span lang="nl">de regering de brug te bouwen, en de tunnel te sluiten,</span>' in first


def test_a_long_request_is_cut_and_none_is_made_up(site: FlaskClient) -> None:
    listed = papers(site)
    shown = re.findall(r'<span lang="nl">(de regering .*?)</span>', listed["2"])[0]
    assert shown.endswith(" …")
    assert 250 < len(shown) <= 300
    assert "Verzoek" not in listed["3"]
    assert "<strong>" not in listed["2"] + listed["3"]


def test_many_movers_stand_above_the_text_by_name_and_group_and_beside_it_as_the_movers(site: FlaskClient) -> None:
    page = site.get("/document/x-1?lang=nl").text
    head, text = page.partition("<dl>")[2].split("</dl>", 1)
    assert [name in head for name in ("Gefingeerd", "VVD", "D66", "SP", "Volt", "CDA")] == [True] * 6
    [beside] = {re.sub("<[^>]*>", "", who) for who in re.findall(r'<p class="who">(.*?)</p>', text) if "speaker" in who}
    assert beside.startswith("De indieners")
    assert "party" not in text.partition("</article>")[0]


def test_a_signature_is_called_so_and_its_name_stands_once(site: FlaskClient) -> None:
    text = site.get("/document/x-1?lang=nl").text.partition('<div class="text">')[2]
    signed = re.findall(r'<p class="who">(.*?)</p>\s*<p class="words"><span lang="nl">(\w+)</span>', text)
    assert [(re.sub("<[^>]*>", "", who), name) for who, name in signed] == [
        ("Ondertekend", "Verzonnen"),
        ("Ondertekend", "Bedacht"),
    ]
