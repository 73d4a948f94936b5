"""People of a party who sit in neither chamber, and groups of another body, are not answered. All texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds.retelling import Retold, after
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties

CONTEXT = Context(parties.load())
QUESTION = "Het lid Verzonnen (SP) vroeg naar de lekkende riolen. Daar wordt aan gewerkt."


def answered_last(*paragraphs: str) -> tuple[str, ...]:
    """Whom the last of some paragraphs answers."""
    retold = Retold()
    for text in paragraphs:
        retold = after(text, retold, CONTEXT)
    return retold.parties


@pytest.mark.parametrize(
    "text",
    [
        "De vraag van wethouder Bedacht (GroenLinks) van Verzonnendam beantwoord ik haar rechtstreeks.",
        "Gedeputeerde De Bedacht (PvdA) vroeg mij om steun.",
        "De wethouders Bedacht (VVD) en De Verzonnen (D66) vroegen om geld.",
        "Oud-wethouder Bedacht van de VVD vroeg om een reactie.",
        "De GroenLinks-wethouder van Verzonnendam vroeg om geld.",
        "In de gemeenteraad van Verzonnendam vroeg de SGP-fractie om steun.",
        "Tijdens de raadsvergadering in Verzonnendam vroegen de leden van de CDA-fractie om een onderzoek.",
        "De PvdA-fractie in Provinciale Staten van Zeeland heeft mij gevraagd om uitstel.",
        "De CDU-fractie in de Duitse Bondsdag vroeg de Duitse regering om opheldering.",
    ],
)
def test_who_asks_elsewhere_is_not_answered(text: str) -> None:
    assert answered_last(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "De vraag van wethouder Bedacht (GroenLinks) over de bibliotheken beantwoord ik haar rechtstreeks.",
        "Daarnaast heb ik gesproken met gedeputeerde De Bedacht (PvdA) van Zeeland.",
        "Onlangs voerde ik overleg met de burgemeesters Bedacht (CDA) en De Verzonnen (VVD).",
    ],
)
def test_the_answer_before_it_is_then_over(text: str) -> None:
    assert answered_last(QUESTION, text) == ()


def test_but_not_where_the_question_spoke_of_them() -> None:
    question = "Het lid Verzonnen (SP) vroeg wat wethouder Bedacht ervan vindt. Hij is het eens."
    assert answered_last(question, "Daarnaast heb ik gesproken met wethouder Bedacht (VVD).") == ("sp",)


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("In het debat over de gemeenteraad vroeg de SGP-fractie om steun voor raadsleden.", ("sgp",)),
        ("De leden van de VVD-fractie vragen wat wethouder Bedacht (PvdA) daarvan vindt.", ("vvd",)),
        ("De SP-fractie vroeg naar de gemeenteraad van Verzonnendam.", ("sp",)),
    ],
)
def test_who_asks_about_them_is(text: str, to: tuple[str, ...]) -> None:
    assert answered_last(text) == to
