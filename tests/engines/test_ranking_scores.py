"""The scores of made-up paragraphs, kept: whoever moves a constant of the ranking sees what it moves.

`pytest --regenerate` writes them anew; do so only with a measurement (`python -m tests.bench.relevance`).
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.query import weights
from indexer.records import Note
from indexer.searches import SearchRequest
from tests.support import GOLDEN
from tests.support.documents import made_up

KEPT = GOLDEN / "ranking-scores.json"
TEXTS = (
    "De brug is verzonnen en wordt onderhouden.",
    "Een verzonnen brief over de bruggen, de sluizen en nog veel meer dat in deze lange alinea wordt genoemd.",
    "De aanstellingsbrieven zijn verzonnen.",
    "Het openbaar vervoer is verzonnen.",
    "Het OV staat stil, verzonnen.",
    "De verhuurder van de verzonnen woning heeft de huur verhoogd.",
    "De stijging van de huren is verzonnen.",
    "Verzonnen vragen over de brief, de brief en nog eens de brief.",
    "Het verzonnen onderhoud aan bruggen stelt de minister uit.",
    "De toename van de huurprijzen is verzonnen.",
    "Verzonnen woorden over de hoge huren en het onderhoud.",
    "Dit stuk is verzonnen, en de trein van het openbaar vervoer rijdt niet op tijd.",
)
QUERIES = (
    "brug", "bruggen", "brief", "vragen", "vragen brief", "ov", '"de brief"', "brug OR huur",
    "Waarom stelt de minister het onderhoud aan bruggen uit?",
    "Waarom verhogen verhuurders de huren van woningen?",
    "Waarom rijdt het ov niet op tijd en wanneer wel?",
    'Waarom wordt het "onderhoud aan bruggen" door de minister uitgesteld?',
    "stuk", "10 000, nr. 2", "brug van der Verzonnen", "trein 2011", "vvd brug",
    "openbaar vervoer rijdt", "op tijd",
)  # fmt: skip
WIDENED = ("verhuurders", "verhoging huurwoning", "van der Verzonnen", "vvd brug")
CONSTANTS = [name for name in vars(weights) if name.isupper()]


def made(folder: Path) -> Engine:
    """An index of made-up paragraphs, under headings that say more, some with a topic, a question or a speaker."""
    engine = open_engine(folder)
    parsed = made_up(1, [(text, ("vvd",), _topics(text)) for text in TEXTS])
    paragraphs = tuple(
        replace(
            paragraph,
            section=("Onderhoud van bruggen",) if paragraph.position % 2 else ("Brief",),
            questions=1 if "vragen" in paragraph.text.lower() else 0,
            notes=(Note("Verzonnen bron: de brug.", ()),) if "vragen" in paragraph.text.lower() else (),
            speaker="Mevrouw Van der Verzonnen" if "ov" in paragraph.text else None,
        )
        for paragraph in parsed.paragraphs
    )
    other = made_up(2, [("Een verzonnen huis.", (), ()), ("verzoekt dit te bouwen,", ("sp",), ())])
    house = tuple(
        replace(paragraph, id=f"kst-10000-2/{paragraph.position}", document_id="kst-10000-2")
        for paragraph in other.paragraphs
    )
    motion = replace(other.document, id="kst-10000-2", type="motion")
    cited = replace(other, document=motion, paragraphs=house)
    engine.write([replace(parsed, paragraphs=paragraphs), cited])
    return engine


def _topics(text: str) -> tuple[str, ...]:
    """The topic that the question is about, or another of the same main theme."""
    return ("wonen/woningmarkt",) if "woning" in text else ("wonen/huren-en-verhuren",) if "huren" in text else ()


def scores(engine: Engine) -> dict[str, dict[str, float]]:
    """For each query the scores of its hits, by paragraph."""
    found = {
        q: engine.search(SearchRequest(q=q, match="any" if q.endswith("?") else "auto", size=50)).hits for q in QUERIES
    }
    found |= {f"most: {q}": engine.search(SearchRequest(q=q, match="most", size=50)).hits for q in WIDENED}
    besides = engine.search(SearchRequest(q="huis", size=50)).wider
    found["besides: huis"] = besides.hits if besides else ()
    return {q: {hit.paragraph.id: round(hit.score, 4) for hit in hits} for q, hits in found.items()}


def test_scores_are_what_they_were(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    written = json.dumps(scores(made(tmp_path)), ensure_ascii=False, indent=1) + "\n"
    if request.config.getoption("--regenerate"):
        KEPT.write_text(written, encoding="utf-8")
    assert written == KEPT.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, float]]:
    """The scores as the constants are."""
    return scores(made(tmp_path_factory.mktemp("before")))


@pytest.mark.parametrize("name", CONSTANTS)
def test_every_constant_moves_a_score(
    name: str, before: dict[str, dict[str, float]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Were a constant of no effect on these paragraphs, a change of it would go unseen."""
    monkeypatch.setattr(weights, name, getattr(weights, name) * 0.9)
    after = scores(made(tmp_path))
    monkeypatch.undo()
    assert before != after
