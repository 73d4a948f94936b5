"""PDF files → blocks. The small ones are made up and written by hand; the real ones are in the corpus."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from indexer.errors import Refused
from indexer.readers import pdf, reader_of
from indexer.readers.pdf import reader
from indexer.records import SourceBlock, Turn
from tests.support.pdf_maker import Text, column, made


def read(*pages: Sequence[Text]) -> tuple[SourceBlock, ...]:
    return pdf.read("verzonnen.pdf", made(*pages)).blocks


def texts(*pages: Sequence[Text]) -> list[str]:
    return [block.text for block in read(*pages)]


PARAGRAPH = """De leden van deze verzonnen fractie vragen de
regering om een toelichting op het beleid voor de vol-
gende jaren en op de gevolgen voor waterschappen."""
WHOLE = (
    "De leden van deze verzonnen fractie vragen de regering om een toelichting op het beleid voor de volgende jaren "
    "en op de gevolgen voor waterschappen."
)


def test_lines_become_paragraphs_and_hyphens_are_resolved() -> None:
    assert texts(column(f"{PARAGRAPH}\n\nEen tweede alinea.")) == [WHOLE, "Een tweede alinea."]


def test_a_short_last_line_ends_a_paragraph_and_an_indent_opens_one() -> None:
    first = column("Dit is een regel die de hele breedte van de kolom vult en\neindigt.\nDan een nieuwe alinea.")
    assert texts(first) == [
        "Dit is een regel die de hele breedte van de kolom vult en eindigt.",
        "Dan een nieuwe alinea.",
    ]
    indented = [Text(60, 700, "Een regel die tot het einde loopt."), Text(72, 688, "Een regel die inspringt en loopt.")]
    assert len(texts(indented)) == 2


def test_names_under_a_motion_stand_each_for_itself() -> None:
    lines = "verzoekt de regering om een verzonnen toelichting op het beleid,\nen gaat over tot de orde van de dag."
    names = ["Van Bedacht", "De Verzonnen", "Ten Schijn"]
    assert texts(column("\n".join([lines, *names])))[1:] == names


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


def test_the_number_of_a_question_over_the_number_of_the_page_stays() -> None:
    first = [*column("5\nHoeveel verzonnen bruggen zijn er?", y=100), Text(60, 76, "6"), Text(530, 40, "1")]
    assert texts(first, [*column("Hoeveel sluizen?"), Text(530, 40, "2")])[-2:] == ["6", "Hoeveel sluizen?"]


def test_a_title_that_opens_like_a_label_runs_on() -> None:
    lines = column(
        "Antwoorden van de minister van Verzonnen Zaken op vragen van de\nleden Zoek en Bedacht over bruggen"
    )
    assert len(texts(lines)) == 1


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


def test_bold_and_large_lines_are_headings() -> None:
    lines = [Text(60, 700, "Een grote kop", 14), Text(60, 676, "Een vette kop", bold=True), *column(PARAGRAPH, y=660)]
    assert [(block.text, block.kind) for block in read(lines)] == [
        ("Een grote kop", "heading"),
        ("Een vette kop", "heading"),
        (WHOLE, "paragraph"),
    ]


def test_short_italic_lines_are_headings_and_italic_sentences_are_not() -> None:
    lines = [
        Text(60, 700, "Een cursieve kop", italic=True),
        Text(60, 676, "Een cursieve zin is geen kop.", italic=True),
        *column(PARAGRAPH, y=650),
    ]
    assert [block.kind for block in read(lines)] == ["heading", "paragraph", "paragraph"]


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


def test_an_italic_heading_at_the_foot_of_a_page_does_not_run_on() -> None:
    heading = Text(60, 100, "Vragen van het lid van de fractie van de Groep Verzonnen", italic=True)
    assert texts([*column(PARAGRAPH), heading], column(PARAGRAPH)) == [WHOLE, heading.text, WHOLE]


def test_what_the_report_says_is_nobodys() -> None:
    speech = [
        *(Text(60, 700, "De heer Jansen (VVD):", bold=True), Text(60, 688, "Dit is verzonnen.")),
        Text(60, 664, "De vergadering wordt van 12.01 uur tot 13.00 uur geschorst."),
    ]
    assert [block.turn and block.turn.party for block in read(speech)] == ["VVD", None]


def test_the_number_of_an_article_at_the_head_of_a_line_opens_no_item() -> None:
    lines = "Een verzonnen grens van zeventig jaar staat in artikel\n47. Moet die dan niet vervallen?\nWat vindt u?"
    assert texts(column(lines))[0].endswith("in artikel 47. Moet die dan niet vervallen?")


def test_cells_that_run_on_are_put_together_row_by_row() -> None:
    rows = [(700, "Huur van", "Verzonnen zwembaden in kleine"), (688, "zwembaden", "kernen.")]
    rows += [(668, "Opleiding van", "Verzonnen badmeesters die les"), (656, "badmeesters", "geven.")]
    table = [text for y, left, right in rows for text in (Text(60, y, left), Text(200, y, right))]
    assert texts([*table, *column(PARAGRAPH, y=620)]) == [
        "Huur van zwembaden | Verzonnen zwembaden in kleine kernen.",
        "Opleiding van badmeesters | Verzonnen badmeesters die les geven.",
        WHOLE,
    ]


def test_labels_beside_a_text_that_runs_on_are_no_cells() -> None:
    lines = [(700, "Zaak:", "Een verzonnen brief aan de"), (688, "", "commissie."), (676, "Besluit:", "Agenderen.")]
    shown = [Text(x, y, text) for y, left, right in lines for x, text in ((60, left), (200, right)) if text]
    assert not any("|" in text for text in texts([*shown, *column(PARAGRAPH, y=620)]))


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


def test_numbers_of_questions_stand_for_themselves() -> None:
    page = column(
        "1\nDe leden van deze fractie vragen of er vaker wordt gefloten.\nAntwoord\nNee.\n2 en 3\nWaarom niet?"
    )
    assert texts(page) == [
        "1",
        "De leden van deze fractie vragen of er vaker wordt gefloten.",
        "Antwoord",
        "Nee.",
        "2 en 3",
        "Waarom niet?",
    ]


def test_a_number_in_the_middle_of_a_sentence_opens_no_item() -> None:
    lines = "Een grens bestaat al sinds lange tijd, zie artikel\n47. Moet die grens dan niet vervallen?\n1. Een punt."
    assert texts(column(lines)) == [
        "Een grens bestaat al sinds lange tijd, zie artikel 47. Moet die grens dan niet vervallen?",
        "1. Een punt.",
    ]


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


def test_the_labels_of_questions_and_answers_are_blocks_of_their_own() -> None:
    blocks = texts(column(f"Vraag 1\n{PARAGRAPH}\n\nAntwoord 1\nJa.\n\nVraag 2, 3 en 4\nWaarom?"))
    assert blocks == ["Vraag 1", WHOLE, "Antwoord 1", "Ja.", "Vraag 2, 3 en 4", "Waarom?"]


def test_turns_open_with_a_bold_name_and_motions_are_marked() -> None:
    speech = [
        Text(60, 700, "De heer"),
        Text(98, 700, "Jansen", bold=True),
        Text(135, 700, "(VVD):"),
        *column(
            "Voorzitter, een motie.\n\nMotie\n\nDe Kamer,\n\nverzoekt iets,\n\nen gaat over tot de orde van de dag.",
            y=688,
        ),
        Text(60, 560, "De"),
        Text(76, 560, "voorzitter", bold=True),
        Text(121, 560, ":"),
        *column("Dank. De heer Jansen (VVD): dat was hij.", y=548),
    ]
    jansen, chair = Turn("De heer Jansen", "VVD", "member"), Turn("De voorzitter", "", "chair")
    moved = replace(jansen, movers=("De heer Jansen",))
    assert [(block.turn, block.motion, block.text) for block in read(speech)] == [
        (jansen, False, "Voorzitter, een motie."),
        (moved, True, "Motie"),
        (moved, True, "De Kamer,"),
        (moved, True, "verzoekt iets,"),
        (moved, True, "en gaat over tot de orde van de dag."),
        (chair, False, "Dank. De heer Jansen (VVD): dat was hij."),
    ]


def test_a_bold_name_that_no_rule_knows_ends_the_turn() -> None:
    speech = [
        *(Text(60, 700, "De heer Jansen (VVD):", bold=True), Text(60, 688, "Dit is verzonnen.")),
        *(Text(60, 664, "De duikploeg:", bold=True), Text(130, 664, "Wij zoeken nog.")),
    ]
    assert [block.turn and block.turn.party for block in read(speech)] == ["VVD", None]


def test_a_name_that_is_not_bold_opens_no_turn() -> None:
    assert read(column("De heer Jansen (VVD): zo begon de brief."))[0].turn is None


def test_the_reader_is_chosen_by_its_signature() -> None:
    content = made(column(PARAGRAPH))
    for start in (b"", b"\n\n"):
        assert reader_of(start + content) is pdf
    assert not pdf.reads(b"Een brief over PDF-bestanden")


def test_a_pdf_with_only_images_is_refused() -> None:
    for content in (made([]), made([], []), made([Text(60, 700, " ")])):
        with pytest.raises(Refused, match=r"there is no text in this PDF, only images; run OCR first.*ocrmypdf"):
            pdf.read("scan.pdf", content)


def test_pages_without_text_between_others_are_passed_over() -> None:
    blocks = read(column(f"{PARAGRAPH}\n\nEinde."), [], column(PARAGRAPH))
    assert [(block.text, block.page) for block in blocks] == [(WHOLE, 1), ("Einde.", 1), (WHOLE, 3)]


@pytest.mark.parametrize("part", [0.02, 0.3, 0.6])
def test_a_damaged_pdf_is_refused(part: float) -> None:
    content = made(column(PARAGRAPH))
    with pytest.raises(Refused, match=r"stuk.pdf: (this PDF is damaged|there is no text)"):
        pdf.read("stuk.pdf", content[: int(part * len(content))])


def test_a_pdf_with_a_password_is_refused() -> None:
    keys = b"/Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <%b> /U <%b>" % (b"ab" * 32, b"cd" * 32)
    content = made(column(PARAGRAPH), trailer=b"/Encrypt << %b >> /ID [<01> <01>]" % keys)
    with pytest.raises(Refused, match="this PDF has a password; save it without one"):
        pdf.read("geheim.pdf", content)


def test_too_many_characters_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_MAX_ON_PAGE", 60)
    monkeypatch.setattr(reader, "_MAX_CHARACTERS", 100)
    short = [Text(60, 700, "x" * 50)]
    with pytest.raises(Refused, match=r"vol.pdf: page 2 has more than 60 characters; check where it comes from"):
        pdf.read("vol.pdf", made([Text(60, 700, "x")], [Text(60, 700, "x" * 70)]))
    with pytest.raises(Refused, match=r"vol.pdf: it has more than 100 characters; check where it comes from"):
        pdf.read("vol.pdf", made(short, short, short))


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "_MAX_PAGES", 2)
    with pytest.raises(Refused, match="3 pages, over the limit of 2; split it"):
        pdf.read("dik.pdf", made([], [], []))


@pytest.fixture(scope="module")
def proceedings(corpus: Path) -> list[Path]:
    """The real Handelingen."""
    return sorted((corpus / "handelingen-pdf").glob("*.pdf"))


def raw_text(path: Path) -> str:
    """The characters of a PDF as they are stored."""
    document = pdfium.PdfDocument(path)
    try:
        found = []
        for page in document:
            text = page.get_textpage()
            found.append(text.get_text_range())
            text.close()
            page.close()
        return "\n".join(found)
    finally:
        document.close()


NAME = re.compile(
    r"^(?P<name>(?:De heer|Mevrouw|Kamerlid) [^\n:()]{2,40}|De voorzitter"
    r"|(?:Minister|Staatssecretaris) [^\n:()]{2,40}?)"
    r"(?: \((?P<party>[^()\n]+)\))?:\s*$",
    re.MULTILINE,
)


HYPHENED = re.compile(r"\b[a-z]{2,}-[a-z]{2,}\b")


def test_every_turn_of_real_proceedings_is_found(proceedings: list[Path]) -> None:
    for path in proceedings:
        printed = [(match["name"], match["party"] or "") for match in NAME.finditer(raw_text(path))]
        turns: list[Turn] = []
        for block in pdf.read(path.name, path.read_bytes()).blocks:
            back = block.motion and turns[-1].function == "chair"
            goes_on = block.motion and turns[-1].speaker == (block.turn.speaker if block.turn else "")
            if block.turn and not back and not goes_on and (not turns or block.turn is not turns[-1]):
                turns.append(block.turn)
        assert len(printed) > 30
        assert [(turn.speaker, turn.party) for turn in turns] == printed


def test_real_proceedings_keep_no_furniture_and_no_hyphens_of_line_ends(proceedings: list[Path]) -> None:
    for path in proceedings:
        content = pdf.read(path.name, path.read_bytes())
        text = "\n".join(block.text for block in content.blocks)
        assert not re.search(r"^\d{1,3}$|\b\d\d-\d-\d\b|\b(?:TK|EK) \d\d\b", text, re.MULTILINE)
        assert not re.search(r"(?:16 april|17 oktober) 2024", text)
        assert not re.search("[\x00-\x09\x0b-\x1f\ufffe\xad]", text)
        printed = raw_text(path).replace("\ufffe", "-")
        whole = set(HYPHENED.findall(re.sub(r"-\s*[\r\n]+\s*", "", printed)))
        assert set(HYPHENED.findall(text)) <= whole, "a hyphen of a line end was kept"
        assert [block.page for block in content.blocks] == sorted(block.page or 0 for block in content.blocks)
        assert content.metadata.type == "proceedings"


def test_motions_in_real_proceedings_are_whole(proceedings: list[Path]) -> None:
    for path in proceedings:
        blocks = pdf.read(path.name, path.read_bytes()).blocks
        for block in blocks:
            assert block.motion or not block.text.startswith(("overwegende dat", "en gaat over tot"))
            assert not block.motion or (block.turn is not None and block.turn.function == "member")
        opened = sum(block.motion and block.text == "De Kamer," for block in blocks)
        closed = sum(block.motion and block.text.startswith("en gaat over tot de orde") for block in blocks)
        printed = re.findall(r"^De Kamer,\s*$", raw_text(path), re.MULTILINE)
        assert opened == closed == len(printed)


def test_real_proceedings_are_read_fast_enough(proceedings: list[Path]) -> None:
    content = proceedings[0].read_bytes()
    start = time.process_time()
    pdf.read("x", content)
    assert time.process_time() - start < 5 / 10, "slower than ten pages a second"
