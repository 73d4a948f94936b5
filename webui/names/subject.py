"""The subject of a page: a party, a person, a dossier or a topic."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.searches import SearchRequest
from webui.links.choice import Fact
from webui.links.urls import Linked


@dataclass(frozen=True, slots=True)
class Subject:
    """A party, person, dossier or topic: `facet` says which, `id` is what stands in the address of its page.

    `kind` says in words what it is, where its name does not. `request` finds what there is of it, the newest first.
    By the facets `shares` its page shows how much there is of what. `thing` is the subject in the words of schema.org,
    and `doubt` says what may be of somebody else.
    """

    facet: str
    id: str
    kind: str
    name: str
    css: str
    inside: str
    request: SearchRequest
    facts: tuple[Fact, ...]
    shares: tuple[str, ...]
    thing: Linked
    doubt: str = ""
