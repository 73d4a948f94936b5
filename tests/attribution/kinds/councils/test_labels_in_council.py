"""Labels that open a turn in the minutes of councils, and headings of groups. All documents are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.records import ParsedDocument
from tests.support.minutes import parsed, saying

TITLE = "Raad Verzonnen - verslag op hoofdlijnen 14 maart 2024"
PRESENT = "Aanwezige raadsleden: Piet Bedacht (Dorpsbelang), Els Verzin (CDA), Ron Zoek (PvdA)"
OFFICER = "Wethouder Prins: de brug komt er."


def _report(*paragraphs: str, title: str = TITLE) -> ParsedDocument:
    return parsed("\n\n".join((title, *paragraphs)) + "\n")


@pytest.mark.parametrize(
    ("label", "party"),
    [
        ("Hart voor Verzonnen: de heer Vind vindt", "unknown:Hart voor Verzonnen"),
        ("Hart voor Verzonnen, de heer Vind, vindt", "unknown:Hart voor Verzonnen"),
        ("Hart voor Verzonnen – mevrouw Vind vindt", "unknown:Hart voor Verzonnen"),
        ("Sterk Dorp: vindt", "unknown:Sterk Dorp"),
        ("CDA: vindt", "cda"),
        ("Fractie D66 (mw. Vind): vindt", "d66"),
    ],
)
def test_the_label_of_a_group_ends_the_turn_before_it(label: str, party: str) -> None:
    document = _report("VVD: de heer Bedacht vraagt waarom.", f"{label} de brug te smal.", OFFICER, "SP: mist iets.")
    assert saying(document, "te smal").parties == (party,)
    assert [saying(document, words).parties for words in ("vraagt", "mist iets")] == [("vvd",), ("sp",)]
    assert saying(document, "komt er").role == "response"


@pytest.mark.parametrize("label", ["Nieuw Verzin", "Jan Peeters", "Inspreker"])
def test_a_label_that_names_nobody_who_is_known_leaves_the_floor_to_nobody(label: str) -> None:
    document = _report(
        "De heer Bedacht (VVD) vraagt waarom.", f"{label}: de brug is smal.", "Wethouder Prins zegt dat."
    )
    assert saying(document, "is smal").parties == ()


@pytest.mark.parametrize("words", ["Kort gezegd is het dit: de brug", "Dat is de vraag: de brug"])
def test_a_colon_in_a_sentence_is_no_label(words: str) -> None:
    document = _report("De heer Bedacht (VVD) vraagt waarom.", f"{words} is smal.", "Wethouder Prins zegt dat.")
    assert saying(document, "is smal").parties == ("vvd",)


@pytest.mark.parametrize(
    ("opens", "party"),
    [
        ("Piet Bedacht:", "unknown:Dorpsbelang"),
        ("Piet Bedacht: de heer Zoek ziet dat", "unknown:Dorpsbelang"),
        ("Els Verzin vindt:", "cda"),
        ("Zoek is van mening dat", "pvda"),
        ("Raadslid Vind (SP) meent dat", "sp"),
        ("Van den Bedacht (GroenLinks) meent dat", "gl"),
    ],
)
def test_a_member_opens_by_name_alone(opens: str, party: str) -> None:
    title = "Besluitvormende raad van 13 oktober 2016"
    document = _report("Concept-verslag", PRESENT, "6. Brug", f"{opens} de brug smal is.", OFFICER, title=title)
    found = saying(document, "smal is")
    assert (found.role, found.parties) == ("contribution", (party,))


@pytest.mark.parametrize(
    ("heading", "party"),
    [
        ("Fractie Ons Dorp, dhr. Vind", "unknown:Ons Dorp"),
        ("Lokaal Verzonnen", "unknown:Lokaal Verzonnen"),
        ("Leefbaar Dorp (de heer Vind)", "unknown:Leefbaar Dorp"),
        ("Fractie Partij voor de Dieren, mw. Vind", "pvdd"),
    ],
)
@pytest.mark.parametrize("chair", ["De voorzitter: Het woord is aan de fracties.", "Elke fractie heeft vijf minuten."])
def test_below_the_heading_of_a_group_in_a_report_it_speaks(heading: str, party: str, chair: str) -> None:
    title = "Stenografisch verslag raadsvergadering Verzonnen 22 juni 2023"
    parts = ("2. Brug", chair, "Fractie CDA, mevrouw Bedacht", "Voorzitter. De brug is te smal.", heading)
    reply = ("Beantwoording college", "Wethouder Prins: Aan mevrouw Bedacht zeg ik dat toe.")
    document = _report(*parts, "Voorzitter, dank. De brug is te laag.", *reply, title=title)
    assert [saying(document, words).parties for words in ("te smal", "te laag")] == [("cda",), (party,)]
    answer = saying(document, "zeg ik dat toe")
    assert (answer.role, answer.responds_to) == ("response", ("cda",))


@pytest.mark.parametrize(
    ("opens", "party"),
    [
        ("PCO (Van der Verzin) vindt", "unknown:PCO"),
        ("VVD (Verzin) vindt", "vvd"),
        ("Voor de categorie Bedrijven vindt de heer Verzin", "unknown:Bedrijven"),
        ("Namens de fractie van het CDA vindt mevrouw Verzin", "cda"),
        ("De heer Verzin van Water Natuurlijk vindt", "unknown:Water Natuurlijk"),
        ("Mevrouw Verzin, fractie Ongebouwd, vindt", "unknown:Ongebouwd"),
        ("Verzin Leeft! (mevrouw Vind) vindt", "unknown:Verzin Leeft!"),
        ("VVD, LVR en D66 vinden", ("vvd", "unknown:LVR", "d66")),
        ("De heer VERZIN (BBB). Voorzitter. Zeker is", "bbb"),
        ("Mevrouw VERZIN (PvdD) (bij interruptie). Zeker is", "pvdd"),
    ],
)
def test_a_group_and_its_member_open_in_any_order(opens: str, party: str | tuple[str, ...]) -> None:
    title = "Verslag besluitvormende raadsvergadering 24 september 2009"
    document = _report("De heer Bedacht (SP) vraagt dat.", f"{opens} de brug te smal.", OFFICER, title=title)
    assert saying(document, "te smal").parties == (party if isinstance(party, tuple) else (party,))


@pytest.mark.parametrize("office", ["Gedeputeerde PRINS. ", "De VOORZITTER. "])
def test_a_label_with_a_full_stop_ends_the_turn_before_it(office: str) -> None:
    title = "Notulen Provinciale Staten van Verzin van 13 november 2024"
    document = _report("De heer BEDACHT (SP). Voorzitter. Dat is raar.", f"{office}Dank voor de vraag.", title=title)
    assert [one.parties for one in document.paragraphs[-2:]] == [("sp",), ()]
    assert document.paragraphs[-1].role == ("response" if "PRINS" in office else "procedural")


def test_another_first_name_is_another_member() -> None:
    title = "Besluitvormende raad van 13 oktober 2016"
    document = _report("Concept-verslag", PRESENT, "6. Brug", "Jan Bedacht vindt de brug smal.", OFFICER, title=title)
    assert saying(document, "smal").parties == ()
