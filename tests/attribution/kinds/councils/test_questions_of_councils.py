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


ASKERS = {
    "a form without colons": (
        "Schriftelijke vragen ex artikel 37 Reglement van Orde\n\nIndieners Vera Verzonnen (D66), Bert Bedacht (DENK)\n"
        "\nOnderwerp Palen\n\nDatum beantwoording 5 maart 2024",
        ("d66", "denk"),
    ),
    "a head of lines above answers": (
        "PROVINCIE VERZONNENLAND\n\nAntwoord op schriftelijke vragen van Provinciale Staten\n\nDatum antwoord: 5 maart"
        " 2024\nVragensteller(s): V. Verzonnen (BBB) en B. Bedacht (FVD)\nOnderwerp: palen\n\nInleiding",
        ("bbb", "fvd"),
    ),
    "a local group behind a comma": (
        "Beantwoording vragen ex artikel 21 reglement van orde\n\nVragensteller: dhr. B. Bedacht, Ons Verzonnendorp\n"
        "Beantwoord: 5 maart 2024\nBetreft: palen",
        ("unknown:Ons Verzonnendorp",),
    ),
    "below the title": (
        "Antwoord van Gedeputeerde Staten op vragen van\n\nV. Verzonnen (PVV) (d.d. 6 februari 2024)\n\nOnderwerp\n"
        "Palen\n\nDatum\n5 maart 2024",
        ("pvv",),
    ),
    "a field of groups beside one of names": (
        "FORMULIER SCHRIFTELIJKE VRAGEN (artikel 39 reglement van orde gemeenteraad)\n\nNaam vragensteller(s) : V. van"
        " Verzin, B. Bedacht\nFractie : D66, Ons Verzonnendorp\nOnderwerp : palen\nDatum beantwoording : 5 maart 2024",
        ("d66", "unknown:Ons Verzonnendorp"),
    ),
    "a title that names members": (
        "Beantwoording Schriftelijke vragen 2024, nr. 214\n\nDatum collegebesluit 5 maart 2024\n\nVragen van Vera"
        " Verzonnen (PvdA), Bert Bedacht (PvdD) en Zus Zoek (Ons Dorp) over palen",
        ("pvda", "pvdd", "unknown:Ons Dorp"),
    ),
    "in the subject": (
        "Gemeente Verzonnendorp\n\n5 maart 2024\n\nBetreft: Beantwoording schriftelijke vragen van de raadsleden V.\n"
        "Verzonnen (50PLUS) en B. Bedacht (Leefbaar Verzonnendorp) over palen",
        ("50plus", "unknown:Leefbaar Verzonnendorp"),
    ),
}


@pytest.mark.parametrize(("head", "parties"), ASKERS.values(), ids=ASKERS)
def test_what_introduces_the_questions_is_the_askers_too(tmp_path: Path, head: str, parties: tuple[str, ...]) -> None:
    path = tmp_path / "palen.txt"
    asked = "1. Hoeveel verzonnen palen staan er?\n\nAntwoord: 46 palen.\n\n2. Komen er meer?\n\nAntwoord: Ja, twee."
    path.write_text(f"{head}\n\nBewoners missen hun verzonnen palen, en dat al jaren.\n\n{asked}\n", encoding="utf-8")
    document = parse(path)
    said = [
        (one.role, one.parties, one.responds_to, one.text) for one in document.paragraphs if one.role != "procedural"
    ]
    assert said == [
        ("contribution", parties, (), "Bewoners missen hun verzonnen palen, en dat al jaren."),
        ("contribution", parties, (), "Hoeveel verzonnen palen staan er?"),
        ("response", (), parties, "46 palen."),
        ("contribution", parties, (), "Komen er meer?"),
        ("response", (), parties, "Ja, twee."),
    ]
    of = document.document
    assert (of.type, of.date, of.chamber) == ("written-questions", "2024-03-05", None)
    assert "alen" in of.title


def test_an_answer_as_a_letter_to_the_asker_is_to_his_group(tmp_path: Path) -> None:
    path = tmp_path / "palen.txt"
    path.write_text(
        "Gemeente Verzonnendorp\n\nAan de heer B. Bedacht, fractie VVD\n\nDatum: 5 maart 2024\nOnderwerp: beantwoording"
        " vragen ex artikel 33 over palen\n\nGeachte heer Bedacht,\n\nOp 6 februari heeft u vragen gesteld. Hieronder"
        " geven wij ons antwoord.\n\nVraag 1\n\nHoeveel palen staan er?\n\nAntwoord\n\nEr staan 46 verzonnen palen.\n\n"
        "Hoogachtend,\n\nhet college van burgemeester en wethouders van Verzonnendorp\n\nV. Verzonnen, secretaris\n",
        encoding="utf-8",
    )
    said = [(one.role, one.parties, one.responds_to) for one in parse(path).paragraphs if one.role != "procedural"]
    answer = ("response", (), ("vvd",))
    assert said == [answer, ("contribution", ("vvd",), ()), answer]


