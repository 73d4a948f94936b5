"""Spaces that stand within a word as `tokens` has it: in `34 843`, `D 66`, `'s Gravenhage`, `jeugd- en gezinszorg`,
`in te dienen`.

A text that is parted at all other spaces holds the same words, stretch by stretch. A space too many within a stretch
does no harm, so only the bytes around it (in UTF-8) are looked at.
"""

from __future__ import annotations

import string
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.analysis.tokens import PARTED

Bytes = NDArray[np.uint8]
Places = NDArray[np.int64]
Found = NDArray[np.bool_]
_SPACE, _COMMA, _HYPHEN, _POINT, _SIX, _ZERO, _S = b" ,-.60s"


def within(data: Bytes, starts: Places, ends: Places) -> Found:
    """Which spaces stand within a word, by the bytes around them: of all bytes, and where each begins and ends."""
    first, last = data[ends], data[starts - 1]
    found: Found = _MAY_END[last] & _MAY_BEGIN[first]
    for places in (starts - 2, starts - 4, starts - 5, ends + 3):
        found |= data[places] == _HYPHEN
    likely = np.flatnonzero(found)
    found[likely] = _within(*_around(data, starts[likely], ends[likely]))
    apart = np.flatnonzero(_is_te(first, data[ends + 1]) & (data[ends + 2] == _SPACE))
    found[apart] |= _ends_in_particle(_around(data, starts[apart], ends[apart])[0])  # in |te dienen
    apart = np.flatnonzero(_is_te(data[starts - 2], last) & (data[starts - 3] == _SPACE))
    found[apart] |= _ends_in_particle(_around(data, starts[apart], ends[apart])[0][:, :-3])  # in te| dienen
    return found


def bare(data: Bytes, starts: Places, ends: Places) -> tuple[Places, Places]:
    """Words without the marks around them that change nothing of what they are. A point stays where it may be one of
    `o.a.`; of a word of marks alone one stays."""
    for _ in range(2):  # (als eerste),
        last = data[ends - 1]
        closing = _CLOSES[last] | (last == _POINT) & _PLAIN[data[ends - 2]] & (data[ends - 3] != _POINT)
        ends = ends - (closing & (ends - starts > 1))
    return starts + (_OPENS[data[starts]] & (ends - starts > 1)), ends


def _around(data: Bytes, starts: Places, ends: Places) -> tuple[Bytes, Bytes]:
    """The eight bytes before and after each space, a row of each."""
    eight = np.lib.stride_tricks.sliding_window_view(data, 8)
    return eight[starts - 8], eight[ends]


def _within(before: Bytes, after: Bytes) -> Found:
    other, last = before[:, -2], before[:, -1]
    first, second, third, fourth = after[:, :4].T
    goes_on, joins = _goes_on(other, last), _joins(first, second) & (third == _SPACE)
    joined = _joins(other, last) & (before[:, -3] == _SPACE)
    found: Found = (
        _DIGIT[last] & _DIGIT[first] & _DIGIT[second] & _DIGIT[third]  # 34 843
        | ~_LETTER[other] & _CAPITAL[last] & _DIGIT[first]  # A 2
        | _BEFORE_66[last] & (first == _SIX) & (second == _SIX)  # D 66
        | (last == _ZERO) & _P[first]  # 50 plus
        | _APOSTROPHE[other] & (last == _S) & _CAPITAL[first]  # 's Gravenhage
        | goes_on & (joins | (last == _COMMA))  # jeugd- |en gezinszorg, jeugd-, |ouderen- en gezinszorg
        | joins & (fourth == _HYPHEN)  # zorgkosten |en -premies
        | joined & (_goes_on(before[:, -5], before[:, -4]) | (first == _HYPHEN))  # jeugd- en| zorg, kosten en| -premies
    )
    return found


def _goes_on(other: Bytes, last: Bytes) -> Found:
    """Whether a word that ends so lacks a part: `jeugd-`, also before a comma."""
    found: Found = (last == _HYPHEN) | (other == _HYPHEN) & (last == _COMMA)
    return found


def _joins(first: Bytes, second: Bytes) -> Found:
    """Whether two letters are `en` or `of`."""
    found: Found = (first == _EN[0]) & (second == _EN[1]) | (first == _OF[0]) & (second == _OF[1])
    return found


def _is_te(first: Bytes, second: Bytes) -> Found:
    found: Found = (first == _TE[0]) & (second == _TE[1])
    return found


def _ends_in_particle(before: Bytes) -> Found:
    """Whether the last word is a particle, or one of which the last four letters are those of a particle."""
    four = np.ascontiguousarray(before[:, -4:]).view("<u4").ravel()
    found: Found = (
        _is_particle(four, 4)
        | _is_particle(four >> 8, 3) & ~_LETTER[before[:, -4]]
        | _is_particle(four >> 16, 2) & ~_LETTER[before[:, -3]]
    )
    return found


def _is_particle(letters: NDArray[np.integer[Any]], size: int) -> Found:
    found: Found = (letters[:, None] == _PARTICLES[size]).any(axis=1)
    return found


def _is_in(characters: str) -> Found:
    return np.isin(np.arange(256), list(characters.encode()))


_EN, _OF, _TE = b"en", b"of", b"te"
_PARTICLES = {
    size: np.array(
        [int.from_bytes(particle.encode()[-4:], "little") for particle in PARTED if min(len(particle), 4) == size],
        np.uint32,
    )
    for size in (2, 3, 4)
}
"""The last letters of particles as a number, by how many these are."""
_OPENS, _CLOSES = map(_is_in, ('("', ',;:?!)"'))
_PLAIN = _is_in(string.ascii_letters + string.digits)
_DIGIT, _CAPITAL, _LETTER = map(_is_in, (string.digits, string.ascii_uppercase, string.ascii_letters))
_P, _APOSTROPHE, _BEFORE_66 = _is_in("pP"), _is_in("'‘’"), _is_in("dD-'‘’")
_MAY_END = _DIGIT | _CAPITAL | _BEFORE_66 | _is_in("s,nf")
_MAY_BEGIN = _DIGIT | _CAPITAL | _P | _is_in("eo-")
