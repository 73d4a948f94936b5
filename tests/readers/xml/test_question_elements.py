"""The elements `vraag` and `antwoord` tell what is asked and answered. All documents are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.readers import reader_of
from indexer.records import SourceDocument
from indexer.vocabulary import Vocabularies

OFFICIAL = (
    "<officiele-publicatie><kamervragen><kamervraagomschrijving type='vraag'>Vragen van het lid Verzonnen (SP) aan de "
    "Minister van Financiën over bruggen (ingezonden 5 januari 2023).</kamervraagomschrijving><kamervraagomschrijving "
    "type='antwoord'>Antwoord van Minister Bedacht (Financiën) (ontvangen 1 februari 2023).</kamervraagomschrijving>%s"
    "</kamervragen></officiele-publicatie>"
)
OLDER = (
    "<vraagdoc><vragen><omschr>Vragen van het lid Verzonnen (SP) aan de Minister van Financiën over bruggen. "
    "(Ingezonden 5 januari 2003)</omschr>%s</vragen></vraagdoc>"
)


@pytest.mark.parametrize("paper", [OFFICIAL, OLDER], ids=["official", "older"])
@pytest.mark.parametrize("element", ["nr", "nummer"])
@pytest.mark.parametrize(
    ("asked", "answered", "labels"),
    [
        ("1", "", ("Vraag 1", "Antwoord")),
        ("", "", ("Vraag", "Antwoord")),
        ("Vraag 2", "Vraag 2", ("Vraag 2", "Antwoord 2")),
        ("Vragen 2 en 3", "Op vraag 2 en 3", ("Vragen 2 en 3", "Antwoord 2 en 3")),
        ("2 en 3", "Antwoord op de vragen 2 en 3:", ("Vraag 2 en 3", "Antwoord op de vragen 2 en 3")),
        ("Antwoord", "Vraag", ("Vraag", "Antwoord")),
    ],
)
def test_an_answer_is_one_whatever_is_printed_as_its_number(
    paper: str, element: str, asked: str, answered: str, labels: tuple[str, str]
) -> None:
    def numbered(number: str) -> str:
        return f"<{element}>{number}</{element}>" if number else ""

    source = paper % (
        f"<vraag>{numbered(asked)}<al>Komt er een brug?</al></vraag>"
        f"<antwoord>{numbered(answered)}<al>Zeker.</al><lijst><li><nr>a.</nr><al>De VVD-fractie weet het.</al>"
        "</li></lijst></antwoord>"
    )
    content = reader_of(source.encode()).read("verzonnen.xml", source.encode())
    assert [block.label for block in content.blocks if block.label] == [labels[0], labels[1], labels[1]]
    document = SourceDocument("verzonnen.xml", "", "", "", content.metadata, content.blocks)
    said = [(paragraph.role, paragraph.parties) for paragraph in parse(document, Vocabularies()).paragraphs]
    assert said[-3:] == [("contribution", ("sp",)), ("response", ()), ("response", ())]


def test_numbers_between_the_paragraphs_of_an_answer_tell_by_themselves() -> None:
    source = OFFICIAL % "<antwoord><al>1</al><al>Ja.</al><al>2 en 3</al><al>Nee.</al></antwoord>"
    blocks = reader_of(source.encode()).read("verzonnen.xml", source.encode()).blocks
    assert [(block.text, block.label) for block in blocks[2:]] == [("1", ""), ("Ja.", ""), ("2 en 3", ""), ("Nee.", "")]


def test_the_date_of_answered_questions_is_that_of_the_answer_where_dates_are_marked() -> None:
    asked = "<vraagdoc><vragen><omschr>Vragen over bruggen. <datum>(Ingezonden 5 januari 2003)</datum></omschr>%s"
    answered = "<reactie><omschr>Antwoord. <datum>(Ontvangen 7 februari 2003)</datum></omschr></reactie>"
    question = "<vraag><nummer>1</nummer><al>Komt er een brug?</al></vraag>"
    for reply, date in ((answered, "2003-02-07"), ("", "2003-01-05")):
        source = f"{asked % question}</vragen>{reply}</vraagdoc>".encode()
        content = reader_of(source).read("verzonnen.xml", source)
        assert (content.metadata.date, content.metadata.title) == (date, "Vragen over bruggen.")
