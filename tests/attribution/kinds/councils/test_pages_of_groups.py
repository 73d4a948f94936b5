"""Questions of members of a council as the sites of their groups print them. All are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

from tests.support.pages import FORMS, said, saved

SIGNED = """Vragen aan het college over verzonnen parkeerplaatsen

In de krant is te lezen dat de verzonnen parkeerplaatsen verdwijnen.

Vraag 1

Klopt het dat zij verdwijnen?

Vraag 2

Hoeveel zijn het er?

Met vriendelijke groet,

Eva Zoek (VVD)
"""

BY_MEMBER = """Overeenkomstig art. 30 van het Reglement van orde stelt het raadslid Bedacht de volgende vragen:

1. Kan het college zeggen waarom de verzonnen straat dicht is?

2. Kan het college haar openen?
"""

ADDRESSED = """skip to Main Content

Vragen aan College inzake de verzonnen straat

Het College van Burgemeester en Wethouders
van de Gemeente Verzonnen
Postbus 150
1234 AB VERZONNEN

24 januari 2020

Betreft: schriftelijke vragen aan het College van Burgemeester en Wethouders inzake de verzonnen straat

Edelachtbaar College,

Onze fractie heeft bewoners ontvangen.

Dit leidt tot de volgende vragen:

• Is het College het met ons eens?

• Wat gaat het College doen?

De fractie van Verzonnen Belang verzoekt u de vragen schriftelijk te beantwoorden.

Hoogachtend,

Namens de fractie Verzonnen Belang,
Eva Zoek,
Fractievoorzitter

Back To Top
"""


@FORMS
def test_questions_are_of_the_group_behind_the_name_below_them(form: str, tmp_path: Path) -> None:
    asked = {text: parties for text, role, parties in said(saved(SIGNED, form, tmp_path)) if role == "contribution"}
    assert asked["Klopt het dat zij verdwijnen?"] == asked["Hoeveel zijn het er?"] == ("vvd",)
    assert "Eva Zoek (VVD)" not in asked


@FORMS
def test_a_member_who_asks_by_an_article_of_the_rules_asks_what_stands_below(form: str, tmp_path: Path) -> None:
    document = saved(BY_MEMBER, form, tmp_path)
    assert document.document.type == "written-questions"
    assert [role for _, role, _ in said(document)] == ["contribution"] * 3


@FORMS
def test_a_board_that_is_addressed_answers_nothing(form: str, tmp_path: Path) -> None:
    read = said(saved(ADDRESSED, form, tmp_path))
    assert not [text for text, role, _ in read if role == "response"]
    assert [parties for text, _, parties in read if "verzoekt u" in text] == [("unknown:Verzonnen Belang",)]
    assert not [text for text, _, _ in read if "skip" in text or "Back" in text]
