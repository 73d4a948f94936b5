"""The topics of paragraphs: those that are stated, and those that their words decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.extraction.topic_terms import MOST, topics_of_each
from indexer.records import Paragraph, TopicEvidence
from indexer.vocabulary.topics import TopicVocabulary


def with_topics(
    paragraphs: Sequence[Paragraph], title: str, stated: Sequence[str], vocabulary: TopicVocabulary
) -> Iterator[Paragraph]:
    """The paragraphs with the topics that the metadata state, and those that words decide: their own, and those of the
    document's title; at most MOST. The title of a dossier is broader: it counts only where nothing else does."""
    dossier, _, own = title.rpartition("; ")
    found = _evidence(paragraphs, vocabulary, own)
    if dossier and not any(found):
        found = _evidence(paragraphs, vocabulary, dossier)
    for paragraph, evidence in zip(paragraphs, found, strict=True):
        topics = dict.fromkeys((*paragraph.topics, *stated, *(decided.topic for decided in evidence)))
        kept = tuple(topics)[:MOST]
        if kept:
            found_in = tuple(found for found in evidence if found.topic in kept)
            paragraph = replace(paragraph, topics=kept, evidence=found_in)
        yield paragraph


def _evidence(
    paragraphs: Sequence[Paragraph], vocabulary: TopicVocabulary, about: str
) -> list[tuple[TopicEvidence, ...]]:
    texts = [paragraph.text for paragraph in paragraphs if paragraph.role != "procedural"]
    found = iter(topics_of_each(texts, vocabulary, about=about))
    return [() if paragraph.role == "procedural" else next(found) for paragraph in paragraphs]
