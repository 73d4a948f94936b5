"""A source whose format marks its paragraphs → its kind, its metadata and its blocks."""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile

from indexer.attribution.layout import headings
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.joined_heads import with_heads_apart
from indexer.attribution.layout.joined_lines import with_groups_apart
from indexer.attribution.layout.lines import says
from indexer.attribution.layout.marked_headings import marked_heading
from indexer.attribution.layout.page_columns import lengths_above_pages
from indexer.attribution.layout.signatures import with_whole_offices
from indexer.attribution.layout.toc import table_of_contents
from indexer.attribution.mastheads import Masthead, opens_report, read_masthead, read_sitting
from indexer.attribution.metadata.names_in_context import context_of, is_of_sitting
from indexer.attribution.opened import LAST, Opened, described, genre_by, is_spoken, of_genre
from indexer.attribution.pens import kind_of
from indexer.extraction.formulas import imprint
from indexer.extraction.formulas.genres import genre_for
from indexer.extraction.formulas.labels_of_papers import find_labels
from indexer.extraction.formulas.law_parts import is_article
from indexer.extraction.formulas.question_labels import QuestionLabel, read_label
from indexer.extraction.names.party_names import Context
from indexer.records import Metadata, SourceBlock, SourceDocument, Span, overridden
from indexer.vocabulary import Vocabularies


def from_blocks(source: SourceDocument, vocabulary: Vocabularies) -> Opened:
    """A document whose format marks its paragraphs."""
    source = replace(source, blocks=tuple(with_groups_apart(with_heads_apart(source.blocks))))
    texts = [block.text for block in source.blocks]
    opening = [block.text for block in takewhile(lambda block: not is_spoken(block.turn), source.blocks)]
    head = read_masthead(opening, source.beside)
    apart = head.lines | table_of_contents(texts)
    body = [index for index in range(len(texts)) if index not in apart]
    texts = [texts[index] for index in body]
    reported = is_of_sitting(source, Metadata()) or opens_report(texts[:LAST])
    spoken = reported or any(block.turn for block in source.blocks)
    genre = genre_for("proceedings") if spoken else genre_by(head, source.metadata, texts)
    kind = kind_of(genre, texts)
    above = [index for index in range(len(opening)) if index not in apart]
    sitting = (
        read_sitting([" ".join(opening[index].split()) for index in above])
        if spoken
        else Masthead(Metadata(), frozenset())
    )
    apart |= {above[place] for place in sitting.lines}
    metadata = overridden(sitting.metadata, overridden(head.metadata, of_genre(genre, texts, head, spoken)))
    context = context_of(overridden(metadata, source.metadata), vocabulary, source)
    found = find_labels(texts, [True] * len(texts), listed=kind.listed) if kind.answers else {}
    labels = {body[place]: label for place, label in found.items()}
    ends = {body[place]: length for place, length in lengths_above_pages(texts).items()}
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
        text = given.text[: ends.get(index)]
        if len(text) < len(given.text):  # pages behind a question
            furniture.append((span[0] + len(text), span[1]))
            span = (span[0], span[0] + len(text))
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
    told = [block.text for block in takewhile(lambda block: block.turn is None, blocks)]
    own_title = head.own_title or (source.metadata.title or "").rpartition("; ")[2]
    known = described(metadata, source.metadata, genre, told, own_title, vocabulary.members)
    return Opened(kind, known, blocks, furniture)


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
    return marked_heading(text, given.level, context)
