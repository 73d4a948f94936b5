"""Who goes on in minutes without being named again; all are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

_MINUTES = """Nr. 7 VERSLAG VAN EEN ALGEMEEN OVERLEG

Vragen en opmerkingen uit de commissie

De heer Zoek (CDA) vraagt naar de verzonnen brug.

De heer Bedacht (SP) deelt dat.

{told}
"""


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("Spreker wees op de tol.", ("sp",)),
        ("Deze spreker wees op de tol.", ("sp",)),
        ("Spreekster wees op de tol.", ("sp",)),
        ("Spreker van de gemeente was een wethouder.", ()),
    ],
)
def test_the_speaker_is_who_has_the_floor(told: str, parties: tuple[str, ...]) -> None:
    source = SourceDocument("verzonnen.txt", "", "", _MINUTES.format(told=told), Metadata())
    assert parse(source, Vocabularies()).paragraphs[-1].parties == parties
