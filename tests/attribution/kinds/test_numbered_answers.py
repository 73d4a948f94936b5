"""Questions that are numbered through all groups, and a reply that has nothing but the numbers; all made up."""

from __future__ import annotations

import pytest

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument

_VOCABULARY = vocabulary.load()

PAPER = """VERSLAG VAN EEN SCHRIFTELIJK OVERLEG

Binnen de vaste commissie voor Verzonnen Zaken hebben enkele fracties de behoefte om vragen voor te leggen.

I. Vragen en opmerkingen vanuit de fracties

Vragen en opmerkingen van de leden van de VVD-fractie

{vvd}

Vragen en opmerkingen van de leden van de CDA-fractie

{cda}

II. Reactie van de minister

{reply}
"""
ASKED = {
    "within": ("Wat kost de verzonnen brug? (1) Komt er een sluis? (2)", "Wat vindt de minister van de dijk? (3)"),
    "at the head": ("1. Wat kost de verzonnen brug?\n\n2) Komt er een sluis?", "3. Wat vindt de minister van de dijk?"),
    "above": (
        "Vraag 1\n\nWat kost de verzonnen brug?\n\nVraag 2\n\nKomt er een sluis?",
        "Vraag 3\n\nWat vindt de minister van de dijk?",
    ),
}
LABELS = ("Antwoord op vraag {}\n\n", "Antwoord {}\n\n", "Vraag {}\n\n", "Vraag {}: ", "{}. ", "Ad {}. ", "{}.\n\n")
REPLIES = ("De brug kost veel.", "Er komt een sluis.\n\nDie sluis is verzonnen.", "De dijk is goed.")


def _parsed(text: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen", "", "", text, Metadata(date="2019-05-10")), _VOCABULARY)


def _replies(paper: ParsedDocument) -> list[tuple[str, ...]]:
    return [paragraph.responds_to for paragraph in paper.paragraphs if paragraph.role == "response"]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("asked", ASKED)
def test_an_answer_is_to_whoever_asked_the_question_of_its_number(asked: str, label: str) -> None:
    vvd, cda = ASKED[asked]
    reply = "\n\n".join(label.format(number) + text for number, text in enumerate(REPLIES, 1))
    assert _replies(_parsed(PAPER.format(vvd=vvd, cda=cda, reply=reply))) == [("vvd",), ("vvd",), ("vvd",), ("cda",)]


@pytest.mark.parametrize("label", ["Antwoord op de vragen 2 en 3\n\n", "2 en 3. ", "Ad 2, 3: "])
def test_one_answer_to_questions_of_two_groups_is_to_both(label: str) -> None:
    vvd, cda = ASKED["at the head"]
    reply = f"Antwoord op vraag 1\n\nVeel.\n\n{label}De sluis en de dijk zijn verzonnen."
    paper = _parsed(PAPER.format(vvd=vvd, cda=cda, reply=reply))
    assert _replies(paper) == [("vvd",), ("vvd", "cda")]
    assert [len(paragraph.answers) for paragraph in paper.paragraphs if paragraph.role == "response"] == [1, 2]


@pytest.mark.parametrize(("verb", "to"), [("vragen naar de dijk", ("vvd",)), ("sluiten zich aan", ("vvd", "cda"))])
def test_who_asks_without_a_number_below_one_asks_nothing_under_it(verb: str, to: tuple[str, ...]) -> None:
    vvd = f"1. Wat kost de brug?\n\n2. Komt er een sluis?\n\nDe leden van de CDA-fractie {verb}."
    paper = _parsed(PAPER.format(vvd=vvd, cda="Geen vragen.", reply="1. Dat is veel.\n\n2. Die komt er."))
    assert _replies(paper) == [("vvd",), to]


@pytest.mark.parametrize(
    "reply",
    [
        "De brug heeft drie delen:\n\n1. Een dek.\n\n2. Een leuning.\n\nDaarvoor geldt:\n\n1. Het dek is dicht.",
        "1. Een dek.",
    ],
)
def test_items_of_a_list_in_a_reply_answer_nobody(reply: str) -> None:
    vvd, cda = ASKED["at the head"]
    assert set(_replies(_parsed(PAPER.format(vvd=vvd, cda=cda, reply=reply)))) == {()}


def test_where_each_group_numbers_its_own_questions_a_number_alone_tells_nothing() -> None:
    vvd, cda = "1. Wat kost de verzonnen brug?\n\n2. Komt er een sluis?", "1. Wat vindt de minister van de dijk?"
    reply = "1. Dat is veel.\n\n2. Die komt er."
    assert set(_replies(_parsed(PAPER.format(vvd=vvd, cda=cda, reply=reply)))) == {()}


@pytest.mark.parametrize("label", ["{}\n\n", "{}. ", "Antwoord op vraag {}\n\n"])
def test_answers_in_another_order_than_the_questions_are_to_those_of_their_numbers(label: str) -> None:
    vvd, cda = ASKED["above"]
    reply = "\n\n".join(label.format(number) + REPLIES[number - 1] for number in (1, 3, 2))
    assert _replies(_parsed(PAPER.format(vvd=vvd, cda=cda, reply=reply))) == [("vvd",), ("cda",), ("vvd",), ("vvd",)]


@pytest.mark.parametrize(
    "reply", ["1\n\n{}\n\n2\n\n{}\n\n3\n\n{}", "1 en 2\n\n{} {}\n\n3\n\n{}", "1. {}\n\n2. {}\n\n3. {}"]
)
def test_numbers_alone_right_below_the_heading_of_a_group_number_its_questions(reply: str) -> None:
    vvd, cda = "1\n\nWat kost de verzonnen brug?\n\n2\n\nKomt er een sluis?", "3\n\nWat vindt de minister van de dijk?"
    answers = reply.format("De brug kost veel.", "Er komt een sluis.", "De dijk is goed.")
    found = _replies(_parsed(PAPER.format(vvd=vvd, cda=cda, reply=answers)))
    assert found == [("vvd",)] * (len(found) - 1) + [("cda",)]


@pytest.mark.parametrize(("asks", "answers"), [("V{}\n\n", "A{}\n\n"), ("V{}: ", "A{}: "), ("V.{} ", "A.{} ")])
def test_letters_before_the_numbers_are_labels_too(asks: str, answers: str) -> None:
    questions = "Wat kost de verzonnen brug?", "Komt er een sluis?", "Wat vindt de minister van de dijk?"
    first, second, third = (asks.format(number) + text for number, text in enumerate(questions, 1))
    reply = "\n\n".join(answers.format(number) + text for number, text in enumerate(REPLIES, 1))
    paper = _parsed(PAPER.format(vvd=f"{first}\n\n{second}", cda=third, reply=reply))
    assert _replies(paper) == [("vvd",), ("vvd",), ("vvd",), ("cda",)]
    assert [found.text for found in paper.paragraphs if found.role == "contribution"] == list(questions)


def test_each_answer_below_its_question_is_no_speech_of_who_asks() -> None:
    vvd = "V1\n\nWat kost de verzonnen brug?\n\nA1\n\nVeel.\n\nV2\n\nKomt er een sluis?\n\nA2\n\nNee."
    paper = _parsed(PAPER.format(vvd=vvd, cda="Geen vragen.", reply="Zie boven."))
    assert [(found.role, found.responds_to) for found in paper.paragraphs if found.text in ("Veel.", "Nee.")] == [
        ("response", ("vvd",)), ("response", ("vvd",))
    ]  # fmt: skip
