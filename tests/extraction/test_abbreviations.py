"""Abbreviations that documents explain: found in texts, and proposed for the synonyms."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from indexer import analysis, pipeline
from indexer.cli import cli
from indexer.engines import open_engine
from indexer.evaluation.abbreviation_proposals import Proposal, line, propose
from indexer.extraction.abbreviations import explained
from indexer.query.expansion import Thesaurus
from indexer.vocabulary import synonyms
from tests.support import DATA

CASES = tomllib.loads((DATA / "abbreviations.toml").read_text(encoding="utf-8"))["case"]
PARAGRAPHS = """De verzonnen Raad voor Bruggen (RvBr) en de raad voor bruggen (RvBr) zijn er voor iedereen in het land.

De Raad voor Bruggen (RvBr) en de Raad van Breukelen (RvBr) en de Algemene Ouderdomswet (AOW) zijn verzonnen tekst.

De verzonnen Vereniging "De Pont" & Co heet hier een Bruggen en Registratie (B&R), en daarna niet meer zo."""


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["text"][:40])
def test_a_text_explains_these_abbreviations(case: dict[str, Any]) -> None:
    assert {found.short: found.full for found in explained(case["text"])} == case["finds"]


@given(st.text(alphabet="abdeprvw ABW-&.,()[]'\n", max_size=80))
def test_any_text_is_read_and_a_full_form_gives_the_letters_of_the_short_one_in_order(text: str) -> None:
    for found in explained(text):
        rest = iter(analysis.fold(found.full))
        assert all(letter in rest for letter in analysis.fold(found.short) if letter.isalpha())
        assert found.full in " ".join(text.split())


def test_proposals_are_new_and_the_most_frequent_come_first(tmp_path: Path) -> None:
    (tmp_path / "stuk.txt").write_text(PARAGRAPHS, encoding="utf-8")
    engine = open_engine(tmp_path / "index")
    pipeline.index_files([tmp_path / "stuk.txt"], engine)
    proposals = propose(engine, Thesaurus(synonyms.load()))
    assert proposals == [
        Proposal("RvBr", ("Raad voor Bruggen", "Raad van Breukelen"), 4),
        Proposal("B&R", ("Bruggen en Registratie",), 1),
    ]


def test_the_command_prints_lines_that_a_synonyms_file_takes(tmp_path: Path) -> None:
    (tmp_path / "stuk.txt").write_text(PARAGRAPHS, encoding="utf-8")
    index = str(tmp_path / "index")
    assert CliRunner().invoke(cli, ["index", str(tmp_path / "stuk.txt"), "--index", index]).exit_code == 0
    printed = CliRunner().invoke(cli, ["synonyms", "propose", "--index", index]).output
    own = tmp_path / "own.toml"
    own.write_text("[abbreviations]\n" + printed, encoding="utf-8")
    known = synonyms.load(own)
    assert known.listed.abbreviations["RvBr"] == ("Raad voor Bruggen", "Raad van Breukelen")
    assert propose(open_engine(tmp_path / "index"), Thesaurus(known))[0].short == "AOW"


def test_a_new_full_form_of_a_known_abbreviation_comes_with_those_that_are_known(tmp_path: Path) -> None:
    (tmp_path / "stuk.txt").write_text(PARAGRAPHS, encoding="utf-8")
    (tmp_path / "own.toml").write_text('abbreviations.RvBr = ["raden van Breukelen"]', encoding="utf-8")
    engine = open_engine(tmp_path / "index")
    pipeline.index_files([tmp_path / "stuk.txt"], engine)
    first = propose(engine, Thesaurus(synonyms.load(tmp_path / "own.toml")))[0]
    assert first == Proposal("RvBr", ("Raad voor Bruggen",), 3, known=("raden van Breukelen",))
    assert line(first) == (
        'RvBr = ["raden van Breukelen", "Raad voor Bruggen"]  # 3 times, in place of the line that is there'
    )


def test_a_line_quotes_what_toml_would_not_take_bare() -> None:
    written = line(Proposal("D&V", ('Dienst "Vertrek"', "één vorm"), 2))
    assert tomllib.loads(written) == {"D&V": ['Dienst "Vertrek"', "één vorm"]}
