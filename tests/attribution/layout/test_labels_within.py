"""Questions and answers of which a copy has lost the ends of the lines. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.layout.labels_within import with_labels_apart
from indexer.attribution.layout.lines import read_lines
from indexer.records import Metadata, Paragraph, SourceDocument
from indexer.vocabulary import Vocabularies

PAPER = """Vragen van het lid Bedacht (SP) aan de Minister van Verzonnen Zaken over bruggen (ingezonden 4 juli 2023).

Antwoord van Minister Verzonnen (Verzonnen Zaken) (ontvangen 14 juli 2023).

Vraag 1
Kent u deze verzonnen brug?
Antwoord 1
Ja.
Vraag 2
Wanneer gaat zij open?
Antwoord 2
Zie het antwoord op vraag 1. Vraag 3 gaat over de sluis.
Vraag 3
Komt er een sluis?
Antwoord 3
Nee.
"""


def said(text: str) -> list[tuple[str, tuple[str, ...], str]]:
    """The role, the parties and the text of each paragraph."""
    paragraphs: tuple[Paragraph, ...] = parse(
        SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()
    ).paragraphs
    return [(paragraph.role, paragraph.parties, paragraph.text) for paragraph in paragraphs]


@pytest.mark.parametrize("lost", ["?\nAntwoord 1\n", "?\nAntwoord 2\n", ".\nVraag 2\n", "?\nAntwoord 3\n"])
def test_an_answer_is_the_ministers_where_the_line_ends_around_its_label_are_lost(lost: str) -> None:
    assert said(PAPER.replace(lost, lost.replace("\n", " "), 1)) == said(PAPER)


def test_a_paper_of_one_line_has_its_questions_and_answers_apart() -> None:
    head, _, body = PAPER.partition("Vraag 1\n")
    assert said(head + "Vraag 1 " + body.replace("\n", "  ")) == said(PAPER)


def test_a_sentence_about_a_question_is_no_label() -> None:
    text = "Vraag 1 Is dit verzonnen? Zie de brief. Vraag 7 Die bestaat niet. Antwoord 4 Dat is er evenmin."
    assert [line.text for line in with_labels_apart(read_lines(text))] == [text]


def test_many_labels_in_one_line_are_parted() -> None:
    text = "".join(f"Vraag {number} Ja? Antwoord {number} Nee. " for number in range(1, 1000))
    assert len(with_labels_apart(read_lines(text))) == 1998
