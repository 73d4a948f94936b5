"""Made-up pages of the web, saved as HTML or copied as text, and what is read in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import parse
from indexer.records import ParsedDocument

FORMS = pytest.mark.parametrize("form", ["txt", "html"])


def saved(text: str, form: str, folder: Path) -> ParsedDocument:
    """A page as text, or as HTML in which the lines of a paragraph are broken."""
    file = folder / f"verzonnen.{form}"
    paragraphs = "</p><p>".join(text.strip().split("\n\n")).replace("\n", "<br>")
    page = f"<!DOCTYPE html><html><body><p>{paragraphs}</p></body></html>"
    file.write_text(page if form == "html" else text, encoding="utf-8")
    return parse(str(file))


def said(document: ParsedDocument) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(paragraph.text, paragraph.role, paragraph.parties) for paragraph in document.paragraphs]
