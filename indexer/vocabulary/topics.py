"""The topics that a paragraph can be about, read from a file of labels and words.

The bundled list is the TOP-lijst of TOOI. The form is explained at the head of `topics.toml`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

from indexer.analysis import words
from indexer.vocabulary.tables import FaultError, VocabularyFile, tables_of

_FIELDS = {"label": str, "iri": str, "parent": str, "terms": list, "hints": list}


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic. `terms` and `hints` are entries as the file writes them (`*onderwijs`, `sociale huur`, `IND`)."""

    slug: str
    label: str
    iri: str | None
    parent: str | None
    terms: tuple[str, ...]
    hints: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Contents:
    topics: dict[str, Topic]
    ignored: tuple[str, ...]


@dataclass(frozen=True)
class TopicVocabulary:
    """All topics in the order of their file. Two vocabularies are equal when their files are.

    `digest` is the SHA-256 of the file, in hexadecimal. The topics are read when they are first asked for.
    """

    digest: str
    _read: Callable[[], _Contents] = field(compare=False, repr=False)

    @cached_property
    def _contents(self) -> _Contents:
        return self._read()

    @property
    def topics(self) -> dict[str, Topic]:
        """The topics by their slugs."""
        return self._contents.topics

    @property
    def ignored(self) -> tuple[str, ...]:
        """Phrases that say nothing about a topic."""
        return self._contents.ignored

    def __iter__(self) -> Iterator[Topic]:
        return iter(self.topics.values())

    def __len__(self) -> int:
        return len(self.topics)

    def __contains__(self, slug: object) -> bool:
        return slug in self.topics

    def __getitem__(self, slug: str) -> Topic:
        return self.topics[slug]

    def get(self, slug: str) -> Topic | None:
        """The topic with this slug, or none."""
        return self.topics.get(slug)

    def label(self, slug: str) -> str:
        """The label of a topic; the slug itself where the vocabulary has no such topic."""
        topic = self.topics.get(slug)
        return topic.label if topic else slug

    def children(self, slug: str) -> tuple[Topic, ...]:
        """The sub themes of a main theme, in order."""
        return tuple(topic for topic in self if topic.parent == slug)


def load(path: Path | None = None) -> TopicVocabulary:
    """The vocabulary in a file: `path`, else the bundled one.

    Raises UsageError where the file cannot be read or is not of the form that the head of `topics.toml` explains.
    """
    file = VocabularyFile("topics.toml", path)
    vocabulary = TopicVocabulary(file.digest, partial(file.made, _contents))
    if path is not None:
        len(vocabulary)  # what is wrong with a user's own is told at once
    return vocabulary


@lru_cache(maxsize=4)
def _contents(text: str) -> _Contents:
    """The topics in a text, made once for all indexes that share it."""
    found = tables_of(text)
    ignored = _entries(found.pop("ignore", []), "ignore")
    topics = {slug: _topic(slug, table) for slug, table in found.items()}
    for topic in topics.values():
        parent = topics.get(topic.parent) if topic.parent is not None else topic
        if parent is None:
            raise FaultError(f'["{topic.slug}"] parent: there is no topic "{topic.parent}"; add it or mend the name')
        if parent.parent is not None and parent is not topic:
            raise FaultError(f'["{topic.slug}"] parent: "{topic.parent}" is a sub theme itself; name its main theme')
    if not any(topic.terms for topic in topics.values()):
        raise FaultError("no topic has terms; give at least one topic a list: terms = [...]")
    return _Contents(topics, ignored)


def _topic(slug: str, table: Any) -> Topic:
    if not isinstance(table, dict):
        raise FaultError(f'{slug}: is not a topic; write topics as tables: ["{slug}"]')
    for name, value in table.items():
        if name not in _FIELDS:
            raise FaultError(f'["{slug}"] {name}: unknown field; use one of: {", ".join(_FIELDS)}')
        if not isinstance(value, _FIELDS[name]):
            kind = "a list of strings" if _FIELDS[name] is list else "a string"
            raise FaultError(f'["{slug}"] {name}: must be {kind}')
    if not table.get("label"):
        raise FaultError(f'["{slug}"]: has no label; add: label = "..."')
    terms = _entries(table.get("terms", []), f'["{slug}"] terms')
    hints = _entries(table.get("hints", []), f'["{slug}"] hints')
    return Topic(slug, table["label"], table.get("iri"), table.get("parent"), terms, hints)


def _entries(values: Any, place: str) -> tuple[str, ...]:
    if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
        raise FaultError(f"{place}: must be a list of strings")
    for value in values:
        if not words(value) or any("*" in part.strip("*") for part in value.split()):
            raise FaultError(f'{place}: "{value}" cannot be looked for; write words, with * only at a start or end')
    return tuple(values)
