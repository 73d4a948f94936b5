"""Groups that take the floor in the minutes of a council, by their name. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.minutes import parsed, saying

HEAD = "Notulen van de gemeenteraad van Verzonnen, 22 mei 2014"
BEFORE = "Mevrouw Zoek (D66) deelt het doel.\n\nDe heer Vind (Dorpsbelang) is tegen."


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("PvdA (dhr. Bedacht) is teleurgesteld en vraagt welk ander plan er is.", ("pvda",)),
        ("ChristenUnie/SGP (mw. Bedacht) vraagt wat dat kost.", ("cu", "sgp")),
        ("Lokaal Sterk (dhr. Bedacht) wil een overgangsjaar.", ("unknown:Lokaal Sterk",)),
        ("Dorpsbelang stemt tegen, omdat het te duur is.", ("unknown:Dorpsbelang",)),
        ("De VVD stemt eveneens tegen.", ("vvd",)),
        ("De Partij voor de Dieren overweegt een amendement.", ("pvdd",)),
    ],
)
def test_a_group_at_the_head_of_a_paragraph_takes_the_floor(told: str, parties: tuple[str, ...]) -> None:
    for above in (BEFORE, f"{BEFORE}\n\nMevrouw Zoek (D66) is voor."):
        said = parsed(f"{HEAD}\n\n{above}\n\n{told}\n").paragraphs[-1]
        assert (said.role, said.parties) == ("contribution", parties)


@pytest.mark.parametrize(
    ("told", "role"),
    [
        ("De VVD vraagt naar de kosten. Die zijn laag.", "response"),
        ("De VVD krijgt daarover een brief.", "response"),
        ("De VVD overweegt een motie.", "contribution"),
    ],
)
def test_below_an_answer_a_group_speaks_where_it_takes_a_stand(told: str, role: str) -> None:
    answer = "Wethouder Bedacht antwoordt dat het een ton kost."
    said = parsed(f"{HEAD}\n\n{BEFORE}\n\n{answer}\n\n{told}\n").paragraphs[-1]
    assert said.role == role


def test_a_group_of_which_a_vote_is_told_is_known() -> None:
    vote = "Het amendement is verworpen met 3 stemmen voor (SP) en 17 stemmen tegen (VVD, CDA, Lokaal Sterk)."
    said = parsed(f"{HEAD}\n\n{BEFORE}\n\n{vote}\n\n{BEFORE}\n\nLokaal Sterk stemt tegen.\n").paragraphs[-1]
    assert (said.role, said.parties) == ("contribution", ("unknown:Lokaal Sterk",))


def test_a_member_may_speak_for_other_groups() -> None:
    told = "Mevrouw Zoek (SP) spreekt namens de fracties van D66 en GroenLinks en vraagt naar de kosten."
    assert parsed(f"{HEAD}\n\n{BEFORE}\n\n{told}\n").paragraphs[-1].parties == ("sp", "d66", "gl")


def test_who_presides_or_speaks_from_the_public_is_no_group() -> None:
    for told in ("De voorzitter (mw. Bedacht) opent de vergadering.", "Inspreker (dhr. Bedacht) vraagt om een brug."):
        said = parsed(f"{HEAD}\n\n{BEFORE}\n\n{told}\n").paragraphs[-1]
        assert said.parties == ()


@pytest.mark.parametrize("turns", [("first", "printed"), ("printed", "first")])
def test_a_group_that_is_printed_anywhere_takes_the_floor_by_its_name(turns: tuple[str, ...]) -> None:
    said = {
        "first": "Hart voor Verzonnen vindt dat te duur.",
        "printed": "De heer Zoek (Hart voor Verzonnen) vraagt dat.",
    }
    document = parsed("\n\n".join((HEAD, "3. Brug", "D66 is blij met de brug.", *(said[one] for one in turns))) + "\n")
    assert saying(document, "te duur").parties == ("unknown:Hart voor Verzonnen",)


def test_what_a_group_that_nobody_knows_says_is_not_of_the_party_before_it() -> None:
    turns = f"{BEFORE}\n\nD66 is blij met de brug.\n\nHart voor Verzonnen vindt dat te duur."
    document = parsed(f"{HEAD}\n\n3. Brug\n\n{turns}\n")
    assert (saying(document, "te duur").role, saying(document, "te duur").parties) == ("contribution", ())


def test_who_speaks_for_several_groups_speaks_for_all_that_the_next_sentence_names() -> None:
    text = "De heer Verzonnen spreekt mede namens de SGP. De fracties van ChristenUnie en SGP vragen om een brug."
    document = parsed(f"{HEAD}\n\n3. Brug\n\n{text}\n\nDe heer Zoek (VVD) is tegen.\n")
    assert saying(document, "om een brug").parties == ("cu", "sgp")
