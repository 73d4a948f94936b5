"""TOML that somebody else wrote."""

from __future__ import annotations

import re
from typing import Any


def loads(text: str) -> dict[str, Any]:
    """The tables of a text.

    Raises:
        ValueError: it is no TOML that can be read; its message says why, and where that can be said.

    >>> loads("a = [1, 2]")
    {'a': [1, 2]}
    >>> loads("a = 0x1" + 16 * "0")
    Traceback (most recent call last):
    ValueError: a number or a date in it cannot be
    >>> loads("a = " + 100_000 * "[")
    Traceback (most recent call last):
    ValueError: it is nested too deep
    """
    import tomllib  # most commands read none

    if _DEEP_KEY.search(text):
        raise ValueError("it is nested too deep")
    try:
        table = tomllib.loads(text)
        _check(table)
    except tomllib.TOMLDecodeError:
        raise
    except RecursionError:
        raise ValueError("it is nested too deep") from None
    except ValueError:
        raise ValueError("a number or a date in it cannot be") from None
    return table


_DEEP_KEY = re.compile(r"""(?<![\w-])(?:(?:[\w-]++|"[^"\n]*"|'[^'\n]*')[ \t]*+\.[ \t]*+){100}""")
"""A key of a hundred names and more, as in `a.b.c = 1`: the time in which tomllib reads one grows with its square."""
_LARGEST = 2**63


def _check(value: Any) -> None:
    """See that no number is longer than TOML has them: Python cannot always print it."""
    if isinstance(value, int) and not -_LARGEST <= value < _LARGEST:
        raise ValueError
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        _check(inner)
