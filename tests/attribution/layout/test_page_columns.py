"""Lists of questions whose table has columns of pages, after the columns were lost. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.layout.lines import read_lines
from indexer.attribution.layout.page_columns import without_page_columns
from indexer.records import Metadata, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies

HEAD = """36 410 XIII Begrotingsstaten van het Ministerie van Verzinsels voor het jaar 2024
Nr. 6 LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 12 oktober 2023

De commissie voor Verzinsels heeft vragen voorgelegd aan de Minister van Financiën. Deze zijn hieronder beantwoord.

De griffier van de commissie,
Verzonnen
"""
GLUED = """
Nr Vraag Blz. van t/m
1 Hoeveel verzonnen bruggen staan er? 17 18

Dertien.

2 Waarom zijn dat er meer dan 12? 43 0

Omdat er een is verzonnen.
"""
BROKEN_HEAD = """
Nr   Vraag                                     Blz.   t/m
                                               van
1    Hoeveel verzonnen bruggen staan er?       17     18
     Dertien.

2    Waarom zijn dat er meer dan 12?           43
     Omdat er een is verzonnen.
"""
SAID = [
    ("Hoeveel verzonnen bruggen staan er?", "contribution"),
    ("Dertien.", "response"),
    ("Waarom zijn dat er meer dan 12?", "contribution"),
    ("Omdat er een is verzonnen.", "response"),
]


@pytest.mark.parametrize("table", [GLUED, BROKEN_HEAD])
def test_the_pages_that_questions_are_about_are_no_words_of_theirs(table: str) -> None:
    document = parse(SourceDocument("verzonnen.txt", "", "", HEAD + table, Metadata()), Vocabularies())
    assert [(p.text, p.role) for p in document.paragraphs if p.role != "procedural"] == SAID
    assert "van" not in [p.text.split()[-1] for p in document.paragraphs]


@pytest.mark.parametrize(
    ("head", "line", "kept"),
    [
        ("Nr Vraag Blz. van t/m", "1 Hoeveel bruggen staan er nu 17 18", "1 Hoeveel bruggen staan er nu"),
        ("Nr Vraag Blz. van t/m", "Dat waren er in 2021 17", "Dat waren er in 2021 17"),
        ("Nr Vraag Antwoord", "1 Waren het er meer dan 5? 17 18", "1 Waren het er meer dan 5? 17 18"),
    ],
)
def test_other_numbers_at_the_end_of_a_line_stay(head: str, line: str, kept: str) -> None:
    lines = without_page_columns(read_lines(f"{head}\n{line}\n"))
    assert [line.text for line in lines if not line.furniture] == [head, kept]


def test_pages_behind_marked_paragraphs_are_no_words_of_theirs() -> None:
    head = "Nr Vraag Bijlage Blz. (van) t/m"
    asked = ["1 Hoeveel verzonnen bruggen staan er? 11", "2 Waarom zijn dat er meer dan 12? B 24 25"]
    texts = ["Nr. 6 LIJST VAN VRAGEN", "De commissie voor Verzinsels heeft vragen voorgelegd.", head, *asked]
    blocks = tuple(SourceBlock(text) for text in texts)
    source = SourceDocument("verzonnen.html", "", "", "\n".join(texts), Metadata(), blocks)
    document = parse(source, Vocabularies())
    found = [p for p in document.paragraphs if p.role == "contribution"]
    assert [p.text for p in found] == ["Hoeveel verzonnen bruggen staan er?", "Waarom zijn dat er meer dan 12?"]
    assert [source.text[start:end] for p in found for start, end in p.spans] == [p.text for p in found]
