"""The parameters of the API, checked: one that cannot be read is an error, an unknown one gives a warning."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from flask import request
from flask_babel import gettext

from indexer.facets import DEFINITIONS, FACETS
from indexer.searches import Match, SearchRequest, Sort, is_period
from webui.engine import engine
from webui.links import urls
from webui.links.asked import is_cut_off, is_repeated

SEARCH = ("q", *FACETS, "since", "until", "match", "expand")
"""The parameters that say which paragraphs are meant."""
_CLOSED: dict[str, Sequence[str]] = {
    "match": get_args(Match), "sort": get_args(Sort), "expand": ("0", "1"), "grouped": ("0", "1"), "lang": ("nl", "en"),
}  # fmt: skip
"""Parameters of which all values are known."""
_DATES = ("since", "until")
_NUMBERS = {"page": urls.DEEPEST, "size": urls.LARGEST_SIZE}
"""Parameters that are numbers from 1, and the largest."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A parameter that cannot be read, and what it should be."""

    parameter: str
    detail: str


class BadParameters(Exception):
    """A request has parameters that cannot be read; the answer has status 400."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        super().__init__("; ".join(f"{fault.parameter}: {fault.detail}" for fault in faults))
        self.faults = tuple(faults)


def search(*more: str, without: str = "") -> tuple[SearchRequest, list[dict[str, str]]]:
    """The search in the address, and warnings about what is ignored. Beside the parameters of a search those in `more`
    are known; the parameter `without` is not.

    Raises:
        BadParameters: some cannot be read.
    """
    pairs = list(request.args.items(multi=True))
    known = {*SEARCH, *more, "lang", "size"} - {without}
    asked = [(name, value) for name, value in pairs if name in known]
    wanted = urls.canonical(engine().meant(urls.read(asked)))
    if faults := [*_faults(asked), *_closed(wanted)]:
        raise BadParameters(faults)
    return wanted, [*_ignored(pairs, known), *_not_known(wanted)]


def only(*known: str) -> list[dict[str, str]]:
    """Warnings about what is ignored in the address of an answer that is no search, and knows these parameters and
    `lang`.

    Raises:
        BadParameters: some cannot be read.
    """
    pairs = list(request.args.items(multi=True))
    if faults := list(_faults([(name, value) for name, value in pairs if name in (*known, "lang")])):
        raise BadParameters(faults)
    return _ignored(pairs, (*known, "lang"))


def refuse(parameter: str, detail: str) -> BadParameters:
    """The error of one parameter."""
    return BadParameters([Fault(parameter, detail)])


def not_known(name: str, value: str) -> dict[str, str]:
    """The warning of a value that the facet or field of this name has not here."""
    return {"code": "unknown-value", "detail": f"{name}={value}"}


def _ignored(pairs: Collection[tuple[str, str]], known: Collection[str]) -> list[dict[str, str]]:
    """Warnings about unknown parameters, those that stand twice where one counts, and a query that is cut off."""
    unknown = dict.fromkeys(name for name, _ in pairs if name not in known)
    repeated = dict.fromkeys(name for name, value in pairs if name in known and is_repeated(name, value))
    long = dict.fromkeys(name for name, value in pairs if name in known and name == "q" and is_cut_off(value))
    return [
        {"code": code, "detail": urls.clean(name, 100)}
        for code, names in (("unknown-parameter", unknown), ("repeated-parameter", repeated), ("too-long", long))
        for name in names
    ]


def _faults(pairs: Collection[tuple[str, str]]) -> Iterable[Fault]:
    for name, value in pairs:
        if name in _CLOSED and value not in _CLOSED[name]:
            yield Fault(name, gettext("Kies uit: %(values)s.", values=", ".join(_CLOSED[name])))
        elif name in _NUMBERS and not (re.fullmatch("[0-9]{1,9}", value) and 1 <= int(value) <= _NUMBERS[name]):
            yield Fault(name, gettext("Geef een getal van 1 tot en met %(most)s.", most=_NUMBERS[name]))
        elif name in _DATES and value and not is_period(value):
            yield Fault(name, gettext("Schrijf een datum als 2018, 2018-09 of 2018-09-18."))
    first: dict[str, Any] = {}
    for name, value in pairs:
        first.setdefault(name, value)
    size, page = first.get("size", "10"), first.get("page", "1")
    if size.isascii() and size.isdecimal() and page.isascii() and page.isdecimal():
        deepest = urls.DEEPEST // max(1, min(int(size[:9]), urls.LARGEST_SIZE))
        if deepest < int(page[:9]) <= urls.DEEPEST:
            yield Fault(
                "page",
                gettext("Dit gaat tot en met bladzijde %(most)s; verder gaat /api/v1/paragraphs.", most=deepest),
            )


def _closed(wanted: SearchRequest) -> Iterable[Fault]:
    """The facets of which all values are fixed, and that ask for another."""
    for name, facet in DEFINITIONS.items():
        if facet.closed and not set(wanted.selected(name)) <= set(facet.closed):
            yield Fault(name, gettext("Kies uit: %(values)s.", values=", ".join(facet.closed)))


def _not_known(wanted: SearchRequest) -> list[dict[str, str]]:
    """Warnings of values that are no value of their facet, or not in this index: such a filter leaves nothing."""
    return [
        not_known(facet, value)
        for facet in FACETS
        for value in wanted.selected(facet)
        if not engine().is_known(facet, value)
    ]
