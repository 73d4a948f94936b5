"""Made-up debates (verzonnen), of lines that say who speaks."""

from __future__ import annotations

from indexer.attribution.kinds import proceedings
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.attribution.parts import Said
from indexer.extraction.names.party_names import Context
from indexer.records import Turn
from indexer.vocabulary import parties

SPEAKERS = {
    "v": Turn("De voorzitter", function="chair"),
    "m": Turn("Minister Verzonnen", function="minister"),
    "s": Turn("Staatssecretaris Bedacht", function="minister"),
    "sp": Turn("Mevrouw Zoek", "SP", "member"),
    "cda": Turn("De heer Vind", "CDA", "member"),
}


def answered(debate: str, **others: Turn) -> list[tuple[str, ...]]:
    """Whom each paragraph of the ministers answers, in a debate of lines `who: text`; `#` is a heading."""
    turns = SPEAKERS | others
    blocks = []
    for line in debate.splitlines():
        who, text = line.split(": ", 1)
        heading = HeadingForm("subject", 0) if who == "#" else None
        blocks.append(Block(text, ((0, len(text)),), heading=heading, turn=turns.get(who)))
    said = (
        part.attribution for part in proceedings.attribute(blocks, Context(parties.load())) if isinstance(part, Said)
    )
    return [attribution.responds_to for attribution in said if attribution.role == "response"]


FIRST_TERM = "m: De brug is verzonnen.\n"
"""The minister has spoken."""
