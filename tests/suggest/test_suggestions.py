"""Suggestions while a query is typed. All documents here are made up."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import analysis, labels
from indexer.columnar import open_index
from indexer.engines import Engine, open_engine, schema
from indexer.engines.opensearch.reading.prepared_help import known
from indexer.engines.whoosh.folder import NAME
from indexer.records import Document, ParsedDocument
from indexer.searches import Facet, FacetValue, SearchRequest, Stats, Suggestion
from indexer.suggest.field_values import FieldValues
from indexer.suggest.index_words import IndexWords
from indexer.suggest.phrases import phrases, tally
from indexer.suggest.suggestions import Known, Titled, suggest
from tests.support.documents import made_up

TEXTS = (
    "Het openbaar vervoer in de verzonnen stad.",
    "Kosten van openbaar vervoer en van bruggen.",
    "Het openbaar ministerie klaagt aan.",
    "Het Openbaar Ministerie en de Raad van State.",
    "De Raad van State over de brug.",
    "Financiële problemen; de bruggen van één gemeente.",
    "Financiële problemen met een brug. D'66 vraagt naar PSA-beleid.",
)


def titled(number: int, title: str, texts: tuple[str, ...]) -> ParsedDocument:
    """A made-up document by VVD and D66 in turn."""
    parsed = made_up(
        number, [(text, ("vvd", "d66")[place % 2 : place % 2 + 1], ()) for place, text in enumerate(texts)]
    )
    return replace(parsed, document=replace(parsed.document, title=title))


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Two documents in two commits; one of them replaced, so that something is deleted."""
    engine = open_engine(tmp_path_factory.mktemp("suggestions") / "index")
    engine.write([titled(1, "Verslag over bruggen", TEXTS), titled(2, "Brief over het spoor", TEXTS[:2])])
    engine.write([titled(2, "Brief over de Verzonnen Spoorweg", (*TEXTS[3:], "Nog een brug"))])
    return engine


def search_for(found: Suggestion) -> SearchRequest:
    """The search that a suggestion stands for."""
    if found.kind in ("term", "phrase"):
        return SearchRequest(q=found.value)
    return replace(SearchRequest(), **{found.kind: (found.value,)})


def shown(engine: Engine, typed: str, *kinds: str) -> list[str]:
    return [found.label for found in engine.suggest(typed) if not kinds or found.kind in kinds]


TYPED = st.one_of(
    st.builds(lambda text, start, size: text[start : start + size],
              st.sampled_from((*TEXTS, "10001", "x-1", "Verslag", "vvd", "Democraten 66", "partij:vvd bru")),
              st.integers(0, 40), st.integers(1, 25)),
    st.text(max_size=20),
)  # fmt: skip


@settings(deadline=None)
@given(TYPED)
def test_counts_are_those_of_the_search_that_a_suggestion_stands_for(engine: Engine, typed: str) -> None:
    for found in engine.suggest(typed):
        assert found.count == engine.search(search_for(found)).total > 0


@settings(deadline=None)
@given(TYPED)
def test_terms_and_phrases_begin_with_what_was_typed(engine: Engine, typed: str) -> None:
    for found in engine.suggest(typed):
        if found.kind in ("term", "phrase"):
            assert "".join(analysis.words(found.label)).startswith("".join(analysis.words(typed)))


@settings(deadline=None)
@given(TYPED, st.integers(-1, 12))
def test_no_more_are_given_than_asked_for_and_none_twice(engine: Engine, typed: str, limit: int) -> None:
    found = engine.suggest(typed, limit)
    assert len(found) <= max(limit, 0)
    assert len({(one.kind, one.value) for one in found}) == len(found)


def test_a_word_is_completed_once_for_all_its_forms_most_frequent_first(engine: Engine) -> None:
    assert shown(engine, "bru", "term") == ["brug"]
    assert shown(engine, "Financ", "term") == ["financiële"]
    assert shown(engine, "va", "term") == []


