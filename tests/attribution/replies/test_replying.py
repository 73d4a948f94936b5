"""Whom a paragraph of a reply answers, by how it names them. All texts are made up."""

from __future__ import annotations

import pytest

from indexer import vocabulary
from indexer.attribution.replies.replying import answered
from indexer.extraction.names.party_names import Context
from tests.support.growth import seconds

VOCABULARY = vocabulary.load()
CONTEXT = Context(VOCABULARY.parties)
THEN = Context(VOCABULARY.parties, "2021-12-14", VOCABULARY.members, "TK")


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Ook van de zijde van de SGP kwam de vraag hoe hoog de verzonnen kosten zijn.", ("sgp",)),
        ("Van de kant van het CDA is gewezen op de verzonnen kosten.", ("cda",)),
        ("Van de zijde van het CDA en de SGP werd gevraagd wat dit kost.", ("cda", "sgp")),
        ("Vanuit de VVD is hiervoor aandacht gevraagd.", ("vvd",)),
        ("Bij de raming, waar GroenLinks en de SP om verzochten, is uitgegaan van 3 miljoen.", ("gl", "sp")),
        ("De planning, waar de VVD om heeft verzocht, volgt in mei.", ("vvd",)),
        ("Het overzicht waarnaar de PvdA informeerde, volgt in mei.", ("pvda",)),
        ("Dat, zoals D66 opmerkt, een deel niet te traceren is, is juist.", ("d66",)),
        ("Zoals het CDA terecht constateerde, is dat niet te meten.", ("cda",)),
        ("Tot slot de door D66 opgeworpen vraag of het verzonnen recht wordt beschermd.", ("d66",)),
        ("De door het CDA gestelde vraag beantwoord ik bevestigend.", ("cda",)),
        ("Desgevraagd laat ik de Partij voor de Dieren weten dat dieren kunnen worden uitgesloten.", ("pvdd",)),
        ("Graag meld ik de VVD dat dit verzonnen is.", ("vvd",)),
        ("Op 3 maart vroeg de Eerste Kamerfractie van de PvdD om uitstel.", ("pvdd",)),
        ("Lid Bedacht (VVD) – Hoe staat het met de dijk? Het werk is hervat.", ("vvd",)),
        ("Verzonnen (SP): Hoe staat het met de dijk? Het werk is hervat.", ("sp",)),
        ("Met deze brief aan het lid Verzonnen (SP) beantwoord ik zijn vragen.", ("sp",)),
        ("Jan de Bedacht (D66) en Eva Verzonnen (GroenLinks) verzochten om een brief.", ("d66", "gl")),
        ("Jan Bedacht (CDA), Eva Verzonnen (SP) en Bo de Maker (VVD) vroegen hoe laat.", ("cda", "sp", "vvd")),
    ],
)
def test_a_bare_party_that_brought_something_up_is_answered(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    "text",
    [
        "Van de zijde van de SP staat het gebouw open.",
        "De term is afkomstig uit het programma van de SP.",
        "Jan Bedacht (D66) en Eva Verzonnen (GroenLinks) schreven het verzonnen boek.",
        "Het college, waar de SP in zit, bouwt een brug.",
        "Ja. Het rapport is als bijlage gevoegd bij de brief aan het lid Verzonnen (GroenLinks) van 9 februari.",
        "Dat staat in mijn brief van 3 mei 2020 aan de leden van de SP-fractie.",
        "De door de SP bestuurde stad bouwt een brug.",
        "Het debat met de VVD meld ik in de bijlage.",
        "In het debat diende D66 een verzonnen motie in over dit punt.",
        "In het debat had D66 een motie over de vraag wat dit kost.",
        "Tijdens het verzonnen congres kwam de PvdA met een plan.",
    ],
)
def test_one_that_did_not_is_not(text: str) -> None:
    assert answered(text, CONTEXT) == ()


def test_a_member_may_be_named_in_full_without_title() -> None:
    assert answered("Ook Agnes Mulder stelde een vraag over de verzonnen kreeften.", THEN) == ("cda",)
    assert answered("Agnes Mulder is een verzonnen naam.", THEN) == ()
    assert answered("Bedacht Verzonnen vroeg naar de kreeften.", THEN) == ()


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("In reactie op de opmerking van het CDA wijs ik op de toelichting in paragraaf 6, die mede naar aanleiding "
         "van vragen van de SGP bij het vorige voorstel is uitgebreid.", ("cda",)),
        ("Op de vraag van de CDA-fractie wijs ik op het besluit, dat na opmerkingen van de SP-fractie is herzien.",
         ("cda",)),
        ("De tekst is naar aanleiding van vragen van de SGP-fractie aangepast.", ("sgp",)),
        ("De vraag van het CDA, en die van de SGP-fractie, beantwoord ik bevestigend.", ("cda", "sgp")),
    ],
)  # fmt: skip
def test_a_group_in_an_aside_is_not_answered_beside_who_asks(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Anders dan de leden van de VVD-fractie veronderstellen, neemt de Dienst dit niet over. De SGP-fractie en de "
         "leden van de fractie van D66 kwamen daar evenmin toe.", ("vvd", "sgp", "d66")),
        ("Anders dan de VVD denkt, is er geld. De leden van de SGP-fractie vroegen hoeveel.", ("vvd", "sgp")),
        ("De leden van de SGP-fractie vroegen hoeveel. Dat is, anders dan de leden van de VVD-fractie menen, niets.",
         ("sgp",)),
    ],
)  # fmt: skip
def test_who_thinks_otherwise_is_answered_in_a_sentence_of_its_own_at_the_head(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Het voorstel van D66 om verzonnen bonussen te geven betrek ik bij het plan.", ("d66",)),
        ("Het voorstel van de leden van de D66-fractie neemt het kabinet over.", ("d66",)),
        ("De wens van de SGP om dit te verzinnen deel ik.", ("sgp",)),
        ("Wat de BBB zei over boeren, neem ik mee naar Brussel.", ("bbb",)),
        ("Het punt dat JA21 maakte over de grens neem ik mee.", ("ja21",)),
        ("Vraag PvdD: hoeveel geld is er? Er is € 3 miljoen.", ("pvdd",)),
        ("Vraag VVD over de voorraad. De voorraad is op peil.", ("vvd",)),
        ("De vraag van de leden van de CDA-fractie over het voorstel van de VVD-fractie beantwoord ik.", ("cda",)),
        ("Het wetsvoorstel van D66 betrek ik bij het plan.", ()),
        ("Het voorstel van D66 is verworpen.", ()),
        ("Raming VVD: hoeveel geld is er?", ()),
        ("Vraag VVD", ()),
    ],
)
def test_a_proposal_on_which_a_stand_is_taken_and_a_label_say_who_is_answered(text: str, to: tuple[str, ...]) -> None:
    assert answered(text, CONTEXT) == to


def test_hostile_replies_are_read_in_linear_time() -> None:
    for text in (
        "De vraag over het plan van de VVD-fractie ",
        "Het voorstel van D66 ",
        "Daarnaast wees Verzin (SP) op ",
    ):
        assert seconds(lambda hostile: answered(hostile, CONTEXT), text * 1_000) < 5
