"""Rules, rows of asterisks and the like part what is said: nobody says them."""

from pathlib import Path

import pytest

from indexer import parse
from indexer.records import ParsedDocument

QUESTIONS = """2024Z99999

Vragen van het lid Verzonnen (VVD) aan de minister van Financiën over een verzonnen brug (ingezonden 3 mei 2024).

1
Kent u de verzonnen brug?

2
Wat kost die verzonnen brug?

{ornament}

[1] Verzonnen krant, 2 mei 2024.
"""


def read(folder: Path, text: str, name: str = "stuk.txt") -> ParsedDocument:
    (folder / name).write_text(text, encoding="utf-8")
    return parse(folder / name)


@pytest.mark.parametrize("ornament", ["_" * 40, "* * *", "———", "-.-.-", "…", "•", "=" * 12, "(…)", "~~~"])
def test_what_holds_no_word_is_no_paragraph(tmp_path: Path, ornament: str) -> None:
    found = read(tmp_path, QUESTIONS.format(ornament=ornament))
    assert all(any(map(str.isalnum, paragraph.text)) for paragraph in found.paragraphs)
    assert [p.text for p in found.paragraphs if p.role == "contribution"] == [
        "Kent u de verzonnen brug?", "Wat kost die verzonnen brug?"
    ]  # fmt: skip


def test_nor_in_a_format_that_marks_its_paragraphs(tmp_path: Path) -> None:
    page = "<html><body><h1>Verzonnen brief</h1><p>Een verzonnen alinea.</p><p>* * *</p><p>Nog een.</p></body></html>"
    assert [p.text for p in read(tmp_path, page, "stuk.html").paragraphs][-2:] == ["Een verzonnen alinea.", "Nog een."]
