"""Groups that stand before their words, or above them, as a label of which a copy has lost the type. All papers are
made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument

_VOCABULARY = vocabulary.load()
_HEAD = (
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG\n\nVastgesteld 3 maart 2023\n\nDe vaste commissie voor Financiën heeft "
    "vragen voorgelegd aan de Minister van Financiën over verzonnen munten.\n\n"
    "I Vragen en opmerkingen vanuit de fracties"
)


def _read(*parts: str) -> ParsedDocument:
    text = "\n\n".join((_HEAD, *parts))
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), _VOCABULARY)


@pytest.mark.parametrize("label", ["– {}:", "namens de {}:", "- Namens {}:", "{}-fractie:", "• de {}-fractie:", "{}:"])
@pytest.mark.parametrize(("printed", "party"), [("VVD", "vvd"), ("SGP", "sgp"), ("GroenLinks", "gl")])
def test_a_group_in_a_label_above_its_words_speaks(label: str, printed: str, party: str) -> None:
    paper = _read("SP-fractie:", "Wie slaat de munten?", label.format(printed), "Hoeveel munten zijn er?")
    [asked] = [said for said in paper.paragraphs if said.text == "Hoeveel munten zijn er?"]
    assert (asked.role, asked.parties) == ("contribution", (party,))


@pytest.mark.parametrize("label", ["– {}: ", "namens de {}: ", "- Fractie van de {}: ", "{}-fractie: ", "* {}: "])
def test_a_group_in_a_label_before_its_words_speaks(label: str) -> None:
    asked = f"{label.format('SGP')}staan er koningen op?"
    assert [said.parties for said in _read("SP:", "Waarom?", asked).paragraphs if said.text == asked] == [("sgp",)]


def test_groups_in_a_list_speak_nothing() -> None:
    paper = _read("De leden van de SP-fractie noemen wie dit steunen.", "– VVD", "– D66", "Wat vindt de minister?")
    assert not {party for said in paper.paragraphs for party in said.parties} & {"vvd", "d66"}


def test_a_reply_below_the_labels_of_several_answers_them_all() -> None:
    paper = _read(
        "Munten", "– VVD:", "Hoeveel munten zijn er?", "– SP:", "Wie slaat ze?", "Reactie minister:",
        "De Munt slaat er driehonderd.", "Biljetten", "– D66:", "Wie drukt ze?", "Reactie minister:", "De Bank.",
    )  # fmt: skip
    replies = [said.responds_to for said in paper.paragraphs if said.role == "response"]
    assert replies == [("vvd", "sp"), ("d66",)]


def test_a_reply_with_a_label_answers_who_stands_in_it() -> None:
    paper = _read("VVD:", "Hoeveel munten zijn er?", "II Reactie van de minister", "VVD:", "Drie.", "D66: De Munt.")
    assert [said.responds_to for said in paper.paragraphs if said.role == "response"] == [("vvd",), ("d66",)]
