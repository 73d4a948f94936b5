"""PDF files, with their layout: no running heads, columns in order, footnotes apart, paragraphs put together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from indexer.errors import Refused
from indexer.extraction.formulas import imprint
from indexer.readers.content import Content
from indexer.readers.conventions.footnotes import with_typed_notes
from indexer.readers.conventions.turns import with_turns
from indexer.readers.pdf import furniture
from indexer.readers.pdf.carried_marks import with_marks_back
from indexer.readers.pdf.columns import in_reading_order
from indexer.readers.pdf.margins import without_margins
from indexer.readers.pdf.page import Page, TooMuch, read_page, usual_size
from indexer.readers.pdf.paragraphs import paragraphs
from indexer.readers.pdf.stamps import without_stamps

_MAX_PAGES = 3_000
_MAX_ON_PAGE, _MAX_CHARACTERS = 400_000, 10_000_000
"""The greatest numbers of characters of a page and of a document: no readable document has more."""
_NAMED = 10
"""The greatest number of pages without text that a remark lists."""
_OPENS_WITHIN = 1024
"""The signature of a PDF stands in its first kilobyte (ISO 32000-1, annex H, note 13)."""


def reads(content: bytes) -> bool:
    """Whether it has the signature of a PDF."""
    return b"%PDF-" in content[:_OPENS_WITHIN]


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a PDF, with their pages, and who speaks in those of a debate; a remark about
    pages that have no text, and one about text that stands off its page, where nobody sees it.

    Raises:
        Refused: it has a password, is damaged, has too many pages or characters, or there is no text in it.
    """
    split = furniture.split(_pages(path, content))
    pages = [page for page, _ in split]
    if not any(page.stretches for page in pages):
        raise Refused(
            path,
            "there is no text in this PDF, only images",
            "run OCR first, for example: ocrmypdf IN.pdf OUT.pdf",
            "no-text",
        )
    size = usual_size(stretch for page in pages for stretch in page.stretches)
    pages = without_margins([without_stamps(page, size) for page in pages], size)
    marked = paragraphs(with_marks_back(in_reading_order(pages, size)), size)
    blocks = tuple(with_typed_notes(with_turns(marked)))
    beside = [text.text for page in pages for text in sorted(page.beside, key=lambda text: -text.base)]
    printed = imprint.stated([text.text for _, edge in split for text in edge])
    empty = [page.number for page in pages if not (page.stretches or page.notes or page.beside)]
    remarks: tuple[str, ...] = (_remark(path, empty, len(pages)),) if empty else ()
    if off := [page for page in pages if page.off]:
        remarks += (_off_the_page(path, [page.number for page in off], sum(page.off for page in off)),)
    return Content(blocks=blocks, metadata=printed, beside=tuple(beside), remarks=remarks)


def _remark(path: str, empty: Sequence[int], total: int) -> str:
    """The line about pages that have no text."""
    named = _named(empty)
    which = f"page {named} of {total} has" if len(empty) == 1 else f"{len(empty)} of {total} pages ({named}) have"
    return (
        f"{path}: {which} no text; if there is a scan, run OCR first, for example: ocrmypdf --skip-text IN.pdf OUT.pdf"
    )


def _off_the_page(path: str, pages: Sequence[int], lines: int) -> str:
    """The line about text that nobody sees."""
    where = f"page {_named(pages)}" if len(pages) == 1 else f"pages {_named(pages)}"
    stands = "line of text stands" if lines == 1 else "lines of text stand"
    return f"{path}: {lines:,} {stands} off the paper of {where}: nobody sees that, and it is left out"


def _named(pages: Sequence[int]) -> str:
    return ", ".join(map(str, pages[:_NAMED])) + (" and more" if len(pages) > _NAMED else "")


def _pages(path: str, content: bytes) -> list[Page]:
    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        # of a file that is damaged the library may tell the reason of the one that it opened before
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD and b"/Encrypt" in content:
            raise Refused(path, "this PDF has a password", "save it without one") from error
        raise Refused(path, "this PDF is damaged", "fetch it again, or open it and print it to a new PDF") from error
    try:
        if len(document) > _MAX_PAGES:
            raise Refused(path, f"{len(document):,} pages, over the limit of {_MAX_PAGES:,}", "split it", "too-large")
        return list(_read(path, document))
    except pdfium.PdfiumError as error:
        raise Refused(path, f"this PDF is damaged ({error})", "fetch it again, or print it to a new PDF") from error
    finally:
        document.close()


def _read(path: str, document: pdfium.PdfDocument) -> Iterator[Page]:
    left = _MAX_CHARACTERS
    for index in range(len(document)):
        try:
            page = read_page(document, index, min(left, _MAX_ON_PAGE))
        except TooMuch as error:
            most = _MAX_ON_PAGE if left > _MAX_ON_PAGE else _MAX_CHARACTERS
            where = f"page {index + 1} has" if left > _MAX_ON_PAGE else "it has"
            reason = f"{where} more than {most:,} characters"
            raise Refused(path, reason, "check where it comes from", "too-large") from error
        left -= page.characters
        yield page
