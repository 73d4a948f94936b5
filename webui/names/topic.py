"""The page of a topic."""

from __future__ import annotations

from collections.abc import Collection

from flask_babel import gettext

from indexer.searches import SearchRequest
from indexer.vocabulary.topics import Topic, TopicVocabulary
from webui.links.choice import Choice, facts
from webui.links.urls import Links
from webui.names.subject import Subject
from webui.wording import labels


def named_topic(slug: str, vocabulary: TopicVocabulary, there: Collection[str]) -> Topic | None:
    """The topic of a vocabulary, or one that is `there` in the index because documents came with it; or none."""
    if slug in there and vocabulary.get(slug) is None:
        return Topic(slug, slug, iri=None, parent=slug.rpartition("/")[0] or None, terms=(), hints=())
    return vocabulary.get(slug)


def topic_page(topic: Topic, vocabulary: TopicVocabulary, links: Links) -> Subject:
    """A topic; a main theme takes in its sub themes."""

    def linked(*slugs: str) -> tuple[Choice, ...]:
        return tuple(Choice(labels.label("topic", slug), links.named("topic", slug)) for slug in slugs)

    name = labels.label("topic", topic.slug)
    return Subject(
        kind=labels.title("topic"),
        name=name[:1].upper() + name[1:],
        css="",
        facet="topic",
        id=topic.slug,
        inside=gettext("Zoek binnen dit thema"),
        request=SearchRequest(topic=(topic.slug,), sort="date"),
        facts=facts(
            (gettext("Hoofdthema"), linked(topic.parent) if topic.parent else ()),
            (gettext("Subthema’s"), linked(*(part.slug for part in vocabulary.children(topic.slug)))),
        ),
        shares=("party", "type"),
        thing={"@type": "DefinedTerm", "name": topic.label, "sameAs": topic.iri},
    )
