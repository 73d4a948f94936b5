"""Cursors of the lists. A cursor holds the key of the last item sent, so that additions and deletions shift nothing,
and a fingerprint of the request, so that a cursor of another list is refused."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from typing import Any

from flask import request
from flask_babel import gettext

from indexer.searches import SearchRequest
from webui.api.parameters import refuse
from webui.links import urls

Key = tuple[str | int, ...]
"""What an item is ordered by."""


def written(key: Key, asked: SearchRequest) -> str:
    """The cursor as URL-safe text."""
    text = json.dumps([_mark(asked), *key], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read(asked: SearchRequest, *kinds: type) -> Key | None:
    """The key in the cursor of the address, with values of these kinds; None where the list begins.

    Raises:
        BadParameters: it is none of ours, or of another list.
    """
    text = request.args.get("cursor", "")
    if not text:
        return None
    try:
        found: Any = json.loads(base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True))
        mark, *key = found
    except (binascii.Error, ValueError, TypeError, RecursionError):
        mark, key = None, []
    if mark != _mark(asked) or [type(value) for value in key] != list(kinds):
        raise refuse("cursor", gettext("Neem de cursor over die met de vorige bladzijde van deze lijst kwam."))
    return tuple(key)


def _mark(asked: SearchRequest) -> str:
    """What tells one list from another."""
    text = f"{request.path}?{urls.query(urls.at_page(asked, 1))}"
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:8]
