"""Letters of the boards of councils: theirs from the first word to the last. All documents are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import parse
from tests.support.minutes import parsed, saying

TEXT = """Hierbij informeren wij u over de verzonnen bruggen. Er zijn er twaalf vernieuwd.

De fractie van D66 vroeg naar de kosten. Die bedragen een miljoen.

De heer Bedacht (Ons Verzonnendorp) vroeg naar de planning. In mei is alles klaar.
"""
SIGNED = (
    "\nMet vriendelijke groet,\n\nburgemeester en wethouders van Verzonnendorp,\n\nde secretaris,\n\nV. Verzonnen\n"
)
HEADS = {
    "a title of its own": "Raadsinformatiebrief\n\nAan: de gemeenteraad\nDatum: 12 april 2022\nOnderwerp: Bruggen\n\n",
    "a sender": "MEMO\n\nAan: de leden van de raad\nVan: wethouder B. Bedacht\nDatum: 12 april 2022\nBetreft: Bruggen\n"
    "\nGeachte raadsleden,\n\n",
    "a letterhead": "Gemeente Verzonnendorp\n\nAan de leden van de raad\n\nDatum 12 april 2022\nKenmerk 22.0412\n"
    "Betreft Bruggen\n\nGeachte leden van de raad,\n\n",
    "a statement to a province": "Statenmededeling\n\nOnderwerp\nBruggen\n\nDatum\n12 april 2022\n\nVan\n"
    "Gedeputeerde Staten\n\nAan: Provinciale Staten van Verzonnenland\n\n",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_every_paragraph_is_a_response_to_the_groups_it_names(tmp_path: Path, head: str) -> None:
    path = tmp_path / "bruggen.txt"
    path.write_text(head + TEXT + SIGNED, encoding="utf-8")
    document = parse(path)
    said = [(one.role, one.parties, one.responds_to) for one in document.paragraphs if one.role != "procedural"]
    groups = [(), ("d66",), ("unknown:Ons Verzonnendorp",)]
    assert said == [("response", (), group) for group in groups]
    of = document.document
    assert (of.type, of.title, of.date, of.chamber) == ("letter", "Bruggen", "2022-04-12", None)


def test_the_form_may_stand_in_one_paragraph_of_a_page(tmp_path: Path) -> None:
    path = tmp_path / "bruggen.html"
    form = "<p>Datum: 12 april 2022<br>Ons kenmerk: 22/0412<br>Onderwerp: Bruggen</p>"
    path.write_text(
        f"<html><body><p>Gemeente Verzonnendorp</p><p>Aan de raad</p>{form}<p>Geachte raad,</p><p>Wij hebben twaalf "
        "verzonnen bruggen vernieuwd.</p><p>Hoogachtend,<br>het college van B&amp;W</p></body></html>",
        encoding="utf-8",
    )
    document = parse(path)
    assert (document.document.title, document.document.date) == ("Bruggen", "2022-04-12")
    assert [one.text for one in document.paragraphs if one.role == "response"] == [
        "Wij hebben twaalf verzonnen bruggen vernieuwd."
    ]


def test_a_letter_of_somebody_else_to_a_council_is_no_response(tmp_path: Path) -> None:
    path = tmp_path / "bruggen.txt"
    head = "Aan de gemeenteraad van Verzonnendorp\n\nDatum: 12 april 2022\nOnderwerp: Bruggen\n\nGeachte raad,\n\n"
    path.write_text(f"{head}{TEXT}\nMet vriendelijke groet,\n\nVereniging Verzonnen Bruggen\n", encoding="utf-8")
    assert {one.role for one in parse(path).paragraphs} == {"procedural"}


_HEAD = (
    "Raadsinformatiebrief\n\nAan: de gemeenteraad\n\nVan: het college van burgemeester en wethouders\n\n"
    "Datum: 15 november 2022\n\nOnderwerp: beantwoording openstaande vragen raad 3 november\n\n"
    "Geachte leden van de raad,\n\nMet deze brief geven wij antwoord.\n\n"
)


@pytest.mark.parametrize(
    ("asked", "parties"),
    [
        ("Tijdens de raadsvergadering van 3 mei vroeg de fractie van de SP wanneer de brug opengaat", ("sp",)),
        ("De fracties van Dorpsbelang en VVD vroegen naar de brug", ("unknown:Dorpsbelang", "vvd")),
        ("CDA en Verzin Vooruit hebben ons gevraagd naar de brug", ("cda", "unknown:Verzin Vooruit")),
        ("Lokaal Verzin vroeg in diezelfde vergadering naar de brug", ("unknown:Lokaal Verzin",)),
        ("Wij hebben de eigenaar verzocht om de brug te openen", ()),
        ("Op 3 mei vroeg de eigenaar naar de brug", ()),
    ],
)
def test_a_letter_of_a_board_says_which_groups_asked(asked: str, parties: tuple[str, ...]) -> None:
    document = parsed(f"{_HEAD}{asked}. Dat is in juni.\n\nMet vriendelijke groet,\n\nhet college van Verzin\n")
    found = saying(document, "brug")
    assert (document.document.type, found.role, found.responds_to) == ("letter", "response", parties)


@pytest.mark.parametrize("subject", ["uw brief over bruggen", "Beantwoording vragen over bruggen"])
@pytest.mark.parametrize(
    "to", ["de fractie van Verzonnen Anders, t.a.v. de heer J. Bedacht", "de heer J. Bedacht (Verzonnen Anders)"]
)
def test_a_letter_to_a_group_answers_that_one(tmp_path: Path, subject: str, to: str) -> None:
    head = f"Gemeente Verzonnendorp\n\nAan: {to}\nDatum: 4 april 2023\nOnderwerp: {subject}\n\nBeste heer Bedacht,\n\n"
    body = "In uw brief van 13 maart vraagt u aandacht voor bruggen.\n\nWij begrijpen uw zorgen.\n"
    path = tmp_path / "bruggen.txt"
    path.write_text(f"{head}{body}\nHoogachtend,\nnamens het college, wethouder L. Verzonnen\n", encoding="utf-8")
    said = [one for one in parse(path).paragraphs if one.role != "procedural"]
    assert [one.text for one in said] == body.strip().split("\n\n")
    assert {(one.role, one.parties, one.responds_to) for one in said} == {
        ("response", (), ("unknown:Verzonnen Anders",))
    }
