"""Addresses that somebody else wrote."""

from __future__ import annotations

from urllib.parse import SplitResult, urljoin, urlsplit


def split(url: str) -> SplitResult:
    """The parts of an address; what is none has empty ones.

    >>> split("https://example.org/a").netloc, split("http://[").netloc, split("http://a:99999/").netloc
    ('example.org', '', '')
    """
    try:
        parts = urlsplit(url)
        parts.port  # noqa: B018  # which may be none
    except ValueError:
        return urlsplit("")
    return parts


def joined(url: str, link: str) -> str:
    """Where a link on the page of an address leads; a link that is no address stays as it is.

    >>> joined("https://example.org/a?b", "c"), joined("https://example.org/a", "http://[")
    ('https://example.org/c', 'http://[')
    """
    try:
        return urljoin(url, link)
    except ValueError:
        return link
