"""Lines of a PDF → paragraphs and headings, by the space above, the indent, the type, and where lines end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from indexer.analysis import hyphens
from indexer.analysis.sentences import ends_sentence, opens_sentence
from indexer.extraction.question_labels import read_label
from indexer.readers.pdf.columns import TextLine
from indexer.readers.pdf.page import Word
from indexer.readers.speaker_lines import opening, opens_like_a_name
from indexer.readers.turns import Marked
from indexer.records import SourceBlock

_LARGER = 1.1
"""Type this many times as large as the usual is that of a heading."""
_SAME_TYPE = 0.06
_LEAST_LEADING, _MOST_LEADING = 0.9, 1.5
_WIDE_GAP = 1.3
"""Lines this many times as far apart as usual are of two paragraphs."""
_INDENT = 0.7
"""A line that begins this far (in sizes of its type) to the right of the line above opens a paragraph."""
_SHORT = 0.5
_LONGEST_HEADING = 300
_LIST_ITEM = re.compile(r"(?:[–•▪◦*—-]|\(?(?:\d{1,3}|[a-z])[.)°])\s+\S")
_MOTION_CLAUSE = re.compile(
    r"(?:overwegende|constaterende|gehoord|gelezen|van (?:mening|oordeel)|"
    r"verzoekt|vraagt|roept|spreekt|draagt|en gaat over)\b"
)
_MOTION_CLOSES = re.compile(r"orde van de dag[.,]?$")


def paragraphs(lines: Sequence[TextLine], usual_size: float) -> Iterator[Marked]:
    """The blocks of a document in order, its footnotes after them all."""
    words = hyphens.vocabulary(line.text for line in lines)
    for apart in (False, True):
        some = [line for line in lines if line.note is apart]
        for group in _groups(some, _leading(some)):
            yield _marked(group, usual_size, words)


def _groups(lines: Sequence[TextLine], leading: float) -> Iterator[list[TextLine]]:
    group: list[TextLine] = []
    signed = False  # under a motion, where every short line is a name
    for line in lines:
        if group and (signed or _breaks(group, line, leading)):
            yield group
            group = []
        group.append(line)
        signed = bool(_MOTION_CLOSES.search(line.text)) or (signed and _is_short(line))
    if group:
        yield group


def _leading(lines: Sequence[TextLine]) -> float:
    """How far the baselines of a paragraph are apart, in sizes of their type: the least that is not rare."""
    steps = Counter(
        round((above.base - line.base) / line.size, 1) for above, line in pairwise(lines) if above.column == line.column
    )
    usual = (step for step, count in steps.items() if step >= _LEAST_LEADING and count >= 0.1 * steps.total())
    return min([_MOST_LEADING, *usual])


def _breaks(group: Sequence[TextLine], line: TextLine, leading: float) -> bool:
    """Whether a line opens a new paragraph."""
    last, text = group[-1], line.text
    if abs(last.size - line.size) > _SAME_TYPE * line.size or _turns_bold(last, line):
        return True
    if _LIST_ITEM.match(text) or read_label(text) or read_label(last.text) or (line.note and _opens_note(line)):
        return True
    if _is_name(line) and (ends_sentence(last.text) or last.bold):
        return True
    if last.column != line.column:
        return _breaks_across(last, line)
    gap = (last.base - line.base) / line.size
    if gap > _WIDE_GAP * leading or gap < 0:
        return True
    if not ends_sentence(last.text):
        return False
    is_indented = line.left - last.left > _INDENT * line.size
    hangs = len(group) == 1 and bool(_LIST_ITEM.match(last.text))
    return (is_indented and not hangs) or (opens_sentence(text) and _room(last) > _width(line.words[0]))


def _breaks_across(last: TextLine, line: TextLine) -> bool:
    """Whether the first line of a column or page opens a new paragraph: the space above it says nothing."""
    if _MOTION_CLAUSE.match(line.text) and last.text.endswith((",", ";")):
        return True
    room = _room(last) > _width(line.words[0])
    return opens_sentence(line.text) and room and (ends_sentence(last.text) or _is_short(last))


def _turns_bold(last: TextLine, line: TextLine) -> bool:
    """Whether the type of a heading begins or ends between two lines; not where bold words run on."""
    return last.bold != line.bold and last.words[-1].bold != line.words[0].bold


def _opens_note(line: TextLine) -> bool:
    first = line.words[0].text
    return len(first) <= 4 and bool(re.fullmatch(r"\d+|\*+", first.strip("().")))


def _is_name(line: TextLine) -> bool:
    """Whether a line opens with the name of a speaker: in bold, after a word like `De heer`."""
    return any(word.bold for word in line.words[:8]) and opens_like_a_name(line.text)


def _is_short(line: TextLine) -> bool:
    return line.right - line.margin < _SHORT * (line.edge - line.margin)


def _room(line: TextLine) -> float:
    """How much would still have fitted on a line after a space."""
    return line.edge - line.right - 0.3 * line.size


def _width(word: Word) -> float:
    return word.right - word.left


def _marked(group: Sequence[TextLine], usual_size: float, words: Counter[str]) -> Marked:
    first = group[0]
    text = first.text
    for line in group[1:]:
        text = hyphens.join(text, line.text, words)
    text = " ".join(text.replace("\u00ad", "").split())
    named = _is_name(first) and opening(text) is not None
    is_large = first.size > _LARGER * usual_size
    is_heading = (is_large or all(line.bold for line in group)) and len(text) <= _LONGEST_HEADING
    is_heading = is_heading and not named and not first.note
    return Marked(SourceBlock(text, "heading" if is_heading else "paragraph", page=first.page), named, first.note)
