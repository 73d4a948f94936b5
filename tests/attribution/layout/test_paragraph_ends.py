"""Where paragraphs end in text taken from a PDF without empty lines; all made up (verzonnen)."""

from __future__ import annotations

from indexer.attribution import parse
from indexer.attribution.layout.lines import read_lines
from indexer.attribution.layout.paragraph_ends import ends_of, printed_width
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

_NOTE = """Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG
De verzonnen brug over het kanaal wordt in dit wetsvoorstel voor het eerst
geregeld.
{said}
Dat blijkt uit de verzonnen cijfers van het vorige jaar, die de Kamer heeft
ontvangen.
Daarover is overleg gevoerd met alle gemeenten langs dit kanaal en met de
scheepvaart."""
_LONG = """Het kanaal is lang en de verzonnen brug daarover is hoog genoeg voor elke
boot en elk schip dat hier langs komt met een last van vijf meter hoog aan
"""
_ASKED = "De leden van de VVD-fractie vragen naar de hoogte van de nieuwe brug hier."
_ANSWERED = "Die is vier meter. Grotere schepen varen om, zoals zij ook nu al jaren\ndoen."


def starts(text: str) -> list[str]:
    """How the paragraphs of a text begin."""
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    return [paragraph.text[:12] for paragraph in document.paragraphs]


def test_where_paragraphs_are_brief_a_full_line_that_ends_a_sentence_ends_one() -> None:
    found = starts(_NOTE.format(said=f"{_ASKED}\n{_ANSWERED}"))
    assert found == ["De verzonnen", "De leden van", "Die is vier ", "Dat blijkt u", "Daarover is "]


def test_where_paragraphs_are_long_a_full_line_ends_a_sentence_by_chance() -> None:
    assert "Die is vier " not in starts(_NOTE.format(said=f"{_LONG * 16}deze.\n{_ASKED}\n{_ANSWERED}"))


def test_empty_lines_part_the_paragraphs_where_they_stand_behind_most() -> None:
    parted = _NOTE.format(said=f"{_ASKED}\n{_ANSWERED}").replace(".\nDa", ".\n\nDa").replace(".\nDe l", ".\n\nDe l")
    assert starts(parted) == ["De verzonnen", "De leden van", "Dat blijkt u", "Daarover is "]


def test_what_stands_in_brackets_behind_a_full_line_is_of_its_paragraph() -> None:
    asked = "Vragen van het lid Bedacht over de brug van Verzonnen aan de minister hier."
    assert "(Ingezonden " not in starts(_NOTE.format(said=f"{asked}\n(Ingezonden 3 mei 2020)"))


def test_a_line_without_a_space_behind_it_ends_a_paragraph_where_spaces_tell() -> None:
    long = _LONG.replace("\n", " \n")
    said = f"{long * 16}deze.\n{_ASKED}\n{_ANSWERED}\n{long * 4}deze. Zo is het ook voor elk ander schip op \nzee."
    spaced = _NOTE.replace("eerst\n", "eerst \n").replace("heeft\n", "heeft \n").replace("de\nsch", "de \nsch")
    assert "Die is vier " in starts(spaced.format(said=said))
    assert "Die is vier " not in starts(spaced.format(said=said.replace("hier.\n", "hier. \n")))
    assert "Die is vier " not in starts(spaced.format(said=said).replace(" \n", "\n"))


def test_wide_letters_fill_a_line_sooner() -> None:
    lines = read_lines(
        ("x" * 9 + " mm mm mm mm mm mm mm mm mm mm mm mm mm mm mm mm mm mm\nen dat is zo.\nOok waar is dat.\n") * 9
    )
    ends = ends_of(lines, chars=60)
    wide, narrow, after = read_lines(f"{'mm ' * 18}m.\n{'il ' * 19}l.\nVerzonnen is het.")
    assert printed_width(narrow.text) < printed_width(wide.text)
    assert ends.leaves_room(narrow, after)
    assert not ends.leaves_room(wide, after)


def test_the_name_of_a_speaker_takes_its_room_on_the_line() -> None:
    report = (
        "De voorzitter: Ik open dit verzonnen overleg over de brug van Verzonnen.\n\n"
        "De heer Bedacht (SP): Voorzitter. De brug is hoog en lang genoeg zoals zij nu is.\n"
        "Mijn fractie wil daarom van de minister weten waarom zij toch hoger wordt en wat\nhet kost.\n\n"
        "De heer Verzonnen (VVD): Dank u wel.\n"
    )
    said = "Voorzitter. De brug is hoog en lang genoeg zoals zij nu is. Mijn fractie"
    document = parse(SourceDocument("verzonnen.txt", "", "", report, Metadata()), Vocabularies())
    assert [one.text[: len(said)] for one in document.paragraphs if one.parties == ("sp",)] == [said]


def test_a_list_begins_below_a_line_that_was_broken_on_purpose() -> None:
    said = "Zij wijzen op de volgende drie punten\n– de hoogte van de brug;\n– de kosten."
    assert "– de hoogte " in starts(_NOTE.format(said=said))
    full = "Zij vragen ook naar de brug die bij het dorp Verzonnen ligt over het kanaal\n– en naar de sluis."
    assert "– en naar de" not in starts(_NOTE.format(said=full))
