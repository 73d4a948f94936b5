"""Repetitive text costs in proportion to its length: in the analysis, the topics and the structure of plain text."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from indexer import analysis, pipeline
from indexer.analysis.tokens import LONGEST
from indexer.attribution.replies import answers
from indexer.errors import Refused
from indexer.extraction.references import references
from indexer.extraction.topic_terms import find_topics
from indexer.query.language import grammar
from indexer.vocabulary import Vocabularies
from tests.support.growth import seconds

UNITS = (
    "a", "dag", "a/", "a.", "a'", "1.", "1,1", "1:", "1.000", "http://", "kst-1234-", "34 843 ", "'s-", "(AP ", "VVD, ",
    "woord-\nwoord ", "De heer A (VVD):\n", "Vraag 1\n", "x\n", "x\n\n", "- ", "(", '"', "\u00ad", "VERSLAG\n", "...",
    "overwegende dat ", "Kamerstuk 34 843, nr. 3, ", "Aaa bbb (AB) ", "1 januari 2018 ", "Antwoord 1, 2, 3, ",
    "dient in. ", "in te dienen ", "000 ", "2017-18 ", " in", "partij voor de ",
)  # fmt: skip
FEW = 5_000
"""Characters of the shortest text."""
NOISE = 0.05
"""Seconds that other work on the machine may add."""


def is_linear(work: Callable[[str], object], unit: str, margin: float = 8) -> bool:
    """Whether four times the text costs about four times as much, and no more than `margin` times: quadratic would be
    sixteen, cubic sixty-four."""
    texts = [unit * (times * FEW // len(unit)) for times in (1, 4)]
    for _ in range(3):
        short, long = (seconds(work, text) for text in texts)
        if long <= margin * short + NOISE:
            return True
    return False


@pytest.mark.parametrize("unit", UNITS)
def test_words_topics_references_and_queries(unit: str) -> None:
    vocabularies = Vocabularies()
    assert is_linear(analysis.words, unit)
    assert is_linear(analysis.pieces_with_verbs, unit)
    assert is_linear(lambda text: find_topics(text, vocabularies.topics), unit)
    assert is_linear(lambda text: list(references(text)), unit)
    assert is_linear(lambda text: grammar.read(text, vocabularies), unit)


@pytest.mark.parametrize("unit", UNITS)
def test_the_structure_of_plain_text(unit: str, tmp_path: Path) -> None:
    vocabularies = Vocabularies()
    path = tmp_path / "verzonnen.txt"

    def parse(text: str) -> None:
        path.write_text(text, encoding="utf-8")
        try:
            pipeline.parse_file(path, vocabularies)
        except Refused:
            assert len(text) >= FEW // 2  # what holds no paragraph is refused, which must not take long either

    assert is_linear(parse, unit)


ASKED = "De leden van de SP-fractie vragen naar dit verzonnen bericht.\n\n"
NUMBER, SHORT = "2\n\n", "Kosten zijn hoog.\n\n"
LONG: dict[str, Callable[[int], str]] = {
    "ministers on whose behalf one writes": lambda size: (
        f"Geachte voorzitter,\n\n{'mede namens de minister van x ' * (size // 15)}"
        "\n\nDe minister van Defensie,\n\nA. Verzonnen"
    ),
    "dots in a table of contents": lambda size: f"Inhoudsopgave\n\nI Vragen 2\n{'· ' * (size // 2)}a",
    "page numbers": lambda size: f"De leden vragen dit en\n\n{2 * size * NUMBER}en dat.",
    "a word without end before groups": lambda size: (
        f"Met {2 * size * 'x'}{' zegt de SP-fractie niets' * (size // 12)}"
    ),
    "paragraphs below a long question": lambda size: (
        "Nota naar aanleiding van het verslag\n\nDe leden van de SP-fractie vragen "
        f"{'naar de kosten ' * (size // 15)}. Dit acht ik goed.\n\n{size // 20 * SHORT}"
    ),
}
"""Documents of about so many characters, in which each part was gone through for each other."""


@pytest.mark.parametrize("name", LONG)
def test_long_documents(name: str, tmp_path: Path) -> None:
    vocabularies = Vocabularies()
    path = tmp_path / "verzonnen.txt"

    def parse(text: str) -> None:
        path.write_text(f"{LONG[name](len(text))}\n\n{ASKED}", encoding="utf-8")
        pipeline.parse_file(path, vocabularies)

    assert is_linear(parse, "x", margin=6)


@pytest.mark.parametrize("line", [45 * "De " + "x: Ja.\n\n", "1. " + 16 * "De " + "(x) en " + 16 * "De " + "(y\n\n"])
def test_a_name_of_many_particles_is_read_in_one_way(line: str, tmp_path: Path) -> None:
    path = tmp_path / "verzonnen.txt"
    path.write_text(f"De voorzitter: Ik open.\n\nDe heer Verzonnen (VVD): Dank.\n\n{50 * line}", encoding="utf-8")
    assert seconds(lambda _: pipeline.parse_file(path, Vocabularies()), "") < 1  # half a second a line otherwise


def test_a_token_has_a_bound_in_text_and_query_alike() -> None:
    assert [len(word) for word in analysis.words("a" * 5000)] == [LONGEST]
    assert analysis.words("b" * 5000) == analysis.words("b" * 6000)
    assert analysis.analyse("dag" * 80).parts == ()


@pytest.mark.parametrize("unit", ["(", "\N{NO-BREAK SPACE}(", "(a) ("])
def test_brackets_that_are_not_closed(unit: str) -> None:
    assert is_linear(lambda text: answers._sentences(8 * text), unit)
