"""Styles that are based on others: what each says together with those."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Generic, TypeVar

from lxml import etree

from indexer.patterns import regex

_Said = TypeVar("_Said")
_HEADING_NAME = regex(r"(?:heading|kop) ?([1-9])", re.IGNORECASE)
_TITLES = frozenset(("title", "titel"))


class Chains(Generic[_Said]):
    """What styles say, by their names. `base` tells the name of the one that a style is based on, and `said` what it
    says over what is said already; a name that no style has says `usual`."""

    def __init__(
        self,
        styles: Mapping[str, etree._Element],
        base: Callable[[etree._Element], str],
        said: Callable[[etree._Element, _Said], _Said],
        usual: _Said,
    ) -> None:
        self._styles, self._base, self._said, self._usual = styles, base, said, usual
        self._known: dict[str, _Said] = {}

    def of(self, name: str) -> _Said:
        """What the style of this name says."""
        chain: dict[str, etree._Element] = {}
        while name in self._styles and name not in self._known and name not in chain:
            chain[name] = self._styles[name]
            name = self._base(chain[name])
        said = self._known.get(name, self._usual)
        for own, style in reversed(chain.items()):
            said = self._known[own] = self._said(style, said)
        return said


def level_by_name(name: str) -> int:
    """The level of the headings that a style is for, by its name; 0 for another style.

    >>> level_by_name("Heading 2"), level_by_name("Titel"), level_by_name("Standaard")
    (2, 1, 0)
    """
    heading = _HEADING_NAME.fullmatch(name)
    return int(heading[1]) if heading else int(name.lower() in _TITLES)
