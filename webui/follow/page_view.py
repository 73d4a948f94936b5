"""A search made ready for the page on which a person begins to follow it."""

from __future__ import annotations

from dataclasses import dataclass

from flask_babel import lazy_gettext

from indexer.alerts import a_name, search_table
from indexer.searches import SearchRequest
from webui.engine import vocabularies
from webui.links import filters, navigation, urls
from webui.links.choice import Choice
from webui.links.urls import Links

EVERY = {"day": lazy_gettext("hoogstens eens per dag"), "week": lazy_gettext("hoogstens eens per week")}


@dataclass(frozen=True, slots=True)
class FollowPage:
    """The words and `chips` of the search, its other `views`, the address of its page and of its `feed`, its lines for
    the file of saved searches ("" where it looks for everything), and where the form goes."""

    q: str
    chips: tuple[Choice, ...]
    views: tuple[Choice, ...]
    search: str
    feed: str
    lines: str
    action: str


def follow_page(search: SearchRequest, links: Links, absolute: Links) -> FollowPage:
    """The page of a search; `absolute` links are for use elsewhere."""
    first = urls.at_page(search, 1)
    return FollowPage(
        q=search.q,
        chips=filters.chips(search, lambda other: links.page("follow", other)),
        views=navigation.views(search, links, "follow"),
        search=links.search(first),
        feed=absolute.page("feed.atom", first),
        lines=_lines(search),
        action=links.page("follow", first),
    )


def _lines(search: SearchRequest) -> str:
    table = search_table.written(search)
    if urls.is_blank(search):
        return ""
    named = {
        "name": a_name(search_table.title(search, vocabularies())),
        **table,
        "to": ["naam@example.nl"],
        "every": "day",
    }
    return f"[[search]]\n{search_table.as_toml(named)}"
