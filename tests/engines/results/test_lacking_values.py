"""Values of facets that the index has not, on made-up documents."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.searches import SearchRequest
from tests.support.documents import made_up


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    folder: Path = tmp_path_factory.mktemp("unknown")
    made = open_engine(folder / "index")
    said = [
        ("verzonnen: zorg voor ouderen", ("vvd",), ("zorg-en-gezondheid",)),
        ("verzonnen: zorg voor jongeren", ("pvdd",), ("zorg-en-gezondheid",)),
        ("verzonnen: een brug", ("vvd",), ()),
    ]
    documents = [made_up(number, said) for number in (1, 2)]
    spoken = [replace(one, speaker="Mevrouw Van der Verzonnen") for one in documents[0].paragraphs]
    made.write([replace(documents[0], paragraphs=tuple(spoken)), documents[1]])
    return made


def told(engine: Engine, **asked: object) -> list[tuple[str, str, list[str]]]:
    """The facet and the value of each that is not there, and the searches that are offered in its place."""
    result = engine.search(SearchRequest(**asked))  # type: ignore[arg-type]
    return [
        (lacking.facet, lacking.value, [near.request.q or str(near.request.party) for near in lacking.near])
        for lacking in result.unknown
    ]


@pytest.mark.parametrize(
    ("q", "expected"),
    [
        ("zorg partij:vdd", [("party", "vdd", ["zorg partij:PvdD", "zorg partij:VVD"])]),
        ('fractie:"vvdd" brug', [("party", "vvdd", ["fractie:VVD brug"])]),
        ("zorg -partij:vvdd", [("party", "vvdd", ["zorg -partij:VVD", "zorg -partij:PvdD"])]),
        ("jaar:2031", [("year", "2031", ["jaar:2012"])]),
        ("jaar:gisteren", [("year", "gisteren", [])]),
        ("thema:gezondhied", [("topic", "gezondhied", ['thema:"zorg en gezondheid"'])]),
        ("soort:kaarten", [("type", "kaarten", [])]),
        ("beantwoording:misschien", [("answer", "misschien", [])]),
        ("rol:ministr", [("role", "ministr", ["rol:Inbreng"])]),
        ("dossier:10009", [("dossier", "10009", [])]),
        ("partij:sgp", [("party", "sgp", [])]),
        ("partij:vvd jaar:2012 dossier:10001", []),
        ("partij:onbekend", []),
        ("beantwoording:open", []),
        ("jaar:2010-2013", []),
        ("jaar:2001-2002", [("year", "2001-2002", [])]),
        ("titel:nergens zorg", [("title", "nergens", [])]),
        ("kop:nergens", [("section", "nergens", [])]),
        ("spreker:verzonen", [("speaker", "verzonen", ['spreker:"Van der Verzonnen"'])]),
        ('spreker:"van der verzonnen"', []),
        ("titel:stuk", []),
        ("zorg ouderen", []),
    ],
)
def test_a_value_that_is_typed_and_not_there_is_told_with_those_nearest_to_it(
    engine: Engine, q: str, expected: list[tuple[str, str, list[str]]]
) -> None:
    assert told(engine, q=q) == expected


def test_a_filter_is_told_where_nothing_is_found(engine: Engine) -> None:
    assert told(engine, party=("vdd",)) == [("party", "vdd", ["('pvdd',)", "('vvd',)"])]
    assert told(engine, party=("vdd", "vvd")) == []


def test_that_something_is_lacking_is_no_value_that_is_not_there(engine: Engine) -> None:
    for facet, value in (("party", "none"), ("year", "none"), ("answer", "open"), ("answer", "given")):
        assert engine.search(SearchRequest(**{facet: (value,)})).total == 0  # type: ignore[arg-type]
        assert told(engine, **{facet: (value,)}) == []
        assert engine.is_known(facet, value)


def test_what_is_offered_finds_what_it_says(engine: Engine) -> None:
    [lacking] = engine.search(SearchRequest(q="zorg partij:vdd", page=3)).unknown
    assert lacking.near
    for near in lacking.near:
        assert engine.search(near.request).total == near.total == 2


@pytest.mark.parametrize(
    ("asked", "offered"),
    [
        ({"q": "partij:vdd zorg jaar:2031"}, [["partij:PvdD zorg jaar:2012", "partij:VVD zorg jaar:2012"]] * 2),
        ({"q": "partij:vdd partij:xyzzy"}, [[], []]),
    ],
)
def test_of_two_values_that_are_not_there_each_is_offered_with_the_nearest_of_the_other(
    engine: Engine, asked: dict[str, str], offered: list[list[str]]
) -> None:
    found = told(engine, **asked)
    assert [near for _, _, near in found] == [offered[0], offered[1][:1]]


def test_of_two_filters_that_are_not_there_each_is_offered_with_the_nearest_of_the_other(engine: Engine) -> None:
    lacking = engine.search(SearchRequest(party=("vdd",), year=("2031",))).unknown
    assert [(one.request.party, one.request.year, one.total) for found in lacking for one in found.near] == [
        (("pvdd",), ("2012",), 1),
        (("vvd",), ("2012",), 2),
        (("pvdd",), ("2012",), 1),
    ]


def test_no_more_values_are_told_than_anybody_reads(engine: Engine) -> None:
    assert len(told(engine, q=" ".join(f"partij:xx{number}" for number in range(30)))) == 3
