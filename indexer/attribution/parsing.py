"""Source documents → documents and their attributed paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.kinds import written_questions
from indexer.attribution.known import bearable, known, with_notes
from indexer.attribution.layout import headings
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.joined_heads import with_heads_apart
from indexer.attribution.layout.joined_lines import with_parts_apart
from indexer.attribution.layout.labels_within import with_labels_apart
from indexer.attribution.layout.lettered import without_items
from indexer.attribution.layout.lines import Line, read_lines, says, with_labels
from indexer.attribution.layout.notes import with_stated_notes
from indexer.attribution.layout.numbered import with_numbers
from indexer.attribution.layout.page_columns import without_page_columns
from indexer.attribution.layout.question_rows import with_cells
from indexer.attribution.layout.reflow import reflow
from indexer.attribution.layout.signatures import with_whole_offices, without_names
from indexer.attribution.layout.speeches import with_speeches, with_turns
from indexer.attribution.layout.table_columns import with_columns
from indexer.attribution.layout.toc import table_of_contents
from indexer.attribution.mastheads import opens_report, read_masthead, read_sitting
from indexer.attribution.mastheads.masthead import Masthead
from indexer.attribution.metadata.actors import stated_vote
from indexer.attribution.metadata.description import describe, with_head
from indexer.attribution.metadata.identity import identify
from indexer.attribution.metadata.names_in_context import context_of, is_of_sitting
from indexer.attribution.metadata.recognition import recognise_genre
from indexer.attribution.note_bearers import under_their_marks
from indexer.attribution.paragraph_topics import with_topics
from indexer.attribution.parts import OutlineHeading, Said
from indexer.attribution.pens import KINDS, Kind, kind_of
from indexer.attribution.replies import answers
from indexer.attribution.sentences.questions import count_questions
from indexer.errors import Refused
from indexer.extraction.formulas import imprint
from indexer.extraction.formulas.genres import Genre, genre_for
from indexer.extraction.formulas.law_parts import is_article
from indexer.extraction.formulas.meetings import day_of_meeting, reports_a_meeting
from indexer.extraction.formulas.question_labels import QuestionLabel, find_labels, read_label
from indexer.extraction.names.party_names import Context
from indexer.readers.conventions.speaker_lines import names_who_presides
from indexer.records import (
    Heading,
    Metadata,
    Paragraph,
    ParsedDocument,
    SourceBlock,
    SourceDocument,
    Span,
    Turn,
    overridden,
)
from indexer.vocabulary import Vocabularies


def parse(source: SourceDocument, vocabulary: Vocabularies) -> ParsedDocument:
    """A document cut into paragraphs, each with its speaker and topics.

    Raises:
        Refused: there is not one paragraph in it, or one that is longer than a search can bear.
    """
    if source.ready is not None:
        return known(source.ready, source)
    kind, metadata, blocks, furniture = (_from_blocks if source.blocks else _from_lines)(source, vocabulary)
    bearable(source.path, (len(block.text) for block in blocks))
    context = context_of(metadata, vocabulary, source)
    parts = list(kind.attribute(without_items([*with_numbers(without_names(blocks))]), context))
    parts = list(under_their_marks(parts, marked=not source.blocks))
    spoken = [part for part in parts if isinstance(part, Said)]
    if not spoken:
        raise Refused(source.path, "there is no paragraph of text in it", "check that the file is complete", "no-text")
    bearable(source.path, (with_notes(part.block.text, part.notes) for part in spoken))
    document = identify(source, metadata, spoken)
    document = replace(document, vote=stated_vote(metadata.vote, context) if metadata.vote else None)
    found: list[Heading] = []
    paragraphs: list[Paragraph] = []
    for part in parts:
        if isinstance(part, OutlineHeading):
            label = part.block.label
            if label and label.kind == "answer" and found and found[-1].text == part.block.text:
                continue  # the number of the question once more
            found.append(Heading(part.block.text, part.level, len(paragraphs) + 1, part.block.spans))
        else:
            said = _answered_by(part, document.ministers) if kind is KINDS["government"] else part
            paragraphs.append(_paragraph(said, document.id, len(paragraphs) + 1))
    title = document.title if document.title != document.id else ""
    exchanges = [part.attribution.exchanges for part in spoken]
    carried = [part.attribution.carried for part in spoken]
    linked = answers.linked(answers.redirected(paragraphs, carried), exchanges) if kind.answers else paragraphs
    placed = with_topics(linked, title, metadata.topics or (), vocabulary.topics)
    return ParsedDocument(document, tuple(placed), tuple(found), tuple(furniture), source.remarks)


_Opened = tuple[Kind, Metadata, list[Block], list[Span]]
"""The kind of a document, what it says of itself, its blocks, and where its furniture stands."""


def _from_lines(source: SourceDocument, vocabulary: Vocabularies) -> _Opened:
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
        [line.text for line in lines if not line.furniture][:_LAST]
    )
    lines = with_speeches(lines, vocabulary.parties.executive, reported=reported)
    spoken = reported or any(line.turn for line in lines)
    sat = _sitting(lines) if spoken else Metadata()
    body = [line.text for line in lines if not line.furniture]
    genre = genre_for("proceedings") if spoken else recognise_genre(source.metadata, head.own_title, body)
    kind = kind_of(genre, body)
    metadata = overridden(_imprinted(printed, overridden(sat, head.metadata)), _of_genre(genre, body, head, spoken))
    stated = overridden(metadata, source.metadata)
    lines = with_labels(lines, listed=kind.listed, below=max(head.lines, default=-1) + 1) if kind.answers else lines
    marks = with_stated_notes(lines, kind.marks(lines))
    lines = [line._replace(furniture=True) if index in marks.dropped else line for index, line in enumerate(lines)]
    flowed = with_whole_offices(with_turns(reflow(lines, context_of(stated, vocabulary, source), marks)))
    blocks = [block for block in flowed if says(block.text)]
    described = _described(
        genre, [block.text for block in blocks], head.own_title, [line.text for line in lines[-_LAST:]]
    )
    ornaments = [span for block in flowed if not says(block.text) for span in block.spans]
    furniture = sorted([(line.start, line.end) for line in lines if line.furniture] + ornaments)
    return kind, overridden(with_head(described, metadata), source.metadata), blocks, furniture


def _of_genre(genre: Genre | None, texts: Sequence[str], head: Masthead, spoken: bool) -> Metadata:
    """The type of a document, and the day on which was said what a printed paper reports: not that of its adoption."""
    numbered = head.metadata.number is not None
    titled = any(map(reports_a_meeting, (head.own_title, *(() if numbered else texts[:_TITLED]))))
    reports = titled or (not head.own_title and reports_a_meeting(genre.name if genre else ""))
    met = day_of_meeting(texts) if spoken + numbered + reports >= 2 else None
    return Metadata(type=genre.type if genre else None, date=met)


def _sitting(lines: list[Line]) -> Metadata:
    """What stands above the first speech says of the sitting; its lines become furniture."""
    above = list(takewhile(lambda index: not _is_spoken(lines[index].turn), range(len(lines))))
    shown = [index for index in above if not lines[index].furniture]
    head = read_sitting([lines[index].text for index in shown])
    for place in head.lines:
        lines[shown[place]] = lines[shown[place]]._replace(furniture=True)
    return head.metadata


def _is_spoken(turn: Turn | None) -> bool:
    """Whether somebody speaks, and not the report itself."""
    return turn is not None and bool(turn.speaker)


def _imprinted(printed: Metadata, head: Metadata) -> Metadata:
    """What running heads and feet say, and the head: that goes first, but that an erratum has an identifier of its own
    (`kst-34843-33-n1`) stands in the foot alone."""
    id_ = printed.id if printed.id and printed.id.startswith(head.id or "") else head.id
    return replace(overridden(printed, head), id=id_)


def _from_blocks(source: SourceDocument, vocabulary: Vocabularies) -> _Opened:
    """A document whose format marks its paragraphs."""
    source = replace(source, blocks=tuple(with_heads_apart(source.blocks)))
    texts = [block.text for block in source.blocks]
    opening = [block.text for block in takewhile(lambda block: not _is_spoken(block.turn), source.blocks)]
    head = read_masthead(opening, source.beside)
    apart = head.lines | table_of_contents(texts)
    body = [index for index in range(len(texts)) if index not in apart]
    texts = [texts[index] for index in body]
    spoken = is_of_sitting(source, Metadata()) or any(block.turn for block in source.blocks)
    genre = genre_for("proceedings") if spoken else recognise_genre(source.metadata, head.own_title, texts)
    kind = kind_of(genre, texts)
    above = [text for index, text in enumerate(opening) if index not in apart]
    sat = read_sitting(above).metadata if spoken else Metadata()
    metadata = overridden(sat, overridden(head.metadata, _of_genre(genre, texts, head, spoken)))
    context = context_of(overridden(metadata, source.metadata), vocabulary, source)
    found = find_labels(texts, [True] * len(texts), listed=kind.listed) if kind.answers else {}
    labels = {body[place]: label for place, label in found.items()}
    blocks: list[Block] = []
    furniture: list[Span] = []
    alone = not any(given.kind == "heading" or given.turn for given in source.blocks)
    start, label, around = 0, "", False
    for index, given in enumerate(source.blocks):
        span = (start, start + len(given.text))
        start = span[1] + 1
        before = source.blocks[index - 1].text if index else ""
        listed = imprint.lists_signer(given.text, before)
        below = around and given.text.isdecimal() and index not in labels  # the number of a page
        around = _is_around(given.text) or listed or below
        if index in apart or around or not says(given.text):
            furniture.append(span)
            continue
        if given.label and given.label != label:
            blocks.append(_label(given.label, read_label(given.label), (), given.page))
        label = given.label
        text = given.text
        if printed := labels.get(index):
            own = text[: printed.length].rstrip()
            blocks.append(_label(own, printed, ((span[0], span[0] + len(own)),), given.page))
            text, span = text[printed.length :], (span[0] + printed.length, span[1])
        if text:
            form = _heading(text, given, context, alone=alone)
            turn, signed = given.turn, given.signature
            block = Block(
                text, (span,), given.page, form, turn, signed, given.note, given.topics, None, given.set_apart
            )
            blocks.append(block)
    blocks = with_whole_offices(blocks)
    above = [block.text for block in takewhile(lambda block: block.turn is None, blocks)]
    own_title = head.own_title or (source.metadata.title or "").rpartition("; ")[2]
    described = with_head(_described(genre, above, own_title), metadata)
    return kind, overridden(described, source.metadata), blocks, furniture


def _is_around(text: str) -> bool:
    """Whether a paragraph is none of the document: its identifier, a running head or foot, or a line of a web page."""
    return imprint.is_of_page(text) or imprint.is_of_web_page(text)


def _label(text: str, label: QuestionLabel | None, spans: tuple[Span, ...], page: int | None) -> Block:
    return Block(text, spans, page, headings.HeadingForm("subject", 0), label=label)


def _heading(text: str, given: SourceBlock, context: Context, *, alone: bool) -> headings.HeadingForm | None:
    """The form of a block that is a heading, by its words or because its format says so; `alone`: the format marks no
    headings, so that any short title may be one, and not only a party's name or a title with a letter."""
    if given.kind != "heading":
        form = headings.recognise(text, context)
        marked = given.label or given.note or given.signature or given.turn
        if form or marked or len(text) > headings.LONGEST_SUBJECT:
            return form
        form = headings.recognise_title(text, context)
        own = form and (form.kind == "party" or headings.is_lettered(text) or is_article(text))
        return form if alone or own else None
    if names_who_presides(text) or _is_whole_text(text):
        return None
    form = headings.recognise_alone(text, context) or headings.HeadingForm("subject", given.level)
    return replace(form, rank=form.rank or given.level)


