"""Levels of headings that a format prints: a title as high as that of a group ends its words. All are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import pipeline
from indexer.records import ParsedDocument
from indexer.vocabulary import Vocabularies

_LINES = (
    "# Verslag van een schriftelijk overleg over verzonnen munten",
    "De vaste commissie voor Financiën heeft een aantal vragen voorgelegd aan de Minister van Financiën over munten.",
    "## Vragen en opmerkingen vanuit de fracties",
    "### Vragen en opmerkingen van de leden van de VVD-fractie",
    "#### Hoeveel munten zijn er eigenlijk?",
    "Kan de minister zeggen wat het slaan van een munt kost?",
    "### Overige punten",
    "Er is ook gevraagd naar biljetten. Wat kosten die?",
    "### Vragen en opmerkingen van de leden van de D66-fractie",
    "Wat kost een verzonnen staaf goud?",
    "## Reactie van de minister",
    "### Vragen en opmerkingen van de leden van de VVD-fractie",
    "#### Hoeveel munten zijn er eigenlijk?",
    "Er zijn er driehonderd.",
    "### Overige punten",
    "Biljetten kosten niets.",
)


def _html(lines: tuple[str, ...]) -> str:
    parts = [(len(line) - len(line.lstrip("#")), line.lstrip("# ")) for line in lines]
    inner = "".join(f"<h{level}>{text}</h{level}>" if level else f"<p>{text}</p>" for level, text in parts)
    return f"<html><body>{inner}</body></html>"


def _read(name: str, text: str, tmp_path: Path) -> ParsedDocument:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return pipeline.parse_file(path, Vocabularies())


@pytest.mark.parametrize("name", ["verzonnen.md", "verzonnen.html"])
def test_a_title_of_the_rank_of_a_group_ends_its_words_where_those_below_it_are_deeper(
    name: str, tmp_path: Path
) -> None:
    paper = _read(name, "\n\n".join(_LINES) if name.endswith("md") else _html(_LINES), tmp_path)
    who = [(said.role, said.parties or said.responds_to) for said in paper.paragraphs if said.role != "procedural"]
    assert who == [
        ("contribution", ("vvd",)), ("contribution", ()), ("contribution", ("d66",)),
        ("response", ("vvd",)), ("response", ()),
    ]  # fmt: skip
    assert "Hoeveel munten zijn er eigenlijk?" in {heading.text for heading in paper.headings}


def test_one_stands_below_the_group_where_no_deeper_ones_do(tmp_path: Path) -> None:
    paper = _read("verzonnen.md", "\n\n".join(_LINES).replace("####", "###"), tmp_path)
    assert [said.parties for said in paper.paragraphs if said.role == "contribution"] == [("vvd",), ("vvd",), ("d66",)]
