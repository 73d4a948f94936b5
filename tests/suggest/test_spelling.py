"""Corrected queries: "bedoelde u …"."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import analysis
from indexer.engines import Engine, open_engine
from indexer.query.language import grammar
from indexer.searches import Alternative, SearchRequest
from indexer.suggest.accents import accented_words, with_accents
from indexer.suggest.index_words import LONG, SHORTEST, IndexWords, as_it_sounds
from indexer.suggest.spelling import correct
from indexer.vocabulary import Vocabularies
from tests.support import DATA
from tests.support.documents import made_up

VOCABULARIES = Vocabularies()
DATA = tomllib.loads((DATA / "spelling.toml").read_text(encoding="utf-8"))
INDEX = IndexWords(DATA["words"])
LETTERS = "aeioukstdfvgn"


def corrected(q: str) -> str | None:
    return correct(q, INDEX, INDEX.frequencies.get)


@pytest.mark.parametrize(("typed", "expected"), DATA["cases"].items(), ids=list(DATA["cases"]))
def test_words_that_the_index_lacks_are_corrected_to_words_that_it_has(typed: str, expected: str) -> None:
    assert corrected(typed) == expected


@pytest.mark.parametrize("q", DATA["unchanged"]["queries"])
def test_known_words_and_all_that_is_no_plain_word_stay_as_typed(q: str) -> None:
    assert corrected(q) is None


def misspelled(word: str, place: int, letter: str, how: str) -> str:
    """A word with one fault in it."""
    place %= len(word)
    faults = {"added": letter + word[place:], "left out": word[place + 1 :], "changed": letter + word[place + 1 :]}
    if how == "swapped":
        return word[:place] + word[place : place + 2][::-1] + word[place + 2 :]
    return word[:place] + faults[how]


MISSPELLED = st.builds(
    misspelled, st.sampled_from(sorted(DATA["words"])), st.integers(0, 20), st.sampled_from(LETTERS),
    st.sampled_from(("added", "left out", "changed", "swapped")),
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(MISSPELLED, min_size=1, max_size=4))
def test_what_is_written_in_stands_in_the_index(typed: list[str]) -> None:
    found = corrected(" ".join(typed))
    if found is not None:
        assert all(word in INDEX.frequencies or word in typed for word in found.split())


@settings(deadline=None)
@given(st.lists(st.one_of(MISSPELLED, st.sampled_from(["OR", "-", '"a b"', "(", ")", "jaar:2018", "zor*", '"']))))
def test_a_correction_changes_plain_words_only(typed: list[str]) -> None:
    q = " ".join(typed)
    found = corrected(q)
    if found is not None:
        kept = [{part for part in grammar.read(text, VOCABULARIES).parts if part.kind in ("phrase", "field", "prefix")}
                for text in (q, found)]  # fmt: skip  # a set: a question has each of its parts once
        assert kept[0] == kept[1]
        assert [sign for sign in q if sign in '()"-*:'] == [sign for sign in found if sign in '()"-*:']


@settings(deadline=None)
@given(st.text())
def test_nothing_that_is_typed_is_an_error(q: str) -> None:
    found = corrected(q)
    assert found is None or found != q


@settings(deadline=None)
@given(MISSPELLED)
def test_the_words_near_a_word_are_those_that_a_plain_comparison_finds(word: str) -> None:
    most = 2 if len(word) >= LONG else 1

    def alike(one: str, other: str) -> bool:
        return other[0] in one[:2] and differences(one, other) <= most

    def slip(one: str, other: str) -> bool:
        return as_it_sounds(one) == as_it_sounds(other) or differences(one, other) <= most + 1

    expected = {
        known for known in INDEX.frequencies
        if known != word and len(word) >= SHORTEST and len(known) >= SHORTEST - 1
        and (alike(word, known) or (alike(as_it_sounds(word), as_it_sounds(known)) and slip(word, known)))
    }  # fmt: skip
    found = INDEX.near(word)
    assert {near.word for near in found} == expected
    assert [near.distance for near in found] == sorted(near.distance for near in found)


def test_a_rare_word_of_the_dictionary_is_no_misspelling(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write([made_up(1, [("verzonnen douane", (), ())] * 20 + [("verzonnen douanier", (), ())])])
    assert engine.search(SearchRequest(q="douanier")).corrected is None
    assert engine.search(SearchRequest(q="douannier")).corrected == Alternative("douanier", 1)


@pytest.mark.parametrize("typed", ["Kiesraad", "Gamma", "Petten", "beiaard", "Fokker"])
def test_a_name_or_word_that_the_index_lacks_is_not_taken_for_another_word(typed: str) -> None:
    frequencies = {"kiest": 40, "gaza": 90, "peter": 30, "bewaard": 60, "vaker": 80}
    assert correct(typed, IndexWords(frequencies), frequencies.get) is None


def differences(one: str, other: str) -> int:
    """How many letters are to be added, left out, changed or swapped with the next (optimal string alignment)."""
    rows = [list(range(len(other) + 1))]
    for i, letter in enumerate(one, 1):
        row = [i]
        for j, against in enumerate(other, 1):
            best = min(rows[-1][j] + 1, row[-1] + 1, rows[-1][j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                best = min(best, rows[-2][j - 2] + 1)
            row.append(best)
        rows.append(row)
    return rows[-1][-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [("bedreiff", "bedrijf"), ("vrauw", "vrouw"), ("wort", "wordt"), ("eksamen", "examen"), ("fergader", "vergader"),
     ("zosiaal", "sociaal"), ("acttie", "aktie")],
)  # fmt: skip
def test_spellings_that_dutch_confuses_sound_the_same(one: str, other: str) -> None:
    assert as_it_sounds(one) == as_it_sounds(other)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Made-up paragraphs: twenty on financiën, one on an opinion, three on a swimming pool."""
    engine = open_engine(tmp_path_factory.mktemp("spelling") / "index")
    often = [("De financiën van de gemeente", ("vvd",), ())] * 20
    engine.write([made_up(1, [*often, ("Een advies", (), ()), *[("Het zwembad", ("d66",), ())] * 3])])
    return engine


