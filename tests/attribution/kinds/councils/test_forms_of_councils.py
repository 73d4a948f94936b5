"""The lines above the questions to a board, in forms whose other fields are taken for the head. All papers are made up
(verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies

ASKED = ["Kloppen deze verzonnen signalen?", "Wat gebeurt er met het geld? De fractie van de BBB wil dat weten."]
ANSWERED = ["Ja.", "Dat blijft, zegt ook de VVD."]


def _read(paragraphs: list[str]) -> ParsedDocument:
    text = "\n\n".join(paragraphs)
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())


def _said(paragraphs: list[str]) -> list[tuple[str, ...]]:
    return [
        (one.role, *one.parties, *one.responds_to)
        for one in _read(paragraphs).paragraphs
        if one.text.partition(". ")[2] in ASKED or one.text in (*ASKED, *ANSWERED)
    ]


@pytest.mark.parametrize(
    ("sender", "parties"),
    [
        ("Van: Hidde Verzonnen (PVV)", ("pvv",)),
        ("Van: Statenlid Hidde Verzonnen, PVV en Statenlid Bea Bedacht, FVD", ("pvv", "fvd")),
    ],
)
@pytest.mark.parametrize(
    "order",
    [("Datum: 13 mei 2025", "van"), ("van", "Datum: 13 mei 2025"), ("Datum: 13 mei 2025", "Kenmerk: 12", "van")],
)
def test_the_sender_of_a_form_asks_wherever_the_day_stands(
    sender: str, parties: tuple[str, ...], order: tuple[str, ...]
) -> None:
    head = [sender if field == "van" else field for field in order]
    form = ["Schriftelijke vragen", *head, "Aan: Gedeputeerde Staten", "Betreft: de verzonnen lijn", "Vragen"]
    found = _said([*form, f"1. {ASKED[0]}", f"2. {ASKED[1]}"])
    assert found == [("contribution", *parties)] * 2


@pytest.mark.parametrize("addressee", [["Aan: Gedeputeerde Staten"], []])
@pytest.mark.parametrize("joined", ["\n", "\n\n"])
def test_a_member_who_sends_a_form_without_more_words_asks(addressee: list[str], joined: str) -> None:
    fields = ["Van: Hidde Verzonnen (PVV)", "Datum: 13 mei 2025", *addressee, "Betreft: de verzonnen lijn"]
    for order in (fields, [fields[-1], *fields[1:-1], fields[0]]):
        found = _said(["Schriftelijke vragen", joined.join(order), f"1. {ASKED[0]}", f"2. {ASKED[1]}"])
        assert found == [("contribution", "pvv")] * 2


@pytest.mark.parametrize(
    "answered", ["Beantwoord 13 maart 2025", "Beantwoord: 13 maart 2025", "Antwoord verzonden: 13 maart 2025"]
)
@pytest.mark.parametrize("asked", ["Ingekomen 20 februari 2025", "Ingekomen: 20 februari 2025"])
def test_the_answer_to_a_single_question_without_a_label_is_the_boards(asked: str, answered: str) -> None:
    title = "Schriftelijke vragen van het raadslid Verzonnen (CDA) over palen"
    found = _said([title, asked, answered, f"1. {ASKED[0]}", ANSWERED[0]])
    assert found == [("contribution", "cda"), ("response", "cda")]


@pytest.mark.parametrize(
    "asker", ["Steller vragen: Dhr. P. Bedacht, VVD", "Steller vragen: P. Bedacht (VVD)", "Steller van de vragen: VVD"]
)
def test_who_put_the_questions_is_told_by_a_field_of_the_form(asker: str) -> None:
    head = ["Raadsvragen met antwoord", asker, "Datum vragen: 30 mei 2022"]
    found = _said([*head, "Vraag 1", ASKED[0], "Antwoord 1", ANSWERED[1]])
    assert found == [("contribution", "vvd"), ("response", "vvd")]


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        (
            "Op 15 oktober heeft u namens de fractie van de Partij voor de Dieren schriftelijke vragen gesteld.",
            ("pvdd",),
        ),
        ("U heeft namens de fracties van de PvdA en D66 vragen gesteld over een brief van de VVD.", ("pvda", "d66")),
        ("In uw brief van 15 oktober stelt u namens de CDA-fractie een aantal vragen over de VVD.", ("cda",)),
        (
            "Op 3 mei heeft u namens de fractie van Trots op Verzonnen schriftelijke vragen gesteld.",
            ("unknown:Trots op Verzonnen",),
        ),
    ],
)
def test_a_letter_says_in_whose_name_the_addressee_asked_and_other_groups_in_it_are_not_asking(
    told: str, parties: tuple[str, ...]
) -> None:
    head = [
        "Gedeputeerde Staten",
        "Datum: 12 november 2024",
        "Onderwerp: Beantwoording schriftelijke vragen over palen",
    ]
    texts = [*head, "Geachte mevrouw Bedacht,", told]
    texts += ["Vraag 1", ASKED[0], "Antwoord", ANSWERED[0], "Vraag 2", ASKED[1], "Antwoord", ANSWERED[1]]
    assert _said(texts) == [("contribution", *parties), ("response", *parties)] * 2
    assert [(one.role, one.responds_to) for one in _read(texts).paragraphs if one.text == told] == [
        ("response", parties)
    ]


@pytest.mark.parametrize("others", ["Vragen van Wij Verzonnen", "Vragen namens Wij Verzonnen"])
def test_what_others_ask_below_a_heading_of_their_own_is_not_of_the_group_above(others: str) -> None:
    head = ["Beantwoording technische vragen van de raadsfracties", "College van B&W"]
    texts = [*head, "Vragen van de fractie van D66", "Vraag 1", ASKED[0], "Antwoord", ANSWERED[0]]
    texts += [others, "Vraag 2", ASKED[1], "Antwoord", ANSWERED[1]]
    local = "unknown:Wij Verzonnen"
    assert _said(texts) == [("contribution", "d66"), ("response", "d66"), ("contribution", local), ("response", local)]


@pytest.mark.parametrize("others", ["Vragen van Wij Verzonnen", "Wij Verzonnen"])
def test_questions_and_answers_for_a_meeting_of_a_council_are_written_questions(others: str) -> None:
    title = "Vragen en antwoorden Jaarverslag verzonnen dienst, beeldvormende avond 1 oktober 2024"
    headings = {title: 1, "Vragen van de fractie van D66": 2, others: 2}
    first, second, third = headings
    texts = [first, second, f"Vraag 1: {ASKED[0]}", f"Antwoord: {ANSWERED[1]}"]
    texts += [third, f"Vraag 2: {ASKED[0]}", f"Antwoord: {ANSWERED[1]}"]
    blocks = tuple(
        SourceBlock(text, "heading" if text in headings else "paragraph", headings.get(text, 0)) for text in texts
    )
    found = parse(SourceDocument("verzonnen.html", "", "", "\n".join(texts), Metadata(), blocks), Vocabularies())
    assert (found.document.type, found.document.title) == ("written-questions", title)
    said = [(one.role, *one.parties, *one.responds_to) for one in found.paragraphs]
    local = "unknown:Wij Verzonnen"
    assert said == [("contribution", "d66"), ("response", "d66"), ("contribution", local), ("response", local)]
