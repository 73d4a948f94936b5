"""Whole made-up documents in Word and PDF, from file to paragraphs: who speaks, and what stands beside the text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from indexer import parse
from indexer.records import ParsedDocument
from tests.support.pdf_maker import Text, column, made

QUESTIONS = ("Is dit verzonnen?", "Hoeveel verzonnen bruggen zijn er, en wie betaalt die?", "Wanneer komt het plan?")
ANSWERS = ("Ja.", "Er zijn drie bruggen. De provincie betaalt die.", "Ik verwacht het plan in het voorjaar.")
COLUMN = ("Directoraat-generaal Verzonnen Zaken", "Postbus 20301", "Onze referentie", "4711234", "Bijlage(n)", "1")
ASKED = "Antwoorden van de Minister van Financiën op Kamervragen van het lid Kuiken (PvdA) over bruggen"
Layout = Callable[[Any], object]


def letter(document: Any) -> None:
    """A letter that encloses the answers, its small print in frames beside it."""
    for number, line in enumerate(COLUMN):
        place = f'<w:framePr {nsdecls("w")} w:vAnchor="page" w:hAnchor="page" w:x="9200" w:y="{3000 + 200 * number}"/>'
        document.add_paragraph(line)._p.get_or_add_pPr().append(parse_xml(place))
    for line in ("De Voorzitter van de Tweede Kamer der Staten-Generaal", "Datum\t12 maart 2021", "Betreft\tBruggen"):
        document.add_paragraph(line)
    document.add_paragraph("Geachte voorzitter,")
    document.add_paragraph("Hierbij ontvangt u de antwoorden op de vragen van het lid Kuiken (PvdA) over bruggen.")
    row = document.add_table(1, 2).rows[0].cells
    row[0].text, row[1].text = "De Minister van Financiën,", "De Staatssecretaris van Defensie,"


def bold_labels(document: Any) -> None:
    letter(document)
    document.add_paragraph().add_run(ASKED).bold = True
    for number, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1):
        for label, text in ((f"Vraag {number}", question), (f"Antwoord op vraag {number}", answer)):
            document.add_paragraph().add_run(label).bold = True
            document.add_paragraph(text)


def typed_numbers(document: Any) -> None:
    letter(document)
    for number, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1):
        document.add_paragraph(f"{number}.\t").add_run(question).bold = True
        document.add_paragraph().add_run("Antwoord: ").bold = True
        document.paragraphs[-1].add_run(answer)


def columns(document: Any) -> None:
    document.add_paragraph().add_run(ASKED).bold = True
    table = document.add_table(0, 3)
    for cells in (("Nr.", "Vraag", "Antwoord"), *zip("123", QUESTIONS, ANSWERS, strict=True)):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text


def one_cell_a_row(document: Any) -> None:
    document.add_paragraph().add_run(ASKED).bold = True
    table = document.add_table(0, 1)
    for number, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1):
        for text in (f"Vraag {number}", question, "Antwoord", answer):
            table.add_row().cells[0].text = text


def in_sets(document: Any) -> None:
    """The questions come in lines of one paragraph, each answered there."""
    document.add_paragraph(ASKED)
    for number, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1):
        for label, text in ((f"Vraag {number}", question), (f"Antwoord {number}", answer)):
            run = document.add_paragraph().add_run(label)
            run.bold = True
            run.add_break()
            document.paragraphs[-1].add_run(text)


@pytest.mark.parametrize("layout", [bold_labels, typed_numbers, columns, one_cell_a_row, in_sets])
def test_answers_to_questions_in_word_are_told_apart_in_each_layout(layout: Layout, tmp_path: Path) -> None:
    document = docx.Document()
    layout(document)
    document.save(str(tmp_path / "verzonnen.docx"))
    parsed = parse(tmp_path / "verzonnen.docx")
    assert spoken(parsed, "contribution") == [(("pvda",), question) for question in QUESTIONS]
    assert [text for _, text in spoken(parsed, "response")][-3:] == list(ANSWERS)
    assert all(p.responds_to == ("pvda",) for p in parsed.paragraphs if p.role == "response")
    assert not any(line in p.text for p in parsed.paragraphs for line in COLUMN[:4])


def test_answers_to_questions_in_a_pdf_are_parted_from_the_column_beside_them(tmp_path: Path) -> None:
    pairs = zip(QUESTIONS, ANSWERS, strict=True)
    body = [f"Vraag {n}\n{q}\n\nAntwoord {n}\n{a}\n" for n, (q, a) in enumerate(pairs, 1)]
    beside = [Text(470, 700 - 9 * number, line, 6.5) for number, line in enumerate(COLUMN)]
    wide = "Dit is een verzonnen regel die de hele breedte van de kolom vult, zodat die"
    title = ASKED.replace(" op ", "\nop ")
    page = [*column(f"{title}.\n\n" + "\n".join(body) + f"\n{wide}\n{wide}.", y=740), *beside]
    (tmp_path / "verzonnen.pdf").write_bytes(made(page))
    parsed = parse(tmp_path / "verzonnen.pdf")
    assert spoken(parsed, "contribution") == [(("pvda",), question) for question in QUESTIONS]
    assert [text for _, text in spoken(parsed, "response")][:3] == list(ANSWERS)
    assert not any(line in p.text for p in parsed.paragraphs for line in COLUMN[:4])


def spoken(parsed: ParsedDocument, role: str) -> list[tuple[tuple[str, ...], str]]:
    return [(p.parties, p.text) for p in parsed.paragraphs if p.role == role]


def test_an_office_that_is_broken_over_two_lines_is_one_office(tmp_path: Path) -> None:
    document = docx.Document()
    letter(document)
    document.add_paragraph("Hoogachtend,")
    document.add_paragraph("de staatssecretaris van Volksgezondheid,\nWelzijn en Sport,")
    document.add_paragraph("Verzonnen Naam")
    document.save(str(tmp_path / "brief.docx"))
    found = parse(tmp_path / "brief.docx")
    assert "Staatssecretaris van Volksgezondheid, Welzijn en Sport" in found.document.ministers
