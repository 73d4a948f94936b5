"""Dutch text → terms."""

from __future__ import annotations

import tomllib
import zlib
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from indexer import analysis
from indexer.analysis.morphology import build_lexicon
from indexer.analysis.morphology.lexicon import FILE, dumps, loads
from tests.support import DATA

CASES = tomllib.loads((DATA / "words.toml").read_text(encoding="utf-8"))
DICTIONARY = "4\nbrief/CaCcZh\nvorm/CcZb\nzin/CcZe\ngeef/V3\n"
AFFIXES = """
SFX Zh Y 1
SFX Zh f ven f
SFX Zb Y 1
SFX Zb 0 en/CaCbCp [^eo]
SFX Ze Y 1
SFX Ze 0 nen n
SFX V3 Y 1
SFX V3 0 t .
"""


def lemmas(text: str) -> set[str]:
    return {analysis.lemma(word) for word in analysis.words(text)}


@pytest.mark.parametrize("forms", CASES["same"])
def test_forms_of_one_word_have_one_lemma(forms: str) -> None:
    assert len(lemmas(forms)) == 1


@pytest.mark.parametrize("pair", CASES["apart"])
def test_different_words_have_different_lemmas(pair: str) -> None:
    assert len(lemmas(pair)) == 2


@pytest.mark.parametrize(("word", "parts"), CASES["parts"].items())
def test_a_compound_has_its_parts(word: str, parts: str) -> None:
    assert [part.lemma for part in analysis.analyse(word).parts] == parts.split()


@pytest.mark.parametrize("word", CASES["whole"])
def test_a_word_that_is_no_compound_stays_whole(word: str) -> None:
    assert analysis.analyse(word).parts == ()


@pytest.mark.parametrize(("expected", "spellings"), CASES["spelled"].items())
def test_every_spelling_is_found(expected: str, spellings: list[str]) -> None:
    assert {" ".join(analysis.words(spelling)) for spelling in spellings} == {expected}


@pytest.mark.parametrize(("text", "lemmas"), CASES["parted"].items())
def test_a_verb_that_is_parted_is_found_as_one_word(text: str, lemmas: str) -> None:
    found = [(verb.particle[0], verb.verb) for verb in analysis.parted(text)]
    found += [(token.start, token.word) for token in analysis.joined_tokens(text)]
    assert " ".join(analysis.lemma(verb) for _, verb in sorted(found)) == lemmas
    for verb in analysis.parted(text):
        assert verb.verb == text[slice(*verb.particle)] + text[verb.start : verb.end]


@given(st.text(alphabet="abcdeéïIJĳﬁ ’'-.,:€%3450\u00a0\n«»()/", max_size=60))
def test_tokens_stand_where_they_say_and_words_are_those_of_the_tokens(text: str) -> None:
    tokens = list(analysis.tokens(text))
    assert [token.word for token in tokens] == analysis.words(text)
    cut = analysis.Cut(text, {piece: analysis.spelled(piece) for piece in analysis.pieces(text)})
    assert cut.values == [token.word for token in tokens]
    assert [cut.place(at) for at in range(len(tokens))] == [(token.start, token.end) for token in tokens]
    for before, after in combinations(tokens, 2):
        assert before.end <= after.start or (before.start, before.end) == (after.start, after.end)
    kept = {index for token in tokens for index in range(token.start, token.end)}
    assert [c for index, c in enumerate(text) if c.isalnum() and index not in kept] == []


@given(st.text(alphabet="aeiouijbcdfgklmnprstvwz", min_size=1, max_size=30))
def test_any_word_has_a_lemma_and_its_parts_lie_within_it_in_order(word: str) -> None:
    found = analysis.analyse(word)
    assert found.lemma
    ends = [0, *(part.end for part in found.parts)]
    assert all(end <= part.start < part.end <= len(word) for end, part in zip(ends, found.parts, strict=False))


def test_the_lexicon_can_be_made_anew_from_a_dictionary(tmp_path: Path) -> None:
    (tmp_path / "nl.dic").write_text(DICTIONARY, encoding="utf-8")
    (tmp_path / "nl.aff").write_text(AFFIXES, encoding="utf-8")
    listed = build_lexicon.listed("geef: gaf gegeven\n+ wet\n! zin\n= briefvorm\n# opmerking\n")
    made = build_lexicon.build(build_lexicon.read(str(tmp_path / "nl")), listed)
    assert {"brief", "vorm", "zin", "geef"} <= made.lemmas
    assert made.verbs == {"geef"}
    assert {"brief", "wet", "vormen"} <= made.openings
    assert made.endings == {"brief", "vorm"}
    assert made.irregular["gaf"] == "geef"
    assert loads(dumps(made)) == made


def test_the_lexicon_stays_small_in_a_package() -> None:
    assert len(zlib.compress((Path(build_lexicon.__file__).parent / FILE).read_bytes())) < 900_000


def test_the_lexicon_is_looked_up_without_being_loaded_as_a_whole() -> None:
    known = loads("aan aanbod\nbrug\n\ngeef\n\naanbods\n\nbod\n\njan\n\nmaatregel\n\ngaf geef\ngave geef")
    for word in ("aan", "aanbod", "brug"):
        assert word in known.lemmas
    for word in ("", "a", "aanb", "bru", "brugg", "zin"):
        assert word not in known.lemmas
    assert (known.irregular.get("gaf"), known.irregular.get("gav"), known.irregular.get("zag")) == ("geef", None, None)
    assert sorted(known.lemmas) == ["aan", "aanbod", "brug"]
    assert dict(known.irregular) == {"gaf": "geef", "gave": "geef"}
