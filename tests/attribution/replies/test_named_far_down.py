"""Whom a minister answers whom he names far down or only takes up, and where such an answer ends. The debates are made
up (verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.debates import FIRST_TERM, answered


@pytest.mark.parametrize(
    ("told", "whom"),
    [
        ("De tunnel is, anders dan de heer Vind (CDA) veronderstelt, verzonnen.", ("cda",)),
        ("Anders dan de heer Vind (CDA) bij de brug is dat hier zo.", ()),
        ("Dat is precies wat de heer Vind (CDA) aangaf: de tunnel is verzonnen.", ("cda",)),
        ("Ik heb met de heer Vind (CDA) te doen als hij dat zegt.", ("cda",)),
        ("Ik heb met de heer Vind (CDA) een gesprek gehad.", ()),
        ("Anders dan wat de heer Vind (CDA) in het vorige debat zei, is dat zo.", ()),
        ("Ik ben het van harte eens met de heer Vind (CDA) dat de tunnel te lang is.", ("cda",)),
    ],
)
def test_who_is_differed_from_or_whose_words_are_taken_up_is_answered(told: str, whom: tuple[str, ...]) -> None:
    assert answered(f"{FIRST_TERM}cda: De brug is lang.\nsp: De pont ook.\nm: Voorzitter. {told}")[1:] == [whom]


def test_a_paragraph_that_comes_to_a_thing_answers_the_one_whom_it_names_far_down() -> None:
    told = "De tunnel is al heel oud. Er is in de vorige eeuw aan begonnen. Hij is toen nooit afgekomen."
    asked = f"{FIRST_TERM}cda: De brug is lang.\nsp: De pont ook.\nm: "
    assert answered(f"{asked}Dan kom ik bij het water. {told} De heer Vind (CDA) is daar bezorgd over.")[1:] == [
        ("cda",)
    ]
    assert answered(f"{asked}{told} De heer Vind (CDA) is daar bezorgd over.")[1:] == [()]
    assert answered(f"{asked}Dan kom ik bij het water. {told} De heer Vind (CDA) dank ik.")[1:] == [()]


def test_an_answer_ends_where_the_minister_comes_to_a_thing_and_names_another_far_down() -> None:
    told = "Daar zijn wij al mee bezig. Het gaat om twee hekken in totaal. Die staan er dit jaar. "
    asked = (
        f"{FIRST_TERM}cda: De brug is lang.\nsp: De pont ook.\nm: De heer Vind (CDA) vroeg naar de brug. Die blijft.\n"
    )
    assert answered(f"{asked}m: Een hek dan. {told}Ik moet mevrouw Zoek (SP) teleurstellen.")[1:] == [("cda",), ("sp",)]
    assert answered(f"{asked}m: {told}Ik moet mevrouw Zoek (SP) teleurstellen.")[1:] == [("cda",), ("cda",)]


@pytest.mark.parametrize(
    ("goes_on", "whom"),
    [
        ("Er leven ook zorgen over de pont.", ()),
        ("Ook de pont is besproken.", ()),
        ("Daarbij is ook de pont besproken.", ("cda",)),
        ("Er leven ook zorgen over de verf.", ("cda",)),
        ("Ik kom nu op de pont.", ()),
        ("Ik kom nog op de vraag over de verf terug.", ("cda",)),
        ("Het tweede thema is het water. Dat is verzonnen.", ()),
        ("Hoe komt dat? Timmerlieden zijn schaars.", ("cda",)),
        ("Hoe lang duurt het? Timmerlieden zijn schaars.", ()),
        ("Ik heb nog een paar losse vragen.", ()),
        ("Ik ben aan het einde gekomen van mijn beantwoording.", ()),
        ("Ik ben aan het werk met de verf.", ("cda",)),
        ("Ik sluit niet uit dat die verf duur is.", ("cda",)),
        ("Ik sluit af met een woord van dank.", ()),
    ],
)
def test_an_answer_ends_where_it_is_said_that_another_thing_comes_up_too(goes_on: str, whom: tuple[str, ...]) -> None:
    asked = (
        f"{FIRST_TERM}cda: De brug is lang.\nsp: De pont ook.\nm: De heer Vind (CDA) vroeg naar de brug. Die blijft.\n"
    )
    assert answered(f"{asked}m: {goes_on}")[1:] == [("cda",), whom]


def test_an_answer_that_comes_to_what_one_alone_spoke_of_goes_on_below_his_name_far_down() -> None:
    told = (
        "Er wordt al heel lang en ook nog altijd over de {thing} gesproken. De heer Vind (CDA) is daar bezorgd over. "
    )
    asked = f"{FIRST_TERM}cda: De brug is lang.\nsp: De pont ook.\nm: "
    long = "Dat is zo. Het is lang zo. Dat blijft voorlopig zo.\nm: Timmerlieden zijn schaars."
    assert answered(asked + told.format(thing="brug") + long)[1:] == [("cda",), ("cda",)]
    assert answered(asked + told.format(thing="weg") + long)[1:] == [("cda",), ()]


def test_an_answer_that_is_put_off_does_not_go_on_and_a_short_answer_is_no_title() -> None:
    asked = f"{FIRST_TERM}sp: Hoe duur is de tunnel?\nm: "
    assert answered(f"{asked}Daar kom ik zo op.\nm: Eerst het water.")[1:] == [("sp",), ()]
    assert answered(f"{asked}Daar kom ik zo op.\nm: Dat duurt nog even.")[1:] == [("sp",), ("sp",)]
    assert answered(f"{asked}Veertig miljoen.\nm: Misschien iets meer.")[1:] == [("sp",), ("sp",)]
    assert answered(f"{asked}Ik verwijs naar wat de heer Vind (CDA) hierover zei.")[1:] == [("sp",)]
