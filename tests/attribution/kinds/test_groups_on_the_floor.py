"""Groups that take the floor by a member in the minutes of a committee. The report is made up (verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.minutes import parsed, saying

REPORT = """34 000 Verzonnen bruggen

Nr. 13 VERSLAG VAN EEN ALGEMEEN OVERLEG

Vastgesteld 1 juli 2002

De vaste commissie voor Verkeer en Waterstaat heeft op 23 juni 2002 overleg gevoerd met minister Bedacht van Verkeer \
en Waterstaat over bruggen. Van dit overleg brengt de commissie bijgaand beknopt verslag uit.

Vragen en opmerkingen uit de commissie

CDA (de heer Zoek) is blij met het voorstel en vraagt of de brug er komt.

De PvdA (mevrouw Vind) noemt het voorstel onbetaalbaar en wil het van tafel.

GroenLinks, bij monde van mevrouw Verzonnen, vindt tien bruggen te weinig.

Antwoord van de minister

De minister antwoordt het CDA dat de brug er komt.

Hij antwoordt GroenLinks dat tien bruggen genoeg zijn.

Mw. Vind krijgt te horen dat het rapport in april komt.

De heer Zoek kan de minister melden dat de brug negen miljoen kost.

De Partij voor de Dieren overweegt een motie.
"""


@pytest.mark.parametrize(
    ("words", "speaker", "parties"),
    [
        ("blij met het voorstel", "de heer Zoek", ("cda",)),
        ("onbetaalbaar", "mevrouw Vind", ("pvda",)),
        ("te weinig", "mevrouw Verzonnen", ("gl",)),
        ("overweegt een motie", None, ("pvdd",)),
    ],
)
def test_a_group_that_is_printed_before_its_member_speaks(
    words: str, speaker: str | None, parties: tuple[str, ...]
) -> None:
    said = saying(parsed(REPORT), words)
    assert (said.role, said.speaker, said.parties) == ("contribution", speaker, parties)


@pytest.mark.parametrize(
    ("words", "answered"),
    [
        ("dat de brug er komt", ("cda",)),
        ("genoeg zijn", ("gl",)),
        ("krijgt te horen", ("pvda",)),
        ("kan de minister melden", ("cda",)),
    ],
)
def test_who_is_told_something_is_answered_and_does_not_speak(words: str, answered: tuple[str, ...]) -> None:
    said = saying(parsed(REPORT), words)
    assert (said.role, said.parties, said.responds_to) == ("response", (), answered)
