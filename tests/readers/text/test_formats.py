"""What is no document is refused by its name, and no document as text is taken for one of those."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from indexer import readers
from indexer.errors import Refused
from indexer.readers.text.formats import format_of
from indexer.readers.xml import unknown
from tests.conftest import SEED

TABLE = [["nummer", "vraag", "antwoord"], ["1", "Klopt dit verzonnen bericht?", "Ja, dat klopt."], ["2", "En dan?", ""]]
NO_DOCUMENTS = {
    "an array of objects": ('[\n  {"vraag": "Klopt dit?"}\n]', "JSON"),
    "an array of texts": ('["Klopt dit?", "Ja."]', "JSON"),
    "an array that is cut off": ('[{"vraag": "Klopt dit?"}, {"vra', "JSON"),
    "an object over lines": ('{\n  "document": {"id": "kst-99999-1"},\n  "paragraphs": []\n}', "JSON"),
    "commas": ("\n".join(",".join(f'"{cell}"' for cell in row) for row in TABLE), "CSV"),
    "semicolons": ("\n".join(";".join(row) for row in TABLE), "CSV"),
    "tabs": ("\n".join("\t".join(row) for row in TABLE), "CSV"),
    "a cell of more lines": ('id,tekst\n1,"Een verzonnen\n\nbrug, of twee"\n2,"Nee"\n', "CSV"),
    "rtf": (r"{\rtf1\ansi Een verzonnen brug.}", "RTF"),
    "latex": ("% verzonnen\n\\documentclass{article}\n\\begin{document}\nBrug\n\\end{document}", "LaTeX"),
    "yaml": ("titel: Verzonnen\nvragen:\n  - vraag: Klopt dit?\n    antwoord: Ja.\n", "settings"),
    "yaml of one list": ("---\n- vraag: Klopt dit?\n  antwoord: Ja.\n- vraag: En?\n", "settings"),
    "toml": ('# verzonnen\n[stuk]\ntitel = "Brug"\nnummer = 1\n', "settings"),
    "mail": ("From: a@example.org\nTo: b@example.org\nSubject: Brug\nMIME-Version: 1.0\n\nGeachte,", "e-mail"),
    "folded mail": ("Received: from a\n  by b;\n  ma\nSubject: Brug\n\nGeachte,", "e-mail"),
    "the least mail": ("From: a@example.org\nSubject: Brug\n\nGeachte voorzitter,\nEen verzonnen brug.", "e-mail"),
    "latex without a head": ("% verzonnen\n\\title{Brug}\n\\maketitle\nBrug", "LaTeX"),
    "sql": ("CREATE TABLE brug (id INTEGER);\nINSERT INTO brug VALUES (1);", "SQL"),
    "a log": ("2024-03-01 10:00:00,123 INFO brug\n2024-03-01 10:00:01,200 INFO sluis", "a log"),
    "a program": ("import os\n\ndef brug(n):\n    return os.path.join(n)\n\nclass Sluis:\n    pass", "a program"),
    "calls alone": ("bouw_brug(3);\nsloop(brug[0](1));\n", "a program"),
    "a style sheet": ("body {\n  color: red;\n}\n.brug { margin: 0; }", "a program"),
    "subtitles": ("1\n00:00:01,000 --> 00:00:02,000\nEen verzonnen brug.", "subtitles"),
    "html in markdown": ("Een brug\n\n<div>\n\n**Verzonnen**\n\n</div>\n<p>Brug</p>", "tags of HTML"),
    "markdown": ("# Verzonnen\n\n- een brug\n- een [sluis](https://example.org)", "Markdown"),
    "markdown with code": ("# Verzonnen\n\n```sh\nbouw brug\n```\n", "Markdown"),
    "wiki": ("== Brug ==\n{{Verzonnen}}\n[[Sluis|sluizen]]", "wiki text"),
    "changes": ("--- a/brug\n+++ b/brug\n@@ -1 +1 @@\n-oud\n+nieuw", "changes"),
    "base64": ("\n".join(["QnJ1ZyBlbiBzbHVpcyBlbiB2ZXJ6b25uZW4gYnJ1ZyBlbiBzbHVpcw" * 2] * 6), "encoded data"),
    "very deep xml": ("<x>" * 50_000 + "</x>" * 50_000, "XML of an unknown kind"),
    "svg": ('<svg xmlns="http://www.w3.org/2000/svg"><text>Brug</text></svg>', r"XML of an unknown kind .*<svg>"),
    "xml without declaration": ("<brief>\n<aan>De Kamer</aan></brief>", r"XML of an unknown kind .*<brief>"),
    "a part of a PDF": ("3 0 obj\n<< /Type /Font >>\nendobj\n4 0 obj\n<< >>\nendobj\n", "a part of a PDF"),
    "a shortcut": ("[InternetShortcut]\nURL=https://example.org\n", "a shortcut"),
    "git lfs": ("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 9\n", "a pointer to a file"),
    "xml of a paragraph": ('<?xml version="1.0"?><p>Een verzonnen brug.</p>', r"XML of an unknown kind .*<p>"),
    "xml with names of html": (
        '<?xml version="1.0"?>\n<!-- x --><table><rij/></table>',
        r"XML of an unknown kind .*<table>",
    ),
    "another document type": (
        "<?xml version='1.0'?><!DOCTYPE article><article><p>Brug</p></article>",
        "XML .*<article>",
    ),
    "xml that is cut off": ("<!-- verzonnen --><brief><aan>De Kamer</aan><tekst>Een", r"XML .*<brief>"),
}
DOCUMENTS = [
    "[1] Zie ook de verzonnen brief; die is weg.",
    "[12 maart 2018]\n\nDe leden van de VVD-fractie vragen naar een brug.",
    "{Concept} De leden van de VVD-fractie vragen naar een brug.",
    "<Datum>\n\nGeachte voorzitter,\n\nHierbij bied ik u een verzonnen brug aan.",
    "Datum: 3 maart 2018\nBetreft: een verzonnen brug\n\nGeachte voorzitter,\n\nDe brug is er.",
    "Van: de minister\nAan: de voorzitter\nOnderwerp: brug\n\nGeachte voorzitter,",
    "Vraag 1: Klopt dit?\nAntwoord 1: Ja.\nVraag 2: Waarom?\nAntwoord 2: Daarom.",
    "Verzonnen, bedacht en verdicht\nJansen, Pietersen en Klaassen",
    "- De leden vragen naar een brug.\n- De leden vragen naar nog een brug.",
    "---\n\nDe leden van de VVD-fractie vragen naar een brug.",
    "%\n\nHet percentage daalt.",
    "MZ en BM zijn verzonnen afkortingen.",
    "De Kamer,\noverwegende dat bruggen verzonnen zijn;\nverzoekt de regering bruggen te bouwen;",
    "Aan de orde:\nde motie-Verzonnen over bruggen (99 999, nr. 4);\nde motie-Bedacht over dijken (99 999, nr. 5);",
    "#1\n\nDe leden vragen naar een brug.",
    "# Verslag van een schriftelijk overleg\n\n- **Verzonnen**\n- De leden vragen naar een brug.",
]


BINARIES = {
    b"PK\x03\x04\0application/vnd.oasis.opendocument.text": r"an OpenDocument text \(.odt\) that is damaged, not text",
    b"PK\x03\x04\0application/vnd.sun.xml.writer": r"an old OpenOffice text \(.sxw\), .* save it as .odt",
    b"PK\x03\x04\0..xl/workbook.xml": "a spreadsheet",
    b"PK\x03\x04\0..": "a zip or Office file, not text; unpack it",
    b"\xd0\xcf\x11\xe0\0" + "EncryptedPackage".encode("utf-16-le"): "with a password, .* save it without one",
    b"\xd0\xcf\x11\xe0\0" + "__substg1.0_001A".encode("utf-16-le"): r"e-mail message \(.msg\)",
    b"\xd0\xcf\x11\xe0\0": "an old Word or Office file, .* save it as .docx",
    b"\x89PNG\r\n\x1a\n\0": "an image, not text; .*OCR",
    b"\x1f\x8b\x08\0": "a packed file, not text; unpack it first",
    b"MZ\x90\0": "a program, not text",
    b"\0\0\0\x18ftypheic": "an image or a film, not text; leave it out",
    b"ID3\4\0": "a sound",
    b"AT&TFORM\0": r"a scan \(DjVu\), not text; .*OCR",
    b"\xffWPC\x10\0": "a WordPerfect file, not text; .* save it as .docx",
}


@pytest.mark.parametrize("content", BINARIES)
def test_what_is_no_text_is_refused_by_its_name_with_a_remedy(content: bytes) -> None:
    with pytest.raises(Refused, match=f"this is .*{BINARIES[content]}") as refused:
        readers.read(readers.SourceFile(Path("verzonnen.pdf"), content, b""), "")
    assert len(str(refused.value).splitlines()) == 1


PROMISED = {
    "brief.docx": "this is no Word file, whatever its name says, and no text; .*Word",
    "brief.DOC": "this is no Word file, whatever its name says, and no text; .*save it as .docx",
    "brief.odt": "this is no OpenDocument text, whatever its name says, and no text; .*LibreOffice",
    "brief.pdf": "this is no PDF, whatever its name says, and no text; fetch it again",
    "brief.txt": "this is a binary file, not text; save its text as UTF-8 first",
    "brief": "this is a binary file, not text; save its text as UTF-8 first",
}


@pytest.mark.parametrize("name", PROMISED)
@pytest.mark.parametrize("content", [b"verzonnen\0", b"\0" * 99, bytes(range(1, 256))])
def test_what_is_not_what_its_name_promises_is_told_so(name: str, content: bytes) -> None:
    said = PROMISED[name] if b"\0" in content or name not in ("brief.txt", "brief") else "not valid UTF-8"
    with pytest.raises(Refused, match=rf"^{name}: {said}") as refused:
        readers.read(readers.SourceFile(Path(name), content, b""), "")
    assert len(str(refused.value).splitlines()) == 1


def read(text: str, name: str = "verzonnen.txt") -> None:
    readers.read(readers.SourceFile(Path(name), text.encode(), b""), "")


@pytest.mark.parametrize("text", ["<p>Een verzonnen brug.</p>", "<section><p>Een verzonnen brug.</p></section>"])
def test_a_part_of_a_page_that_is_called_xml_is_xml_of_an_unknown_kind(text: str) -> None:
    read(text, "verzonnen.html")
    with pytest.raises(
        Refused, match=r"this is XML of an unknown kind \(its outermost element is <.*; expected is XML"
    ):
        read(text, "verzonnen.XML")


@pytest.mark.parametrize(
    "start", ["<html>", "<!DOCTYPE html><div>", '<?xml version="1.0"?><div xmlns="http://www.w3.org/1999/xhtml">']
)
def test_a_page_that_says_that_it_is_html_is_read_whatever_its_name(start: str) -> None:
    read(f"{start}<p>Een verzonnen brug.</p>", "verzonnen.xml")


@pytest.mark.parametrize("name", NO_DOCUMENTS)
@pytest.mark.parametrize("before", ["", "\ufeff", "\n"])
def test_what_is_no_document_is_refused_by_its_name(name: str, before: str) -> None:
    text, called = NO_DOCUMENTS[name]
    with pytest.raises(Refused, match=rf"^verzonnen.txt: this is [^;]*{called}[^;]*; expected is ") as refused:
        read(before + text)
    assert len(str(refused.value).splitlines()) == 1


@pytest.mark.parametrize("title", ["Nr. 12 NOTA NAAR AANLEIDING VAN HET VERSLAG", "B VOORLOPIG VERSLAG"])
def test_markdown_is_read_where_a_number_and_a_kind_of_paper_stand_at_its_head(title: str) -> None:
    read(f"# 36 600 Wijziging van de Verzonnen wet\n\n**{title}**\n\n## Algemeen\n\n- Ja.\n\nDit is verzonnen.")


def test_markdown_is_read_where_speeches_open_in_it() -> None:
    speeches = ["**De voorzitter:** Welkom.", "**Mevrouw Verzonnen (D66):** Dank.", "**De heer Bedacht (VVD)**: Ja."]
    read("# Debat over bruggen\n\n" + "\n\n".join(speeches))
    with pytest.raises(Refused):
        read("# Debat over bruggen\n\n- " + "\n- ".join(["**Let op:** Ja.", "**De heer Bedacht (VVD)**: Ja."]))


@pytest.mark.parametrize("text", DOCUMENTS)
def test_a_document_that_looks_a_little_like_data_is_read(text: str) -> None:
    read(text)


def test_a_gold_file_is_refused_however_it_is_laid_out() -> None:
    gold = {"document": {"id": "kst-99999-1"}, "paragraphs": [{"starts": "Een verzonnen brug"}]}
    for indent in (None, 0, 2):
        with pytest.raises(Refused):
            read(json.dumps(gold, indent=indent))


def test_no_real_text_is_taken_for_anything_else(corpus: Path) -> None:
    texts = [path for path in sorted(corpus.rglob("*.txt")) if path.is_file()]
    taken = {path.name: found for path in [*texts, SEED] if (found := format_of(path.read_text(encoding="utf-8")))}
    assert len(texts) > 100
    assert taken == {}


def test_no_real_data_is_taken_for_a_document(corpus: Path) -> None:
    data = [path for path in sorted(corpus.rglob("*")) if path.suffix in (".json", ".csv")]
    assert data
    for path in data:
        with pytest.raises(Refused):
            readers.read(readers.open_file(path), "")


def test_no_real_publication_is_of_an_unknown_kind(corpus: Path) -> None:
    for path in corpus.rglob("*.xml"):
        content = path.read_bytes()
        assert readers.reader_of(content) is not unknown
