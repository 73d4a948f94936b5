"""A question in full: paragraphs with any of its words, ranked by how well they answer it.

Words of the same family, words that often answer a word of the question, and paragraphs about its topics add to the
score; they do not make a paragraph match. The weights were chosen by measurement: tests/bench/relevance.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from whoosh import query as whoosh

from indexer import analysis
from indexer.expansion import Expander
from indexer.matching import SECTION, TITLE, as_written, said, weight
from indexer.schema import PART_WEIGHT
from indexer.searches import ReadingPart
from indexer.topics import find_topics
from indexer.vocabulary import topics

FAMILY, TOPIC, SAME, NEAR = 0.5, 1.5, 0.3, 0.2
_LONGEST_RUN = 5  # words


def question(parts: Sequence[ReadingPart], q: str, expander: Expander) -> whoosh.Query:
    """The tree of the words and phrases of a question; `q` is the question as it was typed."""
    terms: dict[tuple[str, str], float] = {}
    matching = [as_written(analysis.words(part.text)) for part in parts if part.kind == "phrase"]
    helping: list[whoosh.Query] = list(_about(q))
    for word in dict.fromkeys(word for part in parts if part.kind == "word" for word in analysis.words(part.text)):
        for field, text, boost in _evidence(word):
            terms[field, text] = max(terms.get((field, text), 0.0), boost)
    for typed in _runs(parts, q):
        boost = weight(typed.lower())
        matching += [said(other, boost * SAME) for other in expander.same(typed)]
        helping += [said(other, boost * NEAR) for other in expander.near(typed)]
    for (field, text), boost in terms.items():
        (matching if field == "text" else helping).append(whoosh.Term(field, text, boost=boost))
    return whoosh.AndMaybe(whoosh.Or(matching), whoosh.Or(helping))


def _evidence(word: str) -> Iterator[tuple[str, str, float]]:
    """The terms that speak for a word: field, text and weight."""
    if word in analysis.stop_words():
        yield "exact", word, weight(word)
        return
    found = analysis.analyse(word)
    boost = weight(word)
    yield "text", found.lemma, boost
    for part in found.parts:
        yield "text", part.lemma, boost * PART_WEIGHT
    for number, family in enumerate(found.families):
        yield "family", family, boost * FAMILY * (PART_WEIGHT if number else 1)
    yield "section", found.lemma, boost * SECTION
    yield "title", found.lemma, boost * TITLE


def _runs(parts: Sequence[ReadingPart], q: str) -> Iterator[str]:
    """The words of a question as typed, and every run of a few of them: each may be said otherwise as well."""
    yield from dict.fromkeys(part.text for part in parts)
    typed = q.split()
    for length in range(2, _LONGEST_RUN + 1):
        yield from (" ".join(typed[start : start + length]) for start in range(len(typed) - length + 1))


def _about(text: str) -> Iterable[whoosh.Query]:
    """The topics that a text is about, and their main themes."""
    for found in find_topics(text, topics.current()):
        main = found.topic.partition("/")[0]
        yield whoosh.Term("topic", found.topic, boost=TOPIC)
        if main != found.topic:
            yield whoosh.Term("topic", main, boost=TOPIC)
            yield whoosh.Prefix("topic", main + "/", boost=TOPIC)
