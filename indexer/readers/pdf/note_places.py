"""Footnotes of a PDF: which lines are one note, and which paragraph it stands under."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from indexer.analysis.sentences import ends_sentence
from indexer.extraction.dates import MONTHS
from indexer.extraction.formulas.question_labels import read_label
from indexer.patterns import regex
from indexer.readers.conventions.footnotes import marks_in
from indexer.readers.conventions.note_openings import mark_before
from indexer.readers.pdf.columns import TextLine

_DAY = regex(rf"\d{{1,2}} (?:{'|'.join(MONTHS)})\b")

Note = list[TextLine]
"""The lines of a footnote."""


def grouped(lines: Sequence[TextLine]) -> Iterator[Note]:
    """The footnotes: a raised mark opens one, stars, or the number that follows on the last, unless it is that of a
    day. On a new page they may be numbered anew, or go on behind others; not in the middle of a note."""
    group: Note = []
    last = 0
    for line in lines:
        mark = mark_before(line.text)
        opens = bool(mark) and (line.marked or not mark.isdecimal() or int(mark) == last + 1)
        opens = opens and not (group and _goes_on_with_date(group, line))
        if group and (opens or (mark and line.page != group[-1].page and _may_open(mark, group))):
            yield group
            group = []
        if mark.isdecimal() and not group:
            last = int(mark)
        group.append(line)
    if group:
        yield group


def _goes_on_with_date(note: Note, line: TextLine) -> bool:
    """Whether a line goes on with a note in which a date is broken off before its day (`de brief van | 2 mei 2003`)."""
    return not line.marked and bool(_DAY.match(line.text)) and not ends_sentence(note[-1].text)


def _may_open(mark: str, note: Note) -> bool:
    """Whether a mark at the head of a page may open another note than this one of the page before it."""
    return mark == "1" or ends_sentence(note[-1].text)


def placed(notes: Iterable[Note], groups: Sequence[Sequence[TextLine]]) -> dict[int, list[Note]]:
    """The footnotes by the number of the paragraph that they stand under: the one that bears their mark on their page
    or last before it, or else the last that opens by then; never a label or a heading. The paragraph of a title in
    capitals is the first sentence below it, not a date or another line of the masthead."""
    spoken = [at for at, group in enumerate(groups) if not read_label(group[0].text) and not all(x.bold for x in group)]
    if not spoken:
        return {}
    bearers = _bearers(groups)
    sentences = [at for at in spoken if ends_sentence(groups[at][-1].text)]
    found: dict[int, list[Note]] = {}
    for note in notes:
        page = note[0].page
        bearing = [at for on, at in bearers.get(mark_before(note[0].text), ()) if on <= page]
        before = bisect_right(spoken, page, key=lambda at: groups[at][0].page)
        at = bearing[-1] if bearing else spoken[max(before - 1, 0)]
        if bearing and all(line.text.isupper() for line in groups[at]):
            below = bisect_left(sentences, at)
            at = sentences[below] if below < len(sentences) else at
        following = bisect_left(spoken, at)
        found.setdefault(spoken[min(following, len(spoken) - 1)], []).append(note)
    return found


def _bearers(groups: Sequence[Sequence[TextLine]]) -> dict[str, list[tuple[int, int]]]:
    """For each mark the pages that it stands on, with the number of the paragraph. Where a mark is raised nowhere it
    may be typed as the text is."""
    raised: dict[str, list[tuple[int, int]]] = {}
    typed: dict[str, list[tuple[int, int]]] = {}
    for at, group in enumerate(groups):
        for line in group:
            for mark in (word.mark.strip(" ()[]") for word in line.words if word.mark):
                raised.setdefault(mark, []).append((line.page, at))
            for number in marks_in(line.text):
                typed.setdefault(str(number), []).append((line.page, at))
    return typed | raised
