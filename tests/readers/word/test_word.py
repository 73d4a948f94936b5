"""Word documents → blocks. All documents here are made up."""

from __future__ import annotations

from typing import Any

import pytest

from indexer.readers import word
from indexer.records import Turn
from tests.support.word_maker import WORD, body, package, read


def test_headings_have_the_level_of_their_style() -> None:
    def build(document: Any) -> None:
        document.add_heading("Verzonnen verslag", 0)
        document.add_heading("Inleiding", 1)
        document.add_heading("Dijken", 3)
        document.add_paragraph("Een alinea met\teen tab\nen een regeleinde.")

    assert [(block.text, block.kind, block.level) for block in read(build)] == [
        ("Verzonnen verslag", "heading", 1),
        ("Inleiding", "heading", 1),
        ("Dijken", "heading", 3),
        ("Een alinea met een tab en een regeleinde.", "paragraph", 0),
    ]


def test_a_short_bold_paragraph_is_a_heading() -> None:
    def build(document: Any) -> None:
        document.add_paragraph().add_run("Vragen van de VVD-fractie").bold = True
        document.add_paragraph().add_run("Dit is een hele zin in vet.").bold = True
        mixed = document.add_paragraph("Een ")
        mixed.add_run("vet").bold = True

    assert [block.kind for block in read(build)] == ["heading", "paragraph", "paragraph"]


def test_numbers_of_lists_are_kept() -> None:
    def build(document: Any) -> None:
        for text in ("een", "twee"):
            document.add_paragraph(text, style="List Number")
        document.add_paragraph("punt", style="List Bullet")

    assert [block.text for block in read(build)] == ["1. een", "2. twee", "punt"]


