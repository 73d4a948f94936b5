"""The chamber of written questions that print none. All questions are made up; the members are of the register."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

_ASKED = "\n\n1\nHoeveel munten zijn er?\n\n2\nWat kosten ze?"


@pytest.mark.parametrize(
    ("head", "chamber"),
    [
        ("Vragen van het lid Reuten (SP) aan de minister van Financiën over munten (ingezonden 8 februari 2012)", "EK"),
        (
            "Vragen van het lid Irrgang (SP) aan de minister van Financiën (ingezonden 8 februari 2012)",
            "TK",
        ),
        ("Vragen van de leden Reuten en Irrgang (SP) aan de minister van Financiën (ingezonden 8 februari 2012)", "TK"),
        ("Vragen van het lid Reuten (SP) aan de minister van Financiën over munten", "TK"),
        ("Vragen van de senatoren Bedacht en Verzonnen (SP) aan de minister van Financiën over munten", "EK"),
        ("Beantwoording vragen van het Eerste Kamerlid Bedacht (SP) over verzonnen munten", "EK"),
        (
            "Vragen van het lid Bedacht (SP) aan de minister, gesteld in de Eerste Kamer op 3 mei 2012",
            "EK",
        ),
        ("Vragen van het lid Bedacht (SP) aan de minister over de senator die munten slaat", "TK"),
    ],
)
def test_questions_are_of_the_chamber_of_those_who_ask(head: str, chamber: str) -> None:
    source = SourceDocument("verzonnen.txt", "", "", head + _ASKED, Metadata())
    found = parse(source, Vocabularies()).document
    assert (found.type, found.chamber) == ("written-questions", chamber)
