"""The list of abbreviations and synonyms: well formed, without contradictions, and replaceable by one's own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from itertools import chain, combinations
from pathlib import Path

import pytest

from indexer import vocabulary
from indexer.analysis import words
from indexer.errors import UsageError
from indexer.vocabulary import parties, topics
from indexer.vocabulary.synonyms import Group, load
from tests.support.refusals import assert_refused_in_one_line

SYNONYMS = load().listed


def repeated(values: Iterable[str]) -> list[str]:
    """Those that are there more than once, where capitals do not count."""
    return [value for value, count in Counter(value.lower() for value in values).items() if count > 1]


def pairs(groups: Iterable[Group]) -> list[tuple[str, str]]:
    """All pairs of words that stand in one group, in alphabetical order."""
    return [(min(pair), max(pair)) for group in groups for pair in combinations([word.lower() for word in group], 2)]


def test_the_bundled_list_is_of_the_size_it_promises() -> None:
    assert len(SYNONYMS.abbreviations) >= 500
    assert len(SYNONYMS.same) >= 600
    assert len(SYNONYMS.near) >= 1200


def test_no_short_form_is_in_two_spellings_and_none_is_its_own_full_form() -> None:
    assert repeated(SYNONYMS.abbreviations) == []
    for short, forms in SYNONYMS.abbreviations.items():
        assert repeated((short, *forms)) == []


def test_a_short_form_is_shorter_than_what_it_stands_for() -> None:
    assert [
        short for short, forms in SYNONYMS.abbreviations.items() if len(short) >= min(len(form) for form in forms)
    ] == []


def test_abbreviations_that_count_only_in_capitals_have_capitals() -> None:
    assert [short for short in SYNONYMS.capitals if short != short.upper()] == []


def test_parties_are_in_their_own_register() -> None:
    names = {alias.lower() for party in parties.load() for alias in (party.label, *party.aliases)}
    groups = chain.from_iterable((*SYNONYMS.same, *SYNONYMS.near))
    found = names & {word.lower() for word in chain(SYNONYMS.abbreviations, groups)}
    assert found == {"aov"}  # an insurance as well as a party of the nineties


def test_a_group_holds_different_words_without_spaces_around_them() -> None:
    groups = SYNONYMS.same + SYNONYMS.near
    assert [group for group in groups if len({tuple(words(word)) for word in group}) < len(group)] == []
    assert [word for word in chain.from_iterable(groups) if word != " ".join(word.split())] == []


def test_a_word_has_one_meaning_at_most() -> None:
    assert repeated(chain.from_iterable(SYNONYMS.same)) == []


def test_words_of_one_meaning_are_not_also_an_abbreviation_and_its_full_form() -> None:
    known = {
        (min(pair), max(pair))
        for short, forms in SYNONYMS.abbreviations.items()
        for pair in ((short.lower(), form.lower()) for form in forms)
    }
    assert known & set(pairs(SYNONYMS.same)) == set()


def test_every_group_of_words_that_answer_each_other_adds_something() -> None:
    same = [frozenset(word.lower() for word in group) for group in SYNONYMS.same]
    near = [frozenset(word.lower() for word in group) for group in SYNONYMS.near]
    holders: dict[str, list[int]] = {}
    for number, group in enumerate(near):
        for word in group:
            holders.setdefault(word, []).append(number)
    for number, group in enumerate(near):
        others = [near[other] for other in holders[min(group)] if other != number]
        assert not any(group <= other for other in (*others, *same)), sorted(group)


def test_a_word_is_written_with_a_capital_everywhere_or_nowhere() -> None:
    spellings = set(chain.from_iterable((*SYNONYMS.same, *SYNONYMS.near)))
    assert repeated(spellings) == []


def test_groups_of_words_that_answer_each_other_are_small() -> None:
    assert [group for group in SYNONYMS.near if len(group) > 8] == []


def test_every_policy_field_has_words_that_answer_each_other() -> None:
    known = set(chain.from_iterable(map(words, chain.from_iterable(SYNONYMS.near))))
    vocabulary = topics.load()
    for main in [topic for topic in vocabulary if topic.parent is None]:
        themes = (main, *vocabulary.children(main.slug))
        terms = {term for theme in themes for term in (*theme.terms, *theme.hints)}
        assert len(known & terms) >= 5, main.slug


def test_a_list_of_ones_own_takes_its_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "synonyms.toml"
    file.write_text(
        'capitals = ["VZ"]\n[abbreviations]\nVZ = ["verzonnen zaken"]\n[same]\nfiets = [["fiets", "rijwiel"]]\n',
        encoding="utf-8",
    )
    monkeypatch.setenv("INBRENG_SYNONYMS", str(file))
    own = vocabulary.load().synonyms.listed
    assert own.capitals == {"VZ"}
    assert own.abbreviations == {"VZ": ("verzonnen zaken",)}
    assert own.same == (("fiets", "rijwiel"),)
    assert own.near == ()
    assert own != SYNONYMS


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("x = [", "not valid TOML"),
        ("x = " + 10_000 * "[", "nested too deep"),
        ("[like]\nx = [['a', 'b']]", "like: is not one of the tables"),
        ("same = ['a', 'b']", "same: is not one of the tables"),
        ("capitals = ['OM']", 'capitals: "OM" is not an abbreviation'),
        ("[abbreviations]\nOM = 'x'", '"OM": must be a list of strings'),
        ("[abbreviations]\nOM = []", '"OM": has no full form'),
        ("[abbreviations]\nOM = ['OM']", '"OM": is its own full form'),
        ("[same]\nx = 'a'", r"\[same\] x: must be a list of groups"),
        ("[same]\nx = [['a', 'b'], ['c']]", r"\[same\] x, group 2: holds fewer than two words"),
        ("[near]\nx = [['a', 'b', 'a']]", r'\[near\] x, group 1: "a" stands there twice'),
        ("[near]\nx = [['a', '!']]", '"!" cannot be looked for'),
    ],
)
def test_a_wrong_list_is_one_clear_line(tmp_path: Path, content: str, said: str) -> None:
    assert_refused_in_one_line(load, tmp_path / "synonyms.toml", content, said)


def test_a_list_that_is_missing_or_not_utf8_is_one_clear_line(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load(tmp_path / "none.toml")
    file = tmp_path / "latin.toml"
    file.write_bytes("# Curaçao".encode("latin-1"))
    with pytest.raises(UsageError, match="is not UTF-8"):
        load(file)
