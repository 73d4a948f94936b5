"""A day or a month that is typed: what is dated so, and what names it in any form in which it is printed."""

from __future__ import annotations

import pytest

from indexer import pipeline
from indexer.engines import Engine, open_engine
from indexer.query import QueryParser
from indexer.query.language.days import printed
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies

parse = QueryParser(Vocabularies()).parse

FORMS = (
    "4 maart 2021", "04-03-2021", "4-3-2021", "4/3/2021", "4.3.2021", "04.03.2021", "2021-03-04", "4 mrt. 2021",
    "4 mrt 2021",
)  # fmt: skip
"""One day as papers print it and as people type it."""
TEXT = "Een verzonnen brief.\n\n" + "\n\n".join(
    f"Het verzonnen besluit van {form} over brug {number}." for number, form in enumerate(FORMS, 50)
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An index of made-up letters: one that names a day, one of that day, one of the day after it."""
    folder = tmp_path_factory.mktemp("days")
    for name, date, text in (
        ("noemt", "2022-01-10", f"{TEXT}\n\nHet verzonnen besluit van 4 maart over 2021 bruggen."),
        ("van-die-dag", "2021-03-04", "Een verzonnen brief over het water."),
        ("daarna", "2021-03-05", "Een verzonnen brief over de 4 sluizen in maart en april 2021."),
    ):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
        (folder / f"{name}.toml").write_text(f"date = {date}", encoding="utf-8")
    made = open_engine(folder / "index")
    assert not pipeline.index_files(sorted(folder.glob("*.txt")), made).refused
    return made


def found(engine: Engine, q: str) -> list[str]:
    return [hit.document.id for hit in engine.search(SearchRequest(q=q, size=50)).hits]


@pytest.mark.parametrize(
    "q", [*FORMS, "4 MAART 2021", "donderdag 4 maart 2021", "4e maart 2021", "4–3–2021", "4 maart 2021?"]
)
def test_a_day_in_any_form_finds_what_is_of_that_day_and_then_what_names_it_in_any_form(engine: Engine, q: str) -> None:
    assert found(engine, q) == ["van-die-dag", *["noemt"] * len(FORMS)]
    assert "date" in [note.code for note in parse(q).reading.notes]


@pytest.mark.parametrize("q", ["maart 2021", "mrt 2021", "Maart 2021"])
def test_a_month_finds_what_is_of_that_month_and_what_names_it(engine: Engine, q: str) -> None:
    assert set(found(engine, q)[:2]) == {"van-die-dag", "daarna"}
    assert set(found(engine, q)[2:]) == {"noemt"}


def test_a_day_without_a_year_is_one_thing(engine: Engine) -> None:
    named = [form for form in FORMS if "maart" in form]
    assert found(engine, "4 maart") == ["noemt"] * (len(named) + 1)


@pytest.mark.parametrize(
    ("q", "documents"),
    [
        ("water 4 maart 2021", ["van-die-dag"]),
        ("04-03-2021 water", ["van-die-dag"]),
        ("sluizen 4 maart 2021", []),
        ("brief -4 maart 2021", ["daarna", "noemt"]),
        ("water OR sluizen -2021-03-04", ["van-die-dag", "daarna"]),
        ("(4 maart 2021 OF 5 maart 2021) sluizen", ["daarna"]),
        ('"4 maart 2021"', ["noemt"]),
        ("Wat schreef de verzonnen minister op 4 maart 2021 over water?", ["van-die-dag"]),
    ],
)
def test_a_day_among_other_words_is_one_of_them(engine: Engine, q: str, documents: list[str]) -> None:
    listed = found(engine, q)
    assert listed[:1] == documents[:1] if "?" in q else sorted(listed) == sorted(documents)


@pytest.mark.parametrize(
    "q",
    [
        "31 februari 2021",
        "4 me\N{LATIN SMALL LETTER DOTLESS I} 2021",
        "32-01-2021",
        "2021-13-04",
        "4-3-2021-7",
        "2009-10",
        "2020-2021",
        "4 maartse buien",
        "1-2-1",
        "'2023",
    ],
)
def test_what_is_no_day_is_read_as_words(q: str) -> None:
    parsed = parse(q)
    assert parsed.reading.notes == ()
    assert "date" not in {term[0] for term in parsed.tree.iter_all_terms()}


def test_a_day_is_no_dossier() -> None:
    assert "dossier" not in repr(parse("12.345.2021").tree) + repr(parse("21.12.2021").tree)


@pytest.mark.parametrize(("short", "year"), [("39", "2039"), ("40", "1940"), ("95", "1995"), ("04", "2004")])
def test_two_digits_are_a_year_from_1940_to_2039(short: str, year: str) -> None:
    assert printed(f"4 maart '{short}")[0] == printed(f"4-3-{short}")[0] == f"4 maart {year}"
