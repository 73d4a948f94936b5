"""Papers that go on with another, or print who asks before each question. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies

HEAD = """29 999 Verzonnen bruggen

Nr. 7 {title}

{day}

"""
LETTER = HEAD.format(
    title="BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT",
    day="Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 3 mei 2023",
)
SIGNED = "\n\nDe Minister van Infrastructuur en Waterstaat,\nM.G.J. Harbers\n"


def parsed(text: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())


def said(document: ParsedDocument) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The role of each paragraph that is not procedural, with its parties and whom it answers."""
    spoken = (one for one in document.paragraphs if one.role != "procedural")
    return [(one.role, one.parties, one.responds_to) for one in spoken]


@pytest.mark.parametrize("number", ["{}\n", "{}. ", "Vraag {}\n"])
def test_a_list_may_go_on_with_the_numbers_of_another(number: str) -> None:
    put = ["Hoeveel verzonnen bruggen zijn er?", "Wat kost een verzonnen brug?", "Wie betaalt de verzonnen bruggen?"]
    told = ["Er zijn er duizend.", "Dat hangt af van de lengte.", "Het Rijk betaalt ze."]
    lines = [f"{number.format(61 + at)}{asked}\n\n{told[at]}" for at, asked in enumerate(put)]
    asked = "De commissie heeft vragen gesteld over verzonnen bruggen. De Minister heeft deze beantwoord."
    head = HEAD.format(title="LIJST VAN VRAGEN EN ANTWOORDEN", day="Vastgesteld 12 mei 2023")
    document = parsed("\n\n".join([f"{head}{asked}", *lines]))
    assert [role for role, _, _ in said(document)] == ["contribution", "response"] * 3


def test_two_numbers_that_count_on_are_no_list() -> None:
    head = HEAD.format(title="LIJST VAN VRAGEN", day="Vastgesteld 12 mei 2023")
    document = parsed(f"{head}De commissie vraagt:\n\n61. Hoeveel verzonnen bruggen?\n\n62. Wat kost dat?")
    assert said(document) == []


@pytest.mark.parametrize("asker", ["SP", "– SP", "namens de SP", "De heer Verzonnen (SP)", "Lid Verzonnen (SP)"])
def test_a_question_behind_who_asks_is_printed_in_a_letter(asker: str) -> None:
    body = f"""Hierbij kom ik terug op het verzonnen debat.

{asker}: Wanneer is de verzonnen brug klaar?

De brug is na de zomer klaar.

VVD: Wat kost de verzonnen brug?

Zij kost in dit voorbeeld een miljoen euro."""
    assert said(parsed(f"{LETTER}{body}{SIGNED}")) == [
        ("response", (), ()),
        ("contribution", ("sp",), ()),
        ("response", (), ("sp",)),
        ("contribution", ("vvd",), ()),
        ("response", (), ("vvd",)),
    ]


def test_a_question_that_is_answered_at_once_stays_of_who_answers() -> None:
    body = "Hierbij kom ik terug op het verzonnen debat.\n\nSP: Wat kost de verzonnen brug? Die kost niets."
    assert said(parsed(f"{LETTER}{body}{SIGNED}")) == [("response", (), ()), ("response", (), ("sp",))]


MATTERS = """De leden van de VVD-fractie hebben gevraagd naar de verzonnen bruggen. Deze zijn dit jaar hersteld.

De planning ziet er als volgt uit: het werk begint na de zomer.

De samenwerking met de verzonnen provincies verloopt goed."""


@pytest.mark.parametrize(
    ("opens", "answered"),
    [
        ("Hierbij beantwoord ik de verzonnen vragen van de vaste commissie over bruggen.", ()),
        ("Hierbij beantwoord ik de verzonnen vragen over bruggen.", ("vvd",)),
    ],
)
def test_what_a_committee_asked_is_not_all_of_the_one_group_that_is_named(
    opens: str, answered: tuple[str, ...]
) -> None:
    found = said(parsed(f"{LETTER}{opens}\n\n{MATTERS}{SIGNED}"))
    assert [to for _, _, to in found] == [(), ("vvd",), answered, answered]


