"""Members to whom a minister turns by naming them in the opening of a paragraph. The sentences are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.replies.spoken_names import Speakers, length, turned_to
from indexer.extraction.names.party_names import Context
from tests.support.parsed import vocabularies

SPOKE = Speakers({"sp", "cda"})


def turned(said: str, speakers: Speakers = SPOKE) -> tuple[str, ...]:
    return turned_to(said, speakers, Context(vocabularies().parties))


@pytest.mark.parametrize(
    "said",
    [
        "Mevrouw Zoek (SP) legt een verband met de pont. Dat zie ik niet.",
        "Dan de brug en mevrouw Zoek (SP). Zij weet dat die oud is.",
        "De brug. Daarover heeft mevrouw Zoek (SP) gesproken. Die komt er.",
        "Voorzitter. De brug is oud. Mevrouw Zoek (SP) zal dat niet genoeg vinden.",
        "De brug blijft. Dat is het korte antwoord aan mevrouw Zoek (SP).",
        "De pont van mevrouw Zoek (SP), ten slotte. Die vaart.",
        "Het bruggenoffensief van de SP. Een prachtig woord.",
        "Van de SP kreeg ik de vraag of de brug blijft.",
        "De brug, waar mevrouw Zoek (SP) op doelde, blijft.",
        "Ik kom toe aan de opmerkingen van mevrouw Zoek (SP). De brug blijft.",
        "Ik heb mevrouw Zoek (SP) horen zeggen dat de brug weg moet.",
        "Met mevrouw Zoek (SP) ben ik het eens dat de brug oud is.",
        "Dank aan mevrouw Zoek (SP) voor haar vraag. De brug blijft.",
        "Zo kom ik bij de SP. De brug blijft.",
        "Dat de brug oud is, zoals mevrouw Zoek (SP) stelt, erken ik.",
        "Verder beaam ik dat de brug oud is, zoals mevrouw Zoek (SP) heeft gezegd.",
        "Wat mevrouw Zoek (SP) over de brug zei, spreekt mij aan.",
        "Die brug, ik kijk naar mevrouw Zoek (SP), blijft open.",
        "Een brug, dat is wat mevrouw Zoek (SP) voorstelt. Die komt er.",
        "Wij hebben daar iets moois, vind ik met mevrouw Zoek (SP).",
        "De brug dan. Die is oud, zoals mevrouw Zoek (SP) weet.",
        "Over de brug ben ik het niet eens met mevrouw Zoek (SP). Die is oud.",
        "Ik kijk naar mevrouw Zoek (SP): die brug is oud.",
    ],
)
def test_who_is_named_in_the_opening_is_answered(said: str) -> None:
    assert turned(said) == ("sp",)


@pytest.mark.parametrize(
    "said",
    [
        "Mevrouw Zoek (SP) en de heer Vind (CDA) maken zich zorgen over bruggen.",
        "Voor mevrouw Zoek (SP) geldt hetzelfde, en de heer Vind (CDA) kan ik zeggen dat de brug blijft.",
        "Beide leden, mevrouw Zoek (SP) en de heer Vind (CDA), willen een brug.",
    ],
)
def test_so_are_all_whom_the_sentence_names(said: str) -> None:
    assert turned(said) == ("sp", "cda")


@pytest.mark.parametrize(
    "said",
    [
        "De motie op stuk nr. 12 van mevrouw Zoek (SP) ontraad ik.",
        "Dan de motie op stuk nr. 12. Die is van mevrouw Zoek (SP).",
        "Het amendement van mevrouw Zoek (SP) is overbodig.",
        "En mevrouw Zoek (SP) dank ik voor haar vriendelijke woorden.",
        "Mijn complimenten aan mevrouw Zoek (SP).",
        "Mevrouw Zoek (SP) is de enige aanwezige.",
        "Dat heb ik net ook aan mevrouw Zoek (SP) uitgelegd.",
        "De discussie daarover hebben we gehad met mevrouw Zoek (SP).",
        "Ik zie mevrouw Zoek (SP) naar voren lopen.",
        "Ik kijk even naar mevrouw Zoek (SP).",
        "Daar kom ik straks bij mevrouw Zoek (SP) op terug.",
        "De brug is oud, net als mevrouw Zoek (SP) zei.",
        "De brug is voor iedereen, ook mevrouw Zoek (SP) en haar fiets.",
        "Wel is het zo wat mevrouw Zoek (SP) zei.",
        "Dat is door mevrouw Zoek (SP) gedaan.",
        "Aan mevrouw Zoek (SP) wil ik iets vragen.",
        "Mevrouw Zoek (SP) heeft geen vragen.",
        "De brug is verzonnen en oud. De pont is ook verzonnen. Mevrouw Zoek (SP) wil een tunnel.",
        "De heer Schijn (VVD) wil een tunnel.",
        "De VVD wil een tunnel.",
        "De brug is oud.",
    ],
)
def test_who_is_only_named_is_not(said: str) -> None:
    assert turned(said) == ()


def test_a_member_who_did_not_speak_is_not_answered_beside_one_of_the_same_party_who_did() -> None:
    speakers = Speakers()
    speakers.spoke(("sp",), "Mevrouw Van der Zoek-Verzonnen")
    assert turned("Mevrouw Zoek (SP) wil een tunnel.", speakers) == ("sp",)
    assert turned("Oud-Kamerlid Bedacht (SP) wil een tunnel.", speakers) == ()
    assert turned("Mevrouw Bedacht (SP) wil een tunnel.", speakers) == ()
    assert turned("De SP wil een tunnel.", speakers) == ("sp",)


def test_who_spoke_is_known_by_a_part_of_the_name() -> None:
    speakers = Speakers()
    speakers.spoke(("sp",), "Eva Zoek-Verzonnen")
    speakers.spoke(("cda",), "De heer De Vind tot Verzonnen")
    assert turned("Mevrouw Zoek en de heer De Vind willen een tunnel.", speakers) == ("sp", "cda")
    assert turned("Mevrouw Verzonnen wil een tunnel.", speakers) == ()
    assert turned("Mevrouw Zoek en de heer Bedacht willen een tunnel.", speakers) == ()


def test_who_spoke_is_known_by_the_first_part_of_a_double_name_that_is_printed_as_one_word() -> None:
    speakers = Speakers()
    speakers.spoke(("sp",), "Eva Bedachtverzonnen")
    assert turned("Mevrouw Bedacht wil een tunnel.", speakers) == ("sp",)
    assert turned("Mevrouw Bed wil een tunnel.", speakers) == ()
    speakers.spoke(("cda",), "De heer Bedachtschijn")
    assert turned("Mevrouw Bedacht wil een tunnel.", speakers) == ()


def test_where_a_debate_goes_on_any_member_may_have_spoken_before() -> None:
    goes_on = Speakers(goes_on=True)
    assert turned("De heer Schijn (VVD) wil een tunnel.", goes_on) == ("vvd",)
    assert turned("De VVD wil een tunnel.", goes_on) == ()


@pytest.mark.parametrize(
    ("said", "sentences"),
    [
        ("Voorzitter. De brug blijft.", 1),
        ("Dan kom ik bij verzonnen bruggen. Mevrouw Zoek (SP) vroeg daarnaar. Die blijven.", 2),
        ("Dank u wel, voorzitter. Ik begin met de brug van mevrouw Zoek (SP). Die blijft.", 1),
        ("Dan de brug. Die blijft.", 1),
        ("Ik kom op de brug, die open blijft. Dan kom ik bij de pont. Die vaart.", 3),
        ("De brug blijft. Dan de pont. Die vaart. Dank u wel.", 4),
        ("Ja. De brug blijft.", 2),
        ("Voorzitter.", 1),
    ],
)
def test_a_paragraph_is_as_long_as_what_it_says_behind_what_only_opens_it(said: str, sentences: int) -> None:
    assert length(said) == sentences


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Zoek en Vind hebben naar de brug gevraagd. Die blijft.", ("sp", "cda")),
        ("De brug dan. Ook Zoek vroeg daarnaar.", ("sp",)),
        ("De brug is van Zoek. Die blijft.", ()),
        ("De motie-Zoek vroeg om een brug.", ()),
        ("Bedacht heeft een brug.", ()),
    ],
)
def test_those_who_spoke_may_ask_by_surname_alone(said: str, told: tuple[str, ...]) -> None:
    speakers = Speakers()
    speakers.spoke(("sp",), "Mevrouw Zoek")
    speakers.spoke(("cda",), "De heer Vind")
    assert turned(said, speakers) == told
