"""Words that could signal a topic: those that stand in its paragraphs far more often than in the others."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass

from indexer.analysis.typical_words import content_words
from indexer.engines import Engine
from indexer.extraction.topic_terms import find_topics
from indexer.searches import SearchRequest
from indexer.vocabulary.topics import TopicVocabulary

_LEAST = 2
"""A word must stand in this many paragraphs of the topic."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A word, and the numbers of paragraphs with and without the topic that it stands in."""

    word: str
    inside: int
    outside: int


def propose(engine: Engine, topic: str, vocabulary: TopicVocabulary, limit: int) -> list[Proposal]:
    """The most telling words that do not signal a topic yet, by log-likelihood ratio (Dunning 1993)."""
    with_topic, every = Counter[str](), Counter[str]()
    sizes = [_count(engine, SearchRequest(topic=(topic,)), with_topic), _count(engine, SearchRequest(), every)]
    found = [(word, inside, every[word] - inside) for word, inside in with_topic.items() if inside >= _LEAST]
    found.sort(key=lambda entry: -_ratio(entry[1], sizes[0], entry[2], sizes[1] - sizes[0]))
    new = (Proposal(*entry) for entry in found if not find_topics(entry[0], vocabulary))
    return [proposal for proposal, _ in zip(new, range(limit), strict=False)]


def _count(engine: Engine, request: SearchRequest, counts: Counter[str]) -> int:
    """Count in how many of the paragraphs that a request finds each word stands; return their number."""
    paragraphs = 0
    for _, paragraph in engine.entries(request):
        counts.update(content_words(paragraph.text).values())
        paragraphs += 1
    return paragraphs


def _ratio(inside: int, paragraphs: int, outside: int, others: int) -> float:
    """How surprising it is that a word stands so often inside; 0 where it stands there less than outside."""
    if not others or inside * others <= outside * paragraphs:
        return 0.0 if others else float(inside)
    share = (inside + outside) / (paragraphs + others)
    expected = (paragraphs * share, others * share)
    terms = zip((inside, outside), expected, strict=True)
    return 2 * sum(seen * math.log(seen / wanted) for seen, wanted in terms if seen)
