"""Minutes of the committees of councils, and what they and councils decide. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.extraction.formulas.council_minutes import is_of_council
from tests.support.minutes import parsed, saying

COMMITTEE = """TITEL

Dinsdag 2 oktober 2007

Aanwezig: de heren Verzonnen (voorzitter), Bedacht (CDA) en mevrouw Zoek (PvdA).

3. De verzonnen brug

Mevrouw Zoek (PvdA) vraagt of de wachttijd korter kan.

De heer Bedacht (CDA) sluit zich daarbij aan.

Wethouder De Nergens antwoordt mevrouw Zoek dat zes weken haalbaar is.

De heer Bedacht (CDA) is daarmee niet tevreden.

De commissie adviseert het voorstel als bespreekstuk door te geleiden naar de raad.

De heer Bedacht (CDA) vraagt naar de stand van zaken.

De voorzitter concludeert dat dit onderwerp terugkomt.
"""


@pytest.mark.parametrize(
    "title",
    [
        "Verslag van de vergadering van de commissie Samenleving",
        "Verslag van de openbare vergadering van de Statencommissie Leefomgeving",
        "Conceptverslag commissie Bestuur en Middelen",
        "Verslag commissie Bestuur en Middelen, gemeente Verzonnen",
        "Notulen van de commissie Zorg",
        "Notulen vergadering commissie Grondgebied",
    ],
)
def test_in_minutes_of_a_committee_of_a_council_an_alderman_answers(title: str) -> None:
    document = parsed(COMMITTEE.replace("TITEL", title))
    assert (document.document.type, document.document.title) == ("proceedings", title)
    answer = saying(document, "zes weken")
    assert (answer.role, answer.responds_to) == ("response", ("pvda",))
    assert saying(document, "niet tevreden").parties == ("cda",)
    assert {saying(document, words).role for words in ("adviseert", "concludeert")} == {"procedural"}


@pytest.mark.parametrize(
    "title",
    [
        "Verslag van de commissie voor de Verzoekschriften",
        "Verslag van een vergadering van de commissie voor Financiën",
        "Verslag van de commissie Verzonnen over de brug",
    ],
)
def test_a_committee_of_parliament_or_of_inquiry_is_none_of_a_council(title: str) -> None:
    assert not is_of_council([title])


@pytest.mark.parametrize(
    "told",
    [
        "De kadernota wordt met algemene stemmen aangenomen.",
        "Stemming: het voorstel wordt aangenomen met 12 stemmen voor en 7 tegen (VVD en Lokaal Bedacht).",
        "De raad besluit conform het voorstel.",
    ],
)
@pytest.mark.parametrize("says", [" vraagt wat dat kost.", ": Wat kost dat?"])
def test_a_vote_below_the_words_of_an_alderman_is_nobodys(told: str, says: str) -> None:
    answers = " antwoordt dat hij dat uitzoekt." if says.startswith(" ") else ": Dat zoek ik uit."
    text = (
        f"De heer Verzonnen (CDA){says}\n\nWethouder Bedacht{answers}\n\nDe nota wordt in mei vastgesteld.\n\n{told}\n"
    )
    document = parsed(f"Notulen van de raadsvergadering van de gemeente Dorp op 28 juni 2012\n\n5. Nota\n\n{text}")
    assert [paragraph.role for paragraph in document.paragraphs[-4:]] == [
        *("contribution", "response", "response", "procedural")
    ]


@pytest.mark.parametrize(
    "dated",
    ["Gehouden op woensdag 13 november 2019 in het Huis der Provincie te Dorp", "Datum: woensdag 13 november 2019"],
)
@pytest.mark.parametrize("says", [" (CDA) vraagt wat dat kost.", " (CDA): Wat kost dat?"])
def test_minutes_are_of_the_day_with_its_weekday(dated: str, says: str) -> None:
    title = "Notulen van de vergadering van Provinciale Staten van Verzonnen"
    text = f"{title}\n\n{dated}\n\nDe heer Zoek{says}\n\nGedeputeerde Bedacht{says.replace(' (CDA)', '')}\n"
    assert (parsed(text).document.date, parsed(text).document.title) == ("2019-11-13", title)


def test_minutes_are_called_so_below_the_name_of_the_town() -> None:
    text = (
        "Gemeente Dorp\n\nNotulen raadsvergadering 11 april 2024\n\nDe heer Zoek (CDA): Ja?\n\nWethouder Bedacht: Ja.\n"
    )
    assert parsed(text).document.title == "Notulen raadsvergadering 11 april 2024"


def test_the_chair_in_capitals_and_a_labelled_decision_are_of_no_member() -> None:
    document = parsed(
        "Notulen van de gemeenteraad van Verzonnen\n\nMevrouw Zoek (VVD) vraagt of de brug open kan.\n\n"
        "De VOORZITTER stelt vast dat het stuk rijp is.\n\nMevrouw Zoek (VVD) handhaaft haar amendement.\n\n"
        "Besluit: conform het voorstel.\n"
    )
    assert [(one.role, one.parties) for one in document.paragraphs if one.text[0] in "MDB"] == [
        ("contribution", ("vvd",)), ("procedural", ()), ("contribution", ("vvd",)), ("procedural", ())
    ]  # fmt: skip
