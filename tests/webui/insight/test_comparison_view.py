"""What stands under a paragraph of a comparison: who speaks besides the party, and when. All texts are made up."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from indexer.engines import open_engine
from tests.support.documents import made_up
from webui import create_app


def test_under_a_paragraph_stands_who_speaks_besides_the_party_and_one_day_alone(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    texts = ("Het verzonnen fietspad.", ("vvd",)), ("Bedachte fietspaden.", ("d66",)), ("Fietspad.", ("vvd", "d66"))
    made = made_up(1, [(text, parties, ()) for text, parties in texts])
    first, second, third = made.paragraphs
    document = replace(made.document, type="proceedings", date="2019-04-16", dossiers=(), number=None)
    said = (first, replace(second, speaker="Bedacht"), replace(third, speaker="Verzonnen en Bedacht"))
    engine.write([replace(made, document=document, paragraphs=said)])
    page = create_app({"ENGINE": engine}).test_client().get("/compare?q=fietspad&party=vvd&party=d66&lang=nl").text
    sources = [re.sub("<[^>]*>", "", one) for one in re.findall(r'<p class="source">(.*?)</p>', page)]
    together = "VVD, D66, Verzonnen en Bedacht · Handelingen, 16 april 2019"
    alone = "Bedacht · Handelingen, 16 april 2019"
    assert sorted(sources) == [alone, "Handelingen, 16 april 2019", together, together]


def test_of_an_answer_six_hundred_characters_are_shown(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    words = ["verzonnen"] * 60  # 599 characters, with their spaces
    asked = ["Een fietspad?", " ".join(words), "Nog een fietspad?", " ".join([*words, "verzonnen"])]
    made = made_up(1, [(text, ("vvd",) if "fietspad" in text else (), ()) for text in asked])
    first, whole, second, long = made.paragraphs
    engine.write(
        [
            replace(
                made,
                paragraphs=(
                    replace(first, answered_by=(whole.id,)),
                    replace(whole, role="response", answers=(first.id,)),
                    replace(second, answered_by=(long.id,)),
                    replace(long, role="response", answers=(second.id,)),
                ),
            )
        ]
    )
    page = create_app({"ENGINE": engine}).test_client().get("/compare?q=fietspad&party=vvd&lang=nl").text
    shown = re.findall(r"(?:verzonnen ){9,}(?:verzonnen|…)", page)
    assert sorted(shown) == sorted([" ".join(words), " ".join([*words[:59], "…"])])
