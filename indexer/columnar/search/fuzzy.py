"""Fuzzy matching: the terms within a few edits of a word, many terms at a time."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


def near(word: str, terms: Sequence[str], most: int) -> NDArray[np.intp]:
    """The places in `terms` of those that insertions, deletions and substitutions of at most `most` letters make of the
    word (Levenshtein 1965), by the table of Wagner and Fischer (1974), a column of it for all terms at once.

    >>> near("motie", ["moties", "notie", "motto", "emoties"], 1).tolist()
    [0, 1]
    """
    lengths = np.array([len(term) for term in terms], np.intp)
    likely = np.flatnonzero(np.abs(lengths - len(word)) <= most)
    if not len(likely):
        return likely
    lengths = lengths[likely]
    letters = np.array([terms[place] for place in likely.tolist()], dtype=f"U{max(lengths.max(), 1)}")
    codes = letters.view(np.uint32).reshape(len(likely), -1).T
    wanted = [ord(letter) for letter in word]
    table = [np.full(len(likely), row) for row in range(len(word) + 1)]
    distances = table[-1].copy()
    for column, letter in enumerate(codes, start=1):
        diagonal, table[0] = table[0], np.full(len(likely), column)
        for row, code in enumerate(wanted, start=1):
            above, left = table[row - 1], table[row]
            table[row] = np.minimum(np.minimum(above, left) + 1, diagonal + (letter != code))
            diagonal = left
        ends = lengths == column
        distances[ends] = table[-1][ends]
    return likely[distances <= most]
