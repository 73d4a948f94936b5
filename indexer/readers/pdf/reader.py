"""PDF files, with their layout: no running heads, columns in order, footnotes apart, paragraphs put together."""

from __future__ import annotations

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from indexer.errors import Refused
from indexer.extraction import imprint
from indexer.readers.content import Content
from indexer.readers.pdf import furniture
from indexer.readers.pdf.columns import in_reading_order, usual_size
from indexer.readers.pdf.page import Page, read_page
from indexer.readers.pdf.paragraphs import paragraphs
from indexer.readers.turns import with_turns

_MAX_PAGES = 3_000
_OPENS_WITHIN = 1024
"""The signature of a PDF stands in its first kilobyte (ISO 32000-1, annex H, note 13)."""


def reads(content: bytes) -> bool:
    """Whether it has the signature of a PDF."""
    return b"%PDF-" in content[:_OPENS_WITHIN]


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a PDF, with their pages, and who speaks in those of a debate.

    Raises:
        Refused: it has a password, is damaged, has too many pages, or there is no text in it.
    """
    split = furniture.split(_pages(path, content))
    pages = [page for page, _ in split]
    if not any(page.stretches for page in pages):
        raise Refused(
            path, "there is no text in this PDF, only images", "run OCR first, for example: ocrmypdf IN.pdf OUT.pdf"
        )
    size = usual_size(stretch for page in pages for stretch in page.stretches)
    marked = paragraphs(in_reading_order(pages), size)
    printed = imprint.stated([text.text for _, edge in split for text in edge])
    return Content(blocks=tuple(with_turns(marked)), metadata=printed)


def _pages(path: str, content: bytes) -> list[Page]:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise Refused(path, "this PDF has a password", "save it without one") from error
        raise Refused(path, "this PDF is damaged", "fetch it again, or open it and print it to a new PDF") from error
    try:
        if len(document) > _MAX_PAGES:
            raise Refused(path, f"{len(document):,} pages, over the limit of {_MAX_PAGES:,}", "split it")
        return [read_page(document, index) for index in range(len(document))]
    except pdfium.PdfiumError as error:
        raise Refused(path, f"this PDF is damaged ({error})", "fetch it again, or print it to a new PDF") from error
    finally:
        document.close()
