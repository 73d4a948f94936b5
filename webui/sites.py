"""Several sites served by one process: each with an index, a name, texts, colours and vocabularies of its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import NotFound
from werkzeug.middleware.proxy_fix import ProxyFix

from indexer.boundary import toml_text
from indexer.engines import Engine, open_engine
from indexer.errors import UsageError
from indexer.harvest import completeness_file
from indexer.vocabulary import VARIABLES, Vocabularies
from webui import create_app
from webui.serving.look import TEXTS, Look, checked, logo
from webui.serving.settings import Settings
from webui.serving.warmth import warm

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_OWN = ("name", "publisher", "accent", "accent_dark")
_NAMES = {"index", "hosts", "prefix", "logo", *_OWN, *TEXTS, *VARIABLES}
"""What may stand in the table of a site."""


@dataclass(frozen=True, slots=True)
class Site:
    """A site: where its index is, the host names that it answers to (all, where there are none), the path that its
    pages are under, what it shows of itself, and its vocabularies."""

    index: str
    hosts: tuple[str, ...]
    prefix: str
    look: Look
    vocabularies: Vocabularies


def load(file: Path) -> tuple[Site, ...]:
    """The sites of a file: its tables [[site]], with paths relative to its folder.

    Raises:
        UsageError: it cannot be read, or something in it has no meaning.
    """
    try:
        table = toml_text.loads(file.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{file}: cannot be read ({error.strerror}); check the path") from error
    except ValueError as error:
        raise UsageError(f"{file}: not valid TOML ({error}); mend it") from error
    listed = table.get("site")
    if set(table) != {"site"} or not isinstance(listed, list) or not listed:
        raise UsageError(f"{file}: there are no sites in it; write each as a table [[site]]")
    sites = tuple(_site(f"{file}, site {number}", file.parent, one) for number, one in enumerate(listed, 1))
    places = [(host, site.prefix) for site in sites for host in site.hosts or ("",)]
    twice = next((place for place in places if places.count(place) > 1), None)
    if twice:
        raise UsageError(f"{file}: two sites are at {''.join(twice) or 'one address'}; give each hosts of its own")
    return sites


def application(sites: Sequence[Site], settings: Settings) -> tuple[WSGIApplication, tuple[Engine, ...]]:
    """One application of all sites, and their engines. Each answers to its own host names and path."""
    engines = tuple(open_engine(site.index, site.vocabularies) for site in sites)
    apps = [_Mounted(site, _app(site, engine, settings)) for site, engine in zip(sites, engines, strict=True)]
    apps.sort(key=lambda app: (not app.site.hosts, -len(app.site.prefix)))  # what is named first, then the longest path
    whole = _Sites(apps)
    return (ProxyFix(whole, x_host=settings.proxies) if settings.proxies else whole), engines


def _app(site: Site, engine: Engine, settings: Settings) -> WSGIApplication:
    own = replace(
        settings, sites=site.hosts, prefix=site.prefix, look=site.look, completeness=completeness_file(site.index)
    )
    app = create_app({"ENGINE": engine, "SETTINGS": own})
    warm(app, engine)
    return app


@dataclass(frozen=True, slots=True)
class _Mounted:
    """A site with its application."""

    site: Site
    app: WSGIApplication

    def takes(self, host: str, path: str) -> bool:
        """Whether the site is the one that an address is of."""
        prefix = self.site.prefix
        return (not self.site.hosts or host in self.site.hosts) and (path == prefix or path.startswith(f"{prefix}/"))


@dataclass(frozen=True, slots=True)
class _Sites:
    """Applications, of which the first that an address is of answers."""

    mounted: Sequence[_Mounted]

    def __call__(self, environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        """Answer a request."""
        host = re.sub(r":[0-9]*$", "", environ.get("HTTP_HOST", "")).lower()
        path = environ.get("PATH_INFO", "")
        found = next((one.app for one in self.mounted if one.takes(host, path)), None)
        return found(environ, start) if found else NotFound("There is no site at this address.")(environ, start)


def _site(place: str, folder: Path, table: Any) -> Site:
    if not isinstance(table, Mapping):
        raise UsageError(f"{place}: is not a table; write it as [[site]]")
    if unknown := sorted(set(table) - _NAMES):
        raise UsageError(f"{place}: unknown name {unknown[0]!r}; use one of {', '.join(sorted(_NAMES))}")
    hosts = table.get("hosts", [])
    for name in ("index", "prefix", "logo", *_OWN, *VARIABLES):
        if not isinstance(table.get(name, ""), str):
            raise UsageError(f"{place}: {name} is no text; write it between quotation marks")
    if not isinstance(hosts, list) or not all(isinstance(host, str) and host == host.lower() for host in hosts):
        raise UsageError(f'{place}: hosts is no list of names; write it as ["raad.example.nl"], in small letters')
    prefix = table.get("prefix", "")
    if prefix and not re.fullmatch(r"(?:/[\w.~-]+)+", prefix, re.ASCII):
        raise UsageError(f"{place}: prefix is {prefix!r}; write it as /raad, without a / at its end")
    if not table.get("index"):
        raise UsageError(f"{place}: it has no index; name the folder of one")
    texts = {name: _text(place, name, table[name]) for name in TEXTS if name in table}
    given = {name: table[name] for name in _OWN if name in table}
    files = {name: folder / table[name] for name in VARIABLES if table.get(name)}
    index = table["index"] if "://" in table["index"] else str(folder / table["index"])
    image = logo(place, folder / table["logo"]) if table.get("logo") else None
    look = checked(place, Look(texts=texts, logo=image, **given))
    return Site(index, tuple(hosts), prefix, look, Vocabularies(**files))


def _text(place: str, name: str, value: Any) -> Mapping[str, str]:
    """A text by language; one that stands by itself is for all."""
    if isinstance(value, str):
        return {"nl": value, "en": value}
    if (
        isinstance(value, Mapping)
        and value
        and set(value) <= {"nl", "en"}
        and all(isinstance(v, str) for v in value.values())
    ):
        return dict(value)
    raise UsageError(f'{place}: {name} is no text; write it as {{ nl = "…", en = "…" }}')
