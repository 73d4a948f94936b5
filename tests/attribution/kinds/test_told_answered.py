"""How a preamble tells that each question is followed by its answer, without labels; all papers are made up
(verzonnen)."""

from __future__ import annotations

import pytest

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import Metadata, SourceBlock, SourceDocument

_VOCABULARY = vocabulary.load()
_TURNS = (
    "De leden van de D66-fractie vragen of de (verzonnen) sluis open is.",
    "Nee.",
    "Het lid Houwers stelt de vraag wat de sluis kost. Ook stelt dit lid de vraag hoe oud hij is.",
    "De sluis kost niets.",
    "De leden van de SGP-fractie willen weten wie de sluis bedient.",
    "Een verzonnen sluiswachter.",
)
_REPLIES = {"Nee.": ("d66",), "De sluis kost niets.": ("lid-houwers",), "Een verzonnen sluiswachter.": ("sgp",)}
_SPLIT = "De leden van de SGP-fractie hebben vragen en opmerkingen. Zij vinden de sluis te oud."


def _replies(preamble: str, *lines: str) -> dict[str, tuple[str, ...]]:
    """What is an answer below this preamble, with those whom it answers."""
    blocks = tuple(SourceBlock(line) for line in ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", preamble, *lines))
    text = "\n\n".join(block.text for block in blocks)
    paper = parse(SourceDocument("verzonnen", "", "", text, Metadata(date="2015-10-06"), blocks=blocks), _VOCABULARY)
    return {said.text: said.responds_to for said in paper.paragraphs if said.role == "response"}


@pytest.mark.parametrize(
    "preamble",
    [
        "De commissie heeft vragen gesteld. De vragen en antwoorden treft u hieronder aan.",
        "De vragen, voorzien van de antwoorden van de staatssecretaris, zijn onderstaand opgenomen.",
        "Hieronder volgen de vragen met de reactie van de minister.",
        "De vragen staan hieronder, elk met zijn antwoord.",
        "De vragen zijn opgenomen, met daaronder in een ander lettertype de antwoorden.",
        "De vragen zijn afgedrukt, steeds gevolgd door het antwoord van de minister.",
        "De vragen en opmerkingen zijn met de antwoorden daarop in dit verslag opgenomen.",
        "De minister heeft deze vragen beantwoord bij brief van 5 oktober 2015.",
        "De vragen zijn door de minister bij brief van 5 oktober 2015 beantwoord; de tekst volgt.",
        "Op deze vragen heeft de staatssecretaris op 5 oktober 2015 schriftelijk geantwoord.",
    ],
)
def test_a_preamble_tells_in_any_order_of_words_that_answers_stand_below_their_questions(preamble: str) -> None:
    assert _replies(preamble, *_TURNS) == _REPLIES


@pytest.mark.parametrize(
    "preamble",
    [
        "Onder het voorbehoud dat de regering deze vragen tijdig zal hebben beantwoord, is de commissie gereed.",
        "De vragen zijn nog niet door de minister beantwoord.",
        "Hieronder staan de vragen die de commissie stelt in antwoord op de brief.",
        "De commissie legt hierna te noemen vragen voor. De antwoorden worden afgewacht.",
    ],
)
def test_nobody_answers_in_a_paper_whose_answers_have_still_to_come(preamble: str) -> None:
    assert _replies(preamble, *_TURNS) == {}


def test_that_there_are_answers_is_not_enough_where_what_stands_below_goes_on() -> None:
    told = "De minister heeft deze vragen beantwoord bij brief van 5 oktober 2015."
    assert _replies(told, *_TURNS[:4], _SPLIT, "Graag een (verzonnen) reactie.", "Waarom is de sluis dicht?") == {}


_ASKED = "De leden van de SGP-fractie vragen of de (verzonnen) sluis vaker open kan."


@pytest.mark.parametrize(
    ("below", "replies"),
    [
        ("De leden van de SGP-fractie vragen naar de sluis. De sluis gaat dagelijks open.", True),
        ("De leden van de SGP-fractie vragen naar de sluis. Zij vinden de sluis te oud.", False),
        ("De leden van de SGP-fractie vragen naar de sluis. Wie bedient de sluis?", False),
        ("De leden van de SGP-fractie vragen naar de sluis.", False),
        ("De leden van de VVD-fractie vragen naar de sluis. De sluis is niet veilig.", False),
    ],
)
def test_an_answer_may_open_with_what_was_asked_above_it(below: str, replies: bool) -> None:
    told = "De vragen en antwoorden treft u hieronder aan."
    assert _replies(told, *_TURNS[:2], _ASKED, below) == {"Nee.": ("d66",)} | ({below: ("sgp",)} if replies else {})


def test_below_each_question_may_stand_what_repeats_and_answers_it() -> None:
    told = "De minister heeft deze vragen beantwoord bij brief van 5 oktober 2015."
    below = "De leden van de SGP-fractie vragen naar de sluis. De sluis gaat dagelijks open."
    assert _replies(told, *_TURNS[:4], _ASKED, below)[below] == ("sgp",)


_ALOUD = (
    "Bediening",
    "De leden van de VVD-fractie vragen of de (verzonnen) sluis open is.",
    "De leden van de D66-fractie vinden de sluis te oud. Zij vernemen graag of hij veilig is.",
    "De sluis is open. Ik deel de zorg van de leden van de VVD-fractie over de bediening.",
    "De leden van de fractie van D66 kan ik melden dat de sluis veilig is.",
    "Kosten",
    "De leden van de SP-fractie wijzen op de kosten. Wie betaalt die?",
    "Ook de leden van de PvdA-fractie hebben hier vragen over. Wat kost de sluis?",
    "De leden van de fracties van de SP en de PvdA vragen naar de kosten. De sluis kost niets.",
)
_TOLD_ALOUD = dict(zip((_ALOUD[3], _ALOUD[4], _ALOUD[8]), (("vvd",), ("d66",), ("sp", "pvda")), strict=True))


@pytest.mark.parametrize(
    ("changed", "replies"),
    [
        ({}, _TOLD_ALOUD),
        ({4: "De sluis is veilig en er zijn geen plannen om hem dicht te doen."}, {}),
        (
            {8: "De leden van de fracties van de SP en de PvdA vragen naar de kosten. Zij vinden die hoog."},
            {_ALOUD[4]: ("d66",)},
        ),
    ],
    ids=["answers", "only one speaks to a group", "a question has nothing below it"],
)
def test_a_paper_that_tells_nothing_shows_that_it_answers_by_who_speaks_to_groups_below_their_questions(
    changed: dict[int, str], replies: dict[str, tuple[str, ...]]
) -> None:
    lines = [changed.get(index, line) for index, line in enumerate(_ALOUD)]
    blocks = ("De commissie heeft vragen voorgelegd over de (verzonnen) sluis.", *lines)
    assert _replies(*blocks) == replies


def test_answers_that_stand_together_below_several_questions_go_on_until_another_is_named() -> None:
    head = (
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "Vragen en opmerkingen vanuit de fracties en antwoorden van de minister",
    )
    asked = _TURNS[0], "De leden van de SGP-fractie vragen of er een sluiswachter komt."
    first = "Op de eerste vraag van de leden van de D66-fractie: uiterlijk in de verzonnen herfst antwoord ik daarop."
    second = "Op hun tweede vraag: ja, ik heb de verzonnen rente vergoed."
    last = "Voor de leden van de SGP-fractie merk ik op dat hij is verzonnen."
    text = "\n\n".join((*head, *asked, first, second, last))
    paper = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), _VOCABULARY)
    told = {said.text: said.responds_to for said in paper.paragraphs if said.role == "response"}
    assert told == {first: ("d66",), second: ("d66",), last: ("sgp",)}


