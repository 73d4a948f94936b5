"""Whose words the blocks of a report are. All texts are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.readers.conventions.turns import Marked, with_turns
from indexer.records import SourceBlock

REPORT = "Aan de orde is de behandeling van een verzonnen wetsvoorstel."


@pytest.mark.parametrize(
    ("lines", "speakers"),
    [
        (["Minister Verzonnen:", REPORT, "Dat is nodig."], ["Minister Verzonnen", "Minister Verzonnen"]),
        (["Minister Verzonnen:", "Dank u.", REPORT, "Dat is nodig."], ["Minister Verzonnen", None, None]),
        (["De voorzitter:", REPORT, "De vergadering wordt gesloten."], ["De voorzitter", None]),
    ],
)
def test_what_the_report_says_ends_a_speech_unless_the_speech_begins_with_it(
    lines: list[str], speakers: list[str | None]
) -> None:
    blocks = with_turns([Marked(SourceBlock(line), named=line.endswith(":")) for line in lines])
    assert [block.turn and block.turn.speaker for block in blocks] == speakers


def test_the_chair_alone_makes_a_report_where_no_speaker_is_marked() -> None:
    said = "Ik stel voor, zo dadelijk te stemmen over de verzonnen motie."
    [block] = with_turns([Marked(SourceBlock(text), named=False) for text in ("De voorzitter:", said)])
    assert (block.text, block.turn and block.turn.function) == (said, "chair")