def test_a_query_that_finds_nothing_gets_a_correction_with_its_accents_and_total(engine: Engine) -> None:
    result = engine.search(SearchRequest(q="finansien gemeentte"))
    assert (result.total, result.corrected) == (0, Alternative("financiën gemeente", 20))
    assert engine.search(SearchRequest(q="Adviez")).corrected == Alternative("advies", 1)


@pytest.mark.parametrize("q", ["financien", "gemeenten", "zwembad", "zwembaden", "advies", "", "zqxjk"])
def test_words_that_are_found_and_words_that_nothing_is_near_get_no_correction(engine: Engine, q: str) -> None:
    assert engine.search(SearchRequest(q=q)).corrected is None


def test_a_correction_that_finds_nothing_in_the_selection_is_not_offered(engine: Engine) -> None:
    assert engine.search(SearchRequest(q="finansien", party=("vvd",))).corrected == Alternative("financiën", 20)
    assert engine.search(SearchRequest(q="finansien", party=("d66",))).corrected is None


def test_a_word_that_has_synonyms_is_spelled_as_it_is_meant(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    texts = ["De verzonnen regels zijn er pas.", "De paf is verzonnen."] * 20 + ["Er is verzonnen pfas in het water."]
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    assert engine.search(SearchRequest(q="PFAS")).corrected is None
    assert engine.search(SearchRequest(q="PFAS", expand=False)).corrected is not None


def test_a_rare_word_is_corrected_only_to_one_that_finds_ten_times_more(engine: Engine, tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write([made_up(1, [("verzonnen vergadering", (), ())] * 19 + [("verzonnen vergaderring", (), ())] * 2)])
    assert engine.search(SearchRequest(q="vergaderring")).corrected is None
    engine.write([made_up(2, [("verzonnen vergadering", (), ())])])
    result = engine.search(SearchRequest(q="vergaderring"))
    assert (result.total, result.corrected) == (2, Alternative("vergadering", 20))


def test_a_long_word_that_stands_in_compounds_alone_is_corrected_and_a_short_one_is_not(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    texts = ["verzonnen bruggenbouwer, spoorbrug, draaibrug, vergaderzalencentrum en vergaderzaalverhuur"] * 12
    engine.write([made_up(1, [(text, (), ()) for text in texts])])
    assert engine.search(SearchRequest(q="vergadirzaal")).corrected == Alternative("vergaderzaal", 12)
    assert engine.search(SearchRequest(q="brugh")).corrected is None


@settings(deadline=None)
@given(st.lists(st.sampled_from(["één", "een", "financiën", "Coöperatie", "OR", '"', "x"]), max_size=8).map(" ".join))
def test_accents_change_no_word_of_a_query(q: str) -> None:
    accented = accented_words(["De financiën van één coöperatie, een tweede en een derde."])
    assert accented == {"financien": "financiën", "cooperatie": "coöperatie"}
    assert analysis.words(with_accents(q, accented)) == analysis.words(q)
