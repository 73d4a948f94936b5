"""Parties of which only the name stands in a reply, that asked all the same. All texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds.retelling import Retold, after
from indexer.attribution.replies.replying import answered
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties

CONTEXT = Context(parties.load())


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("De PVV vindt de verzonnen raming te laag.", ("pvv",)),
        ("De PVV wilde weten wie de raming verzon.", ("pvv",)),
        ("De PVV is benieuwd naar de verzonnen raming.", ("pvv",)),
        ("Een verzonnen tijdpad had het CDA graag gezien.", ("cda",)),
        ("Graag had de PVV een verzonnen tijdpad gezien.", ("pvv",)),
        ("Een verzonnen tijdpad had de SP in een motie gevraagd.", ()),
        ("GroenLinks zou graag een verzonnen onderbouwing zien.", ("gl",)),
        ("Ook het CDA staat kritisch tegenover de verzonnen maatregel.", ("cda",)),
        ("Zowel GroenLinks als D66 dringt aan op een verzonnen onderzoek.", ("gl", "d66")),
        ("Zowel door GroenLinks als door D66 is gevraagd naar het verzonnen onderzoek.", ("gl", "d66")),
        ("Op vragen van zowel GroenLinks als D66 antwoord ik dat het verzonnen is.", ("gl", "d66")),
        ("Zowel van de zijde van GroenLinks als van D66 is gevraagd naar het onderzoek.", ("gl", "d66")),
        ("Er is door D66 gevraagd naar het verzonnen onderzoek.", ("d66",)),
        ("Naar het verzonnen onderzoek vroegen GroenLinks en D66.", ("gl", "d66")),
        ("Van verschillende kanten (CDA, SGP) is gevraagd naar het verzonnen onderzoek.", ("cda", "sgp")),
        ("Van diverse zijden is gevraagd naar de verzonnen kosten (CDA, SGP). Die zijn laag.", ("cda", "sgp")),
        ("De kosten van het verzonnen onderzoek (CDA, SGP) zijn laag.", ()),
        ("De VVD en de PvdA dringen aan op verzonnen haast.", ("vvd", "pvda")),
        ("Door SP en PvdA is gevraagd naar de verzonnen raming.", ("sp", "pvda")),
        ("Van 50PLUS-zijde is bepleit de verzonnen raming te verhogen.", ("50plus",)),
        ("Bij de PVV bestaat zorg over de verzonnen kosten.", ("pvv",)),
        ("De PvdA heb ik beloofd een raming te verzinnen.", ("pvda",)),
        ("De PvdA-woordvoerder heb ik beloofd een raming te verzinnen.", ("pvda",)),
        ("In het overleg sneed D66 het punt aan van de verzonnen raming.", ("d66",)),
        ("Tijdens het debat kwam de VVD met de suggestie om te verzinnen.", ("vvd",)),
        ("Bij het debat had het CDA een vraag over de raming.", ("cda",)),
        ("Aan D66 is toegezegd dat de raming volgt.", ("d66",)),
        ("GroenLinks-PvdA en D66 kaartten de verzonnen wachtlijst aan.", ("gl-pvda", "d66")),
        ("Ook bij de VVD leefde de vraag of dit mag.", ("vvd",)),
        ("Daarnaast wees Verzin (SP) op verzonnen vertraging.", ("sp",)),
        ("De Zoek (CDA) wees op de verzonnen kazerne.", ("cda",)),
        ("Kostić (PvdD) wilde weten of dit verzonnen is.", ("pvdd",)),
        ("Voor JA21 heb ik nagezocht hoeveel er verzonnen zijn.", ("ja21",)),
        ("Hierover is door Verzin (SP) een vraag gesteld.", ("sp",)),
        ("Hierover is door Verzin (SP) een motie ingediend.", ()),
        ("De Zoek (CDA) is burgemeester van Verzon.", ()),
        ("De brug is geopend door Verzin (SP) in Verzon.", ()),
        ("Ook voor het CDA weegt zwaar dat het plan is verzonnen.", ("cda",)),
        ("Voor BBB is van belang dat de verzonnen weg breed is.", ("bbb",)),
        ("Voor de SP zijn twee verzonnen zetels beschikbaar.", ()),
        ("Ik heb kennisgenomen van de steun van de ChristenUnie en de SGP voor de verzonnen brug.", ("cu", "sgp")),
        ("D66 wil een verzonnen voorrangsregel, de SGP een beperktere.", ("d66", "sgp")),
        ("Het CDA vraagt om haast, de SP juist om verzonnen uitstel.", ("cda", "sp")),
        ("De VVD vraagt of het CDA, de SP en Volt een verzonnen brief kregen.", ("vvd",)),
        ("Het antwoord aan BBB luidt dat de raming is verzonnen.", ("bbb",)),
        ("Het antwoord aan BBB is verzonden op 3 mei, dus vóór de verzonnen raming.", ()),
        ("Aan de SGP kan ik melden dat de verzonnen zondag blijft.", ("sgp",)),
        ("Mijn antwoord op de vraag van de VVD is kort: nee, verzonnen.", ("vvd",)),
        ("Anders dan de leden van de PVV-fractie ziet de regering geen verzonnen tol.", ("pvv",)),
        ("Verschillende fracties, waaronder die van de SP en 50PLUS, vragen naar de raming.", ("sp", "50plus")),
        ("Mijn antwoord aan de SP-fractie is dat de raming is verzonnen.", ("sp",)),
        ("De CDA-fractie vraagt om haast, de VVD-fractie om verzonnen uitstel.", ("cda", "vvd")),
        (
            "Van de zijde van de CDA-fractie is opgemerkt dat dit kan; de VVD-fractie heeft zich in vergelijkbare zin "
            "geuit.",
            ("cda", "vvd"),
        ),
    ],
)
def test_a_bare_name_that_opens_with_a_wish_is_answered(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    "text",
    [
        "Het kabinet van VVD en PvdA vindt de verzonnen raming te laag.",
        "Wie van de PVV benieuwd is naar de verzonnen raming, leest de bijlage.",
        "Door de PVV is een verzonnen motie ingediend die is gesteund.",
        "De PVV heeft met de burgemeester een verzonnen afspraak gemaakt.",
        "Bij de PVV werken twee verzonnen medewerkers.",
        "Het CDA heeft in 2014 een verzonnen programma vastgesteld.",
    ],
)
def test_one_that_wants_nothing_is_not(text: str) -> None:
    assert answered(text, CONTEXT) == ()


@pytest.mark.parametrize(
    ("text", "to"),
    [
        (
            "Naar aanleiding van de opmerking van de leden van de PVV-fractie over de verzonnen raming, onderschreven "
            "door de leden van de VVD-fractie, merkt de regering op dat die klopt.",
            {"pvv", "vvd"},
        ),
        (
            "Op de vraag van de leden van de PVV-fractie antwoordt de regering dat de raming is verzonnen, wat de "
            "leden van de VVD-fractie zal verheugen.",
            {"pvv"},
        ),
    ],
)
def test_who_asks_under_the_heading_of_others_is_answered_without_the_rest_of_them(text: str, to: set[str]) -> None:
    assert set(after(text, Retold.under(("vvd", "d66")), CONTEXT).parties) == to
