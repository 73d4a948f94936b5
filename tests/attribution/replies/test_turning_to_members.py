"""How a minister turns to a member in a spoken reply. All is made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.aloud import asked_aloud
from indexer.extraction.names.party_names import Context
from tests.support.minutes import parsed, saying
from tests.support.parsed import vocabularies


@pytest.mark.parametrize(
    "said",
    [
        "Mevrouw Zoek (SP) begon over bruggen. Die komen er.",
        "Laat ik beginnen met de drie vragen van mevrouw Zoek (SP). Er komen bruggen.",
        "Ik begin met mevrouw Zoek (SP). Zij vroeg of er bruggen komen.",
        "Dan mevrouw Zoek (SP). Die vroeg of er bruggen komen.",
        "In antwoord op mevrouw Zoek (SP): de brug komt er.",
        "De folder van mevrouw Zoek (SP): die komt er in het najaar.",
        "Dan mevrouw Zoek (SP). Die brug komt er.",
        "Dan de dertig van mevrouw Zoek (SP). Gemeenten mogen dat zelf bepalen.",
        "Er is door mevrouw Zoek (SP) aan mij gevraagd of er bruggen komen.",
        "Er zijn vragen gesteld over bruggen door mevrouw Zoek (SP).",
        "Dat had niet gemogen. Daar vroeg mevrouw Zoek (SP) naar.",
        "Dan stelde mevrouw Zoek (SP) de vraag: komt er een brug?",
        "Ik dacht dat mevrouw Zoek (SP) daarover een vraag had gesteld.",
        "Mevrouw Zoek (SP), die hier niet meer is, vroeg naar de brug.",
        "Ik wil mevrouw Zoek (SP) er wel op wijzen dat de brug er is.",
        "Mevrouw Zoek (SP) wil van de brug af. Dat kost negen miljoen.",
        "Maar mevrouw Zoek (SP) noemde nog een brug.",
        "Mevrouw Zoek (SP) heeft gelijk wat de bruggen betreft, ik kan met het amendement leven.",
        "Voorzitter. Mevrouw Zoek (SP) heeft mij opgeroepen om bruggen te bouwen.",
    ],
)
def test_a_minister_who_turns_to_a_member_answers_her(said: str) -> None:
    assert asked_aloud(said, Context(vocabularies().parties)) == ("sp",)


@pytest.mark.parametrize(
    "said",
    [
        "Ik begin met mevrouw Zoek (SP). De brug komt er.",
        "De motie van mevrouw Zoek (SP): die ontraad ik.",
        "De brief van mevrouw Zoek (SP): daar kom ik op terug.",
        "Dan mevrouw Zoek (SP) met haar motie.",
        "Dan het amendement van mevrouw Zoek (SP). Dat ontraad ik.",
        "Mevrouw Zoek (SP) wil met haar motie bruggen bouwen. Die ontraad ik.",
        "De brug is oud. Mevrouw Zoek (SP) wil er een nieuwe.",
        "Ik heb gezien dat door mevrouw Zoek (SP) een brug is genoemd.",
    ],
)
def test_a_member_who_is_only_named_is_not_answered(said: str) -> None:
    assert asked_aloud(said, Context(vocabularies().parties)) == ()


def test_another_who_asked_it_too_is_answered_with_her() -> None:
    said = "De vraag van mevrouw Zoek (SP) onder anderen en ook van de heer Vind (CDA). Er komen bruggen."
    assert asked_aloud(said, Context(vocabularies().parties)) == ("sp", "cda")


DEBATE = """Tweede Kamer, 93ste vergadering

Donderdag 23 juni 2022

Aan de orde is het debat over verzonnen bruggen.

{speakers}De voorzitter:
Het woord is aan de minister.

Minister Bedacht:
Mevrouw Verzonnen vroeg naar de brug. Die komt er.
"""
FIRST = "Mevrouw Eva Verzonnen (D66):\nVoorzitter. Komt er een brug?\n\n"
SECOND = "De heer Jan Verzonnen (VVD):\nVoorzitter. Komt er een pont?\n\n"


@pytest.mark.parametrize(("speakers", "answered"), [(FIRST, ("d66",)), (FIRST + SECOND, ())])
def test_a_surname_is_enough_where_one_speaker_has_it(speakers: str, answered: tuple[str, ...]) -> None:
    assert saying(parsed(DEBATE.format(speakers=speakers)), "vroeg naar").responds_to == answered
