"""Made-up (verzonnen) minutes as the program reads them."""

from __future__ import annotations

from indexer.attribution import parse
from indexer.records import Metadata, Paragraph, ParsedDocument, SourceDocument
from tests.support.parsed import vocabularies


def parsed(text: str) -> ParsedDocument:
    """A text cut into attributed paragraphs."""
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), vocabularies())


def saying(document: ParsedDocument, words: str) -> Paragraph:
    """The one paragraph with these words."""
    [found] = [paragraph for paragraph in document.paragraphs if words in paragraph.text]
    return found
