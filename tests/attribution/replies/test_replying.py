"""Whom a paragraph of a reply answers, by how it names them. All texts are made up."""

from __future__ import annotations

import pytest

from indexer import vocabulary
from indexer.attribution.replies.replying import answered
from indexer.extraction.names.party_names import Context

VOCABULARY = vocabulary.load()
CONTEXT = Context(VOCABULARY.parties)
THEN = Context(VOCABULARY.parties, "2021-12-14", VOCABULARY.members, "TK")


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Ook van de zijde van de SGP kwam de vraag hoe hoog de verzonnen kosten zijn.", ("sgp",)),
        ("Van de kant van het CDA is gewezen op de verzonnen kosten.", ("cda",)),
        ("Van de zijde van het CDA en de SGP werd gevraagd wat dit kost.", ("cda", "sgp")),
        ("Vanuit de VVD is hiervoor aandacht gevraagd.", ("vvd",)),
        ("Bij de raming, waar GroenLinks en de SP om verzochten, is uitgegaan van 3 miljoen.", ("gl", "sp")),
        ("De planning, waar de VVD om heeft verzocht, volgt in mei.", ("vvd",)),
        ("Het overzicht waarnaar de PvdA informeerde, volgt in mei.", ("pvda",)),
        ("Dat, zoals D66 opmerkt, een deel niet te traceren is, is juist.", ("d66",)),
        ("Zoals het CDA terecht constateerde, is dat niet te meten.", ("cda",)),
        ("Jan de Bedacht (D66) en Eva Verzonnen (GroenLinks) verzochten om een brief.", ("d66", "gl")),
        ("Jan Bedacht (CDA), Eva Verzonnen (SP) en Bo de Maker (VVD) vroegen hoe laat.", ("cda", "sp", "vvd")),
    ],
)
def test_a_bare_party_that_brought_something_up_is_answered(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    "text",
    [
        "Van de zijde van de SP staat het gebouw open.",
        "De term is afkomstig uit het programma van de SP.",
        "Jan Bedacht (D66) en Eva Verzonnen (GroenLinks) schreven het verzonnen boek.",
        "Het college, waar de SP in zit, bouwt een brug.",
    ],
)
def test_one_that_did_not_is_not(text: str) -> None:
    assert answered(text, CONTEXT) == ()


def test_a_member_may_be_named_in_full_without_title() -> None:
    assert answered("Ook Agnes Mulder stelde een vraag over de verzonnen kreeften.", THEN) == ("cda",)
    assert answered("Agnes Mulder is een verzonnen naam.", THEN) == ()
    assert answered("Bedacht Verzonnen vroeg naar de kreeften.", THEN) == ()
