"""Runs of a Word document → pieces of text. All documents are made up."""

from __future__ import annotations

import pytest

from indexer.readers import word
from tests.support.growth import grows_within
from tests.support.word_maker import body, package

RAISED = "<w:rPr><w:vertAlign w:val='superscript'/></w:rPr>"


def run(inner: str) -> bytes:
    return package(document=body(f"<w:p><w:r><w:t>Een brug.</w:t></w:r><w:r>{inner}</w:r></w:p>"))


@pytest.mark.parametrize("piece", ["<w:footnoteReference w:id='1'/>", "<w:tab/>", "<w:t>1</w:t>", "<w:br/>"])
def test_a_run_takes_time_as_it_has_elements_and_no_longer(piece: str) -> None:
    small, large = (run(piece * count) for count in (3_000, 12_000))
    assert grows_within(
        lambda content: word.read("brief.docx", content), 3 * [small], 3 * [large], lambda least: 9 * least + 0.03
    )


def test_a_raised_number_is_a_mark_and_another_is_not() -> None:
    for look, text, marks in ((RAISED, "Een brug.", ("1",)), ("", "Een brug.1", ())):
        [block] = word.read("brief.docx", run(f"{look}<w:t>1</w:t>")).blocks
        assert (block.text, block.marks) == (text, marks)
