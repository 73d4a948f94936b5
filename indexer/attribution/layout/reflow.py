"""Lines → blocks: the paragraphs and headings of a text whose lines were broken to fit a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from indexer.analysis import hyphens
from indexer.analysis.sentences import ends_sentence, opens_sentence
from indexer.analysis.unfinished import is_unfinished
from indexer.attribution.layout import glued, headings
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.column_width import column_of
from indexer.attribution.layout.heading_lines import LIST_ITEM, heading_lines, is_broken_off
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.marked_headings import marked_heading
from indexer.attribution.layout.paragraph_ends import ends_of
from indexer.attribution.layout.signatures import has_signed, is_name, is_signed, is_signer
from indexer.extraction.formulas.genres import genre_of, opening_genre
from indexer.extraction.names.group_openings import begins_with_group
from indexer.extraction.names.party_alone import party_alone
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex
from indexer.records import Span

_TITLE = 0.6
"""A title without empty lines is no longer than this part of the width."""
_FULL = 0.8
"""A line of text takes at least this part of it."""
_TOGETHER = 3
"""So many titles may stand below each other without text between them."""
_OVER_LINES = 2
"""A title that stands alone may run over so many lines."""
_TOP, _OPENING = 3, 4
"""The title of a paper stands among so many lines, and what it opens with may run over so many below it."""
_BARE_MARK = regex(r"[•◦●○*–-] ?(?:(?:\d{1,3}|[A-Z])[.)]|-)")
"""The mark of an item that a copy has on a line of its own, with its number."""
_BEFORE_ITEM = ".;:,?!)"
_GLUED = regex(r"([.?!])(?<=[a-zé]{2}.)(?=[A-ZÀ-Ý][a-zé])")
_SPACES = regex(r"\s+")


@dataclass(frozen=True, slots=True)
class Marks:
    """What a kind of document says of its lines, by index: those that `open` a paragraph whatever stands before,
    footnotes (`asides`), which the text runs around, and marks of footnotes, to be `dropped`. `headings`: whether to
    look for headings."""

    opens: frozenset[int] = frozenset()
    asides: frozenset[int] = frozenset()
    dropped: frozenset[int] = frozenset()
    headings: bool = True


def reflow(lines: Sequence[Line], context: Context, marks: Marks = Marks()) -> list[Block]:
    """The blocks of a text in order. Furniture is left out; every other line is in one block."""
    words = hyphens.Vocabulary([line.text for line in lines if not line.furniture])
    grouping = _Grouping(lines, context, marks)
    if grouping.wrapped and glued.left_hyphens(line.text for line in lines):
        long = [index for index, line in enumerate(lines) if len(line.text) > glued.LONG]
        mended = {index: lines[index]._replace(text=glued.rejoined(lines[index].text, words)) for index in long}
        grouping.lines = [mended.get(index, line) for index, line in enumerate(lines)]
    return [_block(group, words, context, marks) for group in grouping]


@dataclass(frozen=True, slots=True)
class _Group:
    """The lines of a block. `alone`: one line with empty lines around it, or with a speech below it, or a title."""

    lines: tuple[Line, ...]
    alone: bool
    aside: bool


class _Grouping:
    """Goes through the lines and gives those of each block; footnotes come after the block that they interrupt."""

    def __init__(self, lines: Sequence[Line], context: Context, marks: Marks) -> None:
        self.lines, self._marks = lines, marks
        self._headings, self._runs_on = heading_lines(lines, context) if marks.headings else (frozenset(), frozenset())
        apart = self._headings | self._runs_on | marks.asides
        body = [line for index, line in enumerate(lines) if not line.furniture and index not in apart]
        self._width, self.wrapped = column_of(body)
        self._ends = ends_of(body, self._width)
        self._titles = self._short_titles(apart, context) if marks.headings else frozenset()
        self._headings |= self._titles
        runs_on = {index for index in self._titles if index - 1 in self._titles and self._is_rest_of_title(index)}
        self._runs_on |= runs_on

    def _short_titles(self, apart: frozenset[int], context: Context) -> frozenset[int]:
        """Lines that end without the end of a sentence although the next word would have fitted, between the end of
        one sentence and the beginning of another: titles that stand without empty lines, one or some together."""
        shaped = [self._is_shaped_as_title(index, apart, context) for index in range(len(self.lines))]
        titles: set[int] = set()
        first = 0
        for index, line in enumerate(self.lines):
            if not shaped[index]:
                first = index + 1
            elif line.after_blank:
                first = index
            below = self._begins_text(index + 1, apart) or self._is_over_label(index)
            below = below or (shaped[index] and self._is_party_over_list(index, context))
            if shaped[index] and index - first < _TOGETHER and below:
                titles.update(range(first, index + 1) if self._is_ended(first, apart) else ())
        return frozenset(titles)

    def _is_rest_of_title(self, index: int) -> bool:
        """Whether a title goes on in a line: the one before it ends in a word with which nothing ends."""
        return not self.lines[index].after_blank and is_broken_off(self.lines[index - 1].text)

    def _is_shaped_as_title(self, index: int, apart: frozenset[int], context: Context) -> bool:
        line, longest = self.lines[index], _TITLE * self._width if self.wrapped else headings.LONGEST
        marked = self._stands_over_group(index) or self._is_numbered_title(index) or self._is_over_opening(index)
        marked = marked or self._is_broken_on_purpose(index) or self._is_short_of_capitals(index)
        longest = headings.LONGEST if marked else longest
        opens = index in self._marks.opens and not line.text.isupper()
        if len(line.text) > longest or index in apart or opens or line.furniture or line.label:
            return False
        if self._is_name_of_signatory(index) or (index and line.start == self.lines[index - 1].end):  # behind a name
            return False
        form = None if ends_sentence(line.text) else headings.recognise_alone(line.text, context)
        return form is not None and form.kind in ("subject", "party")

    def _is_over_label(self, index: int) -> bool:
        """Whether a line with a numeral stands right above the label of a question."""
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return after is not None and after.label is not None and headings.is_numbered(self.lines[index].text)

    def _is_party_over_list(self, index: int, context: Context) -> bool:
        """Whether a line is a party's name, right above the items of what it asks."""
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return bool(after and LIST_ITEM.match(after.text) and party_alone(self.lines[index].text, context))

    def _stands_over_group(self, index: int) -> bool:
        """Whether the next line opens with a group, and this one is not complete: a title may be longer there."""
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        if after is None or after.furniture or after.label:
            return False
        return _opens_with_group(self.lines[index].text, after.text)

    def _is_numbered_title(self, index: int) -> bool:
        """Whether a numeral stands before a line, and the next one begins with a capital."""
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return after is not None and after.text[0].isupper() and headings.is_numbered(self.lines[index].text)

    def _is_broken_on_purpose(self, index: int) -> bool:
        """Whether the next word would have fitted on a line, below the end of a sentence and above a full line."""
        if not 0 < index < len(self.lines) - 1:
            return False
        before, line, after = self.lines[index - 1 : index + 2]
        parted = before.furniture or after.furniture or after.label or line.after_blank or after.after_blank
        if parted or not ends_sentence(before.text) or len(after.text) < _FULL * self._width:
            return False
        return self._ends.fits(line, after)

    def _is_short_of_capitals(self, index: int) -> bool:
        """Whether a line is of capitals, and the next word would have fitted on it."""
        after = self.lines[index + 1] if index + 1 < len(self.lines) else None
        return after is not None and self.lines[index].text.isupper() and self._ends.fits(self.lines[index], after)

    def _is_over_opening(self, index: int) -> bool:
        """Whether a line at the top names the kind of paper, and the next ones open one."""
        below = [line.text for line in self.lines[index + 1 : index + 1 + _OPENING] if not line.furniture]
        return index < _TOP and bool(genre_of(self.lines[index].text) and opening_genre([" ".join(below)]))

    def _is_ended(self, index: int, apart: frozenset[int]) -> bool:
        """Whether what stands before a line is complete."""
        before = self.lines[index - 1]
        signed = has_signed(before.text) or is_signer(before.text) or self._is_name_of_signatory(index - 1)
        ended = before.furniture or ends_sentence(before.text) or signed
        return self.lines[index].after_blank or ended or index - 1 in apart

    def _is_name_of_signatory(self, index: int) -> bool:
        """Whether a line is the name below the office of who signs."""
        return index > 0 and is_signed(self.lines[index - 1].text) and is_name(self.lines[index].text)

    def _begins_text(self, index: int, apart: frozenset[int]) -> bool:
        """Whether a line without an empty line before it begins a paragraph."""
        line = self.lines[index] if index < len(self.lines) else None
        if line is None or line.furniture or line.label or line.after_blank or index in apart:
            return False
        is_text = not self.wrapped or len(line.text) > _TITLE * self._width or ends_sentence(line.text)
        return is_text and opens_sentence(line.text)

    def __iter__(self) -> Iterator[_Group]:
        group: list[Line] = []
        asides: list[list[Line]] = []
        interrupted = after_heading = title = False
        for index, line in enumerate(self.lines):
            if line.furniture:
                interrupted = interrupted or not (index in self._marks.dropped and line.text.isdecimal())
            elif index in self._marks.asides:
                if index in self._marks.opens or not asides:
                    asides.append([])
                asides[-1].append(line)
                interrupted = True
            else:
                if group and (
                    line.turn or index in self._marks.opens or self._breaks(group, index, interrupted, after_heading)
                ):
                    yield self._closed(group, title, before_blank=line.after_blank or bool(line.turn))
                    yield from (_Group(tuple(aside), False, True) for aside in asides)
                    group, asides = [], []
                group.append(line._replace(after_blank=True) if interrupted else line)
                title = index in self._titles
                interrupted, after_heading = False, index in self._headings or index in self._runs_on
        if group:
            yield self._closed(group, title, before_blank=True)
        yield from (_Group(tuple(aside), False, True) for aside in asides)

    def _closed(self, group: Sequence[Line], title: bool, *, before_blank: bool) -> _Group:
        apart = group[0].after_blank and before_blank
        whole = len(group) == 1 or (len(group) == _OVER_LINES and is_broken_off(group[0].text))
        return _Group(tuple(group), title or (apart and whole), False)

    def _breaks(self, group: Sequence[Line], index: int, across: bool, after_heading: bool) -> bool:
        """Whether a line opens a new block; `across`: a page border or a footnote stands before it."""
        last, line = group[-1], self.lines[index]
        if line.label or last.label or is_signed(line.text) or has_signed(last.text):
            return True
        if last is self.lines[index - 1] and self._is_name_of_signatory(index - 1):
            return True
        if _BARE_MARK.fullmatch(last.text) and not line.after_blank:
            return False
        if line.cell and line.cell == last.cell:
            return line.after_blank
        if index in self._runs_on or after_heading:
            return index not in self._runs_on
        item = LIST_ITEM.match(line.text)
        ended = ends_sentence(last.text)
        fits = not self.wrapped or self._ends.leaves_room(last, line)
        listed = bool(item) and (last.text[-1] in _BEFORE_ITEM or self._ends.is_stump(last, line))
        is_new = index in self._headings or listed or _BARE_MARK.fullmatch(line.text) is not None
        if across and not ended and not (fits and opens_sentence(line.text)):
            return is_new
        cut_off = line.after_blank and not item and line.text[0].islower() and is_unfinished(last.text, "clauses")
        if is_new or across or (line.after_blank and not cut_off):
            return True
        if cut_off:
            return False
        if not self.wrapped:
            cut = line.text[0].islower() and is_broken_off(last.text)
            return not (cut or (is_signed(last.text) and is_name(line.text)))
        tells = self._ends.fits if self._follows_mark(index) else self._ends.ends
        ends = ended and opens_sentence(line.text) and tells(last, line)
        return ends or _opens_with_group(last.text, line.text)

    def _follows_mark(self, index: int) -> bool:
        """Whether the mark of a note stands before a line: it was printed behind the sentence before."""
        return index - 1 in self._marks.dropped and self.lines[index - 1].text.isdecimal()


