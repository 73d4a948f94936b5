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


def answers_in_the_next_row(document: Any) -> None:
    document.add_paragraph().add_run(ASKED).bold = True
    table = document.add_table(0, 2)
    pairs = enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1)
    for cells in (row for number, (question, answer) in pairs for row in ((str(number), question), ("", answer))):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text


def one_cell_a_row(document: Any) -> None:
    document.add_paragraph().add_run(ASKED).bold = True
    table = document.add_table(0, 1)
    for number, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1):
        for text in (f"Vraag {number}", question, "Antwoord", answer):
            table.add_row().cells[0].text = text


def below_their_registration(document: Any) -> None:
    letter(document)
    for text in ("2021Z04711", *(text for at in range(3) for text in (str(at + 1), QUESTIONS[at], ANSWERS[at]))):
        document.add_paragraph(text)


def in_sets(document: Any) -> None:
    """The questions come in lines of one paragraph, each answered there."""
    document.add_paragraph(ASKED)
    for number, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1):
        for label, text in ((f"Vraag {number}", question), (f"Antwoord {number}", answer)):
            run = document.add_paragraph().add_run(label)
            run.bold = True
            run.add_break()
            document.paragraphs[-1].add_run(text)


@pytest.mark.parametrize(
    "layout",
    [bold_labels, typed_numbers, columns, answers_in_the_next_row, one_cell_a_row, in_sets, below_their_registration],
)
def test_answers_to_questions_in_word_are_told_apart_in_each_layout(layout: Layout, tmp_path: Path) -> None:
    document = docx.Document()
    layout(document)
    document.save(str(tmp_path / "verzonnen.docx"))
    parsed = parse(tmp_path / "verzonnen.docx")
    assert spoken(parsed, "contribution") == [(("pvda",), question) for question in QUESTIONS]
    assert [text for _, text in spoken(parsed, "response")][-3:] == list(ANSWERS)
    assert all(p.responds_to == ("pvda",) for p in parsed.paragraphs if p.role == "response")
    assert not any(line in p.text for p in parsed.paragraphs for line in COLUMN[:4])


LIST = (
    "LIJST VAN VRAGEN EN ANTWOORDEN",
    "De vaste commissie voor Financiën heeft vragen voorgelegd aan de Minister van Financiën over verzonnen bruggen.",
)


@pytest.mark.parametrize(
    "cells",
    [
        "<td>{n}</td><td>{q}</td></tr><tr><td></td><td>{a}</td>",
        "<td>{n}</td><td>{q}</td></tr><tr><td colspan=2>{a}</td>",
    ],
)
def test_answers_in_the_rows_below_questions_in_html(cells: str, tmp_path: Path) -> None:
    pairs = enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1)
    rows = "".join(f"<tr>{cells.format(n=n, q=question, a=answer)}</tr>" for n, (question, answer) in pairs)
    above = "".join(f"<p>{text}</p>" for text in LIST)
    (tmp_path / "verzonnen.html").write_text(
        f"<html><body>{above}<table>{rows}</table></body></html>", encoding="utf-8"
    )
    parsed = parse(tmp_path / "verzonnen.html")
    assert [text for _, text in spoken(parsed, "contribution")] == list(QUESTIONS)
    assert [text for _, text in spoken(parsed, "response")] == list(ANSWERS)


def test_questions_beside_their_answers_in_a_pdf_are_rows_and_not_columns_of_text(tmp_path: Path) -> None:
    """A table over the full width, of which the gap stands in the middle of the page."""
    page = [Text(70, 780 - 40 * at, text) for at, text in enumerate(LIST)]
    page += [Text(70, 700, "Nr Vraag"), Text(330, 700, "Antwoord")]
    for number, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1):
        y = 700 - 60 * number
        page += [Text(70, y, str(number))]
        for x, text in ((95, question), (330, answer)):
            words = text.split()
            middle = (len(words) + 1) // 2
            lines = [" ".join(words[:middle]), " ".join(words[middle:])]
            page += [Text(x, y - 12 * at, line) for at, line in enumerate(filter(None, lines))]
    (tmp_path / "verzonnen.pdf").write_bytes(made(page))
    parsed = parse(tmp_path / "verzonnen.pdf")
    questions = [p for p in parsed.paragraphs if p.role == "contribution"]
    answers = [p for p in parsed.paragraphs if p.role == "response"]
    assert [p.text for p in questions] == list(QUESTIONS)
    assert [(p.text, p.answers) for p in answers] == [(a, (q.id,)) for a, q in zip(ANSWERS, questions, strict=True)]


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
