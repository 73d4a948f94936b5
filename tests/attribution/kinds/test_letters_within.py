"""The letters that a consultation prints. All is made up."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds.letters_within import letter_below
from indexer.attribution.layout.blocks import Block

SAID = ["Dit is verzonnen."]
SIGNED = ["De voorzitter van de commissie,", "B. Bedacht"]
ANSWERS = ["Hierbij zend ik u de antwoorden."]
SENT, BACK = ["Aan de minister van Bedachte Zaken"], ["Aan de voorzitter van de Tweede Kamer"]


def below(*texts: str) -> int:
    return letter_below([Block(text, ((0, len(text)),)) for text in texts])


@pytest.mark.parametrize(
    ("above", "letter", "place"),
    [
        (37, [*SIGNED, *ANSWERS], 39),
        (38, [*SIGNED, *ANSWERS], -1),  # the letter is the 41st paragraph
        (39, [*SENT, *SAID, *BACK], 41),
        (40, [*SENT, *SAID, *BACK], -1),
    ],
)
def test_a_letter_is_looked_for_among_the_first_forty_paragraphs(above: int, letter: list[str], place: int) -> None:
    assert below(*SAID * above, *letter) == place
