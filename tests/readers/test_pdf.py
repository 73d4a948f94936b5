"""PDF files → blocks. The small ones are made up and written by hand; the real ones are in the corpus."""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from pathlib import Path

import pypdfium2 as pdfium
import pytest

from indexer.errors import Refused
from indexer.readers import READERS, pdf
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
        WHOLE,
        "1 Een verzonnen noot, op twee regels.",
        "2 Nog een noot.",
    ]


def test_bold_and_large_lines_are_headings() -> None:
    lines = [Text(60, 700, "Een grote kop", 14), Text(60, 676, "Een vette kop", bold=True), *column(PARAGRAPH, y=660)]
    assert [(block.text, block.kind) for block in read(lines)] == [
        ("Een grote kop", "heading"),
        ("Een vette kop", "heading"),
        (WHOLE, "paragraph"),
    ]


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
    assert [(block.turn, block.motion, block.text) for block in read(speech)] == [
        (jansen, False, "Voorzitter, een motie."),
        (jansen, True, "Motie"),
        (jansen, True, "De Kamer,"),
        (jansen, True, "verzoekt iets,"),
        (jansen, True, "en gaat over tot de orde van de dag."),
        (chair, False, "Dank. De heer Jansen (VVD): dat was hij."),
    ]


def test_a_name_that_is_not_bold_opens_no_turn() -> None:
    assert read(column("De heer Jansen (VVD): zo begon de brief."))[0].turn is None


def test_the_reader_is_chosen_by_its_signature() -> None:
    content = made(column(PARAGRAPH))
    for start in (b"", b"\n\n"):
        assert next(reader for reader in READERS if reader.reads(start + content)) is pdf
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
    r"^(?P<name>(?:De heer|Mevrouw) [^\n:()]{2,40}|De voorzitter|(?:Minister|Staatssecretaris) [^\n:()]{2,40}?)"
    r"(?: \((?P<party>[^()\n]+)\))?:\s*$",
    re.MULTILINE,
)


def test_every_turn_of_real_proceedings_is_found(proceedings: list[Path]) -> None:
    for path in proceedings:
        printed = [(match["name"], match["party"] or "") for match in NAME.finditer(raw_text(path))]
        turns: list[Turn] = []
        for block in pdf.read(path.name, path.read_bytes()).blocks:
            back = block.motion and turns[-1].function == "chair"
            if block.turn and not back and (not turns or block.turn is not turns[-1]):
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
        kept = set(re.findall(r"\b[a-z]{2,}-[a-z]{2,}\b", text))
        assert kept <= {"zwart-wit"}
        assert [block.page for block in content.blocks] == sorted(block.page or 0 for block in content.blocks)
        assert content.metadata.type == "proceedings"


def test_motions_in_real_proceedings_are_whole(proceedings: list[Path]) -> None:
    motions = 0
    for path in proceedings:
        blocks = pdf.read(path.name, path.read_bytes()).blocks
        motions += sum(block.motion and block.text == "De Kamer," for block in blocks)
        for block in blocks:
            assert block.motion or not block.text.startswith(("overwegende dat", "en gaat over tot"))
            assert not block.motion or (block.turn is not None and block.turn.function == "member")
    assert motions == 6


def test_real_proceedings_are_read_fast_enough(proceedings: list[Path]) -> None:
    content = proceedings[0].read_bytes()
    start = time.process_time()
    pdf.read("x", content)
    assert time.process_time() - start < 5 / 10, "slower than ten pages a second"
