"""What is tried where a search finds nothing."""

from __future__ import annotations

from indexer.engines.results.relaxation import removals
from indexer.query import QueryParser
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies


def test_of_a_long_query_the_first_two_dozen_words_are_left_out_in_turn_and_then_asked_alone() -> None:
    words = [f"verzonnen{first}{second}" for first in "bdfgk" for second in "aeiouy"]
    request, tried = SearchRequest(q=" ".join(words), match="all"), list[SearchRequest]()

    def total(without: SearchRequest) -> int:
        tried.append(without)
        return 0

    assert removals(total, QueryParser(Vocabularies()).parse(request.q, "all"), request) == ()
    assert [set(words) - set(without.q.split()) for without in tried[:24]] == [{word} for word in words[:24]]
    assert [without.q for without in tried[24:]] == words[:24]
