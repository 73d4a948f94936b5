"""The keyboard shortcuts, and what they do."""

from __future__ import annotations

from flask_babel import lazy_gettext

KEYS = (
    ("/", lazy_gettext("naar het zoekvak")),
    ("j", lazy_gettext("volgend resultaat")),
    ("k", lazy_gettext("vorig resultaat")),
    ("Enter", lazy_gettext("open het resultaat")),
    ("n", lazy_gettext("volgend gevonden woord in een document")),
    ("p", lazy_gettext("vorig gevonden woord in een document")),
    ("?", lazy_gettext("deze lijst")),
)
"""Each key with what it does, in the order in which the help page shows them."""
