"""All paragraphs that a search finds, newest first, page by page without a limit: each page searches only the months
that it needs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from indexer.engines import Engine
from indexer.facets import NONE
from indexer.records import Document, Paragraph
from indexer.searches import SearchRequest

Key = tuple[str, str, int]
"""What paragraphs are ordered by: the date of their document, its id, their position in it."""
Entry = tuple[Document, Paragraph]


def key_of(entry: Entry) -> Key:
    """The key of a paragraph; without a date it is that of NONE."""
    document, paragraph = entry
    return document.date or NONE, document.id, paragraph.position


def page(engine: Engine, request: SearchRequest, after: Key | None, size: int) -> tuple[list[Entry], int]:
    """The first `size` paragraphs after a key, and one more where there is one; and how many a search finds in all."""
    request = replace(request, sort="date", page=1, grouped=False)
    months = {month: count for (month,), count in engine.tally(request, ("month",)).items()}
    found: list[Entry] = []
    for part in _parts(request, months, after, size):
        for entry in engine.entries(part):
            if after is None or _is_after(key_of(entry), after):
                found.append(entry)
                if len(found) > size:
                    return found, sum(months.values())
    return found, sum(months.values())


def _parts(request: SearchRequest, months: dict[str, int], after: Key | None, size: int) -> Iterator[SearchRequest]:
    """A search in parts, the newest months first; what has no date comes last."""
    dated = sorted((month for month in months if month not in ("", NONE)), reverse=True)
    last = after[0] if after else ""
    if last:
        dated = [month for month in dated if last != NONE and month <= last[: len(month)]]
    for window in _windows(dated, months, size):
        until = min(filter(None, (request.until, last, window[0])), key=lambda day: day + "~")  # the first to end
        yield replace(request, since=max(request.since, window[-1]), until=until)
    if not (request.since or request.until) and (not request.year or NONE in request.year):
        yield replace(request, year=(NONE,))


def _windows(months: Sequence[str], counts: dict[str, int], size: int) -> Iterator[Sequence[str]]:
    """Successive months that hold enough for a page together."""
    first, held = 0, 0
    for place, month in enumerate(months):
        held += counts[month]
        if held > size:
            yield months[first : place + 1]
            first, held = place + 1, 0
    if first < len(months):
        yield months[first:]


def _is_after(key: Key, other: Key) -> bool:
    """Whether a paragraph comes after another: earlier in time, then further on in the order of documents."""
    if key[0] == other[0]:
        return key[1:] > other[1:]
    return other[0] != NONE and (key[0] == NONE or key[0] < other[0])
