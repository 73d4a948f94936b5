"""Characters of a page that are told together, beside what PDFium says of each of them."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from indexer.readers.pdf.glyphs import Glyph, drawn_in
from tests.support.pdf_maker import HEIGHT, WIDTH, Text, made

PAGE = [
    Text(60, 700, "Een verzonnen dijkbeheerder bij ’s-Hertogenbosch, (jong)", 10),
    Text(60, 680, "Vet gedrukt", 10, bold=True),
    Text(60, 660, "aan", 10),
    Text(73, 660, "een", 10),  # nearly against it
    Text(120, 660, "ver", 10),
    Text(60, 640, "per m", 10),
    Text(83, 644, "2", 6),
    *(Text(200, 4 * turn, "opzij", 10, turn=turn) for turn in (45, 90, 180)),
    Text(400, 300, "opzij", 10, turn=270),
]


def drawn(texts: Sequence[Text]) -> tuple[list[Glyph], list[tuple[str, float, float, float]]]:
    """What is drawn, and of each character that is no space its text, left and right edge and baseline."""
    document = pdfium.PdfDocument(made(texts))
    text = document[0].get_textpage()
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    each = []
    for index in range(text.count_chars()):
        raw.FPDFText_GetLooseCharBox(text.raw, index, box)
        raw.FPDFText_GetCharOrigin(text.raw, index, x, y)
        each.append((chr(raw.FPDFText_GetUnicode(text.raw, index)), box.left, box.right, y.value))
    return list(drawn_in(text, WIDTH, HEIGHT)), [one for one in each if not one[0].isspace()]


def test_characters_that_are_told_together_stand_where_each_of_them_does() -> None:
    glyphs, each = drawn(PAGE)
    at = 0
    for glyph in glyphs:
        own = each[at : at + len(glyph.text)]
        at += len(own)
        assert "".join(sign for sign, *_ in own) == glyph.text
        if glyph.turn == 0:
            assert (glyph.left, glyph.right) == (own[0][1], own[-1][2])
            assert {base for *_, base in own} == {glyph.base}
    assert at == len(each)
    assert [glyph.text for glyph in glyphs if glyph.turn == 0 and glyph.spaced][:4] == [
        "Een",
        "verzonnen",
        "dijkbeheerder",
        "bij",
    ]
    assert [(glyph.text, glyph.size) for glyph in glyphs if glyph.bold] == [("Vet", 10), ("gedrukt", 10)]
    assert {len(glyph.text) for glyph in glyphs if glyph.turn != 0} == {1}
    assert {glyph.turn for glyph in glyphs} == {0, 1, 2, 3, None}


def test_a_raised_character_that_is_as_high_as_the_letter_before_it_has_its_own_baseline() -> None:
    letter, mark = Text(60, 640, "m", 16), Text(73.4, 640, "2", 8)
    document = pdfium.PdfDocument(made([letter, mark]))
    text, boxes = document[0].get_textpage(), [raw.FS_RECTF(), raw.FS_RECTF()]
    for index, box in enumerate(boxes):
        raw.FPDFText_GetLooseCharBox(text.raw, index, box)
    raised = Text(mark.x, mark.y + boxes[0].top - boxes[1].top, "2", mark.size)
    glyphs, each = drawn([letter, raised])
    assert [(glyph.text, glyph.base) for glyph in glyphs] == [(sign, base) for sign, *_, base in each]
    assert glyphs[1].base > glyphs[0].base


def test_where_the_text_of_a_page_is_shorter_than_its_characters_each_of_these_is_asked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    expected, _ = drawn(PAGE)
    monkeypatch.setattr(raw, "FPDFText_GetText", lambda *_: 1)
    assert drawn(PAGE)[0] == expected


def test_nothing_is_drawn_on_a_page_without_text() -> None:
    assert drawn([])[0] == []
    assert drawn([Text(60, 700, "   ")])[0] == []
