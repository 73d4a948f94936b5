"""A word of capitals alone above what groups say is a heading. All texts are made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies

HEAD = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nI. Vragen en opmerkingen vanuit de fracties"


def _read(*parts: str) -> ParsedDocument:
    text = "\n\n".join([HEAD, "De leden van de VVD-fractie vragen naar de verzonnen norm.", *parts])
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())


def test_it_is_a_heading_between_whole_sentences() -> None:
    found = _read("ILUC", "De leden van de CDA-fractie vragen naar land.", "REACH-2", "De leden van de SP-fractie ook.")
    assert [heading.text for heading in found.headings][-2:] == ["ILUC", "REACH-2"]
    assert [p.parties for p in found.paragraphs if p.role == "contribution"] == [("vvd",), ("cda",), ("sp",)]


def test_it_is_none_among_the_cells_of_a_table() -> None:
    found = _read("ILUC", "REACH", "12")
    assert [heading.text for heading in found.headings] == ["I. Vragen en opmerkingen vanuit de fracties"]
