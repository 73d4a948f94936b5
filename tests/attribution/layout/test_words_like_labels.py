"""Words of a speaker that look like the name of another who takes the floor. All speeches are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.readers.conventions.turns import Marked, with_turns
from indexer.records import Metadata, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies

OWN_WORDS = [
    "Minister: los dit verzonnen probleem op.",
    "Minister, luister goed: dit is nodig.",
    "Staatssecretaris, mijn vraag is deze: wanneer?",
    "De minister: ik ben haar dankbaar.",
    "Mevrouw de voorzitter: dit kan niet.",
    "De heer Wilders: hij had het over iets anders.",
    "Collega Wilders (PVV): die zei hetzelfde.",
]


def report(words: str, behind: str) -> str:
    """A report in which a member says these words between others; `behind` stands behind the colon of a label."""
    said = [
        ("De voorzitter", "Ik open de verzonnen vergadering."),
        ("De heer Bedacht (SGP)", f"Voorzitter. Dit is mijn inbreng.\n\n{words}\n\nDat was mijn bijdrage."),
        ("Minister Verzonnen", "Voorzitter. Dank."),
    ]
    return "\n\n".join(f"{who}:{behind}{what}" for who, what in said)


@pytest.mark.parametrize("behind", [" ", "\n\n"])
@pytest.mark.parametrize("words", OWN_WORDS)
def test_who_is_called_upon_or_spoken_of_does_not_take_the_floor(words: str, behind: str) -> None:
    document = parse(SourceDocument("verzonnen.txt", "", "", report(words, behind), Metadata()), Vocabularies())
    whose = {paragraph.text: paragraph.parties for paragraph in document.paragraphs}
    assert (whose[words], whose["Dat was mijn bijdrage."], whose["Voorzitter. Dank."]) == (("sgp",), ("sgp",), ())


@pytest.mark.parametrize("words", OWN_WORDS)
def test_so_it_is_in_a_format_that_knows_its_paragraphs(words: str) -> None:
    blocks = [Marked(SourceBlock(text), named=False) for text in report(words, " ").split("\n\n")]
    turns = {block.text: block.turn for block in with_turns(blocks)}
    assert turns[words] is not None
    assert turns[words] == turns["Dat was mijn bijdrage."]
    assert turns[words].party == "SGP"


def test_an_office_before_a_colon_in_one_place_alone_is_perhaps_no_label() -> None:
    text = report("Minister: Los dit op.", " ")
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    [found] = [paragraph for paragraph in document.paragraphs if "Los dit op." in paragraph.text]
    assert (found.text, found.parties) == ("Minister: Los dit op.", ())


def test_an_office_before_a_colon_is_the_label_of_a_report_that_has_more_of_them() -> None:
    text = report("Minister: Ja.\n\nDe heer Bedacht (SGP): Echt?\n\nMinister: Nee.", " ")
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert [p.role for p in document.paragraphs if p.text in ("Ja.", "Nee.")] == ["response", "response"]


def test_labels_of_a_report_without_capitals_are_labels() -> None:
    text = report("De heer Wilders (PVV): ik niet.", " ").lower().replace("(sgp)", "(SGP)").replace("(pvv)", "(PVV)")
    text = text.replace("de heer ", "De heer ").replace("bedacht", "Bedacht").replace("wilders", "Wilders")
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert [p.parties for p in document.paragraphs if p.text == "ik niet."] == [("pvv",)]


def test_a_label_of_the_report_before_a_small_letter_is_perhaps_none() -> None:
    text = report("Minister Verzonnen: dat doe ik niet.", " ")
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    [found] = [paragraph for paragraph in document.paragraphs if "dat doe ik niet." in paragraph.text]
    assert (found.text, found.parties) == ("Minister Verzonnen: dat doe ik niet.", ())