def test_phrases_complete_a_word_and_the_words_before_it(engine: Engine) -> None:
    assert shown(engine, "openb", "phrase") == ["openbaar ministerie", "openbaar vervoer"]
    assert shown(engine, "openbaar ", "phrase") == ["openbaar ministerie", "openbaar vervoer"]
    assert shown(engine, "openbaar ver")[0] == "openbaar vervoer"
    assert shown(engine, "kosten openbaar ver", "phrase") == ["kosten openbaar vervoer"]
    assert shown(engine, "raad van s")[0] == "raad van state"
    assert shown(engine, '"openbaar ver', "phrase") == ["openbaar vervoer"]
    assert [found.value for found in engine.suggest("fin") if found.kind == "phrase"] == ['"financiële problemen"']


def test_parties_are_found_by_every_name_they_have(engine: Engine) -> None:
    for typed in ("d6", "D'6", "democr", "Democraten 66"):
        assert [found.value for found in engine.suggest(typed) if found.kind == "party"] == ["d66"]
    assert shown(engine, "groenl", "party") == []


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("partij:v", ["partij:VVD"]),
        ("PARTIJ:", ["PARTIJ:VVD", "PARTIJ:D66"]),
        ("brug -fractie:d", ["brug -fractie:D66"]),
        ("jaar:20", ["jaar:2011", "jaar:2012"]),
        ("rol:inb", ["rol:Inbreng"]),
        ("dossier:1000", ['dossier:"10 001"', 'dossier:"10 000"']),
        ("dossier:10000", ['dossier:"10 000"']),
        ('brug dossier:"10 00', ['brug dossier:"10 001"', 'brug dossier:"10 000"']),
        ("partij: v", ["partij: VVD"]),
        ("dossier:10 00", ['dossier:"10 001"', 'dossier:"10 000"']),
        ("nergens partij:v", []),
        ("partij:zzz", []),
    ],
)
def test_behind_a_field_values_of_its_facet_are_offered(engine: Engine, typed: str, offered: list[str]) -> None:
    found = engine.suggest(typed)
    assert sorted(one.label for one in found) == sorted(offered)
    assert [one.count for one in found] == sorted((search_total(engine, one) for one in found), reverse=True)
    assert all(one.count for one in found)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("spreker:van der p", ['spreker:"Van der Plas"']),
        ("brug persoon: van der", ['brug persoon: "Van der Plas"', 'brug persoon: "Van der Lee"']),
        ("persoon:van der ", None),
        ("persoon:van der plas brug", None),
        ("titel:van", None),
        ("persoon:zzz", []),
    ],
)
def test_a_name_of_several_words_is_offered_while_it_is_typed(typed: str, offered: list[str] | None) -> None:
    people = Facet("person", tuple(FacetValue(name, name, 9, False) for name in ("Van der Plas", "Van der Lee")))
    found = FieldValues().beginning(typed, (people,), len, 8)
    assert (None if found is None else sorted(one.value for one in found)) == (offered and sorted(offered))


def search_total(engine: Engine, found: Suggestion) -> int:
    return engine.search(search_for(found)).total


def test_dossiers_and_documents_are_found_by_number_and_by_words_of_their_title(engine: Engine) -> None:
    by_kind = {found.kind: found for found in engine.suggest("verzonnen spoo")}
    assert by_kind["document"].value == "x-2"
    assert by_kind["document"].label == f"{labels.document('x-2')} · Brief over de Verzonnen Spoorweg"
    assert by_kind["dossier"].value == "10000"
    assert [found.value for found in engine.suggest("10 00") if found.kind == "dossier"] == ["10001", "10000"]
    assert [found.value for found in engine.suggest("x-1") if found.kind == "document"] == ["x-1"]


def test_a_title_of_more_than_eighty_characters_is_cut_short_at_a_word() -> None:
    words = "brug " * 15 + "sluis"  # 80
    cited = Titled("document", "x-1", "", 1).label
    assert Titled("document", "x-1", words, 1).label == f"{cited} · {words}"
    assert Titled("document", "x-1", f"{words}, tol", 1).label == f"{cited} · {'brug ' * 15}…"


def test_each_kind_has_a_fair_share(engine: Engine) -> None:
    kinds = Counter(found.kind for found in engine.suggest("ver", 4))
    assert set(kinds) == {"term", "dossier", "document"}


