"""Damaged documents: whatever happens to their bytes, a file is either read or refused in one line, and soon."""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

import docx
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from indexer import pipeline
from indexer.errors import Refused
from indexer.readers import SourceFile
from indexer.vocabulary import Vocabularies
from tests.conftest import SEED
from tests.support import odt_maker
from tests.support.pdf_maker import Text, column, made

SMALL = 60_000
"""The number of bytes up to which documents are tried; of larger ones there are few, and they take long."""
PATIENCE = 5
"""Seconds of processor time in which a document is read or refused."""
CAREFUL = settings(
    max_examples=100,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
VOCABULARY = Vocabularies()
PIECES = [
    *(b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\r", b"\x0c", b"\n\n1.\n", b"- \n", b"2017-2018", b"Vraag 99\n"),
    *(b"<", b"</al>", b"<p>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&x;", b"&#0;", b"]]>", b"{", b"[", b"endobj"),
    *map(str.encode, ("\N{SOFT HYPHEN}\n", "\N{COMBINING ACUTE ACCENT}", "\N{LINE SEPARATOR}", "²", "٣")),
]
SIGNATURES = [
    *(b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\xff\xfe", b"\xef\xbb\xbf", b"<?xml version='1.0'?>"),
    *(b"<html>", b"<officiele-publicatie>", b"<kamerwrk>", b"<TEI>", b"<vlosCoreDocument>", b'{"text": "'),
]
HTML = """<html><head><meta name="DCTERMS.issued" content="2018-01-02"></head>
<body><div id="broodtekst"><h1>Motie</h1><p>De Kamer, gehoord de beraadslaging, <b>verzoekt</b> de regering een
verzonnen brug te bouwen.</p><table><tr><td>1<td>2</table><ul><li>Een</ul><p>En gaat over tot de orde van de dag.</p>
</div></body></html>"""
TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="ParlaMint-NL_2018-01-02"><text><body>
<div type="debateSection"><note type="speaker">De heer Verzonnen (VVD):</note><u who="#Verzonnen" ana="#regular">
<seg>Voorzitter. Een brug.</seg></u></div></body></text></TEI>"""
LINES = [{"text": "Een verzonnen brug.", "speaker": "De heer Verzonnen", "party": "VVD"}, {"text": "Nog een."}]

Edit = Callable[[bytes], bytes]


def word() -> bytes:
    """A made-up Word document."""
    document, stream = docx.Document(), io.BytesIO()
    document.add_heading("Inbreng van de leden van de VVD-fractie", 1)
    document.add_paragraph("De leden van de VVD-fractie vragen naar een verzonnen brug.", style="List Number")
    document.add_table(2, 2).cell(0, 0).text = "Verzonnen"
    document.save(stream)
    return stream.getvalue()


def opendocument(write: Callable[[str], bytes]) -> bytes:
    """A made-up OpenDocument text, of which `write` makes a file."""
    return write(
        '<text:h text:outline-level="1">Inbreng van de leden van de VVD-fractie</text:h><text:list text:style-name="L">'
        "<text:list-item><text:p>De leden van de VVD-fractie vragen naar een verzonnen brug.<text:note><text:note-body>"
        "<text:p>Noot.</text:p></text:note-body></text:note></text:p></text:list-item></text:list><table:table>"
        '<table:table-row><table:table-cell table:number-columns-repeated="2"><text:p>Verzonnen</text:p>'
        "</table:table-cell></table:table-row></table:table>"
    )


MADE_UP = {
    "stuk.docx": word(),
    "stuk.odt": opendocument(odt_maker.made),
    "stuk.fodt": opendocument(odt_maker.flat),
    "stuk.pdf": made(*[[*column("Een verzonnen brug\nover een ver-\nzonnen water."), Text(300, 40, "1", 8)]] * 3),
    "stuk.html": HTML.encode(),
    "stuk.tei.xml": TEI.encode(),
    "stuk.jsonl": "\n".join(map(json.dumps, LINES)).encode(),
    SEED.name: SEED.read_bytes(),
}


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    """What can happen to bytes: one to four changes, each at a place given as a part of their length."""
    fraction = st.floats(0, 1, exclude_max=True)
    kinds = st.sampled_from(["flip", "cut", "insert", "repeat", "end"])
    pieces = st.one_of(st.sampled_from(PIECES), st.binary(max_size=12))
    changes = draw(st.lists(st.tuples(kinds, fraction, st.integers(1, 3_000), pieces), min_size=1, max_size=4))

    def edit(content: bytes) -> bytes:
        for kind, fraction, length, piece in changes:
            at = int(fraction * len(content))
            before, found, after = content[:at], content[at : at + length], content[at + length :]
            content = {
                "flip": before + bytes(byte ^ 0x55 for byte in found[:3]) + found[3:] + after,
                "cut": before + after,
                "insert": before + piece + found + after,
                "repeat": before + found * 3 + after,
                "end": before,
            }[kind]
        return content

    return edit


def attempt(path: Path, content: bytes, metadata: bytes = b"", official: bytes = b"") -> None:
    """Read a file through all steps: it gives a document with text or Refused, nothing else."""
    file = SourceFile(path, content, metadata, official, path.with_name("metadata.xml"))
    began = time.thread_time()
    try:
        parsed = pipeline.parse_opened((file, ""), VOCABULARY)
    except Refused as refused:
        said = str(refused)
    else:
        said = parsed.document.id
        assert parsed.paragraphs
        assert all(paragraph.text.strip() for paragraph in parsed.paragraphs)
    assert len(said.splitlines()) == 1
    assert time.thread_time() - began < PATIENCE


@cache
def real(corpus: Path, suffix: str, largest: int = SMALL) -> list[Path]:
    """The documents of the corpus with this suffix that are not too large."""
    return sorted(path for path in corpus.rglob(f"*{suffix}") if path.stat().st_size <= largest)


@CAREFUL
@given(edit=edits())
@pytest.mark.parametrize("name", MADE_UP)
def test_a_made_up_document_that_is_damaged(name: str, edit: Edit) -> None:
    attempt(Path(name), edit(MADE_UP[name]))


@CAREFUL
@given(edit=edits(), data=st.data())
@pytest.mark.parametrize("suffix", [".xml", ".txt"])
def test_a_real_document_that_is_damaged(corpus: Path, suffix: str, edit: Edit, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(real(corpus, suffix)))
    attempt(path, edit(path.read_bytes()))


@settings(CAREFUL, max_examples=20)
@given(edit=edits(), data=st.data())
def test_a_real_pdf_that_is_damaged(corpus: Path, edit: Edit, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(real(corpus, ".pdf", 1_000_000)))
    attempt(path, edit(path.read_bytes()))


@settings(CAREFUL, max_examples=100)
@given(data=st.data())
def test_a_real_publication_with_its_elements_in_disorder(corpus: Path, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(real(corpus, ".xml")))
    root = etree.fromstring(path.read_bytes())
    elements = list(root.iter(etree.Element))
    for element in data.draw(st.lists(st.sampled_from(elements), min_size=1, max_size=6, unique=True)):
        other = data.draw(st.sampled_from(elements))
        match data.draw(st.sampled_from(["empty", "rename", "move", "strip"])):
            case "empty":
                element.clear()
            case "rename":
                element.tag = other.tag
            case "move" if element not in (root, *other.iterancestors(), other):
                other.append(element)
            case "strip":
                element.attrib.clear()
    attempt(path, etree.tostring(root, encoding="utf-8"))


@CAREFUL
@given(edit=edits())
@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("stuk.docx", ("word/document.xml", "word/styles.xml", "word/numbering.xml")),
        ("stuk.odt", ("mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml")),
    ],
)
def test_an_office_document_with_damage_inside_the_zip_file(name: str, parts: Sequence[str], edit: Edit) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(MADE_UP[name])) as whole, zipfile.ZipFile(stream, "w") as damaged:
        for part in parts:
            damaged.writestr(part, edit(whole.read(part)))
    attempt(Path(name), stream.getvalue())


@CAREFUL
@given(metadata=st.one_of(st.binary(max_size=80), st.sampled_from([b'date = "2018"', b"id = 1", b'id = ""'])))
def test_metadata_files_of_any_bytes(metadata: bytes) -> None:
    attempt(Path("stuk.txt"), b"Een verzonnen brug.", metadata=metadata)
    attempt(Path("stuk.txt"), b"Een verzonnen brug.", official=metadata)


@settings(CAREFUL, max_examples=200)
@given(
    signature=st.sampled_from(SIGNATURES),
    rest=st.one_of(st.binary(max_size=400), st.text(max_size=400).map(str.encode)),
)
@example(signature=b"", rest=b"\xc2\xad")  # a soft hyphen alone is no paragraph
@example(signature=b"<officiele-publicatie>", rest=b"\x00")  # lxml breaks the line in its message
def test_any_bytes_after_the_signature_of_a_format(signature: bytes, rest: bytes) -> None:
    attempt(Path("stuk"), signature + rest)
