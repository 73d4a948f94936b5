"""Regular expressions that are compiled when they are first used: of some fifteen hundred that tell documents apart a
paper needs a few hundred, and to compile all of them takes a second."""

from __future__ import annotations

import re
from typing import Any, cast


def regex(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, made when something else than its `pattern` is first asked for.

    >>> dike = regex(r"dijk(?P<many>en)?")
    >>> dike.pattern, dike.fullmatch("dijken")["many"], dike.findall("een dijk")
    ('dijk(?P<many>en)?', 'en', [''])
    """
    return cast("re.Pattern[str]", Unused(pattern, flags))


class Used:
    """A pattern with all that the compiled one has, as attributes of its own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self._flags = pattern, flags


class Unused(Used):
    """A pattern that is not compiled yet."""

    def __getattr__(self, name: str) -> Any:
        """What the compiled pattern has by that name; from then on it is found without asking."""
        if name not in _PARTS:
            raise AttributeError(name)
        made = re.compile(self.pattern, self._flags)
        vars(self).update({part: getattr(made, part) for part in _PARTS})
        self.__class__ = Used  # type: ignore[assignment]  # a class without this method finds its attributes sooner
        return getattr(made, name)


_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")
_PARTS = (*_METHODS, "flags", "groups", "groupindex")
