"""Who has the floor in the minutes of a council, and where nobody has. All documents are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument
from tests.support.minutes import parsed, saying
from tests.support.parsed import vocabularies

TITLE = "Conceptverslag commissie Samenleving d.d. 14 mei 2024"
PRESENT = "Aanwezig: mevrouw Verzin (PvdA), de heer Zoek (VVD), de heer Vind (Dorpslijst), wethouder N. Prins"


def _report(*paragraphs: str) -> ParsedDocument:
    return parsed("\n\n".join((TITLE, PRESENT, *paragraphs)) + "\n")


def test_guests_speak_for_no_group_and_answer_nobody() -> None:
    document = _report(
        "3. Insprekers", "Mevrouw Bedacht vertelt over de speeltuin.", "De heer Zoek vraagt hoeveel kinderen er komen.",
        "Mevrouw Bedacht antwoordt dat het er honderd zijn.", "Mevrouw Verzin vraagt naar subsidie.",
        "Die is er volgens mevrouw Bedacht nooit geweest.", "4. Brug", "De heer Vind is het daarmee eens.",
    )  # fmt: skip
    assert [(one.role, one.parties) for one in document.paragraphs[-6:]] == [
        ("procedural", ()), ("contribution", ("vvd",)), ("procedural", ()), ("contribution", ("pvda",)),
        ("procedural", ()), ("contribution", ("unknown:Dorpslijst",)),
    ]  # fmt: skip


@pytest.mark.parametrize("says", [" spreekt in namens de buurt", ", voorzitter van de winkeliers, pleit voor parkeren"])
def test_who_is_said_to_come_from_outside_is_a_guest(says: str) -> None:
    document = _report("3. Brug", f"De heer Bedacht{says}.", "De heer Zoek vraagt dat.", "De heer Bedacht beaamt dat.")
    assert [one.parties for one in document.paragraphs[-3:]] == [(), ("vvd",), ()]
    assert [one.role for one in document.paragraphs[-3:]] == ["procedural", "contribution", "procedural"]


def test_whoever_promises_behind_a_question_is_who_answered_last() -> None:
    document = _report(
        "4. Brug", "Wethouder Prins legt uit dat het kan.", "Mevrouw Verzin vraagt om een brief.", "Hij zegt dat toe."
    )
    assert saying(document, "zegt dat toe").role == "response"


def test_a_label_below_a_heading_of_replies_says_who_is_answered() -> None:
    document = _report(
        "Inbreng van de fracties", "VVD: vraagt hoe laat.", "Dorpslijst: vraagt waarom.", "CDA: is voor.",
        "Reactie wethouder Prins", "VVD: om acht uur.", "Dorpslijst: daarom.",
    )  # fmt: skip
    answers = document.paragraphs[-2:]
    assert [(one.role, one.responds_to) for one in answers] == [
        ("response", ("vvd",)), ("response", ("unknown:Dorpslijst",))
    ]  # fmt: skip


def test_who_is_called_in_the_chair_speaks_for_nobody() -> None:
    text = PRESENT.replace("mevrouw Verzin (PvdA)", "mevrouw Verzin (voorzitter, PvdA)")
    document = parsed(f"{TITLE}\n\n{text}\n\n4. Brug\n\nMevrouw Verzin vraagt om advies.\n\nDe heer Zoek is tegen.\n")
    assert [one.parties for one in document.paragraphs[-2:]] == [(), ("vvd",)]


def test_who_is_present_as_a_member_of_the_board_answers() -> None:
    text = PRESENT.replace("wethouder N. Prins", "de heer Prins (lid dagelijks bestuur)")
    document = parsed(f"{TITLE}\n\n{text}\n\n4. Brug\n\nDe heer Zoek vraagt dat.\n\nDe heer Prins antwoordt dat.\n")
    assert document.paragraphs[-1].role == "response"


@pytest.mark.parametrize(
    ("title", "date"),
    [
        (TITLE, "2024-05-14"),
        ("Raad Verzonnen - verslag op hoofdlijnen 14 maart 2024", "2024-03-14"),
        ("Verslag besluitvormende raadsvergadering 24 september 2009", "2009-09-24"),
        ("Verslag vergadering Algemeen Bestuur waterschap Verzin 16 april 2025", "2025-04-16"),
        ("Verslag Opinieraad 3 maart 2022", "2022-03-03"),
    ],
)
@pytest.mark.parametrize("says", [" vraagt dat.", ": Dat vraag ik."])
def test_minutes_are_told_by_any_title_of_a_report_of_a_council(title: str, date: str, says: str) -> None:
    document = parsed(f"{title}\n\n4. Brug\n\nDe heer Bedacht (VVD){says}\n\nWethouder Prins{says}\n").document
    assert (document.type, document.title, document.date) == ("proceedings", title, date)


@pytest.mark.parametrize(
    ("title", "committee"),
    [(TITLE, "Samenleving"), ("Verslag raadscommissie Wonen en Water van 8 september 2022", "Wonen en Water")],
)
def test_the_committee_of_a_council_stands_in_the_title_of_its_minutes(title: str, committee: str) -> None:
    document = parsed(f"{title}\n\n4. Brug\n\nDe heer Bedacht (VVD) vraagt dat.\n\nWethouder Prins zegt dat.\n")
    assert document.document.committee == committee


def test_who_stands_behind_a_name_in_small_letters_is_no_group() -> None:
    document = _report(
        "3. Brug", "Mevrouw Bedacht (namens Buren Brug) vertelt dat.", "Mevrouw Bedacht noemt 800 meter."
    )
    assert [(one.role, one.parties) for one in document.paragraphs[-2:]] == [("procedural", ())] * 2


def test_those_listed_in_office_answer_where_speeches_are_printed_whole() -> None:
    document = parsed(
        "Verslag van de openbare vergadering van de gemeenteraad van Verzin, 31 augustus 2010\n\nAANWEZIG\n\n"
        "de leden: de heer H.J. Bedacht (VLW), de heer H. Zoek (SP)\n\nde wethouders: mevrouw J.M.E. de Vind\n\n"
        "8. Bomen\n\nDe voorzitter: Wie mag ik het woord geven?\n\nDe heer Zoek: Waarom moet dat?\n\n"
        "Mevrouw De Vind: De heer Zoek krijgt een brief.\n"
    )
    assert [(one.role, one.parties, one.responds_to) for one in document.paragraphs[-2:]] == [
        ("contribution", ("sp",), ()), ("response", (), ("sp",))
    ]  # fmt: skip


@pytest.mark.parametrize(
    "body", ["Beeldvormende raadsavond 10 februari 2022", "Raadsvergadering Verzin, 10 februari 2022"]
)
def test_the_day_stands_beside_the_name_of_the_body(body: str) -> None:
    document = parsed(
        f"{body}\n\nVERSLAG\n\n4. Brug\n\nDe heer Bedacht (VVD) vraagt dat.\n\nWethouder Prins zegt dat.\n"
    )
    assert (document.document.title, document.document.date) == (body, "2022-02-10")


def test_below_the_name_of_who_holds_an_office_he_answers() -> None:
    parts = (
        ("heading", "Woordelijk verslag gemeenteraad Verzin 22 mei 2025"), ("heading", "De heer Zoek (Verzins Belang)"),
        ("paragraph", "Wij bouwen niet op het veld."), ("heading", "Wethouder Prins"),
        ("paragraph", "De heer Zoek kan gerust zijn."),
    )  # fmt: skip
    blocks = tuple(SourceBlock(text, kind, 2 if kind == "heading" else 0) for kind, text in parts)
    text = "\n".join(text for _, text in parts)
    document = parse(SourceDocument("verzonnen.html", "", "", text, Metadata(), blocks), vocabularies())
    assert [(one.role, one.parties) for one in document.paragraphs] == [
        ("contribution", ("unknown:Verzins Belang",)), ("response", ())
    ]  # fmt: skip


@pytest.mark.parametrize("said", ["Schorsing van 21.00 tot 21.15 uur.", "Conclusie voorzitter: rijp voor de raad."])
def test_what_the_report_itself_says_is_of_nobody(said: str) -> None:
    document = _report("4. Brug", "De heer Zoek vraagt dat.", said)
    assert (document.paragraphs[-1].role, document.paragraphs[-1].parties) == ("procedural", ())


def test_the_name_of_a_municipality_is_no_title_where_the_minutes_have_one() -> None:
    title = "Notulen raadsvergadering d.d. 26 februari 2013"
    document = parsed(f"Gemeente Verzin\n\n{title}\n\n4. Brug\n\nDe heer Bedacht (VVD) is voor.\n\nSP is tegen.\n")
    assert (document.document.title, document.document.date) == (title, "2013-02-26")


@pytest.mark.parametrize("leads", ["Voorzitter", "Gespreksleider"])
def test_guests_listed_at_the_head_speak_for_no_group_whatever_stands_behind_their_names(leads: str) -> None:
    present = "Gasten: de heer W. Prins (directeur), mevrouw dr. K. Vind (Universiteit Verzonnen)"
    head = f"{leads}: mevrouw A. Bedacht\n{present}"
    turns = ("De heer Zoek (SGP) vraagt dat.", "Mevrouw Vind antwoordt dat dit zo is.")
    document = parsed("\n\n".join(("Verslag raadsinformatieavond 12 september 2024", head, *turns)) + "\n")
    assert [(one.role, one.parties) for one in document.paragraphs[-2:]] == [
        ("contribution", ("sgp",)), ("procedural", ()),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "Toezegging: wethouder Prins zegt toe de raad voor 1 oktober te informeren.",
        "De kadernota is, met inachtneming van het aangenomen amendement A2, vastgesteld.",
        "Besloten wordt, met de stem van Dorpslijst tegen, conform het voorstel.",
        "De gespreksleider bedankt de gasten en sluit de avond om 22.00 uur.",
    ],
)
@pytest.mark.parametrize("before", ["Mevrouw Verzin (PvdA) stemt tegen.", "Wethouder Prins antwoordt dat het kan."])
def test_what_the_meeting_did_is_nobodys(before: str, told: str) -> None:
    found = _report("4. Brug", before, told).paragraphs[-1]
    assert (found.role, found.parties, found.responds_to) == ("procedural", (), ())


def test_the_label_of_a_vote_explained_hides_nobody() -> None:
    document = _report(
        "4. Brug", "De heer Zoek is voor.", "Stemverklaring: mevrouw Tas (Partij voor de Dieren) is tegen."
    )
    assert document.paragraphs[-1].parties == ("pvdd",)


def test_a_motion_in_one_paragraph_is_of_those_of_whom_the_chair_says_so() -> None:
    document = parsed(
        "Notulen van de vergadering van Provinciale Staten van 7 juli 2021\n\n"
        "De VOORZITTER: Ik geef het woord aan mevrouw Harmsen.\n\n"
        "Mevrouw HARMSEN (Lokaal Verzonnen): Onze fractie dient de volgende motie in.\n\n"
        "De heer VELDKAMP (50PLUS): Wij steunen haar.\n\n"
        "De VOORZITTER: Door de leden Harmsen en Veldkamp wordt de volgende motie voorgesteld:\n\n"
        '"Provinciale Staten, overwegende dat draagvlak verzonnen is, verzoeken Gedeputeerde Staten om een referendum '
        'uit te werken, en gaan over tot de orde van de dag."\n\n'
        "Deze motie krijgt nr. M64 en maakt deel uit van de beraadslagingen.\n"
    )
    assert {*saying(document, "draagvlak").parties} == {"unknown:Lokaal Verzonnen", "50plus"}
    assert saying(document, "krijgt nr").role == "procedural"


@pytest.mark.parametrize(
    ("answer", "asked"),
    [
        ("Wethouder Prins wijst Vind erop dat het gesprek er was.", "unknown:Dorpslijst"),
        ("Op de opmerking van Dorpslijst reageert wethouder Prins dat het kan.", "unknown:Dorpslijst"),
        ("Wethouder Prins antwoordt Zoek dat het kan.", "vvd"),
        ("Wethouder Prins antwoordt op de vraag van Omwonenden Centraal dat het kan.", ""),
    ],
)
def test_an_answer_is_to_the_member_and_the_group_that_it_names_alone(answer: str, asked: str) -> None:
    document = _report("4. Brug", "Mevrouw Verzin is tegen.", answer)
    assert (document.paragraphs[-1].role, document.paragraphs[-1].responds_to) == (
        "response",
        (asked,) if asked else (),
    )
