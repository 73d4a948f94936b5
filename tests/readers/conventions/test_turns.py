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


@pytest.mark.parametrize("label", ["De heer Verzonnen (CDA): ", "De heer Verzonnen (CDA):\n"])
def test_a_member_who_addresses_the_chair_makes_a_report_where_no_speaker_is_marked(label: str) -> None:
    texts = f"{label}Voorzitter. Ik heb een verzonnen vraag.\nMinister Bedacht: Dat is zo.".split("\n")
    blocks = with_turns([Marked(SourceBlock(text), named=False) for text in texts])
    assert [block.turn and block.turn.speaker for block in blocks] == ["De heer Verzonnen", "Minister Bedacht"]
    listed = with_turns(
        [Marked(SourceBlock(text), named=False) for text in ("De heer Verzonnen (CDA): bruggen", "Ja.")]
    )
    assert [block.turn for block in listed] == [None, None]


def test_those_who_answer_in_a_council_are_known_by_its_head() -> None:
    said = [
        "De voorzitter: Dank.",
        "Wethouder Bedacht: Ja.",
        "De heer Zoek (gedeputeerde): Nee.",
        "D66 (dhr. Vind): O.",
    ]
    for head, functions in (
        ("Verslag van de verzonnen vergadering van de gemeenteraad", ["chair", "minister", "minister", "member"]),
        ("Verslag van een verzonnen commissiedebat", ["chair", None, None, None]),
    ):
        marked = [Marked(SourceBlock(text), named=index > 0) for index, text in enumerate([head, *said])]
        assert [block.turn and block.turn.function for block in with_turns(marked)[1:]] == functions


def test_the_chair_goes_on_below_a_motion_that_the_chair_announced() -> None:
    member, chair = "De heer Verzonnen (PVV):", "De voorzitter:"
    motion = ["De Kamer,", "verzoekt de regering niets,", "en gaat over tot de orde van de dag."]
    announced = "Door het lid Verzonnen wordt de volgende motie voorgesteld:"
    lines = [member, "Ik dien een motie in.", chair, announced, *motion, "Zij krijgt letter S (99999).", "Dank u."]
    blocks = with_turns([Marked(SourceBlock(line), named=line in (member, chair)) for line in lines])
    functions = [block.turn and block.turn.function for block in blocks]
    assert functions == ["member", "chair", *["member"] * 3, "chair", "chair"]
    read = with_turns([Marked(SourceBlock(line), named=line == member) for line in [member, *motion, "Tot zover."]])
    assert [block.turn and block.turn.function for block in read] == ["member"] * 4
