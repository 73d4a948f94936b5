"""Whom a minister answers who names nobody. The debates are made up."""

from __future__ import annotations

import pytest

from indexer.records import Turn
from tests.support.debates import FIRST_TERM, answered


def test_the_answer_to_an_interruption_is_for_who_interrupted() -> None:
    debate = "sp: Hoe duur is dat?\nm: Dat weet ik niet.\nv: De heer Vind.\ncda: En wanneer?\nm: In mei."
    assert answered(FIRST_TERM + debate) == [(), ("sp",), ("cda",)]


def test_so_is_the_answer_to_the_only_one_who_has_spoken_since_the_heading() -> None:
    assert answered("sp: Hoe duur is dat?\nv: De minister.\nm: Dat weet ik niet.") == [("sp",)]
    assert answered("sp: Hoe duur is dat?\n#: Iets anders\nm: Dat weet ik niet.") == [()]


@pytest.mark.parametrize(
    "since",
    [
        "sp: Hoe duur is dat?\ncda: Ja, hoe duur?",
        "sp: Hoe duur is dat?\ns: Ik antwoord straks.",
        "sp: Dank.\nv: De minister vervolgt zijn betoog.",
        "sp: Een punt van orde. Mag ik nog?\nv: Ja.",
    ],
)
def test_who_spoke_with_another_or_to_another_is_not_answered(since: str) -> None:
    assert answered(f"{FIRST_TERM}{since}\nm: Dat weet ik niet.")[-1] == ()


def test_another_minister_answers_who_spoke_just_before() -> None:
    asked = FIRST_TERM + "sp: Vindt de staatssecretaris dat ook?\n"
    assert answered(asked + "s: Jazeker.")[-1] == ("sp",)
    assert answered(asked + "v: De staatssecretaris.\ns: Dank u wel.")[-1] == ()


def test_a_question_on_a_motion_that_the_chair_repeats_is_still_the_members() -> None:
    asked = FIRST_TERM + "cda: Mag ik de motie wijzigen?\n"
    assert answered(asked + "v: Kan dat, dat de motie gewijzigd wordt?\nm: Dat wordt ingewikkeld.")[-1] == ("cda",)
    assert answered(asked + "v: Dan de motie op stuk nr. 12.\nm: Dat wordt ingewikkeld.")[-1] == ()


@pytest.mark.parametrize("said", ["Ik zal uw motie lezen.", "Ik kan het uitleggen, voorzitter. De tunnel is duur."])
def test_right_behind_a_member_a_minister_may_name_the_motion_or_the_chair(said: str) -> None:
    assert answered(f"{FIRST_TERM}cda: De tunnel is te duur.\nm: {said}")[-1] == ("cda",)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Dan verschillen wij daarover van mening. De verzonnen tunnel blijft.", ("cda",)),
        ("Dan zijn we het daarover eens.", ("cda",)),
        ("Dan zijn we aangekomen bij de verzonnen brug.", ()),
        ("Dan gaan wij door met de verzonnen brug.", ()),
    ],
)
def test_right_behind_a_member_a_minister_may_agree_or_differ(said: str, told: tuple[str, ...]) -> None:
    assert answered(f"{FIRST_TERM}cda: De verzonnen tunnel is te duur.\nm: {said}")[-1] == told


def test_what_is_said_to_the_chair_alone_answers_no_member_and_the_answer_follows() -> None:
    debate = "sp: Hoe duur is dat?\nv: De minister.\nm: Staatssecretaris, voorzitter.\nv: Pardon.\nm: Veertig miljoen."
    assert answered(FIRST_TERM + debate)[1:] == [(), ("sp",)]
    assert answered(FIRST_TERM + "sp: Zo is het.\nm: Sorry, voorzitter, u heeft gelijk.")[1:] == [()]


def test_who_interrupted_and_is_named_is_answered_however_the_reply_opens() -> None:
    debate = "sp: Dat is te duur.\nm: Voorzitter. Ik nodig mevrouw Zoek (SP) uit om dat anders te bezien."
    assert answered(FIRST_TERM + debate)[1:] == [("sp",)]


def test_who_interrupted_is_answered_with_another_who_asked() -> None:
    debate = "sp: Hoe duur is de tunnel?\nm: De heer Vind (CDA) vroeg dat ook.\nm: De tunnel is duur."
    assert answered(FIRST_TERM + debate)[1:] == [("sp", "cda")] * 2


def test_of_several_who_spoke_the_last_is_answered_where_the_reply_names_her() -> None:
    debate = "cda: Dat is te duur.\nsp: Hoe duur is de tunnel?\nm: "
    asking = debate.replace("duur.", "duur, of niet?")
    assert answered(f"{FIRST_TERM}{asking}Ik heb mevrouw Zoek (SP) gehoord. Veertig miljoen.")[1:] == [("sp",)]
    assert answered(f"{FIRST_TERM}{asking}Veertig miljoen.")[1:] == [()]


