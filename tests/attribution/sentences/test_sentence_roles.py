"""The part of a group in a made-up sentence that only names it."""

from __future__ import annotations

import pytest

from indexer.attribution.sentences.sentence_roles import role_of
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_names import Context
from indexer.vocabulary import parties


@pytest.mark.parametrize(
    "sentence",
    [
        "Naar aanleiding van twee vragen van de leden van de SP-fractie zijn er stukken gevonden.",
        "De minister verzoeken de reeds gestelde vragen van de leden van de SP-fractie te beantwoorden.",
        "Weet u dat door de toenmalige financieel woordvoerder van de SP is gezegd dat dit kan?",
    ],
)
def test_a_group_whose_earlier_words_are_spoken_of_is_only_named(sentence: str) -> None:
    [group] = find_groups(sentence, Context(parties.load()))
    assert role_of(sentence, 0, group) == "named"
