"""Amendments, and files that hold several papers of members; all are made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies

_MOVES = "De ondergetekende stelt het volgende amendement voor:"
_SEVERAL = f"""35 925 Verzonnen nota

Nr. 12 AMENDEMENT VAN HET LID HIJINK

Ontvangen 16 november 2021

{_MOVES}

In artikel 2 wordt "3" vervangen door "4".

Toelichting

Dit amendement regelt een verzonnen verhoging.

Hijink

Nr. 13 AMENDEMENT VAN HET LID AZARKAN

Ontvangen 17 november 2021

{_MOVES}

In artikel 3 wordt "5" vervangen door "6".

Toelichting

Met dit amendement is het verzonnen.

Azarkan
"""
_SET = f"""Amendementen bij de Verzonnen wet, 16 november 2021

Amendement van het lid Hijink

{_MOVES}

In artikel 2 wordt "3" vervangen door "4".

Hijink
"""
_MOTIONS = """Moties tweeminutendebat Verzonnen bruggen

16 november 2021

De Kamer,

gehoord de beraadslaging,

verzoekt de regering een verzonnen brug te bouwen,

en gaat over tot de orde van de dag.

Hijink
"""


def parsed(text: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())


def test_each_amendment_in_a_file_is_of_its_own_movers() -> None:
    said = [paragraph for paragraph in parsed(_SEVERAL).paragraphs if paragraph.role == "contribution"]
    assert [paragraph.parties for paragraph in said] == [("sp",), ("sp",), ("denk",), ("denk",)]
    assert said[1].text == "Dit amendement regelt een verzonnen verhoging."


def test_the_title_of_a_set_and_the_line_below_it_tell_its_day_and_chamber() -> None:
    for text, title in (
        (_SET, "Amendementen bij de Verzonnen wet, 16 november 2021"),
        (_MOTIONS, "Moties tweeminutendebat Verzonnen bruggen"),
    ):
        found = parsed(text)
        assert (found.document.title, found.document.date, found.document.chamber) == (title, "2021-11-16", "TK")
        assert {paragraph.parties for paragraph in found.paragraphs if paragraph.role == "contribution"} == {("sp",)}
