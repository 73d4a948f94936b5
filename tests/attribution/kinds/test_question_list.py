"""Lists of questions, and letters in their place. All texts are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.kinds import question_list
from indexer.attribution.layout.blocks import Block
from indexer.attribution.parts import Said
from indexer.extraction.names.party_names import Context
from indexer.records import Metadata, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies, parties

SAID = "Dit is een verzonnen brief."


@pytest.mark.parametrize(("below", "role"), [(3, "response"), (4, "procedural")])
def test_a_minister_signs_a_letter_among_its_last_four_paragraphs(below: int, role: str) -> None:
    texts = [SAID, "De minister van Financiën,", *[SAID] * below]
    parts = question_list.attribute([Block(text, ((0, len(text)),)) for text in texts], Context(parties.load()))
    assert [part.attribution.role for part in parts if isinstance(part, Said) and part.block.text == SAID] == (
        [role] * (1 + below)
    )


NUMBERED = """Nr. 5 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG
Vastgesteld 14 mei 2019
De commissie voor Verzinsels heeft een aantal verzonnen vragen voorgelegd aan de Minister.
De griffier van de commissie,
Bedacht
1
De leden van de VVD-fractie vragen hoeveel verzonnen bruggen er zijn. Kan
de Minister dat zeggen?
Er zijn er drie.
2
De leden van de D66-fractie zijn benieuwd naar de bruggen. Zij vragen waarom?
Daarom, zo is verzonnen.
3
De leden van de SP-fractie vinden de bruggen onvoldoende. Wat wordt er gedaan?
Er wordt niets gedaan.
"""


@pytest.mark.parametrize("apart", ["\n", "\n\n"])
def test_numbers_above_the_words_of_groups_make_a_consultation_a_list(apart: str) -> None:
    text = NUMBERED.replace("\n", apart).replace(f"Kan{apart}", "Kan ")
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    said = [(one.role, *one.parties, *one.responds_to) for one in found.paragraphs if one.role != "procedural"]
    assert said == [(role, party) for party in ("vvd", "d66", "sp") for role in ("contribution", "response")]


def test_answers_with_the_numbers_of_their_questions_stand_below_the_sentence_that_announces_them() -> None:
    texts = (
        "Beantwoording schriftelijke vragen artikel 38 Reglement van Orde", "Aan: de gemeenteraad van Verzonnen",
        "Datum: 8 februari 2022", "Betreft: schriftelijke vragen van de fractie van D66 over palen",
        "De fractie van D66 heeft de volgende vragen gesteld:",
        "1. Hoeveel verzonnen palen staan er?", "2. Is het college bereid dat te verdubbelen?",
        "Het college beantwoordt deze verzonnen vragen als volgt.",
        "1. Er staan 214 palen.", "2. Nee, dat is het niet.",
    )  # fmt: skip
    blocks = tuple(SourceBlock(text) for text in texts)
    found = parse(SourceDocument("verzonnen.docx", "", "", "\n".join(texts), Metadata(), blocks), Vocabularies())
    assert [(one.role, one.text[:8]) for one in found.paragraphs if one.role != "procedural"] == [
        ("contribution", "Hoeveel "), ("contribution", "Is het c"),
        ("response", "Er staan"), ("response", "Nee, dat"),
    ]  # fmt: skip


def test_what_stands_above_the_chair_and_the_clerk_of_a_committee_is_no_word_of_the_minister() -> None:
    above = (
        "Nr. 5 LIJST VAN VRAGEN EN ANTWOORDEN", "Vastgesteld 14 mei 2019", "De vaste commissie vraagt verzinsels.",
        "De voorzitter van de commissie, Bedacht", "De griffier van de commissie, Verzinsel", SAID,
        "De minister van Financiën,", "V. Erzonnen",
    )  # fmt: skip
    below = ("Vraag 1", "Hoeveel bruggen zijn er?", "Antwoord", "Er zijn er drie.")
    text = "\n\n".join((*above, *below))
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    roles = {one.text: one.role for one in found.paragraphs}
    assert (roles[above[2]], roles[SAID], roles[below[-1]]) == ("procedural", "response", "response")
