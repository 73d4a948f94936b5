"""Letters of a minister that answer what groups asked, by their first and last words. All are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

SAID = """De leden van de VVD-fractie vragen hoeveel verzonnen cellen leegstaan. Er staan 3.100 cellen leeg.

De leden van de CDA-fractie wezen op de werkgelegenheid.

Bij de keuze is daarmee rekening gehouden."""
COMMITTEE = "De vaste commissie voor Veiligheid en Justitie heeft vragen en opmerkingen voorgelegd over"


@pytest.mark.parametrize("close", ["", "Hoogachtend,\n\n"])
@pytest.mark.parametrize(
    "head",
    [
        "De Voorzitter van de Tweede Kamer der Staten-Generaal\n\nIn antwoord op uw brief bericht ik u als volgt.",
        f"Betreft Inbreng schriftelijk overleg cellen\n\nGeachte voorzitter,\n\n{COMMITTEE} mijn brief van 3 maart.",
        "Betreft: Reactie op verslag schriftelijk overleg\n\nGeachte voorzitter,\n\nBinnen de vaste commissie "
        "voor Veiligheid en Justitie bestond behoefte vragen te stellen. Deze vragen beantwoord ik hieronder.",
        "Antwoorden op de vragen van de vaste commissie voor Veiligheid en Justitie over verzonnen cellen",
    ],
)
def test_what_it_retells_is_the_ministers(head: str, close: str) -> None:
    signed = "De Staatssecretaris van Veiligheid en Justitie,\n\nK.H.D.M. Dijkhoff"
    text = f"{head}\n\n{SAID}\n\n{close}{signed}"
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    told = [p for p in found if p.text.startswith(("De leden van", "Bij de keuze"))]
    assert [(p.role, p.parties) for p in told] == [("response", ())] * 3
    assert [p.responds_to for p in told] == [("vvd",), ("cda",), ("cda",)]


def test_a_committee_that_prints_what_it_asked_and_the_reply_speaks_of_nobody_as_i() -> None:
    head = f"VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\n{COMMITTEE} de brief van de staatssecretaris."
    signed = "De Staatssecretaris van Veiligheid en Justitie,\n\nK.H.D.M. Dijkhoff"
    text = f"{head}\n\nVragen van de VVD-fractie\n\n{SAID}\n\n{signed}"
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [p.parties for p in found if p.text.startswith("De leden van de VVD")] == [("vvd",)]


def test_a_report_that_prints_the_letters_of_both_is_no_letter() -> None:
    asked = "Geachte heer Dekker,\n\nDe leden van de SP-fractie vragen naar verzonnen cellen."
    head = "34 775 VI Verzonnen begroting\n\nAO Verslag van een schriftelijk overleg\n\nVastgesteld 14 mei 2019"
    text = f"{head}\n\n{asked}\n\nHierbij beantwoord ik de vragen.\n\nDe Minister voor Rechtsbescherming, S. Dekker"
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert found.document.type == "written-consultation"


@pytest.mark.parametrize("close", ["", "Hoogachtend,\n\n"])
@pytest.mark.parametrize(
    "subject",
    [
        "Antwoorden",
        "Beantwoording",
        "Antwoorden toezeggingen",
        "Beantwoording commissievragen",
        "Antwoorden feitelijke vragen",
        "Beantwoording vragen commissie IenW",
    ],
)
def test_a_short_subject_makes_no_letter_the_words_of_who_asked(subject: str, close: str) -> None:
    told = "Mevrouw Van der Plas (BBB) vroeg naar de verzonnen sluis. Die blijft open."
    text = (
        f"Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDatum 3 maart 2023\nBetreft: {subject}\n\n"
        f"Geachte voorzitter,\n\nIn deze brief ga ik in op wat in het debat is gevraagd.\n\n1. Sluizen\n\n{told}\n\n"
        f"{close}De minister van Infrastructuur en Waterstaat,\n\nMark Harbers"
    )
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert (found.document.type, found.document.title) == ("letter", subject)
    [said] = [p for p in found.paragraphs if p.text == told]
    assert (said.role, said.parties, said.responds_to) == ("response", (), ("bbb",))


def test_a_letter_that_lists_the_questions_of_a_committee_is_a_list() -> None:
    asked = "1\nHoe diep is de verzonnen sluis?\n\nVier meter.\n\n2\nWie bedient haar?\n\nDe sluiswachter."
    text = (
        "Datum 3 maart 2023\nBetreft Beantwoording feitelijke vragen\n\nGeachte voorzitter,\n\n"
        f"Hierbij ontvangt u mijn antwoorden.\n\n{asked}\n\n"
        "De minister van Infrastructuur en Waterstaat,\n\nMark Harbers"
    )
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert found.document.type == "written-questions"
    assert [p.role for p in found.paragraphs if p.text.endswith("?")] == ["contribution"] * 2


def test_a_kamerbrief_is_a_ministers_without_salutation_and_signature() -> None:
    told = "De sluis is open. Zoals ik heb toegezegd aan het lid Bedacht (SP), kost dat niets."
    text = f"Kamerbrief over een verzonnen sluis\n\n{told}\n\nBediening\n\nEen verzonnen sluiswachter bedient hem.\n"
    letter = parse(SourceDocument("verzonnen", "", "", text, Metadata()), Vocabularies())
    assert (letter.document.type, letter.document.title) == ("letter", "Kamerbrief over een verzonnen sluis")
    assert {said.role for said in letter.paragraphs} == {"response"}


def test_a_paragraph_that_calls_a_member_honoured_is_no_salutation() -> None:
    told = "De leden van de VVD-fractie vragen naar een verzonnen regeling. Die is open."
    honoured = "Geachte afgevaardigde Te Veldhuis (VVD) vroeg naar de heffing. Die stijgt niet."
    head = "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal\n\nDen Haag, 16 mei 2001"
    signed = "De Staatssecretaris van Veiligheid en Justitie,\n\nK.H.D.M. Dijkhoff"
    text = "\n\n".join([head, "Met deze brief beantwoord ik uw vragen.", told, honoured, signed])
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [(p.role, p.responds_to) for p in found if p.text in (told, honoured)] == [("response", ("vvd",))] * 2


@pytest.mark.parametrize(
    ("subject", "to"),
    [("Antwoorden op openstaande vragen over opvang", ("d66",)), ("Stand van zaken van de opvang", ())],
)
def test_in_a_letter_that_is_called_answers_one_goes_on_until_another_begins(subject: str, to: tuple[str, ...]) -> None:
    asked = "De leden van D66 hebben gevraagd naar verzonnen plekken. Eind augustus waren dat er 71.300."
    head = f"Datum 15 september 2026\nOnderwerp {subject}\n\nGeachte voorzitter,\n\nHierbij een verzonnen brief."
    signed = "Hoogachtend,\n\nDe Minister van Asiel en Migratie,\nB. van den Brink"
    neutral = "De meest actuele cijfers staan op het dashboard."
    text = "\n\n".join([head, asked, neutral, signed])
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [p.responds_to for p in found if p.text in (asked, neutral)] == [("d66",), to]


@pytest.mark.parametrize(
    ("told", "to"),
    [
        (
            "In antwoord op vragen van de leden van Volt en D66 heb ik toen gezegd dat ik het liet nagaan.",
            ("volt", "d66"),
        ),
        (
            "In antwoord op vragen van Volt/D66 in het debat stuur ik u hierbij een verzonnen onderzoek.",
            ("volt", "d66"),
        ),
        ("In antwoord op vragen van de leden van Volt/D66 stuur ik u een verzonnen onderzoek.", ("volt", "d66")),
        ("In antwoord op vragen van het lid Bedacht (VVD) is de sluis nagemeten.", ("vvd",)),
        ("In antwoord op vragen van het lid Bedacht (VVD) in het commissiedebat stuur ik u een rapport.", ("vvd",)),
    ],
)
def test_a_letter_that_tells_of_questions_in_passing_is_no_answer_to_kamervragen(
    told: str, to: tuple[str, ...]
) -> None:
    head = "Datum 3 maart 2023\nBetreft Verzonnen sluis\n\nGeachte voorzitter,"
    signed = "Hoogachtend,\n\nDe minister van Infrastructuur en Waterstaat,\n\nMark Harbers"
    text = "\n\n".join([head, told, signed])
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert found.document.type == "letter"
    assert [p.responds_to for p in found.paragraphs if p.text == told] == [to]


@pytest.mark.parametrize(
    "sent",
    [
        "In antwoord op uw brief deel ik u mede dat de vragen van het lid Bedacht (VVD) hieronder worden beantwoord.",
        "Hierbij zend ik u de antwoorden op de vragen van de leden Verzonnen en Bedacht (VVD) over de sluis.",
    ],
)
def test_a_letter_that_sends_the_answers_is(sent: str) -> None:
    head = "Datum 3 maart 2023\nBetreft Verzonnen sluis\n\nGeachte voorzitter,"
    asked = "1\nHoe diep is de sluis?\n\nAntwoord\n\nVier meter."
    text = "\n\n".join([head, sent, "De minister van Infrastructuur en Waterstaat,\n\nMark Harbers", asked])
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert (found.document.type, found.paragraphs[-1].responds_to) == ("written-questions", ("vvd",))
