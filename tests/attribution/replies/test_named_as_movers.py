"""Groups that are named for what they moved, or for where they are, are not answered. All texts are made up
(verzonnen), but for the names of members."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds.retelling import Retold, after
from indexer.attribution.replies.replying import answered
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties
from tests.support.growth import grows_within

CONTEXT = Context(parties.load())
QUESTION = "De leden van de GroenLinks-fractie vragen naar de verzonnen sluis. Die is open."


@pytest.mark.parametrize(
    "text",
    [
        "Met amendement nr. 55 beoogt het lid Tielen (VVD) 1 miljoen vrij te maken.",
        "Amendement nr. 58, van de hand van de leden Ceder (ChristenUnie) en Stoffer (SGP), regelt dat.",
        "Het lid Tielen (VVD) stelt in haar amendement voor om 1 miljoen vrij te maken.",
        "Er is 2 miljoen vrijgemaakt. De D66-fractie en de fractie van GroenLinks dienden dit in.",
        "De motie-Thijssen c.s. (PvdA) verzoekt om een fonds.",
        "De leden Tielen (VVD) en Hijink (SP) dienden op 8 juni een motie in over het fonds.",
        "De motie is aangenomen. De leden Tielen (VVD) en Hijink (SP) waren de indieners.",
        "De leden van de SP-fractie hebben op 8 juni een wetsvoorstel ingediend.",
        "De heer Hijink (SP) heeft de Kamer inmiddels verlaten.",
        "Op 8 juni was ik met het lid Tielen (VVD) op werkbezoek.",
        "Ik heb op 3 mei met het lid Tielen (VVD) gesproken over het fonds.",
        "Op 8 juni heeft het lid Tielen (VVD) een motie ingediend over het fonds.",
        "Door de leden Tielen (VVD) en Hijink (SP) is een motie ingediend over het fonds.",
        "De indieners van de motie, de leden Tielen (VVD) en Hijink (SP), beogen een fonds.",
        "De voorzitter van de commissie, het lid Hijink (SP), zond mij de vragen toe.",
        "Mevrouw Tielen (VVD) trok haar motie in.",
        "De heer Hijink (SP) hield zijn motie aan.",
        "Het lid Tielen (VVD) heeft de motie mede ondertekend.",
        "Het lid Hijink (SP) is inmiddels opgevolgd door het lid Dobbe (SP).",
        "Het lid Tielen (VVD) is rapporteur voor dit onderwerp.",
    ],
)
def test_who_moved_something_or_went_somewhere_is_not_answered(text: str) -> None:
    assert answered(text, CONTEXT) == ()


@pytest.mark.parametrize(
    ("text", "parties_answered"),
    [
        ("Het lid Tielen (VVD) stelt voor om een fonds te vormen.", ("vvd",)),
        ("De leden van de VVD-fractie vragen naar het amendement van het lid Hijink (SP).", ("vvd",)),
        ("Het lid Tielen (VVD) vroeg in haar motie en in het debat wanneer het fonds er is.", ("vvd",)),
        ("Het lid Tielen (VVD) diende een motie in en vroeg in het debat wanneer het fonds er is.", ("vvd",)),
        ("Op 3 mei heb ik met het lid Tielen (VVD) gesproken, en haar een brief toegezegd.", ("vvd",)),
        ("Het lid Tielen (VVD) is rapporteur en vraagt wat het fonds kost.", ("vvd",)),
        ("Met het lid Tielen (VVD) ben ik van mening dat dit kan.", ("vvd",)),
    ],
)
def test_who_asks_is_answered_whatever_was_moved(text: str, parties_answered: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == parties_answered


@pytest.mark.parametrize(
    ("text", "parties_answered"),
    [
        ("Aan de heer Pietersen heb ik een overzicht beloofd.", ()),
        ("Amendement nr. 58 regelt dat.", ()),
        ("Of de regels blijven gelden, zoals de VVD-fractie wilde weten, hangt af van de uitkomst.", ("vvd",)),
        ("Aan de verzonnen sluis wordt gewerkt.", ("gl",)),
    ],
)
def test_an_answer_ends_where_another_is_told_something(text: str, parties_answered: tuple[str, ...]) -> None:
    assert after(text, after(QUESTION, Retold(), CONTEXT), CONTEXT).parties == parties_answered


@pytest.mark.parametrize(
    "piece", ["Met amendement nr. ", "De leden Tielen (VVD) en ", "was ik met het lid Tielen (VVD), "]
)
def test_repetitive_texts_are_read_in_linear_time(piece: str) -> None:
    def read(text: str) -> None:
        answered(text, CONTEXT)

    assert grows_within(read, piece * 200, piece * 1_600, lambda least: 20 * max(least, 0.01))
