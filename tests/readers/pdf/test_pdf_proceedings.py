"""Proceedings as they were printed: every turn, every motion, no furniture."""

from __future__ import annotations

import io
import re
import time
from pathlib import Path
from typing import NamedTuple

import pypdfium2 as pdfium
import pytest

from indexer.readers import pdf
from indexer.records import SourceDocument, Turn
from tests.support.pdf_maker import PARAGRAPH, WHOLE, Text, column, made


class Proceedings(NamedTuple):
    """What was read of a file, and its characters as they are stored."""

    read: SourceDocument
    raw: str


@pytest.fixture(scope="module")
def files(corpus: Path) -> list[Path]:
    """The real Handelingen."""
    return sorted((corpus / "handelingen-pdf").glob("*.pdf"))


@pytest.fixture(scope="module")
def proceedings(files: list[Path]) -> list[Proceedings]:
    """The real Handelingen, each read once."""
    return [Proceedings(pdf.read(path.name, path.read_bytes()), raw_text(path)) for path in files]


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


def test_every_turn_of_real_proceedings_is_found(proceedings: list[Proceedings]) -> None:
    for content, raw in proceedings:
        printed = [(match["name"], match["party"] or "") for match in NAME.finditer(raw)]
        turns: list[Turn] = []
        for block in content.blocks:
            back = block.motion and turns[-1].function == "chair"
            goes_on = block.motion and turns[-1].speaker == (block.turn.speaker if block.turn else "")
            if block.turn and not back and not goes_on and (not turns or block.turn is not turns[-1]):
                turns.append(block.turn)
        assert len(printed) > 30
        assert [(turn.speaker, turn.party) for turn in turns] == printed


def test_real_proceedings_keep_no_furniture_and_no_hyphens_of_line_ends(proceedings: list[Proceedings]) -> None:
    for content, raw in proceedings:
        text = "\n".join(block.text for block in content.blocks)
        assert not re.search(r"^\d{1,3}$|\b\d\d-\d-\d\b|\b(?:TK|EK) \d\d\b", text, re.MULTILINE)
        assert not re.search(r"(?:16 april|17 oktober) 2024", text)
        assert not re.search("[\x00-\x09\x0b-\x1f\ufffe\xad]", text)
        printed = raw.replace("\ufffe", "-")
        whole = set(HYPHENED.findall(re.sub(r"-\s*[\r\n]+\s*", "", printed)))
        assert set(HYPHENED.findall(text)) <= whole, "a hyphen of a line end was kept"
        assert [block.page for block in content.blocks] == sorted(block.page or 0 for block in content.blocks)
        assert content.metadata.type == "proceedings"


def test_the_first_page_of_real_proceedings_alone_keeps_its_date_and_no_foot(files: list[Path]) -> None:
    for path in files:
        alone, whole = pdfium.PdfDocument.new(), pdfium.PdfDocument(path)
        alone.import_pages(whole, [0])
        stored = io.BytesIO()
        alone.save(stored)
        content = pdf.read(path.name, stored.getvalue())
        assert content.metadata.date == pdf.read(path.name, path.read_bytes()).metadata.date is not None
        foot = re.compile(r"\d{1,2} [a-z]+ 20\d\d|Tweede Kamer\b.{0,60}")
        assert not [block.text for block in content.blocks if foot.fullmatch(block.text)]


def test_the_foot_of_a_single_page_of_the_handelingen_is_no_text() -> None:
    below = [Text(60, 60, "Tweede Kamer", 8), Text(500, 60, "TK 11", 8), Text(540, 60, "11-5-1", 8)]
    subject = [Text(200, 60, "onderwerp", 8), Text(200, 70, "Een verzonnen", 8), Text(500, 70, "10 oktober 2019", 8)]
    content = pdf.read("x", made([*column(PARAGRAPH), *below, *subject]))
    assert [block.text for block in content.blocks] == [WHOLE]
    assert (content.metadata.id, content.metadata.date) == ("h-tk-20192020-11-5", "2019-10-10")
    without = pdf.read("x", made([*column(PARAGRAPH), *below[:2], *subject]))
    assert "Een verzonnen" in "".join(block.text for block in without.blocks)


def test_motions_in_real_proceedings_are_whole(proceedings: list[Proceedings]) -> None:
    for content, raw in proceedings:
        blocks = content.blocks
        for block in blocks:
            assert block.motion or not block.text.startswith(("overwegende dat", "en gaat over tot"))
            assert not block.motion or (block.turn is not None and block.turn.function == "member")
        opened = sum(block.motion and block.text == "De Kamer," for block in blocks)
        closed = sum(block.motion and block.text.startswith("en gaat over tot de orde") for block in blocks)
        printed = re.findall(r"^De Kamer,\s*$", raw, re.MULTILINE)
        assert opened == closed == len(printed)


def test_real_proceedings_are_read_fast_enough(files: list[Path]) -> None:
    content = files[0].read_bytes()
    start = time.process_time()
    pdf.read("x", content)
    assert time.process_time() - start < 5 / 10, "slower than ten pages a second"


def test_the_foot_of_the_only_page_of_older_proceedings_is_in_no_turn() -> None:
    foot = [Text(51, 29, "Tweede Kamer", 7), Text(244, 29, "Verzonnen dijken 12 maart 1998 TK 59", 7)]
    page = [*column(PARAGRAPH), *foot, Text(530, 29, "59-1", 7)]
    assert [block.text for block in pdf.read("verzonnen.pdf", made(page)).blocks] == [WHOLE]
