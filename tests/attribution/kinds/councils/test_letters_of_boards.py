"""Letters of the boards of councils: theirs from the first word to the last. All documents are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import parse

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
