"""The page of a topic."""

from __future__ import annotations

from flask_babel import gettext

from indexer.searches import SearchRequest
from indexer.vocabulary.topics import Topic, TopicVocabulary
from webui.links.choice import Choice, facts
from webui.links.urls import Links
from webui.names.subject import Subject
from webui.wording import labels


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
