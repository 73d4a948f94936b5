"""A note on queries in English, which find little in Dutch documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.searches import SearchRequest
from tests.support.documents import made_up


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder: Path = tmp_path_factory.mktemp("english")
    made = open_engine(folder / "index")
    made.write([made_up(1, [("Een verzonnen brug in de Housing Policy van het land.", ("vvd",), ())])])
    return made


@pytest.mark.parametrize(
    ("q", "noted"),
    [
        ("nitrogen", True),
        ("committee on defence", True),
        ("What does the VVD say about nuclear energy in the country?", True),
        ("housing policy", False),  # it is found
        ("stikstof", False),
        ("transport", False),
        ("school vakantie", False),
        ("student minimum", False),
        ("Rotterdam", False),
        ("vvd", False),
    ],
)
def test_a_note_says_that_documents_are_dutch(engine: Engine, q: str, noted: bool) -> None:
    notes = engine.search(SearchRequest(q=q)).reading.notes
    assert any(note.code == "english" for note in notes) == noted
