"""Parties, members, topics and synonyms: data files that a user can read and edit, each with a small loader."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # each is imported when it is asked for
    from indexer.vocabulary.members import Members
    from indexer.vocabulary.parties import PartyRegister
    from indexer.vocabulary.synonyms import Synonyms
    from indexer.vocabulary.topics import TopicVocabulary
    from indexer.vocabulary.typed_names import TypedNames

VARIABLES = {
    "parties": "INBRENG_PARTIES",
    "members": "INBRENG_MEMBERS",
    "topics": "INBRENG_TOPICS",
    "synonyms": "INBRENG_SYNONYMS",
}
"""The environment variable that names a user's own file, for each vocabulary."""


class Vocabularies:
    """The vocabularies that documents and queries are read with: the files named, and else those of the program.

    Each is read when it is first asked for, which raises UsageError where its file is wrong; `check` reads them all.
    """

    def __init__(
        self,
        *,
        parties: Path | None = None,
        members: Path | None = None,
        topics: Path | None = None,
        synonyms: Path | None = None,
    ) -> None:
        self._files = {"parties": parties, "members": members, "topics": topics, "synonyms": synonyms}

    @cached_property
    def parties(self) -> PartyRegister:
        """The register of parties."""
        from indexer.vocabulary import parties

        return parties.load(self._files["parties"])

    @cached_property
    def members(self) -> Members:
        """The register of members; its groups are those of the register of parties. With parties of one's own and no
        members, there are none: those of the program sat for others."""
        from indexer.vocabulary import members

        if self._files["parties"] and not self._files["members"]:
            return members.Members(())
        return members.load(self.parties, self._files["members"])

    @cached_property
    def topics(self) -> TopicVocabulary:
        """The topics."""
        from indexer.vocabulary import topics

        return topics.load(self._files["topics"])

    @cached_property
    def synonyms(self) -> Synonyms:
        """The abbreviations and synonyms."""
        from indexer.vocabulary import synonyms

        return synonyms.load(self._files["synonyms"])

    @cached_property
    def typed_names(self) -> TypedNames:
        """What groups and members are called by who types a query."""
        from indexer.vocabulary import typed_names

        return typed_names.load(self._files["parties"], lambda: (self.parties, self.members))

    @property
    def digests(self) -> tuple[str, ...]:
        """A change of any of them means that documents must be read again."""
        return self.parties.digest, self.members.digest, self.topics.digest

    def check(self) -> None:
        """Read what was not read yet.

        Raises:
            UsageError: a file is wrong.
        """
        _ = self.parties, self.members, self.topics.topics, self.synonyms.listed


def load(environment: Mapping[str, str] = os.environ) -> Vocabularies:
    """The vocabularies in use: VARIABLES say which variable of the environment names a file in place of which."""
    named = {name: environment.get(variable) for name, variable in VARIABLES.items()}
    return Vocabularies(**{name: Path(path) for name, path in named.items() if path})
