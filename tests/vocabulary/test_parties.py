"""A register of parties of one's own: what it may hold, and what is said of what it may not. All of it is made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.errors import UsageError
from indexer.extraction.names.party_names import Context, named
from indexer.vocabulary import parties

OWN = '[kinds]\nwritten-questions = "Raadsvragen"\n\n[lokaal]\nlabel = "Lokaal"\n'


def test_kinds_of_document_may_have_names_of_their_own(tmp_path: Path) -> None:
    file = tmp_path / "partijen.toml"
    file.write_text(OWN, encoding="utf-8")
    register = parties.load(file)
    assert register.kinds == {"written-questions": "Raadsvragen"}
    assert [party.id for party in register] == ["lokaal"]
    assert parties.load().kinds == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('kinds = "Raadsvragen"\n', r"kinds gives no names; write them as \[kinds\], with lines such as"),
        ("[kinds]\nmotion = 1\n", "kinds gives no names"),
        ('[kinds]\nmotion = " "\n', "kinds gives no names"),
        ('[kinds]\nquestions = "Raadsvragen"\n', r"\[kinds\] has 'questions'; use written-consultation, "),
    ],
)
def test_what_gives_no_name_to_a_kind_is_refused_with_the_remedy(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "partijen.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=f"{file}.*{said}"):
        parties.load(file)


def test_the_name_of_a_group_that_only_the_eerste_kamer_had_counts_in_its_years() -> None:
    register = parties.load()
    group = register["fractie-nanninga"]
    assert [group.sat_on(day) for day in ("2020-01-01", "2022-01-01", "2024-04-16")] == [False, True, False]
    days = ("2022-01-01", "2024-04-16")
    assert [Context(register, day).printed("Nanninga")[0] for day in days] == ["fractie-nanninga", "unknown:Nanninga"]
    assert [named("de leden van de Fractie-Nanninga", register, day) for day in days] == [("fractie-nanninga",)] * 2
