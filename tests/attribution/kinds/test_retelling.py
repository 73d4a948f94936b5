"""Whom the paragraphs of a paper of the government answer that retells what was asked. All texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds.replies_throughout import replies_throughout
from indexer.attribution.kinds.retelling import Retold, after
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties
from tests.support.growth import seconds

CONTEXT = Context(parties.load())


def answered_in(*paragraphs: str, above: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    """Whom each paragraph answers, under a heading of the parties `above`."""
    retold = Retold.under(above)
    return [(retold := after(text, retold, CONTEXT)).parties for text in paragraphs]


@pytest.mark.parametrize(
    "passing",
    [
        "De CDA-fractie in de Tweede Kamer stemde tegen.",
        "De leden van de CDA-fractie hebben daar destijds voor gestemd.",
        "De CDA-fractie steunde deze verzonnen motie.",
        "Bij de behandeling hebben de leden van de CDA-fractie dat een verbetering genoemd.",
        "Destijds heeft de CDA-fractie dat een verbetering genoemd.",
        "Dit is ook de lijn van de CDA-fractie in de Eerste Kamer.",
        "Op dezelfde vraag van de leden van de CDA-fractie in het verslag is eerder in die zin geantwoord.",
    ],
)
def test_a_group_that_is_named_in_passing_is_not_answered(passing: str) -> None:
    question = "De leden van de SP-fractie vragen waarom het verzonnen fonds leeg is."
    assert answered_in(question, f"Dat is toeval. {passing}", "Het is later gevuld.") == [("sp",)] * 3
    assert answered_in(f"{question} Zij wezen op de VVD-fractie in de Tweede Kamer.", "Toeval.") == [("sp",)] * 2
    assert answered_in(passing, above=("gl", "pvda")) == [("gl", "pvda")]


@pytest.mark.parametrize(
    ("asked", "to"),
    [
        ("De leden van de CDA-fractie in de Tweede Kamer vragen waarom dit is verzonnen.", ("cda",)),
        ("De vraag van de CDA-fractie in de Eerste Kamer beantwoord ik bevestigend.", ("cda",)),
        ("De leden van de CDA-fractie hebben hierover een motie ingediend en vragen hoe het daarmee staat.", ("cda",)),
        ("De leden van de CDA-fractie hebben geen vragen over geld, maar vragen naar de planning.", ("cda",)),
        ("De leden van de CDA-fractie stemmen in met het verzonnen doel.", ("cda",)),
        ("De leden van de CDA-fractie steunden het voorstel.", ("cda",)),
    ],
)
def test_one_that_asks_or_judges_is(asked: str, to: tuple[str, ...]) -> None:
    assert answered_in(asked) == [to]


def test_a_group_in_a_quotation_is_not_answered() -> None:
    told = (
        "De leden van de SP-fractie citeren de Raad: «Te kort. De leden van de VVD-fractie vragen dat ook.» Klopt dat?"
    )
    answer = "De Raad schreef later: „Dat de CDA-fractie dit vraagt, is verzonnen.” Dat klopt."
    assert answered_in(told, answer, "De termijn is gelijk.") == [("sp",)] * 3


@pytest.mark.parametrize(
    "text",
    [
        "De leden van de SP-fractie vinden dit verzonnen, een standpunt dat ook de leden van de PVV-fractie innamen.",
        "De leden van de SP-fractie noemen een plan waarover de leden van de PVV-fractie eerder spraken.",
    ],
)
def test_a_group_in_a_clause_of_another_is_not_answered(text: str) -> None:
    assert answered_in(text) == [("sp",)]


def test_the_movers_of_a_motion_are_not_answered_also_where_more_signed_it() -> None:
    assert answered_in("De verzonnen motie van het lid Van Nispen c.s. (SP) verzoekt de regering dit te regelen.") == [
        ()
    ]


def test_who_asks_on_for_others_too_is_answered_with_them() -> None:
    asked = ["De leden van de SGP-fractie vragen of dit is verzonnen.", "Ja.", "Dat is zo."]
    more = ["Mede namens de leden van de SP-fractie vragen deze leden wanneer dat blijkt.", "In mei."]
    assert answered_in(*asked, *more) == [("sgp",)] * 3 + [("sgp", "sp")] * 2


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("De verzonnen kosten, waar zowel de SGP als het CDA op wijst, zijn laag.", ("sgp", "cda")),
        ("De verzonnen brug, waar D66 terecht zorgen over heeft, wordt hersteld.", ("d66",)),
        ("De termijn die de SP bepleit, is verzonnen.", ("sp",)),
        ("Dit stond in een nota van de SP uit 2019.", ()),
    ],
)
def test_a_bare_name_is_answered_where_the_party_brought_something_up(text: str, to: tuple[str, ...]) -> None:
    assert answered_in(text) == [to]


def test_who_answers_may_say_what_he_thinks_and_then_speak_of_the_bill() -> None:
    judged = "Met de leden van de D66-fractie ben ik van mening dat dit verzonnen is."
    assert answered_in(judged, "Het voorgestelde artikel 6.3 is technisch van aard.") == [("d66",), ()]


def test_under_the_heading_of_a_group_a_question_of_another_is_answered_and_then_nobody() -> None:
    asked = "Tot slot een vraag van het lid Minhas (VVD): is dit verzonnen? Ja."
    found = answered_in("Dat rijdt.", asked, "De brug is dicht.", "De sluis is open.", above=("d66", "cda"))
    assert found == [("d66", "cda"), ("vvd",), (), ()]


@pytest.mark.parametrize(
    "other",
    [
        "De overige opmerkingen in het verslag geven mij geen aanleiding tot een reactie.",
        "Tijdens hetzelfde debat is de verzonnen motie-Ganzevoort c.s. aangenomen.",
        "Voor het overige is dit verzonnen voorstel technisch van aard.",
    ],
)
def test_an_answer_is_over_where_the_paper_turns_to_what_nobody_asked(other: str) -> None:
    assert answered_in("De leden van de D66-fractie vragen naar de uitval.", "Die is 16%.", other)[1:] == [("d66",), ()]


@pytest.mark.parametrize(
    ("opening", "throughout"),
    [
        ("Met deze brief reageer ik op de verzonnen vragen van de vaste commissie.", True),
        ("Hierbij treft u de antwoorden op de vragen van uw Kamer aan.", True),
        ("Ik heb toegezegd een aantal vragen schriftelijk te beantwoorden.", True),
        ("In het debat heb ik toegezegd op een aantal punten schriftelijk terug te komen.", True),
        ("De leden hebben verzonnen vragen gesteld. Onderstaand treft u mijn reactie aan.", True),
        ("Met deze brief kom ik mijn toezeggingen uit het verzonnen debat na.", True),
        ("Met deze brief informeer ik u over de voortgang van het verzonnen plan.", False),
    ],
)
def test_a_letter_says_whether_all_in_it_is_an_answer(opening: str, throughout: bool) -> None:
    assert replies_throughout("", [opening]) == throughout
    assert replies_throughout("Verzonnen wet; MEMORIE VAN ANTWOORD", [])


def test_the_last_of_those_who_asked_may_ask_more() -> None:
    asked = "De leden van de fracties van VVD en PvdA vragen naar de verzonnen kosten."
    more = "Laatstgenoemde leden vragen daarnaast hoeveel documenten het zijn."
    assert answered_in(asked, "Nihil.", more, "Vier miljoen.") == [("vvd", "pvda")] * 2 + [("pvda",)] * 2
    first = more.replace("Laatst", "Eerst")
    assert answered_in(asked, "Nihil.", first, "Vier miljoen.") == [("vvd", "pvda")] * 2 + [("vvd",)] * 2


@pytest.mark.parametrize(
    ("more", "to"),
    [
        ("Op de vraag van laatstgenoemde leden naar de lasten antwoordt de regering dat die laag zijn.", ("pvda",)),
        ("Door eerstgenoemde leden is ook gevraagd naar de lasten.", ("vvd",)),
        ("Hun tweede vraag betreft de lasten. Die zijn laag.", ("vvd", "pvda")),
        ("De Bank verwacht dat dit aantal in 2022 is gehalveerd.", ("vvd", "pvda")),
    ],
)
def test_those_who_asked_may_be_meant_in_other_words(more: str, to: tuple[str, ...]) -> None:
    asked = "De leden van de fracties van VVD en PvdA vragen naar verzonnen kosten. Die zijn nihil."
    assert answered_in(asked, more) == [("vvd", "pvda"), to]


@pytest.mark.parametrize(
    "follows", ["In die brief staan verzonnen adressen.", "Zodra meer duidelijk is, volgt een brief."]
)
def test_what_points_to_another_paper_or_to_what_is_not_known_goes_on(follows: str) -> None:
    told = "De leden van de CDA-fractie vragen naar ouderen. Zij ontvangen een verzonnen brief."
    assert answered_in(told, follows) == [("cda",)] * 2


def test_who_grants_what_a_group_remarks_answers_it() -> None:
    granted = "Dat het toezicht te zwaar kan zijn, zoals de leden van de VVD-fractie opmerken, is verzonnen."
    said = "Dat is te zwaar, zoals de leden van de VVD-fractie opmerken."
    asked = "De leden van de PvdA-fractie vragen naar het toezicht."
    assert answered_in(asked, granted) == [("pvda",), ("vvd",)]
    assert answered_in(asked, said) == [("pvda",)] * 2


def test_groups_without_questions_are_not_answered_and_end_the_answer_above_them() -> None:
    question = "De leden van de SP-fractie vragen waarom het fonds leeg is."
    silent = "De fracties van SP en DENK hebben geen vragen over dit onderdeel."
    assert answered_in(question, "Dat is toeval.", silent, "Er komt een ander verzinsel.") == [("sp",), ("sp",), (), ()]


@pytest.mark.parametrize(
    ("told", "answer"),
    [
        (
            "De leden van de CDA-fractie vragen waarom dit zo is. Splitsing zou volgens hen beter zijn.",
            "Dat is te duur.",
        ),
        ("De leden van de CDA-fractie wijzen op het geld. Scholen hebben het zwaar.", "De regering deelt die zorg."),
        ("De leden van de CDA-fractie vrezen uitval. Scholen hebben het zwaar.", "Die zorg is bekend."),
        ("De leden van de CDA-fractie vroegen naar de splitsing. Verzonnen.", "Een splitsing is te duur."),
    ],
)
def test_what_is_told_may_end_in_what_the_group_states(told: str, answer: str) -> None:
    assert answered_in(told, answer) == [("cda",)] * 2


def test_what_follows_on_an_answer_at_once_answers_nobody() -> None:
    told = "De leden van de CDA-fractie vragen hoeveel scholen dat zijn. Het gaat om 412 scholen."
    assert answered_in(told, "Een verdere verkorting is denkbaar.") == [("cda",), ()]


def test_what_follows_on_a_promise_keeps_it() -> None:
    told = "Mevrouw Jansen (SP) heb ik toegezegd terug te komen op de verzonnen jacht."
    assert answered_in(told, "De haas is talrijk.", "Het ree ook.") == [("sp",)] * 3


def test_in_a_paper_of_answers_one_goes_on_until_the_paper_speaks_of_itself() -> None:
    told = "De leden van de SP-fractie vragen wie dit betaalt. Dat doet het Rijk."
    found = after("Een fonds is denkbaar.", after(told, Retold(), CONTEXT), CONTEXT, throughout=True)
    assert found.parties == ("sp",)
    assert after("Het wetsvoorstel treedt in werking op 1 juli.", found, CONTEXT, throughout=True).parties == ()
    assert after("Een fonds is denkbaar.", after(told, Retold(), CONTEXT), CONTEXT).parties == ()


def test_who_joins_a_question_is_answered_with_the_others_and_may_ask_more() -> None:
    told = "De leden van de SP-fractie vragen naar de kosten. Die zijn laag."
    joins = "De leden van de VVD-fractie sluiten zich bij deze vraag aan."
    assert answered_in(told, joins, "Zij vragen ook naar de planning.") == [("sp",), ("sp", "vvd"), ("vvd",)]


def test_hostile_text_is_read_in_linear_time() -> None:
    for text in ("De SP-fractie heeft de motie " * 2_000, "Zij wezen op de SP-fractie in de Tweede Kamer " * 1_000):
        assert seconds(answered_in, text) < 5


def test_who_asks_with_the_group_of_the_heading_is_answered_with_it() -> None:
    asked = "De leden van de SGP-fractie vragen, evenals de leden van de CU-fractie, naar het (verzonnen) platteland."
    assert answered_in(asked, "Dorpen krijgen meer ruimte.", above=("sgp",)) == [("sgp", "cu")] * 2


@pytest.mark.parametrize("follows", ["Daaraan gaat een aanmaning vooraf.", "Voor hen geldt een ander programma."])
def test_a_paragraph_that_opens_with_a_word_for_what_was_said_goes_on_with_the_answer(follows: str) -> None:
    asked = "De leden van de CDA-fractie vroegen of de (verzonnen) wet ook hier geldt. Dat is het geval."
    assert answered_in(asked, follows) == [("cda",)] * 2


def test_who_joins_what_is_said_outside_the_chamber_joins_no_group() -> None:
    asked = "De leden van de SP-fractie vragen naar de verzonnen raming. Die is laag."
    joins = "De CDA-fractie sluit zich bij het betoog van de verzonnen bond aan. Dat betoog overtuigt niet."
    assert answered_in(asked, joins) == [("sp",), ("cda",)]


def test_who_joins_in_a_question_of_another_group_leaves_the_one_above_out() -> None:
    above = "De leden van de SP-fractie vragen wat de verzonnen brug kost. Dat is € 3 miljoen."
    joining = "De leden van de SGP-fractie sluiten zich aan bij de vragen van de PVV-fractie over de sluis."
    assert answered_in(above, f"{joining} Wanneer gaat die open?", "In mei.")[1:] == [("sgp", "pvv")] * 2
    assert answered_in(above, "De leden van de SGP-fractie sluiten zich bij deze vraag aan.")[1] == ("sp", "sgp")


@pytest.mark.parametrize(
    ("asked", "back", "to"),
    [
        ("De CDA- en D66-fracties vroegen naar de kosten.", "De laatstgenoemde fractie vroeg ook naar tijd.", ("d66",)),
        ("De CDA- en D66-fracties vroegen naar de kosten.", "De eerstgenoemde fractie vroeg ook of het kan.", ("cda",)),
        ("De fracties van VVD en CDA vroegen naar geld.", "De tweede fractie stelde een vraag over tijd.", ("cda",)),
        ("De leden van de fracties van VVD, CDA en SP vroegen naar geld.", "Ook de derde fractie vroeg of het kan.",
         ("sp",)),
    ],
)  # fmt: skip
def test_one_of_those_who_asked_may_be_named_by_its_place(asked: str, back: str, to: tuple[str, ...]) -> None:
    assert answered_in(f"{asked} Die zijn verzonnen.", f"{back} Dat is verzonnen.")[-1] == to


def test_both_are_those_of_whom_one_was_named_by_its_place() -> None:
    asked, one = "De CDA- en D66-fracties vroegen naar geld.", "De laatstgenoemde fractie vroeg of het kan. Het kan."
    assert answered_in(asked, one, "Beide fracties vroegen waarom. Daarom.")[1:] == [("d66",), ("cda", "d66")]


def test_the_second_member_of_an_article_is_no_group() -> None:
    asked = "De fracties van VVD en CDA vroegen naar artikel 3."
    assert answered_in(asked, "Het tweede lid van dat artikel is aangepast.")[-1] == ("vvd", "cda")


def test_who_once_asked_is_not_answered_alone_under_the_heading_of_more_groups() -> None:
    once = "De evaluatie, waar destijds mevrouw Verzonnen (ChristenUnie) om vroeg, verschijnt voor de zomer."
    assert answered_in(once, above=("cu", "sgp")) == [("cu", "sgp")]
    assert answered_in("De leden van de ChristenUnie-fractie vroegen om geld.", above=("cu", "sgp")) == [("cu",)]


def test_who_joins_the_first_group_of_a_paragraph_brings_no_one_in_from_above() -> None:
    above = "De leden van de CDA-fractie vragen naar de verzonnen termijn. Die is kort."
    both = "De leden van de SP-fractie vragen wie betaalt. De leden van de VVD-fractie sluiten zich daarbij aan."
    assert answered_in(above, both) == [("cda",), ("sp", "vvd")]


def test_the_question_of_those_above_and_of_others_is_of_both() -> None:
    told = "In antwoord op de vraag van deze leden en die van de PVV-fractie: het verzonnen verkeer blijft vrij."
    assert answered_in("De leden van de VVD-fractie vragen of dit kan. Ja.", told, above=("vvd",))[1] == ("vvd", "pvv")


def test_another_question_of_those_who_asked_is_told_without_their_name() -> None:
    asked = "De leden van de SP-fractie vragen naar verzonnen bruggen. Er staan er drie."
    told = "Tot slot de vraag naar de vermogenstoets. Daarvan wordt niet afgeweken."
    assert answered_in("De leden van de SP-fractie hebben vier vragen gesteld.", asked, told)[2] == ("sp",)
