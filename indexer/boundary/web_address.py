"""Addresses that somebody else wrote."""

from __future__ import annotations

from urllib.parse import SplitResult, urlsplit


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
