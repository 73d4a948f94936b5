"""Tables whose cells are parted by rules. All documents are made up (verzonnen)."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.support.pdf_maker import Box, Text, texts

LEFT, MIDDLE, RIGHT = 60, 300, 540
TOP, BETWEEN, FOOT = 700, 640, 600
ASKED = ["Hoeveel verzonnen bruggen staan er in", "het land, en hoeveel in de zee?", "Waarom is dat verzonnen?"]
ANSWERED = ["Er staan er drie.", "Daarom. Dat is een lang en verzonnen", "antwoord."]
READ = [
    "Vraag 1", " ".join(ASKED[:2]), "Antwoord 1", ANSWERED[0],
    "Vraag 2", ASKED[2], "Antwoord 2", " ".join(ANSWERED[1:]),
]  # fmt: skip


def _boxes() -> list[Box]:
    """A box for each cell."""
    rows = ((BETWEEN, TOP), (FOOT, BETWEEN))
    return [
        Box(x, low, width, high - low)
        for low, high in rows
        for x, width in ((LEFT, MIDDLE - LEFT), (MIDDLE, RIGHT - MIDDLE))
    ]


def _strokes() -> list[Box]:
    """A thin box for each rule."""
    level = [Box(LEFT, y, RIGHT - LEFT, 0.5, filled=True) for y in (TOP, BETWEEN, FOOT)]
    return [*level, *(Box(x, FOOT, 0.5, TOP - FOOT, filled=True) for x in (LEFT, MIDDLE, RIGHT))]


def _cells(asked: list[str], answered: list[str]) -> list[Text]:
    """Two rows, the answer to the first in the middle of its cell."""
    left = [(680, asked[0]), (666, asked[1]), (625, asked[2])]
    right = [(673, answered[0]), (625, answered[1]), (611, answered[2])]
    return [*(Text(LEFT + 5, y, text) for y, text in left), *(Text(MIDDLE + 5, y, text) for y, text in right)]


@pytest.mark.parametrize("rules", [_boxes(), _strokes()])
def test_rules_part_the_questions_from_the_answers_beside_them(rules: list[Box]) -> None:
    assert texts([*rules, *_cells(ASKED, ANSWERED)]) == READ


def test_a_text_that_reaches_from_one_cell_into_the_next_is_cut_at_the_rule() -> None:
    edges = (LEFT, 74.5, MIDDLE, RIGHT)
    page: list[Text | Box] = []
    for y, number, asked, answered in (
        (680, "11", "Waarom is dat?", "Daarom."),
        (655, "12", "Kan dat?", "Ja, dat kan."),
    ):
        page += [Box(left, y - 10, right - left, 25) for left, right in pairwise(edges)]
        page += [Text(62, y, f"{number} {asked}"), Text(MIDDLE + 5, y, answered)]
    assert texts(page) == [
        "Vraag 11", "Waarom is dat?", "Antwoord 11", "Daarom.", "Vraag 12", "Kan dat?", "Antwoord 12", "Ja, dat kan.",
    ]  # fmt: skip


def test_a_table_between_rules_in_which_nothing_is_asked_is_read_by_its_lines() -> None:
    told = [text.replace("?", ".") for text in ASKED]
    assert texts([*_boxes(), *_cells(told, ANSWERED)]) == texts(_cells(told, ANSWERED))


def test_an_empty_cell_keeps_its_place() -> None:
    head = [Text(LEFT + 5, 720, "Vraag"), Text(MIDDLE + 5, 720, "Antwoord")]
    above = [Box(LEFT, TOP, MIDDLE - LEFT, 40), Box(MIDDLE, TOP, RIGHT - MIDDLE, 40)]
    page = [*above, *_boxes(), *head, Text(LEFT + 5, 680, ASKED[2]), Text(LEFT + 5, 625, "Kan dat?")]
    assert texts([*page, Text(MIDDLE + 5, 625, "Ja.")]) == [
        "Vraag 1", ASKED[2], "Vraag 2", "Kan dat?", "Antwoord 2", "Ja.",
    ]  # fmt: skip


def test_a_head_that_names_the_columns_tells_a_table_in_which_groups_ask_without_a_question_mark() -> None:
    rows = (
        (720, ("Vraag",), ("Antwoord",)),
        (706, ("De leden van de SP-fractie vragen hoeveel", "verzonnen bruggen er staan."), ("Er staan er drie.",)),
        (678, ("Zij vragen ook wie ze bouwde en", "wanneer."), ("Dat is verzonnen door een", "rekenaar.")),
    )
    page: list[Text | Box] = []
    for (top, *cells), low in zip(rows, (706, 678, 650), strict=True):
        for x, width, lines in zip((LEFT, MIDDLE), (MIDDLE - LEFT, RIGHT - MIDDLE), cells, strict=True):
            page.append(Box(x, low, width, top - low))
            page += [Text(x + 5, top - 10 - 14 * at, text) for at, text in enumerate(lines)]
    assert texts(page) == [
        "Vraag 1", " ".join(rows[1][1]), "Antwoord 1", rows[1][2][0],
        "Vraag 2", " ".join(rows[2][1]), "Antwoord 2", " ".join(rows[2][2]),
    ]  # fmt: skip


def test_a_table_in_which_groups_have_the_floor_is_read_row_by_row_across_a_row_of_one_cell() -> None:
    rows = (
        ("De leden van de VVD-fractie vragen hoeveel", "verzonnen bruggen er staan."),
        ("De leden van de SP-fractie vragen wat", "die kosten."),
        ("De leden van de CDA-fractie vragen", "waarom."),
    )
    page: list[Text | Box] = [Box(LEFT, 616, RIGHT - LEFT, 18), Text(LEFT + 5, 622, "Kosten")]
    for top, asked in zip((690, 662, 616), rows, strict=True):
        page += [Box(LEFT, top - 28, MIDDLE - LEFT, 28), Box(MIDDLE, top - 28, RIGHT - MIDDLE, 28)]
        page += [Text(LEFT + 5, top - 10 - 14 * at, text) for at, text in enumerate(asked)]
        page.append(Text(MIDDLE + 5, top - 10, "Dat is verzonnen."))
    read = [f"{' '.join(asked)} | Dat is verzonnen." for asked in rows]
    assert texts(page) == [*read[:2], "Kosten", read[2]]
