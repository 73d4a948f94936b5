"""Notes in papers in Markdown: under the paragraph with their mark, and nobody's speech. All are made up."""

from __future__ import annotations

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies

_PAPER = """## VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

De vaste commissie voor Financiën[^1] heeft vragen voorgelegd aan de Minister van Financiën over verzonnen munten.

### Vragen van de VVD-fractie

De leden van de VVD-fractie lezen de brief.[^2] Wat kost een munt?

### Vragen van de SP-fractie

Waar staat de Munt?[^3]

[^1]: Samenstelling: Bedacht (VVD), voorzitter, Verzonnen (SP).
    Plv. leden: Gemaakt (CDA).

[^2]: Kamerstuk 29 999, nr. 9. De leden van de CDA-fractie vroegen dit eerder.

    Een tweede alinea van die noot.
[^3]: Verzonnen Courant, 3 mei 2019.
"""


def _read(text: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.md", "", "", text, Metadata()), Vocabularies())


def test_a_note_stands_under_the_paragraph_with_its_mark() -> None:
    opening, asked, other = _read(_PAPER).paragraphs[-3:]
    assert opening.notes[0].text == "1 Samenstelling: Bedacht (VVD), voorzitter, Verzonnen (SP)."
    [note] = asked.notes
    assert note.text.startswith("2 Kamerstuk 29 999, nr. 9.")
    assert note.text.endswith("vroegen dit eerder. Een tweede alinea van die noot.")
    assert [note.text for note in other.notes] == ["3 Verzonnen Courant, 3 mei 2019."]
    assert (asked.parties, other.parties) == (("vvd",), ("sp",))


def test_as_many_notes_as_there_are_and_none_is_speech() -> None:
    asked = "\n\n".join(f"Wat kost munt {number}?[^{number}]" for number in range(1, 41))
    notes = "\n".join(f"[^{number}]: De leden van de CDA-fractie vragen dit ook." for number in range(1, 41))
    paper = _read(f"## Inbreng van de VVD-fractie\n\n{asked}\n\n{notes}\n")
    assert {(said.parties, len(said.notes)) for said in paper.paragraphs} == {(("vvd",), 1)}
    assert len(paper.paragraphs) == 40


def test_a_note_with_a_name_is_one_too() -> None:
    paper = _read(
        "## Inbreng van de VVD-fractie\n\nWat kost een munt?[^bron]\n\n[^bron]: Verzonnen Courant, 3 mei 2019."
    )
    [asked] = paper.paragraphs
    assert (asked.text, [note.text for note in asked.notes]) == (
        "Wat kost een munt?", ["Verzonnen Courant, 3 mei 2019."]
    )  # fmt: skip
