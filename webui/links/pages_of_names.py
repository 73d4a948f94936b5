"""Which values of facets have a page of their own, and its address."""

from __future__ import annotations

from functools import lru_cache

from indexer.extraction.names.persons import persons
from indexer.facets import is_known
from indexer.records import Document, Paragraph
from indexer.vocabulary.people import name_id
from webui.links.choice import Choice
from webui.links.urls import Links
from webui.wording import labels

NAMED = ("party", "person", "dossier", "topic")
"""The facets whose values have a page."""


@lru_cache(maxsize=10_000)
def page_of(facet: str, value: str, links: Links) -> str:
    """The address of the page of a value of a facet; empty where it has none.

    >>> page_of("person", "Van der Lee", Links()), page_of("party", "none", Links())
    ('/person/van-der-lee', '')
    """
    if facet not in NAMED or (facet == "party" and not is_known(value)):
        return ""
    return links.named(facet, name_id(value) if facet == "person" else value)


def speakers_of(paragraph: Paragraph, links: Links) -> tuple[Choice, ...]:
    """Who speaks in a paragraph, parties and persons, each a link to its page."""
    found = [
        *(("party", party) for party in paragraph.parties),
        *(("person", name) for name in persons(paragraph.speaker)),
    ]
    return tuple(
        Choice(labels.label(facet, value), address)
        for facet, value in found
        if (address := page_of(facet, value, links))
    )


def dossiers_of(document: Document, links: Links) -> tuple[Choice, ...]:
    """The dossiers of a document, each a link to its page."""
    return tuple(
        Choice(f"{labels.title('dossier')} {labels.label('dossier', code)}", page_of("dossier", code, links))
        for code in document.dossiers
    )
