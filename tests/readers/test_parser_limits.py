"""What the parser of marked text does not read is refused: nothing of a file is left out in silence."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.errors import Refused
from indexer.pipeline import parse_file
from indexer.vocabulary import Vocabularies
from tests.support import odt_maker, word_maker

LAST = "Dit verzonnen slot staat achteraan."
LONG = " ".join(f"verzonnen {number}" for number in range(700_000))


def page(inside: str) -> bytes:
    return f"<html><body><p>Een verzonnen begin.</p>{inside}<p>{LAST}</p></body></html>".encode()


def publication(inside: str) -> bytes:
    return (
        "<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>"
        f"{inside}<al>{LAST}</al></tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>"
    ).encode()


FILES = {
    "deep.html": lambda: page("<div>" * 400 + "<p>Verzonnen.</p>" + "</div>" * 400),
    "never-closed.html": lambda: page("<div>Verzonnen." * 400),
    "long.html": lambda: page(f"<p>{LONG}</p>"),
    "long-value.html": lambda: page(f'<p title="{LONG}">Verzonnen.</p>'),
    "long-script.html": lambda: page(f"<script>{LONG}</script>"),
    "long-comment.html": lambda: page(f"<!-- {LONG} -->"),
    "long.xml": lambda: publication(f"<al>{LONG}</al>"),
    "deep.xml": lambda: publication("<al>" * 400 + "Verzonnen." + "</al>" * 400),
    "long.docx": lambda: word_maker.package(
        document=f'<w:document xmlns:w="{word_maker.WORD}"><w:body><w:p><w:r><w:t>{LONG}</w:t></w:r></w:p>'
        f"<w:p><w:r><w:t>{LAST}</w:t></w:r></w:p></w:body></w:document>"
    ),
    "long.odt": lambda: odt_maker.made(f"<text:p>{LONG}</text:p><text:p>{LAST}</text:p>"),
}


@pytest.mark.parametrize("name", FILES)
def test_what_the_parser_leaves_unread_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_bytes(FILES[name]())
    with pytest.raises(
        Refused, match=r"has more than 10,000,000 bytes|nested more than 2\d\d deep|over the limit"
    ) as why:
        parse_file(file, Vocabularies())
    assert why.value.remedy


def test_a_page_that_the_parser_reads_whole_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "sloppy.html"
    file.write_bytes(page("<b><i>" + "<foo>Verzonnen.</bar>" * 100 + "<div>Verzonnen." * 100))
    assert LAST in [paragraph.text for paragraph in parse_file(file, Vocabularies()).paragraphs][-1]
