"""Words that set groups of texts apart."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import analysis
from indexer.analysis.typical_words import LEAST_SCORE, TypicalWord, content_words, log_odds, typical_words

WORDS = ("klimaat", "ondernemers", "huren", "scholen", "fietspad", "woningen", "de", "vragen")
TEXTS = st.lists(st.lists(st.sampled_from(WORDS), max_size=5).map(" ".join), max_size=8)
GROUPS = st.dictionaries(st.sampled_from(("vvd", "d66", "sp")), TEXTS, max_size=3)


@settings(deadline=None)
@given(GROUPS)
def test_scores_are_those_of_the_paper(groups: dict[str, list[str]]) -> None:
    counts = {
        name: Counter(word for text in texts for word in content_words(text).values()) for name, texts in groups.items()
    }
    sizes = {name: sum(found.values()) for name, found in counts.items()}
    for name, typical in typical_words(groups, 100).items():
        expected = {}
        others = [other for other in groups if other != name]
        for word in counts[name]:
            every = sum(found[word] for found in counts.values())
            alpha, alpha_0 = every / len(groups), sum(sizes.values()) / len(groups)
            y_i, n_i = counts[name][word], sizes[name]
            y_j, n_j = sum(counts[other][word] for other in others), sum(sizes[other] for other in others)
            if every == sum(sizes.values()):
                continue  # there is no other word
            rest_i, rest_j = n_i + alpha_0 - y_i - alpha, n_j + alpha_0 - y_j - alpha
            delta = math.log((y_i + alpha) / rest_i) - math.log((y_j + alpha) / rest_j)
            z = delta / math.sqrt(1 / (y_i + alpha) + 1 / (y_j + alpha))
            if y_i >= 3 and z >= LEAST_SCORE:
                expected[word] = (y_i, y_j, z)
        assert {found.word: (found.inside, found.outside, pytest.approx(found.score)) for found in typical} == expected


@settings(deadline=None)
@given(GROUPS, st.randoms())
def test_the_order_of_texts_and_a_word_said_twice_change_nothing(groups: dict[str, list[str]], random: object) -> None:
    shuffled = {name: [f"{text} {text}" for text in texts] for name, texts in groups.items()}
    for texts in shuffled.values():
        random.shuffle(texts)  # type: ignore[attr-defined]
    assert typical_words(shuffled, 100) == typical_words(groups, 100)


PIECES = (
    "jeugd- en gezinszorg", "Zorg-akkoord", "zorgkosten en -premies", "in te dienen", "CO2-uitstoot", "Één", "F-35",
    "2e", "34 843", "de", "foto’s", "ZORG", "e-mail", "kst-34843-33", "ETS-2", "www.zorg.nl", "d'66",
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join))
def test_words_that_tell_are_tokens_with_the_last_way_in_which_they_are_printed(text: str) -> None:
    silent = analysis.stop_words() | analysis.formula_words() | analysis.fillers()
    expected = {
        token.word: text[token.start : token.end].lower()
        for token in analysis.tokens(text)
        if len(token.word) >= 3 and token.word not in silent and not token.word[0].isdigit()
    }
    assert list(content_words(text).items()) == list(expected.items())


SHARES = st.tuples(st.integers(1, 50), st.integers(51, 500))


@settings(deadline=None)
@given(SHARES, SHARES, SHARES)
def test_what_is_typical_of_one_is_untypical_of_the_other(
    one: tuple[int, int], other: tuple[int, int], prior: tuple[int, int]
) -> None:
    assert math.isclose(log_odds(one, other, prior), -log_odds(other, one, prior), abs_tol=1e-9)


def test_groups_that_say_the_same_have_no_words_of_their_own() -> None:
    texts = ["het klimaat vraagt om fietspaden", "een fietspad voor scholen", "klimaat"]
    assert typical_words({"vvd": texts, "d66": texts}, 10) == {"vvd": (), "d66": ()}
    assert typical_words({}, 10) == {}
    assert typical_words({"vvd": [], "d66": texts}, 10)["vvd"] == ()


def test_a_word_stands_in_the_form_that_is_written_most_and_once_for_all_its_forms() -> None:
    groups = {
        "vvd": ["de ondernemer", "de ondernemers", "onze ondernemers", "een ondernemer met ondernemers"],
        "d66": ["klimaat", "klimaat"],
    }
    (found,) = typical_words(groups, 10)["vvd"]
    assert isinstance(found, TypicalWord)
    assert (found.word, found.inside, found.outside) == ("ondernemers", 4, 0)


def test_words_of_the_query_can_be_left_out_in_every_form() -> None:
    groups = {"vvd": ["een huurder", "de huurders", "een huurder"] * 3, "d66": ["klimaat"] * 8}
    assert [found.word for found in typical_words(groups, 10)["vvd"]] == ["huurder"]
    assert typical_words(groups, 10, leave_out=["huurders"])["vvd"] == ()


def test_stop_words_words_of_formulas_and_numbers_say_nothing() -> None:
    assert content_words("De leden van de fractie vragen in 2018 naar de zorg: hoe zit het, nu?") == {"zorg": "zorg"}
    assert content_words("Financiële cafés") == {"financiele": "financiële", "cafes": "cafés"}
    assert not content_words(" ".join(analysis.stop_words() | analysis.formula_words()) + " gaan duidelijk 35.000")


def test_at_most_so_many_words_are_given_the_most_telling_first() -> None:
    groups = {"vvd": ["geld", "geld ondernemers", "geld"] * 3, "d66": ["klimaat natuur"] * 9}
    found = typical_words(groups, 1)
    assert [word.word for word in found["vvd"]] == ["geld"]
    assert len(typical_words(groups, 10)["d66"]) == 2
