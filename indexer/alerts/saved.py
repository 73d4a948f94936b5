"""Saved searches: a TOML file that says what to look for, who is told, and how often."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, get_args

from indexer import PROGRAM
from indexer.alerts import search_table
from indexer.alerts.search_table import listed, text
from indexer.boundary import toml_text, web_address
from indexer.boundary.mail_address import is_address
from indexer.errors import UsageError
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies

Often = Literal["run", "day", "week"]
Form = Literal["json", "slack", "teams"]
Tls = Literal["starttls", "tls", "none"]
Language = Literal["nl", "en"]
_SENDER = re.compile(r"[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+")
_NAME = re.compile(r"[\w][\w .,()&’'-]{0,79}")
_OTHER = ("name", "to", "webhook", "form", "atom", "every", "language")


@dataclass(frozen=True, slots=True)
class Reader:
    """A recipient: a mail address, the address of a webhook, or the path of an Atom file. `key` is what the ledger
    calls it, and `stop` the address of the page where a reader of mail can stop ("": there is none)."""

    kind: Literal["mail", "webhook", "atom"]
    to: str
    key: str
    stop: str = ""


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search, by the `name` that its readers see, and who is told of it, in which language and how often: with each
    run, at most once a day, or once a week. `form` is that of its webhook, `key` what the ledger calls it."""

    name: str
    request: SearchRequest
    readers: tuple[Reader, ...]
    key: str
    form: Form = "json"
    every: Often = "day"
    language: Language = "nl"


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
    """What a file of saved searches says: the address of the pages, the mail server (None: no mail), the searches, and
    what the pages are called."""

    site: str
    mail: MailServer | None
    searches: tuple[SavedSearch, ...]
    name: str = PROGRAM


def load(path: Path, vocabularies: Vocabularies) -> Notice:
    """The saved searches of a file; values of facets may be written as `vocabularies` call them. Paths are relative to
    the file.

    Raises:
        UsageError: it is no TOML, or says something that has no meaning; the message names file, place and remedy.
    """
    try:
        table = toml_text.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except ValueError as error:
        raise UsageError(f"{path}: no TOML ({error}); mend it") from error
    _known(str(path), table, ("site", "name", "mail", "search"))
    site = str(table.get("site", "")).rstrip("/")
    if web_address.split(site).scheme not in ("http", "https"):
        raise UsageError(
            f"{path}: site is {site!r}; write the address of the search page, as https://inbreng.example.nl"
        )
    called = text(str(path), table, "name") or PROGRAM
    if not _NAME.fullmatch(called):
        raise UsageError(f"{path}: name is {called!r}; write what the pages are called, in a few words")
    mail = _mail(path, table["mail"]) if "mail" in table else None
    entries = table.get("search", [])
    if not isinstance(entries, list):
        raise UsageError(f"{path}: search is no list of tables; write each search under [[search]]")
    searches = tuple(_search(path, number, entry, vocabularies) for number, entry in enumerate(entries, start=1))
    names = [search.name for search in searches]
    for search in searches:
        if names.count(search.name) > 1:
            raise UsageError(f"{path}: two searches are called {search.name}; give each a name of its own")
        if mail is None and any(reader.kind == "mail" for reader in search.readers):
            raise UsageError(f"{path}: search {search.name} has addresses, but there is no [mail] with a host and from")
    return Notice(site, mail, searches, called)


def a_name(text: str) -> str:
    """A text as the name of a search in the file: without the signs that may not stand in it.

    >>> a_name('"brug" OR tunnel*, VVD')
    'brug OR tunnel, VVD'
    """
    kept = "".join(sign if _NAME.fullmatch("a" + sign) else " " for sign in text)
    name = re.sub(r" +(?=,|\Z)", "", " ".join(kept.split())).lstrip(" .,()&’'-")[:_LONGEST_NAME]
    return name.strip() or "Zoekopdracht"


_LONGEST_NAME = 80


def _mail(path: Path, table: Any) -> MailServer:
    place = f"{path}: [mail]"
    if not isinstance(table, dict):
        raise UsageError(f"{place} is no table; write host and from under it")
    _known(place, table, ("host", "port", "from", "tls", "user"))
    host, sender = text(place, table, "host"), text(place, table, "from")
    port = table.get("port", 587)
    if not host or not _SENDER.fullmatch(sender):
        raise UsageError(f"{place}: host is {host!r} and from {sender!r}; write a server and an address")
    if not isinstance(port, int) or not 0 < port < 65_536:
        raise UsageError(f"{place}: port is {port!r}; write a number")
    return MailServer(
        host, sender, port, _one(place, table, "tls", get_args(Tls), "starttls"), text(place, table, "user")
    )


def _search(path: Path, number: int, table: Any, vocabularies: Vocabularies) -> SavedSearch:
    place = f"{path}: search {number}"
    if not isinstance(table, dict):
        raise UsageError(f"{place} is no table; write it under [[search]]")
    name = text(place, table, "name")
    if not _NAME.fullmatch(name):
        raise UsageError(f"{place}: name is {name!r}; give it a short one")
    place = f"{place} ({name})"
    _known(place, table, (*search_table.NAMES, *_OTHER))
    return SavedSearch(
        name=name,
        request=search_table.read(place, table, vocabularies),
        readers=_readers(path, place, table),
        key=name,
        form=_one(place, table, "form", get_args(Form), "json"),
        every=_one(place, table, "every", get_args(Often), "day"),
        language=_one(place, table, "language", get_args(Language), "nl"),
    )


def _readers(path: Path, place: str, table: dict[str, Any]) -> tuple[Reader, ...]:
    to = dict.fromkeys(listed(place, table, "to"))
    for address in to:
        if not is_address(address):
            raise UsageError(f"{place}: {address!r} is no address; write it as naam@example.nl")
    webhook, atom = text(place, table, "webhook"), text(place, table, "atom")
    if webhook and web_address.split(webhook).scheme not in ("http", "https"):
        raise UsageError(f"{place}: webhook is {webhook!r}; write an address that begins with https://")
    if not (to or webhook or atom):
        raise UsageError(f"{place}: nobody is told; give it to, webhook or atom")
    found = [Reader("mail", address, address) for address in to]
    found += [Reader("webhook", webhook, webhook)] if webhook else []
    found += [Reader("atom", str(path.parent / atom), "atom")] if atom else []
    return tuple(found)


def _known(place: str, table: dict[str, Any], names: tuple[str, ...]) -> None:
    unknown = sorted(table.keys() - set(names))
    if unknown:
        raise UsageError(f"{place}: unknown name {unknown[0]!r}; use one of {', '.join(names)}")


def _one(place: str, table: dict[str, Any], name: str, values: tuple[Any, ...], usual: Any) -> Any:
    value = table.get(name, usual)
    if value not in values:
        raise UsageError(f"{place}: {name} is {value!r}; use one of {', '.join(values)}")
    return value
