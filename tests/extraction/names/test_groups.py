"""Groups as sentences name them."""

from __future__ import annotations

import pytest

from indexer import vocabulary
from indexer.extraction.names.groups import find_groups, find_persons
from indexer.extraction.names.party_names import Context

VOCABULARY = vocabulary.load()


def groups(text: str, date: str | None = None) -> list[tuple[str, ...]]:
    context = Context(VOCABULARY.parties, date, VOCABULARY.members, "TK")
    return [group.parties for group in find_groups(text, context)]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("De leden van de SP-fractie en van de Partij voor de Dieren-fractie hebben", ("sp", "pvdd")),
        ("De leden van de CDA- en SGP-fractie vragen", ("cda", "sgp")),
        ("De fracties van GroenLinks en de PvdA gezamenlijk, van de PVV en van de SP vragen",
         ("gl", "pvda", "pvv", "sp")),
        ("De leden van de fracties van GroenLinks en de PvdA gezamenlijk en van de SP vragen", ("gl", "pvda", "sp")),
        ("Door de leden van de SP-fractie en door die van GroenLinks is gevraagd", ("sp", "gl")),
        ("Bij de leden van het CDA en bij die van de SGP bestaat zorg", ("cda", "sgp")),
        ("De leden van de fractie van 50PLUS, de Groep Bontes/Van Klaveren en het lid Van Vliet vragen",
         ("50plus", "groep-bontes-van-klaveren", "lid-van-vliet")),
        ("De leden Bontes en Van Klaveren vragen", ("groep-bontes-van-klaveren",)),
        ("De Fractie-Nanninga heeft nog een vraag", ("fractie-nanninga",)),
        ("De leden behorende tot de PvdA-fractie onderschrijven", ("pvda",)),
        ("De heer J.A. van den Verzonnen (SGP) vroeg", ("sgp",)),
        ("De leden van de Groep Verzonnen vragen", ("unknown:Verzonnen",)),
        ("Genoemde leden van de SP-fractie vragen", ("sp",)),
        ("Het fractielid van de OPNL vraagt", ("osf",)),
        ("Het fractielid van OPNL en de leden van de fractie van de SP vragen", ("osf", "sp")),
        ("De leden van de Groep Verzonnen/vVB vragen", ("unknown:Verzonnen/vVB",)),
        ("De leden van de Xyz-fractie vragen", ("unknown:Xyz",)),
        ("De leden van de overige fracties hebben geen vragen", ()),
        ("Het lid Verzonnen vraagt", ("unknown:Verzonnen",)),
        ("Het lid Van den Verzonnen van de D66-fractie vroeg", ("d66",)),
        ("De leden Bedacht en Verzonnen van de SP-fractie vroegen", ("sp",)),
        ("Het lid Verzonnen van BIJ1 vroeg", ("bij1",)),
        ("Het lid Bedacht, van de fractie van de ChristenUnie, vroeg", ("cu",)),
        ("De leden Bedacht (CDA) en Verzonnen van de 50PLUS-fractie vroegen", ("cda", "50plus")),
    ],
)  # fmt: skip
def test_groups_that_stand_together_are_one(text: str, parties: tuple[str, ...]) -> None:
    assert groups(text) == [parties]


@pytest.mark.parametrize("date", [None, "2022-04-14"])
def test_a_member_who_sits_alone_is_that_group_with_and_without_a_date(date: str | None) -> None:
    assert groups("Het lid Omtzigt vraagt, anders dan de VVD-fractie, wat het kost.", date) == [
        ("lid-omtzigt",),
        ("vvd",),
    ]


def test_a_person_without_a_seat_is_no_group() -> None:
    assert groups("De heer Verzonnen van de vereniging schrijft dat mevrouw Bedacht zingt.") == []


def test_a_group_begins_where_its_longest_lead_does() -> None:
    text = "Dat vinden de hier aan het woord zijnde leden, behorende tot de fractie van de VVD, ook."
    [group] = find_groups(text, Context(VOCABULARY.parties))
    assert text[group.start : group.end] == text[11:-6]
    assert (group.parties, group.plural) == (("vvd",), True)


@pytest.mark.parametrize(
    ("text", "printed", "party"),
    [
        ("De heer Verzonnen van de VVD-fractie vraagt", "heer Verzonnen van de VVD-fractie", "vvd"),
        ("Dat wil mevrouw Van den Bedacht van JA21 weten.", "mevrouw Van den Bedacht van JA21", "ja21"),
        ("Het lid Zoek, van de fractie van de SP, vraagt", "lid Zoek, van de fractie van de SP", "sp"),
    ],
)
def test_a_member_is_of_the_group_that_is_printed_behind_the_name(text: str, printed: str, party: str) -> None:
    [group] = find_groups(text, Context(VOCABULARY.parties))
    assert (group.printed, group.parties, group.person, group.plural) == (printed, (party,), True, False)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lid Bedacht en de heer Verzonnen vroegen dat.", ["Bedacht", "Verzonnen"]),
        ("De vraag van lid Bedacht is verzonnen.", ["Bedacht"]),
        ("De heer Verzonnen en lid Bedacht vroegen dat.", ["Verzonnen", "Bedacht"]),
        ("Het tweede lid Vervalt.", []),
    ],
)
def test_a_member_is_named_as_lid_without_an_article(text: str, names: list[str]) -> None:
    assert [name for person in find_persons(text) for name, _ in person.names] == names
