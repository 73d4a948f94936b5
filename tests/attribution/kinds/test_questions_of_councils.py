"""Written questions of the members of councils, whose head is a form. All documents are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import parse

QUESTIONS = """
Vragen

1. Hoeveel verzonnen laadpalen staan er nu in de binnenstad?
2. Is het college bereid om meer laadpunten te plaatsen?

Antwoorden van het college

1. Er staan 46 verzonnen laadpalen.
2. Ja, dit jaar komen er twintig bij.
"""
HEADS = {
    "a form": "Schriftelijke vragen ex artikel 36 Reglement van Orde\n\nDatum: 17 mei 2022\nIndiener(s): mw. S. van"
    " Wijk (D66)\nAan: het college van burgemeester en wethouders\nOnderwerp: laadpalen",
    "a group": "Schriftelijke vragen aan het college\n\nFractie: D66\nDatum: 17 mei 2022\nOnderwerp: laadpalen",
    "a compound": "Raadsvragen over laadpalen\n\nDatum: 17 mei 2022\nGesteld door: S. van Wijk (D66)",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_form_says_who_asks(tmp_path: Path, head: str) -> None:
    path = tmp_path / "laadpalen.txt"
    path.write_text(head + "\n" + QUESTIONS, encoding="utf-8")
    document = parse(path)
    said = [(one.role, one.parties, one.responds_to) for one in document.paragraphs if one.role != "procedural"]
    assert said == [("contribution", ("d66",), ())] * 2 + [("response", (), ("d66",))] * 2
    assert (document.document.type, document.document.chamber) == ("written-questions", None)


@pytest.mark.parametrize("label", ["Antwoord college", "Antwoord van het college:", "Reactie B&W"])
@pytest.mark.parametrize(
    "signed",
    [
        "Namens het college van burgemeester en wethouders, mr. V. Verzonnen, secretaris",
        "Namens het college van B&W,\n\nV. Verzonnen, secretaris",
        "Burgemeester en wethouders van Verzonnendam,",
    ],
)
def test_the_board_is_no_answer_where_it_labels_one_or_signs(tmp_path: Path, label: str, signed: str) -> None:
    path = tmp_path / "palen.txt"
    head = "Beantwoording raadsvragen van de heer Verzonnen (VVD)\n\nVraag 1\n\nHoeveel verzonnen palen staan er?"
    answer = f"{label}\n\nEr staan 46 verzonnen palen.\n\nVraag 2\n\nKomen er meer?\n\n{label}\n\nJa, twee."
    path.write_text(f"{head}\n\n{answer}\n\n{signed}\n", encoding="utf-8")
    said = [(one.role, one.text) for one in parse(path).paragraphs if one.role != "procedural"]
    assert said == [
        ("contribution", "Hoeveel verzonnen palen staan er?"),
        ("response", "Er staan 46 verzonnen palen."),
        ("contribution", "Komen er meer?"),
        ("response", "Ja, twee."),
    ]


ASKED_ONCE = {
    "a sender": "Statenvragen ex artikel 47\n\nVan: de leden V. Verzonnen (ChristenUnie) en B. Bedacht (SGP)\n\n"
    "Aan: Gedeputeerde Staten\n\n{}",
    "a sender below the name of a province": "Provincie Verzonnenland\n\nStatenvragen ex artikel 47\n\n"
    "Van: de leden V. Verzonnen (ChristenUnie) en B. Bedacht (SGP)\n\nAan: Gedeputeerde Staten\n\n"
    "Onderwerp: palen\n\nDatum: 8 september 2020\n\n{}",
    "a title": "Beantwoording schriftelijke vragen ChristenUnie en SGP over palen\n\n{}",
    "a signature": "Schriftelijke vragen aan het college van B&W\n\n{}\n\nMet vriendelijke groet,\n\n"
    "Namens de fracties van ChristenUnie en SGP,\n\nVera Verzonnen",
}


@pytest.mark.parametrize("paper", ASKED_ONCE.values(), ids=ASKED_ONCE)
def test_who_asks_stands_once_in_the_paper(tmp_path: Path, paper: str) -> None:
    path = tmp_path / "palen.txt"
    asked = "Vraag 1: Hoeveel verzonnen palen staan er?\n\nAntwoord: Er staan 46 verzonnen palen."
    path.write_text(paper.format(asked), encoding="utf-8")
    document = parse(path)
    said = [(one.role, one.parties, one.responds_to) for one in document.paragraphs if one.role != "procedural"]
    assert said == [("contribution", ("cu", "sgp"), ()), ("response", (), ("cu", "sgp"))]
    assert document.document.type == "written-questions"


def test_a_title_that_is_about_a_group_tells_no_asker(tmp_path: Path) -> None:
    path = tmp_path / "palen.txt"
    title = "Raadsvragen\n\nVragen over SGP en palen"
    path.write_text(f"{title}\n\nVraag 1: Hoeveel verzonnen palen?\n\nAntwoord: Twee.", encoding="utf-8")
    assert {one.parties for one in parse(path).paragraphs} == {()}


def test_a_form_in_markdown_that_says_when_it_was_answered_holds_the_answers(tmp_path: Path) -> None:
    path = tmp_path / "palen.md"
    form = "## Art. 36-vragen D66: palen\n\nIngediend door: Vera Verzonnen (D66)  \nBeantwoord op: 9 mei 2023\n\n"
    asked = "**1. Hoeveel palen staan er?**\n\nEr staan 46 verzonnen palen.\n\n**2. Komen er meer?**\n\nJa, twee.\n"
    path.write_text(form + asked, encoding="utf-8")
    document = parse(path)
    said = [(one.role, one.parties, one.responds_to) for one in document.paragraphs if one.role != "procedural"]
    assert said == [("contribution", ("d66",), ()), ("response", (), ("d66",))] * 2
    assert document.document.type == "written-questions"
