"""Where a reply names others than those whose question it answered: it is not carried on to them. Texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds.retelling import Retold, after
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties

CONTEXT = Context(parties.load())


def answered_in(*paragraphs: str, throughout: bool = False) -> list[tuple[str, ...]]:
    retold = Retold()
    return [(retold := after(text, retold, CONTEXT, throughout=throughout)).parties for text in paragraphs]


@pytest.mark.parametrize(
    "text",
    [
        "Het CDA is niet te spreken over de verzonnen raming. Die raming is bijgesteld.",
        "In het verzonnen verkiezingsprogramma van D66 staat een andere raming.",
        "Het kabinet van VVD en PvdA heeft in 2014 besloten tot deze raming.",
        "Oud-wethouder Bedacht (ChristenUnie) heeft de verzonnen raming bekeken.",
        "De heer Bedacht (PVV) heb ik een raming beloofd.",
        "Over de motie-Bedacht (34 300, nr. 12), waarin om een raming is verzocht, bericht ik u in april.",
    ],
)
@pytest.mark.parametrize("throughout", [False, True])
def test_a_paragraph_that_opens_on_others_is_not_of_those_before(text: str, throughout: bool) -> None:
    asked = "De leden van de ChristenUnie-fractie vragen naar de opbrengst. Die is verzonnen."
    found = answered_in(asked, text, throughout=throughout)
    assert found[0] == ("cu",)
    assert "cu" not in found[1]


def test_one_that_names_those_before_or_others_further_on_still_is() -> None:
    asked = "De leden van de SP-fractie vragen naar de raming. Die is verzonnen."
    both = "Die raming, die ook het CDA en de SP kennen, is bijgesteld."
    later = "Deze raming is bijgesteld. Het CDA was daarover tevreden."
    assert answered_in(asked, both, throughout=True) == [("sp",)] * 2
    assert answered_in(asked, later, throughout=True) == [("sp",)] * 2


def test_what_follows_a_question_is_its_answer_also_where_it_names_others() -> None:
    asked = "De leden van de SP-fractie vragen wie de raming heeft verzonnen."
    assert answered_in(asked, "Het CDA heeft de raming verzonnen.") == [("sp",)] * 2


@pytest.mark.parametrize("who", ["Diverse fracties", "Door enkele fracties", "Verschillende leden"])
def test_groups_of_which_it_is_not_said_which_are_not_those_before(who: str) -> None:
    asked = "De leden van de SP-fractie vragen naar de raming. Die is verzonnen."
    several = f"{who} hebben gevraagd naar de verzonnen raming. Die volgt."
    assert answered_in(asked, several, throughout=True) == [("sp",), ()]


def test_the_outcome_of_what_was_answered_is_of_that_answer() -> None:
    asked = "De leden van de SP-fractie vragen naar de raming. Die is verzonnen."
    found = answered_in(asked, "Het eindrapport stuur ik u toe.", "Een brochure stuur ik u toe.", throughout=True)
    assert found == [("sp",), ("sp",), ()]


@pytest.mark.parametrize("opens", ["Los van de gestelde vragen", "Buiten de vragen om", "Los van uw vragen"])
def test_what_is_told_beside_the_questions_is_of_nobody_before(opens: str) -> None:
    asked = "De leden van de SP-fractie vragen naar de raming. Die is verzonnen."
    assert answered_in(asked, f"{opens} wijs ik u op een brochure.", throughout=True) == [("sp",), ()]


def test_what_is_sent_later_is_no_answer_to_a_question_of_something_else() -> None:
    asked = "De leden van de SP-fractie vragen naar de raming. Die is verzonnen."
    later = "Over de voortgang van het programma ontvangt u voor de zomer een brief."
    assert answered_in(asked, later, throughout=True) == [("sp",), ()]


@pytest.mark.parametrize(
    "text",
    [
        "Voorts heb ik toegezegd u te informeren over het verzonnen pensioen. Dat blijft gelijk.",
        "De derde toezegging betrof de wachtlijsten. Die nemen af.",
        "Tijdens het debat kwam ook de verzonnen jeugdzorg aan de orde. Die groeit.",
        "Inmiddels is ook de evaluatie van de verzonnen verlofwet gereed.",
        "De verzonnen bond heeft op 16 juni advies uitgebracht over partners. Ik volg dat.",
    ],
)
def test_the_next_promise_or_what_came_out_since_is_of_nobody_before(text: str) -> None:
    asked = "De leden van de SP-fractie vragen naar zware beroepen. Die staan op een lijst."
    onward = "Naar verwachting is zij in juni gereed."
    assert answered_in(asked, onward, text, throughout=True) == [("sp",), ("sp",), ()]


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Aan GroenLinks meld ik dat gemeenten over de verzonnen weg gaan.", ("gl",)),
        ("Voor de PvdA merkt de regering op dat het verzonnen tarief gelijk blijft.", ("pvda",)),
        ("In de richting van de SP merk ik op dat het verzonnen tarief stijgt.", ("sp",)),
        ("Zowel de CDA- als de VVD-fractie heb ik eerder gemeld dat de verzonnen datum blijft.", ("cda", "vvd")),
        ("VVD en D66 heb ik eerder gemeld dat de verzonnen boetes blijven.", ("vvd", "d66")),
        ("BBB heb ik die verzonnen gegevens in februari gestuurd.", ("bbb",)),
        ("GroenLinks krijgt die verzonnen cijfers in mei.", ("gl",)),
        ("Zowel aan de VVD- als aan de SP-fractie zeg ik een verzonnen overzicht toe.", ("vvd", "sp")),
        ("Aan de SP is in 2012 een verzonnen zetel toegevallen.", ()),
        ("GroenLinks krijgt acht verzonnen zetels.", ()),
    ],
)
@pytest.mark.parametrize("ends", ["", " Die zijn verzonnen."])
def test_a_paragraph_that_turns_to_others_answers_them_or_nobody(text: str, to: tuple[str, ...], ends: str) -> None:
    asked = f"Het lid Bedacht (ChristenUnie) vraagt naar de cijfers.{ends}"
    if ends or "krijgt acht" not in text:  # right behind a question, it may be the answer
        assert answered_in(asked, text, "Dat blijft verzonnen.", throughout=True)[1:] == [to] * 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("De verzonnen koper kan na zes maanden verzoeken om een taxatie.", ("sp",)),
        ("Gemeenten en de koper mogen het hof vragen om een taxatie.", ("sp",)),
        ("De verzonnen koper heeft het recht te verzoeken om een taxatie.", ("sp",)),
        ("De koper wordt verzocht om een taxatie.", ("sp",)),
        ("De verzonnen koper verzoekt om een taxatie.", ()),
        ("De verzonnen kopers hebben verzocht om een taxatie.", ()),
    ],
)
def test_what_somebody_may_ask_is_the_answer_and_what_somebody_asked_is_not(text: str, told: tuple[str, ...]) -> None:
    asked = "De leden van de SP-fractie vragen welke waarborgen er zijn."
    assert answered_in(asked, text) == [("sp",), told]
