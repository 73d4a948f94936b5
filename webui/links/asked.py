"""The search in the address of the current page, and the parts of that address that could not be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal, get_args

from flask import request
from flask_babel import gettext

from indexer.facets import FACETS
from indexer.searches import Match, SearchRequest, Sort
from webui.engine import engine
from webui.links import urls
from webui.wording import language

Code = Literal["unknown-parameter", "unreadable-value", "unknown-value", "too-many-values"]
_OWN = {
    "pages.values": ("facet", "find", "at"),
    "insight.over_time": ("by", "measure"),
    "insight.parties_by_topic": ("by", "measure"),
}
"""The parameters of some pages that are no part of a search, by endpoint."""
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|ref")
"""What others put behind an address to see where visitors come from."""
_MOST = 5
"""So much is said at most."""


@dataclass(frozen=True, slots=True)
class Unread:
    """An unknown parameter of an address, or one whose value cannot be read: it is ignored."""

    code: Code
    parameter: str
    value: str = ""

    def __str__(self) -> str:
        if self.code == "unknown-parameter":
            return str(gettext("“%(name)s” in het adres is niet bekend en telt niet mee.", name=self.parameter))
        shown = f"{self.parameter}={self.value}"
        if self.code == "unknown-value":
            return str(gettext("“%(value)s” komt hier niet voor: dat filter laat niets over.", value=shown))
        if self.code == "too-many-values":
            return str(gettext("Er zijn meer filters dan er meetellen: “%(value)s” telt niet mee.", value=shown))
        return str(gettext("“%(value)s” in het adres is niet te lezen en telt niet mee.", value=shown))


def asked() -> SearchRequest:
    """The search in the address of the current page; labels and names are replaced by the ids of the index."""
    return urls.canonical(engine().meant(urls.read(request.args.items(multi=True))))


def unread() -> tuple[Unread, ...]:
    """At most five parts of the address that could not be read, on a page that searches; none on other pages."""
    wanted = asked()
    found = dict.fromkeys((*_parameters(wanted), *_values(wanted)))
    return tuple(found)[:_MOST]


def _parameters(wanted: SearchRequest) -> Iterator[Unread]:
    own = _OWN.get(request.endpoint or "", ())
    for name, raw in request.args.items(multi=True):
        value = urls.clean(raw, urls.VALUE_LENGTH)
        if name in _READABLE:
            if value and not _READABLE[name](value):
                yield Unread("unreadable-value", name, value)
        elif name not in (*FACETS, *own, "q") and not _TRACKING.fullmatch(name):
            yield Unread("unknown-parameter", urls.clean(name, urls.VALUE_LENGTH))


def _values(wanted: SearchRequest) -> Iterator[Unread]:
    for facet in FACETS:
        for raw in request.args.getlist(facet):
            value = urls.clean(raw, urls.VALUE_LENGTH)
            alone: dict[str, Any] = {facet: (value,)}
            meant = engine().meant(SearchRequest(**alone)).selected(facet) if value else ()
            if not all(engine().is_known(facet, one) for one in meant):
                yield Unread("unknown-value", facet, value)
            elif not set(meant) & set(wanted.selected(facet)) and meant:
                yield Unread("too-many-values", facet, value)


def _number(value: str) -> bool:
    return bool(re.fullmatch("[0-9]{1,20}", value)) and int(value) > 0


_READABLE: dict[str, Callable[[str], bool]] = {
    "since": urls.is_date,
    "until": urls.is_date,
    "match": get_args(Match).__contains__,
    "expand": ("0", "1").__contains__,
    "grouped": ("0", "1").__contains__,
    "sort": get_args(Sort).__contains__,
    "page": _number,
    "size": lambda value: _number(value) and int(value) <= urls.LARGEST_SIZE,
    "lang": language.LANGUAGES.__contains__,
}
"""Whether the value of a parameter can be read."""
