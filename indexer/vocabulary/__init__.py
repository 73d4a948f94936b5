"""Parties, members and topics: data files that a user can read and edit, each with a small loader."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.vocabulary import members, parties, topics
from indexer.vocabulary.members import Members
from indexer.vocabulary.parties import PartyRegister
from indexer.vocabulary.topics import TopicVocabulary


@dataclass(frozen=True, slots=True)
class Vocabularies:
    """What documents are read with: the parties, the members, the topics."""

    parties: PartyRegister
    members: Members
    topics: TopicVocabulary

    @property
    def digests(self) -> tuple[str, ...]:
        """A change of any of them means that documents must be read again."""
        return self.parties.digest, self.members.digest, self.topics.digest


def load() -> Vocabularies:
    """The vocabularies in use.

    Raises:
        UsageError: one of their files is wrong.
    """
    register = parties.register()
    return Vocabularies(register, members.load(register), topics.load())
