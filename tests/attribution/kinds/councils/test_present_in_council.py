"""The list of who is present in the minutes of a council tells the groups of those who speak. All are made up
(verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.minutes import parsed, saying

TOLD = """1. Opening

De heer VERZIN stelt vast dat dit te duur is.

Mevrouw BEDACHT vraagt of er is gesproken.

De heer ZOEK antwoordt mevrouw Bedacht dat dit in mei is gebeurd.
"""


@pytest.mark.parametrize(
    "present",
    [
        "Aanwezig: de leden K. Bedacht (CDA), J. Verzin, P. Vind (VVD), M. Raad (GroenLinks); wethouder S. Zoek",
        "Aanwezig:\nde voorzitter: de heer R. Deken, burgemeester\nde leden: A. Vind, K. Bedacht (CDA), J. Verzin (VVD)"
        "\nde wethouders: de heer S. Zoek, mevrouw P. Raad",
        "CDA: A. Vind, K. Bedacht\n\nVVD: J. Verzin\n\nWethouders: S. Zoek en P. Raad",
    ],
)
@pytest.mark.parametrize(
    "title",
    [
        "Notulen van de openbare vergadering van de raad van de gemeente Dorp, 22 mei 2014",
        "NOTULEN\n\nvan de openbare vergadering van de raad van de gemeente Dorp, gehouden op donderdag 22 mei 2014",
    ],
)
def test_a_group_may_stand_behind_the_last_or_before_the_first_of_its_members(title: str, present: str) -> None:
    document = parsed(f"{title}\n\n{present}\n\n{TOLD}")
    assert saying(document, "te duur").parties == ("vvd",)
    assert saying(document, "is gesproken").parties == ("cda",)
    answer = saying(document, "in mei")
    assert (answer.role, answer.parties, answer.responds_to) == ("response", (), ("cda",))


@pytest.mark.parametrize("day", ["22 mei 2014, 19.30 uur, raadzaal", "Auditcommissie 22 mei 2014", "22 mei 2014"])
def test_a_line_with_the_day_at_the_head_dates_minutes(day: str) -> None:
    document = parsed(f"Notulen van de gemeenteraad van Dorp\n\n{day}\n\nDe heer Verzin (VVD) vraagt naar de brug.\n")
    assert document.document.date == "2014-05-22"


def test_who_is_listed_without_a_group_behind_him_has_none() -> None:
    document = parsed(
        "Notulen van de gemeenteraad van Dorp\n\nAanwezig: de leden K. Bedacht (CDA), J. Verzin\n\n"
        "De heer Verzin vraagt naar de brug.\n"
    )
    assert saying(document, "vraagt").parties == ()


def test_the_heading_of_oral_questions_tells_the_groups_of_those_who_speak_below_it() -> None:
    document = parsed(
        "Mondelinge vragen raadsvergadering gemeente Dorp 15 oktober 2019\n\n"
        "2. Vragen van de heer Bedacht (ChristenUnie) en mevrouw Zoek (GroenLinks) over rupsen\n\n"
        "De heer Bedacht: Waarom is er niet gespoten?\n\nWethouder Verzin: Omdat dat niet mag.\n"
    )
    asked, answer = document.paragraphs[-2:]
    assert (asked.role, answer.role, answer.parties) == ("contribution", "response", ())
    assert (asked.parties, answer.responds_to) == (("cu",), ("cu",))


@pytest.mark.parametrize(
    "rows",
    [
        ("Functie | Naam | Fractie", "Raadslid | Mevr. N. Zoek | Samen Sterk", "Raadslid | Dhr. O. Vind | VVD",
         "Wethouder | Dhr. G. Prins"),
        ("Mevr. N. Zoek | Samen Sterk", "Dhr. O. Vind | VVD", "Dhr. G. Prins | wethouder"),
    ],
)  # fmt: skip
def test_a_table_of_those_present_tells_the_group_of_each(rows: tuple[str, ...]) -> None:
    turns = ("2. Brug", "Mevr. Zoek vraagt dat.", "Dhr. Vind is tegen.", "Dhr. Prins antwoordt dat het kan.")
    document = parsed("\n\n".join(("Notulen raadsvergadering van 4 februari 2025", *rows, *turns)) + "\n")
    assert [(one.role, one.parties) for one in document.paragraphs[-3:]] == [
        ("contribution", ("unknown:Samen Sterk",)), ("contribution", ("vvd",)), ("response", ()),
    ]  # fmt: skip
