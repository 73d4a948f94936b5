"""An Atom file (RFC 4287) with the latest finds of a saved search, for a web server to serve."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from lxml import etree

from indexer.alerts.digest import Digest, Entry, marked
from indexer.boundary import own_files

MOST = 100
_ATOM = "http://www.w3.org/2005/Atom"


def content(told: Digest, latest: Sequence[tuple[str, Entry]], now: datetime) -> bytes:
    """The file of a search: entries with the moment (ISO) at which each was found, newest first."""
    feed = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    _add(feed, "id", f"urn:sha256:{_digest(told.url, told.name)}")
    _add(feed, "title", f"{told.site}: {told.name}")
    _add(feed, "updated", latest[0][0] if latest else now.isoformat())
    _add(_add(feed, "author"), "name", told.site)
    _add(feed, "link", href=told.url)
    for found_at, one in latest:
        entry = _add(feed, "entry")
        _add(entry, "id", f"urn:sha256:{_digest(one.url, one.who, repr(one.pieces))}")
        _add(entry, "title", f"{one.who} — {one.title}")
        _add(entry, "updated", found_at)
        _add(entry, "link", href=one.url)
        _add(entry, "content", f"<p>{marked(one)}</p>", type="html")
    return etree.tostring(feed, xml_declaration=True, encoding="utf-8")


def write(path: Path, written: bytes) -> None:
    """Write it, whole or not at all.

    Raises:
        OSError: it cannot be written.
    """
    with own_files.opened(path.parent) as folder:
        own_files.write(folder, path.name, [written])


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    child = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    child.text = "".join(sign for sign in text if sign.isprintable() or sign.isspace()) or None
    return child


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
