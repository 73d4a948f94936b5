"""A source whose lines are known → its kind, its metadata and its blocks."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from indexer.attribution.layout.joined_lines import with_parts_apart
from indexer.attribution.layout.labels_within import with_labels_apart
from indexer.attribution.layout.lines import Line, read_lines, says, with_labels
from indexer.attribution.layout.notes import is_rule, with_marks_apart, with_stated_notes
from indexer.attribution.layout.page_columns import without_page_columns
from indexer.attribution.layout.question_rows import with_cells
from indexer.attribution.layout.reflow import reflow
from indexer.attribution.layout.signatures import with_whole_offices
from indexer.attribution.layout.speeches import with_speeches, with_turns
from indexer.attribution.layout.table_columns import with_columns
from indexer.attribution.layout.toc import table_of_contents
from indexer.attribution.mastheads import opens_report, read_masthead, read_sitting
from indexer.attribution.metadata.names_in_context import context_of, is_of_sitting
from indexer.attribution.opened import LAST, Opened, described, genre_by, is_spoken, of_genre
from indexer.attribution.pens import kind_of
from indexer.extraction.formulas import imprint
from indexer.extraction.formulas.genres import genre_for
from indexer.records import Metadata, SourceDocument, overridden
from indexer.vocabulary import Vocabularies


def from_lines(source: SourceDocument, vocabulary: Vocabularies) -> Opened:
    """A document of which the lines are known."""
    lines = with_parts_apart(read_lines(source.text))
    lines = with_labels_apart(with_cells(without_page_columns(with_columns(lines))))
    printed = imprint.stated([line.text for line in lines if line.furniture])
    head = read_masthead([line.text for line in lines])
    contents = table_of_contents([line.text for line in lines])
    lines = [
        line._replace(furniture=True) if index in head.lines or index in contents else line
        for index, line in enumerate(lines)
    ]
    reported = is_of_sitting(source, overridden(printed, head.metadata)) or opens_report(
        [line.text for line in lines if not line.furniture][:LAST]
    )
    lines = with_speeches(lines, vocabulary.parties.executive, reported=reported)
    spoken = reported or any(line.turn for line in lines)
    sat = _sitting(lines) if spoken else Metadata()
    body = [line.text for line in lines if not line.furniture]
    genre = genre_for("proceedings") if spoken else genre_by(head, source.metadata, body)
    kind = kind_of(genre, body)
    metadata = overridden(_imprinted(printed, overridden(sat, head.metadata)), of_genre(genre, body, head, spoken))
    stated = overridden(metadata, source.metadata)
    lines = with_labels(lines, listed=kind.listed, below=max(head.lines, default=-1) + 1) if kind.answers else lines
    lines = with_marks_apart(lines)
    marks = with_stated_notes(lines, kind.marks(lines))
    lines = [
        line._replace(furniture=True) if index in marks.dropped or is_rule(line.text) else line
        for index, line in enumerate(lines)
    ]
    flowed = with_whole_offices(with_turns(reflow(lines, context_of(stated, vocabulary, source), marks)))
    blocks = [block for block in flowed if says(block.text)]
    texts, last = [block.text for block in blocks], [line.text for line in lines[-LAST:]]
    told = described(metadata, source.metadata, genre, texts, head.own_title, vocabulary.members, last)
    ornaments = [span for block in flowed if not says(block.text) for span in block.spans]
    furniture = sorted([(line.start, line.end) for line in lines if line.furniture] + ornaments)
    return Opened(kind, told, blocks, furniture)


def _sitting(lines: list[Line]) -> Metadata:
    """What stands above the first speech says of the sitting; its lines become furniture."""
    above = list(takewhile(lambda index: not is_spoken(lines[index].turn), range(len(lines))))
    shown = [index for index in above if not lines[index].furniture]
    head = read_sitting([lines[index].text for index in shown])
    for place in head.lines:
        lines[shown[place]] = lines[shown[place]]._replace(furniture=True)
    return head.metadata


def _imprinted(printed: Metadata, head: Metadata) -> Metadata:
    """What running heads and feet say, and the head: that goes first, but that an erratum has an identifier of its own
    (`kst-34843-33-n1`) stands in the foot alone."""
    id_ = printed.id if printed.id and printed.id.startswith(head.id or "") else head.id
    return replace(overridden(printed, head), id=id_)
