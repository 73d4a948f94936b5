"""The query language: how it is read, and that nothing is an error."""

from __future__ import annotations

import tomllib
from typing import Any, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexer.query import QueryParser
from indexer.query.language.examples import Example, examples
from indexer.searches import NoteCode, ReadingPart
from indexer.vocabulary import Vocabularies
from tests.support import DATA

parse = QueryParser(Vocabularies()).parse

CASES = tomllib.loads((DATA / "queries.toml").read_text(encoding="utf-8"))["case"]
MARKS = {"and": "en", "or": "of", "not": "niet", "(": "(", ")": ")"}


def shown(part: ReadingPart) -> str:
    """A part in the notation of the cases."""
    forms = {"phrase": f'"{part.text}"', "prefix": f"{part.text}*"}
    return MARKS.get(part.kind) or forms.get(part.kind, part.text)


@pytest.mark.parametrize("case", CASES, ids=[case["q"] for case in CASES])
def test_how_queries_are_read(case: dict[str, Any]) -> None:
    reading = parse(case["q"]).reading
    assert " ".join(shown(part) for part in reading.parts) == case["read"]
    assert [note.code for note in reading.notes] == case.get("notes", [])


@pytest.mark.parametrize("case", examples(), ids=[case.q for case in examples()])
def test_what_the_help_shows_is_read_as_it_says(case: Example) -> None:
    reading = parse(case.q).reading
    assert " ".join(shown(part) for part in reading.parts) == case.read
    assert {note.code for note in reading.notes} <= {"date"}


@pytest.mark.parametrize("q", ["zorg", "jeugd zorg", '"jeugd zorg"', "-zorg", "zor*", "partij:vvd zorg", "(a OR b) c"])
def test_a_query_that_is_typed_well_needs_no_note(q: str) -> None:
    assert parse(q).reading.notes == ()


def test_words_as_alternatives_are_offered_only_for_several_words() -> None:
    assert parse("zorg jeugd").any_words == "zorg OR jeugd"
    assert parse('zorg "jeugd plan"').any_words == 'zorg OR "jeugd plan"'
    assert parse("zorg").any_words is None
    assert parse("zorg -jeugd").any_words is None
    assert parse("zorg OR jeugd").any_words is None


SYNTAX = st.lists(
    st.sampled_from(
        [
            '"',
            "(",
            ")",
            "-",
            "*",
            " OR ",
            " OF ",
            " NOT ",
            " AND ",
            "zorg",
            "de",
            "partij:",
            "titel:",
            "foo:",
            ":",
            " ",
            "a*",
            "“",
            "»",
            "PSA-beleid",
        ]
    ),
    max_size=30,
).map("".join)


@settings(max_examples=500, deadline=None)
@given(st.one_of(SYNTAX, st.text(max_size=60)))
@example("(" * 500)
@example("-" * 900)
@example('"' * 301)
@example("a " * 400)
@example("\x00\ud800")
@example('(-")')
def test_nothing_that_is_typed_is_an_error(q: str) -> None:
    parsed = parse(q)
    assert repr(parsed.tree)
    assert {note.code for note in parsed.reading.notes} <= set(get_args(NoteCode))
    kinds = [part.kind for part in parsed.reading.parts]
    assert kinds.count("(") == kinds.count(")")
    if parsed.any_words:
        assert {note.code for note in parse(parsed.any_words).reading.notes} <= {"kind", "party", "quoted-prefix"}


def test_of_a_question_in_full_eighty_words_are_searched_for() -> None:
    different = [f"woord{first}{second}" for first in "abcdefghij" for second in "abcdefghij"]
    for count, read in ((80, 80), (81, 80)):
        parts = parse(f"{' '.join(different[:count])}?").reading.parts
        assert [part.text for part in parts if part.kind == "word"] == different[:read]


def test_a_compound_that_is_typed_in_pieces_weighs_as_much_as_its_words() -> None:
    assert "text:kinderopvangtoeslag^3.0" in str(parse("kinder opvang toeslag").tree)


@pytest.mark.parametrize("q", ["65+", "65-plus", "65plussers"])
def test_people_from_an_age_on_are_found_in_every_spelling(q: str) -> None:
    spelled = {"text:65plus", "text:65plusser", "text:65plussers", 'text:"65 plus"', 'text:"65 plusser"'}
    assert all(one in str(parse(q).tree) for one in spelled)
