"""The fields that a query can name: `partij:vvd`, `jaar:2018`, `titel:vertrouwenspersonen`."""

from __future__ import annotations

from collections.abc import Callable

from indexer import analysis
from indexer.facets import DEFINITIONS
from indexer.vocabulary import Vocabularies

TEXT: dict[str, Callable[[str], str]] = {"title": analysis.lemma, "section": analysis.lemma, "speaker": str}
"""The fields that are searched word by word, and the form in which each has its words."""
_TEXT_IN_DUTCH = {"titel": "title", "kop": "section", "spreker": "speaker"}
_MEANT = {typed: name for name, facet in DEFINITIONS.items() for typed in (name, *facet.typed)}
_MEANT |= {name: name for name in TEXT} | _TEXT_IN_DUTCH
NAMES = tuple(_MEANT)
"""The names that a field may be called by, in small letters."""
_USUAL = {name: (*facet.typed, name)[0] for name, facet in DEFINITIONS.items()}
_USUAL |= {name: typed for typed, name in _TEXT_IN_DUTCH.items()}
USUAL = tuple(_USUAL.values())
"""The Dutch name of every field."""


def name(typed: str) -> str | None:
    """The field that a typed name means, in Dutch or English, or None."""
    return _MEANT.get(typed.lower())


def value(vocabularies: Vocabularies, field: str, typed: str) -> str:
    """A typed value in the form that the index has: `GroenLinks` → `gl`, `34 843` → `34843`."""
    return DEFINITIONS[field].read(vocabularies, typed) if field in DEFINITIONS else typed


def typed_again(named: str) -> str:
    """A field and its value as they can be typed again.

    >>> typed_again("party:vvd"), typed_again("committee:sociale zaken")
    ('fractie:vvd', 'commissie:"sociale zaken"')
    """
    field, _, value = named.partition(":")
    return f"{_USUAL[field]}:{written(value, value)}"


def written(value: str, label: str) -> str:
    """How a value of a facet is typed behind its field: by its label, between quotation marks where it has to be.

    >>> written("vvd", "VVD"), written("zorg-en-gezondheid", "zorg en gezondheid")
    ('VVD', '"zorg en gezondheid"')
    """
    shown = value if any(sign in label for sign in '"()') else label
    return f'"{shown}"' if any(sign in shown for sign in " ()") else shown
