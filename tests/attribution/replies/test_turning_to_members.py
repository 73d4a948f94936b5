"""How a minister turns to a member in a spoken reply. All is made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.replying import asked_aloud
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
    ],
)
def test_a_member_who_is_only_named_is_not_answered(said: str) -> None:
    assert asked_aloud(said, Context(vocabularies().parties)) == ()


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
