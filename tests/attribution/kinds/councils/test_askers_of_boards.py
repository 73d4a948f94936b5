"""Questions to the board of a municipality, a province or a water board: who asks them, and what is their own. All
documents are made up (verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.minutes import parsed, saying

QUESTIONS = """1. Hoeveel verzonnen kapjes zijn er verdeeld?

2. Is het college bereid om er meer te kopen?
"""
ANSWERED = """Inleiding vragensteller

In de nacht is een verzonnen schaap gedood.

Vragen en antwoorden

1. Bent u op de hoogte van dit voorval?

Ja.

2. Bent u bereid een hek te verzinnen?

Nee, dat is er al.
"""


@pytest.mark.parametrize(
    ("signed", "parties"),
    [
        ("Namens de PvdA-fractie, Ilse Verzonnen\n\nNamens de SP-fractie, Bert Bedacht", ("pvda", "sp")),
        ("Namens de PvdA-fractie, Ilse Verzonnen\nNamens de SP-fractie, Bert Bedacht", ("pvda", "sp")),
        ("Namens de PVV Noord-Brabant,\n\nIlse Verzonnen", ("pvv",)),
    ],
)
@pytest.mark.parametrize("title", ["Betreft: artikel 41-vragen over kapjes", "Statenvragen over kapjes"])
def test_a_letter_of_members_is_all_theirs(title: str, signed: str, parties: tuple[str, ...]) -> None:
    document = parsed(
        f"{title}\n\nGeacht college,\n\nMedewerkers zeggen ons dat zij geen verzonnen kapje hebben.\n\n"
        f"Dit leidt tot de volgende vragen:\n\n{QUESTIONS}\nMet vriendelijke groet,\n\n{signed}\n"
    )
    for words in ("Medewerkers", "Dit leidt", "verdeeld", "bereid"):
        assert (saying(document, words).role, saying(document, words).parties) == ("contribution", parties)
    assert {one.role for one in document.paragraphs if "fractie" in one.text or "Geacht" in one.text} <= {"procedural"}
    assert (document.document.type, document.document.chamber) == ("written-questions", None)


@pytest.mark.parametrize("joint", ["\n", "\n\n"])
def test_the_form_above_an_answer_says_who_asked_and_when_it_was_answered(joint: str) -> None:
    head = joint.join(
        [
            "Ingekomen: 22 november 2023",
            "Datum antwoord: 19 december 2023",
            "Vragensteller(s): G. Verzonnen (BBB) en D. Bedacht (FVD)",
            "Onderwerp: verzonnen schade",
        ]
    )
    document = parsed(f"Antwoord op schriftelijke vragen van Provinciale Staten\n\n{head}\n\n{ANSWERED}")
    assert [(one.role, one.parties, one.responds_to) for one in document.paragraphs[-5:]] == [
        ("contribution", ("bbb", "fvd"), ()),
        *[("contribution", ("bbb", "fvd"), ()), ("response", (), ("bbb", "fvd"))] * 2,
    ]
    assert document.document.date == "2023-12-19"


def test_the_label_of_who_asks_needs_no_colon_where_a_group_stands_behind_the_name() -> None:
    document = parsed(
        "Schriftelijke vragen ex artikel 37 Reglement van Orde\n\nIndiener(s) Sanne Verzonnen (D66), Karim Bedacht"
        f" (DENK)\n\nToelichting\n\nInwoners wachten op een verzonnen stoel.\n\nVragen\n\n{QUESTIONS}"
    )
    assert {one.parties for one in document.paragraphs if one.role == "contribution"} == {("d66", "denk")}


@pytest.mark.parametrize(
    ("asked", "chamber"),
    [("Kan het college dat uitleggen?", None), ("Kan de minister het college dat vragen?", "TK")],
)
def test_questions_to_a_board_are_of_no_chamber(asked: str, chamber: str | None) -> None:
    document = parsed(f"Schriftelijke vragen over een verzonnen brug\n\n1. {asked}\n\n2. Zo nee, waarom niet?\n")
    assert document.document.chamber == chamber


def test_an_answer_may_open_with_a_number() -> None:
    document = parsed(
        "Beantwoording raadsvragen van de heer Verzonnen (VVD)\n\nVraag: Hoeveel gezinnen zijn het?\n\n"
        "Antwoord: 612 gezinnen, een verzonnen aantal.\n"
    )
    assert (document.paragraphs[-1].role, document.paragraphs[-1].responds_to) == ("response", ("vvd",))


def test_what_is_asked_of_a_board_below_its_salutation_is_asked_by_who_signs() -> None:
    asked = "Geacht college,\n\nZie dit verzinsel:\n\n1. Deelt het college deze mening?\n\n2. En waarom niet?\n\n"
    found = parsed(f"{asked}Namens de PVV Noord-Brabant,\n\nIlse Verzonnen\n")
    assert found.document.type == "written-questions"
    assert saying(found, "deze mening").parties == saying(found, "waarom").parties == ("pvv",)
    unsigned = saying(parsed(asked), "deze mening")
    assert (unsigned.role, unsigned.parties) == ("contribution", ())
