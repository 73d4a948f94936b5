"""Who speaks in a written consultation and the like; all papers are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer import vocabulary
from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceBlock, SourceDocument

_VOCABULARY = vocabulary.load()


def _of_blocks(*lines: str) -> ParsedDocument:
    """A consultation of blocks, with its title above; `# ` marks a heading."""
    blocks = tuple(
        SourceBlock(line.removeprefix("# "), "heading" if line.startswith("# ") else "paragraph")
        for line in ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", *lines)
    )
    text = "\n\n".join(block.text for block in blocks)
    return parse(SourceDocument("verzonnen", "", "", text, Metadata(date="2025-05-10"), blocks=blocks), _VOCABULARY)


def _of_text(text: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen", "", "", text, Metadata()), _VOCABULARY)


def test_those_who_spoke_before_may_speak_with_another_group() -> None:
    paper = _of_blocks(
        "# 1. De brug",
        "De leden van de VVD-fractie vragen naar de verzonnen brug.",
        "Deze leden en de leden van de SP-fractie vragen naar de sluis.",
        "Zij vragen ook naar de dijk.",
    )
    assert [found.parties for found in paper.paragraphs][-3:] == [("vvd",), ("vvd", "sp"), ("vvd", "sp")]


def test_a_paper_without_a_head_is_what_its_first_line_says() -> None:
    paper = _of_text(
        "Verslag van een schriftelijk overleg\n\nDe vaste commissie voor Zaken heeft vragen voorgelegd aan de "
        "minister. Bij brief van 3 maart 2024 zijn ze beantwoord.\n\nI. Vragen en opmerkingen vanuit de fracties\n\n"
        "De leden van de SP-fractie vragen naar de brug.\n\nII. Reactie van de minister\n\nDe SP-fractie vraagt naar "
        "de brug. Die is verzonnen.\n"
    )
    assert paper.document.type == "written-consultation"
    assert [(found.role, found.parties, found.responds_to) for found in paper.paragraphs[1:]] == [
        ("contribution", ("sp",), ()), ("response", (), ("sp",))
    ]  # fmt: skip


def test_questions_and_answers_that_alternate_may_have_an_introduction() -> None:
    paper = _of_blocks(
        "De minister heeft geantwoord. Vragen en antwoorden, voorzien van een inleiding, zijn hierna afgedrukt.",
        "# Inbreng van de leden van de VVD-fractie",
        "De leden van de VVD-fractie vragen naar de verzonnen brug.",
        "De Commissie heeft daar geld voor. Ik wacht dat af.",
        "Komt er een sluis?",
        "Die komt er.",
    )
    assert [(found.role, found.parties, found.responds_to) for found in paper.paragraphs][-4:] == [
        ("contribution", ("vvd",), ()), ("response", (), ("vvd",)),
        ("contribution", ("vvd",), ()), ("response", (), ("vvd",)),
    ]  # fmt: skip


def test_below_a_new_title_these_members_beside_a_group_are_not_those_before_it() -> None:
    said = "Met de leden van de SP-fractie zijn, zo begrijpen deze leden, velen bezorgd."
    paper = _of_blocks("# 1. Inleiding", "De leden van de VVD-fractie vragen naar de brug.", "# 2. De sluis", said)
    assert [(found.role, found.parties) for found in paper.paragraphs][-1:] == [("contribution", ())]


def test_contributions_to_a_provisional_report_are_of_the_eerste_kamer() -> None:
    paper = _of_text(
        "Inbreng voorlopig verslag\n\n36 999 Verzonnen wet\n\nDe fractieleden van de BBB vragen naar de brug.\n"
    )
    assert (paper.document.type, paper.document.chamber) == ("report", "EK")


def test_a_group_by_which_a_proposal_is_received_speaks() -> None:
    said = "Het voorstel is door de leden van de SP-fractie met instemming ontvangen."
    paper = _of_blocks("# 1. De brug", "De leden van de VVD-fractie vragen naar de brug.", "# 2. De sluis", said)
    assert [(found.role, found.parties) for found in paper.paragraphs][-1:] == [("contribution", ("sp",))]


@pytest.mark.parametrize(
    ("told", "parties"),
    [
        ("De PVV-fractie wil vragen stellen, waarbij de leden van de SP-fractie zich aansluiten.", ("pvv", "sp")),
        ("De leden van de PVV-fractie hebben vragen. De leden van de SP-fractie sluiten zich aan.", ("pvv", "sp")),
        ("De leden van de PVV-fractie hebben vragen. De leden van de SP-fractie ook.", ("pvv",)),
    ],
)
def test_who_joins_in_what_a_committee_announces_asks_it_too(told: str, parties: tuple[str, ...]) -> None:
    asks = "De leden van de PVV-fractie vragen wie de brug betaalt."
    paper = _of_blocks("# Brief van de commissie", f"De commissie heeft kennisgenomen van de brief. {told}", asks)
    assert paper.paragraphs[-1].parties == parties


def test_a_group_that_stands_before_its_words_as_a_label_speaks_whoever_is_named_behind_it() -> None:
    paper = _of_blocks(
        "# Vragen en opmerkingen vanuit de fracties",
        "VVD: De heer Verzin vraagt wie de brug betaalt.",
        "De leden van de SP: Wat kost de brug?",
        "D66 vraagt dit: wat kost de brug?",
    )
    assert [found.parties for found in paper.paragraphs][-3:] == [("vvd",), ("sp",), ("d66",)]


def test_a_member_whom_the_paper_prints_with_a_group_is_of_it_where_the_day_is_not_known() -> None:
    paper = _of_text(
        "Verzonnen inbreng schriftelijk overleg\n\nInbreng van de leden van de SP-fractie\n\n"
        "De leden van de SP-fractie vragen naar de brug.\n\nInbreng van het lid Zoekmans (Volt)\n\n"
        "Het lid Zoekmans verwelkomt het voorstel. Wel vraagt dit lid om haast.\n"
    )
    assert [paragraph.parties for paragraph in paper.paragraphs if "lid Zoekmans" in paragraph.text] == [("volt",)]


def test_what_a_group_thinks_above_its_question_is_no_part_of_the_answer_before() -> None:
    paper = _of_blocks(
        "# Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon",
        "De leden van de VVD-fractie vragen naar de verzonnen brug.",
        "# Antwoord van het kabinet",
        "Het kabinet pleit voor één brug.",
        "De leden van de SP-fractie wijzen erop dat er al een verzonnen brug is.",
        "Waarom weigert de minister dat te erkennen?",
        "# Antwoord van het kabinet",
        "Die brug is volgens het kabinet te smal.",
    )
    said = [(paragraph.role, paragraph.parties or paragraph.responds_to) for paragraph in paper.paragraphs[-4:]]
    asked = ("contribution", ("sp",))
    assert said == [("response", ("vvd",)), asked, asked, ("response", ("sp",))]


def test_that_some_groups_have_questions_is_nobodys_contribution() -> None:
    paper = _of_blocks(
        "Na lezing bestaat bij de leden van enkele fracties behoefte aan verzonnen vragen.",
        "De leden van de SP-fractie vragen naar de brug. In de vorige periode heeft de VVD-fractie die opgevraagd.",
        "Op welk onderzoek berust de tol? In de vorige periode heeft de VVD-fractie daar cijfers over opgevraagd.",
    )
    assert [(paragraph.role, paragraph.parties) for paragraph in paper.paragraphs[-3:]] == [
        ("procedural", ()),
        ("contribution", ("sp",)),
        ("contribution", ("sp",)),
    ]


def test_who_said_the_same_in_a_debate_does_not_take_the_floor() -> None:
    paper = _of_blocks(
        "De leden van de SP-fractie vragen naar de verzonnen brug.",
        "Ook de D66-fractie heeft daarnaar gevraagd in het debat van 12 april. Is het antwoord veranderd?",
        "De leden van de VVD-fractie vroegen in het debat van 12 april naar de tol. Is die veranderd?",
    )
    assert [paragraph.parties for paragraph in paper.paragraphs[-3:]] == [("sp",), ("sp",), ("vvd",)]


def test_words_that_are_printed_again_in_the_reply_are_of_who_said_them() -> None:
    said = (
        "De leden van de SP-fractie danken voor de verzonnen brief. Zij maken zich zorgen over de brug en over de tol."
    )
    paper = _of_blocks(
        "# I Vragen en opmerkingen vanuit de fracties",
        "# Vragen en opmerkingen van de leden van de SP-fractie",
        said,
        "# II Reactie van de Minister",
        "# Vragen en opmerkingen van de leden van de SP-fractie",
        said,
        "De zorgen zijn bekend.",
    )
    assert [(found.role, found.parties or found.responds_to) for found in paper.paragraphs[-3:]] == [
        ("contribution", ("sp",)),
        ("contribution", ("sp",)),
        ("response", ("sp",)),
    ]


@pytest.mark.parametrize(
    "name", ["van de Nieuwe Verzonnen Partij", "van Leefbaar Verzonnen", "vanuit de Verzonnenbond"]
)
@pytest.mark.parametrize("opening", ["Deze leden vragen", "Wij vragen", "De partij vraagt"])
def test_a_name_that_nobody_knows_in_the_heading_of_a_group_ends_what_the_group_above_says(
    name: str, opening: str
) -> None:
    paper = _of_blocks(
        "# Vragen en opmerkingen van de leden van de VVD-fractie",
        "De leden van de VVD-fractie vragen naar de verzonnen brug.",
        f"# Vragen en opmerkingen {name}",
        f"{opening} naar de sluis.",
        "Wat kost de dijk?",
        "# Vragen en opmerkingen van de leden van de SP-fractie",
        "Wat kost de weg?",
    )
    assert [found.parties for found in paper.paragraphs][-4:] == [("vvd",), (), (), ("sp",)]


def test_a_reply_below_a_name_that_nobody_knows_answers_no_group_above() -> None:
    paper = _of_blocks(
        "# I. Vragen en opmerkingen vanuit de fracties",
        "De leden van de VVD-fractie vragen naar de verzonnen brug.",
        "# II. Reactie van de minister",
        "# Vragen van de leden van de VVD-fractie",
        "De brug is verzonnen.",
        "# Vragen van Leefbaar Verzonnen",
        "De sluis ook.",
    )
    assert [found.responds_to for found in paper.paragraphs][-2:] == [("vvd",), ()]


@pytest.mark.parametrize(
    "heading",
    [
        "Vragen van de Verzonnen-fractie",
        "Inbreng van de fractie van Verzonnen",
        "Vragen uit de fractie van de Verzonnen",
    ],
)
def test_a_group_that_nobody_knows_is_called_by_its_name_alone(heading: str) -> None:
    paper = _of_blocks(f"# {heading}", "Wat kost de brug?")
    assert paper.paragraphs[-1].parties == ("unknown:Verzonnen",)


def test_these_members_behind_a_group_that_a_reply_names_are_of_that_group() -> None:
    paper = _of_blocks(
        "# I. Vragen en opmerkingen vanuit de fracties",
        "De leden van de VVD-fractie vragen naar de brug, de leden van de fractie van 50PLUS naar de sluis.",
        "# II. Reactie van de minister",
        "De leden van de VVD-fractie vragen naar de brug. Die is verzonnen.",
        "Het antwoord op de vragen van de leden van 50PLUS is kort. Deze leden vroegen naar de kosten.",
        "Deze leden en de leden van de VVD-fractie vroegen ook naar de dijk.",
    )
    assert [set(found.responds_to) for found in paper.paragraphs][-3:] == [{"vvd"}, {"50plus"}, {"50plus", "vvd"}]


def test_a_reply_that_opens_with_another_group_does_not_go_on_with_the_one_before() -> None:
    paper = _of_blocks(
        "# I. Vragen en opmerkingen vanuit de fracties",
        "De leden van de VVD-fractie vragen naar de brug, de leden van de fractie van 50PLUS naar de sluis.",
        "# II. Reactie van de minister",
        "De leden van de VVD-fractie vragen naar de brug. Die is verzonnen.",
        "De PVV zat in 2011 op een verzonnen boot.",
        "Aan 50PLUS meld ik dat de sluis verzonnen is.",
        "Die sluis kost niets.",
        "De leden van de VVD-fractie vragen wie de brug verzon.",
        "Het CDA heeft de brug verzonnen.",
    )
    answered = [("vvd",), (), ("50plus",), ("50plus",), ("vvd",), ("vvd",)]
    assert [found.responds_to for found in paper.paragraphs][-6:] == answered
