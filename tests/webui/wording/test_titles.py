"""Titles that are printed in capitals read as a sentence. All names are made up."""

from __future__ import annotations

import pytest

from webui.wording.titles import in_a_sentence

READ = [
    ("Bruggen; MOTIE VAN DE LEDEN EL VERZONNEN EN BEDACHT", "Bruggen; Motie van de leden El Verzonnen en Bedacht"),
    ("MOTIE VAN HET LID SYLVANA VAN DER BEDACHT C.S.", "Motie van het lid Sylvana van der Bedacht c.s."),
    (
        "GEWIJZIGDE MOTIE VAN DE LEDEN VAN DIJKSTRA, DE IJZER-ÇELIK EN 'T HOFT",
        "Gewijzigde motie van de leden Van Dijkstra, De IJzer-Çelik en 't Hoft",
    ),
    ("Begroting; VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "Begroting; Verslag van een schriftelijk overleg"),
    ("NADERE MEMORIE VAN ANTWOORD", "Nadere memorie van antwoord"),
]
KEPT = [
    "Bruggen", "EU-top; Motie van het lid Bedacht", "BRIEF VAN DE MINISTER VAN ECONOMISCHE ZAKEN", "VVD", "",
    "MOTIE VAN HET LID BEDACHT OVER DE RAAD VAN STATE", "MOTIE VAN HET LID BEDACHT (NR. 12)", "MOTIE VAN HET LID",
    "MOTIE VAN HET LID " + "VAN " * 5_000,
]  # fmt: skip


@pytest.mark.parametrize(("printed", "read"), READ)
def test_the_kind_and_the_movers_are_not_in_capitals(printed: str, read: str) -> None:
    assert in_a_sentence(printed) == read


@pytest.mark.parametrize("title", KEPT)
def test_capitals_stay_where_it_is_not_known_which_of_them_are_of_names(title: str) -> None:
    assert in_a_sentence(title) == title
