"""What every template is given: the links, the language and the look of the site."""

from __future__ import annotations

from typing import cast

from flask import Flask, current_app, request

from webui.links import urls
from webui.links.asked import nearest, unread
from webui.serving.look import Look
from webui.wording import keys, language


def register(app: Flask) -> None:
    """Give the templates of an application the page's `links`, its `language`, itself `in_language`,
    what of its address is `unread` and what is `nearest` to that, and the look of the `site`."""

    @app.context_processor
    def context() -> dict[str, object]:
        return {
            "links": links(),
            "language": language.spoken(),
            "chosen": language.chosen(),
            "in_language": in_language,
            "keys": keys.KEYS,
            "unread": unread,
            "nearest": nearest,
            "site": look(),
        }


def look() -> Look:
    """What the site shows of itself."""
    return cast(Look, current_app.extensions["look"])


def links() -> urls.Links:
    """Links under the path at which the application is mounted, that keep the language which the URL asks for."""
    return urls.Links(request.root_path.rstrip("/"), language.chosen())


def absolute(lang: str = "") -> urls.Links:
    """Links with the host, for what is read elsewhere."""
    return urls.Links(request.url_root.rstrip("/"), lang)


def in_language(wanted: str) -> str:
    """The address of the page at hand in another language."""
    return urls.in_language(request.root_path.rstrip("/") + request.path, request.args.items(multi=True), wanted)
