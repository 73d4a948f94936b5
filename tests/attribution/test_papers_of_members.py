"""Papers that members write themselves. The members, their bill and its papers are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.member_stays import Stay
from indexer.vocabulary.members import Members


class _Sitting(Vocabularies):
    """The vocabularies of the program, but for the members."""

    members = Members(
        [
            Stay("Bedacht", "B.", "Bo", "vvd", "TK", "2020-01-01", ""),
            Stay("Omtzigt", "P.H.", "Pieter", "lid-omtzigt", "TK", "2021-10-01", ""),
        ]
    )


def paper(title: str, bill: str, *body: str) -> ParsedDocument:
    """A paper on a bill, which was received on a day in 2022."""
    head = (f"99 999 {bill}", f"Nr. 1 {title}", "Ontvangen 25 augustus 2022")
    return parse(SourceDocument("verzonnen.txt", "", "", "\n\n".join((*head, *body)), Metadata()), _Sitting())


OWN = "Voorstel van wet van de leden Omtzigt en Bedacht over verzonnen bruggen"
SENT = "Hierbij doen wij u toekomen een verzonnen voorstel van wet, waarnaar de leden van de SP-fractie vroegen."


@pytest.mark.parametrize("title", ["GELEIDENDE BRIEF", "MEMORIE VAN TOELICHTING", "NOTA VAN WIJZIGING"])
def test_what_guides_and_explains_a_bill_of_members_is_theirs_and_answers_nobody(title: str) -> None:
    said = paper(title, OWN, SENT, "Omtzigt", "Bedacht").paragraphs[0]
    assert (said.role, set(said.parties), said.responds_to) == ("contribution", {"lid-omtzigt", "vvd"}, ())


@pytest.mark.parametrize("title", ["GELEIDENDE BRIEF", "MEMORIE VAN TOELICHTING"])
def test_that_of_the_government_is_a_ministers(title: str) -> None:
    said = paper(title, "Wijziging van de Verzonnen bruggenwet", SENT).paragraphs[0]
    assert (said.role, said.parties) == ("response", ())


@pytest.mark.parametrize(
    "title",
    [
        "Inventarislijst bij het besluit op een verzonnen Woo-verzoek",
        "Overzicht van stemmingen in de Tweede Kamer",
        "STEMMINGSLIJST",
    ],
)
def test_lists_that_name_questions_of_groups_are_nobodys(title: str) -> None:
    text = f"{title}\n\n1. Vragen van de leden van de VVD-fractie over verzonnen bruggen.\n\nDeze lijst is verzonnen."
    parsed = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert parsed.document.type == "other"
    assert {(paragraph.role, paragraph.parties) for paragraph in parsed.paragraphs} == {("procedural", ())}


def test_the_head_of_a_list_of_questions_with_two_columns_is_no_part_of_it() -> None:
    lines = ("De griffier van de commissie, Zoek", "Nr Vraag", "1 Hoeveel verzonnen bruggen zijn er?", "2 Waarom?")
    parsed = paper("LIJST VAN VRAGEN", "Verzonnen begroting", "De commissie heeft vragen gesteld.", "\n".join(lines))
    assert [(paragraph.role, paragraph.text) for paragraph in parsed.paragraphs[-2:]] == [
        ("contribution", "Hoeveel verzonnen bruggen zijn er?"),
        ("contribution", "Waarom?"),
    ]


NOTA = "Initiatiefnota van het lid Bedacht over verzonnen bruggen"


def test_the_name_below_a_nota_is_read_above_its_footnotes() -> None:
    head = f"Vergaderjaar 2021-2022\n\n99 999 {NOTA}\n\nNr. 2 INITIATIEFNOTA"
    text = f"{head}\n\n1. Inleiding\n\nWij willen een verzonnen brug.1\n\nBedacht\n\n1 Kamerstuk 99 998, nr. 1.\n"
    parsed = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), _Sitting())
    assert [(paragraph.role, paragraph.parties) for paragraph in parsed.paragraphs] == [
        ("contribution", ("vvd",)),
        ("procedural", ()),
    ]


@pytest.mark.parametrize("office", ["Lid Tweede Kamer (VVD)", "Tweede Kamerlid VVD", "Lid Tweede Kamer voor de VVD"])
def test_a_letter_that_a_member_signs_is_of_the_group_that_is_printed(office: str) -> None:
    head = (
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nBetreft: verzonnen motie\n\nGeachte voorzitter,"
    )
    text = f"{head}\n\nHierbij trek ik mijn verzonnen motie in.\n\nHoogachtend,\n\nBo Nergens\n{office}\n"
    parsed = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), _Sitting())
    said = next(paragraph for paragraph in parsed.paragraphs if paragraph.text.startswith("Hierbij"))
    assert (said.role, said.parties) == ("contribution", ("vvd",))
    assert not any(paragraph.parties for paragraph in parsed.paragraphs if paragraph is not said)


def test_what_closes_a_letter_is_no_name() -> None:
    parsed = paper("BRIEF VAN HET LID BEDACHT", OWN, "Dit is een verzonnen brief.", "Hoogachtend,", "Bedacht")
    assert parsed.paragraphs[0].parties == ("vvd",)


def test_an_agenda_names_who_asks_and_nobody_speaks_in_it_whatever_its_head_says() -> None:
    text = (
        "Verzonnen vergadering\n\n1. Agendapunt: Verzonnen bruggen\n\nZaak: Brief regering - 3 mei 2022\n\n"
        "Besluit: Aan de fracties vragen om inbreng.\n\nDe leden van de VVD-fractie vragen om een verzonnen brief.\n"
    )
    parsed = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert {(paragraph.role, paragraph.parties) for paragraph in parsed.paragraphs} == {("procedural", ())}
