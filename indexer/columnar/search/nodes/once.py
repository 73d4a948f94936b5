"""A property that is worked out when it is first asked for, for objects that one thread has to itself.

Until Python 3.12 `functools.cached_property` takes a lock of its class at each first time, which costs more than some
of the values; a search makes hundreds of nodes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

Value = TypeVar("Value")


class Once(Generic[Value]):
    """The property, as a decorator. Deleting it from `vars` of an object makes it be worked out again.

    >>> class Made:
    ...     @Once
    ...     def value(self):
    ...         print("worked out")
    ...         return 1
    >>> made = Made()
    >>> made.value + made.value
    worked out
    2
    """

    def __init__(self, work: Callable[[Any], Value]) -> None:
        self._work, self.__doc__ = work, work.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, made: Any, owner: type) -> Value:
        """The value, which stands in the object itself from then on."""
        value = vars(made)[self._name] = self._work(made)
        return value
