"""Texts without empty lines of which each line is a paragraph; all made up (verzonnen)."""

from __future__ import annotations

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument

_VOCABULARY = vocabulary.load()
_COUNCIL = """Notulen van de openbare raadsvergadering van de gemeente Bedachtum, gehouden op 2 februari 2012
Aanwezig: de heer De Boer (ChristenUnie), mevrouw Smit (PvdA), de heer Tromp (VVD)
6. Zwembad
De voorzitter geeft het woord aan mevrouw Smit.
Mevrouw Smit stelt dat het verzonnen zwembad open moet blijven en dient een motie in.
De heer Tromp meent dat mevrouw Smit zich vergist.
De heer De Boer sluit zich bij mevrouw Smit aan.
De motie wordt aangenomen.
De vergadering wordt gesloten om 22.15 uur.
"""
_ITEMS = """Inbreng SO Verzonnen Raad
DENK
De leden van de DENK-fractie lezen dit. Wat zijn de gevolgen?
CDA
- Wat is de positie van Frankrijk?
- Sluit de minister zich aan bij Duitsland?
"""


def _said(text: str) -> list[tuple[str, tuple[str, ...]]]:
    paper = parse(SourceDocument("verzonnen", "", "", text, Metadata()), _VOCABULARY)
    return [(found.role, found.parties) for found in paper.paragraphs]


def test_each_line_that_ends_a_sentence_is_a_paragraph_where_nearly_all_do() -> None:
    assert _said(_COUNCIL)[-5:] == [
        ("contribution", ("pvda",)), ("contribution", ("vvd",)), ("contribution", ("cu",)),
        ("procedural", ()), ("procedural", ()),
    ]  # fmt: skip


def test_the_name_of_a_party_right_above_a_list_is_the_heading_of_its_questions() -> None:
    assert _said(_ITEMS)[-3:] == [("contribution", ("denk",)), ("contribution", ("cda",)), ("contribution", ("cda",))]
