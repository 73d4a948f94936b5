"""Control characters in what a file says: no text has them, and a terminal or a browser may obey them."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""C0 but tabs and the ends of lines and pages, which readers go by, as they do by NEL; DEL, and the rest of C1."""
Said = TypeVar("Said")


def without(said: Said) -> Said:
    """The same text, or tuple or frozen record of texts and such, with a space for every control character, so that
    what stands at a place stays there.

    >>> without(("een \x1b[31mrode\x9b brug", 5))
    ('een  [31mrode  brug', 5)
    """
    return cast(Said, _without(said))


def _without(said: Any) -> Any:
    if isinstance(said, str):
        return said if said.isprintable() else _CONTROLS.sub(" ", said)
    if isinstance(said, tuple):
        return tuple(map(_without, said))
    if not is_dataclass(said) or isinstance(said, type):
        return said
    before = {field.name: getattr(said, field.name) for field in fields(said) if field.init}
    after = {name: _without(value) for name, value in before.items()}
    return said if after == before else replace(said, **after)
