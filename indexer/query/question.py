"""A question in full: paragraphs with any of its words, ranked by how well they answer it.

Words of the same family, words that often answer a word of the question, and paragraphs about its topics add to the
score; they do not make a paragraph match. The weights were chosen by measurement: tests/bench/relevance.py.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from whoosh import query as whoosh

from indexer import analysis
from indexer.extraction.topic_terms import find_topics
from indexer.query import weights
from indexer.query.expansion import Expander, Other
from indexer.query.language import days
from indexer.query.terms import as_written, said, weight
from indexer.searches import ReadingPart
from indexer.vocabulary.topics import TopicVocabulary

_LONGEST_RUN = 5  # words


def question(parts: Sequence[ReadingPart], q: str, expander: Expander, topics: TopicVocabulary) -> whoosh.Query:
    """The tree of the words and phrases of a question; `q` is the question as it was typed."""
    found = _Found()
    for part in parts:
        words = analysis.words(part.text)
        for word in words:
            found.evidence(word, _HELPS)
        if part.kind == "word" and (dated := days.dated(part.text, weights.QUESTION_TOPIC)):
            found.matching.append(dated)
        if part.kind == "phrase" and len(words) > 1:
            found.helping.append(as_written(words, weights.QUESTION_PHRASE))
    common = (analysis.fillers() | analysis.formula_words()) - analysis.stop_words()
    for word in analysis.words(q):
        if word in common:
            found.evidence(word, _FIELDS)  # of a question in full these are no parts
    runs = list(_runs(parts, q))
    for typed in runs:
        boost = weight(typed.lower())
        for other in expander.same(typed):
            found.said(other, boost * weights.QUESTION_SYNONYM, found.matching)
    for typed in runs:
        for other in expander.near(typed):
            found.said(other, weight(typed.lower()) * weights.QUESTION_NEAR, found.helping)
    return whoosh.AndMaybe(whoosh.Or(found.matching), whoosh.Or([*found.helping, *_about(q, topics)]))


class _Found:
    """What makes a paragraph match a question, and what helps to rank it; each term once."""

    def __init__(self) -> None:
        self.matching: list[whoosh.Query] = []
        self.helping: list[whoosh.Query] = []
        self._terms: dict[tuple[str, str], whoosh.Term] = {}
        self._phrases: set[tuple[str, ...]] = set()

    def evidence(self, word: str, helps: Collection[str]) -> None:
        """A word of the question; in the fields that only help it makes no paragraph match."""
        for field, text, boost in _evidence(word):
            known = self._terms.get((field, text))
            if known is None:
                self._add(field, text, boost, self.helping if field in helps else self.matching)
            else:
                known.boost = max(known.boost, boost)

    def said(self, other: Other, boost: float, where: list[whoosh.Query]) -> None:
        """A word or phrase that stands for one of the question, unless it is there already."""
        if len(other.words) > 1:
            if other.words not in self._phrases:
                self._phrases.add(other.words)
                where.append(said(other, boost))
        elif ("text", other.lemmas[0]) not in self._terms:
            self._add("text", other.lemmas[0], boost, where)

    def _add(self, field: str, text: str, boost: float, where: list[whoosh.Query]) -> None:
        term = self._terms[field, text] = whoosh.Term(field, text, boost=boost)
        where.append(term)


_HELPS = ("family", "section", "title")
"""Fields that only add to the score."""
_FIELDS = ("text", "exact", *_HELPS)


def _evidence(word: str) -> Iterator[tuple[str, str, float]]:
    """The terms that speak for a word: field, text and weight."""
    if word in analysis.stop_words():
        yield "exact", word, weight(word)
        return
    found = analysis.analyse(word)
    boost = weight(word)
    yield "text", found.lemma, boost
    for part in found.parts:
        yield "text", part.lemma, boost * weights.PART
    for number, family in enumerate(found.families):
        yield "family", family, boost * weights.QUESTION_FAMILY * (weights.PART if number else 1)
    yield "section", found.lemma, boost * weights.SECTION
    yield "title", found.lemma, boost * weights.TITLE


def _runs(parts: Sequence[ReadingPart], q: str) -> Iterator[str]:
    """The words of a question as typed, and every run of a few of them: each may be said otherwise as well."""
    yield from dict.fromkeys(part.text for part in parts if part.kind == "word")
    typed = q.split()
    for length in range(2, _LONGEST_RUN + 1):
        yield from (" ".join(typed[start : start + length]) for start in range(len(typed) - length + 1))


def _about(text: str, topics: TopicVocabulary) -> Iterable[whoosh.Query]:
    """The topics that a text is about, and their main themes."""
    for found in find_topics(text, topics):
        main = found.topic.partition("/")[0]
        yield whoosh.Term("topic", found.topic, boost=weights.QUESTION_TOPIC)
        if main != found.topic:
            yield whoosh.ConstantScoreQuery(whoosh.Term("topic", main), weights.QUESTION_SUB_THEME)