def _opens_with_group(before: str, text: str) -> bool:
    """Whether a line below one that is not complete opens a sentence all the same: it begins with a group."""
    return begins_with_group(text) and not (ends_sentence(before) or is_broken_off(before))


def _block(group: _Group, words: hyphens.Counts, context: Context, marks: Marks) -> Block:
    lines = group.lines
    text = lines[0].text
    for line in lines[1:]:
        text = hyphens.join(text, line.text, words)
    spans: list[Span] = []
    for line in lines:
        if spans and not line.after_blank:
            spans[-1] = (spans[-1][0], line.end)
        else:
            spans.append((line.start, line.end))
    if "  " in text or not text.isprintable():  # with soft hyphens, or white space of another kind
        text = _SPACES.sub(" ", text.replace("\u00ad", ""))
    tidy = _GLUED.sub(r"\1 ", text)
    label = lines[0].label
    form = headings.HeadingForm("subject", 0) if label else None
    if marks.headings and not (group.aside or label or lines[0].turn):
        form = headings.recognise_alone(tidy, context) if group.alone else headings.recognise(tidy, context)
        form = marked_heading(tidy, lines[0].level, context) if lines[0].level else form
    return Block(tidy, tuple(spans), lines[0].page, form, lines[0].turn, aside=group.aside, label=label)
