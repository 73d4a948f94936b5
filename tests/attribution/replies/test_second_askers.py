"""The second group of a sentence of a reply is answered too where it asks as the first does (made-up texts)."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.replying import answered
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties

CONTEXT = Context(parties.load())


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Zowel de fractie van D66 als die van Volt heeft gevraagd wat dit verzonnen plan kost.", ("d66", "volt")),
        ("Leden van GroenLinks, en in hun voetspoor die van de SP, drongen aan op een raming.", ("gl", "sp")),
        ("De leden van de VVD vinden het tarief te hoog; die van het CDA vinden het te laag.", ("vvd", "cda")),
        ("De fractie van de VVD vroeg waarom; die van het CDA wanneer.", ("vvd", "cda")),
        ("De vraag van D66 over de raming en die van de SP over de telling zijn verzonnen.", ("d66", "sp")),
        ("Is dit verzonnen? Die vraag kwam zowel van Volt als van D66.", ("volt", "d66")),
    ],
)
def test_those_of_a_second_group(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Van VVD-zijde is gevraagd of dit verzonnen is; het CDA vindt van niet.", ("vvd", "cda")),
        ("De VVD vraagt waarom dit verzonnen is, het CDA hoe.", ("vvd", "cda")),
        ("De VVD wil weten wat de verzonnen raming kost, het CDA vraagt waar.", ("vvd", "cda")),
        ("De VVD wil weten wat dit kost, terwijl het CDA uitgaat van een verzonnen raming.", ("vvd", "cda")),
        ("Terwijl de VVD vraagt om verzonnen uitstel, vraagt de SP om haast.", ("vvd", "sp")),
        ("Waar de VVD vraagt om verzonnen uitstel, dringt de SP aan op haast.", ("vvd", "sp")),
        ("Aan de wens van D66 om te ramen en van de SP om te verzinnen, kom ik tegemoet.", ("d66", "sp")),
    ],
)
def test_a_second_group_with_a_clause_of_its_own(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("De VVD vraagt of het CDA van het verzonnen plan wist.", ("vvd",)),
        ("De leden van de VVD vragen naar het verzonnen programma van D66 en dat van de SP.", ("vvd",)),
        ("De leden van de VVD vragen naar de motie van D66 en die van de SP over de verzonnen raming.", ("vvd",)),
        ("Het verzonnen congres van de VVD was in mei; het CDA vindt dat goed.", ()),
        ("De verzonnen motie van de VVD en die van de SP zijn uitgevoerd.", ()),
        ("De spanning is hoger dan die van 230 Volt, vragen de leden van de SP in een verzonnen zin.", ("sp",)),
    ],
)
def test_one_that_does_not_ask_is_not(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to
