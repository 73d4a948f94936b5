"""The search in the address of the current page, and the parts of that address that could not be read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, Literal, get_args

from flask import request
from flask_babel import gettext

from indexer.facets import FACETS
from indexer.searches import Match, NearValue, SearchRequest, Sort, is_period
from webui.engine import engine
from webui.links import urls
from webui.links.choice import Choice
from webui.wording import labels, language

Code = Literal[
    "unknown-parameter", "repeated-parameter", "unreadable-value", "unknown-value", "too-many-values", "too-long"
]
_SEARCH = tuple(field.name for field in fields(SearchRequest))
"""The parameters of a search."""
_READ: Mapping[str, Sequence[str]] = {
    "pages.search": _SEARCH,
    "pages.values": (*_SEARCH, "facet", "find", "at"),
    "insight.compare_parties": _SEARCH,
    "insight.over_time": (*_SEARCH, "by", "measure"),
    "insight.parties_by_topic": (*_SEARCH, "by", "measure"),
    "follow.begin": _SEARCH,
    "follow.ask": _SEARCH,
    "follow.confirm": ("token",),
    "follow.stop": ("token",),
    "takeaway.data_page": _SEARCH,
    "takeaway.feed": _SEARCH,
    "documents.document": ("q", "layout", "p", "whole"),
    "documents.cite": ("p", "format"),
    "documents.similar": ("p",),
    "names.dossier": ("page",),
}
"""The parameters that a page reads, by endpoint; every page reads `lang`, and others nothing more."""
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|ref")
"""What others put behind an address to see where visitors come from."""
_MOST = 5
"""So much is said at most."""
_NAMED = 3
"""So many values of a parameter are named, where there are more than one besides."""


@dataclass(frozen=True, slots=True)
class Unread:
    """A parameter of an address that is ignored: an unknown or second one, or one whose value cannot be read."""

    code: Code
    parameter: str
    value: str = ""
    others: int = 0
    """So many more of the same kind are not told of one by one."""

    def __str__(self) -> str:
        if self.others:
            others, name = labels.number(self.others), labels.title(self.parameter)
            return str(gettext("En %(others)s andere waarden van “%(name)s” ook niet.", others=others, name=name))
        if self.code == "unknown-parameter":
            return str(gettext("“%(name)s” in het adres is niet bekend en telt niet mee.", name=self.parameter))
        if self.code == "too-long":
            return str(gettext("De zoekopdracht is lang: alleen het begin telt mee."))
        if self.code == "unknown-value":
            facet = labels.title(self.parameter).lower()
            return str(gettext("“%(value)s” komt hier niet voor als %(facet)s.", value=self.value, facet=facet))
        if self.code == "too-many-values":
            shown = f"{labels.title(self.parameter)}: {self.value}"
            return str(gettext("Er zijn meer filters dan er meetellen: “%(value)s” telt niet mee.", value=shown))
        shown = f"{self.parameter}={self.value}"
        if self.code == "repeated-parameter":
            return str(gettext("“%(value)s” staat dubbel in het adres en telt niet mee.", value=shown))
        return str(gettext("“%(value)s” in het adres is niet te lezen en telt niet mee.", value=shown))


def asked() -> SearchRequest:
    """The search in the address of the current page; labels and names are replaced by the ids of the index."""
    return urls.canonical(engine().meant(urls.read(request.args.items(multi=True))))


def unread() -> tuple[Unread, ...]:
    """At most five parts of the address of the current page that could not be read."""
    own = _READ.get(request.endpoint or "", ())
    searches = set(FACETS) <= set(own)
    values = _summed_up(_values()) if searches else ()
    return tuple(dict.fromkeys((*_parameters((*own, "lang")), *values)))[:_MOST]


def nearest(remark: Unread) -> tuple[Choice, ...]:
    """The values nearest to one that is not there, as links to the same page with it in its place."""
    if remark.code != "unknown-value" or remark.others:
        return ()
    facet, value = remark.parameter, remark.value
    alone = engine().meant(replace(asked(), page=1, size=1, **{facet: (value,)}))  # type: ignore[arg-type]  # a tuple
    found = [
        near
        for lacking in engine().search(alone).unknown
        if (lacking.facet, lacking.value) in [(facet, one) for one in alone.selected(facet)]
        for near in lacking.near
    ]
    return tuple(
        Choice(labels.label(facet, near.value), _instead(facet, value, near), labels.paragraphs(near.total))
        for near in found
    )


def _instead(facet: str, value: str, near: NearValue) -> str:
    """The address of the page at hand with another value; of other facets it has the values that are found with it."""
    pairs = [
        (name, near.value if (name, urls.clean(raw, urls.VALUE_LENGTH)) == (facet, value) else raw)
        for name, raw in request.args.items(multi=True)
        if name != "page" and (name == facet or name not in FACETS)
    ]
    pairs += [(other, one) for other in FACETS if other != facet for one in near.request.selected(other)]
    return urls.at(request.root_path.rstrip("/") + request.path, pairs)


def _summed_up(found: Iterable[Unread]) -> Iterator[Unread]:
    """The first of each kind and parameter, and how many others there are."""
    kinds: dict[tuple[Code, str], list[Unread]] = {}
    for one in dict.fromkeys(found):
        kinds.setdefault((one.code, one.parameter), []).append(one)
    for (code, parameter), alike in kinds.items():
        few = alike if len(alike) <= _NAMED + 1 else alike[:_NAMED]
        yield from few
        if alike[len(few) :]:
            yield Unread(code, parameter, others=len(alike) - len(few))


def _parameters(read: Sequence[str]) -> Iterator[Unread]:
    for name, raw in request.args.items(multi=True):
        value = urls.clean(raw, urls.VALUE_LENGTH)
        if name not in read:
            if not _TRACKING.fullmatch(name):
                yield Unread("unknown-parameter", urls.clean(name, urls.VALUE_LENGTH))
        elif value and is_repeated(name, raw):
            yield Unread("repeated-parameter", name, value)
        elif name == "q" and is_cut_off(raw):
            yield Unread("too-long", name)
        elif name in _READABLE and value and not _READABLE[name](value):
            yield Unread("unreadable-value", name, value)


def _values() -> Iterator[Unread]:
    wanted, read = asked(), 0
    for facet in FACETS:
        for value in dict.fromkeys(urls.clean(raw, urls.VALUE_LENGTH) for raw in request.args.getlist(facet)):
            read += 1
            if read > urls.VALUES:  # so many can count, and looking up the others would cost as much each
                if value and value not in wanted.selected(facet):
                    yield Unread("too-many-values", facet, value)
                continue
            alone: dict[str, Any] = {facet: (value,)}
            meant = engine().meant(SearchRequest(**alone)).selected(facet) if value else ()
            if not all(engine().is_known(facet, one) for one in meant):
                yield Unread("unknown-value", facet, value)
            elif not set(meant) & set(wanted.selected(facet)) and meant:
                yield Unread("too-many-values", facet, value)


def is_repeated(name: str, value: str) -> bool:
    """Whether a parameter of which one value counts has another one before this, which is the one that counts."""
    return name not in FACETS and request.args[name] != value


def is_cut_off(query: str) -> bool:
    """Whether a query is so long that only its beginning is read."""
    return urls.query_of(query) != urls.clean(query, len(query))


def _number(value: str) -> bool:
    return bool(re.fullmatch("[0-9]{1,20}", value)) and int(value) > 0


_READABLE: dict[str, Callable[[str], bool]] = {
    "since": is_period,
    "until": is_period,
    "match": get_args(Match).__contains__,
    "expand": ("0", "1").__contains__,
    "grouped": ("0", "1").__contains__,
    "sort": get_args(Sort).__contains__,
    "page": _number,
    "size": lambda value: _number(value) and int(value) <= urls.LARGEST_SIZE,
    "lang": language.LANGUAGES.__contains__,
    "at": _number,
    "p": _number,
    "by": get_args(urls.By).__contains__,
    "measure": get_args(urls.Measure).__contains__,
    "layout": get_args(urls.Layout).__contains__,
    "whole": ("0", "1").__contains__,
    "format": get_args(urls.Format).__contains__,
}
"""Whether the value of a parameter can be read."""
