"""Files that are no Word document, that would fill the memory or reach elsewhere are refused with one line."""

from __future__ import annotations

import io
import zipfile

import pytest

from indexer.errors import Refused
from indexer.readers import reader_of, word
from tests.support.word_maker import WORD, body, package, saved


def test_the_reader_takes_word_documents_only() -> None:
    content = saved(lambda document: document.add_paragraph("tekst"))
    assert reader_of(content) is word
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as zipped:
        zipped.writestr("xl/workbook.xml", "<x/>")
    for wrong in (other.getvalue(), b"PK", b"PK\x03\x04" + b"x" * 100, content[: len(content) // 2], b"tekst"):
        assert not word.reads(wrong)


ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


BOMB = "<!DOCTYPE x [" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'ha'}'>" for n in range(10)) + "]>"


ELSEWHERE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(("head", "name"), [(ENTITIES, "a"), (ELSEWHERE, "a"), (BOMB, "a9")])
def test_entities_are_refused(head: str, name: str) -> None:
    content = package(document=body(f"<w:p><w:r><w:t>&{name};</w:t></w:r></w:p>", head))
    with pytest.raises(Refused, match=r"word/document.xml declares entities"):
        word.read("bom.docx", content)


def test_a_file_that_would_fill_the_memory_is_refused() -> None:
    content = package(document=body("<w:p/>" * 500_000))
    assert len(content) < 20_000
    with pytest.raises(Refused, match=r"would unpack from [\d,]+ to [\d,]+ bytes; check where it comes from"):
        word.read("bom.docx", content)


def test_damaged_and_empty_files_are_refused() -> None:
    with pytest.raises(Refused, match="not valid XML"):
        word.read("stuk.docx", package(document="<w:document"))
    with pytest.raises(Refused, match="there is no text in this Word file"):
        word.read("leeg.docx", package(document=body("<w:p/>")))
    content = bytearray(saved(lambda document: document.add_paragraph("tekst")))
    at = content.index(b"word/document.xml") + 40
    content[at : at + 200] = b"\xff" * 200
    with pytest.raises(Refused, match="this Word file is damaged"):
        word.read("stuk.docx", bytes(content))


@pytest.mark.parametrize("kind", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_that_cannot_be_decompressed_is_said_to_be_damaged(kind: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", kind) as zipped:
        zipped.writestr("word/document.xml", body("<w:p><w:r><w:t>verzonnen</w:t></w:r></w:p>" * 9))
    content = bytearray(file.getvalue())
    content[60:68] = b"\xff" * 8
    with pytest.raises(Refused, match="this Word file is damaged"):
        word.read("stuk.docx", bytes(content))


@pytest.mark.parametrize(
    "content", [b"PK\x05\x06" + bytes(18), b"PK\x03\x04" + bytes(99), saved(lambda _: None)[:2000]]
)
def test_a_word_file_that_holds_nothing_is_said_to_be_one(content: bytes) -> None:
    with pytest.raises(Refused, match="this Word file is empty or damaged"):
        reader_of(content).read("verzonnen.docx", content)


def test_a_document_in_the_strict_form_and_one_with_a_numbered_part_are_read() -> None:
    usual = body("<w:p><w:r><w:t>Een verzonnen brug.</w:t></w:r></w:p>")
    strict = usual.replace(WORD, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    for content in (package(document=strict), package(document2=usual)):
        assert reader_of(content) is word
        assert [block.text for block in word.read("brief.docx", content).blocks] == ["Een verzonnen brug."]


def test_a_workbook_by_that_name_is_said_to_be_one() -> None:
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as zipped:
        zipped.writestr("xl/workbook.xml", "<x/>")
    with pytest.raises(Refused, match="this is a spreadsheet"):
        reader_of(other.getvalue()).read("verzonnen.docx", other.getvalue())
