"""Votes: what the metadata file of a motion says of the vote on it, and what the index keeps of that."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import parse
from indexer.as_json import document_json
from indexer.engines import open_engine
from indexer.errors import Refused
from indexer.records import Vote

MOTION = """MOTIE VAN HET LID VERZONNEN
Voorgesteld 25 januari 2023

De Kamer,
gehoord de beraadslaging,
constaterende dat deze motie verzonnen is;
verzoekt de regering windmolens te tellen,
en gaat over tot de orde van de dag.
Verzonnen
"""
STATED = """id = "kst-99100-4"
type = "motion"
date = 2023-01-25
[vote]
outcome = "rejected"
date = 2023-01-31
in_favour = ["GroenLinks", "Lijst-Nieuw", "GroenLinks"]
against = ["VVD", "PvdD"]
divided = ["D66"]
"""


def motion(folder: Path, stated: str) -> Path:
    """A made-up motion with its metadata file."""
    path = folder / "kst-99100-4.txt"
    path.write_text(MOTION, encoding="utf-8")
    path.with_suffix(".toml").write_text(stated, encoding="utf-8")
    return path


def test_the_groups_of_a_vote_are_those_of_the_register(tmp_path: Path) -> None:
    found = parse(motion(tmp_path, STATED))
    assert found.document.vote == Vote(
        "rejected", "2023-01-31", ("gl", "unknown:Lijst-Nieuw"), ("vvd", "pvdd"), ("d66",)
    )


def test_a_vote_lives_in_the_index_and_in_its_json(tmp_path: Path) -> None:
    parsed = parse(motion(tmp_path, STATED))
    engine = open_engine(tmp_path / "index")
    engine.write([parsed])
    kept = engine.document("kst-99100-4")
    assert kept is not None
    assert kept.document.vote == parsed.document.vote
    assert document_json(kept)["vote"]["against"] == ["vvd", "pvdd"]


def test_without_a_vote_there_is_none(tmp_path: Path) -> None:
    parsed = parse(motion(tmp_path, STATED.partition("[vote]")[0]))
    assert parsed.document.vote is None
    assert document_json(parsed)["vote"] is None


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("[vote]\ndate = 2023-01-31\n", "vote says no outcome"),
        ('vote = "aangenomen"\n', "vote says no outcome"),
        ('[vote]\noutcome = "aangenomen"\n', "outcome is 'aangenomen'"),
        ('[vote]\noutcome = "adopted"\nfor = ["VVD"]\n', "unknown name 'for'"),
        ('[vote]\noutcome = "adopted"\nagainst = "VVD"\n', "against is not a list of texts"),
        ('[vote]\noutcome = "adopted"\ndate = "gisteren"\n', "date is 'gisteren'"),
    ],
)
def test_a_vote_that_has_no_meaning_is_refused(tmp_path: Path, table: str, said: str) -> None:
    with pytest.raises(Refused, match=said):
        parse(motion(tmp_path, 'id = "kst-99100-4"\n' + table))
