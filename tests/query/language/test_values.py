"""How fields are read, and what their values mean in an index. All documents here are made up."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from indexer.engines import Engine, open_engine
from indexer.query import QueryParser
from indexer.query.language.lexemes import followed_values, typed_values
from indexer.query.language.values import ValuesMeant
from indexer.searches import Note, ReadingPart, SearchRequest
from indexer.vocabulary import Vocabularies
from tests.support.documents import made_up

parse = QueryParser(Vocabularies()).parse


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Three papers of three years and two committees."""
    folder: Path = tmp_path_factory.mktemp("values")
    made = open_engine(folder / "index")
    work, money = "vaste commissie voor Sociale Zaken en Werkgelegenheid", "vaste commissie voor Financiën"
    papers = []
    for number, committee, year in ((1, work, 2018), (2, money, 2020), (3, None, 2022)):
        parsed = made_up(number, [("verzonnen: een brug", ("vvd",), ())])
        about = {"committee": committee, "date": f"{year}-01-02", "dossiers": ("34843",)}
        name = {"id": f"kst-34843-{number + 30}"}
        said = tuple(replace(one, document_id=name["id"]) for one in parsed.paragraphs)
        papers.append(replace(parsed, document=replace(parsed.document, **about, **name), paragraphs=said))  # type: ignore[arg-type]
    made.write(papers)
    return made


@pytest.mark.parametrize(
    ("q", "found"),
    [
        ("commissie:SZW", {31}),
        ("commissie:szw", {31}),
        ("commissie:FIN", {32}),
        ("commissie:VWS", set()),
        ("jaar:2018-2021", {31, 32}),
        ("jaar:2021-2018", {31, 32}),
        ("jaar:2018..2021", {31, 32}),
        ("brug -jaar:2018-2021", {33}),
        ("jaar:>2020", {33}),
        ("jaar:>=2020", {32, 33}),
        ("jaar:<2020", {31}),
        ("jaar:<=2020 brug", {31, 32}),
        ("brug -year:>2020", {31, 32}),
        ("jaar:>2030", set()),
        ("jaar:2018,2022", {31, 33}),
        ("brug -jaar:2018,2022", {32}),
        ("partij:VVD,GroenLinks brug", {31, 32, 33}),
        ("partij:d66,pvda", set()),
        ("partij:vvd,nietbekend", set()),
        ("partij:,vvd", set()),
        ("jaar:<0000", set()),
        ("jaar:>9999", set()),
        ("type:other paper brug", {31, 32, 33}),
        ('type:"Other paper"', {31, 32, 33}),
        ("role:Contribution", {31, 32, 33}),
        ("role:Answer", set()),
        ("jaar:22", {33}),
        ("dossier:34 843", {31, 32, 33}),
        ("dossier:34843-33", {33}),
        ("dossier:34843-133", set()),
        ("commissie:Sociale Zaken en Werkgelegenheid", {31}),
        ("commissie: vaste commissie voor Financiën brug", {32}),
        ("brug -commissie:sociale zaken", {32, 33}),
        ("commissie:Sociale Zaken OF commissie:Financiën", {31, 32}),
        ("document:34 843, nr. 33", {33}),
        ("partij:Volkspartij voor Vrijheid en Democratie brug", {31, 32, 33}),
        ("soort:schriftelijk overleg brug", set()),
        ("soort:ander stuk brug", {31, 32, 33}),
    ],
)
def test_what_a_value_means(engine: Engine, q: str, found: set[int]) -> None:
    result = engine.search(SearchRequest(q=q))
    assert {hit.document.id for hit in result.hits} == {f"kst-34843-{number}" for number in found}
    assert bool(result.unknown) == (not found)


@pytest.mark.parametrize(
    ("q", "field"),
    [
        ("dossier:34 843", "dossier:34843"),
        ("DOSSIER:34 843 zorg", "dossier:34843"),
        ("dossier:34843", "dossier:34843"),
        ("jaar:24", "year:2024"),
        ("jaar:'98", "year:1998"),
        ("partij:50+", "party:50plus"),
        ("commissie:SZW", "committee:SZW"),
        ("commissie:Financiën", "committee:financiën"),
        ("spreker: Omtzigt", "speaker:Omtzigt"),
        ("Partij:  VVD", "party:vvd"),
        ("partij:VVD-fractie", "party:vvd"),
        ('partij:"GroenLinks fractie"', "party:gl"),
        ('partij:"Onafhankelijke Senaatsfractie"', "party:osf"),
        ('fractie: "Partij voor de Dieren" zorg', "party:pvdd"),
        ("dossier: 34 843", "dossier:34843"),
        ("jaar: 2018", "year:2018"),
        ("kamerlid:Omtzigt", "person:Omtzigt"),
        ("onderwerp:wonen", "topic:wonen"),
    ],
)
def test_the_value_of_a_field_is_read_as_it_is_typed(q: str, field: str) -> None:
    assert parse(q).reading.parts[0] == ReadingPart("field", field)


@pytest.mark.parametrize(
    ("q", "told"),
    [('partij:""', "partij:"), ("partij:", "partij:"), ("zorg jaar: ", "jaar:")],
)
def test_a_field_without_a_value_is_a_word_and_that_is_told(q: str, told: str) -> None:
    reading = parse(q).reading
    assert [note for note in reading.notes if note.code.endswith("field")] == [Note("empty-field", told)]
    assert all(part.kind in ("word", "and") for part in reading.parts)


@pytest.mark.parametrize("q", ["partij: jaar:2018", "partij: OF jaar:2018", "jaar:2018 thema: -partij:vvd"])
def test_an_operator_or_another_field_is_no_value(q: str) -> None:
    reading = parse(q).reading
    assert ReadingPart("field", "year:2018") in reading.parts
    assert [note.code for note in reading.notes].count("empty-field") == 1


def test_a_colon_and_a_space_behind_any_other_word_mean_nothing() -> None:
    reading = parse("zorg: jeugd").reading
    assert [part.text for part in reading.parts if part.kind == "word"] == ["zorg", "jeugd"]
    assert not reading.notes


def test_where_a_value_stands_behind_a_space_is_known() -> None:
    q = "zorg Partij: vdv brug"
    (typed,) = typed_values(q)
    assert (typed.field, typed.value, q[typed.start : typed.end]) == ("party", "vdv", " vdv")


@pytest.mark.parametrize(
    "q", ["partij:vvd en d66", "thema:natuur en brug", 'commissie:"Financiën" en zorg', "titel:een brug"]
)
def test_words_behind_a_value_that_name_none_with_it_stay_words(engine: Engine, q: str) -> None:
    assert ValuesMeant(Vocabularies(), lambda: engine.search(SearchRequest()).facets).in_quotes(q) == q


def test_the_first_ten_values_of_several_words_are_quoted(engine: Engine) -> None:
    named = "commissie:Sociale Zaken en Werkgelegenheid"
    meant = ValuesMeant(Vocabularies(), lambda: engine.search(SearchRequest()).facets)
    quoted = named.replace(":", ':"') + '"'
    assert meant.in_quotes(" ".join([named] * 11)) == " ".join([quoted] * 10 + [named])


def test_eight_words_behind_a_value_may_belong_to_it() -> None:
    q = "commissie:een twee drie vier vijf zes zeven acht negen tien elf"
    [(typed, ends)] = followed_values(q)
    assert [q[typed.start : end].count(" ") for end in ends] == [*range(1, 9)]
