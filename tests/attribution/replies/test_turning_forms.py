"""How far the answer of a minister goes on. The debates are made up."""

from __future__ import annotations

import pytest

from tests.support.debates import FIRST_TERM, answered


def test_the_next_paragraphs_go_on_until_the_minister_turns_to_another() -> None:
    asked = FIRST_TERM + "sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\n"
    assert answered(asked + "m: De tunnel is ook lang.")[1:] == [("sp",), ("sp",)]
    assert answered(asked + "m: Dat is inclusief btw.")[1:] == [("sp",), ("sp",)]
    assert answered(asked + "m: Er rijden bussen.\nm: Er vaart een pont.")[1:] == [("sp",)] * 3
    long = asked.replace("Veertig miljoen.", "Veertig miljoen. Dat is veel. Toch komt hij er. Dat duurt nog even.")
    assert answered(long + "m: Er rijden bussen door de tunnel.\nm: Dan de pont.\nm: Er vaart een pont.")[1:] == [
        ("sp",),
        ("sp",),
        (),
        (),
    ]
    assert answered(long + "m: Er rijden bussen.")[1:] == [("sp",), ("sp",)]  # which nobody else spoke of
    busy = long.replace("sp:", "cda: Voorzitter. De bussen rijden te laat.\nm: Dat klopt.\nsp:")
    assert answered(busy + "m: Er rijden veel bussen.")[-2:] == [("sp",), ()]
    assert answered(long + "m: Er is gebouwd door de heer Schijnman.\nm: De pont.")[1:] == [("sp",), (), ()]


@pytest.mark.parametrize(
    ("goes_on", "told"),
    [
        ("En dan als derde de bussen. Die rijden.", ("sp",)),
        ("Ten tweede, er rijden bussen.", ("sp",)),
        ("Overigens is daarvoor een brug nodig.", ("sp",)),
        ("Overigens is er een brug.", ("sp",)),
        ("Al met al rijden er bussen.", ()),
        ("Verder is er een tunnel voor bussen.", ("sp",)),
        ("Verder is er een brug.", ()),
        ("Ik denk dat ik hiermee alle vragen heb gehad.", ()),
        ("Bussen zijn voor het hele kabinet van belang.", ()),
        ("Wij hebben dat met z'n allen gewild, ook in dat gebied.", ("sp",)),
        ("Dat brengt mij tot de bussen.", ()),
        ("Dan het tweede blokje, over bussen.", ()),
        ("Het derde onderwerp zijn de bussen.", ("sp",)),
    ],
)
def test_a_part_of_an_answer_goes_on_and_what_is_for_all_does_not(goes_on: str, told: tuple[str, ...]) -> None:
    asked = FIRST_TERM + "sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\n"
    assert answered(f"{asked}m: {goes_on}")[1:] == [("sp",), told]


@pytest.mark.parametrize(
    ("chair", "told"),
    [
        ("Graag via de voorzitter.", ("sp",)),
        ("Stilte op de tribune!", ("sp",)),
        ("Kan het wat korter?", ("sp",)),
        ("Laat de minister even uitspreken.", ("sp",)),
        ("Stilte! De minister vervolgt haar betoog.", ()),
        ("Dank u wel.", ()),
    ],
)
def test_a_call_to_order_does_not_end_an_answer(chair: str, told: tuple[str, ...]) -> None:
    asked = FIRST_TERM + "sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\n"
    assert answered(f"{asked}v: {chair}\nm: Er rijden bussen.")[1:] == [("sp",), told]


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


def test_a_name_far_down_does_not_end_the_answer_nor_does_a_part_of_the_question() -> None:
    debate = "sp: Hoe duur is de tunnel?\nm: Veertig miljoen euro voor alles.\nm: "
    far = "De tunnel is verzonnen en lang. Daar is geld voor gevonden. De heer Vind (CDA) weet dat."
    assert answered(FIRST_TERM + debate + far)[1:] == [("sp",), ("sp",)]
    assert answered(FIRST_TERM + debate + "Als het gaat om de tunnel, die is lang.")[1:] == [("sp",), ("sp",)]
    assert answered(FIRST_TERM + debate + "Als het gaat om de brug, die is lang.")[1:] == [("sp",), ()]


@pytest.mark.parametrize(("speaks", "told"), [("cda: De tunnel is te duur.\nm: Dat is zo.\n", ("cda",)), ("", ())])
def test_another_member_who_is_named_anywhere_ends_the_answer(speaks: str, told: tuple[str, ...]) -> None:
    debate = "sp: Hoe duur is de tunnel?\nm: Veertig miljoen.\nm: Die tunnel. De heer Vind (CDA) maakte zich zorgen."
    assert answered(f"sp: De brug is verzonnen.\n{speaks}{debate}")[-2:] == [("sp",), told]


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


def test_an_answer_goes_on_below_a_paragraph_that_opens_with_who_asked() -> None:
    asked = "De heer Vind (CDA) vroeg naar de tunnel. Die komt er. Dat duurt nog even. Het is lang.\n"
    goes_on = "m: Banken betalen mee aan de tunnel.\nm: Een tunnel duurt jaren."
    assert answered(f"m: {asked}{goes_on}") == [("cda",)] * 3
    assert answered(f"m: Voorzitter. Dan kom ik bij tunnels. {asked}{goes_on}") == [("cda",)] * 3
    far = f"m: De brug is verzonnen. De pont is verzonnen. {asked}"
    assert answered(f"{far}{goes_on}") == [("cda",), (), ()]
    assert answered(f"{far}m: Die tunnel duurt jaren.") == [("cda",), ("cda",)]


