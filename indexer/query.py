"""Queries: how they are read, as Whoosh's query trees, which every engine evaluates.

A word is found by its lemma, by itself or as part of a compound. Where all words must match, a word counts more as it
is written, and in a heading or title. Where any may match, words of the same family and paragraphs about the topics of
the query add to the score. The weights were chosen by measurement: tests/bench/relevance.py.

>>> print(parse("arbeid").tree)
(text:arbeid ANDMAYBE (exact:arbeid^0.2 OR section:arbeid^0.3 OR title:arbeid^0.1))
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from whoosh import query as whoosh

from indexer import analysis, fields, language
from indexer.schema import PARAGRAPH, PART_WEIGHT
from indexer.searches import Match, Reading, ReadingPart
from indexer.topics import find_topics
from indexer.vocabulary import topics

EXACT, SECTION, TITLE = 0.2, 0.3, 0.1
FAMILY, TOPIC, FORMULA = 0.5, 1.5, 0.3


@dataclass(frozen=True, slots=True)
class ParsedQuery:
    """A query as it was read: for people, as a tree for the engine, and `any_words`, the same words as alternatives
    (None where there are fewer than two). `without_each` pairs each word or phrase with the query without it; it is
    empty where there is one word only, or the query has operators."""

    reading: Reading
    tree: whoosh.Query
    any_words: str | None
    without_each: tuple[tuple[str, str], ...]


@lru_cache(maxsize=256)
def parse(q: str, match: Match = "auto") -> ParsedQuery:
    """Read a query. An empty one matches every paragraph."""
    reading = language.read(q, match)
    words = language.words_of(reading)
    without = [(word, " ".join(other for other in words if other != word)) for word in words]
    several = len(words) > 1
    any_may_match = any(note.code == "any-words" for note in reading.notes)
    tree = _question(reading.parts) if any_may_match else _Tree(reading.parts).build()
    return ParsedQuery(reading, tree, " OR ".join(words) if several else None, tuple(without) if several else ())


class _Tree:
    """Builds the tree of a list of parts whose operators are in order. `or` binds more loosely than `and`."""

    def __init__(self, parts: Sequence[ReadingPart]) -> None:
        self._parts = list(parts)
        self._next = 0

    def build(self) -> whoosh.Query:
        return self._alternatives() if self._parts else every_paragraph()

    def _alternatives(self) -> whoosh.Query:
        found = [self._together()]
        while self._take("or"):
            found.append(self._together())
        return found[0] if len(found) == 1 else whoosh.Or(found)

    def _together(self) -> whoosh.Query:
        wanted: list[whoosh.Query] = []
        unwanted: list[whoosh.Query] = []
        while True:
            (unwanted if self._take("not") else wanted).append(self._one())
            if not self._take("and"):
                break
        required = wanted or [every_paragraph()]
        positive = required[0] if len(required) == 1 else whoosh.And(required)
        return whoosh.AndNot(positive, whoosh.Or(unwanted)) if unwanted else positive

    def _one(self) -> whoosh.Query:
        if self._take("("):
            inside = self._alternatives()
            self._take(")")
            return inside
        part = self._parts[self._next]
        self._next += 1
        return _leaf(part)

    def _take(self, kind: str) -> bool:
        if self._next < len(self._parts) and self._parts[self._next].kind == kind:
            self._next += 1
            return True
        return False


def every_paragraph() -> whoosh.Query:
    """The tree that matches every paragraph."""
    return whoosh.Term("kind", PARAGRAPH)


def _question(parts: Sequence[ReadingPart]) -> whoosh.Query:
    """The tree of a query of which any word may match: `_Tree` makes what is required, the words are weighed here."""
    last = max((index for index, part in enumerate(parts) if part.kind == "and"), default=-1)
    words = [part for part in parts[last + 1 :] if part.kind in ("word", "phrase")]
    asked = _any_of(words)
    return whoosh.And([_Tree(parts[:last]).build(), asked]) if last > 0 else asked


def _any_of(parts: Sequence[ReadingPart]) -> whoosh.Query:
    """Paragraphs with any of these words; families and topics add to the score."""
    found: dict[tuple[str, str], float] = {}
    phrases: list[whoosh.Query] = []
    for part in parts:
        words = analysis.words(part.text)
        if part.kind == "phrase":
            phrases.append(_phrase(words))
        for word in words if part.kind == "word" else ():
            for field, text, weight in _evidence(word):
                found[field, text] = max(found.get((field, text), 0.0), weight)
    terms = [whoosh.Term(field, text, boost=boost) for (field, text), boost in found.items()]
    matching = [term for term in terms if term.fieldname == "text"]
    helping = [term for term in terms if term.fieldname != "text"]
    about = " ".join(part.text for part in parts)
    return whoosh.AndMaybe(whoosh.Or(matching + phrases), whoosh.Or(helping + list(_topics(about))))


def _evidence(word: str) -> Iterable[tuple[str, str, float]]:
    """The terms that speak for a word: field, text and weight."""
    found = analysis.analyse(word)
    weight = FORMULA if word in analysis.formula_words() else 1.0
    yield "text", found.lemma, weight
    for part in found.parts:
        yield "text", part.lemma, weight * PART_WEIGHT
    for number, family in enumerate(found.families):
        yield "family", family, weight * FAMILY * (PART_WEIGHT if number else 1)
    yield "section", found.lemma, weight * SECTION
    yield "title", found.lemma, weight * TITLE


def _topics(text: str) -> Iterable[whoosh.Query]:
    """The topics that a text is about, and their main themes."""
    for found in find_topics(text, topics.current()):
        main = found.topic.partition("/")[0]
        yield whoosh.Term("topic", found.topic, boost=TOPIC)
        if main != found.topic:
            yield whoosh.Term("topic", main, boost=TOPIC)
            yield whoosh.Prefix("topic", main + "/", boost=TOPIC)


def _leaf(part: ReadingPart) -> whoosh.Query:
    if part.kind == "prefix":
        return whoosh.Prefix("exact", analysis.fold(part.text))
    if part.kind == "field":
        return fields.tree(part.text)
    words = analysis.words(part.text)
    if part.kind == "phrase":
        return _phrase(words)
    common = analysis.stop_words()
    if any(word in common for word in words):
        return _phrase(words)
    lemmas = [analysis.lemma(word) for word in words]
    if len(lemmas) > 1:
        return whoosh.Phrase("text", lemmas)
    boost = FORMULA if words[0] in analysis.formula_words() else 1.0
    elsewhere = [
        whoosh.Term("exact", words[0], boost=boost * EXACT),
        whoosh.Term("section", lemmas[0], boost=boost * SECTION),
        whoosh.Term("title", lemmas[0], boost=boost * TITLE),
    ]
    return whoosh.AndMaybe(whoosh.Term("text", lemmas[0], boost=boost), whoosh.Or(elsewhere))


def _phrase(words: Sequence[str]) -> whoosh.Query:
    """These words as they are written, one after the other."""
    return whoosh.Phrase("exact", list(words)) if len(words) > 1 else whoosh.Term("exact", words[0])
