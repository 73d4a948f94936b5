"""Those who answer in the minutes of a council, whatever verb follows on their office. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.minutes import parsed, saying

ASKED = "De heer Verzonnen (SP) vraagt wat sluiting kost."


@pytest.mark.parametrize(
    "told",
    [
        "Wethouder Bedacht geeft aan dat het bad oud is.",
        "Wethouder Bedacht ontraadt de motie.",
        "Wethouder Bedacht is het met de heer Verzonnen eens.",
        "Wethouder Bedacht heeft het onderzocht.",
        "Gedeputeerde Bedacht kan dat niet toezeggen.",
        "Heemraad Bedacht antwoordt dat het een miljoen kost.",
        "Hoogheemraad Bedacht zal de vergadering informeren.",
        "De wethouder laat dit uitzoeken.",
        "De dijkgraaf herkent dat.",
        "Het college is in gesprek, aldus wethouder Bedacht.",
        "Op de vraag van de heer Verzonnen antwoordt wethouder Bedacht dat het een ton kost.",
        "Voor de heer Verzonnen heeft wethouder Bedacht goed nieuws.",
    ],
)
def test_who_holds_an_office_answers_the_member_above(told: str) -> None:
    document = parsed(f"Notulen van het algemeen bestuur van Verzonnen, 22 mei 2014\n\n{ASKED}\n\n{told}\n")
    answer = document.paragraphs[-1]
    assert (answer.role, answer.parties, answer.responds_to) == ("response", (), ("sp",))


@pytest.mark.parametrize(
    "told",
    [
        "De wethouder moet dat toch weten.",
        "De wethouder had dat beloofd.",
        "Wethouder Bedacht krijgt een compliment van velen.",
        "Het college stelt dat de brug sluit.",
        "De burgemeester opent de vergadering.",
    ],
)
def test_who_presides_or_is_told_of_answers_nobody(told: str) -> None:
    document = parsed(f"Notulen van de gemeenteraad van Verzonnen, 22 mei 2014\n\n{ASKED}\n\n{told}\n")
    said = document.paragraphs[-1]
    assert said.role != "response"
    assert said.responds_to == ()


@pytest.mark.parametrize(
    "title",
    [
        "Verslag raadsplein gemeente Verzonnen 22 mei 2014",
        "Verslag opinieronde 22 mei 2014",
        "Besluitvormende raad 13 april 2021",
        "Politieke Markt",
        "Verslag verenigde vergadering hoogheemraadschap Verzonnen",
    ],
)
@pytest.mark.parametrize("label", [" antwoordt dat het een ton kost.", ": Een ton."])
def test_a_report_in_which_members_and_aldermen_speak_is_of_a_council_whatever_it_is_called(
    title: str, label: str
) -> None:
    asked = ASKED if label.startswith(" ") else "De heer Verzonnen (SP): Wat kost dat?"
    document = parsed(f"{title}\n\n{asked}\n\nWethouder Bedacht{label}\n\nDe voorzitter sluit de vergadering.\n")
    said = document.paragraphs[-3:]
    assert [one.role for one in said] == ["contribution", "response", "procedural"]
    assert [one.parties for one in said] == [("sp",), (), ()]
    assert (document.document.type, said[1].responds_to) == ("proceedings", ("sp",))


def test_a_report_that_names_parliament_at_its_head_is_of_no_council() -> None:
    document = parsed(
        "Tweede Kamer der Staten-Generaal\n\nVerslag van een algemeen overleg\n\n"
        f"{ASKED}\n\nWethouder Bedacht ontraadt de motie.\n\nMevrouw Zoek (CDA) vraagt dat ook.\n"
    )
    assert saying(document, "ontraadt").role != "response"


def test_what_a_member_is_told_is_not_the_members() -> None:
    head, told = "Notulen van de gemeenteraad van Verzonnen", "Mevrouw Zoek (CDA) krijgt te horen dat het een ton kost."
    below_member = parsed(f"{head}\n\n{ASKED}\n\n{told}\n").paragraphs[-1]
    below_answer = parsed(f"{head}\n\n{ASKED}\n\nWethouder Bedacht geeft uitleg.\n\n{told}\n").paragraphs[-1]
    assert (below_member.role, below_member.parties) == ("procedural", ())
    assert (below_answer.role, below_answer.responds_to) == ("response", ("cda",))


@pytest.mark.parametrize(
    "decision",
    [
        "Het algemeen bestuur stelt de begroting vast.",
        "Met 11 stemmen voor en 14 tegen is het amendement verworpen.",
        "Motie M45 wordt met 17 tegen 38 stemmen verworpen.",
        "Besloten: de notulen worden vastgesteld.",
    ],
)
def test_a_decision_below_the_words_of_a_member_is_nobodys(decision: str) -> None:
    document = parsed(f"Notulen van het algemeen bestuur van Verzonnen\n\n{ASKED}\n\n{decision}\n")
    assert (document.paragraphs[-1].role, document.paragraphs[-1].parties) == ("procedural", ())


def test_who_is_said_to_tell_it_to_a_member_answers_and_not_who_spoke_before() -> None:
    title = "Notulen van de raadsvergadering van de gemeente Verzonnen van 27 juni 2019"
    said = "Dat kost vier ton, zegt wethouder Prins tegen mevrouw Verzin."
    document = parsed(f"{title}\n\nMevrouw Verzin (PvdA) vraagt dat.\n\nDe heer Zoek (VVD) ook.\n\n{said}\n")
    found = document.paragraphs[-1]
    assert (found.role, found.parties, found.responds_to) == ("response", (), ("pvda",))


def test_what_a_member_asked_is_told_by_who_answers_it_where_members_are_printed_with_their_groups() -> None:
    told = "De heer Verzonnen vroeg wat sluiting kost. {} heeft dat laten berekenen."
    for who, role in (("De wethouder", "response"), ("Een ander", "contribution")):
        retold = told.format(who)
        document = parsed(
            f"Notulen van de gemeenteraad van Verzonnen, 22 mei 2014\n\n{ASKED}\n\n"
            f"Wethouder Bedacht dankt de raad.\n\n{retold}\n"
        )
        assert document.paragraphs[-1].role == role


def test_who_presides_named_at_the_head_signs_nothing() -> None:
    document = parsed(
        "Notulen van Provinciale Staten, 22 mei 2014\n\n"
        f"Voorzitter: de commissaris van de Koningin, de heer Van Bedacht\n\n"
        f"{ASKED}\n\nGedeputeerde Bedacht antwoordt dat het een ton kost.\n"
    )
    assert [said.role for said in document.paragraphs[-2:]] == ["contribution", "response"]
