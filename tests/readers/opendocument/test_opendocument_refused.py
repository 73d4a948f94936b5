"""Files that are no OpenDocument text, that would fill the memory or reach elsewhere are refused with one line."""

from __future__ import annotations

import io
import zipfile

import pytest

from indexer.errors import Refused
from indexer.readers import opendocument, reader_of
from tests.support.odt_maker import TYPE, content, flat, made, package

TEXT = "<text:p>Een verzonnen brug.</text:p>"
SECRET = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
ENTITIES = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'
ELSEWHERE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
BOMB = "<!DOCTYPE x [" + "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10 if n else 'ha'}'>" for n in range(10)) + "]>"


@pytest.mark.parametrize(
    "whole",
    [
        made(TEXT),
        flat(TEXT),
        package({"content.xml": content(TEXT)}, f"{TYPE}-template"),
        package({"content.xml": content(TEXT)}, None),
    ],
)
def test_the_reader_takes_texts_with_and_without_their_kind(whole: bytes) -> None:
    assert reader_of(whole) is opendocument
    assert [block.text for block in opendocument.read("x", whole).blocks] == ["Een verzonnen brug."]


@pytest.mark.parametrize(
    ("kind", "reason"),
    [
        ("application/vnd.oasis.opendocument.spreadsheet", "this is a spreadsheet"),
        ("application/vnd.oasis.opendocument.presentation", "this is a presentation"),
        ("application/vnd.sun.xml.writer", r"this is an old OpenOffice text \(.sxw\)"),
    ],
)
def test_other_kinds_of_office_files_are_refused_by_name(kind: str, reason: str) -> None:
    other = package({"content.xml": content(TEXT)}, kind)
    with pytest.raises(Refused, match=reason):
        reader_of(other).read("verzonnen.odt", other)


@pytest.mark.parametrize(("head", "name"), [(ENTITIES, "a"), (ELSEWHERE, "a"), (BOMB, "a9")])
def test_entities_are_refused(head: str, name: str) -> None:
    with pytest.raises(Refused, match=r"content.xml declares entities, which no OpenDocument text does"):
        opendocument.read("bom.odt", made(f"<text:p>&{name};</text:p>", head=head))


def test_a_file_with_a_password_is_refused_by_name() -> None:
    for whole in (
        package({"content.xml": "\x00\x01 geheim"}, listed=SECRET),
        package({"encrypted-package": "\x00\x01 geheim"}),
    ):
        with pytest.raises(Refused, match="this OpenDocument text has a password; open it and save it without one"):
            reader_of(whole).read("geheim.odt", whole)


def test_a_file_that_would_fill_the_memory_is_refused() -> None:
    whole = made("<text:p/>" * 500_000)
    assert len(whole) < 30_000
    with pytest.raises(Refused, match=r"would unpack from [\d,]+ to [\d,]+ bytes; check where it comes from"):
        opendocument.read("bom.odt", whole)


def test_elements_that_stand_too_deep_in_each_other_are_refused() -> None:
    deep = "<text:span>" * 200, "</text:span>" * 200
    whole = made(f"<text:p>{deep[0]}diep{deep[1]}</text:p>")
    assert opendocument.read("x", whole).blocks[0].text == "diep"
    with pytest.raises(Refused, match="nested more than 256 deep"):
        opendocument.read("x", made(f"<text:p>{deep[0] * 2}diep{deep[1] * 2}</text:p>"))


def test_damaged_and_empty_files_are_refused() -> None:
    with pytest.raises(Refused, match=r"content\.xml is not valid XML"):
        opendocument.read("stuk.odt", package({"content.xml": "<office:document"}))
    with pytest.raises(Refused, match="this file is not valid XML"):
        opendocument.read("stuk.fodt", flat(TEXT)[:-20])
    for empty in (made("<text:p/>"), package({"styles.xml": "<x/>"}), package({"content.xml": "<x/>"}, None)):
        with pytest.raises(Refused, match="there is no text in this OpenDocument text"):
            reader_of(empty).read("leeg.odt", empty)


@pytest.mark.parametrize("form", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_file_that_cannot_be_decompressed_is_said_to_be_damaged(form: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", form) as zipped:
        zipped.writestr("mimetype", TYPE, zipfile.ZIP_STORED)
        zipped.writestr("content.xml", content(TEXT * 9))
    whole = bytearray(file.getvalue())
    at = whole.index(b"content.xml") + 20
    whole[at : at + 8] = b"\xff" * 8
    with pytest.raises(Refused, match="this OpenDocument text is damaged"):
        reader_of(bytes(whole)).read("stuk.odt", bytes(whole))


@pytest.mark.parametrize(
    ("whole", "reason"),
    [
        (b"PK\x03\x04" + bytes(99), "this OpenDocument text is empty or damaged"),
        (made(TEXT)[:300], r"this is an OpenDocument text \(.odt\) that is damaged"),
    ],
)
def test_what_is_left_of_a_file_is_said_to_be_damaged(whole: bytes, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        reader_of(whole).read("stuk.odt", whole)
