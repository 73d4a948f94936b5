"""What the C library does with memory that arrays no longer need.

Left to itself, the C library of GNU gives the pages of large arrays back to the system as soon as the arrays are gone.
The next search asks for as many, and to be given pages one by one costs more than what is done in them: without that, a
phrase of common words takes half of the time.

And it has each thread keep a heap of its own: a server with eight threads would hold eight times what one search left
behind. Two heaps are enough for threads of which one at a time runs Python.
"""

from __future__ import annotations

import ctypes
from contextlib import suppress
from functools import cache

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8  # mallopt(3)
_KEPT = 8 << 20
"""So many bytes at the end of a heap are kept for the next array."""
_LARGE = 4 << 20
"""Arrays from this size on are given back all the same."""
_HEAPS = 2


@cache
def keep_freed_memory() -> None:
    """Have this process keep some of the memory that arrays no longer need. Nothing where its C library is another."""
    with suppress(OSError, TypeError, AttributeError):
        library = ctypes.CDLL(None)
        library.mallopt(_MMAP_THRESHOLD, _LARGE)
        library.mallopt(_TRIM_THRESHOLD, _KEPT)
        library.mallopt(_ARENA_MAX, _HEAPS)
