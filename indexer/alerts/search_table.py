"""A search as a table of names and values, as it stands in a file of saved searches and in the subscriptions."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from indexer.errors import UsageError
from indexer.facets import DEFINITIONS, FACETS, label
from indexer.records import UNKNOWN
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies

Table = dict[str, Any]
_TEXTS = ("q", "since", "until", "match")
NAMES = (*_TEXTS, "expand", *FACETS)
"""What may stand in such a table."""


def read(place: str, table: Mapping[str, Any], vocabularies: Vocabularies) -> SearchRequest:
    """The search of a table, newest paragraphs first; other names in it are passed over. Values of facets may be
    written as `vocabularies` call them.

    Raises:
        UsageError: a value has no meaning. The message begins with `place`.
    """
    texts = {name: text(place, table, name) for name in _TEXTS if name in table}
    facets = {
        name: tuple(DEFINITIONS[name].read(vocabularies, typed) for typed in listed(place, table, name))
        for name in FACETS
        if name in table
    }
    if not texts.get("q") and not facets:
        raise UsageError(f"{place}: it looks for everything; give it q or a filter")
    for party in facets.get("party", ()):
        if vocabularies.parties.get(party) is None and party != "none" and not party.startswith(UNKNOWN):
            raise UsageError(f"{place}: there is no party {party!r}; the ids are in parties.toml")
    if texts.get("match", "auto") not in ("auto", "all", "any"):
        raise UsageError(f"{place}: match is {texts['match']!r}; write all or any")
    expand = table.get("expand", True)
    if not isinstance(expand, bool):
        raise UsageError(f"{place}: expand is {expand!r}; write true or false")
    return SearchRequest(**texts, **facets, expand=expand, sort="date")  # type: ignore[arg-type]


def written(search: SearchRequest) -> Table:
    """The table of a search: what it says besides the default, in the order of NAMES; order and page are left out.

    >>> written(SearchRequest(q="windmolens", party=("vvd",), expand=False, page=3))
    {'q': 'windmolens', 'expand': False, 'party': ['vvd']}
    """
    usual = SearchRequest()
    values = {name: getattr(search, name) for name in NAMES if getattr(search, name) != getattr(usual, name)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def title(search: SearchRequest, vocabularies: Vocabularies) -> str:
    """What a search is called: its words and filters, at most 80 characters.

    >>> from indexer.vocabulary import load
    >>> title(SearchRequest(q="windmolens", party=("vvd",), since="2018"), load())
    'windmolens, VVD, 2018–'
    """
    words = [search.q] if search.q else []
    words += [label(vocabularies, facet, value) for facet in FACETS for value in search.selected(facet)]
    words += [f"{search.since}–{search.until}"] if search.since or search.until else []
    found = "".join(sign for sign in ", ".join(words) if sign.isprintable())
    return found if len(found) <= _LONGEST_TITLE else f"{found[: _LONGEST_TITLE - 1].rstrip()}…"


_LONGEST_TITLE = 80


def as_toml(table: Table) -> str:
    r"""A table as lines of TOML.

    >>> print(as_toml({"q": 'een "brug"', "expand": False, "party": ["vvd", "d66"]}))
    q = "een \"brug\""
    expand = false
    party = ["vvd", "d66"]
    """
    return "\n".join(f"{name} = {_value(value)}" for name, value in table.items())


def text(place: str, table: Mapping[str, Any], name: str) -> str:
    """A text of a table with single spaces; "" where it is not there.

    Raises:
        UsageError: it is no text.
    """
    value = table.get(name, "")
    if not isinstance(value, str):
        raise UsageError(f'{place}: {name} is no text; write it as {name} = "…"')
    return " ".join(value.split())


def listed(place: str, table: Mapping[str, Any], name: str) -> tuple[str, ...]:
    """The texts of a table under a name, of which one may stand alone.

    Raises:
        UsageError: they are no texts.
    """
    value = table.get(name, [])
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise UsageError(f'{place}: {name} is no list of texts; write it as {name} = ["…"]')
    return tuple(value)


def _value(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False).replace("\x7f", r"\u007f")  # JSON of these is TOML but for this sign
