"""Suggestions while typing, each with the search that it leads to."""

from __future__ import annotations

from dataclasses import replace

from flask_babel import gettext

from indexer.searches import SearchRequest, Suggestion
from webui.links import urls
from webui.links.choice import Choice
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.speakers import party_class


def suggestion_views(
    found: tuple[Suggestion, ...], search: SearchRequest, links: Links
) -> tuple[tuple[str, Choice], ...]:
    """Each suggestion as what it is ("Fractie", or nothing for a word) and a search that keeps the filters: words take
    the place of the query, a party, dossier or document becomes a filter."""
    return tuple((_kind(suggestion), _choice(suggestion, search, links)) for suggestion in found)


def _kind(suggestion: Suggestion) -> str:
    if suggestion.kind == "term":
        return ""
    return str(gettext("woorden")) if suggestion.kind == "phrase" else labels.title(suggestion.kind)


def _choice(suggestion: Suggestion, search: SearchRequest, links: Links) -> Choice:
    words = suggestion.kind in ("term", "phrase")
    label = suggestion.label if words else labels.label(suggestion.kind, suggestion.value)
    css = f"party {party_class(suggestion.value)}" if suggestion.kind == "party" else ""
    if words:
        wanted = replace(search, q=suggestion.value, page=1)
    else:
        kept = search.selected(suggestion.kind)
        bare = replace(search, q="", page=1)
        wanted = bare if suggestion.value in kept else urls.toggled(bare, suggestion.kind, suggestion.value)
    return Choice(label, links.search(wanted), labels.number(suggestion.count), css=css)
