"""Proceedings: speakers with and without a party behind their names. The speeches are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.kinds import proceedings
from indexer.attribution.layout.blocks import Block
from indexer.attribution.parts import Attribution, Said
from indexer.extraction.names.party_names import Context
from indexer.records import Metadata, SourceDocument, Turn
from indexer.vocabulary import Vocabularies, parties
from indexer.vocabulary.member_stays import Stay
from indexer.vocabulary.members import Members

SITTING = Members(
    [
        Stay("van Bedacht", "B.", "Bo", "vvd", "TK", "2020-01-01", ""),
        Stay("van Bedacht", "B.", "Bo", "osf", "EK", "2019-01-01", "2019-12-31"),
    ]
)


def attribution(turn: Turn, date: str | None = "2021-05-06", chamber: str = "TK") -> Attribution:
    """Who speaks in a paragraph of this turn."""
    context = Context(parties.load(), date, SITTING, "EK" if chamber == "EK" else "TK")
    [said] = proceedings.attribute([Block("Voorzitter. Dit is verzonnen.", ((0, 29),), turn=turn)], context)
    assert isinstance(said, Said)
    return said.attribution


def test_the_party_that_is_printed_goes_before_the_register() -> None:
    found = attribution(Turn("De heer Van Bedacht", "D66", "member"))
    assert (found.parties, found.looked_up) == (("d66",), ())


@pytest.mark.parametrize(
    ("date", "chamber", "parties"),
    [
        ("2021-05-06", "TK", ("vvd",)),
        ("2019-05-06", "EK", ("osf",)),
        ("2019-05-06", "TK", ()),
        ("2021-05-06", "EK", ()),
        (None, "TK", ()),
    ],
)
def test_without_a_party_the_register_tells_the_group_of_that_day_and_chamber(
    date: str | None, chamber: str, parties: tuple[str, ...]
) -> None:
    found = attribution(Turn("De heer Van Bedacht", function="member"), date, chamber)
    assert (found.role, found.parties) == ("contribution", parties)
    assert tuple(evidence.party for evidence in found.looked_up) == parties


def test_a_list_of_persons_tells_what_neither_print_nor_register_does() -> None:
    assert attribution(Turn("Bo van Bedacht", "", "member", "SP")).parties == ("vvd",)
    assert attribution(Turn("Cem Verzonnen", "", "member", "SP")).parties == ("sp",)
    assert attribution(Turn("Cem Verzonnen", "", "member")).parties == ()


def test_ministers_and_the_chair_are_looked_up_nowhere() -> None:
    assert attribution(Turn("Minister Van Bedacht", function="minister")).parties == ()
    assert attribution(Turn("De voorzitter", function="chair")).role == "procedural"


def test_a_mover_without_a_name_is_nobody() -> None:
    turn = Turn("De heer Zoek", "SP", "member", movers=("", "Zoek"))
    assert attribution(turn).parties == ("sp",)


def test_a_motion_that_is_read_out_is_of_all_its_movers_and_its_formulas_are_nobodys() -> None:
    turn = Turn("Mevrouw Verzonnen", "SP", "member", movers=("Verzonnen", "Bo van Bedacht", "Zoek"))
    context = Context(parties.load(), "2021-05-06", SITTING, "TK")
    texts = ("Motie", "De Kamer,", "gehoord de beraadslaging,", "verzoekt een verzonnen brug,", "en gaat over tot")
    blocks = [Block(text, ((0, len(text)),), turn=turn) for text in (*texts[:4], f"{texts[4]} de orde van de dag.")]
    found = [part.attribution for part in proceedings.attribute(blocks, context) if isinstance(part, Said)]
    assert [said.role for said in found] == [*["procedural"] * 3, "contribution", "procedural"]
    assert [said.parties for said in found if said.parties] == [("sp", "vvd", "unknown:Zoek")]
    assert [evidence.party for evidence in found[3].looked_up] == ["vvd", "unknown:Zoek"]
    assert {said.speaker for said in found} == {"Mevrouw Verzonnen"}


@pytest.mark.parametrize(
    ("name", "known", "role"),
    [
        ("Henk Kamp", True, "response"),
        ("Bo van Bedacht", True, "contribution"),
        ("Henk Kamp", False, "contribution"),  # the register may lack him
    ],
)
def test_who_speaks_of_right_and_is_no_member_is_of_the_government(name: str, known: bool, role: str) -> None:
    others = [
        Stay(f"Verzonnen{number}", "", "", "vvd", "TK", "2020-01-01", "") for number in range(150 if known else 0)
    ]
    context = Context(parties.load(), "2021-05-06", Members([*SITTING, *others]), "TK")
    text = "De SP vroeg naar de brug. Die is verzonnen."
    block = Block(text, ((0, len(text)),), turn=Turn(name, function="regular"))
    [said] = proceedings.attribute([block], context)
    assert isinstance(said, Said)
    assert said.attribution.role == role
    assert said.attribution.responds_to == (("sp",) if role == "response" else ())


def spoken(*turns: tuple[Turn, str]) -> list[Attribution]:
    """Who speaks in each paragraph of an item, and whom it answers."""
    blocks = [Block(text, ((0, len(text)),), turn=turn) for turn, text in turns]
    parts = proceedings.attribute(blocks, Context(parties.load(), "2021-05-06", SITTING, "TK"))
    return [said.attribution for said in parts if isinstance(said, Said)]


FICTIEMAN, SCHIJNMAN = Turn("De heer Fictieman", "CDA", "member"), Turn("Mevrouw Schijnman", "SP", "member")
MINISTER = Turn("Minister Bedachtman", "", "minister")


@pytest.mark.parametrize(
    ("text", "also"),
    [
        ("Voorzitter. Ik spreek vandaag mede namens de SGP.", ("sgp",)),
        ("Voorzitter! Mijn bijdrage is mede namens de SGP.", ("sgp",)),
        ("Voorzitter. Mede namens de SGP voer ik hier het woord.", ("sgp",)),
        ("Vandaag spreek ik ook namens de fracties van SGP en ChristenUnie.", ("sgp", "cu")),
        ("Voorzitter. De heer Verzonnen spreekt mede namens de SGP.", ()),
        ("Ik spreek hier niet zoals de SGP dat deed.", ()),
        ("Dat besluit nam het kabinet mede namens de SGP.", ()),
    ],
)
def test_a_member_who_says_to_speak_for_another_group_does_so_from_there_on(text: str, also: tuple[str, ...]) -> None:
    found = spoken(
        (FICTIEMAN, "Verzonnen."), (FICTIEMAN, text), (SCHIJNMAN, "Waarom?"), (MINISTER, "Daarom."), (FICTIEMAN, "Dus.")
    )
    assert [said.parties for said in found] == [("cda",), ("cda", *also), ("sp",), (), ("cda", *also)]


def test_a_member_of_unknown_group_who_speaks_for_another_too_has_one() -> None:
    [said] = spoken((Turn("De heer Zoekman", "", "member"), "Ik spreek mede namens de SGP."))
    assert said.parties == ("unknown:Zoekman", "sgp")


def test_a_member_who_asks_one_thing_for_another_group_too_speaks_for_it_there_alone() -> None:
    asked = "Mede namens mevrouw Bedacht van de SGP verzoek ik u om een verzonnen debat."
    found = spoken((FICTIEMAN, asked), (SCHIJNMAN, "Waarom?"), (FICTIEMAN, "Daarom."))
    assert [said.parties for said in found] == [("cda", "sgp"), ("sp",), ("cda",)]


@pytest.mark.parametrize(
    ("text", "answered"),
    [
        ("Mevrouw Schijnman vroeg naar geld. Dat is er.", ("sp",)),
        ("De heer Fictieman en mevrouw Schijnman vroegen naar contracten.", ("cda", "sp")),
        ("De heer Fictieman heeft gevraagd of dit kan.", ("cda",)),
        ("Op de vraag van mevrouw Schijnman is het antwoord nee.", ("sp",)),
        ("Dan de vraag van de PvdA over de handhaving.", ("pvda",)),
        ("Tegen de heer Fictieman zeg ik dat dit kan.", ("cda",)),
        ("Aan mevrouw Schijnman kan ik melden dat dit mag.", ("sp",)),
        ("Ik kan mevrouw Schijnman geruststellen.", ("sp",)),
        ("Dat zeg ik de heer Fictieman graag toe.", ("cda",)),
        ("Mevrouw Schijnman wil weten wanneer. In mei.", ("sp",)),
        ("Door mevrouw Schijnman is gevraagd wanneer. In mei.", ("sp",)),
        ("Dat is niet haalbaar, mijnheer Fictieman.", ("cda",)),
        ("Dat wordt lastig, mevrouw Schijnman. Het is druk.", ("sp",)),
        ("Ik hoor de heer Fictieman pleiten voor mei.", ("cda",)),
        ("Dat komt goed, zeg ik ook tegen mevrouw Schijnman.", ("sp",)),
        ("Ik dank de heer Verzonnen, mevrouw Schijnman.", ()),
        ("Dat is door de heer Fictieman gedaan.", ()),
        ("Ik kan de heer Fictieman niet volgen.", ("cda",)),
        ("Ik dank mevrouw Schijnman, en zeg dat dit mag.", ()),
        ("Aan de heer Fictieman wil ik iets vragen.", ()),
        ("Ik ben het eens met de heer Fictieman.", ()),
        ("De motie van de heer Fictieman ontraad ik.", ()),
        ("De heer Fictieman heeft geen vragen.", ()),
        ("De motie waarin de SP vraagt om geld, ontraad ik.", ()),
        ("De VVD is daarvoor.", ()),
    ],
)
def test_a_spoken_reply_answers_those_of_whom_it_says_that_they_asked(text: str, answered: tuple[str, ...]) -> None:
    found = spoken((FICTIEMAN, "Verzonnen."), (SCHIJNMAN, "Verzonnen."), (MINISTER, text))
    assert found[-1].responds_to == answered


@pytest.mark.parametrize("chamber", ["TK", "EK"])
def test_who_was_printed_with_a_party_is_known_by_name_in_either_chamber(chamber: str) -> None:
    said = "In de richting van mevrouw Van Fictieman zeg ik dat dit verzonnen is."
    blocks = [
        Block("Wat kost de brug?", ((0, 17),), turn=Turn("Mevrouw Van Fictieman-Zoek", "BBB", "member")),
        Block(said, ((18, 18 + len(said)),), turn=Turn("Minister Bedacht", "", "minister")),
    ]
    context = Context(parties.load(), "2024-03-12", chamber="EK" if chamber == "EK" else "TK")
    found = [part for part in proceedings.attribute(blocks, context) if isinstance(part, Said)]
    assert found[-1].attribution.responds_to == ("bbb",)


GUESTS = """VERSLAG VAN EEN RONDETAFELGESPREK

De commissie heeft op 5 oktober 2022 een verzonnen gesprek gevoerd.

Aanwezig zijn de leden der Kamer Erkens en Kröger,

alsmede de heer Bedacht (TNO) en mevrouw De Vries.

De voorzitter: Welkom. De heer Bedacht.

De heer Bedacht: Waterstof is schaars.

De VVD vroeg ons om cijfers.

Mevrouw De Vries: Het net ligt er.

De heer Erkens (VVD): Wat kost dat?
"""


@pytest.mark.parametrize("printed", ["De heer Bedacht:", "De heer Bedacht (TNO):"])
def test_whom_a_report_lists_beside_the_members_is_none(printed: str) -> None:
    text = GUESTS.replace("De heer Bedacht:", printed)
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata(chamber="TK")), Vocabularies())
    assert [(said.role, said.parties) for said in document.paragraphs[-4:]] == [
        *[("procedural", ())] * 3,
        ("contribution", ("vvd",)),
    ]
