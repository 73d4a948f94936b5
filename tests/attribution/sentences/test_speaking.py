"""Who speaks by the subject of a sentence, and whom a reply answers."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.replying import answered
from indexer.attribution.replies.spoken_reply import asked_aloud
from indexer.attribution.sentences.speaking import subjects
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties
from tests.support.growth import grows_within, seconds

CONTEXT = Context(parties.load())


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Kan dat, zo vragen de leden van de D66-fractie, die zich aansluiten bij de VVD-fractie.", ("d66",)),
        ("Het is de leden van de CDA-fractie opgevallen dat dit kan.", ("cda",)),
        ("Kan dit? Dat vragen de leden van de GroenLinks-fractie.", ("gl",)),
        ("De SGP heeft dit eerder gevraagd. De leden van die fractie vernemen graag of het kan.", ("sgp",)),
        ("Met belangstelling hebben de leden van de VVD-fractie kennisgenomen van het voorstel.", ("vvd",)),
        ("Voor de leden van de SP-fractie is van belang dat dit snel gebeurt.", ("sp",)),
        ("De leden van de PvdA-fractie vragen dit. De leden van de SP-fractie sluiten zich aan.", ("pvda", "sp")),
        ("Met de leden van de VVD-fractie menen de leden van de CDA-fractie dat dit kan.", ("cda",)),
        ("Klopt dat, vragen de leden van de SP-fractie. En de SGP-fractie wil weten waarom.", ("sp", "sgp")),
        ("Waarom is dit zo, aldus de leden van de SP-fractie?", ("sp",)),
        ("Anders dan de PVV-fractie bepleit, willen deze leden dit niet.", ()),
        ("In antwoord op vragen van de leden van de SP-fractie schrijft de regering dat dit kan.", ()),
        ("De regering heeft de leden van de PVV-fractie toegezegd dat dit komt.", ()),
        ("Deelt de regering de mening van de leden van de D66-fractie dat dit kan?", ()),
        ("De door de leden van de VVD-fractie gestelde vragen zijn beantwoord.", ()),
        ("De CDA-fractie vraagt, waarbij de fracties van de VVD en de SGP zich aansluiten.", ("cda", "vvd", "sgp")),
        ("De CDA-fractie vraagt dit en de leden van de VVD-fractie sluiten zich daarbij aan.", ("cda", "vvd")),
        ("De leden van de CDA-fractie vragen of de leden van de VVD-fractie zich daarbij aansluiten.", ("cda",)),
        ("Zowel de leden van de VVD-fractie als de leden van de SP-fractie vragen waarom.", ("vvd", "sp")),
        ("Evenals de leden van de PvdA-fractie zijn de leden van de D66-fractie bezorgd.", ("d66",)),
        ("Evenals de leden van de PvdA-fractie vragen deze leden naar de kosten.", ()),
        ("De leden van de VVD-fractie alsook de leden van de D66-fractie vragen naar de kosten.", ("vvd", "d66")),
        ("De SGP-fractie, met wie de fractie van de ChristenUnie zich verenigt, vraagt waarom.", ("sgp", "cu")),
        ("De SP-fractie wijst op 2001. De leden van de CDA-fractie stelden toen dat dit kon.", ("sp",)),
        ("De D66-fractie steunt dit. De leden van de SGP-fractie vroegen of het kan.", ("d66",)),
        ("De leden van de D66-fractie vroegen dit. De leden van de SGP-fractie noemden meer.", ("d66", "sgp")),
        ("De leden van zowel de PvdA-fractie als de GroenLinks-fractie zien dat anders.", ("pvda", "gl")),
        ("De VVD is een partij.", ()),
        ("De leden van D66 vragen, mede namens de PvdD, naar de kosten.", ("d66", "pvdd")),
        ("De leden van de fracties van SP (mede namens de PvdD), CDA en SGP vragen dit.", ("sp", "pvdd", "cda", "sgp")),
        ("De leden van de D66-fractie zien dit. Eerder vroegen de leden van de SP-fractie hiernaar.", ("d66",)),
        ("Eerder vroegen de leden van de SP-fractie hiernaar. Waarom is dit niet geregeld?", ()),
        ("Eerder hebben de leden van de SP-fractie dit gevraagd. Deze leden zien nog niets.", ("sp",)),
        ("De fractie van de SGP heeft zich bij deze vraag aangesloten.", ("sgp",)),
        ("Met de leden van de CU-fractie stellen die van de SGP-fractie vast dat dit kan.", ("sgp",)),
        ("De leden van deze fractie vragen dit. Ook de SP-fractie heeft daar in het debat op gewezen.", ()),
        ("De ChristenUnieleden vragen aandacht voor de brug.", ("cu",)),
        ("De leden van de VVD-fractie lezen dit. Deze leden en de leden van de SP-fractie vragen meer.", ("vvd", "sp")),
    ],
)  # fmt: skip
def test_whoever_is_the_subject_speaks(text: str, parties: tuple[str, ...]) -> None:
    assert subjects(text, CONTEXT).parties == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Op de vragen van de leden van de fracties van VVD en CDA antwoord ik dat dit kan.", ("vvd", "cda")),
        ("De kosten, waarnaar de leden van de VVD-fractie vragen, zijn laag.", ("vvd",)),
        ("Voor gezinnen bestaat, anders dan de fracties van SGP en ChristenUnie menen, een korting.", ("sgp", "cu")),
        ("De rapporten waarom het lid Omtzigt verzoekt, zijn bijgevoegd.", ("lid-omtzigt",)),
        ("De motie van het lid Verzonnen (SP) is uitgevoerd, zo meld ik de leden van de VVD-fractie.", ("vvd",)),
        ("Op vragen van VVD en CDA antwoord ik dat dit kan.", ("vvd", "cda")),
        ("50PLUS heeft zich bij de vragen van de CDA-fractie aangesloten. Nee.", ("50plus", "cda")),
        ("De leden van de CDA-fractie vragen dit; de SGP heeft zich daarbij aangesloten.", ("cda", "sgp")),
        ("De leden van de D66-fractie vragen, mede namens de PvdD, naar studenten.", ("d66", "pvdd")),
        ("Dat is zo.", ()),
        ("Het verzoek van de CDA-fractie, dat ook de leden van de SP-fractie eerder deden, honoreer ik.", ("cda",)),
    ],
)
def test_a_reply_names_whom_it_answers(text: str, parties: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == parties


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Het lid Omtzigt vraagt wanneer, iets wat al eerder door de leden van de CDA-fractie is gevraagd.",
         ("lid-omtzigt",)),
        ("De leden van de SP-fractie stellen een vraag die destijds door de VVD-fractie is gesteld.", ("sp",)),
        ("Dit is een vraag die eerder door de leden van de VVD-fractie is gesteld. Het antwoord is ja.", ("vvd",)),
        ("Of de kritiek van de leden van de SP-fractie klopt, vragen de leden van de VVD-fractie.", ("vvd",)),
        ("Hoezeer het standpunt van de SP-fractie telt, willen de leden van de VVD-fractie graag weten.", ("vvd",)),
        ("Wat de leden van de SP-fractie vragen, willen ook de leden van de VVD-fractie weten.", ("sp", "vvd")),
    ],
)  # fmt: skip
def test_what_others_asked_before_or_think_makes_them_no_askers(text: str, parties: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == parties


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "de leden van de ",
        "de heer A",
        "Van de ",
        "De leden Aa en ",
        "VVD-fractie, ",
        "het lid A.B.",
        "a, ",
        "De leden van X ",
        "De leden van de SP-fractie sluiten zich ",
        "mede namens de SP vragen zij, ",
        "De SP-fractie vroeg ",
        "de vraag die de SP-fractie ",
        "Of wat, vragen de leden van de SP-fractie, ",
        "die eerder door de SP-fractie ",
        "Dat kan, mevrouw Aa, ",
        "De heer Aa van de SP-fractie ",
        "Mevrouw Aa, van de ",
        "de vraag van de SP en van de VVD ",
        "Dan de heer Aa. ",
    ],
)
def test_repetitive_text_is_read_in_linear_time(piece: str) -> None:
    def read(text: str) -> None:
        subjects(text, CONTEXT)
        answered(text, CONTEXT)
        asked_aloud(text, CONTEXT)

    few = 125 if seconds(read, piece * 125) > 0.02 else 500  # what is read at once may hide its growth in shorter text
    # another text each time: what was found is kept
    small, large = ([f"{turn} {piece * times}" for turn in range(3)] for times in (few, 8 * few))
    assert grows_within(read, small, large, lambda least: 12 * max(least, 0.007))
