"""A reply answers who brought something up, in whatever form it says so (made-up texts)."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.replying import answered
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties

CONTEXT = Context(parties.load())


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Van GroenLinks en PvdA kreeg ik de vraag voorgelegd of dit verzonnen is.", ("gl", "pvda")),
        ("Van de SP ontving ik het verzoek om een verzonnen raming.", ("sp",)),
        ("Is dit verzonnen? Die vraag kwam ook van de SP.", ("sp",)),
        ("Op de vraag van de zijde van de VVD wanneer, luidt het antwoord dat het verzonnen is.", ("vvd",)),
        ("Op een vraag van de kant van de SP antwoord ik dat de raming verzonnen is.", ("sp",)),
        ("Hoeveel verzonnen huizen waren er? (CDA) Dat waren er duizend.", ("cda",)),
        ("Er is gevraagd (SP, Volt) naar de verzonnen raming.", ("sp", "volt")),
        ("Dank aan de VVD voor de vraag naar de verzonnen raming.", ("vvd",)),
        ("Wat dit kost, willen zowel de VVD als het CDA weten. Het is verzonnen.", ("vvd", "cda")),
        ("Wat dit verzonnen plan kost, wil de VVD weten.", ("vvd",)),
        ("De SP houdt een pleidooi voor een verzonnen lagere huur.", ("sp",)),
        ("Onder verwijzing naar haar initiatiefnota pleit het lid Bedacht (CDA) voor een raming.", ("cda",)),
        ("Wanneer komt dit verzinsel? [CDA] In mei.", ("cda",)),
        ("Waarom is dit verzonnen (VVD)? Dat is afgesproken.", ("vvd",)),
        ("Gevraagd is (VVD) waarom dit verzonnen is.", ("vvd",)),
        ("Ik ben de SP erkentelijk voor de vraag over de verzonnen raming.", ("sp",)),
        ("Daarnaar is gevraagd door de VVD, die een verzonnen som noemt.", ("vvd",)),
        ("Kan dit verzonnen plan anders, zo vroeg de SP.", ("sp",)),
        ("Kan dit verzonnen plan anders? Aldus de SP.", ("sp",)),
        ("Net als de VVD vraagt ook het CDA naar de verzonnen raming.", ("vvd", "cda")),
        ("De vraag is opgekomen bij de SP of dit verzonnen is.", ("sp",)),
        ("Over dat voorstel vraagt het lid Bedacht (CDA) of het verzonnen is.", ("cda",)),
    ],
)
def test_who_asks(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("De bezorgdheid van de ChristenUnie en de SGP over de verzonnen raming begrijp ik goed.", ("cu", "sgp")),
        ("De ongerustheid bij de SGP over de verzonnen raming deel ik.", ("sgp",)),
        ("Ik begrijp de zorgen die bij de SGP leven over het verzonnen plan.", ("sgp",)),
        ("Dat verzonnen lonen dalen, wekte bij de SP verbazing.", ("sp",)),
        ("De verzonnen raming stuit bij de SP op bezwaren.", ("sp",)),
        ("Bij D66 en Volt leidde dit verzinsel tot vragen.", ("d66", "volt")),
        ("De verbazing die dit bij de VVD wekte, is verzonnen.", ("vvd",)),
        ("Zowel bij de VVD als bij het CDA leven zorgen over de verzonnen raming.", ("vvd", "cda")),
        ("Terecht constateert de SP dat dit verzonnen is.", ("sp",)),
        ("Volgens de SP is dit verzonnen. Dat deel ik niet.", ("sp",)),
        ("Dat dit naar het oordeel van de SP verzonnen is, begrijp ik.", ("sp",)),
        ("Met de SP ben ik van mening dat dit verzonnen is.", ("sp",)),
        ("De constatering van de SP dat dit verzonnen is, klopt.", ("sp",)),
        ("Uit het verslag maak ik op dat de SP de verzonnen raming laag vindt.", ("sp",)),
        (
            "Uit het verslag blijkt dat GroenLinks-PvdA de raming laag vindt, terwijl NSC spreekt van een verzinsel.",
            ("gl-pvda", "nsc"),
        ),
    ],
)
def test_who_feels_or_thinks_something(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    "text",
    [
        "Van GroenLinks kreeg ik een verzonnen motie.",
        "Van de SP kreeg ik een verzonnen boek.",
        "De SP houdt een verzonnen congres in Verzon.",
        "De verzonnen zaak (SP, Volt) is gesloten.",
        "Dank aan de VVD voor de verzonnen zaalhuur.",
        "Volgens de VVD-website is het verzonnen congres in mei.",
        "Tijdens het congres diende de jongerentak een motie in, stelt de SP in een verzonnen motie.",
        "Wat vond de minister (VVD)? Dat is verzonnen.",
        "Met de SP had ik een verzonnen afspraak.",
        "De verzonnen voorzitter van de SP wekte verbazing.",
        "Uit het verslag blijkt dat de SP een verzonnen zetel heeft.",
        "Dat leidde bij de SP tot een verzonnen wisseling van voorzitter.",
        "De wens van D66 om het verzonnen loket te sluiten is verworpen.",
        "Met de initiatiefnota van het lid Bedacht (CDA) is een verzonnen raming gemaakt.",
    ],
)
def test_who_does_something_else_is_not_answered(text: str) -> None:
    assert answered(text, CONTEXT) == ()


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Gevraagd is door de PvdA of dit verzonnen depot dicht gaat.", ("pvda",)),
        ("Voorts is er van DENK en van de SP een vraag gekomen over het depot.", ("denk", "sp")),
        ("Namens de SGP is tot slot gewezen op de verzonnen heffing.", ("sgp",)),
        ("Het CDA ging in op de verzonnen heffing.", ("cda",)),
        ("Het bezwaar dat GroenLinks aanvoert weegt mee.", ("gl",)),
        ("Wat de door de VVD genoemde grens betreft: die is verzonnen.", ("vvd",)),
        ("Over de kosten heeft de SGP opmerkingen gemaakt.", ("sgp",)),
        ("Het verzoek, gedaan door de SGP, willig ik in.", ("sgp",)),
        ("Ten aanzien van de zorgen bij de SP wijs ik op de raming.", ("sp",)),
        ("Een vraag van de SGP, waarbij de ChristenUnie zich aansloot, betreft de raming.", ("sgp", "cu")),
        ("Door GroenLinks werd gevraagd naar het depot; de D66-fractie wenste een tijdpad.", ("gl", "d66")),
        ("Verscheidene fracties, te weten die van het CDA en D66, hebben zorgen geuit.", ("cda", "d66")),
    ],
)
def test_a_bare_name_is_answered_where_it_is_said_that_the_party_asked(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to
