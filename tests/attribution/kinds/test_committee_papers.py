"""Whose words stand in papers of committees; all papers are made up (verzonnen)."""

from __future__ import annotations

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument

_VOCABULARY = vocabulary.load()


def _of_blocks(*lines: str, date: str = "2025-05-10") -> ParsedDocument:
    """A consultation of blocks, with its title above; `# ` marks a heading."""
    lines = ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", *lines)
    blocks = tuple(
        SourceBlock(line.removeprefix("# "), "heading" if line.startswith("# ") else "paragraph") for line in lines
    )
    text = "\n\n".join(block.text for block in blocks)
    return parse(SourceDocument("verzonnen", "", "", text, Metadata(date=date), blocks=blocks), _VOCABULARY)


def test_an_answer_answers_also_who_joined_in_the_question_above_it() -> None:
    paper = _of_blocks(
        "# Vragen van de VVD-fractie",
        "Wat kost de verzonnen brug? De leden van de SGP-fractie vragen dit ook.",
        "# Antwoord",
        "Dat is verzonnen.",
        "# Vragen van de CDA-fractie",
        "Wat kost de verzonnen sluis? De leden van de D66-fractie sluiten zich bij deze vraag aan.",
        "# Antwoord",
        "Dat is ook verzonnen.",
        "# Vragen van de PvdD-fractie",
        "Wat kost de verzonnen dijk?",
        "# Antwoord",
        "Ook dat is verzonnen.",
    )
    assert [found.responds_to for found in paper.paragraphs if found.role == "response"] == [
        ("vvd", "sgp"), ("cda", "d66"), ("pvdd",)
    ]  # fmt: skip
