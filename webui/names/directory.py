"""The people, documents, dossiers and topics of the last commit, which have pages."""

from __future__ import annotations

from indexer.engines import Engine
from indexer.vocabulary.people import People
from webui.per_commit import per_commit


@per_commit
def people(engine: Engine) -> People:
    """Everybody who speaks in an index."""
    return People(engine.vocabularies.members, counts(engine, "person"))


@per_commit
def documents(engine: Engine) -> dict[str, int]:
    """The number of paragraphs of every document of an index, by its id."""
    return counts(engine, "document")


@per_commit
def dossiers(engine: Engine) -> frozenset[str]:
    """The dossiers of an index."""
    return frozenset(counts(engine, "dossier"))


@per_commit
def topics(engine: Engine) -> frozenset[str]:
    """The topics of an index, and the main themes of sub themes."""
    found = frozenset(counts(engine, "topic"))
    return found | {slug.partition("/")[0] for slug in found}


def counts(engine: Engine, name: str) -> dict[str, int]:
    """The number of paragraphs of every value of a facet in an index, most frequent first."""
    facet = next(facet for facet in engine.stats().facets if facet.name == name)
    return {value.value: value.count for value in facet.values}