def test_where_a_committee_asked_and_several_groups_are_named_each_answer_goes_on() -> None:
    other = "De leden van de SP-fractie hebben gevraagd naar de verzonnen kosten. Deze zijn hoog."
    opens = "Hierbij beantwoord ik de verzonnen vragen van de vaste commissie over bruggen."
    found = said(parsed(f"{LETTER}{opens}\n\n{MATTERS}\n\n{other}{SIGNED}"))
    assert [to for _, _, to in found] == [(), ("vvd",), ("vvd",), ("vvd",), ("sp",)]


def test_a_title_that_breaks_off_goes_on_in_the_next_line() -> None:
    head = HEAD.format(title="VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", day="Vastgesteld 12 mei 2023")
    body = """Vragen en opmerkingen van de leden van de VVD-fractie

De leden van de VVD-fractie hebben met belangstelling kennisgenomen van het verzonnen plan voor bruggen.

Onderhoud van de bruggen in het beheer van het
Rijk en de provincies

De leden van de VVD-fractie vragen wanneer het verzonnen onderhoud klaar is."""
    document = parsed(f"{head}{body}")
    titles = [heading.text for heading in document.headings]
    assert titles[-1] == "Onderhoud van de bruggen in het beheer van het Rijk en de provincies"
    assert said(document) == [("contribution", ("vvd",), ())] * 2


def test_the_report_below_the_name_of_who_signs_has_its_title_apart() -> None:
    body = """In deze brief bied ik u het verzonnen verslag aan van de Raad van 22 januari 2024, die over bruggen ging
en over wegen en spoor.
De Minister van Infrastructuur en Waterstaat, M.G.J. Harbers
VERSLAG VERZONNEN RAAD 22 JANUARI 2024
Op maandag 22 januari jl. nam de Minister deel aan de verzonnen Raad in Brussel, waar over bruggen werd
gesproken en over wegen en spoor."""
    document = parsed(f"{LETTER}{body}")
    assert [heading.text for heading in document.headings] == ["VERSLAG VERZONNEN RAAD 22 JANUARI 2024"]
    assert document.paragraphs[-1].text.startswith("Op maandag 22 januari")


def test_a_title_of_capitals_may_be_longer_than_most() -> None:
    title = "GEANNOTEERDE AGENDA VAN DE VERZONNEN RAAD D.D. 21 SEPTEMBER 2021"
    text = f"""29 999 Verzonnen bruggen
Nr. 7 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 3 mei 2023
Hierbij bied ik u de verzonnen agenda aan voor de Raad van 21 september 2021, waar over
bruggen en over wegen wordt gesproken, en over wat de lidstaten daarvan in de komende tijd
willen herstellen. De inzet van het kabinet staat per onderwerp in de bijlage bij de brief,
die ook de stukken noemt die eerder aan de Kamer zijn gestuurd.
De Minister van Infrastructuur en Waterstaat,
M.G.J. Harbers
{title}
Op dinsdag 21 september 2021 vindt in Brussel een verzonnen Raad plaats, met op de agenda
de bruggen en de wegen van alle lidstaten. Daar wordt gesproken over wat er nodig is om de
oudste bruggen te vervangen, en over wie dat in de komende jaren betaalt.
"""
    document = parsed(text)
    assert [heading.text for heading in document.headings] == [title]
    assert document.paragraphs[-1].text.startswith("Op dinsdag 21 september")


def test_the_rules_of_a_table_are_no_part_of_the_title() -> None:
    text = """  --------- ------------------------------------------------------------
  29 999    Verzonnen bruggen
  --------- ------------------------------------------------------------
  Nr. 122   BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT
  --------- ------------------------------------------------------------

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2023

In deze verzonnen brief ga ik in op het onderhoud van bruggen.
"""
    found = parsed(text)
    assert found.document.id == "kst-29999-122"
    assert found.document.title == "Verzonnen bruggen; BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT"
    assert len(found.paragraphs) == 1
