"""Answers are linked to the contribution whose sentence they repeat: nearly all of it, and enough of it."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.answers import linked, redirected
from indexer.records import Paragraph

QUESTION = (
    "Zij vragen hoeveel verzonnen bruggen, sluizen, viaducten, tunnels, fietspaden, havens en dijken zijn hersteld."
)
WORDS = ["verzonnen", "bruggen", "sluizen", "viaducten", "tunnels", "fietspaden", "havens", "dijken", "hersteld"]


def said(number: int, text: str, **more: object) -> Paragraph:
    return Paragraph(f"x/{number}", "x", number, text, **{"role": "contribution"} | more)  # type: ignore[arg-type]


def is_linked(question: str, reply: str, responds_to: tuple[str, ...] = ("vvd",)) -> bool:
    asked = said(1, question, parties=("vvd",))
    answer = said(2, reply, role="response", responds_to=responds_to)
    return bool(linked([asked, answer], [(), ()])[1].answers)


def reply(repeated: int) -> str:
    """A reply that repeats some of the words of the question, and has others of its own."""
    return f"Over {', '.join(WORDS[:repeated])} kan ik melden dat het kabinet volgend jaar geld vrijmaakt."


@pytest.mark.parametrize(("repeated", "expected"), [(9, True), (8, True), (5, False), (3, False), (0, False)])
def test_a_reply_that_repeats_nearly_all_of_a_sentence_answers_it(repeated: int, expected: bool) -> None:
    assert is_linked(QUESTION, reply(repeated)) is expected


def test_a_short_sentence_is_repeated_by_chance() -> None:
    assert not is_linked("Wanneer komt de brug?", "De brug komt volgend jaar.")


def test_a_reply_that_names_no_party_must_repeat_more() -> None:
    question = "De leden vragen hoeveel verzonnen bruggen, sluizen en tunnels worden hersteld."
    repeats = "Verzonnen bruggen, sluizen en tunnels worden hersteld zodra het geld er is."
    assert is_linked(question, repeats)
    assert not is_linked(question, repeats, responds_to=())


def test_a_reply_to_another_party_answers_not() -> None:
    assert not is_linked(QUESTION, reply(9), responds_to=("d66",))


ASKED = [
    said(1, "Hoe staat het met de binnenvaart op de verzonnen Rijn?", parties=("sgp",)),
    said(2, "Waarom blijft de veehouderij buiten de richtlijn?", parties=("pvdd",)),
]


@pytest.mark.parametrize(
    ("answer", "to"),
    [
        ("De veehouderij valt onder een eigen richtlijn.", ("pvdd",)),
        ("De binnenvaart vaart, en voor de veehouderij geldt een richtlijn.", ("sgp",)),  # the words of both
        ("De Rijn staat hoog.", ("sgp",)),  # too little to go by
        ("Veehouderij richtlijn", ("sgp",)),  # no sentence
    ],
)
def test_a_reply_that_names_nobody_answers_whose_words_it_takes_up(answer: str, to: tuple[str, ...]) -> None:
    reply = said(3, answer, role="response", responds_to=("sgp",))
    assert redirected([*ASKED, reply], [False, False, True])[2].responds_to == to
    assert redirected([*ASKED, reply], [False, False, False])[2].responds_to == ("sgp",)
