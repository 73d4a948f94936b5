"""Words that are typical of one group of texts compared with others, by log odds.

The log-odds ratio with an informative Dirichlet prior of Monroe, Colaresi and Quinn (2008), "Fightin' Words", Political
Analysis 16(4): a word's odds in a group against its odds in all other groups, drawn towards its share in all of them
together, and divided by the standard deviation. The prior weighs as much as the average group. A word counts once for
each text that it stands in, so that one text that repeats a word does not make it typical.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain, repeat

from indexer import analysis

LEAST_SCORE = 1.0
"""A typical word stands out by this many standard deviations."""
_LEAST_TEXTS = 3
_SHORTEST = 3


Share = tuple[float, float]
"""How often a word stands somewhere, and how often all words do."""


@dataclass(frozen=True, slots=True)
class TypicalWord:
    """A word in the form that its group writes most often, the numbers of texts of its group and of the others that
    it stands in, and by how many standard deviations it stands out."""

    word: str
    inside: int
    outside: int
    score: float


def typical_words(
    groups: Mapping[str, Sequence[str]], limit: int, leave_out: Collection[str] = ()
) -> dict[str, tuple[TypicalWord, ...]]:
    """The words that are most typical of each group of texts against all others, at most `limit` of them, the most
    telling first. Only `content_words` count, and not those in `leave_out`."""
    terms_left_out = {analysis.lemma(word) for word in leave_out}
    counted = {name: _counted(texts, terms_left_out) for name, texts in groups.items()}
    every: Counter[str] = sum((terms for terms, _ in counted.values()), Counter())
    if len(every) < 2:
        return dict.fromkeys(groups, ())  # no word stands out where there is no other
    weight = 1 / len(groups)
    return {name: _typical(terms, every, weight, forms, limit) for name, (terms, forms) in counted.items()}


def log_odds(inside: Share, outside: Share, prior: Share) -> float:
    """By how many standard deviations the odds of a word inside differ from those outside.

    >>> log_odds((5, 100), (5, 100), (10, 150))
    0.0
    """
    (a, a_rest), (b, b_rest) = (
        (count + prior[0], size + prior[1] - count - prior[0]) for count, size in (inside, outside)
    )
    return (math.log(a / a_rest) - math.log(b / b_rest)) / math.sqrt(1 / a + 1 / b)


def content_words(text: str) -> dict[str, str]:
    """The words of a text that say what it is about, each with its printed form in lower case: no stop words, fillers,
    words of formulas, numbers or very short words."""
    return dict(chain.from_iterable(map(_telling.__getitem__, analysis.pieces(text))))


def _telling_of(piece: str) -> tuple[tuple[str, str], ...]:
    """The same of one of the `pieces` of a text: most come again and again."""
    printed = [part.lower() for part in analysis.printed(piece)]
    return tuple(
        (word, form)
        for word, form in zip(
            analysis.spelled(piece), printed if len(printed) > 1 else repeat(printed[0]), strict=False
        )
        if len(word) >= _SHORTEST and word not in _left_out() and not word[0].isdigit()
    )


@cache
def _left_out() -> frozenset[str]:
    return frozenset(analysis.stop_words() | analysis.formula_words() | analysis.fillers())


_telling = analysis.Remembered(_telling_of)


def _counted(texts: Sequence[str], left_out: Collection[str]) -> tuple[Counter[str], dict[str, Counter[str]]]:
    """In how many texts each term stands, and how often each of its forms."""
    terms, forms = Counter[str](), dict[str, Counter[str]]()
    for text in texts:
        found = [(printed, analysis.lemma(word)) for word, printed in content_words(text).items()]
        kept = [(printed, term) for printed, term in found if term not in left_out]
        terms.update({term for _, term in kept})
        for printed, term in kept:
            forms.setdefault(term, Counter())[printed] += 1
    return terms, forms


def _typical(
    terms: Counter[str], every: Counter[str], weight: float, forms: Mapping[str, Counter[str]], limit: int
) -> tuple[TypicalWord, ...]:
    size, total = terms.total(), every.total()
    found = []
    for term, inside in terms.items():
        outside = every[term] - inside
        prior = (weight * every[term], weight * total)
        score = log_odds((inside, size), (outside, total - size), prior)
        if inside >= _LEAST_TEXTS and score >= LEAST_SCORE:
            word = min(forms[term], key=lambda form: (-forms[term][form], form))
            found.append(TypicalWord(word, inside, outside, score))
    return tuple(sorted(found, key=lambda typical: (-typical.score, typical.word))[:limit])
