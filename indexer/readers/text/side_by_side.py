"""Text taken from a PDF line by line, in which two columns stand beside each other: the questions and their answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.patterns import regex

_ANSWERS = regex(r"^(?=\S)[^\n]{1,100}?[ ]{2,}(?=Antwoord(?: van [^\n]{1,80})?$)", re.MULTILINE)
"""The first line of the second column, and what stands before it."""
_GAP = 2
"""So many spaces part the columns; so many empty lines part what stands above and below each other."""
_LEAST = 3
"""So many lines at least open right at the second column, where there is one."""


def with_columns_below(text: str) -> str:
    """The text, a second column below the first one where its first line heads the answers; else the text as it is.

    >>> print(with_columns_below("12            Antwoord\\nVraag         1\\n1             Ja.\\nIs dat zo?\\n"))
    12
    Vraag
    1
    Is dat zo?
    <BLANKLINE>
    Antwoord
    1
    Ja.
    <BLANKLINE>
    """
    heads = _ANSWERS.search(text)
    if not heads:
        return text
    column = len(heads[0])
    lines: list[str] = []
    for run in _runs(text.split("\n"), column):
        if sum(len(line) > column and _is_apart(line, column) and line[column] != " " for line in run) >= _LEAST:
            lines += _stripped([line[:column].rstrip() for line in run])
            lines += ["", *_stripped([line[column:] for line in run]), ""]
        else:
            lines += run
    return "\n".join(lines)


def _is_apart(line: str, column: int) -> bool:
    return not line[column - _GAP : column].strip()


def _runs(lines: Sequence[str], column: int) -> Iterator[list[str]]:
    """The lines, parted where one runs through both columns, or starts a page, and behind two empty ones."""
    run: list[str] = []
    fitted = True
    for line in lines:
        fits = _is_apart(line, column)
        between = line.strip() and not any(before.strip() for before in run[-_GAP:])
        if run and (fits != fitted or between or line.startswith("\f")):
            yield run
            run = []
        run.append(line)
        fitted = fits
    if run:
        yield run


def _stripped(lines: list[str]) -> list[str]:
    """The lines without empty ones at the start and the end."""
    filled = [index for index, line in enumerate(lines) if line.strip()]
    return lines[filled[0] : filled[-1] + 1] if filled else []
