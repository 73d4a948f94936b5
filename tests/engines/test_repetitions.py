"""Repeated paragraphs are listed once among the first hits; later ones as they are. All texts are made up."""

from __future__ import annotations

import pytest

from indexer.engines import Engine
from indexer.engines.repetitions import signature
from indexer.searches import SearchRequest
from tests.support.documents import made_up

OTHERS = 195
"""Paragraphs of other texts between two of the same."""


def test_a_text_is_repeated_once_among_the_first_two_hundred_hits_alone(engine: Engine) -> None:
    same = "Deze verzonnen brug wordt nog eens in alle rust bekeken."
    others = [f"Deze verzonnen brug nummer{number} wordt in alle rust bekeken." for number in range(OTHERS)]
    texts = [same, *others, same, *(f"{text} Ja." for text in others[:9]), same]
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    found = engine.search(SearchRequest(q="brug", sort="date", size=100))
    assert (found.total, found.listed) == (len(texts), len(texts) - 1)
    first = found.hits[0]
    assert (first.paragraph.position, first.folded) == (1, 1)


@pytest.mark.parametrize(
    ("text", "other"),
    [
        ("Dit is een verzonnen zin van acht woorden.", "dit is één VERZONNEN zin, van acht woorden"),
        ("Dit is “een” verzonnen zin van acht woorden", "Dit is ‑ een verzonnen zin van acht woorden"),
    ],
)
def test_a_signature_is_of_letters(text: str, other: str) -> None:
    assert signature(text) == signature(other) != 0
    assert signature(text) != signature(text + " niet")


@pytest.mark.parametrize(
    "text",
    [
        *("", "Zo zij het.", "- – - – - – - – - –", "a b c d e f g"),
        *("Deze verzonnen zin heeft precies zeven woorden", "ab cd ef gh ij kl mn o"),
    ],
)
def test_what_says_nothing_has_no_signature(text: str) -> None:
    assert signature(text) == 0


def test_eight_words_of_sixteen_letters_say_something() -> None:
    assert signature("ab cd ef gh ij kl mn op") != 0
