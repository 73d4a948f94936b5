"""Source documents → documents and their attributed paragraphs."""

from __future__ import annotations

from indexer.errors import Refused
from indexer.records import Document, Heading, Paragraph, ParsedDocument, SourceDocument
from indexer.structure.attribution import Attribution, OutlineHeading, attribute
from indexer.structure.identity import identify
from indexer.structure.lines import read_lines
from indexer.structure.questions import count_questions
from indexer.structure.reflow import Block, reflow
from indexer.topics import find_topics
from indexer.vocabulary.parties import PartyRegister
from indexer.vocabulary.topics import TopicVocabulary


def parse(source: SourceDocument, register: PartyRegister, topics: TopicVocabulary) -> ParsedDocument:
    """A document cut into paragraphs, each with its speaker and topics.

    Raises:
        Refused: there is not one paragraph in it.
    """
    lines = read_lines(source.text)
    blocks = reflow(lines, register)
    parts = list(attribute(blocks, register, source.metadata.date))
    spoken = [part for part in parts if not isinstance(part, OutlineHeading)]
    if not spoken:
        raise Refused(source.path, "there is no paragraph of text in it", "check that the file is complete")
    document = identify(source, lines, [(block.text, attribution) for block, attribution in spoken])
    headings: list[Heading] = []
    paragraphs: list[Paragraph] = []
    for part in parts:
        position = len(paragraphs) + 1
        if isinstance(part, OutlineHeading):
            headings.append(Heading(part.block.text, part.level, position, part.block.spans))
        else:
            paragraphs.append(_paragraph(*part, document, position, source, topics))
    furniture = tuple((line.start, line.end) for line in lines if line.furniture)
    return ParsedDocument(document, tuple(paragraphs), tuple(headings), furniture)


def _paragraph(
    block: Block,
    said: Attribution,
    document: Document,
    position: int,
    source: SourceDocument,
    vocabulary: TopicVocabulary,
) -> Paragraph:
    evidence = () if said.role == "procedural" else find_topics(block.text, vocabulary, about=document.title)
    stated = source.metadata.topics or ()
    topics = dict.fromkeys((*stated, *(found.topic for found in evidence)))
    return Paragraph(
        id=f"{document.id}/{position}",
        document_id=document.id,
        position=position,
        page=block.page,
        section=said.section,
        text=block.text,
        role=said.role,
        speaker=said.speaker,
        parties=said.parties,
        mentions=said.mentions,
        responds_to=said.responds_to,
        topics=tuple(topics),
        evidence=evidence,
        questions=count_questions(block.text),
        spans=block.spans,
    )