def test_a_commit_is_suggested_from_at_once(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write([titled(1, "Eerste", ("Een verzonnen viaduct",))])
    assert shown(engine, "via") == ["viaduct"]
    engine.write([titled(1, "Eerste", ("Een verzonnen tunnel",))])
    assert shown(engine, "via") == []
    assert shown(engine, "tun") == ["tunnel"]


@pytest.mark.parametrize("typed", ["", "  ", "!?", '"', "(", "de ", "x" * 5000, "\x00", "a b c d e f g h i j k l"])
def test_what_begins_nothing_gets_no_suggestion_and_is_no_error(engine: Engine, typed: str) -> None:
    assert engine.suggest(typed) == ()


def test_one_offs_are_left_out_where_there_are_words_that_are_none() -> None:
    index = IndexWords({"brug": 3, "brugg": 1, "viaduct": 1})
    assert index.beginning("bru", 5) == ["brug"]
    assert index.beginning("via", 5) == ["viaduct"]


@settings(deadline=None)
@given(st.lists(st.lists(st.sampled_from(("brug", "tunnel", "van", "weg", "a")), max_size=8).map(" ".join), max_size=8))
def test_phrases_are_counted_as_a_plain_count_does(texts: list[str]) -> None:
    expected = Counter(phrase for text in texts for phrase in set(phrases(text)))
    found = tally([text] for text in texts).counts
    assert all(count == expected[phrase] for phrase, count in found.items())
    for phrase in (phrase for phrase, count in expected.items() if count > 1 and phrase not in found):
        assert any(longer.startswith(f"{phrase} ") and count == expected[phrase] for longer, count in found.items())


def test_suggestions_are_never_behind_a_commit(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write([titled(1, "Stuk", ("Een verzonnen zwaluwbrug.",))])
    engine.prepare()
    engine.write([titled(2, "Stuk", ("Een verzonnen zwaluwtunnel.",))])
    assert {found.label for found in engine.suggest("zwaluw")} == {"zwaluwbrug", "zwaluwtunnel"}


@dataclass(frozen=True)
class Reread:
    """An engine, of which all texts and records are read for its suggestions."""

    engine: Engine

    @cached_property
    def made_from(self) -> Known:
        return known(self, self.engine.vocabularies.parties, beside=False)

    def frequencies(self) -> Counter[str]:
        return Counter(word for parts in self.texts() for word in set(analysis.words(" ".join(parts))))

    def texts(self) -> Iterator[tuple[str, ...]]:
        return (schema.parts(paragraph) for _, paragraph in self.engine.entries(SearchRequest()))

    def stats(self) -> Stats:
        return self.engine.stats()

    def documents(self) -> list[Document]:
        return sorted(self.engine.documents(), key=lambda document: document.id)

    def suggest(self, typed: str, limit: int) -> tuple[Suggestion, ...]:
        return suggest(typed, self.made_from, lambda q: self.engine.search(SearchRequest(q=q)).total, limit)


WORDS = (
    "brug", "bruggen", "één", "financiën", "financien", "De", "van", "openbaar", "vervoer", "Openbaar", "Ministerie",
    "coöperatie", "reëel",
)  # fmt: skip
TEXT = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join)
DOCUMENT = st.builds(titled, st.integers(1, 4), TEXT, st.lists(TEXT, min_size=1, max_size=5).map(tuple))
COMMITS = st.lists(st.lists(DOCUMENT, min_size=1, max_size=3), min_size=1, max_size=9)
BEGUN = sorted(
    {word[:size].lower() for word in WORDS for size in (1, 3, 5)} | {"openbaar v", "brug van", "10001", "x-"}
)


@settings(deadline=None, max_examples=15)
@given(COMMITS)
def test_what_segments_keep_gives_what_all_texts_give(commits: list[list[ParsedDocument]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "index")
        for documents in commits:
            engine.write({parsed.document.id: parsed for parsed in documents}.values())
        with open_index(Path(folder) / "index", NAME).writer() as writer:
            writer.optimize = True  # what was deleted is counted until segments are merged
        reread = Reread(engine)
        for typed in BEGUN:
            assert engine.suggest(typed, 20) == reread.suggest(typed, 20)
