"""Texts cut at white space, hundreds at a time, by their bytes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Bytes: TypeAlias = NDArray[np.uint8]
Places: TypeAlias = NDArray[np.int64]
Within = Callable[[Bytes, Places, Places], NDArray[np.bool_]]
"""Which spaces stand within a piece: of all bytes, and the places where each begins and ends. Eight bytes before and
after each can be read."""
Bare = Callable[[Bytes, Places, Places], tuple[Places, Places]]
"""Pieces without what says nothing around them: of all bytes, and the places where each begins and ends, those where
what is left does, a byte at least. A byte before each and eight after can be read."""
BEYOND = 15
"""So many bytes may be read from the beginning of any piece on."""
_BEFORE = 8
_SPACE = ord(" ")
_GAPS = bytes(code in b" \t\n\v\f\r\x1c\x1d\x1e\x1f" for code in range(256))
"""What str.split takes for white space, in ASCII."""


@dataclass(frozen=True, slots=True, eq=False)
class Cuts:
    """The pieces of some texts, one after another."""

    data: bytes
    """All texts, in UTF-8."""
    starts: Places
    ends: Places
    """Where each piece begins and ends, in bytes."""
    counts: NDArray[np.uint32]
    """How many pieces each text has."""
    firsts: Places
    """Where each text begins, in bytes."""

    def characters(self) -> tuple[Places, Places]:
        """Where each piece begins and ends in its own text, in characters."""
        own = self.firsts.repeat(self.counts)
        if self.data.isascii():
            return self.starts - own, self.ends - own
        going_on = np.cumsum(np.frombuffer(self.data, np.uint8) & 0xC0 == 0x80)  # bytes of a character behind its first
        starts, ends, own = (places - going_on[places] for places in (self.starts, self.ends, own))
        return starts - own, ends - own

    def piece(self, start: int, end: int) -> str:
        """What stands between two places."""
        return self.data[start:end].decode()

    def pieces(self) -> list[str]:
        """All pieces."""
        return list(map(self.piece, self.starts.tolist(), self.ends.tolist()))


def cut(texts: Sequence[str], within: Within | None = None, bare: Bare | None = None) -> Cuts:
    """The pieces of texts: what `str.split` gives. `within` tells which single or double spaces do not part them;
    then white space that is not ASCII parts none either. `bare` takes off what says nothing around them."""
    plain = (text if within or text.isascii() else " ".join(text.split()) for text in texts)
    encoded = [text.encode() for text in plain]
    data = b"\n".join([b" " * _BEFORE, *encoded, b" " * BEYOND])
    found = np.frombuffer(data, np.uint8)
    gaps = np.frombuffer(data.translate(_GAPS), np.bool_)
    edges = np.flatnonzero(gaps[1:] != gaps[:-1]) + 1
    starts, ends = edges[::2], edges[1::2]
    if within and len(starts):
        parting = ~_kept(found, ends[:-1], starts[1:], within)
        starts, ends = starts[np.append(True, parting)], ends[np.append(parting, True)]
    sizes = np.fromiter(map(len, encoded), np.int64, len(encoded))
    bounds = np.cumsum(sizes + 1) + _BEFORE
    counts = np.diff(starts.searchsorted(bounds), prepend=0).astype(np.uint32)
    if bare:
        starts, ends = bare(found, starts, ends)
    return Cuts(data, starts, ends, counts, bounds - sizes)


def _kept(data: Bytes, firsts: Places, lasts: Places, within: Within) -> NDArray[np.bool_]:
    """Which of the gaps between these places are spaces within a piece."""
    kept: NDArray[np.bool_] = (lasts - firsts <= 2) & (data[firsts] == _SPACE) & (data[lasts - 1] == _SPACE)
    kept[kept] = within(data, firsts[kept], lasts[kept])
    return kept
