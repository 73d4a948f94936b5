"""Whether a group that is the subject of a sentence speaks in it beyond doubt: a bare name may stand for anything."""

from __future__ import annotations

from indexer.attribution.sentences.likewise import is_likewise
from indexer.attribution.sentences.sentence_roles import is_spoken_for
from indexer.extraction.names.groups import Group


def is_clear(text: str, group: Group, first: Group) -> bool:
    """Whether the name of a group says that it is one, or it is spoken for, or asks what the `first` subject does, of
    which it is clear.

    >>> from indexer.extraction.names.groups import find_groups
    >>> from indexer.extraction.names.party_names import Context
    >>> from indexer.vocabulary import parties
    >>> asking, too = find_groups("De leden van de VVD-fractie vragen, net als D66, hoe.", Context(parties.load()))
    >>> is_clear("De leden van de VVD-fractie vragen, net als D66, hoe.", too, asking)
    True
    """
    return group.clear or is_spoken_for(text, group) or (first.clear and is_likewise(text, group))
