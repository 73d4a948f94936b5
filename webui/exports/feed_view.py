"""The view of a search for its Atom feed (RFC 4287): the paragraphs that it finds, the latest to come in first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from urllib.parse import quote, urlsplit

from flask_babel import gettext

from indexer import as_json
from indexer.facets import FACETS
from indexer.searches import Hit, Piece, SearchRequest
from webui.links import urls
from webui.links.urls import Links
from webui.motions import after_its_name
from webui.wording import labels
from webui.wording.speakers import speakers

NEVER = "1970-01-01T00:00:00Z"
"""When an index was changed that holds nothing."""
ENTRIES = 50
"""The number of paragraphs in a feed."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A paragraph, or a motion, in a feed. `id` stays the same for good; `updated` is when it came into the index,
    `published` the day of its document, or empty; `content` is HTML; `topics` are pairs of slug and label."""

    id: str
    url: str
    title: str
    authors: tuple[str, ...]
    updated: str
    published: str
    content: str
    topics: tuple[tuple[str, str], ...]


def authority(address: str) -> str:
    """The host of an address, as the name of a feed may hold it: no port, and no IPv6 address.

    >>> authority("http://127.0.0.1:8000/"), authority("http://[::1]:8000/")
    ('127.0.0.1', 'localhost')
    """
    host = urlsplit(address).hostname or ""
    return "localhost" if not host or ":" in host else host


def feed_id(search: SearchRequest, host: str) -> str:
    """The name of a feed, the same for every order and page of a search."""
    return _tag(host, f"search?{urls.query(urls.at_page(urls.sorted_by(search, 'date'), 1))}")


def title(search: SearchRequest, site: str) -> str:
    """What a feed is called in a list of feeds: the name of the site, the words and the filters of its search."""
    words = [search.q] if search.q else []
    words += [labels.label(facet, value) for facet in FACETS for value in search.selected(facet)]
    asked = ", ".join(words) or gettext("alle alinea’s")
    return f"{site}: {asked}"


def feed_entries(
    hits: Iterable[Hit], requests: Mapping[str, str], search: SearchRequest, links: Links, host: str
) -> tuple[Entry, ...]:
    """Hits as entries. A motion is one, with all that is found in it and with what it `requests`, which is given by the
    id of a paragraph in which it says what it considers."""
    together: dict[str, list[Hit]] = {}
    for hit in hits:
        is_motion = hit.document.type == "motion"
        together.setdefault(hit.document.id if is_motion else hit.paragraph.id, []).append(hit)
    return tuple(_entry(found, requests, search, links, host) for found in together.values())


def _entry(hits: Sequence[Hit], requests: Mapping[str, str], search: SearchRequest, links: Links, host: str) -> Entry:
    hits = sorted(hits, key=lambda hit: hit.paragraph.position)
    paragraph, document = hits[0].paragraph, hits[0].document
    asked = next((requests[hit.paragraph.id] for hit in hits if hit.paragraph.id in requests), "")
    if any(hit.paragraph.text in asked for hit in hits):  # what is found is the request
        asked = ""
    request = f"<p><b>{gettext('Verzoek')}</b>: {escape(after_its_name(asked))}</p>" if asked else ""
    authors = tuple(speaker.label for speaker in speakers(paragraph) if "unknown" not in speaker.css.split())
    name = labels.document_name(document)
    return Entry(
        id=_tag(host, quote(document.id if document.type == "motion" else paragraph.id, safe="/")),
        url=links.document(document.id, search.q, paragraph.position),
        title=gettext("%(who)s in %(document)s", who=", ".join(authors), document=name),
        authors=authors,
        updated=paragraph.added or NEVER,
        published=f"{document.date}T00:00:00Z" if document.date else "",
        content="".join(map(_content, hits)) + request,
        topics=tuple((topic, labels.label("topic", topic)) for topic in paragraph.topics),
    )


def _content(hit: Hit) -> str:
    return f"<p>{as_json.snippet_html(hit.marked)}</p>{''.join(map(_note, hit.notes))}"


def _note(pieces: tuple[Piece, ...]) -> str:
    return f"<p><small>{gettext('Noot')}: {as_json.snippet_html(pieces)}</small></p>"


def _tag(host: str, specific: str) -> str:
    """A name that needs no address (RFC 4151)."""
    return f"tag:{host},2026:{specific}"
