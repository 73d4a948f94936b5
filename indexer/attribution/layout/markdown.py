"""Papers in Markdown, as tools write that read Word or PDF: the marks of headings, emphasis, quotations, links and
notes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.patterns import regex

_MARK = regex(
    r"^#{1,6} (?!\d{1,6}\b(?![.)]))\S"  # a heading; a number alone is a number (`# 12 bruggen`)
    r"|\*\*(?=\S)[^*\n]{1,500}(?<=\S)\*\*"  # in bold
    r"|\[\^\w{1,20}\]"  # of a note
    r"|\S\\$|^\d{1,3}\\[.)]"  # a line that is broken off, a number that is no list's
)
"""What only Markdown has in a line."""
MARKS = ("#", "**", "[^", "\\")
"""What no text in Markdown is without."""
_TITLE = regex(r"#{1,6} \S")
_WHOLE = tuple(map(re.compile, (r"(?:- )?\*\*([^*]+)\*\*:?", r"#{1,6} (\S.*)", r"(?:> ?)+(\S.*)")))
"""Lines that are bold as a whole, or marked as a heading, or quoted."""
_EMPHASIS = regex(r"\*\*([^*\n]{1,500})\*\*|(?<![\w*\\])\*(?![\s*])([^*\n]{1,500})(?<![\s\\])\*(?![\w*])")
_LINK = regex(r"!?\[([^\[\]\n]{1,300})\]\([^()\s]{1,500}\)")
_NOTE = regex(r"\[\^(?P<mark>\w{1,20})\](?P<opens>:[ \t]*)?")
_ESCAPE = regex(r"\\(?=[!-/:-@\[-`{-~]|$)")
"""The backslash before a sign that marks nothing, or at the end of a line where the paragraph goes on."""


def is_markdown(lines: Iterable[str]) -> bool:
    """Whether a text has marks of Markdown: in any line, or as a heading that opens it, whatever that says.

    >>> is_markdown(["Verslag", "## II. Reactie van de Minister"]), is_markdown(["# 29 398 Bruggen", "Nr. 3 MOTIE"])
    (True, True)
    >>> is_markdown(["Bruggen", "# 12 bruggen", "twee ** sterren **"])
    False
    """
    return any(_MARK.search(line) or (not at and _TITLE.match(line)) for at, line in enumerate(lines))


def bare(line: str) -> tuple[int, int, str]:
    """A line of Markdown without marks: where its text begins and ends in it, and that text.

    Dashes that are written as hyphens are dashes, and the mark of a note is as in print.

    >>> bare("## 3\\\\. Reactie"), bare("**Vraag 1**:"), bare("De *Minister* van [Financiën](https://example.org),\\\\")
    ((3, 14, '3. Reactie'), (2, 9, 'Vraag 1'), (0, 52, 'De Minister van Financiën,'))
    >>> bare("vergaderjaar 1998--1999")
    (0, 23, 'vergaderjaar 1998–1999')
    >>> bare("De brug.[^3]"), bare("[^3]: Verzonnen.")
    ((0, 12, 'De brug.[3]'), (0, 16, '3 Verzonnen.'))
    """
    whole = next(filter(None, (pattern.fullmatch(line) for pattern in _WHOLE)), None)
    start, end = whole.span(1) if whole else (0, len(line))
    text = line[start:end]
    text = _EMPHASIS.sub(r"\1\2", text) if "*" in text else text
    text = _NOTE.sub(_printed, text) if "[^" in text else text
    text = _LINK.sub(r"\1", text) if "](" in text else text
    text = text.replace("---", "—").replace("--", "–") if "--" in text and any(map(str.isalnum, text)) else text
    return start, end, _ESCAPE.sub("", text).strip() if "\\" in text else text


def level_of(line: str) -> int:
    """The level of a line of Markdown that is marked as a heading: 1 to 6; 0 for another."""
    return line.index(" ") if _TITLE.match(line) else 0


def opens_note(line: str) -> bool:
    """Whether a line of Markdown is a note, or the first of one: `[^3]: Kamerstuk 29 999, nr. 2`."""
    found = _NOTE.match(line)
    return bool(found and found["opens"])


def _printed(mark: re.Match[str]) -> str:
    """The mark of a note in a text, or before a note at the head of a line, as it is printed: a number, and no name."""
    number = mark["mark"] if mark["mark"].isdecimal() else ""
    if mark["opens"] and not mark.start():
        return f"{number} ".lstrip()
    return (number and f"[{number}]") + (mark["opens"] or "")
