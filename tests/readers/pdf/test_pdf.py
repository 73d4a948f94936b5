"""PDF files → blocks. The small ones are made up and written by hand; the real ones are in the corpus."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.readers import pdf
from indexer.records import Turn
from tests.support.pdf_maker import PARAGRAPH, WHOLE, Text, column, made, read, texts


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


def test_the_number_of_a_question_over_the_number_of_the_page_stays() -> None:
    first = [*column("5\nHoeveel verzonnen bruggen zijn er?", y=100), Text(60, 76, "6"), Text(530, 40, "1")]
    assert texts(first, [*column("Hoeveel sluizen?"), Text(530, 40, "2")])[-2:] == ["6", "Hoeveel sluizen?"]


def test_a_title_that_opens_like_a_label_runs_on() -> None:
    lines = column(
        "Antwoorden van de minister van Verzonnen Zaken op vragen van de\nleden Zoek en Bedacht over bruggen"
    )
    assert len(texts(lines)) == 1


def test_a_title_runs_on_to_a_word_like_a_label() -> None:
    lines = ("Mededeling over uitstel van de verzonnen beantwoording van", "vragen")
    page = [Text(60, 700 - 18 * at, text, size=16, bold=True) for at, text in enumerate(lines)]
    assert texts([*page, Text(60, 640, "Dit is een verzonnen zin.")])[0] == " ".join(lines)


def test_a_bold_header_runs_on_to_the_minister_who_is_asked() -> None:
    header = [
        Text(60, 700, "Vragen van de leden Bedacht (CDA) en Verzonnen (GroenLinks) aan", bold=True),
        Text(60, 688, "de staatssecretaris van Verzonnen Zaken over bruggen die nergens", bold=True),
        Text(60, 676, "staan (ingezonden 16 april 2009).", bold=True),
    ]
    assert texts([*header, *column(PARAGRAPH, y=652)]) == [" ".join(line.text for line in header), WHOLE]


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


def test_an_italic_heading_at_the_foot_of_a_page_does_not_run_on() -> None:
    heading = Text(60, 100, "Vragen van het lid van de fractie van de Groep Verzonnen", italic=True)
    assert texts([*column(PARAGRAPH), heading], column(PARAGRAPH)) == [WHOLE, heading.text, WHOLE]


def test_a_line_that_ends_in_an_article_runs_on_to_the_next_page() -> None:
    first = column(f"{PARAGRAPH}\n\nZo zal de", y=160)
    following = column(f"Kamer dit horen.\n\n{PARAGRAPH}")
    assert texts(first, following) == [WHOLE, "Zo zal de Kamer dit horen.", WHOLE]


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


def test_a_title_in_bold_goes_on_with_the_office_that_is_asked() -> None:
    title = ["Vragen van het lid Verzonnen (SP) aan de", "Minister van Bedachte Zaken over bruggen."]
    lines = [Text(60, 700 - 12 * at, line, bold=True) for at, line in enumerate(title)]
    assert texts([*lines, *column(PARAGRAPH, y=660)])[0] == " ".join(title)


@pytest.mark.parametrize(
    ("opens", "apart"),
    [
        ("Mevrouw Verzinsel (GroenLinks): Hoe staat het daarmee?", True),
        ("De leden van de fractie van de SP vragen meer.", True),
        ("Nee, deze verzonnen gegevens zijn er niet.", True),
        ("De staatssecretaris zegt dat verzonnen plan toe.", True),
        ("Een brug alleen is evenmin genoeg, dat weet u.", False),
    ],
)
def test_who_takes_the_floor_at_the_head_of_a_page_opens_a_paragraph_below_a_full_line(
    opens: str, *, apart: bool
) -> None:
    said = "De heer Bedacht (D66): Met geld alleen bent u er nog niet, zeg ik."
    first, second = texts(column(said, y=100), column(f"{opens}\n\n{PARAGRAPH}"))[:2]
    assert (second == opens) == apart
    assert first == (said if apart else f"{said} {opens}")


def test_text_off_the_page_is_left_out_and_said() -> None:
    hidden = [
        Text(x, y, "Verzonnen tekst die niemand ziet.") for x, y in ((60, -50), (900, 400), (60, 900), (-400, 400))
    ]
    over_the_edge = Text(450, 300, "Deze regel loopt van het blad af, en begint erop.")
    content = pdf.read("deels.pdf", made([*column(PARAGRAPH), over_the_edge], [*column(PARAGRAPH), *hidden]))
    said = " ".join(block.text for block in content.blocks)
    assert "niemand ziet" not in said
    assert over_the_edge.text in said
    assert content.remarks == (
        "deels.pdf: 4 lines of text stand off the paper of page 2: nobody sees that, and it is left out",
    )


def test_the_clauses_of_a_motion_stand_apart_however_close_they_are() -> None:
    clauses = (
        "De Kamer,",
        "gehoord de beraadslaging,",
        "overwegende dat deze brug is verzonnen;",
        "zegt het vertrouwen in de brug op,",
        "en gaat over tot de orde van de dag.",
        "Bedacht",
    )
    assert texts(column("\n".join(clauses))) == [*clauses]
