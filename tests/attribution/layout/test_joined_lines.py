"""Papers of which a copy has joined all lines; all made up (verzonnen)."""

from __future__ import annotations

from indexer import vocabulary
from indexer.attribution import parse
from indexer.attribution.layout.joined_lines import with_parts_apart
from indexer.attribution.layout.lines import read_lines
from indexer.records import Metadata, SourceDocument
from tests.support.growth import grows_within

_PAPER = (
    "31 999 Verzonnen luchtvaart Nr. 260 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG Vastgesteld 12 maart 2015 De vaste "
    "commissie voor Infrastructuur en Milieu heeft vragen en opmerkingen voorgelegd aan de Staatssecretaris over "
    "een verzonnen brug. Bij brief van 11 maart 2015 zijn deze beantwoord. Inbreng van de leden van de VVD- "
    "fractie De leden van de VVD-fractie vragen wat de brug kost. Is dat veel? Inbreng van de leden van de "
    "fractie van de SP Waarom komt er een sluis? De leden van de SP-fractie willen dat niet. II. Reactie van de "
    "Staatssecretaris De leden van de VVD-fractie vragen wat de brug kost. Dat is veel. De leden van de SP- "
    "fractie vragen naar de sluis. Die komt er, omdat het water stijgt."
)


def test_a_joined_paper_is_parted_at_its_headings_and_where_a_group_begins() -> None:
    paper = parse(SourceDocument("verzonnen", "", "", _PAPER, Metadata()), vocabulary.load())
    assert (paper.document.type, paper.document.date, paper.document.number) == (
        "written-consultation", "2015-03-12", "260"
    )  # fmt: skip
    said = [
        (found.role, found.parties or found.responds_to) for found in paper.paragraphs if found.role != "procedural"
    ]
    assert said == [
        ("contribution", ("vvd",)), ("contribution", ("sp",)), ("contribution", ("sp",)),
        ("response", ("vvd",)), ("response", ("sp",)),
    ]  # fmt: skip
    assert all(_PAPER[start:end] == found.text for found in paper.paragraphs for start, end in found.spans)


def test_a_paper_of_more_lines_and_a_line_without_parts_stay_as_they_are() -> None:
    several = read_lines("\n\n".join([_PAPER, "Een.", "Twee.", "Drie."]))
    alone = read_lines("De leden van de VVD-fractie vragen wat de verzonnen brug kost. Dat is veel. " + "Waarom? " * 80)
    assert with_parts_apart(several) == several
    assert with_parts_apart(alone) == alone


def test_parting_takes_no_longer_than_the_text_is() -> None:
    hard = "Inbreng van de Vragen van X Reactie van de minister van A en B "
    texts = [[hard * times] * 3 for times in (2_000, 4_000)]
    assert grows_within(lambda text: with_parts_apart(read_lines(text)), *texts, lambda least: 6 * least + 0.1)


_ASKED = (
    "De vaste commissie voor Verzonnen Zaken heeft een aantal vragen en opmerkingen voorgelegd aan de minister over de "
    "brief inzake de (verzonnen) sluis, zoals in haar vergadering is besloten."
)


def test_a_title_without_an_empty_line_below_it_is_no_part_of_what_the_paper_opens_with() -> None:
    title = "Verslag van een schriftelijk overleg over de verzonnen sluis"
    group = "Inbreng van de leden van de SP-fractie\nDe leden van de SP-fractie vragen wat de sluis kost."
    for between in ("\n", " "):
        text = f"{title}{between}{_ASKED}\n\n{group}\n"
        paper = parse(SourceDocument("verzonnen", "", "", text, Metadata()), vocabulary.load())
        assert [heading.text for heading in paper.headings][:1] == [title]
        assert [said.text for said in paper.paragraphs if said.role == "procedural"] == [_ASKED]


def test_a_title_that_is_not_complete_goes_on_with_what_seems_to_open_a_paper() -> None:
    line = f"Verslag van een overleg van {_ASKED}"
    assert [found.text for found in with_parts_apart(read_lines(line))] == [line]


def test_a_paper_is_joined_below_the_head_of_the_page_that_shows_it() -> None:
    joined = "INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG Binnen de vaste commissie voor Bruggen bestaat behoefte."
    page = [
        "Verzonnen inbreng",
        "Defensieraad",
        "Inbreng verslag",
        "Nummer: 2026D05130",
        "Preview document (origineel)",
    ]
    lines = [line.text for line in with_parts_apart(read_lines("\n".join([*page, joined])))]
    assert lines[len(page) :] == [joined[:44], joined[45:]]
