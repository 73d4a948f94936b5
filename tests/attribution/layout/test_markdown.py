"""Papers in Markdown read as the same paper does without its marks. All are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.layout.lines import read_lines
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

_PAPER = """Tweede Kamer der Staten-Generaal

29 999 Verzonnen bruggen

Nr. 12 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Vastgesteld 12 februari 2020

{mark}I. Vragen en opmerkingen vanuit de fracties

De leden van de VVD-fractie vragen naar de brug.

De leden van de SP-fractie vragen naar de sluis.

{mark}II. Reactie van de Minister

De leden van de VVD-fractie vragen naar de brug. Die is verzonnen.

De leden van de SP-fractie vragen naar de sluis. Die ook.
"""


def test_two_marked_headings_in_a_paper_part_the_questions_from_the_reply() -> None:
    texts = [_PAPER.format(mark=mark) for mark in ("", "## ")]
    read = [parse(SourceDocument("verzonnen.md", "", "", text, Metadata()), Vocabularies()) for text in texts]
    said = [[(one.text, one.role, one.parties, one.responds_to) for one in document.paragraphs] for document in read]
    assert said[0] == said[1]
    assert said[1][-1][1:] == ("response", (), ("sp",))


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("**De voorzitter:** Ik open de verzonnen vergadering.", "De voorzitter: Ik open de verzonnen vergadering."),
        ("vergaderjaar 1998--1999", "vergaderjaar 1998–1999"),
        ("3\\. Waarom \\[verzonnen\\]?", "3. Waarom [verzonnen]?"),
        ("De griffier van de commissie,\\", "De griffier van de commissie,"),
        ("2 \\* 3 is *zes*", "2 * 3 is zes"),
    ],
)
def test_a_line_of_markdown_is_read_without_its_marks(line: str, text: str) -> None:
    assert [found.text for found in read_lines(f"## Verzonnen\n\n{line}")] == ["Verzonnen", text]


def test_a_line_of_marks_alone_parts_what_stands_around_it() -> None:
    lines = read_lines("## Verzonnen\n\nEen brug\n\\\nen een sluis")
    assert [(line.text, line.after_blank) for line in lines] == [
        ("Verzonnen", True),
        ("Een brug", True),
        ("en een sluis", True),
    ]


@pytest.mark.parametrize("text", ["# 12 bruggen", "Een ster ** en nog een **", "5 * 3 * 2", "naar C:\\tekst"])
def test_signs_that_are_no_marks_stay(text: str) -> None:
    assert [line.text for line in read_lines(f"Verzonnen\n\n{text}")] == ["Verzonnen", text]


_MOTION = (
    ("TWEEDE KAMER DER STATEN-GENERAAL", "2"),
    ("Vergaderjaar 2024-2025", ""),
    ("**36 278**", "**Wijziging van een verzonnen wet**"),
    ("**Nr. 32**", "**MOTIE VAN HET LID RIKKERS-OOSTERKAMP**"),
    ("", "Voorgesteld 24 april 2025"),
    ("", "De Kamer,"),
    ("", "gehoord de beraadslaging,"),
    ("", "overwegende dat bruggen verzonnen zijn;"),
    ("", "verzoekt de regering deze te tellen,"),
    ("", "en gaat over tot de orde van de dag."),
    ("", "Rikkers-Oosterkamp"),
)
"""A made-up motion in the form in which the Kamer writes motions in Word: a table that lays out the page."""


@pytest.mark.parametrize("grid", [False, True])
def test_a_motion_that_a_table_lays_out_is_read_from_its_cells(*, grid: bool) -> None:
    rule = f"+{'-' * 40}+{'-' * 50}+" if grid else "|---|---|"
    rows = [f"| {left:<38} | {right:<48} |" for left, right in _MOTION]
    text = "\n".join([rule, *(f"{row}\n{rule}" for row in rows)] if grid else [rows[0], rule, *rows[1:]])
    read = parse(SourceDocument("verzonnen.md", "", "", text, Metadata()), Vocabularies())
    assert (read.document.id, read.document.date) == ("kst-36278-32", "2025-04-24")
    said = [(one.text.split(" ")[0], one.role, one.parties) for one in read.paragraphs]
    assert said == [
        ("De", "procedural", ()), ("gehoord", "procedural", ()), ("overwegende", "contribution", ("bbb",)),
        ("verzoekt", "contribution", ("bbb",)), ("en", "procedural", ()), ("Rikkers-Oosterkamp", "procedural", ()),
    ]  # fmt: skip
