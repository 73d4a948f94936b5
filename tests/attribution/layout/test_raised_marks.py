"""Notes whose marks are printed as raised figures (`klaar.²`). All are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import pipeline
from indexer.vocabulary import Vocabularies
from tests.support.pdf_maker import Text, made

_LINES = (
    "Inbreng van de leden van de VVD-fractie",
    "De leden van de VVD-fractie lezen over de munten.¹ Wat kost een munt van 3 cm² precies?²",
    "Waar staat de Munt?",
    "¹ Kamerstuk 29 999, nr. 9.",
    "² De leden van de D66-fractie vroegen dit in 2018 ook.",
)


def _bytes(name: str) -> bytes:
    if name.endswith("pdf"):
        sizes = [10, 10, 10, 7, 7]
        places = [700, 670, 640, 120, 108]
        return made([Text(60, y, line, size) for line, y, size in zip(_LINES, places, sizes, strict=True)])
    between, parts = ("", [f"<p>{line}</p>" for line in _LINES]) if name.endswith("html") else ("\n\n", [*_LINES])
    return between.join(parts).encode()


@pytest.mark.parametrize("name", ["verzonnen.txt", "verzonnen.html", "verzonnen.pdf"])
def test_a_note_with_a_raised_figure_stands_under_the_paragraph_with_its_mark(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(_bytes(name))
    first, second = pipeline.parse_file(path, Vocabularies()).paragraphs
    assert [note.text for note in first.notes] == list(_LINES[-2:])
    assert "3 cm² precies?" in first.text
    assert (second.text, second.parties, second.notes) == ("Waar staat de Munt?", ("vvd",), ())
