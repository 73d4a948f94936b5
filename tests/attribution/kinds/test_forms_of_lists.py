"""Lists of questions and answers in every form of their numbers: who asks, who answers, and what answers what. All are
made up (verzonnen)."""

from __future__ import annotations

from itertools import product

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

HEAD = """34 300 XIII Begrotingsstaten van het Ministerie van Economische Zaken (XIII) voor het jaar 2016
Nr. 2 LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 9 oktober 2015

De commissie voor Verzinsels heeft een aantal vragen voorgelegd aan de Minister van Economische Zaken. De Minister heeft
deze vragen beantwoord bij brief van 8 oktober 2015.
"""
OF_MEMBERS = """Vragen van de leden Verzonnen (SP) en Bedacht (D66) aan de Minister van Economische Zaken over
bruggen (ingezonden 4 september 2015).

Antwoord van Minister Verzonnen (Economische Zaken) (ontvangen 8 oktober 2015).
"""
ASKED = ("Hoeveel bruggen zijn er verzonnen (1)?", "Waarom is dat zo?", "Kunt u dat toelichten? Wat kost een brug?")
ANSWERED = (
    "Er zijn 63 bruggen verzonnen (1). Van deze lichting valt nog niets te zeggen.",
    "Dat is zo besloten, zie tabel (2).",
    "Niets.",
)
QUESTION = ("{}", "({})", "{})", "[{}]", "{}.", "{}:", "Vr. {}", "Vraag {}", "Vraag ({})")
ANSWER = ("", "as the question", "Antwoord", "Antw. {}", "Antwoord op vraag {}:")
LAYOUTS = {"label alone": "\n", "label between blank lines": "\n\n", "label at the head": " "}


def _page(head: str, question: str, answer: str, between: str, parted: bool) -> str:
    forms = (question, question if answer == "as the question" else answer)
    asked, answered = (
        [f"{form.format(number)}{between if form else ''}{text}" for number, text in enumerate(texts, 1)]
        for form, texts in zip(forms, (ASKED, ANSWERED), strict=True)
    )
    mixed = [text for pair in zip(asked, answered, strict=True) for text in pair]
    return "\n\n".join([head, *([*asked, "Antwoorden", *answered] if parted else mixed)])


def _forms() -> list[tuple[str, str, str, bool]]:
    found = product(QUESTION, ANSWER, LAYOUTS, (False, True))
    return [
        (question, answer, layout, parted)
        for question, answer, layout, parted in found
        if not (parted and "{" not in (question if answer == "as the question" else answer))
        and not (question.startswith("V") and answer == "as the question")
    ]


@pytest.mark.parametrize("head", [HEAD, OF_MEMBERS], ids=["of a committee", "of members"])
@pytest.mark.parametrize(("question", "answer", "layout", "parted"), _forms())
def test_each_question_is_asked_and_has_its_answer(
    question: str, answer: str, layout: str, parted: bool, head: str
) -> None:
    text = _page(head, question, answer, LAYOUTS[layout], parted)
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    said = {paragraph.text: paragraph for paragraph in document.paragraphs}
    assert [said[text].role for text in (*ASKED, *ANSWERED)] == ["contribution"] * 3 + ["response"] * 3
    assert [said[text].answers for text in ANSWERED] == [(said[text].id,) for text in ASKED]


@pytest.mark.parametrize("first", ["1\na. Hoeveel bruggen zijn er?", "1. a. Hoeveel bruggen zijn er?"])
def test_a_question_in_lettered_parts_is_one(first: str) -> None:
    parts = (HEAD, f"{first}\nb. Wat kosten die?", "a. Er zijn 63 bruggen.\nb. Niets.", "2\nWanneer?", "Morgen.")
    document = parse(SourceDocument("verzonnen.txt", "", "", "\n\n".join(parts), Metadata()), Vocabularies())
    said = [(one.role, one.text) for one in document.paragraphs if one.role != "procedural"]
    assert said == [
        ("contribution", "a. Hoeveel bruggen zijn er?"),
        ("contribution", "b. Wat kosten die?"),
        ("response", "a. Er zijn 63 bruggen."),
        ("response", "b. Niets."),
        ("contribution", "Wanneer?"),
        ("response", "Morgen."),
    ]


def test_an_answer_without_label_answers_the_questions_of_its_numbers() -> None:
    asked = ("1. Hoeveel bruggen zijn er?", "Er zijn 63 bruggen.", "2. Wie beslist dat?", "3. Hoe vaak?")
    parts = (OF_MEMBERS, *asked, "2 en 3. De raad beslist, vaak.", "4. Wat kost dat?", "Niets.")
    document = parse(SourceDocument("verzonnen.txt", "", "", "\n\n".join(parts), Metadata()), Vocabularies())
    said = {one.id: one.text for one in document.paragraphs}
    answers = [[said[id_] for id_ in one.answers] for one in document.paragraphs if one.role == "response"]
    assert answers == [["Hoeveel bruggen zijn er?"], ["Wie beslist dat?", "Hoe vaak?"], ["Wat kost dat?"]]


@pytest.mark.parametrize("gap", ["\n\n", "\n"])
def test_numbers_alone_that_count_what_groups_ask_are_labels_of_questions_each_with_its_answer(
    gap: str,
) -> None:
    paper = (
        "Nr. 88 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 8 juni 2004\n\n"
        f"Vragen en opmerkingen van de CDA-fractie{gap}1\nDe CDA-fractie vraagt op welke gronden dit is verzonnen.\n\n"
        "Dat is aan onderzoek ontleend.\n\n2\nWordt een uitzondering gemaakt?\n\nNee. Daarvoor is geen ruimte.\n\n"
        f"Vragen en opmerkingen van de SP-fractie{gap}3\nDe leden van de SP-fractie vragen naar de brug.\n\n"
        "Die is verzonnen.\n"
    )
    document = parse(SourceDocument("verzonnen.txt", "", "", paper, Metadata()), Vocabularies())
    said = [(one.text[:12], one.role, one.parties, one.responds_to) for one in document.paragraphs]
    assert said == [
        ("De CDA-fract", "contribution", ("cda",), ()),
        ("Dat is aan o", "response", (), ("cda",)),
        ("Wordt een ui", "contribution", ("cda",), ()),
        ("Nee. Daarvoo", "response", (), ("cda",)),
        ("De leden van", "contribution", ("sp",), ()),
        ("Die is verzo", "response", (), ("sp",)),
    ]
