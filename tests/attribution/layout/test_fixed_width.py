"""Paragraphs of a text that is broken at a fixed number of characters, without empty lines; all made up (verzonnen)."""

from __future__ import annotations

import textwrap

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

_WIDTH = 80
_HEAD = "Nr. 5 VERSLAG\n\nDe commissie, belast met dit wetsvoorstel, brengt verslag uit. Verzonnen.\n\n1. Inleiding\n\n"
_LONG = (
    "De leden van de VVD-fractie lezen dat " + "de brug over het water met zorg voor allen wordt onderhouden en " * 12
)


@pytest.mark.parametrize(("length", "apart"), [(60, True), (68, True), (69, True), (70, False)])
def test_a_line_that_leaves_room_for_the_next_word_ends_a_paragraph(length: int, apart: bool) -> None:
    """The next word has ten letters: it would have fitted behind 69, and behind 70 nothing tells."""
    last = "Is daarvan een raming gemaakt voor alle jaren".ljust(length - 1, "n") + "?"
    lines = [*textwrap.wrap(f"{_LONG}dat zij dit goed vinden.", _WIDTH), *textwrap.wrap(_LONG.strip() + ".", _WIDTH)]
    text = _HEAD + "\n".join([*lines, last, "Kerkorgels komen hierin niet voor. Waarom niet?"])
    paragraphs = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert any(paragraph.text.startswith("Kerkorgels") for paragraph in paragraphs) == apart


def test_a_line_that_was_cut_off_at_the_end_of_a_copy_was_not_broken_to_fit() -> None:
    long = (
        f"De heer Bedacht (CDA) had begrip voor het verzonnen plan. {'Hij vroeg naar de brug en naar de sluis. ' * 4}"
    )
    said = [
        long.strip(),
        "Van dit verzonnen overleg brengt de commissie verslag uit.",
        long.replace("CDA", "SP").strip(),
    ]
    text = "\n".join([*said, "Naar aanleiding van het gestelde onder de overwegingen en de verzonnen crit"])
    paragraphs = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [paragraph.text for paragraph in paragraphs][:3] == said
