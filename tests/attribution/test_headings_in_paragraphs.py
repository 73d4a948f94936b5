"""Headings of groups that share a paragraph with what stands below them. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies

HEAD = (
    "29 999 Verzonnen bruggen",
    "Nr. 7 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
    "Vastgesteld 12 mei 2023",
    "De vaste commissie voor Verkeer heeft een aantal vragen en opmerkingen voorgelegd aan de Minister.",
)
FIRST = "Vragen en opmerkingen van de leden van de PVV-fractie"


@pytest.mark.parametrize(
    ("heading", "words", "parties"),
    [
        ("Vragen en opmerkingen van de leden van de SP-fractie", "De verzonnen brug is oud.", ("sp",)),
        ("Inbreng van de leden van de fracties van VVD en SP", "Deze leden vragen naar de brug.", ("vvd", "sp")),
        ("II. Vragen van de leden van de D66-fractie", "Kan de verzonnen brug open?", ("d66",)),
    ],
)
def test_a_line_broken_in_a_paragraph_parts_the_heading_of_a_group(
    heading: str, words: str, parties: tuple[str, ...]
) -> None:
    above = "De leden van de PVV-fractie vragen waarom de verzonnen brug dicht is."
    texts = (*HEAD, FIRST, above, f"{heading} {words}")
    source = SourceDocument(
        "verzonnen.docx", "", "", "\n".join(texts), Metadata(), blocks=tuple(SourceBlock(text) for text in texts)
    )
    document = parse(source, Vocabularies())
    assert [found.text for found in document.headings] == [FIRST, heading]
    last = document.paragraphs[-1]
    assert (last.text, last.role, last.parties) == (words, "contribution", parties)
    [(start, end)] = last.spans
    assert "\n".join(texts)[start:end] == words


def test_a_sentence_about_what_a_group_asked_stays_whole() -> None:
    told = "Vragen van de leden van de PVV-fractie zijn eerder beantwoord."
    texts = (*HEAD, FIRST, told)
    source = SourceDocument(
        "verzonnen.docx", "", "", "\n".join(texts), Metadata(), blocks=tuple(SourceBlock(text) for text in texts)
    )
    assert parse(source, Vocabularies()).paragraphs[-1].text == told
