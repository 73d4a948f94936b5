"""Control characters in what a file says: no text has them, and a terminal or a browser may obey them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields, is_dataclass, replace
from functools import cache
from itertools import chain
from operator import attrgetter
from typing import Any, TypeVar, cast

from indexer.patterns import regex

_CONTROLS = regex(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""C0 but tabs and the ends of lines and pages, which readers go by, as they do by NEL; DEL, and the rest of C1."""
Said = TypeVar("Said")


def without(said: Said) -> Said:
    """The same text, or tuple or frozen record of texts and such, with a space for every control character, so that
    what stands at a place stays there.

    >>> without(("een \x1b[31mrode\x9b brug", 5))
    ('een  [31mrode  brug', 5)
    """
    return cast(Said, _without(said)) if _among([said]) else said


def _among(things: Sequence[Any]) -> bool:
    """Whether there is a control character in any of these: nearly never, which is told field by field for all records
    of a kind together."""
    for kind in set(map(type, things)):
        own: list[Any] = [thing for thing in things if type(thing) is kind]
        if kind is str:
            text = "".join(own)
            if not text.isprintable() and _CONTROLS.search(text):
                return True
        elif kind is tuple:
            if _among(list(chain.from_iterable(own))):
                return True
        elif is_dataclass(kind) and any(_among(list(map(attrgetter(name), own))) for name in _names(kind)):
            return True
    return False


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.init)


def _without(said: Any) -> Any:
    if isinstance(said, str):
        return said if said.isprintable() else _CONTROLS.sub(" ", said)
    if isinstance(said, tuple):
        return tuple(map(_without, said))
    if not is_dataclass(said) or isinstance(said, type):
        return said
    before = {name: getattr(said, name) for name in _names(type(said))}
    after = {name: _without(value) for name, value in before.items()}
    return said if after == before else replace(said, **after)
