"""The links from a search to its other views and to its downloads."""

from __future__ import annotations

from flask_babel import gettext

from indexer.exporting import can_write_parquet
from indexer.searches import SearchRequest
from webui.links import urls
from webui.links.choice import Choice
from webui.links.urls import Links


def views(search: SearchRequest, links: Links, current: str) -> tuple[Choice, ...]:
    """The pages that show a search, the `current` one selected: the list, those of `insight` by name, and last, where
    it asks for something, the one to follow it on."""
    first = urls.at_page(search, 1)
    names = (
        ("", gettext("Alinea’s"), ""),
        ("compare", gettext("Fracties vergelijken"), gettext("Vergelijken")),
        ("timeline", gettext("Door de tijd"), gettext("Tijdlijn")),
        ("heat", gettext("Fracties en thema’s"), gettext("Thema’s")),
    )
    shown = [
        Choice(label, links.page(name, first), selected=name == current, short=short) for name, label, short in names
    ]
    if not urls.is_blank(search):
        label, short = gettext("Volg deze zoekopdracht"), gettext("Volgen")
        address = links.page("follow", first)
        shown.append(Choice(label, address, selected=current == "follow", css="follow", short=short))
    return tuple(shown)


def downloads(search: SearchRequest, links: Links) -> tuple[Choice, ...]:
    """The files of all hits, the feed, and the page that says what the files hold."""
    first = urls.at_page(search, 1)
    names = {
        "export.xlsx": gettext("Excel"),
        "export.csv": gettext("CSV"),
        "export.jsonl": gettext("JSON Lines"),
        "export.parquet": gettext("Parquet"),
        "feed.atom": gettext("Atom-feed"),
        "data": gettext("wat staat erin?"),
    }
    if not can_write_parquet():
        del names["export.parquet"]
    return tuple(Choice(label, links.page(name, first)) for name, label in names.items())
