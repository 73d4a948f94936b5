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


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("Daarnaast wees de heer Zoek op de plaats van de verzonnen brug.", ("cda",)),
        ("Tevens noemde de heer Zoek de verzonnen tol.", ("cda",)),
        ("Met verbazing haalde de heer Zoek een verzonnen rapport aan.", ("cda",)),
        ("In dat verband betoogde de heer Zoek dat de tol verzonnen is.", ("cda",)),
        ("Daarnaast viel hij de heer Zoek bij over de brug.", ("sp",)),
        ("Verder viel hij de heer Zoek bij over de brug.", ("sp",)),
        ("Met recht wees de heer Zoek op de verzonnen brug.", ("sp",)),
        ("Tevens werd de heer Zoek gelijk gegeven over de brug.", ("sp",)),
        ("Daarnaast steunde spreker de heer Zoek in zijn vragen.", ("sp",)),
    ],
)
def test_who_stands_behind_the_verb_of_a_sentence_without_another_subject_goes_on(
    told: str, parties: tuple[str, ...]
) -> None:
    source = SourceDocument("verzonnen.txt", "", "", _MINUTES.format(told=told), Metadata())
    assert parse(source, Vocabularies()).paragraphs[-1].parties == parties
