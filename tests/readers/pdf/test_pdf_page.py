"""What stands on a page beside its text: running heads, columns, notes, stamps, numbers of lines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.readers import pdf
from indexer.readers.pdf import reader
from tests.support.pdf_maker import PARAGRAPH, WHOLE, Text, column, made, read, texts


def test_running_heads_and_page_numbers_are_left_out_and_pages_are_kept() -> None:
    def page(number: int, lines: str) -> list[Text]:
        head = Text(60, 800, "Verzonnen Kamerstuk, kopregel")
        foot = Text(60, 40, "Tweede Kamer, vergaderjaar 2018–2019, 99 999, nr. 7")
        return [head, *column(lines), foot, Text(530, 40, str(number))]

    pages = [
        page(1, f"{PARAGRAPH}\n\nEen zin die op de volgende pagina"),
        page(2, "verder gaat.\n\nDe voorzitter:"),
        page(3, "Slot."),
    ]
    content = pdf.read("x", made(*pages))
    assert [(block.text, block.page) for block in content.blocks] == [
        (WHOLE, 1),
        ("Een zin die op de volgende pagina verder gaat.", 1),
        ("De voorzitter:", 2),
        ("Slot.", 3),
    ]
    stated = content.metadata
    assert (stated.dossiers, stated.number, stated.chamber, stated.session_year) == (("99999",), "7", "TK", "2018-2019")


def test_the_printed_identifier_of_a_single_page_is_metadata_and_no_text() -> None:
    foot = [Text(60, 60, "kst-99999-7"), Text(60, 50, "ISSN 0921 - 7371"), Text(60, 40, "’s-Gravenhage 2018")]
    content = pdf.read("x", made([*column(PARAGRAPH), *foot]))
    assert ([block.text for block in content.blocks], content.metadata.id) == ([WHOLE], "kst-99999-7")


def test_text_beside_the_imprint_in_the_margin_stays() -> None:
    imprint = [Text(60, 64, "kst-99999-7", 7), Text(60, 52, "ISSN 0921 - 7371", 7)]
    assert texts([*column(PARAGRAPH, x=170, y=76), *imprint]) == [WHOLE]


def test_notes_at_one_place_that_differ_in_their_numbers_are_no_running_foot() -> None:
    pages = [
        [*column(PARAGRAPH), Text(60, 80, f"{page} Kamerstuk 99 999, nr. {page + 11}.", 8), Text(530, 40, str(page))]
        for page in (1, 2)
    ]
    notes = [block.text for block in read(*pages) if block.note]
    assert notes == ["1 Kamerstuk 99 999, nr. 12.", "2 Kamerstuk 99 999, nr. 13."]


def test_a_line_repeated_at_the_head_of_the_text_is_no_running_head() -> None:
    first, second = "De voorzitter zegt:\nEen woord.", "De voorzitter zegt:\nTot slot."
    assert texts(column(first, y=790), column(second, y=790)) == [
        "De voorzitter zegt: Een woord.",
        "De voorzitter zegt: Tot slot.",
    ]


def test_columns_are_read_one_after_the_other_below_what_stands_across() -> None:
    left, right = column("links een\nlinks twee\nlinks drie"), column("rechts een\nrechts twee\nrechts drie.", x=320)
    title = Text(
        60, 740, "Een verzonnen titel over de hele breedte van de pagina en dus over twee kolommen", 12, bold=True
    )
    mixed = [title, *(text for pair in zip(left, right, strict=True) for text in pair)]
    assert texts(mixed) == [title.text, "links een links twee links drie rechts een rechts twee rechts drie."]


def test_footnotes_follow_the_text_and_their_marks_leave_it() -> None:
    mark = Text(155.5, 704, "1", 6)
    note = [Text(60, 122, "1", 5), Text(64, 118, "Een verzonnen noot,", 8), Text(60, 108, "op twee regels.", 8)]
    second = Text(60, 98, "2 Nog een noot.", 8)
    sentence = [Text(60, 700, "Het verzonnen beleid"), mark, Text(160, 700, " werkt in 30 m"), Text(222.5, 704, "2", 6)]
    blocks = texts([*sentence, *column(PARAGRAPH, y=660), *note, second])
    assert blocks == [
        "Het verzonnen beleid werkt in 30 m2",
        "1 Een verzonnen noot, op twee regels.",
        WHOLE,
        "2 Nog een noot.",
    ]


SIDE = ["Directoraat-Generaal", "Verzonnen Zaken", "Ons kenmerk", "VZ / 99999999"]


def letter(number: int, lines: str, *, size: float, x: float) -> list[Text]:
    """A page of a made-up letter, with a column beside its text."""
    beside = [Text(x, 694 - 9 * at, text, size, bold=at < 2) for at, text in enumerate(SIDE)]
    return [*beside, *column(lines, x=130), Text(420, 30, f"Pagina {number} van 2", 6)]


@pytest.mark.parametrize(("size", "x"), [(6.5, 430), (10, 430), (6.5, 30)])
def test_the_column_beside_a_letter_is_in_no_block(size: float, x: float) -> None:
    first = "Datum\n\nDe minister schrijft een verzonnen brief over de dijken\nen over de waterschappen in dit land."
    pages = [letter(1, first, size=size, x=x), letter(2, f"{PARAGRAPH}\n\nSlot.", size=size, x=x)]
    assert texts(*pages) == [
        "Datum",
        "De minister schrijft een verzonnen brief over de dijken en over de waterschappen in dit land.",
        WHOLE,
        "Slot.",
    ]


def test_small_labels_of_a_table_before_the_text_are_read() -> None:
    values = [
        "vaste commissie voor verzonnen zaken, waarin alle leden zitting hebben",
        "Een verzonnen lijst van besluiten",
    ]
    rows = [(700, "Commissie:", values[0]), (680, "Document:", values[1])]
    page = [text for y, name, said in rows for text in (Text(20, y, name, 8), Text(90, y, said, 10))]
    assert texts([*page, *column(PARAGRAPH, x=90, y=650)])[:2] == [f"Commissie: {values[0]}", f"Document: {values[1]}"]


def test_the_lines_beside_the_text_are_kept_apart() -> None:
    beside = [Text(330, 690, "5 december 2024", 6.5), Text(330, 700, "Datum", 6.5, bold=True)]
    assert pdf.read("x", made([*column(PARAGRAPH), *beside])).beside == ("Datum", "5 december 2024")


def test_the_rows_of_a_letterhead_are_blocks() -> None:
    rows = [("Datum", "14 februari 2025"), ("Betreft", "Een verzonnen brief over dijken"), ("", "en waterschappen")]
    table = [Text(60 + 50 * at, 700 - 12 * row, cells[at]) for row, cells in enumerate(rows) for at in (0, 1)]
    assert texts([text for text in table if text.text])[:2] == [
        "Datum 14 februari 2025",
        "Betreft Een verzonnen brief over dijken en waterschappen",
    ]


@pytest.mark.parametrize("turn", [45, 90, -90, 180, 60])
@pytest.mark.parametrize("first", [True, False])
def test_text_at_an_angle_is_left_out(turn: float, *, first: bool) -> None:
    stamp = Text(150, 650, "CONCEPT", 40, bold=True, turn=turn)
    assert texts([stamp, *column(PARAGRAPH)] if first else [*column(PARAGRAPH), stamp]) == [WHOLE]


def test_a_stamp_over_the_text_is_left_out() -> None:
    assert texts([*column(PARAGRAPH), Text(100, 690, "ONTVANGEN", 24, bold=True)]) == [WHOLE]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_whose_text_is_turned_is_read_as_it_is_shown(turn: int) -> None:
    places = {90: lambda x, y: (595 - y, x), 180: lambda x, y: (595 - x, 842 - y), 270: lambda x, y: (y, 842 - x)}
    lines = [replace(line, turn=turn) for line in column(f"{PARAGRAPH}\n\nEen tweede alinea.", y=500)]
    turned = [replace(line, x=x, y=y) for line in lines for x, y in [places[turn](line.x, line.y)]]
    for rotate in (0, turn):
        blocks = pdf.read("x", made(turned, rotate=rotate)).blocks
        assert [block.text for block in blocks] == [WHOLE, "Een tweede alinea."]


@pytest.mark.parametrize("step", [1, 5])
def test_the_numbers_of_lines_are_left_out(step: int) -> None:
    text = [
        Text(90, 760 - 12 * row, f"Regel {row} van een verzonnen tekst die de hele breedte vult,") for row in range(30)
    ]
    numbers = [Text(60, 760 - 12 * row, str(row + 1)) for row in range(step - 1, 30, step)]
    (block,) = texts([*text, *numbers])
    assert block == " ".join(line.text for line in text)


def test_the_numbers_of_questions_are_no_numbers_of_lines() -> None:
    questions = [
        f"Waarom is deze verzonnen dijk nummer {number} zo hoog gemaakt door het Rijk?" for number in range(1, 10)
    ]
    page = [
        text
        for at, asked in enumerate(questions, 1)
        for text in (
            Text(60, 760 - 40 * at, f"{at}"),
            Text(90, 760 - 40 * at, asked),
            Text(90, 748 - 40 * at, "Om een goede reden, en dat is deze: zo hoort het in dit verzonnen land te zijn."),
        )
    ]
    assert sum(text.startswith(("1 ", "2 ", "9 ")) for text in texts(page)) == 3


def noted(number: int) -> list[Text]:
    """A page of two paragraphs; a note belongs to the first and is at the foot."""
    first = f"De eerste alinea op bladzijde {number}"
    mark = Text(60 + width(first), 704, str(number), 6)
    note = [Text(60, 93, str(number), 4.5), Text(64, 90, f"Kamerstuk 29 999, nr. {number + 10}", 7)]
    return [Text(60, 700, first), mark, *column(f"{PARAGRAPH}\n\nEinde.", y=670), *note]


def width(text: str) -> float:
    """About how wide a text in Helvetica of 10 points is."""
    (page,) = reader._pages("x", made([Text(60, 700, text)]))
    return page.stretches[0].right - 60


def test_footnotes_stand_under_the_paragraph_that_bears_their_mark() -> None:
    blocks = read(noted(1), noted(2), noted(3))
    assert [(block.text, block.note) for block in blocks[:3]] == [
        ("De eerste alinea op bladzijde 1", False),
        ("1 Kamerstuk 29 999, nr. 11", True),
        (WHOLE, False),
    ]
    assert [block.text for block in blocks if block.note] == [f"{n} Kamerstuk 29 999, nr. {n + 10}" for n in (1, 2, 3)]


@pytest.mark.parametrize("raised", [False, True])
def test_footnotes_of_the_usual_size_are_notes(raised: bool) -> None:
    first = "De minister schrijft over het verzonnen beleid"
    marks = [Text(60 + width(first), 704, "1", 6)] if raised else []
    text = [Text(60, 700, first if raised else f"{first}.1"), *marks, *column(PARAGRAPH, y=676)]
    note = column("1 Kamerstuk 29 999, nr. 11, over verzonnen bruggen en\nover de wegen daarheen.", y=110)
    blocks = read([*text, *note])
    assert [(block.text[:10], block.note) for block in blocks] == [
        ("De ministe", False),
        ("1 Kamerstu", True),
        ("De leden v", False),
    ]


def test_items_of_a_list_at_the_foot_of_a_page_are_no_notes() -> None:
    items = column("1 een verzonnen brug, en\n2 een verzonnen weg.", y=110)
    text = column(f"Er komen volgens de minister:1\n\n{PARAGRAPH}", y=700)
    assert not [block for block in read([*text, *items]) if block.note]


def test_notes_of_the_usual_size_at_the_end_are_under_their_raised_marks() -> None:
    first = "De minister schrijft over het verzonnen beleid"
    page = [Text(60, 700, first), Text(60 + width(first), 704, "1", 6), *column(PARAGRAPH, y=676)]
    notes = column(f"{PARAGRAPH}\n\n1 Kamerstuk 29 999, nr. 11.")
    assert [(block.text[:10], block.note) for block in read(page, notes)][1] == ("1 Kamerstu", True)


def test_a_footnote_goes_on_at_the_foot_of_the_next_page() -> None:
    first = [*column(PARAGRAPH), Text(60, 100, "1 Een verzonnen noot die op de volgende bladzijde", 7)]
    second = [*column(f"{PARAGRAPH}\n\nSlot."), Text(60, 100, "nog verder gaat.", 7)]
    assert [block.text for block in read(first, second) if block.note] == [
        "1 Een verzonnen noot die op de volgende bladzijde nog verder gaat."
    ]


def test_notes_in_the_left_margin_are_notes() -> None:
    margin = [
        Text(20, 700, "1 Samenstelling:", 6),
        Text(20, 692, "Jansen (VVD), De", 6),
        Text(20, 684, "Boer (SP).", 6),
    ]
    body = [replace(line, x=130) for line in column(f"{PARAGRAPH}\n\nEen tweede alinea.")]
    assert [(block.text, block.note) for block in read([*margin, *body])] == [
        (WHOLE, False),
        ("Een tweede alinea.", False),
        ("1 Samenstelling: Jansen (VVD), De Boer (SP).", True),
    ]


def test_pages_without_text_are_named() -> None:
    content = pdf.read("deels.pdf", made(column(PARAGRAPH), [], column(PARAGRAPH), []))
    assert content.remarks == (
        "deels.pdf: 2 of 4 pages (2, 4) have no text; if there is a scan, run OCR first, for example: "
        "ocrmypdf --skip-text IN.pdf OUT.pdf",
    )
    assert "page 2 of 2 has no text" in pdf.read("x", made(column(PARAGRAPH), [])).remarks[0]
    assert not pdf.read("x", made(column(PARAGRAPH))).remarks


def test_a_lowered_sign_parts_neither_words_nor_lines() -> None:
    above = "Met deze verzonnen maatregelen wordt vanaf volgend jaar overal de"
    texts = [
        *column(f"{above}\n{above}\n{above}", y=700),
        Text(60, 664, "CO"),
        Text(75, 661.5, "2", size=6),
        Text(78.3, 664, "-heffing verhoogd, zodat de uitstoot van ieder bedrijf in het hele"),
        *column("land daalt, zo is de bedoeling van het kabinet met dit nieuwe plan.", y=648.5),
    ]
    (block,) = read(texts)
    assert block.text.split("overal de ")[-1].startswith("CO2-heffing verhoogd, zodat de uitstoot")
    assert block.text.endswith(
        "bedrijf in het hele land daalt, zo is de bedoeling van het kabinet met dit nieuwe plan."
    )


def test_a_running_foot_with_the_number_of_the_page_is_no_part_of_the_note_right_above_it() -> None:
    def page(number: int) -> list[Text]:
        said = [
            Text(60, 760 - 13 * line, f"Dit is regel {line} over brug {number}, een verzonnen brug")
            for line in range(40)
        ]
        note = [
            Text(60, 100, str(number), size=5),
            Text(65, 97, f"Kamerstuk 99 68{number}, over een verzonnen brug", size=8),
        ]
        foot = [Text(60, 87, f"Directie Bruggen - Pagina {number} van 3", size=8)]
        return [*said, Text(290, 760, str(number), size=6), *note, *foot]

    blocks = pdf.read("verzonnen.pdf", made(*map(page, (1, 2, 3)))).blocks
    assert not any("Directie Bruggen" in block.text for block in blocks)
    assert sum(block.note for block in blocks) == 3
