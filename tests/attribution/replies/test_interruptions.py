"""Whom a minister answers who names nobody. The debates are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds import proceedings
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.attribution.parts import Said
from indexer.extraction.names.party_names import Context
from indexer.records import Turn
from indexer.vocabulary import parties

SPEAKERS = {
    "v": Turn("De voorzitter", function="chair"),
    "m": Turn("Minister Verzonnen", function="minister"),
    "s": Turn("Staatssecretaris Bedacht", function="minister"),
    "sp": Turn("Mevrouw Zoek", "SP", "member"),
    "cda": Turn("De heer Vind", "CDA", "member"),
}


def answered(debate: str, **others: Turn) -> list[tuple[str, ...]]:
    """Whom each paragraph of the ministers answers, in a debate of lines `who: text`; `#` is a heading."""
    turns = SPEAKERS | others
    blocks = []
    for line in debate.splitlines():
        who, text = line.split(": ", 1)
        heading = HeadingForm("subject", 0) if who == "#" else None
        blocks.append(Block(text, ((0, len(text)),), heading=heading, turn=turns.get(who)))
    said = (
        part.attribution for part in proceedings.attribute(blocks, Context(parties.load())) if isinstance(part, Said)
    )
    return [attribution.responds_to for attribution in said if attribution.role == "response"]


FIRST_TERM = "m: De brug is verzonnen.\n"


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


def test_the_next_paragraph_goes_on_where_it_hangs_on_the_question_or_points_back() -> None:
    asked = FIRST_TERM + "sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\n"
    assert answered(asked + "m: De tunnel is ook lang.")[1:] == [("sp",), ("sp",)]
    assert answered(asked + "m: Dat is inclusief btw.")[1:] == [("sp",), ("sp",)]
    assert answered(asked + "m: Er rijden bussen.\nm: Er vaart een pont.")[1:] == [("sp",), ("sp",), ()]
    long = asked.replace("Veertig miljoen.", "Veertig miljoen. Dat is veel. Toch komt hij er. Dat duurt nog even.")
    assert answered(long + "m: Er rijden bussen.\nm: De tunnel is lang.")[1:] == [("sp",), (), ()]


@pytest.mark.parametrize(
    "goes_on",
    [
        "Voorzitter. Ik ga verder met de tunnel.",
        "Dan kom ik bij het blokje tunnels.",
        "De motie op stuk nr. 12 over de tunnel ontraad ik.",
        "Dan de vraag over de tunnel.",
    ],
)
def test_a_minister_who_takes_up_the_text_answers_nobody(goes_on: str) -> None:
    asked = FIRST_TERM + "sp: Hoe duur is de tunnel?\n"
    assert answered(f"{asked}m: {goes_on}")[-1] == ()
    assert answered(f"{asked}m: Veertig miljoen.\nm: {goes_on}\nm: Die tunnel is lang.")[1:] == [("sp",), (), ()]


def test_the_chair_ends_the_answer() -> None:
    debate = "sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\nv: Helder.\nm: De tunnel is lang."
    assert answered(FIRST_TERM + debate)[1:] == [("sp",), ()]


@pytest.mark.parametrize(
    ("chair", "goes_on", "told"),
    [
        ("Helder.", "Dat is inclusief btw.", ("sp",)),
        ("Wilt u de vraag naar de lengte nog beantwoorden?", "Die hangt van de oever af.", ("sp",)),
        ("En wanneer komt die brief?", "Dat duurt even.", ()),
        ("De minister vervolgt zijn betoog.", "Dat is inclusief btw.", ()),
    ],
)
def test_behind_a_word_of_the_chair_a_reply_that_points_back_goes_on(
    chair: str, goes_on: str, told: tuple[str, ...]
) -> None:
    debate = f"sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\nv: {chair}\nm: {goes_on}"
    assert answered(FIRST_TERM + debate)[1:] == [("sp",), told]


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


@pytest.mark.parametrize(
    ("goes_on", "told"),
    [
        ("Dat geldt ook voor de brug.", ("cda",)),
        ("De pont vaart morgen.", ("cda",)),
        ("Is die brug ook duur? Ja.", ()),
        ("Verschillende sprekers hebben die brug genoemd.", ()),
        ("Dan die brug.", ()),
    ],
)
def test_the_answer_to_one_who_is_named_goes_on_until_the_minister_turns_away(
    goes_on: str, told: tuple[str, ...]
) -> None:
    assert answered(f"m: De heer Vind (CDA) vroeg naar de tunnel. Die komt er.\nm: {goes_on}") == [("cda",), told]


def test_a_further_word_on_that_point_still_answers() -> None:
    debate = "sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\nm: Verder worden wij het op dat punt niet eens."
    assert answered(FIRST_TERM + debate)[1:] == [("sp",), ("sp",)]


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


def test_a_name_far_down_does_not_end_the_answer_nor_does_a_part_of_the_question() -> None:
    debate = "sp: Hoe duur is de tunnel?\nm: Veertig miljoen euro voor alles.\nm: "
    far = "De tunnel is verzonnen en lang. Daar is geld voor gevonden. De heer Vind (CDA) weet dat."
    assert answered(FIRST_TERM + debate + far)[1:] == [("sp",), ("sp",)]
    assert answered(FIRST_TERM + debate + "Als het gaat om de tunnel, die is lang.")[1:] == [("sp",), ("sp",)]
    assert answered(FIRST_TERM + debate + "Als het gaat om de brug, die is lang.")[1:] == [("sp",), ()]


def test_where_of_several_who_asked_one_is_named_that_one_is_answered() -> None:
    debate = "cda: Hoe lang is de tunnel?\nsp: Hoe duur is de tunnel?\nm: "
    assert answered(f"{FIRST_TERM}{debate}Ik heb de heer Vind (CDA) gehoord. Het duurt jaren.")[1:] == [("cda",)]


def test_right_behind_a_member_a_reply_may_open_with_its_subject() -> None:
    debate = "sp: Dat is te duur.\nm: Ten aanzien van de tunnel heb ik iets gezegd.\nm: Dan uw vervolgvraag: hoe lang?"
    assert answered(FIRST_TERM + debate)[1:] == [("sp",), ("sp",)]


@pytest.mark.parametrize(("speaks", "told"), [("cda: De tunnel is te duur.\nm: Dat is zo.\n", ("cda",)), ("", ())])
def test_another_member_who_is_named_anywhere_ends_the_answer(speaks: str, told: tuple[str, ...]) -> None:
    debate = "sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\nm: Die tunnel. De heer Vind (CDA) maakte zich zorgen."
    assert answered(f"sp: De brug is verzonnen.\n{speaks}{debate}")[-2:] == [("sp",), told]


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


@pytest.mark.parametrize(
    ("goes_on", "told"),
    [
        ("Er komt een verzonnen tunnel.", ("cda",)),
        ("Daarmee ben ik aan het eind van mijn beantwoording.", ()),
        ("Dat was het blokje tunnels.", ()),
        ("Dank u wel, voorzitter.", ()),
        ("Tot zover, voorzitter.", ()),
        ("De heer Schijnman vindt tunnels te duur.", ()),
    ],
)
def test_what_is_only_announced_is_answered_in_the_next_paragraph(goes_on: str, told: tuple[str, ...]) -> None:
    assert answered(f"m: Dan de vraag van de heer Vind (CDA).\nm: {goes_on}") == [("cda",), told]


def test_a_short_answer_goes_on_in_the_next_paragraph_and_no_further_without_a_word_that_joins_on() -> None:
    asked = "m: De heer Vind (CDA) vroeg naar de tunnel. Die komt er.\n"
    goes_on = "m: Banken betalen mee.\nm: Een tunnel duurt jaren."
    assert answered(asked + goes_on) == [("cda",), ("cda",), ()]
    long = f"{asked[3:-1]} Dat duurt nog even."
    assert answered(f"m: Voorzitter. Dan kom ik bij tunnels. {long}\n{goes_on}") == [("cda",), ("cda",), ()]
    assert answered(f"m: {long} Het is lang.\n{goes_on}") == [("cda",), (), ()]


def test_a_long_answer_does_not_go_on_for_who_is_named_in_it_only_in_passing() -> None:
    goes_on = "Dat is zo. Het is lang zo. Dat blijft voorlopig zo.\nm: Die tunnel is verzonnen."
    assert answered(f"m: De heer Vind (CDA) mist de tunnel. {goes_on}") == [("cda",), ("cda",)]
    assert answered(f"m: De tunnel is niet verzonnen. De heer Vind (CDA) mist die. {goes_on}") == [("cda",), ()]


@pytest.mark.parametrize(
    ("goes_on", "told"),
    [
        ("Verder vroeg hij naar de brug. Die komt er.", ("cda",)),
        ("Dan zijn vraag over de brug. Die komt er.", ("cda",)),
        ("Zijn andere punt was de brug. Die komt er.", ("cda",)),
        ("Er is ook gevraagd naar de brug. Die komt er.", ()),
        ("Zoals ik al zei, komt de brug er ook.", ()),
        ("Ik ga door met mapje twee.", ()),
        ("Het gaat hier uiteindelijk om bruggen.", ()),
        ("Ik hecht eraan te zeggen dat bruggen veilig zijn.", ()),
        ("Daar wil ik het bij laten.", ()),
        ("Ik wil graag afsluiten met een woord van dank.", ()),
        ("Rest mij de Kamer te danken.", ()),
    ],
)
def test_the_answer_goes_on_to_what_the_same_member_asked_besides(goes_on: str, told: tuple[str, ...]) -> None:
    assert answered(f"m: De heer Vind (CDA) vroeg naar de tunnel. Die komt er.\nm: {goes_on}") == [("cda",), told]


def test_a_motion_that_is_read_out_is_no_interruption() -> None:
    motion = Turn("Mevrouw Zoek", "SP", "member", movers=("Zoek", "Vind"))
    debate = "sp: Ik heb een motie.\nread: verzoekt de regering een tunnel te verzinnen,\nm: Die laat ik aan de Kamer."
    assert answered(FIRST_TERM + debate, read=motion)[1:] == [()]
