"""Documents that are made up."""

from __future__ import annotations

from indexer.facets import Values, facet_columns
from indexer.records import Document, Paragraph, ParsedDocument


def facet_values(document: Document, paragraph: Paragraph) -> dict[str, Values]:
    """The values that a paragraph has in each facet."""
    return {name: values for name, (values,) in facet_columns(document, [paragraph]).items()}


def made_up(number: int, paragraphs: list[tuple[str, tuple[str, ...], tuple[str, ...]]]) -> ParsedDocument:
    """A made-up document: text, parties and topics of each paragraph."""
    document = Document(
        id=f"x-{number}", type="other", title="Verzonnen stuk", dossiers=(f"{10000 + number % 2}",), number=str(number),
        chamber="TK", date=f"20{10 + number % 3}-01-02", source="made up", fingerprint=str(number),
    )  # fmt: skip
    return ParsedDocument(
        document,
        tuple(
            Paragraph(
                id=f"{document.id}/{position}", document_id=document.id, position=position, section=("Kop",),
                text=text, role="contribution" if parties else "procedural", parties=parties, topics=topics,
                spans=((0, 1),),
            )
            for position, (text, parties, topics) in enumerate(paragraphs, 1)
        ),
        (),
        (),
    )  # fmt: skip
