"""The head of a printed paper in the layouts of text, PDF and Word. All heads here are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.mastheads import read_masthead

HEADS = {
    "a line for each part": [
        "Tweede Kamer der Staten-Generaal",
        "2",
        "Vergaderjaar 2022–2023",
        "99 284",
        "Verzonnen bruggen",
        "Nr. 10",
        "MOTIE VAN HET LID BEDACHT C.S.",
        "Voorgesteld 9 februari 2023",
    ],
    "number and name in one line": [
        "Tweede Kamer der Staten-Generaal",
        "2",
        "Vergaderjaar 2022–2023",
        "99 284 Verzonnen bruggen",
        "Nr. 10 MOTIE VAN HET LID BEDACHT C.S.",
        "Voorgesteld 9 februari 2023",
    ],
    "rows of a table": [
        "TWEEDE KAMER DER STATEN-GENERAAL | 2",
        "Vergaderjaar 2022-2023",
        "99 284 | Verzonnen bruggen",
        "Nr. 10 | MOTIE VAN HET LID BEDACHT C.S.",
        "Voorgesteld 9 februari 2023",
    ],
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_head_says_the_same_in_every_layout(head: list[str]) -> None:
    found = read_masthead([*head, "De Kamer,", "gehoord de beraadslaging,"])
    assert found.lines == set(range(len(head)))
    stated = found.metadata
    assert (stated.id, found.own_title, stated.chamber) == ("kst-99284-10", "MOTIE VAN HET LID BEDACHT C.S.", "TK")
    assert (stated.session_year, stated.date, stated.number) == ("2022-2023", "2023-02-09", "10")
    assert stated.title == "Verzonnen bruggen; MOTIE VAN HET LID BEDACHT C.S."


def test_the_date_of_a_letter_stands_under_whom_it_is_to() -> None:
    head = [
        "Vergaderjaar 2024–2025",
        "99 515 Verzonnen regels",
        "Nr. 496 BRIEF VAN DE MINISTER VAN VERZINSELS",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 28 januari 2025",
        "Hierbij bied ik u niets aan.",
    ]
    found = read_masthead(head)
    assert (len(found.lines), found.metadata.date) == (5, "2025-01-28")
    assert found.own_title == "BRIEF VAN DE MINISTER VAN VERZINSELS"
