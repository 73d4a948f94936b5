"""Groups that agreed with one another are not answered. All texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds.retelling import Retold, after
from indexer.attribution.replies.replying import answered
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties

CONTEXT = Context(parties.load())
FOUR = "de fracties van VVD, D66, CDA en ChristenUnie"


@pytest.mark.parametrize(
    "agreed",
    [
        f"In het regeerakkoord hebben {FOUR} afgesproken dat verzonnen molens draaien.",
        f"In het coalitieakkoord zijn {FOUR} overeengekomen dat er geld komt.",
        "De fracties van VVD en PvdA hebben een akkoord gesloten over verzonnen molens.",
        "De fracties van PVV en BBB zijn in het hoofdlijnenakkoord overeengekomen dat de molen draait.",
        "Zoals in het hoofdlijnenakkoord hebben de fracties van PVV, VVD, NSC en BBB ook hier afspraken gemaakt.",
    ],
)
def test_those_who_agreed_are_not_answered(agreed: str) -> None:
    assert answered(agreed, CONTEXT) == ()
    asked = after("Op de vraag van de leden van de SP-fractie antwoord ik ontkennend.", Retold(), CONTEXT)
    assert after(agreed, asked, CONTEXT).parties == ()


@pytest.mark.parametrize(
    "asks",
    [
        "De leden van de SP-fractie hebben gelezen dat in het regeerakkoord is afgesproken dat molens draaien.",
        "De leden van de SP-fractie vragen wat in het regeerakkoord is afgesproken.",
        "Wat is in het regeerakkoord afgesproken, zo vroegen de leden van de SP-fractie.",
        "In het regeerakkoord hebben de leden van de SP-fractie gelezen dat de molens zijn opgenomen.",
    ],
)
def test_those_who_ask_about_an_agreement_are(asks: str) -> None:
    assert answered(asks, CONTEXT) == ("sp",)
