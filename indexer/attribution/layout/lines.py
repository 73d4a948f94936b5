"""Source text → lines with their place, page furniture marked and pages counted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from indexer.analysis.sentences import ends_sentence
from indexer.analysis.unfinished import is_unfinished
from indexer.attribution.layout.markdown import MARKS, bare, is_markdown, level_of, opens_note
from indexer.attribution.layout.page_numbers import ends_of_equal_pages, ends_of_pages
from indexer.extraction.formulas.imprint import feet_of_sitting, is_imprint, is_of_web_page, lists_signer, parted
from indexer.extraction.formulas.labels_of_papers import find_labels
from indexer.extraction.formulas.question_labels import QuestionLabel, read_label
from indexer.patterns import regex
from indexer.records import Turn

_BREAK = regex(r"[\r\n\v\u2028\u2029\x85](?:(?<=\r)\n)?")
_FEED = regex("\f")
_SPACE = regex("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
"""Spaces of a fixed width, or at which no line may be broken."""
_QUOTED = regex(r"[ \t]*>[> \t]*")
"""The mark of a quotation at the head of a line, in mail and in Markdown. In a text that is quoted half of the lines or
more have it."""
_LONG_LABEL = 50
"""A line with a longer label, in characters, may be broken."""
_LONGEST_PAGE_NUMBER = 4
_SHORTEST_FULL = 40
"""A line of more characters is a whole one of a paragraph: below it a number of its own goes on with no sentence."""
_TITLE = regex(
    r"(?:(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.:)]? )?"
    r"(?:(?:(?:nadere )?(?:vragen|opmerkingen|inbreng)(?: en (?:vragen|opmerkingen))?"
    r"|antwoord(?:en)?(?: ?/ ?reactie)?|reactie|beantwoording)"
    r"(?: (?:van|vanuit|door|uit|op) .{0,200}(?<! de| en|van|het))?"
    r"|(?:de )?(?:leden van de )?(?:fractie van (?:de |het )?[\w-]{1,20}|[\w-]{1,20}[ -]fractie)"
    r"|(?-i:[A-Z][A-Z0-9]{1,8})):?",
    re.IGNORECASE,
)
"""A title of the questions or of the answers, or of a group: below it a number alone is of a question."""
_DATED = regex(r"\b(?:(?:19|20)\d\d(?:\)| ?[-–/] ?(?:(?:19|20)?\d\d)\)?)|nrs?\. ?\d{1,4}\)?)$")
"""How the title of questions or answers ends, below which their numbers stand: `(Ingezonden 30 maart 2004)`, `Zie ook
Aanhangsel Handelingen, vergaderjaar 2004–2005, nr. 298`."""


class Line(NamedTuple):
    """A line of the source without the white space around it.

    `indent` is the number of characters before its text, `after_blank` whether an empty line (or the edge of the
    document) stands before it, `page` the page it is on, where that can be told, `label` the label of a question or
    answer that it is, and `turn` the speech that it opens. `beside`: the number of characters of the label that was
    printed before it. `cell`: the number of the cell of a table that it is a line of, counted from 1; else 0. `spaced`:
    a space stands behind it. `note`: the format says that it opens a note, or goes on with one;
    `level`: that it is a heading, and how deep, counted from 1; else 0.
    """

    text: str
    start: int
    end: int
    indent: int
    after_blank: bool
    furniture: bool = False
    page: int | None = None
    label: QuestionLabel | None = None
    turn: Turn | None = None
    beside: int = 0
    cell: int = 0
    spaced: bool = False
    note: Literal["", "opens", "goes on"] = ""
    level: int = 0


def read_lines(text: str) -> list[Line]:
    """The lines of a source that are not blank, in order."""
    feeds = [feed.start() for feed in _FEED.finditer(text)]
    return _with_pages(feeds, _with_furniture(_lines(_SPACE.sub(" ", text)), feeds))


def with_labels(lines: Sequence[Line], *, listed: bool, below: int = 0) -> list[Line]:
    """The lines, with each label of a question or answer on a line of its own; see `find_labels`. The head of the paper
    ends `below` that line."""
    labels = _labels(lines, lambda line: not line.furniture, listed)
    if listed and _lacks_questions(labels.values()):  # perhaps taken for page numbers
        above = {line.start for line in lines[:below]}
        labels = _labels(lines, lambda line: not line.furniture or _may_number(line, above), listed)
    return [part for index, line in enumerate(lines) for part in _parted(line, labels.get(index))]


def _lacks_questions(labels: Iterable[QuestionLabel]) -> bool:
    """Whether the first question is not among the labels, or one of which the answer is."""
    numbers: dict[str, set[int]] = {"question": set(), "answer": {1}, "note": set()}
    for label in labels:
        numbers[label.kind] |= label.numbers
    return not numbers["answer"] <= numbers["question"]


def says(text: str) -> bool:
    """Whether there are words in a text: a rule of strokes or a row of asterisks parts what is said, no more."""
    return any(map(str.isalnum, text))


def _is_number(text: str) -> bool:
    return len(text) <= _LONGEST_PAGE_NUMBER and text.isdecimal()


def _may_number(line: Line, above: set[int]) -> bool:
    """Whether a line that is taken for a page number may number a question: not in the head."""
    return line.start not in above and _is_number(line.text)


def _labels(lines: Sequence[Line], counts: Callable[[Line], bool], listed: bool) -> dict[int, QuestionLabel]:
    """The labels among those lines that count, by the index of the line."""
    counted = [(index, line) for index, line in enumerate(lines) if counts(line)]
    opens = [line.after_blank for _, line in counted]
    found = find_labels([line.text for _, line in counted], opens, listed=listed)
    shown = [line for _, line in counted]
    return {counted[place][0]: label for place, label in found.items() if not _is_cut(label, shown[place : place + 2])}


def _is_cut(label: QuestionLabel, lines: Sequence[Line]) -> bool:
    """Whether what looks like a label fills the first of two lines, and its sentence goes on in the other: `Antwoorden
    van de minister van Justitie, mede namens de minister | van Binnenlandse Zaken, op de vragen van …`."""
    whole = label.length == len(lines[0].text) > _LONG_LABEL and not label.numbers
    return whole and len(lines) > 1 and not lines[1].after_blank and lines[1].text[0].islower()


def _parted(line: Line, label: QuestionLabel | None) -> list[Line]:
    """A line, or its label and the rest of it."""
    if label is None:
        return [line]
    text, rest = line.text[: label.length].rstrip(), line.text[label.length :]
    labelled = line._replace(text=text, end=line.start + len(text), furniture=False, label=label)
    after = line._replace(text=rest, start=line.start + label.length, after_blank=False, beside=label.length)
    return [labelled, after] if rest else [labelled]


def _lines(text: str) -> list[Line]:
    found = _stripped(text)
    if 2 * sum(line.text.startswith(">") for line in found) > len(found):
        found = _stripped(text, _QUOTED)
    marked = any(sign in text for sign in MARKS) and is_markdown(line.text for line in found)
    return list(_unmarked(found)) if marked else found


def _unmarked(lines: Iterable[Line]) -> Iterator[Line]:
    """Lines of Markdown without its marks; one of marks alone parts those around it."""
    parted = False
    note: Literal["", "opens", "goes on"] = ""
    for line in lines:
        start, end, text = bare(line.text)
        goes_on = bool(note) and (line.indent > 1 or not line.after_blank)
        note = "opens" if opens_note(line.text) else "goes on" if goes_on else ""
        if text:
            after = line.after_blank or parted
            begin, end = line.start + start, line.start + end
            yield line._replace(
                text=text, start=begin, end=end, after_blank=after, note=note, level=level_of(line.text)
            )
        parted = not text


def _stripped(text: str, mark: re.Pattern[str] | None = None) -> list[Line]:
    """The lines with something in them; `mark` is none of theirs at their head."""
    lines: list[Line] = []
    blank, position = True, 0
    for end in [*(match.span() for match in _BREAK.finditer(text)), (len(text), len(text))]:
        marked = mark.match(text, position, end[0]) if mark else None
        position = marked.end() if marked else position
        raw = text[position : end[0]]
        stripped = raw.strip()
        if "\u00ad" in stripped and not stripped.replace("\u00ad", "").strip():
            stripped = ""
        if stripped:
            start = position + len(raw) - len(raw.lstrip())
            indent = start - position - raw[: start - position].count("\f")
            at, after_blank = start, blank
            for part in _without_foot(stripped):
                at = start + stripped.index(part, at - start)
                own_indent, spaced = indent if at == start else at - position, raw[-1] == " "
                lines.append(Line(part, at, at + len(part), own_indent, after_blank, spaced=spaced))
                at, after_blank = at + len(part), False
        blank = not stripped
        position = end[1]
    return lines


def _without_foot(text: str) -> list[str]:
    """A line, or its parts, where a running head or foot stands far to the right of it, or was put together with it."""
    if "   " not in text and "vergaderjaar" not in text:
        return [text]
    own, _, beside = text.rpartition("   ")
    if own.strip() and is_imprint(beside.lstrip()):
        return [own.rstrip(), beside.lstrip()]
    return [stripped for part in parted(text) if (stripped := part.strip())]


def _with_furniture(lines: Sequence[Line], feeds: Sequence[int]) -> list[Line]:
    marked: list[Line] = []
    numbers = [line.text for line in lines if _is_number(line.text)]
    half = len(numbers) // 2
    halves = numbers[:1] == ["1"] and half > 1 and numbers[:half] == numbers[half:]  # questions first, answers below
    twice = halves or numbers[:4] == ["1", "1", "2", "2"]  # above each question, and above its answer
    numbers_questions = twice or sum(line.text.rstrip(":") == "Antwoord" for line in lines) > 1
    texts = [line.text for line in lines]
    imprinted, of_web_page = [*map(is_imprint, texts)], [*map(is_of_web_page, texts)]
    at_ends = ends_of_pages(texts, [line.start for line in lines], feeds) if feeds else ends_of_equal_pages(texts)
    below_feet = at_ends | _below_feet(lines, imprinted) | feet_of_sitting(texts)
    before: Line | None = None
    said: Line | None = None  # the last line that is no furniture
    asked = False  # whether the first question was numbered: from one on is no page counted anew
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else None
        anew = asked and line.text == "1"
        is_page_number = index in below_feet or (
            not (numbers_questions or anew) and _is_page_number(before, said, line, following)
        )
        is_furniture = imprinted[index] or is_page_number or of_web_page[index]
        is_furniture = is_furniture or (
            index > 0 and of_web_page[index - 1] and lists_signer(line.text, texts[index - 1])
        )
        before = line._replace(furniture=True) if is_furniture else line
        said = said if is_furniture else line
        asked = asked or (line.text == "1" and not is_furniture)
        marked.append(before)
    return marked


def _below_feet(lines: Sequence[Line], feet: Sequence[bool]) -> frozenset[int]:
    """The numbers alone on a line, where every one of a document from its first running foot on stands below such a
    foot: they number its pages."""
    first = feet.index(True) if True in feet else len(lines)
    alone = [index for index in range(first, len(lines)) if _is_number(lines[index].text)]
    return frozenset(alone) if all(feet[index - 1] for index in alone) else frozenset()


def _is_page_number(before: Line | None, said: Line | None, line: Line, after: Line | None) -> bool:
    """A number alone: right under a running foot, or between empty lines in the middle of a sentence or at the end, or
    without them right between two lines of a sentence, of which the first is no short one.

    In a list of questions a number alone on a line heads a question: there the text before it has ended, and the text
    after it opens with a capital.
    """
    if not _is_number(line.text):
        return False
    if before and before.furniture and not line.after_blank:
        return True
    if not line.after_blank:
        if said is None or after is None or len(said.text) <= _SHORTEST_FULL or _is_complete(said):
            return False
        return after.text[0].islower() or is_unfinished(said.text, "verbs", "clauses")
    if after is None:
        return True
    return after.after_blank and (after.text[0].islower() or (said is not None and not _is_complete(said)))


def _is_complete(line: Line) -> bool:
    """Whether no sentence goes on behind a line: it ends there, or the line is a title or a label."""
    ends = ends_sentence(line.text) or _DATED.search(line.text) or read_label(line.text)
    return bool(ends) or (line.after_blank and _TITLE.fullmatch(line.text) is not None)


def _with_pages(feeds: Sequence[int], lines: Sequence[Line]) -> list[Line]:
    """Pages counted from form feeds; else from the lines that start one space in, which is how the first line of a
    page shows in text taken from a PDF, and from the page numbers that close a page; if those numbers agree with that
    count."""
    if feeds:
        return [_on_page(line, bisect_left(feeds, line.start) + 1) for line in lines]
    starts = [line.indent == 1 for line in lines]
    if not lines or sum(starts) > len(lines) / 10:
        return list(lines)
    page, closed, agree = 0, True, False
    pages: list[int] = []
    for line, indented in zip(lines, starts, strict=True):
        page += closed or indented
        closed = line.furniture and _is_number(line.text)
        pages.append(page)
        if closed:
            agree = int(line.text) == page
            if not agree:
                break
    return [_on_page(line, page) for line, page in zip(lines, pages, strict=False)] if agree else list(lines)


def _on_page(line: Line, page: int) -> Line:
    return line._replace(page=page)
