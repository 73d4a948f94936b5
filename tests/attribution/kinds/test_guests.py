"""Those who are invited to speak; all are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.kinds.guests import invited
from indexer.extraction.names.party_names import Context
from indexer.records import Metadata, SourceDocument, Turn
from indexer.vocabulary import Vocabularies, parties

KNOWN = Context(parties.load())
TURNS = (Turn("De heer Bedacht", "Verzonnen Instituut", "member"), Turn("Mevrouw Zoek", "CDA", "member"))


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Verslag van een rondetafelgesprek", {"bedacht"}),
        ("Rondetafelgesprek Verzinsels", {"bedacht"}),
        ("Verslag van een commissiedebat", set()),
        ("Debat over het rondetafelgesprek", set()),
    ],
)
def test_at_a_round_table_who_is_printed_with_no_group_is_a_guest(title: str, found: set[str]) -> None:
    assert invited([title], TURNS, KNOWN) == found


COUNCIL = """Gemeente Verzonnen

Notulen van de vergadering van de gemeenteraad van Verzonnen

Datum: donderdag 27 juni 2024

Aanwezig: de leden Zoek (VVD) en Vind (Ons Verzonnen).

De voorzitter: Mevrouw Zoek.

Mevrouw Zoek (VVD): Wat kost het zwembad?

De heer Vind (Ons Verzonnen): Kan het open blijven?

Wethouder Bedacht: Mevrouw Zoek vroeg naar de kosten. Die zijn hoog.

De heer Vind vroeg of het open kan blijven. Dat weet ik niet.

De heer Vind (Ons Verzonnen): Wanneer dan wel?

Wethouder Bedacht: In mei.
"""


def test_in_a_council_a_group_that_nobody_knows_is_one_and_is_answered() -> None:
    parsed = parse(SourceDocument("verzonnen.txt", "", "", COUNCIL, Metadata()), Vocabularies())
    assert parsed.document.title == "Notulen van de vergadering van de gemeenteraad van Verzonnen"
    assert parsed.document.date == "2024-06-27"
    local = ("unknown:Ons Verzonnen",)
    assert [(said.parties, said.responds_to) for said in parsed.paragraphs[-6:]] == [
        (("vvd",), ()),
        (local, ()),
        ((), ("vvd",)),
        ((), local),
        (local, ()),
        ((), local),
    ]


def test_who_is_present_with_an_office_answers_and_is_no_guest() -> None:
    text = """Eerste Kamer der Staten-Generaal

Nr. 1 VERSLAG VAN EEN MONDELING OVERLEG

Vastgesteld 20 maart 2024

De verzonnen commissie heeft op 5 maart 2024 overleg gevoerd met de Staatssecretaris van Bruggen.

Aanwezig zijn twee leden der Kamer, te weten: Zoek en Vind,

en de heer Bedacht, Staatssecretaris van Bruggen.

De voorzitter: Ik open dit verzonnen overleg.

Mevrouw Zoek (SP): Hoe hoog is de brug?

De heer Bedacht: De brug is verzonnen hoog.
"""
    parsed = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    roles = [(paragraph.speaker, paragraph.role) for paragraph in parsed.paragraphs[-2:]]
    assert roles == [("Mevrouw Zoek", "contribution"), ("De heer Bedacht", "response")]


def test_at_a_round_table_who_has_nothing_behind_the_name_is_a_guest_where_members_have_their_group() -> None:
    alone = Turn("De heer Nergens", "", "member")
    title = ["Verzonnen zorg; VERSLAG VAN EEN RONDETAFELGESPREK"]
    assert invited(title, [*TURNS, alone], KNOWN) == {"bedacht", "nergens"}
    assert invited(title, [alone], KNOWN) == set()
