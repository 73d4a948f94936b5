"""Which paragraph a footnote stands under. All documents are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from indexer import parse
from tests.support.pdf_maker import Text, column, made

LETTER = """Ministerie van Infrastructuur en Waterstaat

De Voorzitter van de Tweede Kamer der Staten-Generaal
Datum 14 september 2023
Betreft Verzonnen dijken

Geachte voorzitter,

Met deze verzonnen brief informeer ik u over de dijken.1 Dat zegde ik toe in het debat.

In 2023 zijn twaalf dijken versterkt, tegen 3 miljoen euro per km2.[2]

Dit jaar volgen er vijf.

Hoogachtend,

de minister van Infrastructuur en Waterstaat,
Mark Harbers

1 Kamerstuk 31 710, nr. 9999 (verzonnen).
[2] Rijkswaterstaat, Verzonnen dijkenrapport, 2022, p. 4.
"""
PAGE = """<h1>Verzonnen dijken</h1><p>Geachte voorzitter,</p>
<p>Met deze verzonnen brief informeer ik u over de dijken.<sup>1</sup> Dat zegde ik toe in het debat.</p>
<p>In 2023 zijn twaalf dijken versterkt, tegen 3 miljoen euro per km<sup>2</sup>. [2]</p>
<p>Dit jaar volgen er vijf.</p><p>Hoogachtend,</p>
<p>de minister van Infrastructuur en Waterstaat,<br>Mark Harbers</p>
<p>{0}Kamerstuk 31 710, nr. 9999 (verzonnen).</p><p>{1}Rijkswaterstaat, Verzonnen dijkenrapport, 2022, p. 4.</p>"""
EXPECTED = [("Met deze", "Kamerstuk"), ("In 2023", "Rijkswaterstaat")]


def borne(path: Path) -> list[tuple[str, str]]:
    """Two words of each paragraph with notes, and the first of each note behind its number."""
    found = [(said.text, note.text) for said in parse(path).paragraphs for note in said.notes]
    return [(" ".join(text.split()[:2]), note.lstrip("[]0123456789). ").split()[0].rstrip(",")) for text, note in found]


def test_notes_at_the_end_of_a_text_stand_under_the_paragraphs_that_bear_their_marks(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text(LETTER, encoding="utf-8")
    assert borne(path) == EXPECTED


@pytest.mark.parametrize("numbers", [("<sup>1</sup> ", "2 "), ("[1] ", "[2] "), ("1. ", "<sup>2</sup>"), ("1)", "2)")])
def test_paragraphs_of_a_page_with_the_numbers_of_its_marks_are_notes(tmp_path: Path, numbers: tuple[str, str]) -> None:
    path = tmp_path / "brief.html"
    path.write_text(f"<html><body>{PAGE.format(*numbers)}</body></html>", encoding="utf-8")
    assert borne(path) == EXPECTED


def test_numbered_paragraphs_at_the_end_without_marks_in_the_text_are_no_notes(tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    page = PAGE.replace("<sup>1</sup>", "").replace("[2]", "").format("1. ", "2. ")
    path.write_text(f"<html><body>{page}</body></html>", encoding="utf-8")
    assert borne(path) == []


def test_a_note_of_a_printed_page_stands_under_the_paragraph_with_its_mark_though_that_is_not_raised(
    tmp_path: Path,
) -> None:
    body = "Het verzonnen plan kost tien miljoen euro.1 Dat is\nmeer dan vorig jaar.\n\nDaarna volgt nog een plan, "
    note = [Text(60, 118, "1 Verzonnen Bureau, Raming, 2021.", 7)]
    path = tmp_path / "brief.pdf"
    path.write_bytes(
        made([*column(f"{body}dat ook\nveel geld kost, en dat duurt nog jaren.\n\nEinde van het plan."), *note])
    )
    assert borne(path) == [("Het verzonnen", "Verzonnen")]


def test_a_typed_note_of_word_stands_under_the_paragraph_with_its_raised_mark(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("Geachte voorzitter,")
    bearer = document.add_paragraph("Met deze verzonnen brief meld ik u dat er twaalf dijken zijn.")
    bearer.add_run("1").font.superscript = True
    document.add_paragraph("Een dijk kost drie miljoen euro per km").add_run("2").font.superscript = True
    document.add_paragraph("de minister van Infrastructuur en Waterstaat,")
    document.add_paragraph("").add_run("1").font.superscript = True
    document.paragraphs[-1].add_run(" Rijkswaterstaat, Verzonnen rapport, 2018.")
    path = tmp_path / "brief.docx"
    document.save(str(path))
    assert borne(path) == [("Met deze", "Rijkswaterstaat")]
    assert "per km2" in parse(path).paragraphs[1].text


TIGHT = """Vragen van het lid Bedacht (SP) aan de Minister van Verzonnen Zaken over
dijken (ingezonden 3 mei 2008).
1
Wat is uw reactie op het verzonnen bericht dat de dijken te laag
zijn? 1
2
Is het waar dat de Kamer is toegezegd dat zij hoger worden? 2
{notes}
Antwoord
Antwoord van minister Veldhuis (Verzonnen Zaken). (Ontvangen 2 juli 2008)
1
Dat bericht is verzonnen.
2
Ja, dat is toegezegd.
"""


@pytest.mark.parametrize("ended", ["nr. 71.", "nr. 71"])
def test_notes_below_questions_in_a_text_without_gaps_are_told_by_marks_that_came_loose(
    tmp_path: Path, ended: str
) -> None:
    path = tmp_path / "vragen.txt"
    notes = f"1 Verzonnen Courant, 28 mei 2008{ended[6:]}\n2 Kamerstuk 29 538, {ended}"
    path.write_text(TIGHT.format(notes=notes), encoding="utf-8")
    assert borne(path) == [("Wat is", "Verzonnen"), ("Is het", "Kamerstuk")]
    assert [said.role for said in parse(path).paragraphs[-2:]] == ["response", "response"]


def test_below_a_question_with_such_a_mark_stands_its_answer(tmp_path: Path) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text(
        "Nr. 12 LIJST VAN VRAGEN EN ANTWOORDEN\nVastgesteld 1 november 2018\n"
        "De commissie voor Verzinsels heeft een aantal vragen voorgelegd aan de\nMinister van Verzinsels.\n"
        "1\nIs het waar dat de verzonnen kosten hoger uitvallen, zoals de raad\nmeldt? 1\n"
        "Nee, de kosten blijven binnen de verzonnen raming.\n2\nHoeveel bruggen zijn er?\nEr zijn er drie.\n"
        "1 Verzonnen raad, Bruggen, 19 september 2018.\n",
        encoding="utf-8",
    )
    assert [said.role for said in parse(path).paragraphs[-4:]] == ["contribution", "response"] * 2
    assert borne(path) == [("Is het", "Verzonnen")]


def test_numbered_answers_at_the_end_are_no_notes(tmp_path: Path) -> None:
    path = tmp_path / "vragen.html"
    texts = ("Vragen van het lid Bedacht (SP) over bruggen", "1 Is brug een verzonnen?1", "2 Is brug twee dat?")
    answers = ("Antwoorden", "1 Ja, die is verzonnen.", "2 Nee, die niet.")
    path.write_text("".join(f"<p>{text}</p>" for text in (*texts, *answers)), encoding="utf-8")
    assert borne(path) == []
