"""Static files under addresses that change with their content, so that browsers may keep them."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from flask import Flask, url_for

KEEP = 365 * 24 * 3600
"""How long a browser may keep a static file, in seconds."""


def register(app: Flask) -> None:
    """Give the templates of an application the function `asset`."""
    app.config["SEND_FILE_MAX_AGE_DEFAULT"] = KEEP
    app.add_template_global(asset)


def asset(name: str) -> str:
    """The address of a static file, with its version."""
    return url_for("static", filename=name, v=_version(name))


@cache
def _version(name: str) -> str:
    return hashlib.sha256((Path(__file__).parents[1] / "static" / name).read_bytes()).hexdigest()[:12]
