"""Marks of footnotes that a copy of a page put before the sentence behind them. All documents are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import parse

PAPER = """Tweede Kamer der Staten-Generaal
Vergaderjaar 2024–2025 Aanhangsel van de Handelingen
Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden
9712
Vragen van het lid Kostić (PvdD) aan de Minister van Infrastructuur en Waterstaat over dijken (ingezonden 1 mei 2024).
Antwoord van Minister Madlener (Infrastructuur en Waterstaat) (ontvangen 18 november 2024).
Vraag 1
Bent u bekend met het verzonnen bericht over de dijk?
1
Antwoord 1
Ja, dat bericht ken ik, en ik heb het waterschap gevraagd om een reactie daarop.
{line}
het waterschap de dijk dit jaar verhoogt.
1De Verzonnen Bode, 30 oktober 2024, «De dijk is te laag»
{note}
Vraag 2
Hoeveel kost dat?
Antwoord 2
Dat kost twee miljoen euro."""


def answers(folder: Path, line: str, note: str = "2Kamerstuk 36 600 XII, nr. 97") -> list[str]:
    path = folder / "ah-tk-20242025-9712.txt"
    path.write_text(PAPER.format(line=line, note=note), encoding="utf-8")
    return [said.text for said in parse(path).paragraphs if said.role == "response"]


def test_no_mark_of_a_note_stands_before_a_sentence(tmp_path: Path) -> None:
    assert answers(tmp_path, "2 Uit het onderzoek blijkt dat")[0] == (
        "Ja, dat bericht ken ik, en ik heb het waterschap gevraagd om een reactie daarop. "
        "Uit het onderzoek blijkt dat het waterschap de dijk dit jaar verhoogt."
    )


@pytest.mark.parametrize("note", ["", "3Kamerstuk 36 600 XII, nr. 97"])
def test_a_number_without_a_note_of_its_own_stays(tmp_path: Path, note: str) -> None:
    assert any("2 kilometer" in text for text in answers(tmp_path, "2 kilometer verder is al gebouwd, zodat", note))


def test_a_number_that_a_sentence_awaits_is_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "ah-tk-20242025-9712.txt"
    cost = "Dat kost twee miljoen euro, zie ook het antwoord op vraag\n1.\nDe Kamer krijgt de verzonnen begroting en"
    text = PAPER.format(line="", note="").replace("Dat kost twee miljoen euro.", f"{cost}\nde raming nog toegezonden.")
    path.write_text(text, encoding="utf-8")
    told = " ".join(said.text for said in parse(path).paragraphs if said.role == "response")
    assert "het antwoord op vraag 1. De Kamer krijgt de verzonnen begroting en de raming nog toegezonden." in told
