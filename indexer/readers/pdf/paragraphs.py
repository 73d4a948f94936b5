"""Lines of a PDF → paragraphs and headings, by the space above, the indent, the type, and where lines end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

from indexer.analysis import hyphens
from indexer.analysis.sentences import ends_sentence, opens_sentence
from indexer.analysis.unfinished import is_unfinished
from indexer.extraction.formulas.motion_requests import considers, requests
from indexer.extraction.formulas.question_labels import read_label
from indexer.extraction.names.group_openings import begins_with_group
from indexer.patterns import regex
from indexer.readers.conventions.awaited_numbers import awaits_number
from indexer.readers.conventions.heading_looks import CELLS, looks_like_a_heading
from indexer.readers.conventions.question_tables import QuestionTable, column_names
from indexer.readers.conventions.speaker_lines import names_a_stranger, opening, opens_like_a_name
from indexer.readers.conventions.turns import Marked
from indexer.readers.pdf.columns import TextLine
from indexer.readers.pdf.note_places import grouped, placed
from indexer.readers.pdf.page import Word
from indexer.readers.pdf.table_rows import NOTHING, with_rows, without_pages
from indexer.records import SourceBlock

_LARGER = 1.1
"""Type that is this many times as large as usual is that of a heading."""
_SAME_TYPE = 0.06
_LEAST_LEADING, _MOST_LEADING = 0.9, 1.5
_WIDE_GAP = 1.3
"""Lines that are this many times as far apart as usual belong to two paragraphs."""
_INDENT = 0.7
"""A line that begins this far (in sizes of its type) to the right of the line above opens a paragraph."""
_SHORT = 0.5
_VERY_SHORT = 0.4
"""A line that fills less than this part of its column ends a paragraph."""
_RUNS_ON = 0.9
"""The quantile of the room that lines which run on leave: a line that leaves more ends a paragraph."""
_MOST = 0.7
"""A line that runs on fills this part of its column."""
_SAME_PLACE = 2.0
_LIST_ITEM = regex(r"(?:[–•▪◦*—-]|\(?(?:\d{1,3}|[a-z])[.)°])\s+\S")
_MOTION_OPENS = regex(r"De Kamer,(?: gehoord\b.*)?$")
_MOTION_CLOSES = regex(r"orde van de dag[.,]?$")
_MARK = regex(r"\d{1,3}[a-z]?(?:\s*(?:,\s*en|,|en|t/m|tot en met|[–-])\s*\d{1,3}[a-z]?)*\s*[.:)]?")
_NOTE_MARK = regex(r"\d+|\*+")
_LONGEST_MARK, _MOST_WORDS = 40, 12
_DOTS = regex(r"\.{4,}\s*\d{1,4}$")
_ANSWERS = regex(r"(?:Ja|Nee)[.,] |De (?:minister|staatssecretaris|voorzitter) (?!van |voor )[a-z]", re.IGNORECASE)
"""How somebody answers, or is told to."""
_MOTION_CLAUSE = regex(
    r"(?:overwegende|constaterende|gehoord|gelezen|van (?:mening|oordeel)|"
    r"verzoekt|vraagt|roept|spreekt|draagt|en gaat over)\b"
)


@dataclass(frozen=True, slots=True)
class Measure:
    """What is usual in a document: the size of its type, how far the baselines of a paragraph are apart, in sizes of
    their type, and how much room, in points, is left on a line when the next word is carried over."""

    size: float
    leading: float
    slack: float


def paragraphs(lines: Sequence[TextLine], usual_size: float) -> Iterator[Marked]:
    """The blocks of a document in order, each footnote after the paragraph that bears its mark."""
    words = hyphens.Vocabulary([line.text for line in lines])
    body = with_rows(without_pages([line for line in lines if not line.note]), words)
    groups = list(_groups(body, _measure(body, usual_size)))
    notes = placed(grouped([line for line in lines if line.note]), groups)
    questions = QuestionTable()
    for index, group in enumerate(groups):
        yield from _cells(_marked(group, usual_size, words), questions, is_row=group[0].row)
        for note in notes.get(index, ()):
            yield Marked(SourceBlock(_text(note, words), page=note[0].page, note=True), named=False, apart=True)


def _cells(marked: Marked, questions: QuestionTable, *, is_row: bool) -> Iterator[Marked]:
    """A paragraph; the row of a table of questions as its cells, each under its label, and its head as nothing."""
    cells = marked.block.text.split(CELLS) if is_row else column_names(marked.block.text)
    cells = [cell.strip(NOTHING) for cell in cells]
    parts = questions.parts(cells) if cells else None
    if parts is None:
        text = CELLS.join(filter(None, cells)) if NOTHING in marked.block.text else marked.block.text
        yield replace(marked, block=replace(marked.block, text=text))
    for label, index in parts or ():
        yield replace(marked, block=replace(marked.block, text=label))
        yield replace(marked, block=replace(marked.block, text=cells[index]))


def _groups(lines: Sequence[TextLine], usual: Measure) -> Iterator[list[TextLine]]:
    group: list[TextLine] = []
    moved = False  # in a motion, of which every clause is a paragraph
    signed = False  # under a motion, where every short line is a name
    for line in lines:
        if group and (signed or (moved and _goes_on_in_motion(group[-1], line)) or _breaks(group, line, usual)):
            yield group
            group = []
        group.append(line)
        moved = bool(_MOTION_OPENS.match(line.text)) or (moved and not _MOTION_CLOSES.search(line.text))
        signed = bool(_MOTION_CLOSES.search(line.text)) or (signed and _is_short(line))
    if group:
        yield group


def _measure(lines: Sequence[TextLine], size: float) -> Measure:
    left = sorted(
        _room(above) - _width(line.words[0])
        for above, line in pairwise(lines)
        if above.column == line.column and _reach(above) > _MOST and line.text[0].islower()
        if not ends_sentence(above.text)
    )
    return Measure(size, _leading(lines), max(0.0, left[int(_RUNS_ON * len(left))]) if left else 0.0)


def _reach(line: TextLine) -> float:
    """Which part of the width of its column a line fills."""
    return (line.right - line.margin) / max(line.edge - line.margin, 1.0)


def _leading(lines: Sequence[TextLine]) -> float:
    """How far the baselines of a paragraph are apart, in sizes of their type: the least that is not rare."""
    steps = Counter(
        round((above.base - line.base) / line.size, 1) for above, line in pairwise(lines) if above.column == line.column
    )
    usual = (step for step, count in steps.items() if step >= _LEAST_LEADING and count >= 0.1 * steps.total())
    return min([_MOST_LEADING, *usual])


def _breaks(group: Sequence[TextLine], line: TextLine, usual: Measure) -> bool:
    """Whether a line opens a new paragraph."""
    last, text = group[-1], line.text
    if line.row or last.row or abs(last.size - line.size) > _SAME_TYPE * line.size or _turns_bold(last, line):
        return True
    if _turns_italic(last, line):
        return True
    runs_on = text[0].islower() and not ends_sentence(last.text)
    labelled = read_label(text) and not (runs_on and is_unfinished(last.text))  # `beantwoording van | vragen`
    if labelled or (read_label(last.text) and not runs_on) or _stands_alone(group, line, usual):
        return True
    if _DOTS.search(last.text) or _is_row(group, line):
        return True
    if _LIST_ITEM.match(text) and not _runs_on(last, line):
        return True
    ended = ends_sentence(last.text) or (last.bold and not is_unfinished(last.text))
    if not runs_on and ended and (_is_name(line) or _is_headed(line)):
        return True
    if last.column != line.column:
        return _breaks_across(last, line, usual)
    gap = (last.base - line.base) / line.size
    if gap - last.lowered / line.size > _WIDE_GAP * usual.leading or gap < 0:
        return True
    if not ends_sentence(last.text):
        return opens_sentence(text) and _ends_on_purpose(last, line)
    is_indented = line.left - last.left > _INDENT * line.size
    hangs = len(group) == 1 and bool(_LIST_ITEM.match(last.text))
    return (is_indented and not hangs) or (opens_sentence(text) and _leaves_room(last, line, usual))


def _breaks_across(last: TextLine, line: TextLine, usual: Measure) -> bool:
    """Whether the first line of a column or page opens a new paragraph: the space above it says nothing."""
    if _opens_clause(last, line):
        return True
    if last.italic and not line.italic and not line.words[0].italic and opens_sentence(line.text):
        return True
    if ends_sentence(last.text) and (_ANSWERS.match(line.text) or begins_with_group(line.text) or opening(line.text)):
        return True
    room = _leaves_room(last, line, usual) and not is_unfinished(last.text)
    return opens_sentence(line.text) and room and (ends_sentence(last.text) or _is_short(last))


def _opens_clause(last: TextLine, line: TextLine) -> bool:
    """Whether a line opens a clause of a motion, below one that ends a clause."""
    return bool(_MOTION_CLAUSE.match(line.text)) and last.text.endswith((",", ";"))


def _goes_on_in_motion(last: TextLine, line: TextLine) -> bool:
    """The same inside a motion, where more can be nothing else below a semicolon or what was heard."""
    ends = last.text.endswith(";") or (last.text.endswith(",") and last.text.startswith(("De Kamer,", "gehoord")))
    return _opens_clause(last, line) or (ends and (considers(line.text) or requests(line.text)))


def _is_row(group: Sequence[TextLine], line: TextLine) -> bool:
    """Whether a line is the next row of a table: it begins where the row before it does, and a second stretch of it
    where one does in the line before, or where that line itself begins, or they end at the same place."""
    last = group[-1]
    if len(line.cells) < 2 or line.left > group[0].left + _SAME_PLACE:
        return False
    starts = last.cells[1:] or last.cells
    return any(abs(start - cell) < _SAME_PLACE for start in starts for cell in line.cells[1:]) or (
        len(last.cells) > 1 and abs(last.right - line.right) < _SAME_PLACE
    )


def _stands_alone(group: Sequence[TextLine], line: TextLine, usual: Measure) -> bool:
    """Whether one of two lines is nothing but the number of a question, in the type of the text: in larger type a
    number is that of a heading."""
    last = group[-1]
    if line.size > _LARGER * usual.size:
        return False
    return (len(group) == 1 and _is_mark(last.text)) or (ends_sentence(last.text) and _is_mark(line.text))


def _is_mark(text: str) -> bool:
    return len(text) < _LONGEST_MARK and bool(_MARK.fullmatch(text))


def _runs_on(last: TextLine, line: TextLine) -> bool:
    """Whether what looks like the number of an item (`artikel | 47. Moet`) goes on with a sentence."""
    if line.text[0].isdigit() and awaits_number(last.text):
        return True
    is_full = _room(last) <= _width(line.words[0])
    return is_full and not ends_sentence(last.text) and not last.text.endswith(",") and last.left <= line.left + 1


def _ends_on_purpose(last: TextLine, line: TextLine) -> bool:
    """Whether a line is so short, though the next word would have fitted, that it stands for itself."""
    return _reach(last) < _VERY_SHORT and not last.bold and _room(last) > _width(line.words[0])


def _leaves_room(last: TextLine, line: TextLine, usual: Measure) -> bool:
    """Whether the next word would have fitted on a line, with more room than lines leave that run on."""
    return _room(last) - _width(line.words[0]) > usual.slack


def _turns_bold(last: TextLine, line: TextLine) -> bool:
    """Whether the type of a heading begins or ends between two lines; not where bold words run on."""
    return last.bold != line.bold and last.words[-1].bold != line.words[0].bold


def _turns_italic(last: TextLine, line: TextLine) -> bool:
    """Whether a sentence in italics ends with one line and another in upright type begins with the next, or the other
    way round."""
    turns = last.italic != line.italic and last.words[-1].italic != line.words[0].italic
    return turns and ends_sentence(last.text) and opens_sentence(line.text)


def _is_name(line: TextLine) -> bool:
    """Whether a line opens with the name of a speaker: in bold, after a word like `De heer`."""
    return any(word.bold for word in line.words[:8]) and opens_like_a_name(line.text)


def _is_headed(line: TextLine) -> bool:
    """Whether what stands before the first colon of a line is bold and may be a name, and nothing behind it is bold."""
    colon = next((at for at, word in enumerate(line.words[:_MOST_WORDS]) if word.text.endswith(":")), None)
    if colon is None or not any(word.bold for word in line.words[: colon + 1]):
        return False
    is_name = opening(line.text) is not None or names_a_stranger(line.text, marked=True)
    return is_name and not any(word.bold for word in line.words[colon + 1 :])


def _is_short(line: TextLine) -> bool:
    return line.right - line.margin < _SHORT * (line.edge - line.margin)


def _room(line: TextLine) -> float:
    """How much would still have fitted on a line after a space."""
    return line.edge - line.right - 0.3 * line.size


def _width(word: Word) -> float:
    return word.right - word.left


def _marked(group: Sequence[TextLine], usual_size: float, words: hyphens.Counts) -> Marked:
    first = group[0]
    text = _text(group, words)
    headed = _is_headed(first)
    named = headed or (_is_name(first) and opening(text) is not None)
    is_large = first.size > _LARGER * usual_size
    set_apart = all(line.bold for line in group) or all(line.italic for line in group)
    by_look = is_large or (set_apart and not _is_mark(text))
    is_heading = by_look and not named and looks_like_a_heading(text)
    kind: Literal["heading", "paragraph"] = "heading" if is_heading else "paragraph"
    marks = tuple(mark for line in group for word in line.words for mark in _NOTE_MARK.findall(word.mark))
    return Marked(SourceBlock(text, kind, page=first.page, set_apart=set_apart, marks=marks), named, headed=headed)


def _text(group: Sequence[TextLine], words: hyphens.Counts) -> str:
    pieces = [group[0].text]
    for line in group[1:]:
        joined = hyphens.join(pieces[-1], line.text, words)
        pieces[-1:] = joined[: len(joined) - len(line.text)], line.text
    return " ".join("".join(pieces).replace("\u00ad", "").split())
