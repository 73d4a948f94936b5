"""Files that are no PDF, hold no text or hold too much are refused with one line."""

from __future__ import annotations

import pytest

from indexer.errors import Refused
from indexer.readers import pdf, reader_of
from indexer.readers.pdf import reader
from tests.support.pdf_maker import PARAGRAPH, WHOLE, Text, column, made, read


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
    first = b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
    body = first + b"2 0 obj\n<</Type/Pages/Kids[]/Count 2147483647>>\nendobj\n"
    table = b"xref\n0 3\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n" % (9, len(first))
    damaged = body + table + b"trailer <</Size 3 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(body)
    with pytest.raises(Refused, match=r"telling.pdf: this PDF is damaged; fetch it again"):
        pdf.read("telling.pdf", damaged)


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
