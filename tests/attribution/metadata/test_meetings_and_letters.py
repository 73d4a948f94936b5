"""What papers of committees say of who was met, when, and to whom they wrote. All papers are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.pipeline import parse_file
from indexer.records import ParsedDocument
from indexer.vocabulary import Vocabularies

_MET = "met mevrouw Bedacht, minister van Defensie, en de heer Schijn, staatssecretaris van Defensie, over weidevogels."
_DEBATE = (
    "<h1>Verzonnen weidevogels</h1>",
    "<p>VERSLAG VAN EEN COMMISSIEDEBAT</p>",
    "<p>Vastgesteld 9 december 2024</p>",
    f"<p>De vaste commissie voor Defensie heeft op 13 november 2024 overleg gevoerd {_MET}</p>",
    "<p>Van dit overleg brengt de commissie bijgaand geredigeerd woordelijk verslag uit.</p>",
    "<p>Voorzitter: Fictieman</p>",
    "<p><b>De voorzitter:</b></p>",
    "<p>Het woord is aan mevrouw Verzonnen.</p>",
    "<p><b>Mevrouw Verzonnen</b> (CDA):</p>",
    "<p>Dank u wel. Wanneer komt er geld?</p>",
    "<p><b>Minister Bedacht:</b></p>",
    "<p>In 2026.</p>",
)
_LETTER = (
    "<h2>35 588 Verzonnen voorstel over stille havens</h2>",
    "<h2>B BRIEF VAN DE VOORZITTER VAN DE VASTE COMMISSIE VOOR DEFENSIE</h2>",
    "<p>Aan de Minister van Defensie</p>",
    "<p>Den Haag, 6 oktober 2020</p>",
    "<p>In de vergadering van de vaste commissie voor Defensie is het voorstel besproken.</p>",
    "<h3>Vragen van de leden van de FVD-fractie</h3>",
    "<p>Wat wordt bedoeld?</p>",
    "<p>Hoogachtend,</p>",
    "<p>B. Verzonnen</p>",
)


def _page(folder: Path, *lines: str) -> ParsedDocument:
    file = folder / "verzonnen.html"
    file.write_text("\n".join(("<!DOCTYPE html>", *lines)), encoding="utf-8")
    return parse_file(file, Vocabularies())


def test_a_debate_of_a_committee_without_a_number_is_of_the_day_of_the_meeting(tmp_path: Path) -> None:
    document = _page(tmp_path, *_DEBATE).document
    assert (document.type, document.date, document.chamber) == ("proceedings", "2024-11-13", "TK")
    assert document.ministers == ("Minister van Defensie", "Staatssecretaris van Defensie")


def test_the_ministers_of_a_letter_are_those_to_whom_it_is_addressed(tmp_path: Path) -> None:
    document = _page(tmp_path, *_LETTER).document
    assert (document.type, document.chamber, document.ministers) == ("letter", "EK", ("Minister van Defensie",))


@pytest.mark.parametrize("title", ["Artikel I", "Artikel 3, onderdeel B", "Artikelen 3 en 4"])
def test_the_number_of_an_article_is_a_heading_though_the_page_marks_it_as_a_paragraph(
    tmp_path: Path, title: str
) -> None:
    paper = _page(
        tmp_path,
        "<h2>36 077 Verzonnen wet</h2>",
        "<h2>Nr. 5 VERSLAG</h2>",
        "<p>De vaste commissie voor Defensie, belast met dit wetsvoorstel, brengt verslag uit.</p>",
        "<h3>II. Artikelsgewijs</h3>",
        f"<p>{title}</p>",
        "<p>De leden van de CDA-fractie vragen waarom dit zo is.</p>",
        "<p>Artikel 3 regelt dit niet.</p>",
    )
    assert [heading.text for heading in paper.headings][-1] == title
    assert [found.text[:9] for found in paper.paragraphs][-2:] == ["De leden ", "Artikel 3"]