def test_a_letter_in_which_members_ask_is_theirs(tmp_path: Path) -> None:
    path = tmp_path / "palen.txt"
    path.write_text(
        "Fractie PvdA Verzonnendorp\nFractie Ons Verzonnendorp\n\nAan het college van burgemeester en wethouders\n\n"
        "Verzonnendorp, 5 maart 2024\n\nBetreft: artikel 41-vragen over palen\n\nGeacht college,\n\nBewoners missen hun"
        " palen.\n\n1. Hoeveel verzonnen palen staan er?\n2. Komen er meer?\n\nWij zien uw antwoord met belangstelling"
        " tegemoet.\n\nNamens de PvdA-fractie, Vera Verzonnen\nNamens Ons Verzonnendorp, Bert Bedacht\n",
        encoding="utf-8",
    )
    said = [(one.role, one.parties) for one in parse(path).paragraphs if one.role != "procedural"]
    assert said == [("contribution", ("pvda", "unknown:Ons Verzonnendorp"))] * 4


def test_a_board_that_says_so_answers_below_each_number(tmp_path: Path) -> None:
    path = tmp_path / "palen.txt"
    path.write_text(
        "Aan de fractie van Lijst Bedacht\n\nVerzonnendorp, 5 maart 2024\n\nOnderwerp: uw vragen over palen\n\nGeachte"
        " heer Bedacht,\n\nOp 6 februari stelde u ons vragen. Wij beantwoorden deze als volgt.\n\n1. Hoeveel palen"
        " staan er?\n\n46 palen. Dat is genoeg.\n\n2. Komen er meer?\n\nJa, dit jaar twee.\n\nHoogachtend,\n\n"
        "burgemeester en wethouders van Verzonnendorp,\n\nde secretaris, de burgemeester,\n\nV. Verzonnen Z. Zoek\n",
        encoding="utf-8",
    )
    said = [(one.role, one.parties, one.responds_to) for one in parse(path).paragraphs if one.role != "procedural"]
    group = ("unknown:Lijst Bedacht",)
    assert said == [("response", (), group), *[("contribution", group, ()), ("response", (), group)] * 2]


def test_a_column_of_groups_names_those_of_a_place(tmp_path: Path) -> None:
    path = tmp_path / "palen.txt"
    rows = "| 1 | VVD | Hoeveel verzonnen palen? | Twee. |\n| 2 | Pro Verzonnendorp | Waar staan die? | Hier. |"
    title = "Beantwoording technische vragen begroting 2023\n\nGemeente Verzonnendorp, 20 oktober 2022"
    path.write_text(f"{title}\n\n| Nr. | Fractie | Vraag | Antwoord |\n{rows}\n", encoding="utf-8")
    document = parse(path)
    said = [(one.parties, one.responds_to) for one in document.paragraphs if one.role != "procedural"]
    pro = ("unknown:Pro Verzonnendorp",)
    assert said == [(("vvd",), ()), ((), ("vvd",)), (pro, ()), ((), pro)]
    assert document.document.date == "2022-10-20"


def test_the_groups_that_introduce_the_questions_ask_them(tmp_path: Path) -> None:
    path = tmp_path / "palen.txt"
    introduced = "De fracties van SP en GroenLinks hebben vragen over de verzonnen palen ingediend."
    asked = "1. Hoeveel palen staan er?\n\nEr staan 46 palen.\n\n2. Kan het college meer zeggen?\n\nNee, dat kan niet."
    signed = "Vera Verzonnen\n\nFractievoorzitter"
    path.write_text(f"Beantwoording vragen over palen\n\n{introduced}\n\n{asked}\n\n{signed}\n", encoding="utf-8")
    said = [(one.role, one.parties, one.responds_to) for one in parse(path).paragraphs]
    groups = ("sp", "gl")
    assert [one for one in said if one[0] == "contribution"][-2:] == [("contribution", groups, ())] * 2
    assert said[-2:] == [("procedural", (), ())] * 2


def test_what_a_board_signs_has_its_answers(tmp_path: Path) -> None:
    path = tmp_path / "palen.txt"
    head = "STATENVRAGEN\n\nVragen van het lid V. Verzonnen (SP) aan Gedeputeerde Staten over palen"
    days = "Ingediend op 6 februari 2024, beantwoord op 5 maart 2024"
    asked = "1. Hoeveel palen staan er?\n\nEr staan 46 palen.\n\n2. Komen er meer?\n\nJa, dit jaar twee."
    path.write_text(f"{head}\n\n{days}\n\n{asked}\n\nGedeputeerde Staten van Verzonnenland\n", encoding="utf-8")
    document = parse(path)
    said = [(one.role, one.parties, one.responds_to) for one in document.paragraphs if one.role != "procedural"]
    assert said == [("contribution", ("sp",), ()), ("response", (), ("sp",))] * 2
    assert document.document.date == "2024-03-05"


@pytest.mark.parametrize("sender", ["Van: VVD en Ons Dorp", "Indiener: Mw. V. Bedacht (VVD) en B. Zoek (Ons Dorp)"])
def test_two_groups_ask_of_which_one_is_of_the_place(tmp_path: Path, sender: str) -> None:
    path = tmp_path / "palen.txt"
    path.write_text(f"Schriftelijke vragen artikel 36\n\n{sender}\n\n1. Hoeveel palen?\n2. Waarom?\n", encoding="utf-8")
    said = [one.parties for one in parse(path).paragraphs if one.role == "contribution"]
    assert said == [("vvd", "unknown:Ons Dorp")] * 2