def test_a_long_answer_does_not_go_on_for_who_is_named_in_it_only_in_passing() -> None:
    goes_on = "Dat is zo. Het is lang zo. Dat blijft voorlopig zo.\nm: Die tunnel is verzonnen."
    assert answered(f"m: De heer Vind (CDA) mist de tunnel. {goes_on}") == [("cda",), ("cda",)]
    assert answered(f"m: De tunnel is lang. De heer Vind (CDA) mist die. {goes_on}") == [("cda",), ("cda",)]
    told = "De tunnel is er en dat zal hij ook nog wel even blijven, want hij is verzonnen."
    assert answered(f"m: {told} De heer Vind (CDA) mist die. {goes_on}") == [("cda",), ()]


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
        ("Ik laat het hierbij.", ()),
        ("Ik wil iedereen bedanken voor dit verzonnen debat.", ()),
        ("Volgens mij heb ik alle vragen beantwoord.", ()),
        ("Ik kijk uit naar de tweede termijn.", ()),
        ("Hartelijk dank.", ()),
        ("Dan moet er een brug komen.", ("cda",)),
        ("Ik wil graag afsluiten met een woord van dank.", ()),
        ("Rest mij de Kamer te danken.", ()),
    ],
)
def test_the_answer_goes_on_to_what_the_same_member_asked_besides(goes_on: str, told: tuple[str, ...]) -> None:
    assert answered(f"m: De heer Vind (CDA) vroeg naar de tunnel. Die komt er.\nm: {goes_on}") == [("cda",), told]


@pytest.mark.parametrize(
    ("goes_on", "told"),
    [
        ("Wat betreft de pont: die vaart.", ("sp",)),
        ("Over de pont ben ik kort.", ("sp",)),
        ("Wat betreft de brug: die blijft.", ()),
        ("Wat betreft de bussen: die rijden.", ()),
        ("Dan kom ik bij het blokje ponten.", ()),
        ("Voorzitter, ik hoop dat ik naar behoren over ponten heb gesproken.", ()),
        ("Vaart de pont straks nog? Jazeker.", ("sp",)),
        ("Blijft de brug straks nog? Jazeker.", ()),
    ],
)
def test_an_answer_goes_on_to_what_the_same_member_alone_spoke_of(goes_on: str, told: tuple[str, ...]) -> None:
    asked = "sp: Hoe duur zijn de tunnel, de brug en de pont?\ncda: Blijft de brug?\n"
    said = "m: Mevrouw Zoek (SP) vroeg naar de tunnel. Die komt er."
    assert answered(f"{asked}{FIRST_TERM}{said}\nm: {goes_on}")[-2:] == [("sp",), told]


@pytest.mark.parametrize(
    "turns",
    [
        "De pont tot slot. Die vaart.",
        "De pont ten slotte. Die vaart.",
        "De pont naar het eiland. Die vaart.",
        "Nu de pont. Die vaart.",
        "Veerboten. Ze varen.",
        "Een ander onderwerp is nog de pont.",
        "Het volgende punt: de pont.",
        "Met betrekking tot de pont geldt een verzonnen rooster.",
        "Wat de pont betreft, die vaart.",
        "Ook over de pont is gesproken. Die vaart.",
        "Nog even over de pont. Die vaart.",
        "Er is ook gesproken over de pont. Die vaart.",
        "Ik ga door naar de pont. Die vaart.",
        "De pont, daar ging het ook over. Die vaart.",
        "De pont kwam ook aan de orde. Die vaart.",
        "Bij de pont speelt iets anders.",
        "Van wachten voor de pont word ik ook niet vrolijk.",
        "Verzonnen ponten. Die varen.",
        "Overige zaken. De pont vaart.",
        "De pont: die vaart.",
        "Tijdens het werkbezoek is er ook naar de veiligheid gevraagd. Die is op orde.",
        "Een andere vraag ging over geld. Dat is er.",
        "Ook was er een vraag over geld. Dat is er.",
        "Ik beveel de verzonnen wet in uw aandacht aan.",
        "Dan dank ik u allen voor het debat.",
        "Ik geef het woord terug aan de voorzitter.",
    ],
)
def test_another_theme_ends_the_answer_to_a_member_unless_it_is_hers(turns: str) -> None:
    spoken = FIRST_TERM + "cda: Vaart de pont nog?\nsp: Hoe duur is de tunnel?\nv: De minister.\n"
    named = "m: Mevrouw Zoek (SP) vroeg naar de tunnel. Met de aannemer heb ik afspraken gemaakt.\n"
    assert answered(f"{spoken}{named}m: {turns}")[1:] == [("sp",), ()]


@pytest.mark.parametrize(
    "goes_on",
    [
        "In Friesland ligt het moeilijker. Daar is geen geld.",
        "De tunnel door het Kanaal is verzonnen.",
        "Voor de monteurs gelden dezelfde eisen.",
        "Wat de tunnel betreft, die komt er.",
        "Wat mij betreft komt er geld bij.",
        "Wat de tweede vraag betreft: dat duurt tien jaar.",
        "Het goede nieuws: er is geld.",
        "Het volgende is van belang. Er is geen geld.",
        "Inderdaad. Er is geen geld.",
        "Volgend jaar. Er is geen geld.",
        "Die planning, want dat was haar andere vraag, is verzonnen.",
        "Dat is vaker gevraagd. Er is geen geld.",
        "Er varen ponten, maar dat duurt lang.",
    ],
)
def test_what_no_other_member_spoke_of_goes_on(goes_on: str) -> None:
    spoken = FIRST_TERM + "cda: Vaart de pont nog?\nsp: Hoe duur is de tunnel?\nv: De minister.\n"
    named = "m: Mevrouw Zoek (SP) vroeg naar de tunnel. Met de aannemer heb ik afspraken gemaakt.\n"
    assert answered(f"{spoken}{named}m: {goes_on}")[1:] == [("sp",), ("sp",)]
