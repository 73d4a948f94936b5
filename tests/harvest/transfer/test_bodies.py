"""What an answer holds: a shell, a notice or a whole file, by its bytes. All bodies are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.harvest.transfer.bodies import fault, is_shell, is_withdrawn
from indexer.harvest.transfer.client import Answer


def shell(size: int) -> bytes:
    """The XML of a publication that holds metadata alone, in so many bytes."""
    opening, end = b"<kamerwrk><metadata>", b"</metadata></kamerwrk>"
    return opening + b"x" * (size - len(opening) - len(end)) + end


@pytest.mark.parametrize(("size", "empty"), [(100, True), (699, True), (700, False)])
def test_short_xml_with_nothing_but_metadata_has_no_text(size: int, empty: bool) -> None:
    assert is_shell("xml", shell(size)) is empty
    assert not is_shell("xml", shell(size).replace(b"</kamerwrk>", b"<al/></kamerwrk>"))


@pytest.mark.parametrize(("size", "notice"), [(4095, True), (4096, False)])
def test_a_long_page_quotes_the_sentence_of_a_notice(size: int, notice: bool) -> None:
    withdrawn = b"<html><p>Dit is op verzoek van de publicerende organisatie verwijderd.</p></html>"
    not_there = b"<html><p>Dit is niet beschikbaar in html-formaat.</p></html>"
    assert is_withdrawn(withdrawn.ljust(size)) is notice
    assert is_shell("html", not_there.ljust(size)) is notice


@pytest.mark.parametrize(("behind", "whole"), [(2043, True), (2044, False)])
def test_the_end_of_a_pdf_stands_in_its_last_two_kilobytes(behind: int, whole: bool) -> None:
    body = b"%PDF-1.7\n" + b"x" * 5000 + b"%%EOF" + b"\n" * behind
    said = fault("pdf", "kst-99999-1")(Answer("https://example.org/x.pdf", body, "application/pdf"))
    assert said == ("" if whole else "no whole PDF")
