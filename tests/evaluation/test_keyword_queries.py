"""The keyword queries that the ranking is measured by, and their judgments."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from tests.bench.keyword_queries import digest, documents, load, tuning
from tests.support.parsed import parsed

QUERIES = load()


def test_there_are_two_hundred_short_queries_and_some_of_each_of_seventeen_kinds() -> None:
    assert len({query.text for query in QUERIES}) == len(QUERIES) >= 200
    kinds = Counter(query.kind for query in QUERIES)
    assert len(kinds) == 17
    assert min(kinds.values()) >= 2
    assert [query.text for query in QUERIES if not 1 <= len(query.text.split()) <= 5] == []


def test_half_of_them_are_held_back_and_left_out_of_what_is_tuned_on() -> None:
    chosen_on = tuning()
    assert not any(query.held for query in chosen_on)
    assert 0.45 < len(chosen_on) / len(QUERIES) < 0.55
    assert [query for query in QUERIES if not query.held] == chosen_on


def test_every_query_has_relevant_paragraphs_each_graded_once() -> None:
    for query in QUERIES:
        judged = [*query.about, *query.mentions]
        assert 1 <= len(judged) <= 100, query.text
        assert [paragraph for paragraph, times in Counter(judged).items() if times > 1] == [], query.text


def test_a_paragraph_about_the_query_is_graded_above_one_that_mentions_it() -> None:
    for query in QUERIES:
        assert {query.grades[paragraph] for paragraph in query.about} <= {2}
        assert {query.grades[paragraph] for paragraph in query.mentions} <= {1}


def test_every_judged_paragraph_is_in_the_parsed_corpus_and_still_the_one_that_was_judged(corpus: Path) -> None:
    texts = {said.id: said.text for path in documents(corpus) for said in parsed(path).paragraphs}
    assert [one for query in QUERIES for one in query.grades if one not in texts] == []
    moved = [q.text for q in QUERIES if digest(texts[one] for one in (*q.about, *q.mentions)) != q.digest]
    assert moved == []
