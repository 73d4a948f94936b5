"""Saved searches: a TOML file that says what to look for, who is told, and how often."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args
from urllib.parse import urlsplit

from indexer.errors import UsageError
from indexer.facets import DEFINITIONS, FACETS
from indexer.records import UNKNOWN
from indexer.searches import SearchRequest
from indexer.vocabulary.parties import register

Often = Literal["run", "day", "week"]
Form = Literal["json", "slack", "teams"]
Tls = Literal["starttls", "tls", "none"]
_ADDRESS = re.compile(r"[^\s@<>,;\"]{1,64}@[^\s@<>,;\"]{1,255}")
_NAME = re.compile(r"[\w][\w .,()&’'-]{0,79}")
_TEXTS = ("q", "since", "until", "match")
_SEARCH = (*_TEXTS, *FACETS)
_OTHER = ("name", "to", "webhook", "form", "atom", "every")


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search, by the `name` that its readers see, and who is told of it: addresses, a webhook and its form, the path
    of an Atom file. `every`: with each run, at most once a day, or once a week."""

    name: str
    request: SearchRequest
    to: tuple[str, ...] = ()
    webhook: str = ""
    form: Form = "json"
    atom: Path | None = None
    every: Often = "day"


@dataclass(frozen=True, slots=True)
class MailServer:
    """An SMTP server and who the mail is from. The password stands in the environment, as INBRENG_SMTP_PASSWORD."""

    host: str
    sender: str
    port: int = 587
    tls: Tls = "starttls"
    user: str = ""


@dataclass(frozen=True, slots=True)
class Notice:
    """What a file of saved searches says: the address of the pages, the mail server (None: no mail), the searches."""

    site: str
    mail: MailServer | None
    searches: tuple[SavedSearch, ...]


def load(path: Path) -> Notice:
    """The saved searches of a file. Paths in it are relative to it.

    Raises:
        UsageError: it is no TOML, or says something that has no meaning; the message names file, place and remedy.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: no TOML ({error}); mend it") from error
    _known(str(path), table, ("site", "mail", "search"))
    site = str(table.get("site", "")).rstrip("/")
    if urlsplit(site).scheme not in ("http", "https"):
        raise UsageError(
            f"{path}: site is {site!r}; write the address of the search page, as https://inbreng.example.nl"
        )
    mail = _mail(path, table["mail"]) if "mail" in table else None
    entries = table.get("search", [])
    if not isinstance(entries, list) or not entries:
        raise UsageError(f"{path}: there is no search in it; write one under [[search]]")
    searches = tuple(_search(path, number, entry) for number, entry in enumerate(entries, start=1))
    names = [search.name for search in searches]
    for search in searches:
        if names.count(search.name) > 1:
            raise UsageError(f"{path}: two searches are called {search.name}; give each a name of its own")
        if search.to and mail is None:
            raise UsageError(f"{path}: search {search.name} has addresses, but there is no [mail] with a host and from")
    return Notice(site, mail, searches)


def _mail(path: Path, table: Any) -> MailServer:
    place = f"{path}: [mail]"
    if not isinstance(table, dict):
        raise UsageError(f"{place} is no table; write host and from under it")
    _known(place, table, ("host", "port", "from", "tls", "user"))
    host, sender = _text(place, table, "host"), _text(place, table, "from")
    port = table.get("port", 587)
    if not host or not _ADDRESS.search(sender):
        raise UsageError(f"{place}: host is {host!r} and from {sender!r}; write a server and an address")
    if not isinstance(port, int) or not 0 < port < 65_536:
        raise UsageError(f"{place}: port is {port!r}; write a number")
    return MailServer(
        host, sender, port, _one(place, table, "tls", get_args(Tls), "starttls"), _text(place, table, "user")
    )


def _search(path: Path, number: int, table: Any) -> SavedSearch:
    place = f"{path}: search {number}"
    if not isinstance(table, dict):
        raise UsageError(f"{place} is no table; write it under [[search]]")
    name = _text(place, table, "name")
    if not _NAME.fullmatch(name):
        raise UsageError(f"{place}: name is {name!r}; give it a short one")
    place = f"{place} ({name})"
    _known(place, table, (*_SEARCH, *_OTHER))
    to = _texts(place, table, "to")
    for address in to:
        if not _ADDRESS.fullmatch(address):
            raise UsageError(f"{place}: {address!r} is no address; write it as naam@example.nl")
    webhook = _text(place, table, "webhook")
    if webhook and urlsplit(webhook).scheme not in ("http", "https"):
        raise UsageError(f"{place}: webhook is {webhook!r}; write an address that begins with https://")
    atom = _text(place, table, "atom")
    if not (to or webhook or atom):
        raise UsageError(f"{place}: nobody is told; give it to, webhook or atom")
    return SavedSearch(
        name=name,
        request=_request(place, table),
        to=to,
        webhook=webhook,
        form=_one(place, table, "form", get_args(Form), "json"),
        atom=path.parent / atom if atom else None,
        every=_one(place, table, "every", get_args(Often), "day"),
    )


def _request(place: str, table: dict[str, Any]) -> SearchRequest:
    texts = {name: _text(place, table, name) for name in _TEXTS if name in table}
    facets = {
        name: tuple(map(DEFINITIONS[name].read, _texts(place, table, name))) for name in FACETS if name in table
    }  # what people see as the name of a value may be written
    if not texts.get("q") and not facets:
        raise UsageError(f"{place}: it looks for everything; give it q or a filter")
    for party in facets.get("party", ()):
        if register().get(party) is None and party != "none" and not party.startswith(UNKNOWN):
            raise UsageError(f"{place}: there is no party {party!r}; the ids are in parties.toml")
    if texts.get("match", "auto") not in ("auto", "all", "any"):
        raise UsageError(f"{place}: match is {texts['match']!r}; write all or any")
    return SearchRequest(**texts, **facets, sort="date")  # type: ignore[arg-type]


def _known(place: str, table: dict[str, Any], names: tuple[str, ...]) -> None:
    unknown = sorted(table.keys() - set(names))
    if unknown:
        raise UsageError(f"{place}: unknown name {unknown[0]!r}; use one of {', '.join(names)}")


def _text(place: str, table: dict[str, Any], name: str) -> str:
    value = table.get(name, "")
    if not isinstance(value, str):
        raise UsageError(f'{place}: {name} is no text; write it as {name} = "…"')
    return " ".join(value.split())


def _texts(place: str, table: dict[str, Any], name: str) -> tuple[str, ...]:
    value = table.get(name, [])
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise UsageError(f'{place}: {name} is no list of texts; write it as {name} = ["…"]')
    return tuple(value)


def _one(place: str, table: dict[str, Any], name: str, values: tuple[Any, ...], usual: Any) -> Any:
    value = table.get(name, usual)
    if value not in values:
        raise UsageError(f"{place}: {name} is {value!r}; use one of {', '.join(values)}")
    return value