def test_of_two_who_spoke_the_last_is_answered_who_alone_asked() -> None:
    debate = "cda: Dat is te duur.\nv: Mevrouw Zoek.\nsp: Hoe duur is de tunnel?\nm: Veertig miljoen."
    assert answered(FIRST_TERM + debate)[1:] == [("sp",)]
    assert answered(FIRST_TERM + debate.replace("te duur.", "te duur, of niet?"))[1:] == [()]


@pytest.mark.parametrize(("chair", "told"), [("Dan de motie op stuk nr. 12.", ()), ("Gaat uw gang.", ("cda",))])
def test_who_is_named_when_the_chair_comes_to_a_motion_is_its_mover(chair: str, told: tuple[str, ...]) -> None:
    assert answered(f"cda: De tunnel is lang.\nv: {chair}\nm: De heer Vind (CDA) is te somber.") == [told]


def test_where_of_several_who_asked_one_is_named_that_one_is_answered() -> None:
    debate = "cda: Hoe lang is de tunnel?\nsp: Hoe duur is de tunnel?\nm: "
    assert answered(f"{FIRST_TERM}{debate}Ik heb de heer Vind (CDA) gehoord. Het duurt jaren.")[1:] == [("cda",)]


def test_right_behind_a_member_a_reply_may_open_with_its_subject() -> None:
    debate = "sp: Dat is te duur.\nm: Ten aanzien van de tunnel heb ik iets gezegd.\nm: Dan uw vervolgvraag: hoe lang?"
    assert answered(FIRST_TERM + debate)[1:] == [("sp",), ("sp",)]


def test_what_follows_from_a_question_is_no_other_subject() -> None:
    debate = "sp: En dan?\nm: Dan stuur ik een brief, want de heer Vind (CDA) heeft daar ook om gevraagd."
    assert answered(FIRST_TERM + debate)[1:] == [("sp", "cda")]


def test_who_interrupted_is_answered_where_another_is_only_named() -> None:
    debate = "sp: Hoe duur is de tunnel?\nm: De heer Vind (CDA) had een verhaal over de tunnel."
    assert answered(FIRST_TERM + debate)[1:] == [("sp",)]


@pytest.mark.parametrize(
    ("goes_on", "told"),
    [
        ("Dan de vraag van de heer Vind (CDA).", ("cda",)),
        ("Voorzitter. De heer Vind (CDA) vroeg dat.", ("cda",)),
        ("De fractie van het CDA heeft gevraagd naar de pont. Die vaart.", ("cda",)),
        ("Over de pont heeft de CDA-fractie een vraag gesteld. Die vaart.", ("cda",)),
        ("De fractie van het CDA heeft gevraagd naar de lengte van de tunnel.", ("sp", "cda")),
        ("De fractie van het CDA heeft daar ook naar gevraagd.", ("sp", "cda")),
    ],
)
def test_who_is_turned_to_goes_before_who_interrupted(goes_on: str, told: tuple[str, ...]) -> None:
    assert answered(f"{FIRST_TERM}sp: Hoe duur is de tunnel?\nm: {goes_on}")[1:] == [told]


def test_a_motion_that_is_read_out_is_no_interruption() -> None:
    motion = Turn("Mevrouw Zoek", "SP", "member", movers=("Zoek", "Vind"))
    debate = "sp: Ik heb een motie.\nread: verzoekt de regering een tunnel te verzinnen,\nm: Die laat ik aan de Kamer."
    assert answered(FIRST_TERM + debate, read=motion)[1:] == [()]


def test_a_name_in_the_third_sentence_turns_to_somebody_where_no_answer_goes_on() -> None:
    said = "De brug is verzonnen en oud. Daar is geld voor gevonden. De heer Vind (CDA) weet dat."
    assert answered(f"cda: De brug is oud.\n{FIRST_TERM}m: {said}")[-1] == ("cda",)
    far = said.replace("Daar", "De pont is verzonnen en oud. Daar")
    heard = f"cda: De brug is oud.\nv: De minister.\nsp: Ja.\n{FIRST_TERM}"
    assert answered(f"{heard}m: {far}")[-1] == ("cda",)  # which only that member spoke of
    assert answered(heard + "m: " + far.replace("De brug is verzonnen en oud", "De weg is verzonnen"))[-1] == ()
    debate = f"cda: De brug is oud.\n{FIRST_TERM}sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\nm: "
    assert answered(f"{debate}Voorzitter. {said}")[-1] == ("cda",)
    assert answered(debate + said.replace("De brug", "Die tunnel"))[-1] == ("sp",)
