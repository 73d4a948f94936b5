"""How the items of a list are numbered, by the sign of a form: `1`, `a`, `A`, `i` or `I`."""

from __future__ import annotations

_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_MOST = 400
"""No list has so many items that are counted with letters or Roman numerals: beyond it stand digits."""


def counted(counts: dict[int, int], depth: int, start: int, *, anew: bool = False) -> None:
    """Count an item at a level of a list, from its `start` where it is the first there, or where it counts `anew`; the
    levels below it begin again."""
    for deeper in [found for found in counts if found > depth]:
        del counts[deeper]
    counts[depth] = counts[depth] + 1 if depth in counts and not anew else start


def written(number: int, form: str) -> str:
    """A number as a list shows it.

    >>> written(4, "1"), written(28, "a"), written(4, "I"), written(1000, "i")
    ('4', 'bb', 'IV', '1000')
    """
    shown = ""
    if 0 < number < _MOST and form in ("a", "A"):
        shown = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
    elif 0 < number < _MOST and form in ("i", "I"):
        shown = _roman(number)
    return (shown.upper() if form.isupper() else shown) or str(number)


def _roman(number: int) -> str:
    shown = ""
    for worth, sign in _ROMAN:
        shown += sign * (number // worth)
        number %= worth
    return shown