@pytest.mark.parametrize(
    "answer", ["Er is er een.", "Er is er een. De leden van de VVD-fractie vroegen dat in 2021 ook.", "Kan dat?"]
)
def test_below_the_heading_of_a_group_stand_its_questions_and_their_answers(answer: str) -> None:
    asked = ["1. Hoeveel verzonnen sluizen zijn er?", "2. Hoe oud zijn zij?", "3. Wie bedient ze?", "4. Wanneer?"]
    replies = [answer, "Die leeftijd is verzonnen.", "Een verzonnen sluiswachter.", "Op werkdagen."]
    rows = [text for row in zip(asked, replies, strict=True) for text in row]
    head = (
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "De minister heeft deze vragen beantwoord bij brief van 5 oktober 2015.",
    )
    text = "\n\n".join((*head, "Vragen van de leden van de D66-fractie", *rows))
    paper = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), _VOCABULARY)
    told = {said.text: said.responds_to for said in paper.paragraphs if said.role == "response"}
    assert told == {text: ("d66",) for text in replies if not text.endswith("?")}


def test_what_opens_with_a_question_below_an_answer_asks_also_where_it_names_others_behind_that() -> None:
    head = (
        "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "De minister heeft deze vragen beantwoord bij brief van 5 oktober 2015.",
    )
    first, second = (
        "Hoeveel verzonnen sluizen zijn er?",
        "Kan dat? De leden van de SP-fractie hebben dat eerder bepleit.",
    )
    more = "Waarom?", "Dat is verzonnen.", "Hoezo?", "Dat is zo."
    rows = (first, "Er is er een.", second, "Nee, dat kan niet.", *more)
    text = "\n\n".join((*head, "Vragen van de leden van de D66-fractie", *rows))
    paper = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), _VOCABULARY)
    asked = [said.text for said in paper.paragraphs if said.role == "contribution" and said.parties == ("d66",)]
    assert asked == [first, second, "Waarom?", "Hoezo?"]
