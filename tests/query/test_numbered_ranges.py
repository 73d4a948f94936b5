"""Numbers in enumerations and ranges: `artikel 12` in `artikelen 11 en 12`. All texts are made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import open_index
from indexer.query import QueryParser
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies
from tests.support.documents import made_up

NAMING = ("10, 11 en 12", "8 tot en met 13", "11 tot en met 16", "11 t/m 14")
OTHERS = ("9, 10, 11 en 12", "7 tot en met 13", "11 tot en met 17", "13 tot en met 14", "10 en 11 over 12 leden")


def test_a_number_stands_near_the_plural_or_in_a_short_range(tmp_path: Path) -> None:
    index = open_index(tmp_path / "index")
    index.write([made_up(1, [(f"Verzonnen artikelen {numbers}.", (), ()) for numbers in (*NAMING, *OTHERS)])])
    found = {hit.paragraph.position for hit in index.search(SearchRequest(q="artikel 12")).hits}
    assert found == set(range(1, len(NAMING) + 1))


@pytest.mark.parametrize(("numbers", "too"), [(3, True), (4, False)])
def test_enumerations_are_looked_for_of_three_numbers_at_most(numbers: int, too: bool) -> None:
    q = " OR ".join(f"artikel {number}" for number in range(11, 11 + numbers))
    assert ("artikelen" in repr(QueryParser(Vocabularies()).parse(q).tree)) is too
