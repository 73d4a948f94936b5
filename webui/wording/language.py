"""The language of a page: Dutch, in which its messages are written, or English from a catalogue.

`?lang=` in the URL chooses, else the browser's Accept-Language; nothing is kept in a cookie.
"""

from __future__ import annotations

import io
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, Response, g, request
from flask_babel import Babel, Domain, get_locale
from markupsafe import Markup
from werkzeug.datastructures import LanguageAccept
from werkzeug.http import parse_accept_header

LANGUAGES = {"nl": "nl", "en": "en_GB"}
"""The locale of each language; the first is the language of the messages."""
CATALOGUES = Path(__file__).parents[1] / "translations"
_DUTCH = Locale("nl")
_LONGEST = 500
"""So many characters of what a browser accepts are read: thousands of languages would cost more than a search."""


def register(app: Flask) -> None:
    """Let an application answer in the language of each request."""
    babel = Babel(app, default_locale="nl", locale_selector=lambda: LANGUAGES[spoken()])
    babel.domain_instance = _Catalogues()
    app.jinja_env.globals["_"] = _in_template

    @app.after_request
    def vary(response: Response) -> Response:
        if response.mimetype == "text/html":
            response.vary.add("Accept-Language")
            response.content_language.add(spoken())
        return response


def spoken() -> str:
    """The language of the request at hand, one of LANGUAGES."""
    return chosen() or _preferred(request.headers.get("Accept-Language", "")[:_LONGEST])


@lru_cache(maxsize=1_000)
def _preferred(accepted: str) -> str:
    """The language of ours that a browser would have most, by its `Accept-Language`."""
    return parse_accept_header(accepted, LanguageAccept).best_match(LANGUAGES) or "nl"


def chosen() -> str:
    """The language that the URL asks for; empty where it asks for none."""
    asked = request.args.get("lang", "")
    return asked if asked in LANGUAGES else ""


def locale() -> Locale:
    """The locale of the request at hand; Dutch outside a request. A page asks for it some two hundred times."""
    try:
        kept: Locale = g.spoken_locale
    except (AttributeError, RuntimeError):  # not yet in this request, or in none
        found: Locale | None = get_locale()
        if found is None:
            return _DUTCH
        kept = g.spoken_locale = found
    return kept


@cache
def mark_of_thousands(spoken: Locale) -> str:
    """What stands between the thousands of a number."""
    mark: str = spoken.number_symbols["latn"]["group"]
    return mark


def _in_template(message: str, **named: object) -> Markup:
    """A message in the language of the page, its gaps filled in; a page has some sixty of them."""
    text = _message(locale().language, message)
    return text % named if "%" in message else text


@lru_cache(maxsize=2_000)
def _message(language: str, message: str) -> Markup:
    return Markup(translations(language).gettext(message))  # messages are ours


class _Catalogues(Domain):  # type: ignore[misc]  # flask_babel is not typed
    """Messages out of the .po files themselves, so that nothing has to be compiled when the program is built."""

    def get_translations(self) -> NullTranslations:
        return translations(locale().language)


@cache
def translations(language: str) -> NullTranslations:
    """The messages in a language; none where they are written in it."""
    path = CATALOGUES / language / "LC_MESSAGES" / "messages.po"
    if not path.is_file():
        return NullTranslations()
    compiled = io.BytesIO()
    with path.open("rb") as file:
        write_mo(compiled, read_po(file, locale=language))
    compiled.seek(0)
    return Translations(compiled)
