"""Files at well-known addresses: security.txt, the favicon and the logo of the site."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from flask import Blueprint, Response, abort, current_app
from flask.typing import ResponseReturnValue

from webui.links.assets import KEEP
from webui.links.context import absolute, look

blueprint = Blueprint("well_known", __name__)
_VALID = timedelta(days=180)
"""How long the contact can be relied on: RFC 9116 asks for less than a year."""
_KEEP = 24 * 3600  # seconds


@blueprint.get("/.well-known/security.txt")
def security() -> ResponseReturnValue:
    """Where to report what is not safe (RFC 9116), where whoever serves the pages has said so."""
    contacts = current_app.config["SECURITY"]
    if not contacts:
        abort(404)
    midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        *(f"Contact: {contact}" for contact in contacts),
        f"Expires: {(midnight + _VALID).strftime('%Y-%m-%dT%H:%M:%SZ')}",
        "Preferred-Languages: nl, en",
        f"Canonical: {absolute().page('.well-known/security.txt')}",
    ]
    response = Response("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
    response.cache_control.max_age = _KEEP
    return response


@blueprint.get("/favicon.ico")
def favicon() -> ResponseReturnValue:
    """The mark of the site, for what does not read the link to it."""
    return current_app.send_static_file("favicon.ico")


@blueprint.get("/logo")
def logo() -> ResponseReturnValue:
    """The logo of the site, where it has one of its own; its address changes with it."""
    image = look().logo or abort(404)
    response = Response(image.content, content_type=image.media_type)
    response.cache_control.max_age = KEEP
    return response
