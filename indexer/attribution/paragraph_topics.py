"""The topics of paragraphs: those that are stated, and those that their words decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.extraction.topic_terms import MOST, find_topics
from indexer.records import Paragraph, TopicEvidence
from indexer.vocabulary.topics import TopicVocabulary


def with_topics(
    paragraphs: Sequence[Paragraph], title: str, stated: Sequence[str], vocabulary: TopicVocabulary
) -> Iterator[Paragraph]:
    """The paragraphs with the topics that the metadata state, and those that words decide: their own, and those of the
    document's title; at most MOST. The title of a dossier is broader: it counts only where nothing else does."""
    dossier, _, own = title.rpartition("; ")
    found = [_evidence(paragraph, vocabulary, own) for paragraph in paragraphs]
    if dossier and not any(found):
        found = [_evidence(paragraph, vocabulary, dossier) for paragraph in paragraphs]
    for paragraph, evidence in zip(paragraphs, found, strict=True):
        topics = dict.fromkeys((*paragraph.topics, *stated, *(decided.topic for decided in evidence)))
        kept = tuple(topics)[:MOST]
        if kept:
            found_in = tuple(found for found in evidence if found.topic in kept)
            paragraph = replace(paragraph, topics=kept, evidence=found_in)
        yield paragraph


def _evidence(paragraph: Paragraph, vocabulary: TopicVocabulary, about: str) -> tuple[TopicEvidence, ...]:
    return () if paragraph.role == "procedural" else find_topics(paragraph.text, vocabulary, about=about)
