"""Source documents → documents and their attributed paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.from_blocks import from_blocks
from indexer.attribution.from_lines import from_lines
from indexer.attribution.known import bearable, known, with_notes
from indexer.attribution.layout.lettered import without_items
from indexer.attribution.layout.numbered import with_numbers, without_numbers_again
from indexer.attribution.layout.signatures import without_names
from indexer.attribution.metadata.actors import stated_vote
from indexer.attribution.metadata.identity import identify
from indexer.attribution.metadata.names_in_context import context_of
from indexer.attribution.note_bearers import under_their_marks
from indexer.attribution.paragraph_topics import with_topics
from indexer.attribution.parts import OutlineHeading, Said
from indexer.attribution.pens import KINDS
from indexer.attribution.replies import answers
from indexer.attribution.sentences.questions import count_questions
from indexer.errors import Refused
from indexer.records import Heading, Paragraph, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies


def parse(source: SourceDocument, vocabulary: Vocabularies) -> ParsedDocument:
    """A document cut into paragraphs, each with its speaker and topics.

    Raises:
        Refused: there is not one paragraph in it, or one that is longer than a search can bear.
    """
    if source.ready is not None:
        return known(source.ready, source)
    bearable(
        source.path, map(len, (block.text for block in source.blocks) if source.blocks else source.text.splitlines())
    )
    kind, metadata, blocks, furniture = (from_blocks if source.blocks else from_lines)(source, vocabulary)
    bearable(source.path, (len(block.text) for block in blocks))
    context = context_of(metadata, vocabulary, source)
    parts = list(kind.attribute(without_items(without_numbers_again(with_numbers(without_names(blocks)))), context))
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
                furniture.extend(part.block.spans)  # the number of the question once more
                continue
            found.append(Heading(part.block.text, part.level, len(paragraphs) + 1, part.block.spans))
        else:
            said = _answered_by(part, document.ministers) if kind is KINDS["government"] else part
            paragraphs.append(_paragraph(said, document.id, len(paragraphs) + 1))
    title = document.title if document.title != document.id else ""
    exchanges = [part.attribution.exchanges for part in spoken]
    carried = [part.attribution.carried for part in spoken]
    linked = answers.linked(answers.redirected(paragraphs, carried), exchanges) if kind.answers else paragraphs
    placed = with_topics(linked, title, metadata.topics or (), vocabulary.topics)
    return ParsedDocument(document, tuple(placed), tuple(found), tuple(sorted(furniture)), source.remarks)


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
