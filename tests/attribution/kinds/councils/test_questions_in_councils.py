"""Questions to the board of a council, of Provinciale Staten or of a waterschap. All papers are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies

ASKED = ["Hoeveel verzonnen palen staan er?", "Is het bestuur bereid dat te verdubbelen?"]
ANSWERED = ["Er staan 214 palen.", "Nee, de fractie van D66 is dat bekend."]


def _read(texts: list[str]) -> ParsedDocument:
    blocks = tuple(SourceBlock(text) for text in texts)
    return parse(SourceDocument("verzonnen.docx", "", "", "\n".join(texts), Metadata(), blocks), Vocabularies())


def _said(found: ParsedDocument) -> list[tuple[str, ...]]:
    spoken = [one for one in found.paragraphs if one.text in (*ASKED, *ANSWERED)]
    return [(one.role, *one.parties, *one.responds_to) for one in spoken]


@pytest.mark.parametrize(
    ("head", "party"),
    [
        (
            [
                "Beantwoording raadsvragen ex artikel 41 over palen", "Aan: de leden van de gemeenteraad",
                "Van: het college van burgemeester en wethouders", "Datum: 28 maart 2023",
                "Op 2 maart 2023 heeft de fractie van de SP schriftelijke vragen gesteld over verzonnen palen.",
            ],
            "sp",
        ),
        (["Beantwoording schriftelijke vragen van de fractie van de VVD over palen", "Datum: 21 mei 2024"], "vvd"),
        (
            [
                "Antwoord op schriftelijke vragen CDA over palen", "Datum: 8 september 2020",
                "De fractie van het CDA heeft op 12 augustus 2020 schriftelijke vragen gesteld over verzonnen palen.",
            ],
            "cda",
        ),
        (
            [
                "Beantwoording schriftelijke vragen artikel 3.3 Reglement van Orde", "Van: dagelijks bestuur",
                "Aan: algemeen bestuur", "Datum: 16 februari 2021",
                "Betreft: vragen van de fractie Verzonnen Water over palen",
            ],
            "unknown:Verzonnen Water",
        ),
    ],
)  # fmt: skip
def test_a_paper_that_answers_a_group_of_a_council_prints_its_questions(head: list[str], party: str) -> None:
    texts = [part for asked, answer in zip(ASKED, ANSWERED, strict=True) for part in (asked, "Antwoord", answer)]
    numbered = [*head, "Vraag 1", *texts[:3], "Vraag 2", *texts[3:]]
    assert _said(_read(numbered)) == [("contribution", party), ("response", party)] * 2
    assert _read(numbered).document.type == "written-questions"


def test_answers_without_labels_stand_below_their_questions_where_the_title_tells_of_answers() -> None:
    head = [
        "Beantwoording Statenvragen palen", "Aan Provinciale Staten", "Datum 14 juni 2022",
        "Onderwerp Beantwoording schriftelijke vragen van de fractie van de PVV over palen", "Geachte Statenleden,",
        "Op 17 mei 2022 ontvingen wij van de fractie van de PVV verzonnen vragen.",
    ]  # fmt: skip
    texts = [f"1. {ASKED[0]}", ANSWERED[0], f"2. {ASKED[1]}", ANSWERED[1]]
    assert _said(_read([*head, *texts])) == [("contribution", "pvv"), ("response", "pvv")] * 2


def test_a_table_of_questions_under_a_title_that_names_two_groups_is_theirs() -> None:
    title = "Schriftelijke vragen PvdA en Partij voor de Dieren over verzonnen palen"
    found = _read([title, "Datum: 9 maart 2021", "Vraag 1", ASKED[0], "Antwoord 1", ANSWERED[0]])
    assert _said(found) == [("contribution", "pvda", "pvdd"), ("response", "pvda", "pvdd")]
    assert _read(
        ["Beantwoording technische raadsvragen palen", "Datum: 3 mei 2023", "Vraag 1", ASKED[0]]
    ).document.type == ("written-questions")


@pytest.mark.parametrize("board", ["Gedeputeerde Staten", "Het college van burgemeester en wethouders van Verzonnen,"])
def test_the_board_that_signs_says_nothing(board: str) -> None:
    head = ["Beantwoording schriftelijke vragen van de fractie van de VVD over palen", "Datum: 21 mei 2024"]
    texts = [*head, "Vraag 1", ASKED[0], "Antwoord 1", ANSWERED[0], "Hoogachtend,", board]
    assert [one.role for one in _read(texts).paragraphs if one.text == board] == ["procedural"]


@pytest.mark.parametrize(
    "behind",
    ["d.d. 2 november 2023", "2 november 2023", "2-11-2023", "ingekomen 2 november", "nr. 12", "portefeuille bruggen"],
)
def test_what_is_no_group_between_brackets_behind_those_who_ask_adds_none(behind: str) -> None:
    who = f"de heer T. Bedacht (BBB) en mevrouw E. Verzin (JA21) ({behind})"
    found = _read(["Antwoord van Gedeputeerde Staten op vragen van", who, ASKED[0], "Antwoord", ANSWERED[0]])
    assert _said(found) == [("contribution", "bbb", "ja21"), ("response", "bbb", "ja21")]


@pytest.mark.parametrize(
    "field",
    [
        "Van: Henk Verzonnen, fractievoorzitter Gemeentebelangen", "Vragen van: H. Verzonnen (Gemeentebelangen)",
        "Van: H. Verzonnen, raadslid namens Gemeentebelangen",
    ],
)  # fmt: skip
def test_who_asks_is_in_the_group_behind_what_he_is(field: str) -> None:
    head = ["Schriftelijke vragen ex art. 36 RvO: palen", "Aan: het college van burgemeester en wethouders", field]
    found = _read([*head, "Geacht college,", *ASKED])
    assert _said(found) == [("contribution", "unknown:Gemeentebelangen")] * len(ASKED)
