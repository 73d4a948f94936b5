"""Made-up pages of the web, saved as HTML, copied as text or pasted into Word, and what is read in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from indexer import parse
from indexer.records import ParsedDocument
from tests.support import word_maker

FORMS = pytest.mark.parametrize("form", ["txt", "html", "docx"])


def saved(text: str, form: str, folder: Path) -> ParsedDocument:
    """A page as text; as HTML, or in Word, each with the line breaks in its paragraphs."""
    file = folder / f"verzonnen.{form}"
    paragraphs = text.strip().split("\n\n")

    def build(document: Any) -> None:
        for paragraph in paragraphs:
            document.add_paragraph(paragraph)

    if form == "docx":
        file.write_bytes(word_maker.saved(build))
    else:
        page = "</p><p>".join(paragraphs).replace("\n", "<br>")
        html = f"<!DOCTYPE html><html><body><p>{page}</p></body></html>"
        file.write_text(html if form == "html" else text, encoding="utf-8")
    return parse(str(file))


def said(document: ParsedDocument) -> list[tuple[str, str, tuple[str, ...]]]:
    """The text of each paragraph, its role and its parties."""
    return [(paragraph.text, paragraph.role, paragraph.parties) for paragraph in document.paragraphs]
