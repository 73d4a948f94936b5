"""Lists of questions, and letters in their place. All texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds import question_list
from indexer.attribution.layout.blocks import Block
from indexer.attribution.parts import Said
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties

SAID = "Dit is een verzonnen brief."


@pytest.mark.parametrize(("below", "role"), [(3, "response"), (4, "procedural")])
def test_a_minister_signs_a_letter_among_its_last_four_paragraphs(below: int, role: str) -> None:
    texts = [SAID, "De minister van Financiën,", *[SAID] * below]
    parts = question_list.attribute([Block(text, ((0, len(text)),)) for text in texts], Context(parties.load()))
    assert [part.attribution.role for part in parts if isinstance(part, Said) and part.block.text == SAID] == (
        [role] * (1 + below)
    )
