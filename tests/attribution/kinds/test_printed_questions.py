"""Where a paper of the government says that it prints the questions that it answers. All texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.kinds.printed_questions import asks_apart, utterances_of
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.headings import HeadingForm
from indexer.extraction.names.party_names import Context
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies, parties

CONTEXT = Context(parties.load())


def paper(says: str, above: int) -> list[Block]:
    """So many paragraphs, one that says how the paper prints the questions, and a question with its answer."""
    passing = ["Het verzonnen wetsvoorstel gaat over fietspaden."] * above
    texts = [*passing, says, "Waarom is het fietspad verzonnen?", "Omdat het een voorbeeld is."]
    return [Block(text, ((number, number + 1),)) for number, text in enumerate(texts)]


@pytest.mark.parametrize(("above", "heard"), [(0, True), (5, True), (6, False)])
def test_a_paper_says_at_its_start_that_it_prints_the_questions(above: int, heard: bool) -> None:
    cursive = "De vragen zijn hieronder cursief weergegeven."
    whole = "De vragen uit het verslag zijn integraal opgenomen."
    answering = "In deze nota beantwoord ik de vragen van de leden."
    assert asks_apart(paper(cursive, above), CONTEXT) is heard
    assert asks_apart(paper(answering, above), CONTEXT) is heard
    for says in (cursive, whole):
        places = [one.place for one in utterances_of(paper(says, above), CONTEXT, apart=False)]
        assert ("question" in places) is heard


def test_headings_in_a_type_of_their_own_do_not_tell_the_questions_of_a_copy_apart() -> None:
    heading = Block("Fietspaden", ((0, 1),), heading=HeadingForm("subject", 2), set_apart=True)
    says, asked, answer = paper("In deze nota zijn de vragen cursief overgenomen.", 0)
    places = [one.place for one in utterances_of([says, heading, asked, answer], CONTEXT, apart=True)]
    assert places[2:] == ["question", "answer"]


@pytest.mark.parametrize(
    ("printed", "of"),
    [("(VVD)", ("vvd",)), ("(D66 en PvdA)", ("d66", "pvda")), ("[SP]", ("sp",)), ("(BIJ1)", ("bij1",))],
)
def test_a_party_alone_behind_a_numbered_question_asks_it(printed: str, of: tuple[str, ...]) -> None:
    text = f"""36 265 Verzonnen regels over sluizen

Nr. 7 NOTA NAAR AANLEIDING VAN HET VERSLAG

Ontvangen 18 april 2023

I. ALGEMEEN DEEL

Hieronder zijn de vragen genummerd overgenomen.

1. Hoe voorkomt de regering dat sluizen verzanden? {printed}

Door te baggeren, zie de brief aan het lid Westerveld (GroenLinks).

2. Is een verzonnen sluis onderzocht? {printed}

Ja.

De Minister van Infrastructuur en Waterstaat, M. Harbers
"""
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [p.parties for p in found if p.role == "contribution"] == [of] * 2
    assert [p.responds_to for p in found if p.answers] == [of] * 2


def test_who_answers_below_a_wish_in_a_copy_without_its_type_asks_nothing() -> None:
    text = """Eerste Kamer der Staten-Generaal

F NADERE MEMORIE VAN ANTWOORD

Deze verzonnen memorie heeft de vragen integraal in cursief opgenomen.

De leden van de SP-fractie vinden de verzonnen wet te ruim. De regering wordt verzocht daarop te reflecteren.

De regering meent dat zij genoeg waarborgen bevat. De leden van de VVD-fractie hebben daarop ook gewezen.
"""
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [(p.role, p.parties, p.responds_to) for p in found][1:] == [
        ("contribution", ("sp",), ()),
        ("response", (), ("sp",)),
    ]
