"""Those who are invited to speak; all are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution.kinds.guests import invited
from indexer.extraction.names.party_names import Context
from indexer.records import Turn
from indexer.vocabulary import parties

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
