"""Headings that go on over the end of a page, in text taken from a PDF. All are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

_HEAD = (
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\nVastgesteld 3 maart 2016\nDe vaste commissie voor Financiën heeft vragen "
    "voorgelegd aan de Minister van Financiën.\nVragen en opmerkingen van de leden van de VVD-fractie\nWat kost een "
    "verzonnen munt?\n"
)
_FOOT = "kst-29999-12\nISSN 0921 - 7371\n’s-Gravenhage 2016\n"


@pytest.mark.parametrize("border", ["\n", "\n\n\f", f"\n\n{_FOOT}\n\f", f"\n{_FOOT}"])
def test_a_heading_that_breaks_off_goes_on_over_the_page(border: str) -> None:
    heading = f"Vragen en opmerkingen van de leden van de fractie van de Partij voor{border}de Dieren en van D66"
    text = f"{_HEAD}{heading}\nWat kost een verzonnen staaf goud?\n"
    paper = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert [said.parties for said in paper.paragraphs[-2:]] == [("vvd",), ("pvdd", "d66")]
    assert paper.headings[-1].text.endswith("Partij voor de Dieren en van D66")


def test_one_that_is_whole_does_not() -> None:
    text = f"{_HEAD}Vragen en opmerkingen van de leden van de D66-fractie\n\n{_FOOT}\nde munten zijn rond.\n"
    paper = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert paper.paragraphs[-1].text == "de munten zijn rond."