def _is_whole_text(text: str) -> bool:
    """Whether what a format marks as a heading is text of its own: sentences, and longer than a title that ends so."""
    return len(text) > headings.LONGEST and (ends_sentence(text) or text.endswith(":"))


_TITLED = 3
"""The number of blocks at the start among which is the title of a report that has no number."""
_OPENING = 60
"""The number of blocks at the start in which a document says what it is."""
_LAST = 15
"""The number of lines at the end in which it is signed."""


def _described(genre: Genre | None, texts: Sequence[str], own_title: str, last: Sequence[str] = ()) -> Metadata:
    """What a document says of itself beside its head, and what all of its genre have."""
    usual = Metadata(chamber=genre.chamber if genre else None)
    described, asked = describe(texts, own_title, last), written_questions.describe(texts[:_OPENING])
    later = max(filter(None, (described.date, asked.date)), default=None)  # answers are dated below what was asked
    return overridden(usual, replace(overridden(described, asked), date=later))


def _answered_by(part: Said, ministers: Sequence[str]) -> Said:
    """A paragraph of a paper that nobody signs, of the ministers that its head names."""
    said = part.attribution
    if said.role != "response" or said.speaker or said.parties or not ministers:
        return part
    return replace(part, attribution=replace(said, speaker=" en ".join(ministers)))


def _paragraph(part: Said, document_id: str, position: int) -> Paragraph:
    said, block = part.attribution, part.block
    return Paragraph(
        id=f"{document_id}/{position}",
        document_id=document_id,
        position=position,
        page=block.page,
        section=said.section,
        text=block.text,
        role=said.role,
        speaker=said.speaker,
        parties=said.parties,
        mentions=said.mentions,
        responds_to=said.responds_to,
        topics=block.topics,
        questions=count_questions(block.text),
        spans=block.spans,
        notes=part.notes,
        looked_up=said.looked_up,
    )
