"""Replies under the same titles as the questions; all made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import Metadata, SourceBlock, SourceDocument

_VOCABULARY = vocabulary.load()
_ASKED = (
    "# 1. De brug",
    "De leden van de VVD-fractie vragen wat de brug kost.",
    "Zij vragen ook wanneer die open gaat.",
    "De leden van de SP-fractie vragen wie betaalt.",
    "# 2. De sluis",
    "De leden van de D66-fractie vragen hoe breed die wordt.",
)


def _responds(*reply: str) -> list[tuple[str, ...]]:
    """Whom each paragraph of the reply answers."""
    lines = ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "# Vragen van de fracties", *_ASKED, "# Antwoorden", *reply)
    blocks = tuple(
        SourceBlock(line.removeprefix("# "), "heading" if line.startswith("# ") else "paragraph") for line in lines
    )
    text = "\n\n".join(block.text for block in blocks)
    paper = parse(SourceDocument("verzonnen", "", "", text, Metadata(date="2019-05-10"), blocks=blocks), _VOCABULARY)
    return [paragraph.responds_to for paragraph in paper.paragraphs if paragraph.role == "response"]


@pytest.mark.parametrize("title", ["2. De sluis", "De sluis", "II. De Sluis"])
def test_below_the_title_of_one_group_all_answers_are_to_it(title: str) -> None:
    assert _responds(f"# {title}", "Zes meter.", "Dat is genoeg.") == [("d66",), ("d66",)]


def test_as_many_answers_as_groups_stand_in_their_order() -> None:
    assert _responds("# De brug", "Veel.", "Niemand.") == [("vvd",), ("sp",)]


@pytest.mark.parametrize(
    "reply", [("Veel.", "In mei.", "Niemand."), ("Alles.",), ("Ik dank voor de vragen.", "Die zijn goed.")]
)
def test_other_numbers_of_answers_tell_nothing(reply: tuple[str, ...]) -> None:
    assert set(_responds("# De brug", *reply)) == {()}


def test_who_is_named_goes_before_the_title() -> None:
    assert _responds("# De sluis", "Zes meter.", "De SP-fractie vraagt naar de dijk.", "Die blijft.") == [
        ("d66",), ("sp",), ("sp",)
    ]  # fmt: skip
    assert _responds("# De brug", "Veel.", "De leden van de VVD-fractie vragen wanneer. In mei.") == [(), ("vvd",)]
