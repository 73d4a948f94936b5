"""Rebuilds the tables prepared from the program's vocabularies: `python -m indexer.query.prepare`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from indexer.extraction import topic_words
from indexer.query import expansion
from indexer.vocabulary import Vocabularies, typed_names
from indexer.vocabulary.prepared import prepare


def everything(known: Vocabularies) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The name of each file, the digest of the vocabulary it is made from, and what it holds."""
    yield topic_words.FILE, known.topics.digest, topic_words.tables(known.topics)
    yield typed_names.FILE, known.parties.digest, typed_names.tables(known.parties, known.members)
    yield expansion.FILE, known.synonyms.digest, expansion.tables(known.synonyms.listed)


if __name__ == "__main__":
    for made in everything(Vocabularies()):
        prepare(*made)