def test_numbers_of_nested_lists_start_again() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for level, form, text in ((0, "upperRoman", "%1."), (1, "decimal", "%1.%2"), (2, "lowerLetter", "%3)"))
    )
    numbering = (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="4">{levels}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
    )
    item = (
        '<w:p><w:pPr><w:numPr><w:ilvl w:val="%d"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    )
    content = package(document=body("".join(item % level for level in (0, 1, 1, 2, 0, 1))), numbering=numbering)
    assert [block.text for block in word.read("x", content).blocks] == [
        "I. x",
        "I.1 x",
        "I.2 x",
        "a) x",
        "II. x",
        "II.1 x",
    ]


def test_footnotes_follow_the_text_and_their_marks_leave_it() -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    text = f"<w:p><w:r><w:t>Het beleid</w:t></w:r>{mark}<w:r><w:t> werkt.</w:t></w:r></w:p>"
    notes = (
        f'<w:footnotes xmlns:w="{WORD}"><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>x</w:t></w:r></w:p>'
        '</w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>Verzonnen noot.</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    blocks = word.read("x", package(document=body(text), footnotes=notes)).blocks
    assert [block.text for block in blocks] == ["Het beleid werkt.", "Verzonnen noot."]


def test_endnotes_are_notes_and_what_nothing_refers_to_comes_last() -> None:
    text = "<w:p><w:r><w:t>Een.</w:t><w:endnoteReference w:id='4'/></w:r></w:p><w:p><w:r><w:t>Twee.</w:t></w:r></w:p>"
    note = "<w:endnote w:id='%d'><w:p><w:r><w:t>Noot %d.</w:t></w:r></w:p></w:endnote>"
    notes = f'<w:endnotes xmlns:w="{WORD}">{note % (9, 9)}{note % (4, 4)}</w:endnotes>'
    blocks = word.read("x", package(document=body(text), endnotes=notes)).blocks
    assert [(block.text, block.note) for block in blocks] == [
        ("Een.", False),
        ("Noot 4.", True),
        ("Twee.", False),
        ("Noot 9.", True),
    ]


def test_notes_that_are_typed_as_paragraphs_stand_under_their_mark() -> None:
    def build(document: Any) -> None:
        for text in (
            "Vraag 1",
            "Kent u het verzonnen bericht? 1)",
            "Antwoord 1",
            "Ja. Drie dingen (zie vraag 3) zijn van belang:",
            "3) dit is een punt van een lijst;",
            "Zie ook het onderzoek[2].",
            "1) Verzonnen krant, 6 maart 2024.",
            "[2] Verzonnen onderzoek.",
        ):
            document.add_paragraph(text)

    assert [(block.text[:9], block.note) for block in read(build)] == [
        ("Vraag 1", False),
        ("Kent u he", False),
        ("1) Verzon", True),
        ("Antwoord ", False),
        ("Ja. Drie ", False),
        ("3) dit is", False),
        ("Zie ook h", False),
        ("[2] Verzo", True),
    ]


def test_hidden_text_is_left_out() -> None:
    styles = (
        f'<w:styles xmlns:w="{WORD}"><w:style w:type="character" w:styleId="weg"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="alles"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>'
    )
    runs = (
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>weg</w:t></w:r><w:r><w:rPr><w:rStyle w:val='weg'/></w:rPr><w:t>weg</w:t>"
        "</w:r><w:r><w:rPr><w:vanish w:val='0'/></w:rPr><w:t>er is</w:t></w:r>"
    )
    hidden = "<w:p><w:pPr><w:pStyle w:val='alles'/></w:pPr><w:r><w:t>weg</w:t></w:r></w:p>"
    blocks = word.read("x", package(document=body(f"<w:p>{runs}</w:p>{hidden}"), styles=styles)).blocks
    assert [block.text for block in blocks] == ["er is"]


def test_line_breaks_part_labels_and_sentences() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Vraag 1\nWaarom is dat zo?")
        document.add_paragraph("Antwoord 1\nDaarom.\n\nEn een tweede alinea,\ndie doorloopt.")
        title = document.add_paragraph()
        title.add_run("Een vette kop\nOver twee regels").bold = True

    assert [(block.text, block.kind) for block in read(build)] == [
        ("Vraag 1", "paragraph"),
        ("Waarom is dat zo?", "paragraph"),
        ("Antwoord 1", "paragraph"),
        ("Daarom.", "paragraph"),
        ("En een tweede alinea, die doorloopt.", "paragraph"),
        ("Een vette kop Over twee regels", "heading"),
    ]


def test_headings_by_look() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("NOTA NAAR AANLEIDING VAN HET VERSLAG")
        document.add_paragraph("2595 BD DEN HAAG")
        document.add_paragraph().add_run("Schuin en kort").italic = True
        document.add_paragraph().add_run("Onderstreept en kort").underline = True
        document.add_paragraph().add_run("Deelt u deze mening?").bold = True

    assert [block.kind for block in read(build)] == ["heading", "paragraph", "heading", "heading", "paragraph"]


BOX = "<w:p><w:r><w:pict><w:textbox><w:txbxContent>%s</w:txbxContent></w:textbox></w:pict></w:r></w:p>"
FRAME = "<w:p><w:pPr><w:framePr w:w='2000' w:vAnchor='page' w:hAnchor='page' w:x='9000'/></w:pPr>%s</w:p>"
FLOATING = (
    "<w:tbl><w:tblPr><w:tblpPr w:vertAnchor='page' w:horzAnchor='page' w:tblpX='9000'/></w:tblPr>"
    "<w:tr><w:tc><w:p>%s</w:p></w:tc></w:tr></w:tbl>"
)
KENMERK = "<w:r><w:t>Ons kenmerk</w:t></w:r>"


@pytest.mark.parametrize("placed", [BOX % f"<w:p>{KENMERK}</w:p>", FRAME % KENMERK, FLOATING % KENMERK])
def test_what_word_places_on_the_page_is_no_text(placed: str) -> None:
    text = "<w:p><w:r><w:t>De brief.</w:t></w:r></w:p>"
    assert [block.text for block in word.read("x", package(document=body(placed + text))).blocks] == ["De brief."]


def test_a_document_that_is_all_text_boxes_is_read() -> None:
    content = package(document=body(BOX % "<w:p><w:r><w:t>De brief.</w:t></w:r></w:p>"))
    assert [block.text for block in word.read("x", content).blocks] == ["De brief."]


def test_the_lines_beside_the_text_and_at_the_head_of_pages_are_kept_apart() -> None:
    def line(text: str) -> str:
        return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"

    head = f'<w:hdr xmlns:w="{WORD}">{line("Verzonnen ministerie")}</w:hdr>'
    content = package(document=body(BOX % (line("Datum") + line("5 december 2024")) + line("De brief.")), header1=head)
    read = word.read("x", content)
    assert [block.text for block in read.blocks] == ["De brief."]
    assert read.beside == ("Datum", "5 december 2024", "Verzonnen ministerie")


def test_lists_of_one_shape_count_on_unless_they_say_where_they_start() -> None:
    level = '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="Vraag %1"/></w:lvl>'
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    number = '<w:num w:numId="%d"><w:abstractNumId w:val="4"/>%s</w:num>'
    numbering = (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="4">{level}</w:abstractNum>'
        f"{number % (1, '')}{number % (2, '')}{number % (3, override)}</w:numbering>"
    )
    item = '<w:p><w:pPr><w:numPr><w:numId w:val="%d"/></w:numPr></w:pPr><w:r><w:t>Waarom?</w:t></w:r></w:p>'
    text = "".join(item % name for name in (1, 1, 2, 3, 3))
    blocks = word.read("x", package(document=body(text), numbering=numbering)).blocks
    assert [block.text for block in blocks[::2]] == ["Vraag 1", "Vraag 2", "Vraag 3", "Vraag 1", "Vraag 2"]
    assert {block.text for block in blocks[1::2]} == {"Waarom?"}


@pytest.mark.parametrize("form", ["lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "decimal"])
def test_a_number_that_no_list_reaches_is_written_in_digits(form: str) -> None:
    level = f'<w:lvl w:ilvl="0"><w:start w:val="999999999"/><w:numFmt w:val="{form}"/><w:lvlText w:val="%1."/></w:lvl>'
    numbering = (
        f'<w:numbering xmlns:w="{WORD}"><w:abstractNum w:abstractNumId="4">{level}</w:abstractNum>'
        '<w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>'
    )
    item = '<w:p><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>'
    blocks = word.read("x", package(document=body(item), numbering=numbering)).blocks
    assert [block.text for block in blocks] == ["999999999. x"]


def test_a_note_is_given_once_however_often_it_is_cited() -> None:
    cited = '<w:p><w:r><w:t>Verzonnen.</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    note = '<w:footnote w:id="1"><w:p><w:r><w:t>Verzonnen noot.</w:t></w:r></w:p></w:footnote>'
    notes = f'<w:footnotes xmlns:w="{WORD}">{note}</w:footnotes>'
    blocks = word.read("x", package(document=body(3 * cited), footnotes=notes)).blocks
    assert [block.text for block in blocks if block.note] == ["Verzonnen noot."]
    assert [block.text for block in blocks if not block.note] == 3 * ["Verzonnen."]


def test_deleted_and_moved_text_is_left_out() -> None:
    text = (
        "<w:p><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>weg</w:t></w:r></w:moveFrom>"
        "<w:ins><w:r><w:t>er is</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    )
    assert word.read("x", package(document=body(text))).blocks[0].text == "er is"


def test_labels_and_turns() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("Vraag 1")
        document.add_paragraph("Waarom?")
        opening = document.add_paragraph("Minister ")
        opening.add_run("Jansen").bold = True
        opening.add_run(": Daarom.")

    label, asked, answered = read(build)
    assert (label.text, asked.text) == ("Vraag 1", "Waarom?")
    assert (answered.turn, answered.text) == (Turn("Minister Jansen", "", "minister"), "Daarom.")


def test_a_bold_head_that_no_rule_knows_ends_the_turn() -> None:
    def build(document: Any) -> None:
        for name, said in (
            ("De heer Zoek (VVD)", "Dit is verzonnen."),
            ("De duikploeg", "Ja."),
            ("Ten eerste", "nee."),
        ):
            document.add_paragraph().add_run(f"{name}:").bold = True
            document.paragraphs[-1].add_run(f" {said}")

    member = Turn("De heer Zoek", "VVD", "member")
    assert [block.turn for block in read(build)] == [member, None, None]
    assert [block.turn for block in read(lambda document: build(document) or _swap(document))] == [member, member, None]


def _swap(document: Any) -> None:
    """Put the second paragraph behind the third."""
    document.paragraphs[2]._p.addnext(document.paragraphs[1]._p)
