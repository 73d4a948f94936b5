"""How often a visitor may ask for a message and an address may be sent one, so that nobody uses the site to pester
strangers.

Counts live in the process, and hold no address in plain text.
"""

from __future__ import annotations

import hashlib
import secrets

from flask import request
from limits import RateLimitItem, parse
from limits.storage import MemoryStorage
from limits.strategies import FixedWindowRateLimiter

from webui.serving.limits import visitors

OF_A_VISITOR = parse("10/hour")
TO_AN_ADDRESS = parse("3/day")
IN_ALL = parse("300/hour")
_counts = FixedWindowRateLimiter(MemoryStorage())
_salt = secrets.token_bytes(16)


def from_our_page() -> bool:
    """Whether a form was sent from a page of ours, as far as the browser tells: its `Sec-Fetch-Site`, else `Origin`."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site in ("same-origin", "none")
    origin = request.headers.get("Origin")
    return origin is None or origin.partition("://")[2] == request.host


def visitor_may_ask() -> bool:
    """Whether this visitor may ask for a message once more, and counts it."""
    return _within(OF_A_VISITOR, visitors.address())


def address_may_be_written_to(address: str) -> bool:
    """Whether a message may go to an address once more today, and any message at all this hour; counts it."""
    hashed = hashlib.blake2b(address.casefold().encode(), key=_salt, digest_size=16).hexdigest()
    return _within(TO_AN_ADDRESS, hashed) and _within(IN_ALL, "")


def forget() -> None:
    """Set all counts to zero."""
    _counts.storage.reset()


def _within(limit: RateLimitItem, who: str) -> bool:
    return _counts.hit(limit, "follow", who)
