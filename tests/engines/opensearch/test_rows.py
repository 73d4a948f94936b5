"""Rows of a cluster: the terms at their places, and what tells that they are as they were written."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from indexer.engines.opensearch.rows.mapping import BESIDE, EMPTY, NONE, SCORED, SPACE, TIMES, UNIT, mappings
from indexer.engines.opensearch.rows.paragraph_rows import rows, words
from indexer.engines.opensearch.rows.row_terms import counted, placed, safe
from indexer.engines.schema import Lemmas, Words
from indexer.records import Note, ParsedDocument
from tests.support.documents import made_up

PLACED, COUNTED = placed(Lemmas(), UNIT), counted(Lemmas(), UNIT)
TEXTS = st.lists(st.sampled_from(["jeugdzorg", "brug", "de", "PSA-beleid", "kst-34843-33"]), max_size=200).map(" ".join)


def test_a_word_stands_twice_a_part_once_and_a_common_word_leaves_its_place_empty() -> None:
    empty, compound, *filling = PLACED("de jeugdzorg").split(" ")
    assert empty == EMPTY
    assert Counter(compound.split(BESIDE)) == {"jeugdzorg": 2, "jeugd": 1, "zorg": 1}
    assert filling == [NONE] * 2


@given(TEXTS)
def test_a_counted_text_has_the_terms_of_a_placed_one_as_often(text: str) -> None:
    places = Counter(term for place in PLACED(text).split(" ") for term in place.split(BESIDE) if term != EMPTY)
    counted_terms = [term.partition(TIMES) for term in COUNTED(text).split(" ")]
    assert {term: int(times or 1) for term, _, times in counted_terms} == places
    assert len(counted_terms) == len(places)


@given(TEXTS)
def test_a_text_is_as_long_for_a_cluster_as_for_whoosh_but_for_a_few_per_cent(text: str) -> None:
    found = [term for place in PLACED(text).split(" ") for term in place.split(BESIDE)]
    wanted = sum(1 for piece in Lemmas().pieces(text) for place in Lemmas().positions(piece) for _ in place)
    length = sum(term != EMPTY for term in found) * UNIT
    assert abs(length - wanted) <= max(1, 0.12 * wanted)


def test_a_text_without_words_has_the_term_that_nobody_asks_for() -> None:
    assert PLACED("de het") == COUNTED("de het") == placed(Words(), 1.0)("") == NONE


def test_white_space_that_a_ligature_stands_for_is_no_border() -> None:
    assert safe("صلى الله") == f"صلى{SPACE}الله"
    assert " " not in placed(Words(), 1.0)("\ufdfa").removesuffix(f" {NONE}")
    assert " " not in counted(Words(), 1.0)("\ufdfa")


def test_every_field_of_a_row_is_in_the_mapping_and_every_column_is_filled(seed: ParsedDocument) -> None:
    head, *others = rows(seed, 3, "x@3.0")
    stored = {"head", "document_record", "paragraphs", "digest"}
    assert head.fields.keys() == mappings()["properties"].keys() - {"state"}
    assert all(row.fields.keys() == head.fields.keys() - stored for row in others)
    assert [row.id for row in others[:2]] == ["x@3.0/2", "x@3.0/3"]
    assert all(row.fields[name] for row in others for name in SCORED)


def test_words_count_once_for_each_paragraph_those_of_its_notes_too() -> None:
    parsed = made_up(1, [("zorg zorg brug", (), ()), ("Zorg", (), ())])
    first = replace(parsed.paragraphs[0], notes=(Note("Een noot.", ()),))
    counted = words(replace(parsed, paragraphs=(first, *parsed.paragraphs[1:])))
    assert (counted["zorg"], counted["brug"], counted["noot"]) == (2, 1, 1)
