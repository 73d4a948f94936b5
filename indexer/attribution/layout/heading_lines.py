"""Which lines of a text whose lines were broken to fit a page are headings, over one line or more, also over the end of
a page."""

from __future__ import annotations

from collections.abc import Sequence

from indexer.analysis.unfinished import is_unfinished
from indexer.attribution.layout import headings
from indexer.attribution.layout.lines import Line
from indexer.extraction.names.party_names import Context, find_parties
from indexer.patterns import regex

_PAGE_BORDER = 6
"""So many lines of a running foot and head may part a heading that goes on over the page."""
LIST_ITEM = regex(r"(?:[–—−‐•▪◦●○*-]|\d{1,3}[.)]|[a-z][.)])\s+\S")
"""How an item of a list opens."""


def heading_lines(lines: Sequence[Line], context: Context) -> tuple[frozenset[int], frozenset[int]]:
    """The lines that are headings or open one, and those that a heading runs on to. A line is none where the next
    goes on with its sentence ("De leden van de VVD-fractie" / "vragen …")."""
    found: set[int] = set()
    runs_on: set[int] = set()
    for index, line in enumerate(lines):
        if line.level and not (line.furniture or line.label or line.turn):
            found.add(index)
            continue
        if line.furniture or line.label or index in runs_on or headings.recognise(line.text, context) is None:
            continue
        text, end = line.text, index + 1
        while end < len(lines) and (longer := _longer_heading(text, lines[end], context)):
            text, end = longer, end + 1
        if end == index + 1 and end < len(lines) and _goes_on(text, lines[end]):
            continue
        found.add(index)
        runs_on.update(range(index + 1, end))
        if is_broken_off(text) and (rest := _over_page(lines, end)) and _longer_heading(text, rest[1], context):
            runs_on.add(rest[0])
    return frozenset(found), frozenset(runs_on)


def is_broken_off(text: str) -> bool:
    """Whether a line ends with what goes on in the next.

    >>> is_broken_off("Vragen van het lid"), is_broken_off("De vragen van de VVD-"), is_broken_off("Vragen")
    (True, True, False)
    """
    return text.endswith((",", "-")) or is_unfinished(text, "verbs", "names")


def _longer_heading(text: str, line: Line, context: Context) -> str | None:
    """A heading with the line after it, where that is part of it."""
    in_capitals = text.isupper() and line.text.isupper() and not line.after_blank and not line.furniture
    if not (_goes_on(text, line) or in_capitals or _parts_a_name(text, line, context)) or (
        in_capitals and headings.recognise(line.text, context)
    ):
        return None
    longer = text.removesuffix("-") + line.text if text.endswith("-") else f"{text} {line.text}"
    return longer if headings.recognise(longer, context) else None


def _parts_a_name(text: str, line: Line, context: Context) -> bool:
    """Whether the end of a line stands in the middle of a party's name: `Inbreng van de Socialistische` / `Partij`."""
    if line.furniture or line.after_blank:
        return False
    named = find_parties(f"{text} {line.text}", context.register, context.date)
    return any(name.start < len(text) < name.end for name in named)


def _goes_on(text: str, line: Line) -> bool:
    """Whether a line goes on with the sentence or the heading before it."""
    if line.furniture or line.after_blank or LIST_ITEM.match(line.text):
        return False
    return line.text[0].islower() or line.text[0] == "(" or is_broken_off(text)


def _over_page(lines: Sequence[Line], end: int) -> tuple[int, Line] | None:
    """The first line behind a running foot and head, or an empty line, with its index: as if nothing parted them."""
    below = range(end, min(end + _PAGE_BORDER, len(lines)))
    place = next((at for at in below if not lines[at].furniture), None)
    if place is None or not (place > end or lines[place].after_blank):
        return None
    return place, lines[place]._replace(after_blank=False)
