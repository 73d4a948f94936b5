"""Files that are made to cost much or to break a reader: each is read or refused in one line, within bounds of time and
memory, and the file after it is read."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import pipeline
from indexer.engines import open_engine
from indexer.workers import Bounds
from tests.support import odt_maker

BOUNDS = Bounds(workers=1, seconds=30, memory=1024**3)
PAGE = (
    b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
    b"/Resources<</Font<</F 4 0 R>>/XObject<</X 6 0 R>>>>/Contents 5 0 R>>"
)
TEXT = b"BT /F 10 Tf 50 700 Td (Een verzonnen zin.) Tj ET"


def pdf(content: bytes = TEXT, pages: bytes = b"/Kids[3 0 R]/Count 1", page: bytes = PAGE, form: bytes = b"") -> bytes:
    """A PDF of one page, with whatever stands in it."""
    packed = zlib.compress(content)
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages" + pages + b">>",
        page,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d/Filter/FlateDecode>>stream\n" % len(packed) + packed + b"\nendstream",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>>>/Length %d>>stream\n" % len(form)
        + form
        + b"\nendstream",
    ]
    out, places = b"%PDF-1.7\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    return (
        out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table
        + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(out))
    )  # fmt: skip


def line(**fields: object) -> bytes:
    return json.dumps({"text": "Verzonnen."} | fields).encode() + b"\n"


HOSTILE: dict[str, Callable[[], bytes]] = {
    "stream-bomb.pdf": lambda: pdf(b" " * 200_000_000),
    "page-tree-loop.pdf": lambda: pdf(pages=b"/Kids[2 0 R]/Count 1"),
    "a-million-pages.pdf": lambda: pdf(pages=b"/Kids[3 0 R]/Count 1000000"),
    "one-page-many-times.pdf": lambda: pdf(pages=b"/Kids[" + b"3 0 R " * 100_000 + b"]/Count 100000"),
    "fewer-pages-than-none.pdf": lambda: pdf(pages=b"/Kids[3 0 R]/Count -5"),
    "form-in-itself.pdf": lambda: pdf(b"/X Do", form=b"/X Do /X Do"),
    "saved-states.pdf": lambda: pdf(b"q " * 1_000_000),
    "many-glyphs.pdf": lambda: pdf(b"BT /F 10 Tf " + b"1 0 0 1 50 700 Tm (Verzonnen tekst) Tj " * 100_000 + b"ET"),
    "endless-page.pdf": lambda: pdf(page=PAGE.replace(b"595 842", b"1e30 1e30")),
    "no-end.pdf": lambda: b"%PDF-1.7\n" + b"1 0 obj<<" * 200_000,
    "deep.odt": lambda: odt_maker.made("<text:section>" * 100_000),
    "repeated.odt": lambda: odt_maker.made(
        "<table:table><table:table-row table:number-rows-repeated='999999999'>"
        + "<table:table-cell table:number-columns-repeated='999999999'><text:p>Verzonnen.</text:p></table:table-cell>"
        * 99
        + "</table:table-row></table:table>"
    ),
    "spaces.odt": lambda: odt_maker.made("<text:p>Verzonnen<text:s text:c='999999999'/>brug.</text:p>"),
    "levels.fodt": lambda: odt_maker.flat(
        "<text:h text:outline-level='999999999'>Verzonnen</text:h><text:p>Een brug.</text:p>"
    ),
    "nested.html": lambda: b"<html><body>" + b"<div>" * 100_000 + b"Verzonnen." + b"</div>" * 100_000,
    "tables.html": lambda: b"<html><body>" + b"<table><tr><td>" * 3000 + b"Verzonnen.",
    "elements.html": lambda: b"<html><body><p>" + b"<b>a</b>" * 100_000,
    "attributes.html": lambda: b"<html><p " + b" ".join(b'a%d="x"' % n for n in range(10_000)) + b">Verzonnen.</p>",
    "brackets.html": lambda: b"<html><body><p>" + b"<" * 1_000_000,
    "comment.html": lambda: b"<html><body><!--" + b"-" * 3_000_000,
    "nothing.html": lambda: b"<html><body><p>Verzonnen \x00 tekst.</p>",
    "nested.jsonl": lambda: b'{"text":' + b"[" * 500_000 + b"\n",
    "number.jsonl": lambda: b'{"text":"Verzonnen.","page":' + b"9" * 500_000 + b"}\n",
    "infinite.jsonl": lambda: b'{"text":"Verzonnen.","page":Infinity}\n',
    "surrogate.jsonl": lambda: b'{"text":"Verzonnen \\ud800 tekst"}\n',
    "nothing.jsonl": lambda: line(text="Verzonnen \x00 tekst."),
    "long.jsonl": lambda: line(text="Verzonnen " * 300_000),
    "parties.jsonl": lambda: line(parties=["VVD"] * 100_000),
    "names.jsonl": lambda: b"{" + b",".join(b'"a%d":1' % number for number in range(100_000)) + b"}\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_read_or_refused_and_the_next_file_is_read(name: str, tmp_path: Path) -> None:
    hostile, good = tmp_path / f"a-{name}", tmp_path / "b-good.txt"
    hostile.write_bytes(HOSTILE[name]())
    good.write_text("Een verzonnen brief.", encoding="utf-8")
    report = pipeline.index_files([hostile, good], open_engine(tmp_path / "index"), bounds=BOUNDS)
    assert "b-good" in report.indexed
    assert len(report.indexed) + len(report.refused) == 2
    for refused in report.refused:
        assert str(hostile) in str(refused)
        assert "\n" not in str(refused)
        assert "this program failed" not in str(refused)
        assert "seconds" not in str(refused)
