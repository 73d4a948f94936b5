"""Which blocks are questions, and which answers answer them. All texts are made up."""

from __future__ import annotations

from indexer.attribution.layout.blocks import Block
from indexer.attribution.replies.dialogue import arranged, questions_above
from indexer.extraction.formulas.labels_of_papers import find_labels


def places(*texts: str, answered: bool | None = True) -> list[tuple[str, tuple[int, ...]]]:
    labels = find_labels(texts, [True] * len(texts), listed=True)
    blocks = [Block(text, (), label=labels.get(index)) for index, text in enumerate(texts)]
    found = arranged(blocks, answered=answered, headings_end=False)
    return [(utterance.place, utterance.exchanges) for utterance in found if utterance.place != "label"]


def test_a_later_answer_answers_every_question_that_it_names() -> None:
    texts = ("Vraag 1", "Waarom?", "Vraag 2", "Hoe?", "Antwoord 2", "Zo.", "Vraag 3", "Wie?", "Antwoord 1 en 3", "Wij.")
    assert places(*texts) == [
        ("question", (1,)),
        ("question", (2,)),
        ("answer", (2,)),
        ("question", (3,)),
        ("answer", (1, 3)),
    ]


def test_an_answer_with_a_wrong_number_answers_the_question_above_it() -> None:
    texts = ("Vraag 1", "Waarom?", "Antwoord 1", "Daarom.", "Vraag 2", "Hoe?", "Antwoord 1", "Zo.")
    assert places(*texts) == [("question", (1,)), ("answer", (1,)), ("question", (2,)), ("answer", (2,))]


def test_an_answer_without_a_label_stands_under_its_question() -> None:
    texts = ("1", "Waarom? Hoezo?", "Daarom.", "Zo.", "2", "Graag een toelichting.", "Die volgt.")
    assert places(*texts) == [
        ("question", (1,)),
        ("answer", (1,)),
        ("answer", (1,)),
        ("question", (2,)),
        ("answer", (2,)),
    ]


def test_a_question_of_two_paragraphs_is_one_where_nothing_is_answered() -> None:
    assert places("Vraag 1", "Waarom?", "Dat is vreemd.", answered=False) == [("question", (1,)), ("question", (1,))]


def test_a_question_without_a_label_is_what_asks_above_the_label_of_its_answer() -> None:
    texts = ("Inleiding.", "Waarom?", "Antwoord 1", "Zo.", "Hoe dan?", "En wie?", "Antwoord 2", "Wij.")
    labels = find_labels(texts, [True] * len(texts), listed=True)
    blocks = [Block(text, (), label=labels.get(index)) for index, text in enumerate(texts)]
    assert questions_above(blocks, lambda block: block.text.endswith("?")) == [1, 4]
    assert questions_above(blocks[1:], lambda block: block.text.endswith("?")) == [0, 3]
    assert questions_above([blocks[2], *blocks[4:]], lambda block: block.text.endswith("?")) == [0, 1]
    assert questions_above([blocks[2], blocks[5], blocks[6]], lambda block: block.text.endswith("?")) == [0, 1]
    assert questions_above(blocks[2:4], lambda block: block.text.endswith("?")) == [0]
